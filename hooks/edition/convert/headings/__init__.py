"""What each block is, and on which level a heading stands: by its number, its place, its size, its company."""

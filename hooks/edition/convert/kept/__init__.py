"""What keeps its lines: code, what programs print, and verse."""

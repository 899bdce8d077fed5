"""Where texts begin, and their titles."""

"""What pages and files to take away are made of: woven rows, their links, levels of words, files that are listed."""

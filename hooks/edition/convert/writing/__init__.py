"""Markdown of a draft, the repairs on the way, and the record of what became of each line."""

"""What belongs to the printed page and not to the text: running heads, page numbers, lists of contents."""

"""Texts: the grammar of a Markdown file, its blocks and marks, two files paired by id; and pages read back as text."""

"""What readers and translators take away: files made of the edition's data.

Imports base and model; makes text and writes no file.
"""

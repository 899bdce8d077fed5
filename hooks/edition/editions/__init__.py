"""What readers and translators take away: files of the edition's data, a module a format (`formats.py` lists them).

Imports base and model; makes text and bytes, and writes no file of the site.
"""

"""What must hold of sources, texts and pairs, as findings.

Imports base and model; changes nothing and writes no file.
"""

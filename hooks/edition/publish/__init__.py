"""Woven rows, links, concordance, and the pages made of them by templates.

Imports base and model; knows nothing of MkDocs.
"""

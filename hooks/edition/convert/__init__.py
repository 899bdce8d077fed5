"""A torn source into Markdown, a ledger and a report.

Imports base and model; reads no proofread text and writes no file.
"""

"""A torn source into Markdown, a ledger and a report.

Imports base and model; reads no proofread text and writes no file. Its modules in the order of the work:

furniture, contents    the lines that belong to the printed page; the titles that a list of contents announces
columns                the reading order of pages in two columns
footnotes              the notes at the feet of pages, and what refers to them
division               where the texts of a source start
blocks, paragraphs     the lines of a text joined into blocks; the rules for where one opens, over two neighbors:
words, setting             what their words show; what blank lines, indentation and widths show
titles, kinds, headings    what each block is
markdown, repairs      each block as it is written
record                 what all of them did, for the ledger, the report and `make explain`

`conversion` runs them, `composition` those for one text. `patterns` and `layout` are what the rules look at, `drafts`
what goes from one to the next, `rules` how they are named.
"""

"""A document that is no text file into the text that conversion reads, and where each of its lines stands.

Imports base and model; converts nothing and writes no file. What it gives is frozen as the source: from then on law 1
holds for its characters, and the places are evidence.

glyphs     the characters of a PDF with place, size and font
rulings    the straight lines that its pages draw
grids      the cells that these make
tables     glyphs in such cells as rows of a table
typeset    glyphs into printed lines, in reading order
writing    a printed line as text
typewriter which lines are code
pdf        a PDF's text: lines with indentation, gaps and pages
html       the text of an HTML page: one line a block, with what the page says that it is
html_notes its notes, by the links that lead to them and back
docx       the same of a DOCX, which is read as HTML
reading    which of them reads a file
"""

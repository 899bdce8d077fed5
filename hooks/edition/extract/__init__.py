"""A document that is no text file into the text that conversion reads, and where each of its lines stands.

Imports base and model; converts nothing and writes no file. What it gives is frozen as the source: from then on law 1
holds for its characters, and the places are evidence.

`reading` says which reader reads a file; each gives an `extract`.

- `pdf`: lines with indentation, gaps and pages. From `glyphs` (characters with place, size and font, turned by
  `directions`, their blackness by `ink`), refused where they have no `legibility`; without `watermarks`, bold ones by
  their `weights`; `tables` in the `grids` that `rulings` make, or between level rulings alone (`level_tables`, whose
  `cells` gaps part); `typeset` into pieces and printed lines, in reading order by the `columns` between `gutters`;
  `aligned_tables` without lines among them; `typewriter` says which are code and `writing` what they say.
- `html`: a line a block, with what the page says that it is. `html_encoding` decodes it, `html_rest` takes out what is
  not its text, `html_notes` its notes; `html_tables` and `html_words` read what is inside.
- `docx`: is read as HTML, once `docx_document` has written out what Word shows beside the text: numbers
  (`docx_numbers`, in the forms of `numerals`) and headings (`docx_headings`), by the elements of `docx_xml`.
"""

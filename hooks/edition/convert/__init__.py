"""A torn source into Markdown, a ledger and a report.

Imports base and model; reads no proofread text and writes no file.

`conversion` holds the table of passes, which is the architecture: each is given a sheet (`labels`) and adds labels to
it, which say what some lines, parts of lines or blocks are, by which rule, on what evidence, how sure. When all have
run, texts are read from them (`drafts`) and written (`markdown`, `repairs`), as drafts where a page would not show
what the source prints (`faithful`); ledger, report, summary and `make explain` are read from the `record`.

The passes stand in the modules that bear the names of what they look for. Their rules look at `patterns`, `layout`,
`pages`, `neighbors`, `edges` (how wide full lines are), `habits` (how paragraphs end) and `gutters` (where columns
part); `paragraphs` is the table of rules for where blocks begin (`words`, `setting`, `likelihood`), `kinds` that of
what each block is, `furniture` that of what belongs to the printed page.
"""

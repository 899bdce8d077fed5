"""A torn source into Markdown, a ledger and a report.

Imports base and model; reads no proofread text and writes no file.

`conversion` holds the table of passes, which is the architecture: each is given a sheet (`evidence/labels`) and adds
labels to it, which say what some lines, parts of lines or blocks are, by which rule, on what evidence, how sure. When
all have run, texts are read from them (`evidence/drafts`) and written, as drafts where a page would not show what the
source prints (`writing/faithful`); ledger, report, summary and `make explain` are read from the `writing/record`.

Each pass stands in the folder of what it looks for, in the order in which they run: `order`, `furniture`, `notes`,
`tables`, `kept`, `texts`, `paragraphs`, `headings`. All rules look at `evidence`, which imports none of these.
`furniture/furniture`, `paragraphs/paragraphs` and `headings/kinds` are the tables of rules. Folders import one
another one way only.
"""

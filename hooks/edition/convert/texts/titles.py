"""Titles of texts whose lines show none: one that a source in Markdown marks, a label, or words that say so."""

import re
from collections.abc import Collection, Iterator, Sequence

from ...model.sources.source import Line, Span
from ..evidence.drafts import blocks_of
from ..evidence.labels import Label, Sheet
from ..evidence.patterns import LABEL

UNTITLED = "无题"
Block = Sequence[Line]


def name_titles(sheet: Sheet) -> Sheet:
    """Labels the title of each text: the lines that the division has found, or what stands for it."""
    titles = {label.key for label in sheet.those("title")}
    supplied = {label.key for label in sheet.those("supplied")}
    labels: list[Label] = []
    for blocks in blocks_of(sheet):
        if any(block[0].span in titles for block in blocks):
            labels += own_title(blocks, titles)
        elif blocks[0][0].span not in supplied:
            labels += (sheet.markdown and list(marked_title(blocks))) or [supplied_title(blocks[0])]
    return sheet.labelled(labels)


def own_title(blocks: Sequence[Block], titles: Collection[Span]) -> Iterator[Label]:
    """The lines that the division has found; what stands above them is a kicker."""
    for block in blocks:
        key = block[0].span
        if key in titles:
            yield Label("kind", "title", (key,), "heading 1#title")
            return
        yield Label("kind", "kicker", (key,), "paragraph.kicker")


def marked_title(blocks: Sequence[Block]) -> Iterator[Label]:
    """The first heading that a source in Markdown marks as of the first level; what stands before it is a kicker."""
    marked = next((n for n, block in enumerate(blocks) if words_of(block).startswith("# ")), None)
    for block in blocks[:marked] if marked is not None else ():
        yield Label("kind", "kicker", (block[0].span,), "paragraph.kicker")
    if marked is not None:
        yield Label("kind", "marked-title", (blocks[marked][0].span,), "heading 1#title")


def supplied_title(first: Block) -> Label:
    """The title of a text that prints none: the label of its first block, or a word that says that there is none."""
    key = first[0].span
    if label := LABEL.match(words_of(first)):
        return Label("supplied", "title", (key,), re.sub(r"\W", "", label[0]), "原书无题，据首段", sure=False)
    return Label("supplied", "title", (key,), UNTITLED, "原书无题", sure=False)


def words_of(block: Block) -> str:
    """The words of a block's lines, a space between these."""
    return " ".join(line.text for line in block)

"""Titles of texts whose lines show none: one that a source in Markdown marks, a label, or words that say so."""

import re
from collections.abc import Collection, Iterator

from ..model.source import Span
from .drafts import DraftText, drafts_of
from .labels import Label, Sheet
from .patterns import LABEL

UNTITLED = "无题"


def name_titles(sheet: Sheet) -> Sheet:
    """Labels the title of each text: the lines that the division has found, or what stands for it."""
    titles = {label.key for label in sheet.those("title")}
    supplied = {label.key for label in sheet.those("supplied")}
    labels: list[Label] = []
    for text in drafts_of(sheet):
        first = text.body[0]
        if any(block.key in titles for block in text.body):
            labels += own_title(text, titles)
        elif first.key not in supplied:
            labels += (sheet.markdown and list(marked_title(text))) or [supplied_title(text)]
    return sheet.labelled(labels)


def own_title(text: DraftText, titles: Collection[Span]) -> Iterator[Label]:
    """The lines that the division has found; what stands above them is a kicker."""
    for block in text.body:
        if block.key in titles:
            yield Label("kind", "title", (block.key,), "heading 1#title")
            return
        yield Label("kind", "kicker", (block.key,), "paragraph.kicker")


def marked_title(text: DraftText) -> Iterator[Label]:
    """The first heading that a source in Markdown marks as of the first level; what stands before it is a kicker."""
    marked = next((n for n, block in enumerate(text.body) if block.text.startswith("# ")), None)
    for block in text.body[:marked] if marked is not None else ():
        yield Label("kind", "kicker", (block.key,), "paragraph.kicker")
    if marked is not None:
        yield Label("kind", "marked-title", (text.body[marked].key,), "heading 1#title")


def supplied_title(text: DraftText) -> Label:
    """The title of a text that prints none: the label of its first block, or a word that says that there is none."""
    first = text.body[0]
    if label := LABEL.match(first.text):
        return Label("supplied", "title", (first.key,), re.sub(r"\W", "", label[0]), "原书无题，据首段", sure=False)
    return Label("supplied", "title", (first.key,), UNTITLED, "原书无题", sure=False)

"""Titles: the blocks at a text's head, from what is printed there, or elsewhere in the source, or nowhere."""

import re
from dataclasses import replace

from .division import Division
from .drafts import Draft, Supplied
from .footnotes import Footnote
from .patterns import LABEL

UNTITLED = Supplied("无题", "原书无题")


def head_blocks(division: Division, author_notes: list[Footnote]) -> list[Draft]:
    """The title, the byline if only a running head prints one, and the notes on authors."""
    title = replace(Draft.by_rule("title", division.title), kind="heading", level=1, id="title")
    title = replace(title, supplied=division.supplied_title)
    byline = Draft((), "running-head", kind_rule="byline", id="by", supplied=division.supplied_byline)
    notes = [author_note(note) for note in author_notes]
    return [block for block in (title, byline, *notes) if block.lines or block.supplied]


def author_note(note: Footnote) -> Draft:
    """A note on an author as a paragraph after the title."""
    return replace(Draft.by_rule("author-note", note.lines), css_class="author-note", note_mark=note.marker)


def supplied_title(body: list[Draft]) -> Supplied:
    """The title of a text that prints none: the label of its first block, or a word that says that there is none."""
    if label := LABEL.match(body[0].text):
        return Supplied(re.sub(r"\W", "", label[0]), "原书无题，据首段")
    return UNTITLED


def with_marked_title(body: list[Draft]) -> list[Draft]:
    """The body with the first heading that the source marks up as one of the first level as the text's title.

    What stands before it is a kicker. Where there is no such heading the body stays as it is.
    """
    marked = next((n for n, block in enumerate(body) if block.text.startswith("# ")), None)
    if marked is None:
        return body
    kickers = [replace(block, id="", kind_rule="kicker", css_class="kicker") for block in body[:marked]]
    title = replace(body[marked], kind="heading", kind_rule="marked-title", level=1, id="title")
    return [*kickers, title, *body[marked + 1 :]]

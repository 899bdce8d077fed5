"""Composition: the lines of one text made into blocks of Markdown."""

from dataclasses import replace
from itertools import count

from ..model.chinese import FINAL
from .blocks import CUT_BELOW, into_blocks
from .division import Division
from .drafts import Draft
from .footnotes import Footnote, find_references
from .kinds import with_kinds
from .layout import Layout
from .markdown import write_block
from .record import ConvertedText
from .titles import head_blocks, supplied_title, with_marked_title

CUT_ABOVE = "原书此上缺文"


def compose(
    division: Division, notes: list[Footnote], layout: Layout, cut_pages: frozenset[int], lines: tuple[int, int]
) -> ConvertedText:
    """One text, from its lines of the source, the notes on its pages, and the numbers of its first and last line."""
    footnotes = [note for note in notes if not note.on_author]
    head, body = head_and_body(division, [note for note in notes if note.on_author], layout, cut_pages)
    blocks = with_ids([*head, *body])
    references = find_references(blocks, footnotes)
    definitions = [definition(note, f"n{number}") for number, note in enumerate(footnotes, 1)]
    written = (write_block(block, references, layout) for block in (*blocks, *definitions))
    return ConvertedText(tuple(written), lines, references)


def head_and_body(
    division: Division, author_notes: list[Footnote], layout: Layout, cut_pages: frozenset[int]
) -> tuple[list[Draft], list[Draft]]:
    """The blocks of a text's head and of its body, their kinds settled."""
    body = into_blocks(division.body, layout, cut_pages)
    if not division.title and not division.supplied_title:
        body = with_marked_title(body)
        if not any(block.id == "title" for block in body):
            division = replace(division, supplied_title=supplied_title(body))
    body = with_losses(with_kinds(body, layout), division, layout)
    return head_blocks(division, author_notes), body


def with_losses(body: list[Draft], division: Division, layout: Layout) -> list[Draft]:
    """The body with gaps where its beginning or its end is lost."""
    if division.begins_lost:
        body = [replace(body[0], lost_before=CUT_ABOVE), *body[1:]]
    if body and breaks_off(body[-1], layout):
        body = [*body[:-1], replace(body[-1], lost_after=CUT_BELOW)]
    return body


def breaks_off(block: Draft, layout: Layout) -> bool:
    """Whether a text's last block is a plain paragraph that stops inside a sentence."""
    prose = block.kind == "paragraph" and not block.css_class
    return prose and layout.wrapped and block.text[-1] not in FINAL


def with_ids(blocks: list[Draft]) -> list[Draft]:
    """The blocks with ids for those that have none: p1, p2, … in order, and a1, a2, … for the source's own English."""
    numbers = {"p": count(1), "a": count(1)}
    series = ["a" if block.published else "p" for block in blocks]
    return [
        block if block.id else replace(block, id=f"{letter}{next(numbers[letter])}")
        for block, letter in zip(blocks, series, strict=True)
    ]


def definition(note: Footnote, note_id: str) -> Draft:
    """A note at a page's foot as the definition that Markdown wants."""
    return replace(Draft.by_rule("footnote", note.lines), kind="note", id=note_id, note_mark=note.marker)

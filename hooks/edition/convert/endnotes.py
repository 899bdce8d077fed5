"""Endnotes: the notes that stand under a heading of their own, behind the text that refers to them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..model.note_mark_form import BRACKETED, CIRCLED, IN_ROUND_BRACKETS
from ..model.source import Line, Span
from .labels import Label, Sheet
from .note_marks import ENDS, RAISED, references, style_of, value_of
from .patterns import ENTRY, LABEL, REFERENCES_HEADING

NOTES_HEADING = re.compile(
    r"^[【\[〔（(]?\s*(?:[注註]\s*[释釋解]?|[尾附脚腳]\s*[注註]|Notes?)\s*[】\]〕）)]?\s*[：:]?$", re.IGNORECASE
)
MARKER = re.compile(
    rf"^(?P<mark>{CIRCLED}|{BRACKETED}|{IN_ROUND_BRACKETS}|{RAISED}|\d{{1,3}}[.．、](?!\d)|\d{{1,3}}(?=\s))"
    rf"\s*(?=[^\s{ENDS}])"
)
# How a text may refer to a note: as the note itself is marked, or in another form.
FORMS = ("{mark}", "{circled}", "[{n}]", "［{n}］", "〔{n}〕", "（{n}）", "({n})", "{n}")


@dataclass(frozen=True)
class Endnote:
    """A note: its number, its mark and where that stands, and its parts without the mark."""

    number: int
    mark: str
    marker: Span
    parts: tuple[Span, ...]


def notes_under_headings(sheet: Sheet) -> Iterator[Label]:
    """The labels of endnotes that count from 1, each of which the text above their heading refers to in one form.

    >>> from .kept import sheet_of
    >>> [label.what for label in notes_under_headings(sheet_of("发展①。", "注释", "1. 甲"))]
    ['mark', 'note', 'reference']
    >>> [*notes_under_headings(sheet_of("发展。", "注释", "1. 甲"))]
    []
    """
    behind = 0
    for place, line in enumerate(sheet.lines):
        if place < behind or not NOTES_HEADING.match(line.text):
            continue
        notes, end = notes_from(sheet.lines, place + 1, sheet.layout.double_spaced)
        referring = references_to(notes, sheet.lines[behind:place])
        for note in notes if referring else ():
            yield Label("mark", "footnote-mark", (note.marker, note.parts[0]))
            yield Label("note", "footnote", note.parts, str(line.column), f"under the heading of line {line.number}")
            yield Label("reference", "footnote-mark", (referring[note.number], note.parts[0]))
        behind = end if referring else behind


def notes_from(lines: Sequence[Line], place: int, double_spaced: bool) -> tuple[list[Endnote], int]:
    """The notes from a place on, and the place behind them: their marks are of one style and count from 1.

    A line without a mark goes on with a note, unless it stands apart or says something of the publication.
    """
    notes: list[Endnote] = []
    style = ""
    while place < len(lines):
        line = lines[place]
        marker = MARKER.match(line.text)
        if marker and value_of(marker["mark"]) == len(notes) + 1 and style in ("", style_of(marker["mark"])):
            style = style_of(marker["mark"])
            mark = Span(line.number, line.start, line.start + len(marker["mark"]))
            notes.append(
                Endnote(len(notes) + 1, marker["mark"], mark, (Span(line.number, line.start + marker.end(), line.end),))
            )
        elif not notes or (line.blank_before and not double_spaced) or is_other(line.text) or is_block(line):
            break
        else:
            last = notes[-1]
            notes[-1] = replace(last, parts=(*last.parts, line.span))
        place += 1
    return notes, place


def is_block(line: Line) -> bool:
    """Whether a document says that a line is a block of its own."""
    return line.place is not None and bool(line.place.role) and line.place.opens


def is_other(text: str) -> bool:
    """Whether a line behind notes is none of theirs."""
    return bool(REFERENCES_HEADING.match(text) or LABEL.match(text) or NOTES_HEADING.match(text) or ENTRY.match(text))


def references_to(notes: Sequence[Endnote], body: Sequence[Line]) -> dict[int, Span]:
    """Where a text refers to each note, in the first form in which it refers to all of them; else nowhere."""
    for form in FORMS if notes else ():
        found: dict[int, Span] = {}
        for note in notes:
            circled = chr(ord("①") + note.number - 1) if note.number <= 20 else "①"
            mark = form.format(n=note.number, circled=circled, mark=note.mark)
            places = ((line, span) for line in body for span in references(mark, line.text))
            if at := next(places, None):
                line, (start, end) = at
                found[note.number] = Span(line.number, line.start + start, line.start + end)
        if len(found) == len(notes):
            return found
    return {}

"""Endnotes: the notes that stand under a heading of their own, behind the text that refers to them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...model.sources.note_mark_form import BRACKETED, CIRCLED, IN_ROUND_BRACKETS, RAISED
from ...model.sources.source import Line, Span
from ..evidence.labels import Label, Sheet
from ..evidence.patterns import ENTRY, LABEL, REFERENCES_HEADING
from .calls import further_calls
from .note_marks import ENDS, references, style_of, value_of

NOTES_HEADING = re.compile(
    r"^[【\[〔（(]?\s*(?:[注註]\s*[释釋解]?|[尾附脚腳]\s*[注註]|Notes?)\s*[】\]〕）)]?\s*[：:]?$", re.IGNORECASE
)
IN_BRACKETS = re.compile(r"[【\[〔][^【】\[\]〔〕]{1,8}[】\]〕]$")  # as 【译文】 is
OTHERS = (REFERENCES_HEADING, LABEL, NOTES_HEADING, ENTRY, IN_BRACKETS)  # what a line behind notes may be
STOP = re.compile(r"[。；！？]\s*")
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

    >>> from ..kept.kept import sheet_of
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
            for span in referring[note.number]:
                yield Label("reference", "footnote-mark", (span, note.parts[0]))
        behind = end if referring else behind


def notes_from(lines: Sequence[Line], place: int, double_spaced: bool) -> tuple[list[Endnote], int]:
    """The notes from a place on, and the place behind them: their marks are of one style and count from 1.

    A line without a mark goes on with a note, unless it stands apart, is set in as the first note is not, or says
    something of the publication.
    """
    notes: list[Endnote] = []
    first = place
    while place < len(lines):
        line = lines[place]
        if begun := notes_on(line, notes):
            notes += begun
        elif not notes or (line.blank_before and not double_spaced) or ends_notes(line, lines[first]):
            break
        else:
            notes[-1] = replace(notes[-1], parts=(*notes[-1].parts, line.span))
        place += 1
    return notes, place


def notes_on(line: Line, before: Sequence[Endnote]) -> list[Endnote]:
    """The notes that begin on a line behind others: one at its head, and more behind the ends of its sentences.

    >>> from ..kept.kept import sheet_of
    >>> [note.parts[0] for note in notes_on(sheet_of("①甲。②乙。").lines[0], ())]
    [Span(line=1, start=1, end=3), Span(line=1, start=4, end=6)]
    >>> notes_on(sheet_of("甲。①乙。").lines[0], ()), notes_on(sheet_of("②乙。").lines[0], ())
    ([], [])
    """
    begun: list[Endnote] = []
    for at in (0, *(stop.end() for stop in STOP.finditer(line.text))):
        found = MARKER.match(line.text[at:])
        style = style_of(found["mark"]) if found else ""
        number = len(before) + len(begun) + 1
        goes_on = found and value_of(found["mark"]) == number and all(style_of(n.mark) == style for n in before[:1])
        if found and goes_on and (not at or (begun and style != "1")):
            start = line.start + at
            if begun:
                begun[-1] = replace(begun[-1], parts=(begun[-1].parts[0]._replace(end=start),))
            mark = Span(line.number, start, start + len(found["mark"]))
            begun.append(Endnote(number, found["mark"], mark, (Span(line.number, start + found.end(), line.end),)))
    return begun


def ends_notes(line: Line, first: Line) -> bool:
    """Whether a line behind notes is none of theirs: it is set in and the first is not, or is known to be another."""
    opens = line.place is not None and bool(line.place.role) and line.place.opens  # a document says so
    return opens or first.indent < 2 <= line.indent or any(pattern.match(line.text) for pattern in OTHERS)


def references_to(notes: Sequence[Endnote], body: Sequence[Line]) -> dict[int, list[Span]]:
    """Where a text refers to each note, in the first form in which it refers to all of them; else nowhere."""
    for form in FORMS if notes else ():
        found: dict[int, list[Span]] = {}
        for note in notes:
            circled = chr(ord("①") + note.number - 1) if note.number <= 20 else "①"
            mark = form.format(n=note.number, circled=circled, mark=note.mark)
            places = ((line, span) for line in body for span in references(mark, line.text))
            if at := next(places, None):
                line, (start, end) = at
                first = Span(line.number, line.start + start, line.start + end)
                found[note.number] = [first, *further_calls(first, mark, body)]
        if len(found) == len(notes):
            return found
    return {}

"""Footnotes at the feet of pages and columns: which lines they are, and which characters refer to them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from ..model.source import Line, Span
from .drafts import Draft

MARKER = re.compile(r"^(?P<mark>[①-⑳]|\*(?!\*))\s*(?=\S)")
AUTHOR_MARK = "*"


@dataclass(frozen=True)
class Footnote:
    """A note at a page's foot: its mark, its lines (the mark taken off the first), and where the mark stands."""

    mark: str
    lines: tuple[Line, ...]
    marker: Span

    @property
    def page(self) -> int:
        return self.lines[0].page

    @property
    def on_author(self) -> bool:
        """Whether this note is about the author: its mark is an asterisk, and no text refers to it."""
        return self.mark == AUTHOR_MARK


def find_footnotes(body: list[Line]) -> list[Footnote]:
    """The notes of all pages, in order.

    At the foot of a page or column they are the last lines, from the first that can begin a page's notes.
    """
    notes: list[Footnote] = []
    ordered = sorted(body, key=lambda line: (line.page, line.column))
    for (page, _), group in groupby(ordered, lambda line: (line.page, line.column)):
        lines = list(group)
        on_page = "".join(line.text for line in body if line.page == page)
        start = next((n for n in range(1, len(lines)) if are_notes(lines[n:], on_page)), len(lines))
        for line in lines[start:]:
            if marker := MARKER.match(line.text):
                rest = replace(line, start=line.start + marker.end())
                notes.append(Footnote(marker["mark"], (rest,), Span(line.number, line.start, line.start + 1)))
            else:
                notes[-1] = replace(notes[-1], lines=(*notes[-1].lines, line))
    return notes


def are_notes(lines: list[Line], on_page: str) -> bool:
    """Whether a page's last lines are its notes: the first has a mark, numbers ascend, and the page refers to each."""
    marks = [marker["mark"] for line in lines if (marker := MARKER.match(line.text))]
    numbers = [mark for mark in marks if mark != AUTHOR_MARK]
    ascending = all(ord(later) == ord(number) + 1 for number, later in pairwise(numbers))
    referred = all(on_page.count(number) > 1 for number in numbers)
    return MARKER.match(lines[0].text) is not None and ascending and referred


def find_references(blocks: Iterable[Draft], notes: list[Footnote]) -> dict[Span, str]:
    """The characters that refer to notes, each with its note's id, n1, n2, … in order.

    A note's reference is the first occurrence of its mark in a block on its page.
    """
    waiting = {f"n{number}": note for number, note in enumerate(notes, 1)}
    marks = {note.mark for note in notes}
    found: dict[Span, str] = {}
    for line, spans in (part for block in blocks for part in block.characters()):
        for span in spans:
            if (mark := line.raw[span.start]) not in marks:
                continue
            meant = (note_id for note_id, note in waiting.items() if (note.mark, note.page) == (mark, line.page))
            if note_id := next(meant, ""):
                found[span] = note_id
                del waiting[note_id]
    return found

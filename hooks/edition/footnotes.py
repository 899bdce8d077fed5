"""Footnotes at the feet of pages and columns: which lines they are, and which markers refer to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from .source import Line, Span

MARKER = re.compile(r"^(?P<mark>[①-⑳]|\*(?!\*))\s*(?=\S)")
CIRCLED = re.compile(r"[①-⑳]")


@dataclass(frozen=True)
class Footnote:
    """A note at a page's foot: its marker, lines (the marker taken off the first), and the marker's own place."""

    mark: str
    lines: list[Line]
    marker: Span
    page: int


def footnotes(body: list[Line]) -> list[Footnote]:
    """The notes of all pages, in order.

    At the foot of a page or column they are the last lines from the first that begins with a marker, where the markers
    ascend and each ① and later one is referred to above on the same page.
    """
    feet: dict[tuple[int, int], list[Line]] = {}
    for line in body:
        feet.setdefault((line.page, line.column), []).append(line)
    notes: list[Footnote] = []
    for (page, _), lines in sorted(feet.items()):
        above = "".join(line.text for line in body if line.page == page)
        start = next((i for i in range(1, len(lines)) if is_foot(lines[i:], above)), None)
        if start is not None:
            notes += split(lines[start:], page)
    return notes


def is_foot(lines: list[Line], above: str) -> bool:
    first = MARKER.match(lines[0].text)
    if not first:
        return False
    marks = [m["mark"] for line in lines if (m := MARKER.match(line.text))]
    numbers = [mark for mark in marks if mark != "*"]
    ascending = all(ord(b) == ord(a) + 1 for a, b in pairwise(numbers))
    return ascending and all(above.count(mark) > 1 for mark in numbers)


def split(lines: list[Line], page: int) -> list[Footnote]:
    notes: list[Footnote] = []
    for line in lines:
        m = MARKER.match(line.text)
        if m:
            at = Span(line.number, line.start, line.start + 1)
            rest = Line(line.number, line.raw, line.page, False, False, line.start + m.end(), line.end, 0, line.column)
            notes.append(Footnote(m["mark"], [rest], at, page))
        else:
            notes[-1].lines.append(line)
    return notes

"""Footnotes at the feet of pages and columns: which lines they are, and which markers refer to them."""

import re
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from ..model.source import Line, Span

MARKER = re.compile(r"^(?P<mark>[①-⑳]|\*(?!\*))\s*(?=\S)")


@dataclass(frozen=True)
class Footnote:
    """A note at a page's foot: its marker, lines (the marker taken off the first), and the marker's own place."""

    mark: str
    lines: list[Line]
    marker: Span


def footnotes(body: list[Line]) -> list[Footnote]:
    """The notes of all pages, in order.

    At the foot of a page or column they are the last lines from the first that begins with a marker, where the markers
    ascend and each ① and later one is referred to above on the same page.
    """
    notes: list[Footnote] = []
    ordered = sorted(body, key=lambda line: (line.page, line.column))
    for (page, _), group in groupby(ordered, lambda line: (line.page, line.column)):
        lines = list(group)
        above = "".join(line.text for line in body if line.page == page)
        start = next((n for n in range(1, len(lines)) if is_foot(lines[n:], above)), len(lines))
        for line in lines[start:]:
            if m := MARKER.match(line.text):
                rest = replace(line, start=line.start + m.end())
                notes.append(Footnote(m["mark"], [rest], Span(line.number, line.start, line.start + 1)))
            else:
                notes[-1].lines.append(line)
    return notes


def is_foot(lines: list[Line], above: str) -> bool:
    marks = [m["mark"] for line in lines if (m := MARKER.match(line.text))]
    numbers = [mark for mark in marks if mark != "*"]
    ascending = all(ord(b) == ord(a) + 1 for a, b in pairwise(numbers))
    return bool(MARKER.match(lines[0].text)) and ascending and all(above.count(mark) > 1 for mark in numbers)

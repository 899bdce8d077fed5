"""Drawn rows: those of a table that its source draws with `|` or with lines."""

import re
from collections.abc import Iterator
from itertools import groupby

from ..model.source import Line
from .labels import Label, Sheet

PIPED = re.compile(r"^\|(?:[^|]*\|)+$")
# A row between the lines of a box, and its borders; a border of dashes alone.
BOXED = re.compile(r"^[┌├└│┃┏┣┗╔╠╚║].*[┐┤┘│┃┓┫┛╗╣╝║]$|^\+[-=+]{3,}\+$")
BORDER = re.compile(r"^[-:| ]*-{3,}[-:| ]*$")
DRAWN, FEWEST_DRAWN = "drawn", 2


def piped(sheet: Sheet) -> Iterator[Label]:
    """Rows of a table that is drawn with `|` or with lines: they are kept as they are drawn.

    >>> from .kept import sheet_of
    >>> [len(label.parts) for label in piped(sheet_of("| 甲 | 乙 |", "|---|---|", "| 1 | 2 |", "甲|乙"))]
    [3]
    >>> [len(label.parts) for label in piped(sheet_of("甲 | 乙", "--- | ---", "1 | 2", "甲|乙。"))]
    [3]
    """
    settled = sheet.settled
    for form, group in groupby(sheet.lines, lambda line: "" if line.number in settled else drawing(line)):
        rows = list(group)
        enough = len(rows) >= FEWEST_DRAWN if form == DRAWN else any(BORDER.match(row.text) for row in rows)
        if form and enough:
            evidence = f"{len(rows)} rows that are drawn"
            yield Label("block", "drawn-rows", tuple(row.span for row in rows), "code", evidence)


def drawing(line: Line) -> str:
    """How a line is a row of a table that is drawn: between borders, or with as many `|` as others; nothing if not."""
    if PIPED.match(line.text) or BOXED.match(line.text):
        return DRAWN
    return str(line.text.count("|")) if "|" in line.text and line.text[-1] not in "。；：" else ""

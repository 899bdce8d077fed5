"""What a source draws: rows of a table, with `|` or with lines; and fences round code."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ..model.source import Line
from .labels import Label, Sheet

PIPED = re.compile(r"^\|(?:[^|]*\|)+$")
# A row between the lines of a box, and its borders; a border of dashes alone.
BOXED = re.compile(r"^[┌├└│┃┏┣┗╔╠╚║].*[┐┤┘│┃┓┫┛╗╣╝║]$|^\+[-=+]{3,}\+$")
BORDER = re.compile(r"^[-:| ]*-{3,}[-:| ]*$")
DRAWN, FEWEST_DRAWN = "drawn", 2
# Tildes alone part paragraphs, too: those that open a fence say what is in it.
FENCE = re.compile(r"(`{3,}|~{3,}(?=\s*\w))\s*[\w+#.-]*$")
LONGEST = 200  # lines between two fences


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


def fenced(lines: Sequence[Line]) -> Iterator[int]:
    """The numbers of the lines that stand between two fences, and of these: code for certain.

    >>> from .kept import sheet_of
    >>> [*fenced(sheet_of("如下：", "```python", '打印("你好")', "```", "就行。").lines)]
    [2, 3, 4]
    >>> [*fenced(sheet_of("~~~", "新质。", "~~~", "```").lines)]
    []
    """
    inside: list[Line] = []
    mark = ""
    for line in lines:
        if mark:
            inside.append(line)
            if line.text == mark:
                yield from (one.number for one in inside)
            if line.text == mark or len(inside) > LONGEST:
                mark = ""
        elif fence := FENCE.match(line.text):
            inside, mark = [line], fence[1]

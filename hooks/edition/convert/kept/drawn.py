"""What a source draws: rows of a table, with `|` or with lines; and fences round code."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ...model.sources.source import Line
from ..evidence.labels import Label, Sheet

PIPED = re.compile(r"^\|(?:[^|]*\|)+$")
# A row between the lines of a box, and its borders; a border of dashes alone.
BOXED = re.compile(r"^[┌├└│┃┏┣┗╔╠╚║].*[┐┤┘│┃┓┫┛╗╣╝║]$|^\+[-=+]{3,}\+$")
BORDER = re.compile(r"^[-:| ]*-{3,}[-:| ]*$")
# A row of a file of values that commas part, without a space behind them; and a value that is a figure.
VALUES = re.compile(r"^[^\s,，。；！？]{1,20}(?:,(?! )[^,，。；！？]{0,20}){2,}(?<![.,])$")
FIGURE = re.compile(r"(?<![^,\"])-?\d[\d.:/%-]*(?![^,\"])")
DRAWN, FEWEST_DRAWN, FEWEST_ROWS = "drawn", 2, 3
# Tildes alone part paragraphs, too: those that open a fence say what is in it.
FENCE = re.compile(r"(`{3,}|~{3,}(?=\s*\w))\s*[\w+#.-]*$")
LONGEST = 200  # lines between two fences


def piped(sheet: Sheet) -> Iterator[Label]:
    """Rows of a table that is drawn with `|` or with lines, or whose values commas part: they are kept as they are.

    >>> from .kept import sheet_of
    >>> [len(label.parts) for label in piped(sheet_of("| 甲 | 乙 |", "|---|---|", "| 1 | 2 |", "甲|乙"))]
    [3]
    >>> [len(label.parts) for label in piped(sheet_of("甲 | 乙", "--- | ---", "1 | 2", "甲|乙。"))]
    [3]
    >>> rows = ("姓名,年龄,职业", "张三,35,园丁", "李四,42,木匠")
    >>> [len(label.parts) for label in piped(sheet_of(*rows))], [*piped(sheet_of(*rows[:2], "李四,老,木匠"))]
    ([3], [])
    """
    settled = sheet.settled
    for form, group in groupby(sheet.lines, lambda line: "" if line.number in settled else drawing(line)):
        rows = list(group)
        if form and are_rows([row.text for row in rows], form):
            yield Label.of_block("drawn-rows", rows, "code", f"{len(rows)} rows that are drawn")


def are_rows(rows: Sequence[str], form: str) -> bool:
    """Whether rows of one form are a table: enough of them, with a border, or with a figure in each but the first."""
    if form == DRAWN:
        return len(rows) >= FEWEST_DRAWN
    if form[0] == ",":
        return len(rows) >= FEWEST_ROWS and all(FIGURE.search(row) for row in rows[1:])
    return any(BORDER.match(row) for row in rows)


def drawing(line: Line) -> str:
    """How a line is a row of a table that is drawn: between borders, or with as many `|` or commas as others; nothing
    if not.
    """
    if PIPED.match(line.text) or BOXED.match(line.text):
        return DRAWN
    if VALUES.match(line.text):
        return f",{line.text.count(',')}"
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

"""Typed rows: the cells that ideographic spaces part, as people type tables in plain text."""

import re
from collections.abc import Iterable, Sequence
from statistics import median

from ...model.languages.chinese import cells
from ...model.sources.source import Line
from ..evidence.patterns import has_number

GAP = re.compile(r"[ \t\u3000](?<=\S[ \t\u3000])(?:(?<=\u3000)|[ \t]*\u3000)\s*(?=\S)")
OTHER_GAP = re.compile(r"(?<=\S)(?: {2,}|\t)(?=\S)")
STOP = re.compile(r"[。；！？]|，(?=\s|$)")
FIGURE = re.compile(r"[\d〇零一二三四五六七八九十百千]")
OPTION = re.compile(r"[A-ZＡ-Ｚ][.．、]")
FEWEST, FEWEST_IN_TWO = 3, 4  # rows; in two columns, of which the last holds figures
MOSTLY = 0.5  # of the rows
WIDEST = 24  # cells of a terminal: the median of a table's cells
SHORTEST_VERSE = 6  # cells of a terminal
NEAR = 3  # cells of a terminal by which a cell may miss its column


def is_typed(rows: Sequence[Line]) -> bool:
    """Whether lines are the rows of a table: their cells are short, and stand in columns; they answer no question.

    >>> from ..kept.kept import sheet_of
    >>> is_typed(sheet_of("初一　　三百文", "初二　　二百文", "初三　　一百文", "初四　　八十文").lines)
    True
    >>> is_typed(sheet_of("床前　　明月", "疑是　　地上", "举头　　明月", "低头　　故乡").lines)
    False
    """
    parted = [row for row in rows if GAP.search(row.text)]
    if len(parted) <= MOSTLY * len(rows) or any(OTHER_GAP.search(row.text) for row in rows):
        return False
    found = [cell for row in typed_cells(rows) for cell in row if cell]
    if not found or median(map(cells, found)) > WIDEST or is_song(found):
        return False
    other = sum("：" in row.text or has_number(row.text) or OPTION.match(row.text) is not None for row in rows)
    if other > MOSTLY * len(rows):
        return False
    if max(len(GAP.findall(row.text)) for row in rows) > 1:
        return len(rows) >= FEWEST
    figures = sum(FIGURE.search(GAP.split(row.text)[-1]) is not None for row in rows)
    return len(rows) >= FEWEST_IN_TWO and figures > MOSTLY * len(rows)


def is_song(found: Sequence[str]) -> bool:
    """Whether cells are the halves or thirds of verses: all are as long as each other, of three characters or more.

    >>> is_song(["天亮了", "船来了", "人上船"]), is_song(["初一", "收船钱", "三百文"]), is_song(["语文", "数学"])
    (True, False, False)
    """
    widths = {cells(cell) for cell in found}
    return len(widths) == 1 and min(widths) >= SHORTEST_VERSE and not any(FIGURE.search(cell) for cell in found)


def typed_cells(rows: Sequence[Line], gap: re.Pattern[str] = GAP) -> list[list[str]]:
    """The cells of typed rows, as many in each; nothing where a row has fewer and one of them stands in no column.

    `gap` is what parts them. People set columns by what a terminal shows, where a Chinese character takes two cells.

    >>> from ..kept.kept import sheet_of
    >>> typed_cells(sheet_of("日期　收入　支出", "初一　　　　二文", "初二　三文").lines)
    [['日期', '收入', '支出'], ['初一', '', '二文'], ['初二', '三文', '']]
    >>> typed_cells(sheet_of("日期　收入　支出", "初一　二文　买米买", "　　　　　　油", "初二　三文").lines)[2]
    ['', '', '油']
    """
    margin = min((row.indent for row in rows), default=0)
    parted = [starts_of(row, margin, gap) for row in rows]
    columns = max(([start for start, _ in row] for row in parted), key=len, default=[])
    found = []
    for row in parted:
        places = [*range(len(columns))] if len(row) == len(columns) else nearest([start for start, _ in row], columns)
        if not places:
            return []
        held = dict(zip(places, (cell for _, cell in row), strict=True))
        found.append([held.get(column, "") for column in range(len(columns))])
    return found


def spaced_cells(rows: Sequence[Line], gap: re.Pattern[str], columns: int) -> list[list[str]]:
    """The cells of rows that gaps part into more than some columns, as many in most rows; nothing where these do not
    begin at the same places, or the others do not tell, as `typed_cells` says.

    >>> from ..kept.kept import sheet_of
    >>> rows = sheet_of("品名    单价    数量", "缆绳    2.5     1", "木桨    3       10", "合计            11").lines
    >>> spaced_cells(rows, re.compile("(?<=\\S) {2,}"), 2)[3]
    ['合计', '', '11']
    """
    begun = [[start for start, _ in starts_of(row, 0, gap)] for row in rows]
    most = max(map(len, begun), default=0)
    full = [row for row in begun if len(row) == most]
    tells = most > columns and len(full) > MOSTLY * len(rows) and all(row == full[0] for row in full)
    return typed_cells(rows, gap) if tells else []


def starts_of(row: Line, margin: int, gap: re.Pattern[str]) -> list[tuple[int, str]]:
    """The cells of a row, each with the cell of a terminal at which it begins, from the margin of the table on."""
    set_in = row.indent - margin
    found = between(row.text, [found.span() for found in gap.finditer(row.text)])
    return [(set_in + cells(row.text[:start]), words) for start, words in found]


def between(text: str, gaps: Iterable[tuple[int, int]]) -> list[tuple[int, str]]:
    """What stands before, between and behind the gaps of a text, each with where it begins.

    >>> between("甲  乙 丙", [(1, 3), (4, 5)])
    [(0, '甲'), (3, '乙'), (5, '丙')]
    """
    edges = [0, *(edge for gap in gaps for edge in gap), len(text)]
    return [(start, text[start:end]) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def nearest(starts: Sequence[int], columns: Sequence[int]) -> list[int]:
    """The column that each cell begins at, nearly; nothing where one begins at none, or two at the same.

    >>> nearest([0, 9], [0, 8, 16]), nearest([0, 12], [0, 8, 16])
    ([0, 1], [])
    """
    places = [min(range(len(columns)), key=lambda n: abs(columns[n] - start)) for start in starts]
    far = any(abs(columns[place] - start) > NEAR for place, start in zip(places, starts, strict=True))
    return [] if far or len(set(places)) < len(places) else places

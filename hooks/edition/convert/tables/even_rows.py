"""Even rows: tables whose cells single spaces part; each column holds words of one kind, one of them figures; or a head
stands over them."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from ...model.languages.chinese import cells
from ...model.sources.source import Line
from ..evidence.edges import is_item
from ..evidence.labels import Label, Sheet
from ..evidence.patterns import has_number
from .column_names import kind_of
from .headed_rows import headed_rows

OTHER = re.compile(r"[。，；！？：、“”‘’(（\[［〔【]|[.,:;](?:\s|$)")  # in no row
FEWEST, FEWEST_COLUMNS = 3, 3
WIDEST = 16  # cells of a terminal: a word in a table's cell


def even_tables(sheet: Sheet) -> Iterator[Label]:
    """The labels of such tables."""
    settled = sheet.known
    for rows, _ in tables_in([line for line in sheet.lines if line.number not in settled and not line.is_row]):
        yield Label.of_block("even-rows", rows, "table", f"{len(rows)} rows of cells between single spaces")


def even_cells(rows: Sequence[Line]) -> list[list[str]]:
    """The cells of such rows, the first of them perhaps their head; nothing where lines are none."""
    return next((found for lines, found in tables_in(rows) if len(lines) == len(rows)), [])


def tables_in(lines: Sequence[Line]) -> Iterator[tuple[Sequence[Line], list[list[str]]]]:
    """The lines of each table, with the cells of its rows.

    >>> from ..kept.kept import sheet_of
    >>> rows = ("1 语文 数学", "2 数学 语文", "3 体育 音乐")
    >>> [[len(lines) for lines, _ in tables_in(sheet_of("课程表", *rows[:n], "午休").lines)] for n in (2, 3)]
    [[], [3]]
    >>> [*tables_in(sheet_of("1. 打开 文件", "2. 修改 文件", "3. 保存 文件").lines)]
    []
    >>> [*tables_in(sheet_of("工具 - 选项 - 视图", "工具 - 选项 - 颜色", "工具 - 选项 - 打印").lines)]
    []
    """
    end = 0
    for place in range(len(lines)):
        if place < end:
            continue
        if rows := headed_rows(lines, place):
            end = place + sum(count for count, _ in rows)
            yield lines[place:end], [row for _, row in rows]
        elif count := even_from(lines, place):
            end = place + count
            yield lines[place:end], [line.text.split(" ") for line in lines[place:end]]


def even_from(lines: Sequence[Line], place: int) -> int:
    """How many lines from a place on have as many words, of the same kinds; 0 where they are too few."""
    kinds = kinds_on(lines[place])
    if not {"figures", "Chinese"} <= set(kinds):
        return 0
    count = 1 + sum(
        1
        for _ in takewhile(
            lambda line: not line.blank_before and kinds_on(line) == kinds, islice(lines, place + 1, None)
        )
    )
    return count if count >= FEWEST else 0


def kinds_on(line: Line) -> tuple[str, ...]:
    """The kinds of the words that single spaces part on a line; none where it is no row."""
    words = line.text.split(" ")
    if len(words) < FEWEST_COLUMNS or OTHER.search(line.text):
        return ()
    if is_item(line) or has_number(line.text) or not all(0 < cells(word) <= WIDEST and word.strip() for word in words):
        return ()
    return tuple(map(kind_of, words))

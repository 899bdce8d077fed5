"""Even rows: tables whose cells single spaces part; each column holds words of one kind, one of them figures."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ...model.languages.chinese import cells
from ...model.sources.source import Line
from ..evidence.edges import is_item
from ..evidence.labels import Label, Sheet
from ..evidence.patterns import has_number
from .column_names import kind_of

OTHER = re.compile(r"[。，；！？：、“”‘’(（\[［〔【]|[.,:;](?:\s|$)")  # in no row
FEWEST, FEWEST_COLUMNS = 3, 3
WIDEST = 16  # cells of a terminal: a word in a table's cell


def even_tables(sheet: Sheet) -> Iterator[Label]:
    """The labels of such tables."""
    settled = sheet.known
    for rows in even_runs([line for line in sheet.lines if line.number not in settled and not line.is_row]):
        spans = tuple(row.span for row in rows)
        yield Label("block", "even-rows", spans, "table", f"{len(rows)} rows of words of the same kinds")


def even_runs(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The lines of each table: rows with as many words, of the same kinds, and their head above them.

    >>> from ..kept.kept import sheet_of
    >>> rows = ("节次 星期一 星期二", "1 语文 数学", "2 数学 语文", "3 体育 音乐")
    >>> [len(run) for run in even_runs(sheet_of("课程表", *rows, "午休").lines)]
    [4]
    >>> [*even_runs(sheet_of("1. 打开 文件", "2. 修改 文件", "3. 保存 文件").lines)]
    []
    """
    place = 0
    for kinds, group in groupby(lines, kinds_on):
        rows = list(group)
        above = lines[place - 1] if place else None
        is_headed = above is not None and not rows[0].blank_before and is_head(above, len(kinds))
        parted = any(row.blank_before for row in rows[1:])
        if len(rows) >= FEWEST and {"figures", "Chinese"} <= set(kinds) and not parted:
            yield lines[place - is_headed : place + len(rows)]
        place += len(rows)


def even_cells(rows: Sequence[Line]) -> list[list[str]]:
    """The cells of such rows, the first of them perhaps their head; nothing where lines are none."""
    even = len(rows) >= FEWEST and any(len(run) == len(rows) for run in even_runs(rows))
    return [row.text.split(" ") for row in rows] if even else []


def kinds_on(line: Line) -> tuple[str, ...]:
    """The kinds of the words that single spaces part on a line; none where it is no row."""
    words = line.text.split(" ")
    other = OTHER.search(line.text) or is_item(line) or has_number(line.text)
    if len(words) < FEWEST_COLUMNS or other or not all(0 < cells(word) <= WIDEST and word.strip() for word in words):
        return ()
    return tuple(map(kind_of, words))


def is_head(line: Line, columns: int) -> bool:
    """Whether a line names as many columns, all in Chinese words."""
    return columns > 0 and kinds_on(line) == ("Chinese",) * columns

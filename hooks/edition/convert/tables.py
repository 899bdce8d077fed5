"""Tables: rows whose cells wide gaps part, as a layout-preserving extraction leaves them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from statistics import median

from ..model.chinese import cells
from ..model.source import Line
from .edges import HAN_CHARACTER
from .kept import signs_of_code
from .labels import Label, Sheet
from .patterns import BULLET

GAP = re.compile(r"(?<=\S)(?: {3,}|\t+)(?=\S)")
FEWEST_ROWS = 4
SHARE = 0.6  # of a table's lines that have as many cells as most
WIDEST = 24  # cells of a terminal: the median width of a table's cells is smaller


def find_tables(sheet: Sheet) -> Sheet:
    """Labels the lines of each table: at least four rows, most of which have as many short cells.

    >>> from .kept import sheet_of
    >>> rows = ("服务     名称     域名", "日志     syslog     log", "域名     bind     dns", "时钟     ntp     time")
    >>> [len(label.parts) for label in find_tables(sheet_of("如下：", *rows, "新质生产力。")).those("block")]
    [4]
    >>> find_tables(sheet_of(*rows[:3])).those("block")
    ()
    """
    return sheet.labelled(tables(sheet))


def tables(sheet: Sheet) -> Iterator[Label]:
    """The labels of tables."""
    known = {part for label in sheet.those("block") for part in label.parts}
    for in_rows, group in groupby(sheet.lines, lambda line: line.span not in known and may_be_row(line)):
        rows = list(group)
        if in_rows and is_table(rows):
            evidence = f"{len(rows)} rows with wide gaps"
            yield Label("block", "table-rows", tuple(line.span for line in rows), "table", evidence)


def may_be_row(line: Line) -> bool:
    """Whether a line has cells, and is no item, no code, and no part of a page in columns."""
    return not (line.column or line.is_row) and bool(GAP.search(line.text)) and not BULLET.match(line.text)


def is_table(rows: Sequence[Line]) -> bool:
    """Whether lines with wide gaps are the rows of a table: most have as many cells, which are short, some Chinese."""
    counts = Counter(len(GAP.findall(line.text)) for line in rows)
    parts = [part for line in rows for part in GAP.split(line.text)]
    even = counts.most_common(1)[0][1] >= SHARE * len(rows)
    chinese = sum(HAN_CHARACTER.search(line.text) is not None for line in rows) >= 0.5 * len(rows)
    code = sum(signs_of_code(line) >= 4 for line in rows) > 0.5 * len(rows)
    return len(rows) >= FEWEST_ROWS and even and chinese and not code and median(map(cells, parts)) < WIDEST


def rows_printed_again(lines: Iterable[Line]) -> Iterator[Line]:
    """The first row of each table where it stands again at the head of a page, over the rows that go on there."""
    first, page = "", 0
    for line in lines:
        if not line.is_row:
            continue
        if line.place and line.place.opens:
            first = line.text
        elif line.page > page and line.text == first:
            yield line
        page = line.page

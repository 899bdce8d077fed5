"""Tables: rows whose cells stand in columns, as a layout-preserving extraction leaves them; and cells, a line each."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from statistics import median

from ..model.chinese import FINAL, cells
from ..model.source import Line
from .edges import CLOSING, HAN_CHARACTER
from .kept import is_code_like, signs_of_code
from .labels import Label, Sheet
from .patterns import BULLET, ITEM_NUMBER, LABEL, has_number

SPACES = re.compile(r"(?<=\S)(?: +|\t+)(?=\S)")
GAP = re.compile(r"(?<=\S)(?: {2,}|\t+)(?=\S)")
WIDE_GAP = re.compile(r"(?<=\S)(?: {3,}|\t+)(?=\S)")
TABS = re.compile(r"(?<=\S) *\t\s*(?=\S)")
FEWEST_ROWS = 4
FEWEST_ALIGNED = 3  # rows that have a cell at the same column
SHARE = 0.6  # of a table's rows that have a cell at a column, or as many cells as most
WIDE = 0.3  # of a table's rows that have a wide gap before a column
WIDEST = 24  # cells of a terminal: the median width of a table's cells is smaller
FEWEST_CELLS = 6  # lines that are a cell each
OFTEN = 6  # times that the same line begins such lines
SHORT = 0.5  # of the width of full lines: a cell by itself is no wider
MIXED = (0.25, 0.75)  # of such lines, those that hold Chinese


def find_tables(sheet: Sheet) -> Sheet:
    """Labels the lines of each table: rows of which most have as many short cells, or have them at the same columns.

    >>> from .kept import sheet_of
    >>> rows = ("服务     名称     域名", "日志     syslog     log", "域名     bind     dns", "时钟     ntp     time")
    >>> [len(label.parts) for label in find_tables(sheet_of("如下：", *rows, "新质生产力。")).those("block")]
    [4]
    >>> find_tables(sheet_of(*rows[:2])).those("block")
    ()
    """
    sheet = sheet.labelled(tables(sheet))
    return sheet.labelled(lone_cells(sheet))


def tables(sheet: Sheet) -> Iterator[Label]:
    """The labels of tables."""
    settled = sheet.settled
    run: list[Line] = []
    for line in [*sheet.lines, None]:
        if line and line.number not in settled and goes_on(run, line):
            run.append(line)
            continue
        rows = run if is_tabbed(run) or is_table(run) else aligned(run)
        if rows:
            yield Label("block", "table-rows", tuple(row.span for row in rows), "table", f"{len(rows)} rows of cells")
        run = [line] if line and line.number not in settled and may_be_row(line) else []


def may_be_row(line: Line) -> bool:
    """Whether a line has cells, and is no item, no code, and no part of a page in columns."""
    return not (line.column or line.is_row) and bool(GAP.search(line.text)) and not BULLET.match(line.text)


def goes_on(run: Sequence[Line], line: Line) -> bool:
    """Whether a line may be the next row: it has cells of its own, or one that begins where one of the rows does."""
    if not run and not WIDE_GAP.search(line.text):
        return False
    if line.column or line.is_row or BULLET.match(line.text):
        return False
    if WIDE_GAP.search(line.text) and (not run or all(WIDE_GAP.search(row.text) for row in run)):
        return True
    return not begins(line).isdisjoint(start for row in run[-2:] for start in starts(row, GAP))


def shift(line: Line) -> int:
    """How many characters stand before a line that take no column: form feeds."""
    return -line.raw.count("\f", 0, line.start)


def starts(line: Line, gaps: re.Pattern[str]) -> list[int]:
    """The columns at which something stands behind a gap."""
    return [shift(line) + line.start + gap.end() for gap in gaps.finditer(line.text)]


def begins(line: Line) -> set[int]:
    """The columns at which something stands on a line."""
    return {shift(line) + line.start, *starts(line, SPACES)}


def is_tabbed(rows: Sequence[Line]) -> bool:
    """Whether lines are rows by their tabs: as many stand in each, and words in some.

    >>> from .kept import sheet_of
    >>> is_tabbed(sheet_of("年份\\t产量", "2020\\t100").lines), is_tabbed(sheet_of("年份\\t产量", "2020").lines)
    (True, False)
    """
    tabs = {len(TABS.findall(row.text)) for row in rows}
    return len(rows) > 1 and len(tabs) == 1 and 0 not in tabs and any(HAN_CHARACTER.search(row.text) for row in rows)


def is_table(rows: Sequence[Line]) -> bool:
    """Whether lines with wide gaps are the rows of a table: most have as many cells, which are short, some Chinese."""
    counts = Counter(len(WIDE_GAP.findall(line.text)) for line in rows)
    parts = [part for line in rows for part in WIDE_GAP.split(line.text)]
    if len(rows) < FEWEST_ROWS or not counts.most_common(1)[0][0]:
        return False
    even = counts.most_common(1)[0][1] >= SHARE * len(rows)
    return even and median(map(cells, parts)) < WIDEST and is_no_code(rows)


def aligned(rows: Sequence[Line]) -> Sequence[Line]:
    """Those lines that are the rows of a table by the columns that their cells begin at; a last one may be none."""
    columns = columns_of(rows)
    while rows and begins(rows[-1]).isdisjoint(columns):
        rows = rows[:-1]
    if len(rows) < FEWEST_ALIGNED or any(begins(row).isdisjoint(columns) for row in rows) or not is_no_code(rows):
        return ()
    return rows if median(cells(cell) for row in rows_of(rows) for cell in row if cell) < WIDEST else ()


def is_no_code(rows: Sequence[Line]) -> bool:
    """Whether half of some lines hold Chinese, and no more have signs of code besides their gaps."""
    chinese = sum(HAN_CHARACTER.search(line.text) is not None for line in rows)
    code = sum(signs_of_code(line) - len(GAP.findall(line.text)) >= 4 for line in rows)
    return chinese >= 0.5 * len(rows) >= code


def columns_of(rows: Sequence[Line]) -> list[int]:
    """The columns at which most rows have a cell, behind a wide gap in some of them."""
    found = Counter(start for row in rows for start in starts(row, SPACES))
    wide = Counter(start for row in rows for start in starts(row, GAP))
    return sorted(start for start in found if found[start] >= SHARE * len(rows) and wide[start] >= WIDE * len(rows))


def rows_of(rows: Sequence[Line]) -> list[list[str]]:
    """The cells of a table's rows, as many in each; a single one where its lines are cells.

    Where the document itself says that they are rows, cells stand between tabs; the first and the last may be empty.

    >>> from .kept import sheet_of
    >>> rows_of(sheet_of("服务     名称", "域名服务   bind", "       dns", "时钟     ntp").lines)
    [['服务', '名称'], ['域名服务', 'bind'], ['', 'dns'], ['时钟', 'ntp']]
    """
    if all(row.is_row for row in rows):
        return [[cell.strip() for cell in row.raw.lstrip("\f").split("\t")] for row in rows]
    parted = [GAP.split(row.text) for row in rows]
    if is_tabbed(rows):
        return [TABS.split(row.text) for row in rows]
    columns = columns_of(rows)
    if len(parted[0]) > len(columns) and len({len(row) for row in parted}) == 1:
        return parted
    found = [cells_of(row, columns) for row in rows]
    most = max(map(len, found))
    return [[*row, *[""] * (most - len(row))] for row in found]


def cells_of(row: Line, columns: Sequence[int]) -> list[str]:
    """The cells of a row: between the columns that it keeps, or between wide gaps where it has as many so."""
    parted = GAP.split(row.text)
    kept = [column for column in columns if column in begins(row)]
    if len(kept) < len(columns) and len(parted) > len(kept) + 1:
        return parted
    found, end = [""] * (len(columns) + 1), row.end
    for column in reversed(kept):
        at = max(row.start, column - shift(row))
        found[columns.index(column) + 1] = row.raw[at:end].strip()
        end = at
    found[0] = row.raw[row.start : end].strip()
    return found


def lone_cells(sheet: Sheet) -> Iterator[Label]:
    """Lines that are a cell each, whose rows an extraction no longer shows: many short ones between longer lines.

    None ends a sentence, and some hold Chinese while others hold none.
    """
    if sum(WIDE_GAP.search(line.text) is not None for line in sheet.lines) >= FEWEST_ROWS:
        return  # it shows rows
    settled = sheet.settled
    groups = groupby(sheet.lines, lambda line: line.number not in settled and is_lone(line, sheet))
    runs = [(lone, list(group)) for lone, group in groups]
    first = Counter(lines[0].text for lone, lines in runs if lone)
    place = 0
    for lone, lines in runs:
        between = place and place + len(lines) < len(sheet.lines)
        place += len(lines)
        announced = first[lines[0].text] >= OFTEN  # as 参见 does a list, again and again
        if lone and between and not announced and len(lines) >= FEWEST_CELLS and are_mixed(lines):
            evidence = f"{len(lines)} short lines that end no sentence"
            yield Label("block", "table-cells", tuple(line.span for line in lines), "table", evidence)


def is_lone(line: Line, sheet: Sheet) -> bool:
    """Whether a line may be a cell by itself: short, no item, no heading with a number, no end of a sentence."""
    other = BULLET.match(line.text) or ITEM_NUMBER.match(line.text) or LABEL.match(line.text) or has_number(line.text)
    edges = sheet.layout.edges
    short = edges.know(line) and edges.width_of(line.text) < SHORT * edges.width
    return short and not other and line.text[0] not in CLOSING and line.text[-1] not in f"{FINAL}：:；;，,"


def are_mixed(lines: Sequence[Line]) -> bool:
    """Whether some lines hold Chinese and others none, and few have signs of code."""
    chinese = sum(not is_code_like(line) for line in lines) / len(lines)
    code = sum(signs_of_code(line) > 1 for line in lines)
    return MIXED[0] <= chinese <= MIXED[1] and code < 0.3 * len(lines)


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

"""Aligned rows: lines of a page that keep to the columns which wide gaps show, however long their cells are.

Cells that run over several lines leave lines that begin at a column, and short ones that end before it. Columns are
counted in characters, as a layout-preserving extraction pads.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from ...model.languages.chinese import HAN_CHARACTER, cells
from ...model.sources.source import Line
from ..evidence.edges import is_item
from ..evidence.labels import Sheet
from ..evidence.patterns import has_number
from ..kept.code_signs import marks_in
from .rows import GAP, SPACES, are_remarked, begins, shift, starts

FEWEST_ROWS = 2  # that show a column
FEWEST_SHOWN, FEWEST_KEPT = 3, 5  # rows and lines that begin at a column; or all lines that keep to columns
NARROWEST = 3  # characters: what stands before a column takes as many
MOST_BETWEEN = 3  # lines between two that keep to columns
KEPT = 0.7  # of the lines keep to the columns
CHINESE, CODE = 0.25, 0.3  # of the lines: hold Chinese, at least; have signs of code, at most
WIDEST = 24  # cells: the median width of what stands left of wide gaps is smaller


def aligned_rows(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """The places of the first line, and of the one behind the last, of lines that keep to the columns of their page."""
    settled = sheet.known
    place = 0
    for page in sheet.pages:
        for first, last in runs(page, settled):
            yield place + first, place + last
        place += len(page)


def runs(page: Sequence[Line], settled: frozenset[int]) -> Iterator[tuple[int, int]]:
    """The same of one page."""
    columns = columns_on(page)
    if not columns:
        return
    run: list[int] = []  # the places of lines that keep to columns
    for place, line in enumerate((*page, None)):
        apart = line is None or line.number in settled or is_no_row(line)
        if line is None or apart or (run and (line.blank_before or place - run[-1] > MOST_BETWEEN + 1)):
            yield from rows_among(page, run, columns)
            run = []
        if line is not None and not apart and (shows(line, columns) or (run and keeps_to(line, columns))):
            run.append(place)
        elif run and line is not None and not may_be_row(line, columns):
            yield from rows_among(page, run, columns)
            run = []


def rows_among(page: Sequence[Line], run: Sequence[int], columns: frozenset[int]) -> Iterator[tuple[int, int]]:
    """The places of rows among lines that keep to columns, from the first to the last that shows one."""
    shown = [place for place in run if shows(page[place], columns)]
    if len(shown) >= FEWEST_ROWS and is_run(page[shown[0] : shown[-1] + 1], len(shown), columns):
        yield shown[0], shown[-1] + 1


def columns_on(page: Sequence[Line]) -> frozenset[int]:
    """The columns of a page: what at least two lines have there stands behind a wide gap, or goes on below."""
    lines = [line for line in page if not is_no_row(line)]
    found = Counter(start for line in lines for start in starts(line, GAP))
    found.update(column for row, line in pairwise(lines) for column in hung(row, line))
    return frozenset(column for column, times in found.items() if times >= FEWEST_ROWS and column >= NARROWEST)


def hung(row: Line, line: Line) -> Iterator[int]:
    """The column at which a line begins and the one above it has something behind a single space, if there is one."""
    column = shift(line) + line.start
    if line.start and not line.blank_before and column in starts(row, SPACES) and column not in starts(row, GAP):
        yield column


def is_no_row(line: Line) -> bool:
    """Whether a line is an item, has a number as headings have, or is of a page in columns or a row already."""
    return bool(line.column or line.is_row or is_item(line) or has_number(line.text))


def shows(line: Line, columns: frozenset[int]) -> bool:
    """Whether a line begins at a column, or has something there behind a wide gap."""
    return not columns.isdisjoint((shift(line) + line.start, *starts(line, GAP)))


def keeps_to(line: Line, columns: frozenset[int]) -> bool:
    """Whether something on a line begins at a column, or all of it ends before the last one."""
    return not columns.isdisjoint(begins(line)) or shift(line) + line.end < max(columns)


def may_be_row(line: Line, columns: frozenset[int]) -> bool:
    """Whether a line that keeps to no column may be a row whose first cell left no gap: a space stands before the last
    column, and the line announces nothing.
    """
    return SPACES.search(line.text[: max(columns)]) is not None and line.text[-1] not in "：:"


def is_run(lines: Sequence[Line], shown: int, columns: frozenset[int]) -> bool:
    """Whether lines are rows, given how many of them show it: nearly all keep to the columns, and some have gaps, with
    short words before them that are no speaker's names.
    """
    kept = sum(keeps_to(line, columns) for line in lines)
    if kept < (KEPT * len(lines) if shown >= FEWEST_SHOWN else max(len(lines), FEWEST_KEPT)):
        return False
    rows = [line for line in lines if not columns.isdisjoint(starts(line, GAP))]
    below = sum(not columns.isdisjoint(hung(*pair)) for pair in pairwise(lines))
    if not rows or len(rows) + below < FEWEST_ROWS:
        return False
    firsts = [GAP.split(row.text, maxsplit=1)[0] for row in rows]
    spoken = sum(first[-1] in "：:" for first in firsts)
    return median(map(cells, firsts)) < WIDEST and 2 * spoken <= len(firsts) and is_prose(lines)


def is_prose(lines: Sequence[Line]) -> bool:
    """Whether lines hold Chinese, and few have signs of code besides their gaps, or remarks behind them."""
    chinese = sum(HAN_CHARACTER.search(line.text) is not None for line in lines)
    code = sum(marks_in(line.text) - len(GAP.findall(line.text)) > 1 for line in lines)
    return chinese >= CHINESE * len(lines) and code <= CODE * len(lines) and not are_remarked(lines)

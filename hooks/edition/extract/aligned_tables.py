"""Tables without lines: at least three rows whose cells stand below one another with wide gaps between them.

What only looks like one stays in the flow: items behind their marks, contents, speakers, verse, choices, an index.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from ..model.languages.chinese import HAN_CHARACTER
from .cells import FIGURES, Row, common_gutters, glyphs_of, in_columns, runs_of, table_rows, words_of
from .typeset import Piece, PrintedLine, TableRow
from .writing import is_mono

GAP, SPACE = 1.5, 0.8  # sizes between two columns at least, and between two words of a cell at most
FEWEST_ROWS, FEWEST_OF_TWO = 3, 4  # that have several cells; of a table of two columns
FARTHEST = 3.0  # sizes: how far apart its lines stand, at most
SAME_SIZE = 0.5  # points
LEVEL = 2.0  # points: how far the edges, or the middles, of a column's cells differ, at most
MOST, HALF, FEW = 2 / 3, 1 / 2, 1 / 3  # of a column's cells
LONGEST, WIDEST = 12, 60  # characters: in the middle of all cells, and of any line of a cell
STOP = "，。；！？：,;:!?、"  # what ends no cell but of the last column
MARK = re.compile(r"[(（\[〔]?(?:[0-9一二三四五六七八九十]{1,3}|[A-Za-z])[.、．)）\]〕]|[①-⑳•·▪◦‣*–—■●○□◆-]")
CHOICE = re.compile(r"[(（]?[A-H][.、．)）]")
CODE = re.compile(r"[=,]|.*[\\{}]")
LEADERS = re.compile(r"…{2,}|[.·]{4,}")
INDEXED = re.compile(r".*[^\d.,][,，]?\d+")
ASCENDING = 0.9  # of the figures of a column: page numbers
MOST_HEADS = 2  # lines at the head and at the foot of a page


def with_tables(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines of a page with those of such tables as rows."""
    found: list[PrintedLine] = []
    at = 0
    while at < len(lines):
        end, gutters = run_from(lines, at)
        rows = table_of(lines[at:end], gutters)
        found += rows or lines[at : at + 1]
        at = end if rows else at + 1
    return found


def run_from(lines: Sequence[PrintedLine], first: int) -> tuple[int, list[float]]:
    """The end of the lines from one on that may be a table, and the gutters that these leave free.

    Each has several cells, or goes on with one that is not the first; none takes a gutter away.
    """
    runs: list[list[Piece]] = []
    gutters: list[float] = []
    for at in range(first, len(lines)):
        line = lines[at]
        if line.row or (runs and not are_near(lines[at - 1], line)):
            break
        new = runs_of(line, GAP)
        free = common_gutters([*runs, new], GAP * line.size)
        goes_on = len(new) > 1 or (runs and gutters and new[0].left > gutters[0])
        if not goes_on or len(free) < max(1, len(gutters)):
            break
        runs.append(new)
        gutters = free
    return first + len(runs), gutters


def are_near(before: PrintedLine, line: PrintedLine) -> bool:
    """Whether two lines of one column have one size and stand close.

    >>> places = (10, 9, 1), (30, 9, 1), (30, 9, 2), (30, 10, 1), (38, 9, 1)
    >>> first, *others = (PrintedLine((), *place) for place in places)
    >>> [are_near(first, line) for line in others]
    [True, False, False, False]
    """
    near = 0 < line.base - before.base < FARTHEST * line.size
    return near and line.column == before.column and abs(line.size - before.size) < SAME_SIZE


def table_of(lines: Sequence[PrintedLine], gutters: Sequence[float]) -> list[PrintedLine]:
    """The rows of the table that some lines are; none where they are no table for certain."""
    cells = [in_columns(runs_of(line, GAP), gutters) for line in lines]
    parted = [line for line in cells if len(line) > 1]
    if len(parted) < (FEWEST_ROWS if len(gutters) > 1 else FEWEST_OF_TWO) or any(is_mono(one.solid) for one in lines):
        return []
    if sum(len(runs_of(line, SPACE)) > len(own) for line, own in zip(lines, cells, strict=True)) >= FEW * len(lines):
        return []  # some columns stand too close to be told from words
    columns = [[line[column] for line in cells if column in line] for column in range(len(gutters) + 1)]
    if not is_table(columns) or not all(map(is_level, columns)) or (rows := table_rows([cells])) is None:
        return []
    if len(rows) < FEWEST_ROWS or any(sum(n in row for row in rows) < HALF * len(rows) for n in range(len(columns))):
        return []
    return [printed(row, len(columns), lines[0].column, number == 0) for number, row in enumerate(rows)]


def printed(row: Row, count: int, column: int, opens: bool) -> PrintedLine:
    """A row as the printed line that it is."""
    glyphs = tuple(glyphs_of(row))
    cells = tuple(tuple(row.get(number, ())) for number in range(count))
    first = min((lines[0] for lines in row.values()), key=lambda line: line.base)
    return PrintedLine(glyphs, first.base, first.size, column, TableRow(cells, opens))


def is_level(column: Sequence[Piece]) -> bool:
    """Whether most cells of a column begin, end or have their middles below one another, or it holds figures.

    >>> from types import SimpleNamespace as Part
    >>> def column(*edges): return [Part(left=left, right=right, size=10, glyphs=()) for left, right in edges]
    >>> is_level(column((0, 20), (0, 50), (0, 30))), is_level(column((0, 20), (30, 40), (10, 50)))
    (True, False)
    """
    if len(column) < FEWEST_ROWS or sum(map(is_figure, column[1:])) >= MOST * len(column[1:]):
        return True
    return are_below(column, MOST)


def are_below(column: Sequence[Piece], most: float) -> bool:
    """Whether a share of a column's cells begin, end or have their middles below one another."""
    places = ([p.left for p in column], [p.right for p in column], [(p.left + p.right) / 2 for p in column])
    return any(sum(abs(x - median(own)) < LEVEL for x in own) >= most * len(own) for own in places)


def is_figure(piece: Piece) -> bool:
    """Whether a cell holds nothing but a figure."""
    return FIGURES.fullmatch(words_of(piece)) is not None


def is_table(columns: Sequence[Sequence[Piece]]) -> bool:
    """Whether the words of columns are those of a table's cells."""
    words = [[words_of(piece) for piece in column] for column in columns]
    every = [one for column in words for one in column]
    if median(map(len, every)) > LONGEST or max(map(len, every)) > WIDEST or any(map(LEADERS.search, every)):
        return False
    if not any(map(HAN_CHARACTER.search, every)) or any(map(CODE.match, every)):
        return False
    if share(every, lambda one: len(one) == 1 and not one.isdigit()) > FEW:
        return False
    if any(share(column, lambda one: one[-1] in STOP) >= FEW for column in words[:-1]):
        return False
    if share(words[0], MARK.fullmatch) >= FEW or any(share(column, CHOICE.match) >= FEW for column in words):
        return False
    if all(share(column, INDEXED.fullmatch) >= MOST for column in words):
        return False
    last = words[-1]
    if is_ascending(last):
        return False
    return len(columns) > 2 or share(last[1:], FIGURES.fullmatch) >= MOST


def share(words: Sequence[str], test: Callable[[str], object]) -> float:
    """The share of some words that a test takes."""
    return sum(bool(test(one)) for one in words) / max(1, len(words))


def is_ascending(words: Sequence[str]) -> bool:
    """Whether words are figures throughout that grow, as those of pages do.

    >>> is_ascending(["1", "9", "14"]), is_ascending(["页", "1", "9"]), is_ascending(["9", "1", "14"])
    (True, False, False)
    """
    if not all(one.isdecimal() for one in words):
        return False
    steps = [int(before) <= int(after) for before, after in pairwise(words)]
    return sum(steps) >= ASCENDING * len(steps)


def with_continued(pages: Sequence[list[PrintedLine]]) -> list[list[PrintedLine]]:
    """Pages whose first table goes on with the last one of the page before, if nothing but heads and feet stands
    between, and both have the same columns.
    """
    found: list[list[PrintedLine]] = []
    for page in pages:
        rows = [at for at, line in enumerate(page) if line.row]
        first = page[rows[0]].row if rows and rows[0] <= MOST_HEADS else None
        if first and found and goes_on(found[-1], first):
            page = [*page[: rows[0]], replace(page[rows[0]], row=TableRow(first.cells, False)), *page[rows[0] + 1 :]]
        found.append(page)
    return found


def goes_on(before: Sequence[PrintedLine], first: TableRow) -> bool:
    """Whether a page ends with the rows of a table that has the columns of the first row of the next page."""
    last = [line.row for line in before[-MOST_HEADS - 1 :] if line.row]
    if not last or len(last[-1].cells) != len(first.cells):
        return False
    return all(
        are_below([Piece(cell[0].glyphs) for cell in cells], most=1)
        for cells in zip(last[-1].cells, first.cells, strict=True)
        if all(cells)
    )

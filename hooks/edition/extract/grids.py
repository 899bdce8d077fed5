"""Grids: the cells that rulings part a page into, where they cross."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from .rulings import Ruling, Rulings

NEAR = 3.0  # points: how far the ends of lines that meet may be apart
OPEN = 8.0  # points that lines run on beyond the last one across them: a side without a line
MOST = 150  # rulings of one direction on a page: with more it is a drawing
MOST_FIELDS = 3000  # of a grid


Field = tuple[int, int]  # a row and a column


@dataclass(frozen=True)
class Cell:
    """A cell: the fields that it takes, those of its first row first, and its left and right edges in points."""

    fields: tuple[Field, ...]
    left: float
    right: float


@dataclass(frozen=True)
class Grid:
    """Cells in rows and columns: where these begin, the last one's end too, in points.

    `open_above` and `open_below` say that no ruling closes the first row, or the last one.
    """

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    cells: tuple[Cell, ...]
    open_above: bool = False
    open_below: bool = False

    def at(self, x: float, y: float) -> Cell | None:
        """The cell that a point is in."""
        return self._cells.get((bisect_right(self.rows, y) - 1, bisect_right(self.columns, x) - 1))

    @cached_property
    def _cells(self) -> dict[Field, Cell]:
        return {field: cell for cell in self.cells for field in cell.fields}


def grids_of(rulings: Rulings) -> Iterator[Grid]:
    """The grids of a page that have two columns or more, from the top."""
    if max(len(rulings.level), len(rulings.upright)) > MOST:
        return
    found = [grid_of(*part) for part in connected(rulings)]
    yield from sorted((grid for grid in found if grid), key=lambda grid: grid.rows)


def connected(rulings: Rulings) -> Iterator[tuple[list[Ruling], list[Ruling]]]:
    """The rulings of a page in parts of which each crosses or meets another: level ones, upright ones."""
    across: defaultdict[tuple[bool, Ruling], set[tuple[bool, Ruling]]] = defaultdict(set)
    for level, upright in product(rulings.level, rulings.upright):
        if within(upright.at, level) and within(level.at, upright):
            across[True, level].add((False, upright))
            across[False, upright].add((True, level))
    left = {(True, level) for level in rulings.level}
    for first in rulings.level:
        part, new = set[tuple[bool, Ruling]](), {(True, first)} & left
        while new:
            part |= new
            new = {other for one in new for other in across[one]} - part
        left -= part
        if part:
            yield (
                [one for one in rulings.level if (True, one) in part],
                [one for one in rulings.upright if (False, one) in part],
            )


def within(at: float, ruling: Ruling) -> bool:
    """Whether a place lies on a ruling, or nearly."""
    return ruling.start - NEAR <= at <= ruling.end + NEAR


def grid_of(level: list[Ruling], upright: list[Ruling]) -> Grid | None:
    """The grid that rulings make; none where it has a single column, or cells that are no rectangles."""
    if not upright:
        return None
    xs, *_ = edges(upright, level)
    ys, above, below = edges(level, upright)
    if len(xs) < 3 or len(ys) < 2 or len(xs) * len(ys) > MOST_FIELDS:
        return None
    cells = [cell_of(fields, xs) for fields in joined_fields(xs, ys, level, upright)]
    if not all(is_rectangle(cell.fields) for cell in cells):
        return None
    return Grid(tuple(xs), tuple(ys), tuple(cells), above, below)


def edges(rulings: list[Ruling], across: list[Ruling]) -> tuple[list[float], bool, bool]:
    """Where columns, or rows, begin, the last one's end too: at rulings, and where those across them run on and end.

    Also whether no ruling closes the first one, and the last one.
    """
    places = sorted({one.at for one in rulings})
    first, last = min(one.start for one in across), max(one.end for one in across)
    open_first, open_last = first < places[0] - OPEN, last > places[-1] + OPEN
    before, after = [first] if open_first else [], [last] if open_last else []
    return [*before, *places, *after], open_first, open_last


def joined_fields(
    xs: list[float], ys: list[float], level: list[Ruling], upright: list[Ruling]
) -> Iterator[tuple[Field, ...]]:
    """The fields between edges in groups, each a cell: no ruling parts those of one."""
    columns, rows = by_place(upright), by_place(level)
    fields = [*product(range(len(ys) - 1), range(len(xs) - 1))]
    cells = {field: [field] for field in fields}
    for row, column in fields:
        x, y = (xs[column] + xs[column + 1]) / 2, (ys[row] + ys[row + 1]) / 2
        for other, at, rulings in (
            ((row, column + 1), y, columns[xs[column + 1]]),
            ((row + 1, column), x, rows[ys[row + 1]]),
        ):
            apart = any(one.start <= at <= one.end for one in rulings)
            if other in cells and not apart and cells[other] is not cells[row, column]:
                cells[row, column] += cells[other]
                cells |= dict.fromkeys(cells[other], cells[row, column])
    yield from (tuple(sorted(group)) for group in {id(group): group for group in cells.values()}.values())


def by_place(rulings: list[Ruling]) -> defaultdict[float, list[Ruling]]:
    """Rulings by where they stand across their direction."""
    found: defaultdict[float, list[Ruling]] = defaultdict(list)
    for one in rulings:
        found[one.at].append(one)
    return found


def cell_of(fields: tuple[Field, ...], xs: list[float]) -> Cell:
    """The cell of some fields."""
    columns = [column for _, column in fields]
    return Cell(fields, xs[min(columns)], xs[max(columns) + 1])


def is_rectangle(fields: tuple[Field, ...]) -> bool:
    """Whether fields are all that lie between the first and the last of their rows and columns.

    >>> is_rectangle(((0, 0), (0, 1))), is_rectangle(((0, 0), (0, 1), (1, 0)))
    (True, False)
    """
    return len(fields) == len({row for row, _ in fields}) * len({column for _, column in fields})

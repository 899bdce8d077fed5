"""Tables of a page: the glyphs in a grid's cells, taken out of the page's flow and given back as a row each.

A cell may have several lines. What may be no table, such as a box round text, a drawing, or a page in ruled columns,
stays in the flow.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..base.whitespace import is_space
from .cells import Row, glyphs_of
from .glyphs import Glyph, PdfPage
from .grids import Cell, Grid, grids_of
from .level_tables import level_tables
from .typeset import Piece, TableRow, lines_of, pieces_of

LONGEST_CELL = 600  # characters: a longer one is a part of the page rather than a cell
FILLED = 0.3  # of a table's cells that hold words, at least: pictures may stand in others
CROSSING = 0.02  # of a table's glyphs that rulings may cross, at most
SHARE = 0.25  # of a glyph's width that must stand beyond a ruling that crosses it
MIDDLE = 0.35  # sizes that the middle of a glyph stands above its baseline
SAME = 3.0  # points that the columns of one table differ by from page to page, at most


@dataclass(frozen=True)
class Table:
    """A table, or the part of one that stands on a page: its grid, its rows that have words, and its glyphs.

    Glyphs go by their places in their page.
    """

    grid: Grid
    rows: list[Row]
    glyphs: frozenset[int]


@dataclass(frozen=True)
class Parted:
    """A page parted: the glyphs that flow, and the rows of its tables."""

    glyphs: tuple[Glyph, ...]
    rows: tuple[Piece, ...]


def parted(pages: list[PdfPage]) -> list[Parted]:
    """Pages parted into tables and what flows. The first table of a page may go on with the last of the page before.

    A single row is a table only where it is a part of one.
    """
    found = [sorted(tables_of(page), key=lambda table: table.grid.rows) for page in pages]
    going_on = [
        (before[-1], after[0]) for before, after in pairwise(found) if before and after and alike(before[-1], after[0])
    ]
    whole = {id(table) for own in found for table in own if len(table.grid.rows) > 2}
    for one, other in [*going_on, *((after, before) for before, after in going_on[::-1])]:
        whole |= {id(other)} if id(one) in whole else set()
    for before, after in going_on:
        if before.grid.open_below and after.grid.open_above:
            join_row(before, after)
    continued = {id(after) for _, after in going_on}
    return [
        part(page, [table for table in own if id(table) in whole], continued)
        for page, own in zip(pages, found, strict=True)
    ]


def part(page: PdfPage, tables: list[Table], continued: set[int]) -> Parted:
    """A page without its tables, and the rows of these; those that are continued are known by their ids."""
    taken = frozenset[int]().union(*(table.glyphs for table in tables))
    flowing = tuple(glyph for at, glyph in enumerate(page.glyphs) if at not in taken)
    return Parted(flowing, tuple(row for table in tables for row in rows_of(table, opens=id(table) not in continued)))


def tables_of(page: PdfPage) -> Iterator[Table]:
    """The tables of a page, and single rows that may be parts of one."""
    taken: set[int] = set()
    for grid in grids_of(page.rulings):
        held: defaultdict[Cell, list[int]] = defaultdict(list)
        for at, glyph in enumerate(page.glyphs):
            cell = grid.at((glyph.left + glyph.right) / 2, glyph.base - MIDDLE * glyph.size)
            if cell and at not in taken:
                held[cell].append(at)
        glyphs = {cell: [page.glyphs[at] for at in own] for cell, own in held.items()}
        if is_table(grid, glyphs):
            own = frozenset(at for cell in held.values() for at in cell)
            taken |= own
            yield Table(grid, rows_in(grid, glyphs), own)
    for grid, rows, own in level_tables(page, taken):
        taken |= own
        yield Table(grid, rows, own)


def rows_in(grid: Grid, held: dict[Cell, list[Glyph]]) -> list[Row]:
    """The rows of a table that have words; a cell of several rows stands in its first one."""
    rows: list[Row] = [{} for _ in grid.rows[1:]]
    for cell in grid.cells:
        row, column = cell.fields[0]
        if lines := [*lines_of([*pieces_of(held.get(cell, ()))], 0)]:
            rows[row][column] = lines
    return [row for row in rows if row]


def alike(one: Table, other: Table) -> bool:
    """Whether two tables have columns of the same widths."""
    widths = [[x - table.grid.columns[0] for x in table.grid.columns] for table in (one, other)]
    return len(widths[0]) == len(widths[1]) and all(abs(a - b) <= SAME for a, b in zip(*widths, strict=True))


def join_row(before: Table, after: Table) -> None:
    """Makes one row again of one that was parted between two pages."""
    for column, lines in after.rows.pop(0).items():
        before.rows[-1].setdefault(column, []).extend(lines)


def rows_of(table: Table, opens: bool) -> Iterator[Piece]:
    """The rows of a table as the pieces of lines that they are."""
    for number, row in enumerate(table.rows):
        glyphs = tuple(glyphs_of(row))
        cells = tuple(tuple(row.get(column, ())) for column in range(len(table.grid.columns) - 1))
        yield Piece(glyphs, TableRow(cells, opens and number == 0))


def is_table(grid: Grid, held: dict[Cell, list[Glyph]]) -> bool:
    """Whether the cells of a grid are those of a table: enough have words, and none of these run over their edges."""
    solid = {cell: [glyph for glyph in glyphs if not is_space(glyph.char)] for cell, glyphs in held.items()}
    solid = {cell: glyphs for cell, glyphs in solid.items() if glyphs}
    astray = sum(crosses(glyph, cell) for cell, glyphs in solid.items() for glyph in glyphs)
    count = sum(map(len, solid.values()))
    return bool(
        solid
        and len(solid) >= FILLED * len(grid.cells)
        and astray <= CROSSING * count
        and max(map(len, solid.values())) <= LONGEST_CELL
    )


def crosses(glyph: Glyph, cell: Cell) -> bool:
    """Whether a glyph reaches over a side of its cell."""
    beyond = max(cell.left - glyph.left, glyph.right - cell.right)
    return beyond > SHARE * (glyph.right - glyph.left)

"""The lines of pages in reading order: each column from the top, between lines that stand across all of them."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise

from .glyphs import Glyph
from .gutters import CROSSING, LEVEL, Gutters, crosses, crossing, gutters_of, usual_gutters
from .typeset import SAME_LINE, Piece, PrintedLine, lines_of, pieces_of

LEADING = 1.8  # times its size: how far apart the lines of one block stand at most
SAME_SIZE = 0.5  # points
LARGER = 1.15  # times the size of the columns, that of a heading across them at least
HEADED = 2.2  # times its size: how much lower than what is above a heading across columns these begin, at least


def typeset(pages: Iterable[tuple[Iterable[Glyph], Iterable[Piece]]]) -> list[list[PrintedLine]]:
    """The lines of pages, of which each has glyphs that flow and the rows of its tables.

    A page whose own gutters do not show has those of the others, if they are free enough.
    """
    pieces = [[*pieces_of(glyphs), *rows] for glyphs, rows in pages]
    own = [gutters_of(page) for page in pieces]
    usual = usual_gutters(own)
    return [
        printed_lines(page, gutters or (usual if all(crossing(page, one) <= CROSSING for one in usual) else ()))
        for page, gutters in zip(pieces, own, strict=True)
    ]


def printed_lines(pieces: list[Piece], gutters: Gutters) -> list[PrintedLine]:
    """The lines of a page in reading order: its columns from the left, between lines that stand across them."""
    if not gutters:
        return [*lines_of(pieces, 0)]
    found: list[PrintedLine] = []
    columns: list[list[Piece]] = [[] for _ in range(len(gutters) + 1)]
    rows = rows_of(pieces)
    for row, is_across in zip(rows, across(rows, gutters), strict=True):
        for group in [row] if is_across else ([piece] for piece in row):
            if is_across or crosses_any(group[0], gutters):
                found += [*in_turn(columns), *lines_of(group, 0)]
                columns = [[] for _ in columns]
            else:
                columns[bisect_left(gutters, group[0].left)].append(group[0])
    return [*found, *in_turn(columns)]


def in_turn(columns: list[list[Piece]]) -> list[PrintedLine]:
    """The lines of columns, one column after another."""
    return [line for number, column in enumerate(columns, 1) for line in lines_of(column, number)]


def crosses_any(piece: Piece, gutters: Gutters) -> bool:
    """Whether a piece stands on both sides of a gutter."""
    return any(crosses(piece, gutter) for gutter in gutters)


def rows_of(pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces of a page by their heights, from the top: those on one baseline together."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.base, piece.left)):
        if not rows or piece.base - rows[-1][0].base > SAME_LINE * max(piece.size, rows[-1][0].size):
            rows.append([])
        rows[-1].append(piece)
    return rows


def across(rows: list[list[Piece]], gutters: Gutters) -> list[bool]:
    """Which rows belong to blocks that stand across all columns: those that cross a gutter, short ones of the same size
    right above or below them, where no other column has anything beside them, and headings of all.

    >>> from types import SimpleNamespace as Part
    >>> def row(base, *edges): return [Part(left=left, edge=edge, size=10, base=base) for left, edge in edges]
    >>> across([row(0, (0, 90)), row(12, (0, 40)), row(40, (0, 60), (70, 90)), row(52, (0, 40))], (50,))
    [True, True, False, False]
    """
    alone = [all(piece.left < gutters[0] for piece in row) for row in rows]
    found = [
        left and (any(crosses_any(piece, gutters) for piece in row) or heads(rows[n - 1 : n + 2], gutters))
        for n, (row, left) in enumerate(zip(rows, alone, strict=True))
    ]
    found[:1] = [found[0] or is_title(rows)] if rows else []
    near = [are_near(before, row) for before, row in pairwise(rows)]
    for n in range(1, len(rows)):
        found[n] = found[n] or (found[n - 1] and alone[n] and near[n - 1])
    for n in reversed(range(len(rows) - 1)):
        found[n] = found[n] or (found[n + 1] and alone[n] and near[n])
    return found


def heads(rows: list[list[Piece]], gutters: Gutters) -> bool:
    """Whether the second of three rows is a heading of all columns: it is larger than they are, and below it, and well
    below what is above it, all columns begin on one line.

    >>> from types import SimpleNamespace as Part
    >>> def row(base, size, *lefts): return [Part(left=left, edge=left + 9, size=size, base=base) for left in lefts]
    >>> above, heading, below = row(0, 10, 0, 60), row(30, 14, 0), row(50, 10, 0, 60)
    >>> heads([above, heading, below], (50,)), heads([above, row(30, 10, 0), below], (50,))
    (True, False)
    >>> heads([above, heading, row(50, 10, 0)], (50,)), heads([row(20, 10, 0, 60), heading, below], (50,))
    (False, False)
    >>> heads([above, [*heading, *row(30, 10, 20)], below], (50,))
    False
    """
    if len(rows) < 3:
        return False
    above, row, below = rows
    begun = {bisect_left(gutters, piece.left) for piece in below if abs(piece.base - below[0].base) < LEVEL}
    size = min(piece.size for piece in row)
    larger = all(size > LARGER * piece.size for piece in below)
    return larger and len(begun) > len(gutters) and below[0].base - max(p.base for p in above) > HEADED * size


def is_title(rows: list[list[Piece]]) -> bool:
    """Whether the first row of a page is a title in the middle of it, over the second one of three columns.

    >>> from types import SimpleNamespace as Part
    >>> title, other, text = Part(size=14), Part(size=10), [Part(size=10)] * 3
    >>> is_title([[title], text]), is_title([[title, title], text]), is_title([[other], text]), is_title([[title]])
    (True, False, False, False)
    """
    first = rows[0]
    return len(rows) > 1 and len(first) == 1 and all(first[0].size > LARGER * piece.size for piece in rows[1])


def are_near(before: list[Piece], row: list[Piece]) -> bool:
    """Whether two rows of pieces are of one size, and as close as lines of a block are."""
    size, other = (max(piece.size for piece in one) for one in (before, row))
    return abs(size - other) < SAME_SIZE and row[0].base - before[0].base < LEADING * size

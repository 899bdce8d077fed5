"""The columns of a page: the gutter between two, and the lines of pages in reading order."""

from collections.abc import Iterable
from itertools import pairwise
from statistics import median

from .glyphs import Glyph
from .typeset import SAME_LINE, Piece, PrintedLine, lines_of, pieces_of

FEWEST = 4  # pieces on either side of a gutter, at least
USUAL = 1 / 3  # of the pages that must show one gutter, at least, where others have it too
ALIKE = 12.0  # points: how far two gutters stand apart at most that are one
CROSSING = 0.15  # of the pieces at the heights of the columns that may cross a gutter, at most
ACROSS = 0.5  # of all its pieces
FILLED = 0.5  # of a column's width that half of its pieces fill, at least
LEADING = 1.8  # times its size: how far apart the lines of one block stand at most
SAME_SIZE = 0.5  # points


def typeset(pages: Iterable[tuple[Iterable[Glyph], Iterable[Piece]]]) -> list[list[PrintedLine]]:
    """The lines of pages, of which each has glyphs that flow and the rows of its tables.

    A page whose own gutter does not show has that of the others, if it is free enough.
    """
    pieces = [[*pieces_of(glyphs), *rows] for glyphs, rows in pages]
    own = [gutter_of(page) for page in pieces]
    usual = usual_gutter(own)
    return [
        printed_lines(page, usual if gutter is None and usual and crossing(page, usual) <= CROSSING else gutter)
        for page, gutter in zip(pieces, own, strict=True)
    ]


def usual_gutter(own: list[float | None]) -> float | None:
    """The gutter that enough pages show by themselves and agree on; None where they do not.

    >>> usual_gutter([293, None, 295, None, None, 294]), usual_gutter([293, None, 240, None])
    (294, None)
    >>> usual_gutter([293, None, None, None, 293, None, None]) is None
    True
    """
    gutters = [gutter for gutter in own if gutter is not None]
    usual = median(gutters) if gutters else 0.0
    agree = sum(abs(gutter - usual) <= ALIKE for gutter in gutters)
    return usual if agree >= max(1, USUAL * len(own)) and agree > 0.5 * len(gutters) else None


def crossing(pieces: list[Piece], gutter: float) -> float:
    """The share of a page's pieces that cross a gutter."""
    return sum(crosses(piece, gutter) for piece in pieces) / max(1, len(pieces))


def printed_lines(pieces: list[Piece], gutter: float | None) -> list[PrintedLine]:
    """The lines of a page in reading order: the left column before the right one, between lines that span both."""
    if gutter is None:
        return [*lines_of(pieces, 0)]
    found: list[PrintedLine] = []
    columns: tuple[list[Piece], list[Piece]] = ([], [])
    rows = rows_of(pieces)
    for row, is_across in zip(rows, across(rows, gutter), strict=True):
        for group in [row] if is_across else ([piece] for piece in row):
            if is_across or crosses(group[0], gutter):
                found += [*lines_of(columns[0], 1), *lines_of(columns[1], 2), *lines_of(group, 0)]
                columns = ([], [])
            else:
                columns[group[0].left > gutter].append(group[0])
    return [*found, *lines_of(columns[0], 1), *lines_of(columns[1], 2)]


def rows_of(pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces of a page by their heights, from the top: those on one baseline together."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.base, piece.left)):
        if not rows or piece.base - rows[-1][0].base > SAME_LINE * max(piece.size, rows[-1][0].size):
            rows.append([])
        rows[-1].append(piece)
    return rows


def across(rows: list[list[Piece]], gutter: float) -> list[bool]:
    """Which rows belong to blocks that stand across both columns: those that cross the gutter, and short ones of the
    same size right above or below them, where the right column has nothing beside them.

    >>> from types import SimpleNamespace as Part
    >>> def row(base, *edges): return [Part(left=left, edge=edge, size=10, base=base) for left, edge in edges]
    >>> across([row(0, (0, 90)), row(12, (0, 40)), row(40, (0, 60), (70, 90)), row(52, (0, 40))], 50)
    [True, True, False, False]
    """
    alone = [all(piece.left < gutter for piece in row) for row in rows]
    found = [left and any(crosses(piece, gutter) for piece in row) for row, left in zip(rows, alone, strict=True)]
    near = [are_near(before, row) for before, row in pairwise(rows)]
    for n in range(1, len(rows)):
        found[n] = found[n] or (found[n - 1] and alone[n] and near[n - 1])
    for n in reversed(range(len(rows) - 1)):
        found[n] = found[n] or (found[n + 1] and alone[n] and near[n])
    return found


def are_near(before: list[Piece], row: list[Piece]) -> bool:
    """Whether two rows of pieces are of one size, and as close as lines of a block are."""
    size, other = (max(piece.size for piece in one) for one in (before, row))
    return abs(size - other) < SAME_SIZE and row[0].base - before[0].base < LEADING * size


def crosses(piece: Piece, gutter: float) -> bool:
    """Whether a piece stands on both sides of a gutter."""
    return piece.left < gutter < piece.edge


def gutter_of(pieces: list[Piece]) -> float | None:
    """Where the gutter between two columns stands; None where the page has one column.

    Several pieces stand on either side of it at the same heights, and most of them fill their column; few others cross
    it there. What stands across the page above or below the columns, as title and abstract do, may be half of it.
    """
    if len(pieces) < 2 * FEWEST:
        return None
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    middle = range(int(left + 0.3 * (right - left)), int(left + 0.7 * (right - left)), 2)
    crossed = {x: sum(piece.left - 2 < x < piece.edge + 2 for piece in pieces) for x in middle}
    if not crossed or (fewest := min(crossed.values())) > ACROSS * len(pieces):
        return None
    gutter = median(x for x, count in crossed.items() if count == fewest)
    heights = [piece.base for piece in pieces if piece.left >= gutter]
    among = [piece for piece in pieces if heights and min(heights) <= piece.base <= max(heights)]
    if crossing(among, gutter) > CROSSING:
        return None
    sides = ([p for p in among if p.edge <= gutter], [p for p in among if p.left >= gutter])
    widths = (gutter - left, right - gutter)
    filled = all(
        len(side) >= FEWEST and median(piece.right - piece.left for piece in side) > FILLED * width
        for side, width in zip(sides, widths, strict=True)
    )
    return gutter if filled and beside(*sides) else None


def beside(left: list[Piece], right: list[Piece]) -> bool:
    """Whether two sides of a page stand beside each other rather than one above the other."""
    top = max(min(piece.base for piece in side) for side in (left, right))
    bottom = min(max(piece.base for piece in side) for side in (left, right))
    return bottom > top

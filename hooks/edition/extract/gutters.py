"""The gutters of a page: the white strips between the columns in which it is set."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from .typeset import Piece

FEWEST = 4  # pieces in each column, at least
MOST_COLUMNS = 4
USUAL = 1 / 3  # of the pages that must show the same gutters, at least, where others have them too
ALIKE = 12.0  # points: how far two gutters stand apart at most that are one
CROSSING = 0.15  # of the pieces at the heights of the columns that may cross a gutter, at most
ACROSS = 0.5  # of all its pieces
FILLED = 0.5  # of a column's width that half of its pieces fill, at least
FULL, MANY = 0.85, 0.2  # of a column's width, and of its pieces that fill so much where columns keep no common lines
LEVEL = 1.0  # points: what differs by less stands on one line
ON_LINES = 0.5  # of the pieces of a column that stand on the lines of another: with fewer they are no rows of a table
# Where a gutter may stand, from the place that it has between columns of one width, in widths of the page: columns are
# seldom of several widths but where there are two.
ASTRAY = {2: 0.2, 3: 0.06, 4: 0.04}

Gutters = tuple[float, ...]  # from the left, in points; none where a page has one column


def gutters_of(pieces: Sequence[Piece]) -> Gutters:
    """Where the gutters between the columns of a page stand."""
    for count in range(2, MOST_COLUMNS + 1):
        if len(pieces) >= count * FEWEST and (gutters := gutters_between(pieces, count)):
            return gutters
    return ()


def gutters_between(pieces: Sequence[Piece], count: int) -> Gutters:
    """The gutters between so many columns; none where the page has not as many.

    Several pieces stand in each at the same heights, and enough of them fill it; few others cross a gutter there. What
    stands across the page above or below the columns, as title and abstract do, may be half of it.
    """
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    found = []
    for n in range(1, count):
        ends = (left + (n / count + astray) * (right - left) for astray in (-ASTRAY[count], ASTRAY[count]))
        strip = emptiest(pieces, *ends)
        if strip is None:
            return ()
        found.append(strip)
    gutters = tuple(found)
    heights = [piece.base for piece in pieces if piece.left >= gutters[-1]]
    among = [piece for piece in pieces if heights and min(heights) <= piece.base <= max(heights)]
    if any(crossing(among, gutter) > CROSSING for gutter in gutters):
        return ()
    edges = (left, *gutters, right)
    columns = [[piece for piece in among if one <= piece.left and piece.edge <= end] for one, end in pairwise(edges)]
    if not all(len(column) >= FEWEST for column in columns) or not all(map(beside, columns, columns[1:])):
        return ()
    apart = all(not on_lines(*pair) for pair in pairwise(columns))
    widths = (end - start for start, end in pairwise(edges))
    return gutters if all(fill(column, width, apart) for column, width in zip(columns, widths, strict=True)) else ()


def emptiest(pieces: Sequence[Piece], start: float, end: float) -> float | None:
    """The middle of the widest strip between two places that the fewest pieces cross; None where half of them do.

    >>> from types import SimpleNamespace as Part
    >>> lines = [Part(left=left, edge=edge) for left, edge in ((0, 40), (60, 99), (0, 20), (60, 80), (0, 99))]
    >>> emptiest(lines, 30, 80), emptiest(lines[-2:], 30, 80), emptiest(lines[-1:], 30, 80)
    (50, 44, None)
    """
    crossed = {x: sum(piece.left - 2 < x < piece.edge + 2 for piece in pieces) for x in range(int(start), int(end), 2)}
    fewest = min(crossed.values(), default=len(pieces))
    if fewest > ACROSS * len(pieces):
        return None
    strips: list[list[int]] = [[]]
    for x, count in crossed.items():
        if count == fewest:
            strips[-1].append(x)
        elif strips[-1]:
            strips.append([])
    widest: list[int] = max(strips, key=len)
    return median(widest)


def fill(column: Sequence[Piece], width: float, apart: bool) -> bool:
    """Whether enough pieces fill a column: half of them by half, or, if the columns keep no common lines, some wholly.

    >>> from types import SimpleNamespace as Part
    >>> lines = [Part(left=0, right=right) for right in (99, 30, 20, 30, 10)]
    >>> fill(lines, 100, apart=False), fill(lines, 100, apart=True), fill(lines[1:], 100, apart=True)
    (False, True, False)
    """
    shares = [(piece.right - piece.left) / width for piece in column]
    return median(shares) > FILLED or (apart and sum(share > FULL for share in shares) >= MANY * len(shares))


def on_lines(one: Sequence[Piece], other: Sequence[Piece]) -> bool:
    """Whether the pieces of a column stand mostly on the lines of another, as those of a table do."""
    bases = [piece.base for piece in one]
    level = sum(any(abs(piece.base - base) < LEVEL for base in bases) for piece in other)
    return level > ON_LINES * len(other)


def beside(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Whether two sides of a page stand beside each other rather than one above the other."""
    top = max(min(piece.base for piece in side) for side in (left, right))
    bottom = min(max(piece.base for piece in side) for side in (left, right))
    return bottom > top


def usual_gutters(own: Sequence[Gutters]) -> Gutters:
    """The gutters that enough pages show by themselves and agree on; none where they do not.

    >>> usual_gutters([(293,), (), (295,), (), (), (294,)]), usual_gutters([(293,), (), (240,), ()])
    ((294,), ())
    >>> usual_gutters([(293,), (), (), (), (293,), (), ()]), usual_gutters([(240,), (293,), (340,)])
    ((), ())
    """
    shown = [gutters for gutters in own if gutters]
    if not shown:
        return ()
    count = median(map(len, shown))
    usual = tuple(map(median, zip(*(gutters for gutters in shown if len(gutters) == count), strict=True)))
    agree = sum(are_alike(gutters, usual) for gutters in shown)
    return usual if agree >= max(1, USUAL * len(own)) and agree > 0.5 * len(shown) else ()


def are_alike(one: Gutters, other: Gutters) -> bool:
    """Whether two pages have the same gutters."""
    return len(one) == len(other) and all(abs(a - b) <= ALIKE for a, b in zip(one, other, strict=True))


def crossing(pieces: Sequence[Piece], gutter: float) -> float:
    """The share of a page's pieces that cross a gutter."""
    return sum(crosses(piece, gutter) for piece in pieces) / max(1, len(pieces))


def crosses(piece: Piece, gutter: float) -> bool:
    """Whether a piece stands on both sides of a gutter."""
    return piece.left < gutter < piece.edge

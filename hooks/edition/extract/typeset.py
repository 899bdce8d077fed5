"""Glyphs into the lines that a page prints, in reading order.

Glyphs are grouped as they follow each other in the file before anything is sorted by height: so a raised figure stays
in its line, and the columns of a page do not mix.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

from ..base.whitespace import is_space
from .glyphs import Glyph

SAME_LINE = 0.5  # of the size: how far a glyph may stand above or below its line's baseline
WIDE = 2.5  # times the size: a gap that parts two pieces of a line
FEWEST = 4  # pieces on either side of a gutter, at least
USUAL = 1 / 3  # of the pages that must show one gutter, at least, where others have it too
ALIKE = 12.0  # points: how far two gutters stand apart at most that are one
CROSSING = 0.15  # of a page's pieces that may cross a gutter, at most
SHARE = 0.2  # of a line's characters that have its size, at least
FILLED = 0.5  # of a column's width that half of its pieces fill, at least


@dataclass(frozen=True)
class TableRow:
    """A row of a table: the lines in each of its cells, and whether it is the table's first."""

    cells: tuple[tuple["PrintedLine", ...], ...]
    opens: bool


@dataclass(frozen=True)
class Piece:
    """Glyphs that follow each other on one baseline, without a wide gap; spaces at its ends left out.

    A row of a table is a piece, whose glyphs stand on several.
    """

    glyphs: tuple[Glyph, ...]
    row: TableRow | None = None

    @cached_property
    def left(self) -> float:
        return min(glyph.left for glyph in self.glyphs)

    @cached_property
    def right(self) -> float:
        return max(glyph.right for glyph in self.glyphs)

    @cached_property
    def main(self) -> Glyph:
        """The glyph by whose baseline and size the piece goes: the largest, the first of several."""
        return max(self.glyphs, key=lambda glyph: round(glyph.size, 1))

    @property
    def base(self) -> float:
        return self.main.base

    @property
    def size(self) -> float:
        return self.main.size


@dataclass(frozen=True)
class PrintedLine:
    """A line of a page: its glyphs from left to right, its baseline and size, and its column, 0 across the page.

    One that is a `row` of a table has the glyphs of its cells, one cell after the other.
    """

    glyphs: tuple[Glyph, ...]
    base: float
    size: float
    column: int = 0
    row: TableRow | None = None

    @cached_property
    def solid(self) -> list[Glyph]:
        """Its glyphs that are no spaces."""
        return [glyph for glyph in self.glyphs if not is_space(glyph.char)]

    @property
    def left(self) -> float:
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        return self.glyphs[-1].right


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
    return sum(piece.left < gutter < piece.right for piece in pieces) / max(1, len(pieces))


def printed_lines(pieces: list[Piece], gutter: float | None) -> list[PrintedLine]:
    """The lines of a page in reading order: the left column before the right one, between lines that span both."""
    if gutter is None:
        return [*lines_of(pieces, 0)]
    found: list[PrintedLine] = []
    columns: tuple[list[Piece], list[Piece]] = ([], [])
    for piece in sorted(pieces, key=lambda piece: piece.base):
        if piece.left < gutter < piece.right:
            found += [*lines_of(columns[0], 1), *lines_of(columns[1], 2), *lines_of([piece], 0)]
            columns = ([], [])
        else:
            columns[piece.left > gutter].append(piece)
    return [*found, *lines_of(columns[0], 1), *lines_of(columns[1], 2)]


def pieces_of(glyphs: Iterable[Glyph]) -> Iterator[Piece]:
    """The pieces of lines in the order of the file."""
    run: list[Glyph] = []
    main: Glyph | None = None
    for glyph in glyphs:
        if is_space(glyph.char) and not run:
            continue
        if run and main and not goes_on(run[-1], main, glyph):
            yield from piece_of(run)
            run, main = [], None
            if is_space(glyph.char):
                continue
        run.append(glyph)
        main = glyph if main is None or glyph.size > main.size + 0.5 else main
    yield from piece_of(run)


def piece_of(run: list[Glyph]) -> Iterator[Piece]:
    """The piece that a run of glyphs is; none where it holds nothing but spaces."""
    while run and is_space(run[-1].char):
        run = run[:-1]
    if run:
        yield Piece(tuple(run))


def goes_on(last: Glyph, main: Glyph, glyph: Glyph) -> bool:
    """Whether a glyph stands right behind the last one on the same line, be it raised or lowered."""
    size = max(main.size, glyph.size)
    near = -0.7 * size < glyph.left - last.right < WIDE * size
    return abs(glyph.base - main.base) < SAME_LINE * size and near


def gutter_of(pieces: list[Piece]) -> float | None:
    """Where the gutter between two columns stands; None where the page has one column.

    Few pieces cross it, several stand on either side of it at the same heights, and most of them fill their column.
    """
    if len(pieces) < 2 * FEWEST:
        return None
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    middle = range(int(left + 0.3 * (right - left)), int(left + 0.7 * (right - left)), 2)
    crossed = {x: sum(piece.left - 2 < x < piece.right + 2 for piece in pieces) for x in middle}
    if not crossed or (fewest := min(crossed.values())) > CROSSING * len(pieces):
        return None
    free = [x for x, count in crossed.items() if count == fewest]
    gutter = median(free)
    sides = ([p for p in pieces if p.right <= gutter], [p for p in pieces if p.left >= gutter])
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


def lines_of(pieces: list[Piece], column: int) -> Iterator[PrintedLine]:
    """The lines of one column, from the top: pieces on one baseline together."""
    line: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: (piece.base, piece.left)):
        alone = piece.row or (line and line[0].row)
        if line and (alone or piece.base - line[0].base > SAME_LINE * max(piece.size, line[0].size)):
            yield line_of(line, column)
            line = []
        line.append(piece)
    if line:
        yield line_of(line, column)


def line_of(pieces: list[Piece], column: int) -> PrintedLine:
    """The line that pieces on one baseline are. Its size is the largest that enough of its characters have."""
    glyphs = tuple(glyph for piece in sorted(pieces, key=lambda piece: piece.left) for glyph in piece.glyphs)
    sizes: dict[float, int] = {}
    for glyph in glyphs:
        size = round(glyph.size * 2) / 2
        sizes[size] = sizes.get(size, 0) + 1
    size = max(size for size, count in sizes.items() if count >= SHARE * len(glyphs))
    bases = [glyph.base for glyph in glyphs if round(glyph.size * 2) / 2 == size]
    return PrintedLine(glyphs, median(bases), size, column, pieces[0].row)


def gaps(line: PrintedLine) -> Iterator[tuple[Glyph, Glyph, float]]:
    """Each two neighboring glyphs of a line with the gap between them, in sizes of the line."""
    for before, after in pairwise(line.glyphs):
        yield before, after, (after.left - before.right) / (line.size or 1)

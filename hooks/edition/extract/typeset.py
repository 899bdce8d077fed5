"""Glyphs into pieces of lines, and those into the lines that a page prints.

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
SHARE = 0.2  # of a line's characters that have its size, at least
HANGING = frozenset("，。、；：！？”’）》」』】,.;:!?)")  # these may stand beyond the edge of their column


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
    def edge(self) -> float:
        """Its right edge, but for a stop or the like at its end, which may hang beyond that of its column."""
        solid = [glyph.right for glyph in self.glyphs if glyph.char not in HANGING]
        return max(solid, default=self.right)

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

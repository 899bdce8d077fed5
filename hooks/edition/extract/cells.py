"""Cells without lines round them: what wide gaps part on a table's lines, the columns that they keep to, and rows."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from ..base.whitespace import is_space
from .glyphs import Glyph
from .typeset import Piece, PrintedLine

FULL = 1.5  # sizes: how much shorter than its column a line is at most whose cell goes on below
NARROWEST = 4.0  # sizes: a narrower cell has no second line
CLOSE, APART = 1.1, 1.15  # times the least distance of lines: those of one cell, and of two rows where it tells
FIGURES = re.compile(r"[-−+±(\[*]*\d[\d.,%％)\]*/–-]*")

Line = dict[int, Piece]  # what a line has in each column that is not empty, by the column's number from 0
Row = dict[int, list[PrintedLine]]  # the lines of a row's cells


def runs_of(line: PrintedLine, gap: float) -> list[Piece]:
    """What gaps wider than so many sizes part on a line, without spaces at its ends.

    >>> places = zip("变 量名", (0, 10, 22, 46), strict=True)
    >>> line = PrintedLine(tuple(Glyph(char, left, left + 10, 20, 10) for char, left in places), 20, 10)
    >>> [len(run.glyphs) for run in runs_of(line, 1.3)], [len(run.glyphs) for run in runs_of(line, 1)]
    ([3, 1], [1, 1, 1])
    """
    runs: list[list[Glyph]] = []
    for glyph in line.solid:
        if not runs or glyph.left - runs[-1][-1].right > gap * line.size:
            runs.append([])
        runs[-1].append(glyph)
    return [with_spaces(line, run) for run in runs]


def with_spaces(line: PrintedLine, run: list[Glyph]) -> Piece:
    """A run of glyphs with the spaces that stand between them."""
    first, last = line.glyphs.index(run[0]), line.glyphs.index(run[-1])
    return Piece(line.glyphs[first : last + 1])


def common_gutters(lines: Sequence[Sequence[Piece]], gap: float) -> list[float]:
    """The middles of the strips that no piece of any line stands in, and that are wider than a gap in points.

    >>> from types import SimpleNamespace as Part
    >>> common_gutters([[Part(left=0, right=10), Part(left=30, right=50)], [Part(left=0, right=14)]], 10)
    [22.0]
    """
    pieces = sorted((piece for line in lines for piece in line), key=lambda piece: piece.left)
    ends = accumulate((piece.right for piece in pieces), max)
    return [(end + piece.left) / 2 for end, piece in zip(ends, pieces[1:], strict=False) if piece.left - end > gap]


def in_columns(runs: Sequence[Piece], gutters: Sequence[float]) -> Line:
    """A line's pieces by their columns; one that takes several stands in the first of them.

    >>> from types import SimpleNamespace as Part
    >>> line = in_columns([Part(left=left, glyphs=(word,)) for left, word in ((0, "甲"), (9, "乙"), (50, "丙"))], [30])
    >>> [piece.glyphs for piece in line.values()]
    [('甲', '乙'), ('丙',)]
    """
    line: Line = {}
    for run in runs:
        column = sum(gutter < run.left for gutter in gutters)
        line[column] = Piece((*line[column].glyphs, *run.glyphs)) if column in line else run
    return line


def table_rows(bands: Sequence[Sequence[Line]]) -> list[Row] | None:
    """The rows of a table, of whose lines those between two rulings make a band; None where they do not show.

    Cells that stand in the middle of their row's height show no rows, but for a band that is a single one.
    """
    lines = [line for band in bands for line in band]
    least = min((base_of(b) - base_of(a) for band in bands for a, b in pairwise(band)), default=0.0)
    tells = any(base_of(b) - base_of(a) > APART * least for band in bands for a, b in pairwise(band))
    ends = {column: max(line[column].right for line in lines if column in line) for line in lines for column in line}
    rows: list[Row] = []
    for number, band in enumerate(bands):
        if number and 0 not in band[0] and len(band) > 1:
            if sum(0 in line for line in band) != 1:
                return None
            rows.append(row_of(band))
            continue
        row: list[Line] = []
        for line in band:
            close = bool(row) and (not tells or base_of(line) - base_of(row[-1]) < CLOSE * least)
            if row and not (close and goes_on(row, line, ends, tells)):
                rows.append(row_of(row))
                row = []
            row.append(line)
        rows.append(row_of(row))
    return rows


def goes_on(row: Sequence[Line], line: Line, ends: dict[int, float], tells: bool) -> bool:
    """Whether a line goes on with the cells of a row: each stands under one, and under a full one. Where the distance
    of the lines tells, one under a full one is enough; where it does not, the first cell has nothing.
    """
    above = row[-1]
    if any(column not in above for column in line):
        return False
    full = [is_full(above[column], piece, ends[column]) for column, piece in line.items()]
    return any(full) if tells else all(full) and 0 not in line


def is_full(piece: Piece, below: Piece, end: float) -> bool:
    """Whether a cell's line reaches the end of its column in points, so that what stands below may go on with it.

    >>> def piece(words): return Piece([Glyph(char, 10 * n, 10 * n + 10, 0, 10) for n, char in enumerate(words)])
    >>> above, below = ("各村的船户", "其他各村户", "12,000", "各村"), ("名单", "1998", "9,000", "户")
    >>> [is_full(piece(one), piece(other), 60) for one, other in zip(above, below, strict=True)]
    [True, True, False, False]
    """
    figures = all(FIGURES.fullmatch(words_of(one)) for one in (piece, below))
    return not figures and piece.right > end - FULL * piece.size and piece.right - piece.left > NARROWEST * piece.size


def words_of(piece: Piece) -> str:
    """The characters of a piece but for spaces."""
    return "".join(glyph.char for glyph in piece.glyphs if not is_space(glyph.char))


def base_of(line: Line) -> float:
    """The baseline of a line, from the top of its page."""
    return min(piece.base for piece in line.values())


def row_of(lines: Sequence[Line]) -> Row:
    """The row that lines make."""
    row: Row = {}
    for line in lines:
        for column, piece in line.items():
            row.setdefault(column, []).append(PrintedLine(piece.glyphs, piece.base, piece.size))
    return row


def glyphs_of(row: Row) -> Iterator[Glyph]:
    """The glyphs of a row, cell by cell."""
    for _, lines in sorted(row.items()):
        for line in lines:
            yield from line.glyphs

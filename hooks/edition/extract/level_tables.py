"""Tables with level lines alone: over and under the head, at the end, or between rows; gaps part the columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from statistics import median

from .cells import Line, Row, common_gutters, in_columns, row_of, runs_of, table_rows
from .glyphs import Glyph, PdfPage
from .grids import MOST, NEAR, Grid
from .rulings import Ruling
from .typeset import Piece, PrintedLine, lines_of, pieces_of

FEWEST = 3  # lines of one table
GAP = 1.05  # sizes between two columns, at least: a space between two characters of a name is one wide
MIDDLE = 0.35  # sizes that the middle of a glyph stands above its baseline
SPANNING = 0.25  # of the lines may stand across columns
PARTED = 0.5  # of the lines of a table have words in two columns, at least
LONGEST_CELL, LONGEST_LINE = 600, 12  # characters: of a cell, and in the middle of its lines in all columns but one
# Sizes, at most: how high a line stands over the next line of print, or over a ruling, or how deep below one.
APART, OVER, UNDER = 2.6, 1.8, 2.6

Found = tuple[Grid, list[Row], frozenset[int]]  # a table's grid, its rows, and the places of its glyphs in the page


@dataclass(frozen=True)
class Band:
    """What stands between two rulings: the places of its glyphs in the page, and its lines, each in pieces."""

    glyphs: frozenset[int]
    lines: tuple[tuple[Piece, ...], ...]


def level_tables(page: PdfPage, taken: set[int]) -> Iterator[Found]:
    """The tables of a page among the glyphs that others have not taken: the largest of those that begin at a line."""
    if len(page.rulings.level) > MOST:
        return
    for rulings in together(page.rulings.level):
        bands = [band_between(page, *pair, taken) for pair in pairwise(rulings)]
        first = 0
        while first < len(bands):
            whole = [band for band in takewhile(bool, bands[first:]) if band]
            ends = range(len(whole), FEWEST - 2, -1)
            tables = ((end, table_of(page, rulings[first : first + end + 1], whole[:end], taken)) for end in ends)
            end, table = next((found for found in tables if found[1]), (1, None))
            if table:
                yield table
            first += end


def together(rulings: Sequence[Ruling]) -> list[list[Ruling]]:
    """Rulings that begin and end at the same places.

    >>> [len(group) for group in together([Ruling(10, 0, 90), Ruling(20, 0, 60), Ruling(30, 1, 91)])]
    [2, 1]
    """
    groups: list[list[Ruling]] = []
    for one in rulings:
        known = (group for group in groups if max(abs(group[0].start - one.start), abs(group[0].end - one.end)) <= NEAR)
        if group := next(known, None):
            group.append(one)
        else:
            groups.append([one])
    return groups


def band_between(page: PdfPage, above: Ruling, below: Ruling, taken: set[int]) -> Band | None:
    """What stands between two rulings; None where it is no part of a table: no line of it has two cells, or its lines
    stand farther apart than a table's.
    """
    own = [at for at, glyph in enumerate(page.glyphs) if at not in taken and is_between(glyph, above, below)]
    lines = [*lines_of([*pieces_of(page.glyphs[at] for at in own)], 0)]
    parted = tuple(tuple(runs_of(line, GAP)) for line in lines)
    if not are_close(lines, above, below) or max(map(len, parted)) < 2:
        return None
    return Band(frozenset(own), parted)


def table_of(page: PdfPage, rulings: Sequence[Ruling], bands: Sequence[Band], taken: set[int]) -> Found | None:
    """The table that bands make; none where its columns or its rows do not show."""
    if any(is_parted(rulings, upright) for upright in page.rulings.upright):
        return None
    gutters = gutters_of_bands(bands)
    cells = [[in_columns(runs, gutters) for runs in band.lines] for band in bands]
    every = [line for band in cells for line in band]
    if not gutters or sum(len(line) > 1 for line in every) < PARTED * len(every) or len(every[0]) == 1:
        return None
    rows = table_rows(cells)
    if rows is None or is_prose(every, len(gutters) + 1):
        return None
    if max(sum(len(line.glyphs) for line in cell) for row in rows for cell in row.values()) > LONGEST_CELL:
        return None
    head, glyphs = head_over(page, rulings[0], gutters, taken)
    edges = (rulings[0].start, *gutters, rulings[0].end)
    grid = Grid(edges, tuple(one.at for one in rulings), ())
    return grid, [*head, *rows], glyphs.union(*(band.glyphs for band in bands))


def is_parted(rulings: Sequence[Ruling], upright: Ruling) -> bool:
    """Whether an upright line stands among level ones, so that it would part the columns."""
    first, last = rulings[0], rulings[-1]
    among = first.start + NEAR < upright.at < first.end - NEAR
    return among and upright.start < last.at - NEAR and upright.end > first.at + NEAR


def is_prose(lines: Sequence[Line], count: int) -> bool:
    """Whether the cells of two columns or more are as long as lines of prose are: a page in columns."""
    lengths = [[len(line[column].glyphs) for line in lines if column in line] for column in range(count)]
    return sum(median(own) > LONGEST_LINE for own in lengths if own) > 1


def are_close(lines: Sequence[PrintedLine], above: Ruling, below: Ruling) -> bool:
    """Whether lines stand as close to one another, and to the rulings above and below them, as those of a table do."""
    if not lines:
        return False
    apart = all(after.base - line.base <= APART * line.size for line, after in pairwise(lines))
    first, last = lines[0], lines[-1]
    return apart and first.base - above.at <= UNDER * first.size and below.at - last.base <= OVER * last.size


def head_over(
    page: PdfPage, first: Ruling, gutters: Sequence[float], taken: set[int]
) -> tuple[list[Row], frozenset[int]]:
    """The head that stands over a table's first line, if one does, and the places of its glyphs: the line right above
    it has a cell for each column.
    """
    top = Ruling(first.at - OVER * max(glyph.size for glyph in page.glyphs), first.start, first.end)
    above = [at for at, glyph in enumerate(page.glyphs) if at not in taken and is_between(glyph, top, first)]
    lines = [*lines_of([*pieces_of(page.glyphs[at] for at in above)], 0)]
    if not lines or first.at - lines[-1].base > OVER * lines[-1].size:
        return [], frozenset()
    last = lines[-1]
    head = in_columns(runs_of(last, GAP), gutters)
    crossing = any(piece.left < x < piece.right for piece in head.values() for x in gutters)
    if len(head) <= len(gutters) or crossing:
        return [], frozenset()
    own = {id(glyph) for glyph in last.glyphs}
    return [row_of([head])], frozenset(at for at in above if id(page.glyphs[at]) in own)


def gutters_of_bands(bands: Sequence[Band]) -> list[float]:
    """The gutters that the lines below the head leave free; a line of one cell, as a title has, may stand across.

    >>> from types import SimpleNamespace as Part
    >>> def band(*lines):
    ...     return Band(frozenset(), [[Part(left=x, right=end, size=10) for x, end in line] for line in lines])
    >>> head, row, title = band([(0, 90)]), [(0, 30), (60, 90)], [(0, 70)]
    >>> gutters_of_bands([head, band(row, row, row, title)]), gutters_of_bands([head, band(row, row, title)])
    ([45.0], [])
    """
    below = [runs for band in bands[1:] for runs in band.lines]
    size = max((runs[0].size for runs in below), default=0.0)
    gutters = common_gutters([runs for runs in below if len(runs) > 1], GAP * size)
    across = sum(len(runs) == 1 and any(runs[0].left < x < runs[0].right for x in gutters) for runs in below)
    return gutters if across <= SPANNING * len(below) else []


def is_between(glyph: Glyph, above: Ruling, below: Ruling) -> bool:
    """Whether a glyph stands between two rulings, and between the ends of the lower one."""
    x, y = (glyph.left + glyph.right) / 2, glyph.base - MIDDLE * glyph.size
    return above.at < y < below.at and below.start - NEAR <= x <= below.end + NEAR

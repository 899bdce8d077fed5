"""Level gaps: torn tables whose rows take several lines, each with the words of two cells and a gap between.

Where the gaps of lines that follow one another stand below one another, a column ends there.
"""

import re
from collections.abc import Iterator, Sequence

from ...model.languages.chinese import HAN
from ...model.sources.source import Line
from ..evidence.edges import SPREAD, Edges, is_item
from ..evidence.patterns import EVENT, has_number

GAP = re.compile(rf"(?<=[{HAN}，。、；：！？）”]) (?=[{HAN}])")
LEVEL = 1.2  # cells: gaps that differ by no more are level
NEAR = 2  # lines: one at most stands between those with level gaps
FEWEST = 3  # lines with level gaps
NARROWEST = 10  # cells before a gap: a speaker's name, or a label, takes fewer
TOGETHER = 4  # lines between two columns of gaps that are of one table


def lines_with_level_gaps(stretch: Sequence[Line], edges: Edges) -> Iterator[Sequence[Line]]:
    """The lines from the first level gap to the last, for each table in lines that no blank line parts.

    >>> from ..kept.kept import sheet_of
    >>> raw = "器和内存等 电子邮件和", "音提供良好", "支持它们的 户机上没有", "最后这样做 优点同样的"
    >>> def found(*raw): return [len(run) for run in lines_with_level_gaps(sheet_of(*raw).lines, Edges(40))]
    >>> found(*raw), found(*raw[:3]), found(*raw[:3], "今后的 户机上"), found(*raw, "就是", "这些。", *raw)
    ([4], [], [], [10])
    """
    first = last = -1
    for begin, end in columns_of_gaps(stretch, edges):
        if first >= 0 and begin - last > TOGETHER:
            yield stretch[first : last + 1]
            first = -1
        first, last = (begin if first < 0 else first), max(last, end)
    if first >= 0:
        yield stretch[first : last + 1]


def columns_of_gaps(stretch: Sequence[Line], edges: Edges) -> list[tuple[int, int]]:
    """The first and the last line of each column of level gaps that is long enough, the highest first."""
    columns: list[list[float]] = []  # its first line, its last one so far, where its last gap stands, how many it has
    for n, line in enumerate(stretch):
        for place in gaps_of(line, edges):
            near = (column for column in reversed(columns[-9:]) if 0 < n - column[1] <= NEAR)
            found = next((column for column in near if abs(column[2] - place) <= LEVEL), None)
            if found:
                found[1:] = [n, place, found[3] + 1]
            else:
                columns.append([n, n, place, 1])
    return [(int(column[0]), int(column[1])) for column in columns if column[3] >= FEWEST]


def gaps_of(line: Line, edges: Edges) -> list[float]:
    """How far along a line its gaps between Chinese words stand; none where every word is spread, or in an item or an
    entry of a chronicle.
    """
    places = (edges.width_of(line.text[: gap.start()]) for gap in GAP.finditer(line.text))
    far = [place for place in places if place >= NARROWEST]
    begins = far and (is_item(line) or has_number(line.text) or EVENT.match(line.text) or SPREAD.search(line.text))
    return [] if begins else far

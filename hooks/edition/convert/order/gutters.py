"""Gutters: where the space between the two columns of a page stands, and where it parts a line.

All positions are columns of characters from 0, not cells: the extraction pads with spaces, character by character.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from ...model.languages.chinese import CJK, HAN_CHARACTER
from ...model.sources.source import Line
from ..evidence.drawings import is_drawn
from ..evidence.edges import SPREAD, printed
from ..evidence.measures import fullest

WIDE_GAP = re.compile(r" (?<=\S ) +(?=\S|\u3000)")
SPACE = re.compile(r"(?<=\S) (?=[^\s，。、；：？！”’）》」』】])")
SPREADING = re.compile(rf"(?<=[{CJK}]) (?=[{CJK}])")
SPREAD_START = re.compile(rf"(?:\S+ )*[{CJK}] (?=[^\s{CJK}])")
UNSURE = 0.15  # times a line's letters, as an address may reach beyond its column
LATIN = 1.15  # times as many letters as Chinese characters are at the gutter, at most: an address may reach beyond it
TOLERANCE = 2  # how far left of the gutter's end right-hand text may begin
INDENTATION = 6  # how far right of the margin, being indented; code and headings may begin farther
NARROWEST = 10  # characters from the margin to the right-hand column: prose is set no narrower, cells of tables are
FEWEST_LINES = 6  # a page with fewer shows no columns
FILLED = 0.5  # of the room left of the gutter: half of the lines in a column fill more, and those of a table less
FEWEST_PAGES = 3  # and what their widest lines fill of the room left of the gutter, and times the wider column
WIDEST_FILL, AS_WIDE = 0.65, 0.9
AT_MARGIN = 2  # lines that begin at one place, at least, where it is a margin
NEAR = 10  # lines: an extraction may shift the margin from one part of a page to the next
SLACK = 2.0  # cells by which the width of a full line is misjudged
ROOM = 0.15  # of the width: what a full line may leave free, as the next word needed more
SPREAD_ROOM = 0.3  # the same of a line that is spread by spaces


@dataclass(frozen=True)
class Gutter:
    """The column where the leftmost right-hand texts begin; how wide full lines are, in cells, 0 where unknown.

    Columns are as wide as each other: `width` is what pages agree on, `left` and `right` what one page shows.
    """

    end: int
    left: float = 0.0
    right: float = 0.0
    width: float = 0.0

    def is_right(self, line: Line) -> bool:
        """Whether all of a line stands right of the gutter."""
        return line.start >= self.end - TOLERANCE


def gutter_of(page: list[Line], share: float, filled: float = FILLED) -> Gutter | None:
    """The gutter that parts at least a share of a page's lines, which fill what is left of it; None without one.

    >>> from ...model.sources.source import Source
    >>> drawing = "+------------+    +----+", "| 渡口渡口渡口 |--->| 码头 |"
    >>> pages = [drawing * 3, ("渡口渡口渡口渡口    码头码头码头码头码头",) * 6]
    >>> [gutter_of(Source("example", page).lines(), 0.35) is not None for page in pages]
    [False, True]
    >>> gutter_of(Source("example", ("渡口渡口渡口渡口    12元",) * 6).lines(), 0.35)  # prices
    """
    if len(page) < FEWEST_LINES:
        return None
    gaps = [(line, gap) for line in page if not is_drawn(line.text) for gap in wide_gaps(line)]
    if not gaps:
        return None
    covered = Counter(column for _, gap in gaps for column in range(gap.start() + 1, gap.end() + 1))
    end = max(covered, key=lambda column: (covered[column], column))
    if end < NARROWEST or covered[end] < 2 or covered[end] < share * len(page):
        return None
    parted = [(line, gap) for line, gap in gaps if gap.start() < end <= gap.end()]
    texts = [line.raw[line.start : gap.start()] for line, gap in parted]
    if are_cells(texts, end, filled):
        return None
    lefts = [width_of(text) for text in texts]
    rights = [width_of(line.raw[gap.end() : line.end]) for line, gap in parted]
    if max(rights) < 2 * NARROWEST and all(re.search(r"\d", line.raw[gap.end() : line.end]) for line, gap in parted):
        return None
    return Gutter(end, *(fullest(widths) if len(widths) >= FEWEST_LINES else 0.0 for widths in (lefts, rights)))


def are_cells(texts: list[str], end: int, filled: float) -> bool:
    """Whether what stands left of a gutter are cells of a table: more than half have a gap, or fill little of it."""
    width = median(width_of(text.replace(" ", "")) for text in texts)
    return median(bool(WIDE_GAP.search(text)) for text in texts) > 0.5 or width < filled * end


def as_wide(gutters: Sequence[Gutter]) -> bool:
    """Whether the widest lines left of the gutters of many pages fill their column, and those right of it are as wide.

    >>> as_wide([Gutter(40, 36, 38)] * 3), as_wide([Gutter(40, 36, 38)] * 2)
    (True, False)
    >>> as_wide([Gutter(40, 28, 38)] * 3), as_wide([Gutter(40, 24, 25)] * 3)
    (False, False)
    """
    if len(gutters) < FEWEST_PAGES:
        return False
    left, right = median(one.left for one in gutters), median(one.right for one in gutters)
    fills = left > WIDEST_FILL * median(one.end for one in gutters)
    return fills and min(left, right) > AS_WIDE * max(left, right)


def margins_of(starts: list[int | None], gutter: Gutter) -> list[int]:
    """The margin of the right-hand text of each line, given where it begins: the leftmost place where several begin."""
    margins: list[int] = []
    for n, own in enumerate(starts):
        near = Counter(starts[max(0, n - NEAR) : n + NEAR + 1]) if own is not None else {}
        enough = [start for start, count in near.items() if start is not None and count >= AT_MARGIN]
        margins.append(min(enough, default=gutter.end))
    return margins


def is_pushed(line: Line, start: int) -> bool:
    """Whether right-hand text stands behind one space: long text before it pushed it away from its margin."""
    return not line.raw[start - 2 : start].isspace()


def wide_gaps(line: Line) -> Iterator[re.Match[str]]:
    """The runs of spaces inside a line's text that may part columns."""
    return WIDE_GAP.finditer(line.raw, line.start, line.end)


def width_of(text: str) -> float:
    """The width of a text in cells, as print has it where it is not spread."""
    return sum(printed(SPREADING.sub("", text.strip())))


def behind_gap(line: Line, gutter: Gutter) -> int | None:
    """Where a line's right-hand text begins behind wide white space at the gutter."""
    if gutter.is_right(line):
        return line.start
    at = next((gap for gap in wide_gaps(line) if gap.start() < gutter.end <= gap.end() + TOLERANCE), None)
    return (end_of_full(line, at.start(), gutter) or at.end()) if at else None


def end_of_full(line: Line, end: int, gutter: Gutter) -> int | None:
    """Where right-hand text begins before a gap of its own: text up to the gap is too wide for the left-hand column,
    which it fills up to some space.
    """
    if not gutter.width or line.indent + width_of(line.raw[line.start : end]) <= LATIN * gutter.width:
        return None
    lacking = (
        (gutter.width - line.indent - width_of(line.raw[line.start : space.start()]), space.end())
        for space in SPACE.finditer(line.raw[:end], line.start)
    )
    fitting = [(abs(room), at) for room, at in lacking if -SLACK <= room <= SPREAD_ROOM * gutter.width]
    return min(fitting)[1] if fitting else None


def behind_space(line: Line, gutter: Gutter) -> int | None:
    """Where right-hand text begins behind one space, in a line that is too long for one column: where it fills its
    column; where the text before fills its own; or right at the gutter's end, as in any line.
    """
    at_end = not gutter.is_right(line) and re.match(r"\S \S", line.raw[gutter.end - 2 : gutter.end + 1])
    if not spans(line, gutter) or not gutter.width or not HAN_CHARACTER.search(line.text):
        return gutter.end if at_end else None
    lacking = {
        space.end(): (gutter.width - line.indent - width_of(before), gutter.width - width_of(behind))
        for space in SPACE.finditer(line.raw[: line.end], line.start)
        if (before := line.raw[line.start : space.start()]) and (behind := line.raw[space.end() : line.end])
    }
    room, spread_room = ROOM * gutter.width, SPREAD_ROOM * gutter.width
    full = [at for at, (left, right) in lacking.items() if abs(right) <= SLACK and -UNSURE * at <= left <= spread_room]
    if full:
        return min(full, key=lambda at: abs(lacking[at][1]))
    both = [at for at, (left, right) in lacking.items() if -SLACK <= left <= room and right >= -SLACK]
    if both:
        return min(both, key=lambda at: abs(lacking[at][0]))
    return gutter.end if at_end else spread_end(line)


def spans(line: Line, gutter: Gutter) -> bool:
    """Whether a line is too long for the left-hand column."""
    if gutter.is_right(line):
        return False
    if not HAN_CHARACTER.search(line.text):
        return line.end > LATIN * gutter.end
    return line.end > gutter.end or 0 < LATIN * gutter.width < line.indent + width_of(line.text)


def spread_end(line: Line) -> int | None:
    """Where the characters end that stand apart to fill a line, as in 获 得 hello.tar.gz."""
    found = SPREAD_START.match(line.text)
    return line.start + found.end() if found and SPREAD.search(found[0]) else None

"""Headings in bold letters that are no larger than the text's: a PDF shows them by the room around them."""

from collections.abc import Iterator, Sequence

from .edges import is_item
from .frames import ROOM, SAME_SIZE, SetLine
from .headings import is_like_heading
from .patterns import CAPTION

FEWEST = 3  # bold lines with more room above them than below: as many show that the document sets headings so
MORE = 1.15  # times the room below: what a heading has above it
MOST_LINES = 2  # of a heading


def bold_headings(lines: Sequence[SetLine], body: float) -> frozenset[int]:
    """The numbers of the lines that are headings in bold letters of the text's size.

    A heading stands nearer to what follows it than to what stands before it; a bold term, or a bold line of a
    paragraph, does not. Where a page begins with it nobody can tell, so that enough others must show it.
    """
    runs = list(bold_runs(lines, body))
    certain = [run for run in runs if stands_over(lines, *run)]
    if len(certain) < FEWEST:
        return frozenset()
    opening = (run for run in runs if lines[run[0]].turn and parted_below(lines, run[1]))
    return frozenset(lines[n].line.number for first, end in (*certain, *opening) for n in range(first, end))


def bold_runs(lines: Sequence[SetLine], body: float) -> Iterator[tuple[int, int]]:
    """Where bold lines of the text's size may be a heading: the first one's index, and that behind the last."""
    first = 0
    for end in range(1, len(lines) + 1):
        if end < len(lines) and is_bold(lines[end], body) and goes_on(lines[end - 1], lines[end], body):
            continue
        if is_bold(lines[first], body) and end - first <= MOST_LINES and may_head(lines[first:end]):
            yield first, end
        first = end


def is_bold(line: SetLine, body: float) -> bool:
    """Whether a line is in bold letters of the text's size."""
    return line.place.bold and not line.place.mono and abs(line.place.size - body) <= SAME_SIZE * body


def goes_on(before: SetLine, line: SetLine, body: float) -> bool:
    """Whether two bold lines stand as close as lines of a heading do."""
    return is_bold(before, body) and not line.turn and line.place.y - before.place.y <= ROOM * before.frame.leading


def may_head(run: Sequence[SetLine]) -> bool:
    """Whether lines together are as short as a heading, and neither an item nor a caption."""
    words = " ".join(line.line.text for line in run)
    return is_like_heading(words) and not is_item(run[0].line) and not CAPTION.search(words)


def stands_over(lines: Sequence[SetLine], first: int, end: int) -> bool:
    """Whether more room is above lines than below them, and text stands there."""
    if not first or end == len(lines) or lines[first].turn or lines[end].turn:
        return False
    above = lines[first].place.y - lines[first - 1].place.y
    below = lines[end].place.y - lines[end - 1].place.y
    return above > ROOM * lines[first].frame.leading and above > MORE * below


def parted_below(lines: Sequence[SetLine], end: int) -> bool:
    """Whether what stands below lines is farther off than the next line of a paragraph."""
    before, after = lines[end - 1], lines[end] if end < len(lines) else None
    return after is not None and not after.turn and after.place.y - before.place.y > ROOM * before.frame.leading

"""Page turns: how many lines pages hold, and what stands before what goes on at the head of one."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from ...model.languages.chinese import HAN_CHARACTER
from ...model.sources.source import Line
from .edges import SLACK, Edges
from .sentence_ends import may_go_on

FEWEST_TURNS, PARTED_TURNS = 4, 0.05  # of pages, inside sentences: at least; with a blank line, at most


def usual_page_lines(lines: Iterable[Line]) -> int:
    """The number of lines that the fuller pages hold; 0 where too few pages agree on one."""
    counts = sorted(Counter(line.page for line in lines).values())
    usual = counts[(3 * len(counts)) // 4]
    agreeing = sum(abs(count - usual) <= 1 for count in counts)
    return usual if agreeing >= 5 and agreeing > 0.4 * len(counts) else 0


def pages_cut_short(lines: Iterable[Line], usual: float, title_pages: Iterable[int]) -> frozenset[int]:
    """The pages that hold fewer lines than usual, furniture counted; titles take the room of a quarter of a page."""
    titled = set(title_pages)
    counts = Counter(line.page for line in lines)
    wanted = {page: usual * (0.75 if page in titled else 1) - 1 for page in counts}
    return frozenset(page for page, count in counts.items() if count < wanted[page])


def keeps_tops(lines: Iterable[Line], edges: Edges) -> bool:
    """Whether no blank line stands before what goes on at the head of a page, as far as certain cuts show."""
    turns = [
        line.blank_before
        for before, line in pairwise(lines)
        if before.page < line.page
        and may_go_on(before, line)
        and HAN_CHARACTER.match(before.text[-1])
        and edges.room(before, line, before) < SLACK
    ]
    return edges.width > 0 and len(turns) >= FEWEST_TURNS and sum(turns) <= PARTED_TURNS * len(turns)

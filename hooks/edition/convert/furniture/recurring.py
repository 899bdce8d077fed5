"""Recurring lines: on which pages the same words stand at the same place of an edge, and whether as often as heads."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from ...model.sources.source import Line
from ..evidence.pages import FEWEST_PAGES, Edge
from .page_numbers import number_alone

IN_RUNS = 0.6  # of the pages with a head that follow one another, or every second one, or every third
DENSE = 0.7  # of the pages, or of the odd or the even ones, between the first with a foot and the last
Place = tuple[bool, str, int]  # whether at the head, which words, and how many lines stand farther out

IsKnown = Callable[[Line, int], bool]  # whether a line on a page is furniture, whatever others say


def placed(edge: Edge) -> Iterator[tuple[Line, Place]]:
    """The lines of an edge that are no page numbers, each with its place."""
    others = (line for line in edge.lines if number_alone(line.text) is None)
    yield from ((line, (edge.is_head, line.squeezed, depth)) for depth, line in enumerate(others))


def pages_of_places(found: Iterable[Edge], is_known: IsKnown) -> dict[Place, list[int]]:
    """The pages on which the same words stand at the same place, with nothing but furniture farther out."""
    found = list(found)
    times = Counter((edge.is_head, words) for edge in found for words in {line.squeezed for line in edge.lines})
    pages: dict[Place, list[int]] = {}
    for edge in found:
        for line, place in placed(edge):
            pages.setdefault(place, []).append(edge.page)
            if times[place[:2]] < FEWEST_PAGES and not is_known(line, edge.page):
                break
    return pages


def are_in_runs(pages: list[int], step: int) -> bool:
    """Whether most of the pages follow one another, or every second one does, or every third, as a step says.

    >>> are_in_runs([3, 4, 6, 8], 2), are_in_runs([3, 9, 10, 17], 2), are_in_runs([3, 6, 9], 3)
    (True, False, True)
    """
    return sum(after - before <= step for before, after in pairwise(pages)) >= IN_RUNS * (len(pages) - 1)


def are_dense(pages: list[int]) -> bool:
    """Whether pages are most of those between the first and the last, or most of the odd or of the even ones.

    >>> are_dense([3, 4, 6, 7]), are_dense([3, 5, 7]), are_dense([3, 4, 8, 9])
    (True, True, False)
    """
    odd = sum(page % 2 for page in pages)
    step = 2 if odd in (0, len(pages)) else 1
    return len(pages) >= DENSE * ((pages[-1] - pages[0]) // step + 1)

"""Levels of headings: how many stand as high as in the book, however the levels are numbered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from functools import cache
from typing import TypeVar

Heading = TypeVar("Heading", bound=Hashable)


def right_levels(true: Mapping[Heading, int], found: Mapping[Heading, int]) -> int:
    """How many of the headings found have the right level, given the levels of both by what a heading is known by.

    Each level that was found stands for one of the book's, a deeper one for a deeper one, so that most are right: the
    book's highest level may have no heading that was found, or one alone, and then all others are no worse for it. Two
    levels that were found never stand for one of the book's, nor one for two of them.

    >>> book = {"书": 1, "部": 2, "章": 3, "节一": 4, "节二": 4}
    >>> right_levels(book, {"书": 1, "章": 2, "节一": 3, "节二": 3}), right_levels(book, dict.fromkeys(book, 2))
    (4, 2)
    >>> right_levels(book, {"章": 2, "节一": 3, "节二": 4}), right_levels(book, {"章": 3, "节一": 2, "节二": 2})
    (2, 2)
    """
    pairs = Counter((level, true[heading]) for heading, level in found.items() if heading in true)
    levels, true_levels = (sorted(set(side)) for side in (found.values(), true.values()))

    @cache
    def best(n: int, m: int) -> int:
        if n == len(levels) or m == len(true_levels):
            return 0
        return max(best(n + 1, m), best(n, m + 1), pairs[levels[n], true_levels[m]] + best(n + 1, m + 1))

    return best(0, 0)

"""Levels of headings: how many stand as high as in the book, however the levels are numbered."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache

Heading = tuple[str, int]  # its words and its level


def right_levels(true: Iterable[Heading], found: Iterable[Heading]) -> int:
    """How many of the headings found have the right level, given those of the book: words and level of each.

    Each level that was found stands for one of the book's, a deeper one for a deeper one, so that most are right: the
    book's highest level may have no heading that was found, or one alone, and then all others are no worse for it. Two
    levels that were found never stand for one of the book's, nor one for two of them.

    >>> book = [("书", 1), ("部", 2), ("章", 3), ("节一", 4), ("节二", 4)]
    >>> right_levels(book, [("书", 1), ("章", 2), ("节一", 3), ("节二", 3)])
    4
    >>> right_levels(book, [(words, 2) for words, _ in book])
    2
    >>> [right_levels(book, found) for found in ([("章", 2), ("节一", 3), ("节二", 4)], [("章", 3), ("节一", 2)])]
    [2, 1]

    Of headings of the same words the first is the first, and so on: 语法 may stand under each of a book's functions.

    >>> right_levels([("语法", 3), ("甲", 2), ("语法", 3)], [("语法", 4), ("甲", 2), ("语法", 4), ("语法", 3)])
    3
    """
    pairs: Counter[tuple[int, int]] = Counter()
    known = by_words(true)
    for words, levels_found in by_words(found).items():
        pairs.update(zip(levels_found, known.get(words, ()), strict=False))
    levels, true_levels = (sorted({pair[side] for pair in pairs}) for side in (0, 1))

    @cache
    def best(n: int, m: int) -> int:
        if n == len(levels) or m == len(true_levels):
            return 0
        return max(best(n + 1, m), best(n, m + 1), pairs[levels[n], true_levels[m]] + best(n + 1, m + 1))

    return best(0, 0)


def by_words(headings: Iterable[Heading]) -> dict[str, list[int]]:
    """The levels of the headings of the same words, in their order."""
    levels: defaultdict[str, list[int]] = defaultdict(list)
    for words, level in headings:
        levels[words].append(level)
    return levels

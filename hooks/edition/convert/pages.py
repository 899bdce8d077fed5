"""Pages: the lines at their edges, and the numbers that count them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ..model.chinese import squeezed
from ..model.ledger_rules import PAGE_NUMBER
from ..model.source import Line
from .labels import Sheet

DEPTH = 4  # lines of furniture at an edge of a page, at most
FEWEST_PAGES = 3  # that must bear the same head, or the same count
FEWEST_LINES = 12  # of a page
NUMBER = re.compile(r"\d{1,4}")
ROMAN = re.compile(r"[-—–·.\s]*([ivxlc]{1,7})[-—–·.\s]*")
FIGURES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True)
class Edge:
    """The lines at the head or at the foot of a page, the outermost first."""

    page: int
    is_head: bool
    lines: tuple[Line, ...]


def edges(sheet: Sheet) -> Iterator[Edge]:
    """The head and the foot of each page; of a page of few lines no line is in both."""
    for page in sheet.pages if sheet.is_paged else ():
        depth = min(DEPTH, (len(page) + 1) // 2)
        yield Edge(page[0].page, True, tuple(page[:depth]))
        yield Edge(page[0].page, False, tuple(reversed(page[depth:][-DEPTH:])))


def figures_masked(text: str) -> str:
    """A text without white space, `#` for each number: the same for heads that differ in a page's number.

    >>> figures_masked("新质 12"), figures_masked("新质生产力")
    ('新质#', '新质生产力')
    """
    return re.sub(r"\d+", "#", squeezed(text))


def number_alone(text: str) -> int | None:
    """The number that a line is, if it can be a page's and nothing else.

    >>> [number_alone(text) for text in ("— 12 —", "3/8", "第 4 页，共 9 页", "iv", "第4章", "12.5", "2 0 1")]
    [12, 3, 4, 4, None, None, None]
    """
    if PAGE_NUMBER.fullmatch(text) and (found := NUMBER.search(text)):
        return int(found[0])
    roman = ROMAN.fullmatch(text)
    return roman_value(roman[1]) if roman else None


def roman_value(text: str) -> int:
    """The value of a Roman numeral.

    >>> roman_value("xiv"), roman_value("ix")
    (14, 9)
    """
    values = [FIGURES[letter] for letter in text]
    return sum(-v if v < max(values[n:]) else v for n, v in enumerate(values))


def counting(numbers: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The offsets by which numbers count pages, given each number with its page: those that enough pages share.

    >>> counting([(7, 0), (8, 1), (9, 2), (1978, 2)])
    frozenset({7})
    """
    pages: dict[int, set[int]] = {}
    for number, page in numbers:
        pages.setdefault(number - page, set()).add(page)
    return frozenset(offset for offset, found in pages.items() if len(found) >= FEWEST_PAGES)


def in_step(numbers: list[tuple[int, int]]) -> bool:
    """Whether numbers rise with the lines on which they stand, as those of pages do: given number and line of each.

    >>> in_step([(1, 93), (14, 807), (27, 1469)]), in_step([(1978, 5), (1992, 9), (1993, 200)])
    (True, False)
    """
    if len(numbers) < FEWEST_PAGES or not all(a < b for (a, _), (b, _) in pairwise(numbers)):
        return False
    (first, start), (last, end) = numbers[0], numbers[-1]
    length = (end - start) / (last - first)
    off = [abs((line - start) / length - (number - first)) for number, line in numbers]
    return length >= FEWEST_LINES and max(off) <= 1.6 and median(off) <= 1


def repeated(found: Iterable[Edge]) -> Counter[tuple[bool, str]]:
    """On how many pages each text stands at the head, and at the foot, figures aside."""
    return Counter(
        (edge.is_head, text) for edge in found for text in {figures_masked(line.text) for line in edge.lines}
    )

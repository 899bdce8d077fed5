"""Heads: the lines that a source prints again and again, as running heads are; and with what it begins."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from .chinese import squeezed
from .source import Line, Source

OPENING = 8  # lines that name title, author or masthead
FIGURES = re.compile(r"\d+")
OUTER_FIGURES = re.compile(r"^\d+(?:/\d+)?|\d+(?:/\d+)?$")
WIDE_GAP = re.compile(r"\s{2,}")


@dataclass(frozen=True)
class Heads:
    """How often a source prints each line, figures aside; its first lines as one; which lines open its later pages.

    Wide gaps part a line into pieces that count as lines do: on a page in columns a heading stands beside text.
    `joined` are each two lines that follow one another, as one: a long heading is printed so.
    """

    times: Counter[str]
    joined: frozenset[str]
    opening: str
    openers: frozenset[int]


@cache
def heads_of(source: Source) -> Heads:
    """The lines of a source that its running heads may be like."""
    lines = source.lines()
    first = [line for line in lines[:OPENING] if line.page == lines[0].page]
    opening = "".join(line.squeezed for line in first)
    openers = frozenset(line.number for line in lines if line.opens_page and line.page > lines[0].page)
    said = [(line.squeezed, pieces_of(line)) for line in lines]
    joined = {
        figures_masked(words)
        for (line, one), (after, other) in pairwise(said)
        for words in {one[0] + other[0], one[-1] + other[-1], line + after}
    }
    times = Counter(figures_masked(words) for line, pieces in said for words in {line, *pieces})
    return Heads(times, frozenset(joined), opening, openers)


def pieces_of(line: Line) -> list[str]:
    """The pieces of a line between wide gaps, without white space."""
    pieces = WIDE_GAP.split(line.text)
    return [squeezed(piece) for piece in pieces] if len(pieces) > 1 else [line.squeezed]


def figures_masked(words: str) -> str:
    """The words of a line, white space left out, without a number at either end, `#` for each other number.

    >>> figures_masked("12新质3期"), figures_masked("新质3/8")
    ('新质#期', '新质')
    """
    return FIGURES.sub("#", OUTER_FIGURES.sub("", words)) if FIGURES.search(words) else words

"""Heads: the lines that a source prints again and again, as running heads are; and with what it begins."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from ..languages.chinese import squeezed
from .source import Line, Source, Span

OPENING = 8  # lines that name title, author or masthead
FIGURES = re.compile(r"\d+")
ROMAN_NUMBER = re.compile(
    r"^(?i:[ivxl]+|[Ⅰ-Ⅻ]+)\s+(?=\S)|(?<=\S)\s+(?i:[ivxl]+|[Ⅰ-Ⅻ]+)$"
)  # of a page, before or behind words
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


def comes_again(source: Source, part: Span) -> bool:
    """Whether a line comes again, or as two that follow one another; or opens a later page and repeats title or author,
    or lines and pieces of lines that come again, with wide gaps between.

    >>> source = Source("example", ("一、船", "船来了。", "\f渡口　　一、船", "船走了。", "\f渡口　　二、桥", "\f再见"))
    >>> [comes_again(source, Span(line, 0, 8)) for line in (3, 5, 6)]
    [True, False, False]

    It comes again too where it is another line with the Roman number of a page before or behind it.

    >>> source = Source("example", ("序", "6", "船来了。", "\fiv 序", "船走了。", "\f目录 v"))
    >>> [comes_again(source, Span(line, 0, 8)) for line in (4, 5, 6)]
    [True, False, False]
    """
    heads = heads_of(source)
    line = source[part].strip()
    text = squeezed(line)
    words = figures_masked(text)
    bare = without_roman(line)
    if heads.times[words] > 1 or words in heads.joined or (bare and bare in heads.times):
        return True
    opening = all(len(one) > 1 and one in heads.opening for one in re.split("[:·]", text))
    known = all(heads.times[figures_masked(squeezed(piece))] > 1 for piece in WIDE_GAP.split(line))
    return part.line in heads.openers and (opening or known)


def without_roman(line: str) -> str:
    """The words of a line beside the Roman number of a page, without white space; nothing where it has none.

    >>> without_roman("iv 渡口"), without_roman("渡口 xii"), without_roman("village"), without_roman("Civil")
    ('渡口', '渡口', '', '')
    >>> without_roman("渡口　Ⅲ"), without_roman("渡口　ⅲ"), without_roman("渡口　IV")
    ('渡口', '渡口', '渡口')
    """
    words, count = ROMAN_NUMBER.subn("", line)
    return squeezed(words) if count else ""


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

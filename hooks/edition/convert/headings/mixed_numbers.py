"""Headings without numbers among such as have them: which of both stand below the others."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ...model.languages.chinese_numerals import numeral
from ..evidence.drafts import Draft
from ..evidence.headings import STYLES, ordinal_style
from ..evidence.patterns import NAMED_PART, REFERENCES_HEADING

APPENDIX = re.compile("附[录錄]")
NUMERAL = re.compile("[一二三四五六七八九十百]+|[0-9]+")


def number_of(block: Draft) -> tuple[int, int]:
    """The style of a heading's number, and the number, of several such as 1.2 the last; 0 for what it has not.

    >>> from ...model.sources.source import Source
    >>> lines = Source("example", ("第十二章 船", "1.2 桥", "（三）岸", "岸")).lines()
    >>> [number_of(Draft((line,), "example"))[1] for line in lines]
    [12, 2, 3, 0]
    """
    style = ordinal_style(block.unmarked)
    found = STYLES[style - 1].match(block.unmarked) if style else None
    numbers = NUMERAL.findall(found[0]) if found else []
    if not numbers:
        return style, 0
    return style, int(numbers[-1]) if numbers[-1].isdigit() else int(numeral(numbers[-1]))


def stays_high(block: Draft) -> bool:
    """Whether a heading without a number names a part of a whole work, such as an appendix or a conclusion."""
    words = block.squeezed
    return NAMED_PART.fullmatch(words) is not None or any(part.match(words) for part in (APPENDIX, REFERENCES_HEADING))


def count_within(headings: Sequence[Draft], bare: Sequence[bool]) -> int:
    """How many headings without numbers stand between two of which one counts on from the other.

    >>> from ...model.sources.source import Source
    >>> def count(*words):
    ...     headings = [Draft((line,), "example") for line in Source("example", words).lines()]
    ...     return count_within(headings, [not number_of(one)[0] for one in headings])
    >>> count("一、船", "桥", "岸", "二、渡口", "桥"), count("船", "一、桥", "岸", "一、渡口")
    (2, 0)
    """
    within, passed = 0, 0
    last: dict[int, tuple[int, int]] = {}
    for block, is_bare in zip(headings, bare, strict=True):
        passed += is_bare
        style, number = number_of(block)
        if number and not is_bare:
            before, there = last.get(style, (0, 0))
            within += passed - there if number == before + 1 > 1 else 0
            last[style] = (number, passed)
    return within


def heads_of_numbers(headings: Sequence[Draft], bare: Sequence[bool]) -> list[Draft]:
    """The headings without numbers below which numbers begin.

    >>> from ...model.sources.source import Source
    >>> headings = [Draft((line,), "") for line in Source("", ("船", "一、桥", "二、岸", "渡口", "1. 桥")).lines()]
    >>> [one.text for one in heads_of_numbers(headings, [not number_of(one)[0] for one in headings])]
    ['船', '渡口']
    """
    pairs = pairwise(zip(headings, bare, strict=True))
    return [block for (block, is_bare), (after, other) in pairs if is_bare and not other and number_of(after)[1] == 1]

"""Words that the end of a line parts: where an extraction broke a word, an address or a number in two."""

import re

from ..model.folds import SOFT_HYPHEN

# The end of a line and the beginning of the next, where they part a word, an address, an amount or a range.
HALVES = tuple(
    (re.compile(before), re.compile(after))
    for before, after in (
        (r"[A-Za-z]-$|\w@$", "[a-z]"),
        (r"(?:https?://|www\.|doi:)[!-~]*[/?&=_%]$", r"[A-Za-z0-9_-]+[./?=&_%#][!-~]"),
        (r"(?<![.\d])\d{1,3}[.．]$", r"\d{1,3}\s?(?:[%％‰]|[万亿]?元)"),
        (r"\d[-–—~～]$", r"\d"),
    )
)
ENDS = "-–—~～@/?&=_%.．"  # what the first half ends with


def is_parted_word(before: str, after: str) -> bool:
    """Whether two lines that follow one another are halves of a word, an address, an amount or a range.

    >>> [is_parted_word(*pair) for pair in (("z@", "a.cn"), ("12-", "15."), ("增加12.", "5％"), ("第一章.", "5％"))]
    [True, True, True, False]
    """
    if before[-1] == SOFT_HYPHEN:
        return True
    return before[-1] in ENDS and any(begin.match(after) and end.search(before) for end, begin in HALVES)

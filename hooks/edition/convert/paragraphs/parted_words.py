"""Evidence of parted words: where an extraction broke a word, an address or a number in two, or its mark from it."""

import re

from ...model.languages.chinese import HAN
from ...model.sources.folds import SOFT_HYPHEN
from ..evidence.edges import CLOSING, OPENING
from ..evidence.neighbors import Neighbors

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
STOP = re.compile(f"[,;][{HAN}]")  # which no line begins with
ENDS = "-–—~～@/?&=_%.．"  # what the first half ends with


def is_parted_word(before: str, after: str) -> bool:
    """Whether two lines that follow one another are halves of a word, an address, an amount or a range.

    >>> [is_parted_word(*pair) for pair in (("z@", "a.cn"), ("12-", "15."), ("增加12.", "5％"), ("第一章.", "5％"))]
    [True, True, True, False]
    """
    if before[-1] == SOFT_HYPHEN:
        return True
    return before[-1] in ENDS and any(begin.match(after) and end.search(before) for end, begin in HALVES)


def parted_mark(pair: Neighbors) -> bool | None:
    """What no printer sets at the beginning or at the end of a line was parted from its words by an extraction.

    >>> parted_mark(Neighbors.of("发展", "", "。新质")), parted_mark(Neighbors.of("发展（", "新质"))
    (False, False)
    >>> parted_mark(Neighbors.of("发展infor-", "mation")), parted_mark(Neighbors.of("发展", "“新质”"))
    (False, None)
    >>> [parted_mark(Neighbors.of(*pair)) for pair in (("z@", "a.cn"), ("12-", "15."), ("发", ",新"), ("发", ", new"))]
    [False, False, False, None]
    >>> parted_mark(Neighbors.of("发展Non\u00ad", "Parametric")), parted_mark(Neighbors.of("增加12.", "5％，"))
    (False, False)
    >>> [parted_mark(Neighbors.of(text, "＿＿＿")) for text in ("姓名：＿＿＿＿＿＿＿", "姓名：＿＿")]
    [False, None]
    >>> [parted_mark(Neighbors.of("发展(要求。", *lines)) for lines in ((")新质",), ("", ")新质"))]
    [False, None]
    """
    before, after = pair.before.text, pair.after.text
    filled_in = before[-1] == after[0] == "＿" and not pair.leaves_room
    closes = filled_in or after[0] in CLOSING or (after[0] == ")" and not pair.after.blank_before)
    begins = closes or STOP.match(after)
    return False if is_parted_word(before, after) or begins or before[-1] in OPENING else None

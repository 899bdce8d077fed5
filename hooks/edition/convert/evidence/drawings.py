"""Drawings: lines of signs that show boxes, lines and arrows, as in a plan of what is linked to what."""

import re
from functools import lru_cache

SIGNS = re.compile(
    r"\+-{2}|-{2}\+"  # the corner of a box
    r"|[-─]{2}[>→]|[<←][-─]{2}|[│-╿▲▼◄►]"  # an arrow, an upright line
    r"|^[|v^/\\\s]*[|/\\][|v^/\\\s]*$|^v(?:\s+v)*$"  # a line of nothing but what leads up and down
    r"|^\|.*\|$"  # the sides of a box
)


@lru_cache(1 << 16)  # gutters ask several times for each page, and listings
def is_drawn(text: str) -> bool:
    """Whether a line shows a part of a drawing. Lines alone do not: `──` is a dash as well.

    >>> [is_drawn(text) for text in ("+----+   +----+", "船 ──→ 桥", "|      |", "v      v", "/   \\\\")]
    [True, True, True, True, True]
    >>> [is_drawn(text) for text in ("他停下来──", "a || b", "ls --all", "a->b", "1 / 2", "-----")]
    [False, False, False, False, False, False]
    """
    return SIGNS.search(text) is not None

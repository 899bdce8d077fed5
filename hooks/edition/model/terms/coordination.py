"""Coordination in English: several terms that share their last word, which only the last of them has.

创新链、产业链 may be “innovation and industrial chains”: “innovation” is the English of the first there.
"""

import re
from functools import cache

from ..languages import english

# Between the words of a term and the word that it shares: up to six words, the first of them behind a comma or “and”.
BETWEEN = rf"(?=(?:,|,? (?:{'|'.join(english.JOINING)}))(?: [\w'-]+,?){{1,6}}? "


@cache
def without_last(form: str) -> re.Pattern[str] | None:
    """What finds a form without its last word where that comes later, for several; none for a form of one word.

    >>> [m[0] for m in without_last("innovation chain").finditer("innovation, industrial and capital chains")]
    ['innovation']
    >>> without_last("innovation chain").search("innovation chain and industrial chains"), without_last("innovation")
    (None, None)
    """
    first, _, last = english.folded(form).rpartition(" ")
    if not first:
        return None
    shared = "|".join(re.escape(spelling) for spelling in dict.fromkeys((english.plural(last), last)))
    return re.compile(rf"(?<![\w'-]){re.escape(first)}{BETWEEN}(?:{shared})(?![\w'-]))")


def coordinated(folded: str, forms: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where a folded text has one of these forms without its last word, which it shares with others."""
    patterns = filter(None, map(without_last, forms))
    return sorted({m.span() for pattern in patterns for m in pattern.finditer(folded)})

"""Where Chinese sentences and clauses end."""

import re

from .sentences import sentence_ends

# A stop with the marks that close behind it, and the number of a work that is referred to (。［3］).
STOP = re.compile(r"(?:[。！？!?]+|……?)+(?P<closing>[”’」』）)》〉】\]]*)(?:［[\d,，、—–-]+］)*\s*")
# Behind a quotation that ends with a stop: the sentence goes on with these, and with no others (“……。”这一论断 ends).
AFTER_QUOTATION = "，、；：的是等"
AFTER_STOP = "，、；："
CLAUSE_END = re.compile(r"；\s*")


def ends(text: str) -> list[int]:
    """Where each sentence ends.

    A quotation that ends with a stop ends the sentence, but where it goes on with 的 or a comma; so does a list in a
    line (一是……；二是……) only at its end.

    >>> ends("他说：“行。”这是对的。"), ends("“为什么？”的问题。"), ends("“甲。乙”的丙。丁")
    ([7, 12], [10], [8, 9])
    """
    return sentence_ends(text, STOP, goes_on)


def goes_on(m: re.Match[str]) -> bool:
    """Whether the sentence goes on behind a stop."""
    after = m.string[m.end() : m.end() + 1]
    is_open = m["closing"] or m[0].startswith("…")
    return bool(after) and after in (AFTER_QUOTATION if is_open else AFTER_STOP)


def clause_ends(text: str) -> list[int]:
    """Where each clause of a sentence ends: at its semicolons and with it.

    >>> clause_ends("一是甲；二是乙。")
    [4, 8]
    """
    return sorted({*(m.end() for m in CLAUSE_END.finditer(text)), len(text)})

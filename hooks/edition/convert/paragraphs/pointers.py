"""Pointers: addresses of the web that stand on a line of their own, below what they belong to, some with an arrow."""

import re

from ..evidence.neighbors import SLACK, Neighbors

POINTER = re.compile(r"[→⇒➔](?: ?(?:https?|ftp)://\S*)?$")
ADDRESS = re.compile(r"(?:https?|ftp)://[!-~]+$")
PART = re.compile("[!-~]+")  # of an address that is too long for a line


def pointer(pair: Neighbors) -> bool | None:
    """An arrow and an address are a block, with the rest of the address; so is an arrow alone, where one may begin.

    >>> [pointer(Neighbors.of("发展", text)) for text in ("→ https://www.example.org/", "→", "→ 改革")]
    [True, True, None]
    >>> [pointer(Neighbors.of("→ https://example.org/a", text)) for text in ("/new-forces", "New forces", "新质", "→")]
    [False, True, True, True]
    """
    within = pair.opener is not None and POINTER.match(pair.opener.text) is not None
    if found := POINTER.match(pair.after.text):
        return True if within or len(found[0]) > 1 or pair.ends_sentence or pair.leaves_room else None
    if not within:
        return None
    return pair.leaves_room or PART.fullmatch(pair.after.text) is None


def address(pair: Neighbors) -> bool | None:
    """An address alone on its line opens a block behind another such line, or one that had room for it.

    >>> before = "https://a.cn/", "GNU", "发展新质生产力"
    >>> [address(Neighbors.of(text, "ftp://b.cn/")) for text in before]
    [True, True, None]
    >>> address(Neighbors.of("GNU", "ftp://b.cn/ 新质"))
    """
    begins = ADDRESS.match(pair.after.text) and (ADDRESS.match(pair.before.text) or pair.has_room(SLACK))
    return True if begins else None

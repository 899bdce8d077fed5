"""Pointers: an arrow and an address, as some books set them below what they belong to."""

import re

from .neighbors import Neighbors

POINTER = re.compile(r"[→⇒➔](?: ?(?:https?|ftp)://\S*)?$")
PART = re.compile("[!-~]+")  # of an address that is too long for a line


def pointer(pair: Neighbors) -> bool | None:
    """An arrow and an address are a block, with the rest of the address.

    >>> [pointer(Neighbors.of("发展", text)) for text in ("→ https://www.example.org/", "→ 改革")]
    [True, None]
    >>> [pointer(Neighbors.of("→ https://example.org/a", text)) for text in ("/new-forces", "New forces", "新质", "→")]
    [False, True, True, True]
    """
    if POINTER.match(pair.after.text):
        return True
    if pair.opener is None or not POINTER.match(pair.opener.text):
        return None
    return pair.leaves_room or PART.fullmatch(pair.after.text) is None

"""What the labels of a block's first line say of its kind and level."""

import re
from functools import cache
from typing import Any

from .labels import Label

# A block's kind as its label has it: the kind, an id of its own, a class.
KIND = re.compile(r"(?P<kind>[a-z]+)(?: (?P<level>\d))?(?:#(?P<id>[a-z]+))?(?:\.(?P<css_class>[a-z-]+))?")


def said_by(kind: Label | None, level: Label | None) -> dict[str, Any]:
    """What labels of a block's first line say of its kind and level, by the names that a draft has for it."""
    known = {**parts_of_kind(kind.value), "kind_rule": kind.rule} if kind else {}
    return known | {"level": int(level.value)} if level else known


@cache  # there are few
def parts_of_kind(value: str) -> dict[str, Any]:
    """What a block's kind as its label has it says, by the names that a draft has for it.

    >>> parts_of_kind("heading 1#title"), parts_of_kind("paragraph.caption")
    ({'kind': 'heading', 'level': 1, 'id': 'title'}, {'kind': 'paragraph', 'css_class': 'caption', 'level': 0})
    """
    parts = KIND.fullmatch(value)
    known = {name: said for name, said in parts.groupdict().items() if said} if parts else {}
    return known | {"level": int(known.get("level", 0))}

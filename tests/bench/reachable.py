"""What an extraction leaves for a converter to find: the true paragraphs that its text still holds whole."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

MARK = re.compile(r"[\u2460-\u2473]|\[\d{1,2}\]")  # before a note, and where a text refers to it


def without_marks(text: str) -> str:
    """A text without the marks of notes."""
    return MARK.sub("", text)


def held(paragraphs: Iterable[str], text: str, notes: Collection[str]) -> int:
    """How many paragraphs a text holds in one piece, once the notes at the feet of its pages are taken out of it.

    Where an extraction puts a word of another size on a line elsewhere, no converter can know where it belongs. All
    are compared as they are given. Paragraphs of a word or two may be found by chance, so that it is a bound.

    >>> held(["甲乙丙", "丁"], "甲乙丙丁", []), held(["甲乙丙", "丁"], "甲丙乙丁", [])
    (2, 1)
    >>> held(["甲乙丙"], "甲乙注丙", ["注"]), held(["甲[1]乙"], "甲乙", [])
    (1, 1)
    """
    for note in sorted(notes, key=len, reverse=True):
        text = text.replace(without_marks(note), "", 1)
    return sum(without_marks(paragraph) in text for paragraph in paragraphs)

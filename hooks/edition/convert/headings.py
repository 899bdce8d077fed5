"""Headings: what a heading looks like, and on which level it stands."""

import re
from dataclasses import replace

from ..model.chinese import FINAL, squeezed
from .drafts import Draft
from .patterns import ORDINALS

CLOSING = FINAL + "：；，、"
STOPS = set(CLOSING) - set("？）")


def is_like_heading(text: str) -> bool:
    """Whether the text is as short as a heading, and no stop ends it or stands in it.

    >>> is_like_heading("一、新质生产力的科学内涵"), is_like_heading("一、要加强研究。二、要")
    (True, False)
    >>> is_like_heading("把握新质生产力的科学内涵"), is_like_heading("主要涉及以下方面：")
    (True, False)
    """
    text = text.rstrip()
    return len(squeezed(text)) <= 60 and text[-1] not in STOPS and "。" not in text


def with_levels(drafts: list[Draft]) -> list[Draft]:
    """The blocks with a level for each heading that has none: from 2 on, one for each style of numbers that occurs.

    A heading without a number stands on level 2.
    """
    styles = {ordinal_style(draft.unmarked) for draft in drafts if lacks_level(draft)}
    levels = {0: 2} | {style: level for level, style in enumerate(sorted(styles - {0}), 2)}
    return [
        replace(draft, level=levels[ordinal_style(draft.unmarked)]) if lacks_level(draft) else draft for draft in drafts
    ]


def lacks_level(draft: Draft) -> bool:
    """Whether this is a heading whose level is not known yet."""
    return draft.kind == "heading" and not draft.level


def ordinal_style(text: str) -> int:
    """The style of the number that a heading begins with: 1 for the highest one, 0 where there is none.

    >>> [ordinal_style(text) for text in ("一、新质", "（二）新质", "3. 新质", "新质")]
    [1, 2, 3, 0]
    """
    return next((style for style, pattern in enumerate(ORDINALS, 1) if re.match(pattern, text)), 0)

"""Levels of headings: by the size of their letters, or by the styles of their numbers."""

import re

from ..evidence.drafts import Draft, drafts_of
from ..evidence.headings import depth_of_number, ordinal_style
from ..evidence.labels import Label, Sheet
from ..evidence.patterns import PARTS

APPENDIX = re.compile("附[录錄]")
LOWEST = 6  # the lowest level of a heading


def set_levels(sheet: Sheet) -> Sheet:
    """Labels each heading with a level, if it has none: from 2 on, by its size or by the style of its number."""
    labels: list[Label] = []
    for text in drafts_of(sheet, "heading"):
        headings = [block for block in text.body if not block.level]
        levels = levels_by_size(headings) or levels_by_style(headings)
        for block, level in zip(headings, levels, strict=True):
            labels.append(Label("level", "level", (block.key,), str(min(level, LOWEST))))
    return sheet.labelled(labels)


def levels_by_size(headings: list[Draft]) -> list[int]:
    """The levels of headings by the size of their letters, the largest first; none where a size is not known."""
    sizes = [block.lines[0].place.size if block.lines[0].place else 0 for block in headings]
    ranks = sorted(set(sizes), reverse=True)
    return [2 + ranks.index(size) for size in sizes] if len(ranks) > 1 and all(sizes) else []


def levels_by_style(headings: list[Draft]) -> list[int]:
    """The levels of headings by the styles of their numbers, from 2 on: parts of a book in their order, others as they
    first occur; 1.1 stands one below 1. A heading without a number is on level 2; so is an appendix where no chapter
    is numbered as it is.
    """
    styles = [ordinal_style(block.unmarked) for block in headings]
    appendices = [APPENDIX.match(block.unmarked) is not None for block in headings]
    chapters = {style for style, is_appendix in zip(styles, appendices, strict=True) if not is_appendix}
    styles = [style if style in chapters else 0 for style in styles]
    order = sorted({style for style in styles if 0 < style <= len(PARTS)})
    order += dict.fromkeys(style for style in styles if style > len(PARTS))
    decimals = [depth_of_number(block.unmarked) for block in headings]
    shallowest = min((depth for depth in decimals if depth), default=1)
    levels = []
    for style, depth in zip(styles, decimals, strict=True):
        own = 2 + order.index(style) if style else 2
        levels.append(own + depth - shallowest if depth else own)
    return levels

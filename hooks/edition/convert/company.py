"""Company: what the blocks around a short one show of it: an item of a list, a signature."""

import re
from collections.abc import Sequence
from itertools import pairwise

from .drafts import Draft
from .headings import is_like_heading, ordinal_style
from .patterns import DATED, NUMBERED, ORDINALS, PARTS, is_entry

SPOKEN = re.compile("[“「].{1,40}[”」]")
FEWEST = 2  # items of a list
RIGHT = 8  # cells: what stands at the right-hand edge is set in by more
FAR_RIGHT, NARROW = 0.8, 0.5  # of the width of lines: where it ends, and how wide it is at most


def listed(blocks: Sequence[Draft]) -> frozenset[int]:
    """The places of the short blocks, several together, that a colon announces, or that go on with an enclosure.

    They have no numbers, or numbers as items have: 1. and (1), not 一、. And those with such numbers, one behind the
    other: a heading has text below it.

    >>> from ..model.source import Source
    >>> drafts = [Draft((line,), "example") for line in Source("", ("包括：", "创新", "改革", "发展。")).lines()]
    >>> sorted(listed(drafts)), sorted(listed(drafts[1:]))
    ([1, 2], [])
    """
    found: set[int] = set()
    for place, block in enumerate(blocks):
        if block.unmarked[-1] not in "：:" and not block.text.startswith(("附件", "附：")):
            continue
        end = place + 1
        while end < len(blocks) and is_item(blocks[end]):
            end += 1
        if end - place > FEWEST or block.text.startswith("附"):
            found.update(range(place + 1, end))
    styles = [item_style(block) for block in blocks]
    return frozenset(
        found.union(*({n, n + 1} for n, (one, other) in enumerate(pairwise(styles)) if one and one == other))
    )


def item_style(block: Draft) -> int:
    """The style of the number of a short block, if items have such: 1. and (1); 0 for another."""
    style = ordinal_style(block.unmarked) if NUMBERED.match(block.unmarked) else 0
    is_short = block.kind == "paragraph" and is_like_heading(block.unmarked)
    return style if is_short and len(PARTS) + 2 < style <= len(PARTS) + len(ORDINALS) else 0


def spoken(blocks: Sequence[Draft]) -> frozenset[int]:
    """The places of the short blocks in quotation marks that stand by another one: what people say to one another.

    >>> from ..model.source import Source
    >>> drafts = [Draft((line,), "example") for line in Source("", ("“去？”", "“去。”", "甲。", "“去。”")).lines()]
    >>> sorted(spoken(drafts))
    [0, 1]
    """
    quoted = [bool(SPOKEN.fullmatch(block.text)) for block in blocks]
    return frozenset().union(*({n, n + 1} for n, (one, other) in enumerate(pairwise(quoted)) if one and other))


def is_item(block: Draft) -> bool:
    """Whether a block may be an item of a list: short, without a stop, and with no number that headings alone have."""
    heading = NUMBERED.match(block.unmarked) and 0 < ordinal_style(block.unmarked) <= len(PARTS) + 2
    return block.kind == "paragraph" and is_like_heading(block.unmarked) and not heading


def signed(blocks: Sequence[Draft]) -> frozenset[int]:
    """The places of the blocks that are signatures: above the date with which a text ends, or at its right-hand edge.

    >>> from ..model.source import Source
    >>> drafts = [Draft((line,), "example") for line in Source("", ("甲。", "某办公室", "2023年9月8日")).lines()]
    >>> sorted(signed(drafts)), sorted(signed(drafts[:2]))
    ([1], [])
    """
    found: set[int] = set()
    widths = sorted(line.width for block in blocks for line in block.lines)
    width = widths[3 * len(widths) // 4] if widths else 0
    closing = next((n for n in range(len(blocks) - 1, -1, -1) if not is_entry(blocks[n].text)), 0)
    for place, block in enumerate(blocks):
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        dated = after is not None and DATED.match(after.text) is not None and place >= closing
        first = block.lines[0]
        at_right = first.indent > RIGHT and first.width < NARROW * width
        if dated or (at_right and first.indent + first.width > FAR_RIGHT * width):
            found.add(place)
    return frozenset(found)

"""Signatures: who signs a text, above the date or at the right-hand edge of the page."""

from collections.abc import Sequence

from ..evidence.drafts import Draft
from ..evidence.patterns import DATED, is_entry

RIGHT = 8  # cells: what stands at the right-hand edge is set in by more
FAR_RIGHT, NARROW = 0.8, 0.5  # of the width of lines: where it ends, and how wide it is at most


def signed(blocks: Sequence[Draft]) -> frozenset[int]:
    """The places of the blocks that are signatures: above a date at a text's head or end, or far set in, or at its
    right edge, or in its right half, where nothing that is centered begins.

    >>> from ...model.sources.source import Source
    >>> drafts = [Draft((line,), "example") for line in Source("", ("甲。", "某办公室", "2023年9月8日")).lines()]
    >>> sorted(signed(drafts)), sorted(signed(drafts[:2])), sorted(signed([*drafts, drafts[0]]))
    ([1], [], [])
    >>> far = Source("", ("甲。", f"{'':20}某办公室", "2023年9月8日", "乙。", f"{'':20}张三上")).lines()
    >>> sorted(signed([Draft((line,), "example") for line in far]))
    [1, 4]
    """
    found: set[int] = set()
    lines = [line for block in blocks for line in block.lines]
    widths = sorted(line.width for line in lines)
    width = widths[3 * len(widths) // 4] if widths else 0
    half = max((line.indent + line.width for line in lines), default=0) / 2
    closing = next((n for n in range(len(blocks) - 1, -1, -1) if not is_entry(blocks[n].text)), 0)
    for place, block in enumerate(blocks):
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        first = block.lines[0]
        dated = after is not None and DATED.match(after.text) is not None
        dated = dated and (place >= closing or not place or first.indent > RIGHT)
        at_right = first.width < NARROW * width and first.indent + first.width > FAR_RIGHT * width
        if dated or (first.indent > RIGHT and (at_right or first.indent > half)):
            found.add(place)
    return frozenset(found)

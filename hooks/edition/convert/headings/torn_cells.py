"""Cells of a table that is torn into blocks of their own: many short ones, and a number alone among them."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..evidence.drafts import Draft
from ..evidence.headings import is_like_heading
from ..evidence.patterns import BULLET, NUMBERED

FEWEST = 6  # short blocks: headings right over one another are fewer


def torn_cells(blocks: Sequence[Draft]) -> Iterator[int]:
    """The places of the words amid many short blocks of which one is a number alone.

    The first and the last may be headings, before the table and behind it.

    >>> from ...model.sources.source import Source
    >>> drafts = [Draft((line,), "example") for line in Source("", ("甲", "乙", "丙", "1.0", "丁", "戊")).lines()]
    >>> [*torn_cells(drafts)], [*torn_cells(drafts[1:])], [*torn_cells([*drafts[:3], *drafts[4:], drafts[0]])]
    ([1, 2, 3, 4], [], [])
    """
    for short, places in groupby(range(len(blocks)), lambda place: may_be_cell(blocks[place])):
        run = [*places]
        if short and len(run) >= FEWEST and any(is_number(blocks[place]) for place in run):
            yield from run[1:-1]


def may_be_cell(block: Draft) -> bool:
    """Whether a block is one short line, and no item.

    >>> from ...model.sources.source import Source
    >>> lines = Source("", ("甲", "• 甲", "1. 甲", "甲。", "乙")).lines()
    >>> [may_be_cell(Draft((line,), "example")) for line in lines], may_be_cell(Draft((lines[0], lines[-1]), "example"))
    ([True, False, False, False, True], False)
    """
    marked = BULLET.match(block.text) or NUMBERED.match(block.unmarked)
    return is_like_heading(block.unmarked) and len(block.lines) == 1 and not (block.kind_rule or marked)


def is_number(block: Draft) -> bool:
    """Whether a block has no letter."""
    return not any(map(str.isalpha, block.squeezed))

"""Insets: text that is set in below a short block, which is the term that it explains or a label, and no heading."""

from collections.abc import Iterable

from ...model.sources.source import Span
from ..evidence.drafts import Draft
from ..evidence.edges import is_item
from ..evidence.headings import is_like_heading

SET_IN = 2  # cells
FEWEST, FEWEST_TERMS = 8, 3  # short blocks over text at their own edge, and over such as is set in: as many show it


def is_text(block: Draft) -> bool:
    """Whether a block is neither short nor an item."""
    return not (is_like_heading(block.text) or is_item(block.lines[0]))


def is_over_inset(block: Draft, after: Draft) -> bool:
    """Whether all of a text below a block is set in beside it, not its first line alone.

    >>> from ...model.sources.source import Source
    >>> below = ("    编号。",), ("    编号，", "登记。"), ("    编号，", "    登记。"), ("编号。",), ("    编号",)
    >>> drafts = [Draft(tuple(Source("example", lines).lines()), "") for lines in (("参数",), *below)]
    >>> [is_over_inset(drafts[0], after) for after in drafts[1:]]
    [True, False, True, False, False]
    """
    edge = block.lines[0].indent + SET_IN
    return is_text(after) and all(line.indent >= edge for line in after.lines[:2])


def over_insets(pairs: Iterable[tuple[Draft, Draft]]) -> frozenset[Span]:
    """The short blocks over text that is set in, where most of them stand over such as begins at their own edge;
    `pairs` are short blocks, each with the block below.

    >>> from ...model.sources.source import Source
    >>> def count(*words: str) -> int:
    ...     drafts = [Draft((line,), "") for line in Source("example", words).lines()]
    ...     return len(over_insets(zip(drafts[::2], drafts[1::2])))
    >>> flush, inset = ("渡口", "编号。"), ("参数", "    编号。")
    >>> [count(*flush * n, *inset * m) for n, m in ((9, 8), (8, 8), (7, 3), (8, 2))]
    [8, 0, 0, 0]
    """
    over = [(block, after) for block, after in pairs if is_text(after)]
    terms = frozenset(block.key for block, after in over if is_over_inset(block, after))
    flush = sum(after.lines[0].indent < block.lines[0].indent + SET_IN for block, after in over)
    return terms if len(terms) >= FEWEST_TERMS and flush >= FEWEST and 2 * flush > len(over) else frozenset()

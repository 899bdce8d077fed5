"""Insets: text that is set in below a short block, which is the term that it explains or a label, and no heading."""

from collections import Counter
from collections.abc import Iterable

from ...model.sources.source import Span
from ..evidence.drafts import Draft
from ..evidence.edges import is_item
from ..evidence.headings import is_like_heading
from ..evidence.sentence_ends import ends_sentence

SET_IN = 2  # cells
FEWEST, FEWEST_TERMS = 8, 3  # short blocks over text at their own edge, and over such as is set in: as many show it
TIMES = 3  # that the same words stand over such: a label


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


def is_over_list(block: Draft, after: Draft, beyond: Draft) -> bool:
    """Whether what is set in below a block are items whose bullets are lost: the first ends, and another one follows.

    >>> from ...model.sources.source import Source
    >>> below = ("    编号。", "    登记。"), ("    编号", "    登记。"), ("    编号。", "登记。")
    >>> drafts = [[Draft((line,), "") for line in Source("", ("渡口", *lines)).lines()] for lines in below]
    >>> [is_over_list(*three) for three in drafts]
    [True, False, False]
    """
    return is_over_inset(block, after) and ends_sentence(after.text) and is_over_inset(block, beyond)


def over_insets(triples: Iterable[tuple[Draft, Draft, Draft]]) -> frozenset[Span]:
    """The short blocks over text that is set in, where most of them stand over such as begins at their own edge;
    `triples` are short blocks, each with the two blocks below. A block over a list is left out, unless its words come
    again and again, as those of a label do.

    >>> from ...model.sources.source import Source
    >>> def count(*words: str) -> int:
    ...     drafts = [Draft((line,), "") for line in Source("example", words).lines()]
    ...     return len(over_insets(zip(drafts[::3], drafts[1::3], drafts[2::3])))
    >>> flush, inset = ("渡口", "编号。", "登记"), ("参数", "    编号。", "登记")
    >>> [count(*flush * n, *inset * m) for n, m in ((9, 8), (8, 8), (7, 3), (8, 2))]
    [8, 0, 0, 0]
    >>> list_below = ("渡口", "    编号。", "    登记。")
    >>> [count(*flush * 9, *inset * 3, *list_below * n) for n in (2, 3)]
    [3, 6]
    """
    over = [three for three in triples if is_text(three[1])]
    insets = [three for three in over if is_over_inset(*three[:2])]
    times = Counter(block.squeezed for block, *_ in insets)
    terms = frozenset(three[0].key for three in insets if times[three[0].squeezed] >= TIMES or not is_over_list(*three))
    flush = sum(after.lines[0].indent < block.lines[0].indent + SET_IN for block, after, _ in over)
    return terms if len(terms) >= FEWEST_TERMS and flush >= FEWEST and 2 * flush > len(over) else frozenset()

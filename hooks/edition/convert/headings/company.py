"""Company: what the blocks around a short one show of it: an item of a list, what somebody says."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from ...model.languages.chinese import HAN
from ..evidence.drafts import Draft
from ..evidence.headings import is_like_heading, ordinal_style
from ..evidence.patterns import (
    BULLET,
    EVENT,
    HOLDS_ADDRESS,
    ITEM_NUMBER,
    NUMBERED,
    ORDINALS,
    PARTS,
    REFERENCE_NUMBER,
    REFERENCES_HEADING,
    TIME_LINE,
    has_number,
)
from .torn_cells import torn_cells

SPOKEN = re.compile("[“「].{1,40}[”」]")
LETTERED = re.compile(r"[a-z][.)．）] ?(?=[^\s.])")
CHOICE = re.compile(r"[（(]?[A-H][.．、）)] ?[^\s\w]*[^\W_]")
LETTERED_STYLE = 99
NAMED = re.compile(rf"(?!第)[{HAN}]{{2,4}}：[^：。]+$")  # 上联：…, and 下联：… below it
OPTION = re.compile(r"[（(]?A[.．、）)] ?\S")  # the first answer to choose, below its question
DEFINITION = re.compile(r"[a-z][\w.+-]*(?:, ?[a-z][\w.+-]*)* [-–—]{1,2} \S", re.ASCII)  # ls - 列出文件
FEWEST, FEWEST_BARE = 2, 3  # items of a list; without anything that announces or numbers them


def listed(blocks: Sequence[Draft], close: bool = False, announcing: frozenset[str] = frozenset()) -> frozenset[int]:
    """The places of the short blocks, several together, that are items: a heading has text below it.

    A colon announces them, or they go on with an enclosure, or are said at a time: without numbers, or with such as
    items have, 1. and (1), not 一、. Or their numbers are of one style, one behind the other, or options stand below.
    Or they begin with dates, or are options. Or they are three without numbers, of which the first may head the others
    where a blank line stands before it. Or they are references, or cells of a torn table. Or one says below a heading
    what a name stands for. `close`: the source sets headings close to the text, so that the last of three over text is
    one.

    >>> from ...model.sources.source import Source
    >>> drafts = [Draft((line,), "example") for line in Source("", ("包括：", "创新", "改革", "发展。")).lines()]
    >>> sorted(listed(drafts)), sorted(listed(drafts[1:]))
    ([1, 2], [])
    """
    found: set[int] = set()
    bare = range(0)
    for place, block in enumerate(blocks):
        is_enclosure = block.text.startswith(("附件", "附：")) or TIME_LINE.match(block.text) is not None
        if is_enclosure or block.unmarked.endswith(("：", ":")):
            items = run_from(blocks, place + 1, is_item, is_unlike)
            found.update(items if len(items) >= FEWEST or is_enclosure else ())
        elif REFERENCES_HEADING.match(block.unmarked):
            found.update(run_from(blocks, place + 1, is_reference))
        elif block.squeezed in announcing:
            items = run_from(blocks, place + 1, is_item, is_far)
            last = close and len(items) > 1 and heads_text(blocks, items[-1])
            found.update((place, *items[: len(items) - last]))
        if place in bare:
            continue
        bare = run_from(blocks, place, is_bare)
        last = close and heads_text(blocks, place + len(bare) - 1)
        end = place + len(bare)
        begun = end > place > 0 and is_stanza(blocks[place - 1 : end], blocks[end] if end < len(blocks) else None)
        found.update(bare[: len(bare) - last] if len(bare) + begun >= FEWEST_BARE else ())
    return frozenset(found | in_pairs(blocks) | set(torn_cells(blocks)))


def in_pairs(blocks: Sequence[Draft]) -> set[int]:
    """The places of the blocks of which the one before or behind shows that they are items, or say what a name is.

    >>> from ...model.sources.source import Source
    >>> def drafts(*words): return [Draft((line,), "example") for line in Source("", words).lines()]
    >>> [sorted(in_pairs(drafts(*words))) for words in (("名称", "ls - 列出文件"), ("3. 名称", "ls - 列出文件"))]
    [[1], []]
    >>> [sorted(in_pairs(drafts(*words))) for words in (("发展。", "ls - 列出文件"), ("名称", "新质-文件"))]
    [[], []]
    >>> [sorted(in_pairs(drafts(*words))) for words in (("上联：春来", "下联：秋去"), ("第一章：春", "第二章：秋"))]
    [[0, 1], []]
    """
    found: set[int] = set()
    styles = [item_style(block) for block in blocks]
    for place, (style, other) in enumerate(pairwise(styles)):
        before, after = blocks[place : place + 2]
        if style and OPTION.match(after.unmarked):
            found.add(place)
        if any(pattern.match(before.text) and pattern.match(after.text) for pattern in (EVENT, CHOICE)):
            found.update({place, place + 1})
        if all(NAMED.match(one.text) for one in (before, after)) and not after.lines[0].blank_before:
            found.update({place, place + 1})
        if DEFINITION.match(after.text) and is_like_heading(before.unmarked) and not has_number(before.unmarked):
            found.add(place + 1)
        if style and style == other and is_like_heading(blocks[place].unmarked):
            found.update({place, place + 1} if is_like_heading(blocks[place + 1].unmarked) else {place})
    return found


def is_apart(block: Draft, first: Draft) -> bool:
    """Whether a blank line stands before a block, and none before the first one of its row."""
    return block.lines[0].blank_before and not first.lines[0].blank_before


def is_far(block: Draft, first: Draft) -> bool:
    """The same where a list may go on with the next page."""
    return is_apart(block, first) and block.lines[0].page == first.lines[-1].page


def is_unlike(block: Draft, first: Draft) -> bool:
    """Whether a block is apart from the first one of its row, or not of its kind."""
    return is_apart(block, first) or signs(block) != signs(first)


def run_from(
    blocks: Sequence[Draft],
    first: int,
    holds: Callable[[Draft], bool],
    ends: Callable[[Draft, Draft], bool] = is_apart,
) -> range:
    """The places of the blocks, from a first one on, of which something holds; up to one that stands apart, if the
    first does not.
    """
    end = first
    while end < len(blocks) and holds(blocks[end]) and not (end > first and ends(blocks[end], blocks[first])):
        end += 1
    return range(first, end)


def signs(block: Draft) -> tuple[bool, bool]:
    """What the items of a list have in common: whether a number or a bullet stands before them, and an address in them.

    >>> from ...model.sources.source import Source
    >>> [signs(Draft((line,), "example")) for line in Source("", ("1. 甲", "• 甲", "甲 <a@example.org>", "甲")).lines()]
    [(True, False), (True, False), (False, True), (False, False)]
    """
    words = block.unmarked
    marked = any(pattern.match(words) for pattern in (BULLET, ITEM_NUMBER, REFERENCE_NUMBER)) or has_number(words)
    return marked, HOLDS_ADDRESS.search(words) is not None


def is_item(block: Draft) -> bool:
    """Whether a block may be an item of a list: short, without a stop, and with no number that headings alone have."""
    heading = NUMBERED.match(block.unmarked) and 0 < ordinal_style(block.unmarked) <= len(PARTS) + 2
    return not block.kind_rule and is_like_heading(block.unmarked) and not heading


def is_bare(block: Draft) -> bool:
    """Whether a block of one line may be an item without any number: no blank line parts it from the one before."""
    return (
        len(block.lines) == 1 and not block.lines[0].blank_before and is_item(block) and not has_number(block.unmarked)
    )


def is_stanza(blocks: Sequence[Draft], after: Draft | None) -> bool:
    """Whether blocks stand close together, the first of which may be an item, and a blank line stands behind them.

    >>> from ...model.sources.source import Source
    >>> def drafts(*raw): return [Draft((line,), "example") for line in Source("", raw).lines()]
    >>> after = drafts("石桥", "", "渡口")[1]
    >>> [is_stanza(drafts(*raw), after) for raw in (("船", "桥"), ("船", "\f桥"), ("船。", "桥"))]
    [True, False, False]
    >>> is_stanza(drafts("船", "桥"), None), is_stanza(drafts("船", "桥"), drafts("船", "桥")[1])
    (True, False)
    """
    first, *others = blocks
    close = not any(block.lines[0].blank_before or block.lines[0].opens_page for block in others)
    return close and len(first.lines) == 1 and is_item(first) and (after is None or after.lines[0].blank_before)


def heads_text(blocks: Sequence[Draft], place: int) -> bool:
    """Whether text stands right below a block, which may be its heading."""
    after = blocks[place + 1] if place + 1 < len(blocks) else None
    return after is not None and not after.kind_rule and not is_like_heading(after.text)


def is_reference(block: Draft) -> bool:
    """Whether a block has the number of a reference."""
    return REFERENCE_NUMBER.match(block.unmarked) is not None


def item_style(block: Draft) -> int:
    """The style of the number of a block, if items have such: 1., (1) and a.; 0 for another."""
    if block.kind_rule:
        return 0
    if LETTERED.match(block.unmarked):
        return LETTERED_STYLE
    style = ordinal_style(block.unmarked) if NUMBERED.match(block.unmarked) else 0
    return style if len(PARTS) + 2 < style <= len(PARTS) + len(ORDINALS) else 0


def spoken(blocks: Sequence[Draft]) -> frozenset[int]:
    """The places of the short blocks in quotation marks that stand by another one: what people say to one another.

    >>> from ...model.sources.source import Source
    >>> drafts = [Draft((line,), "example") for line in Source("", ("“去？”", "“去。”", "甲。", "“去。”")).lines()]
    >>> sorted(spoken(drafts))
    [0, 1]
    """
    quoted = [bool(SPOKEN.fullmatch(block.text)) for block in blocks]
    return frozenset().union(*({n, n + 1} for n, (one, other) in enumerate(pairwise(quoted)) if one and other))

"""What a short block heads: text, a list, or another heading over these; and whether something begins with it."""

from collections.abc import Sequence

from ...model.languages.chinese import HAN_CHARACTER
from ..evidence.drafts import Draft
from ..evidence.headings import is_like_heading
from ..evidence.patterns import BULLET, HOLDS_ADDRESS, has_number
from ..evidence.sentence_ends import ends_sentence
from .parting import INDENTED, begins_apart

STACKED = 2  # headings right over one another, at most: three short blocks may be a list
LONG = 30  # characters of a paragraph that is no cell of a table


def is_over(blocks: Sequence[Draft], place: int, stacked: int = STACKED) -> bool:
    """Whether text or a list with bullets stands right below a block, or a heading over these.

    >>> from ...model.sources.source import Source
    >>> def drafts(*words): return [Draft((line,), "example") for line in Source("", words).lines()]
    >>> [is_over(drafts("新质", *words), 0) for words in (("发展。",), ("• 创新",), ("内涵", "发展。"))]
    [True, True, True]
    >>> [is_over(drafts("新质", *words), 0) for words in (("内涵",), ("内涵", "要求", "发展。"), ("1. 内涵", "发展。"))]
    [False, False, False]
    """
    after = blocks[place + 1] if place + 1 < len(blocks) else None
    if after is None or after.kind_rule:
        return False
    if BULLET.match(after.text) or not is_like_heading(after.text):
        return True
    return stacked > 1 and not has_number(after.text) and is_over(blocks, place + 1, stacked - 1)


def is_first(blocks: Sequence[Draft], place: int, stacked: int = STACKED) -> bool:
    """Whether something begins with a block: the one before ends a sentence, is an item, has an address, or is such a
    heading itself; or is code or the like, and the block stands apart.

    >>> from ...model.sources.source import Source
    >>> def drafts(*words): return [Draft((line,), "example") for line in Source("", words).lines()]
    >>> begun = (("好。",), ("• 好",), ("a@b.cn",), ("好。", "内涵"))
    >>> [is_first(drafts(*words, "新质", "发展。"), len(words)) for words in begun]
    [True, True, True, True]
    >>> [is_first(drafts(*words, "新质", "发展。"), len(words)) for words in ((), ("好",), ("好", "内涵"))]
    [False, False, False]
    """
    before = blocks[place - 1] if place else None
    if before is None:
        return False
    if before.kind_rule:
        return begins_apart(blocks[place])
    if ends_sentence(before.text) or BULLET.match(before.text) or HOLDS_ADDRESS.search(before.text):
        return True
    return stacked > 1 and is_over(blocks, place - 1) and is_first(blocks, place - 1, stacked - 1)


def is_over_paragraph(blocks: Sequence[Draft], place: int) -> bool:
    """Whether a paragraph stands right below a block, of several lines or as long as such, and is not set in.

    >>> from ...model.sources.source import Source
    >>> words, *lines = Source("", ("新质", "要", "发展。", "发展" * 15 + "。", "    " + "发展" * 15 + "。")).lines()
    >>> paragraphs = [Draft(tuple(below), "") for below in (lines[:2], lines[1:2], lines[2:3], lines[3:])]
    >>> [is_over_paragraph([Draft((words,), ""), *below], 0) for below in (*([one] for one in paragraphs), [])]
    [True, False, True, False, False]
    """
    after = blocks[place + 1] if place + 1 < len(blocks) else None
    if after is None or after.kind_rule or is_like_heading(after.text):
        return False
    set_in = after.lines[0].indent - blocks[place].lines[0].indent >= INDENTED
    return not set_in and (len(after.lines) > 1 or len(after.squeezed) > LONG)


def stands_over(blocks: Sequence[Draft], place: int) -> bool:
    """Whether a block in Chinese that a blank line parts from a sentence or an item stands right over text: many
    headings stand so close to the text below that no blank line parts them. Behind code or a table it must be a
    paragraph of some length, for a comment may have come away from its code.

    >>> from ...model.sources.source import Source
    >>> def drafts(*words): return [Draft((line,), "example") for line in Source("", words).lines()]
    >>> [stands_over(drafts(before, "", "新质", "发展。"), 1) for before in ("好。", "• 好", "好")]
    [True, True, False]
    >>> from dataclasses import replace
    >>> code = replace(drafts("a = 1")[0], kind_rule="code-lines")
    >>> below = ("发展" * 15 + "。", "发展" * 15 + "：", "发展。")
    >>> [stands_over([code, *drafts("", "新质", words)], 1) for words in below]
    [True, False, False]
    >>> others = (("新质", "发展。"), ("", "新质", "要求"), ("", "New", "好。"))
    >>> [stands_over(drafts("好。", *words), 1) for words in others]
    [False, False, False]
    """
    block, before = blocks[place], blocks[place - 1] if place else None
    behind = before is not None and is_first(blocks, place, 1)
    words = HAN_CHARACTER.search(block.text) is not None
    kept = before is not None and before.kind_rule
    over = (
        is_over_paragraph(blocks, place) and ends_sentence(blocks[place + 1].text)
        if kept
        else is_over(blocks, place, 1)
    )
    return behind and words and begins_apart(block) and over

"""Words without Chinese amid Chinese: the place of a heading that names a function, a command or a program."""

import re
from collections.abc import Container, Sequence

from ...model.languages.chinese import HAN_CHARACTER
from ...model.sources.source import Span
from ..evidence.drafts import Draft
from ..evidence.headings import is_like_heading
from ..evidence.sentence_ends import ends_sentence
from .parting import LONGEST_LABEL, begins_apart

NAME = re.compile(r"[A-Z]\w+", re.ASCII)


def amid_chinese(blocks: Sequence[Draft], parted: Container[Span] = ()) -> frozenset[int]:
    """The places of the blocks without Chinese, of one line, that stand between sentences in Chinese, or over one and
    are parted or begin apart from code or the like. What a colon ends, such as text that announces a list, is as good
    as a sentence below, if it is no label. One word with a capital letter needs nothing but the sentence below.

    >>> from ...model.sources.source import Source
    >>> def drafts(*raw): return [Draft((line,), "example") for line in Source("", raw).lines()]
    >>> [sorted(amid_chinese(drafts(before, "open it", "乙。", "End"))) for before in ("甲。", "• 甲")]
    [[1], []]
    >>> begun = drafts("• 甲", "open it", "乙。")
    >>> sorted(amid_chinese(begun, [begun[1].key])), sorted(amid_chinese(drafts("• 甲", "Open", "乙。")))
    ([1], [1])
    >>> [sorted(amid_chinese(drafts("甲。", "open it", below))) for below in ("下面的几件事情都要先想好：", "参数：")]
    [[1], []]
    >>> from dataclasses import replace
    >>> def behind_code(*raw): return [replace(drafts("x = 1")[0], kind_rule="code"), *drafts("", *raw)]
    >>> [sorted(amid_chinese(behind_code("open it", words))) for words in ("乙。", "乙")]
    [[1], []]
    """
    found = set[int]()
    for place in range(1, len(blocks) - 1):
        before, block, after = blocks[place - 1 : place + 2]
        if len(block.lines) > 1 or HAN_CHARACTER.search(block.text):
            continue
        begins = is_sentence(before) or block.key in parted
        alone = NAME.fullmatch(block.text) or (before.kind_rule and begins_apart(block))
        if (begins and (is_sentence(after) or is_longer(after))) or (alone and is_sentence(after)):
            found.add(place)
    return frozenset(found)


def is_sentence(block: Draft) -> bool:
    """Whether a block is a sentence in Chinese."""
    return speaks_chinese(block) and ends_sentence(block.text)


def is_longer(block: Draft) -> bool:
    """Whether a block in Chinese is longer than a heading or a label, though no stop ends it."""
    return speaks_chinese(block) and not is_like_heading(block.text) and len(block.squeezed) > LONGEST_LABEL


def speaks_chinese(block: Draft) -> bool:
    """Whether a block that nothing is known of holds Chinese."""
    return not block.kind_rule and HAN_CHARACTER.search(block.text) is not None

"""Headings of procedures: 删除数据点： over numbered steps, in a manual that has many such."""

import re
from collections.abc import Iterable

from ..evidence.drafts import Draft
from ..evidence.edges import is_item
from ..evidence.sentence_ends import ends_sentence

FEWEST = 8  # of such headings, with words of their own
LONGEST = 24  # characters
FIRST_STEP = re.compile(r"^(?:1[.)、．）]|[（(]1[）)])")
# What announces a list in words of a sentence, and heads nothing.
ANNOUNCES = re.compile("[，。；、]|[如以][下上]|下[列面述]|[步骤方法][:：]$|包括|包含|分[为別别]|[是有为：:][:：]$")


def procedures(triples: Iterable[tuple[Draft, Draft, Draft]]) -> frozenset[str]:
    """The words of the headings over numbered steps; nothing where a source has few of them.

    >>> from ...model.sources.source import Source
    >>> def drafts(*words): return [Draft((line,), "example") for line in Source("", words).lines()]
    >>> many = [drafts("好了。", f"删除{what}：", "1. 选择。") for what in "点线面体字词句段"]
    >>> len(procedures(map(tuple, many))), procedures(map(tuple, many[1:])), procedures([tuple(many[0])] * 9)
    (8, frozenset(), frozenset())
    """
    found = {block.squeezed for before, block, after in triples if heads_steps(before, block, after)}
    return frozenset(found) if len(found) >= FEWEST else frozenset()


def heads_steps(before: Draft, block: Draft, after: Draft) -> bool:
    """Whether a short block with a colon begins something of its own, and the first of numbered steps stands below.

    >>> from ...model.sources.source import Source
    >>> def holds(*words): return heads_steps(*(Draft((line,), "example") for line in Source("", words).lines()))
    >>> [holds(before, "删除点：", "1. 选择。") for before in ("好了。", "• 好", "可以")]
    [True, True, False]
    >>> [holds("好了。", words, "1. 选择。") for words in ("步骤如下：", "要删除点，请看：", "操作步骤：", "删除点")]
    [False, False, False, False]
    >>> holds("好了。", "删除点：", "2. 选择。"), holds("好了。", "删除点：", "选择。")
    (False, False)
    """
    words = block.unmarked
    short = words.endswith(("：", ":")) and 2 < len(block.squeezed) <= LONGEST and len(block.lines) <= 2
    begins = ends_sentence(before.text) or is_item(before.lines[0])
    return short and begins and not ANNOUNCES.search(words) and FIRST_STEP.match(after.text) is not None

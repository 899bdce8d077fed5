"""Names of commands, functions and settings that head text as they stand, though they look like code of one line.

Where a source sets its headings between blank lines and its code close to the text above, what stands between blank
lines is no code.
"""

from collections.abc import Iterator, Mapping, Sequence

from ...model.languages.chinese import HAN_CHARACTER
from ...model.sources.source import Span
from ..evidence.drafts import Draft
from ..evidence.labels import Label
from ..evidence.patterns import HOLDS_ADDRESS
from ..evidence.rules import rule_name
from ..kept.code_signs import signs_in
from ..kept.no_code import PROMPTS
from .amid_chinese import is_sentence
from .candidates import with_known
from .parting import Parting, begins_apart, may_head

FEWEST, MOST = 4, 1 / 3  # pieces of code that show how the source sets it; of them begin apart, at most


def apart_from_code(
    bodies: Sequence[Sequence[Draft]], known: Mapping[Span, Label], parting: Parting
) -> Iterator[Label]:
    """The headings of one line without Chinese, between blank lines and between sentences in Chinese; `known` are the
    labels of the blocks that are known as a whole, code among them.
    """
    if not (parting.tells and code_is_close([block for body in bodies for block in body], known)):
        return
    for body in bodies:
        blocks = with_known(body, known)
        for before, block, after in zip(blocks, blocks[1:], blocks[2:], strict=False):
            label = known.get(block.key)
            free = label is None or label.value == "code"
            if free and block.key in parting.parted and is_sentence(before) and is_sentence(after) and is_name(block):
                yield Label("block", rule_name(apart_from_code), (block.key,), "heading")


def code_is_close(blocks: Sequence[Draft], known: Mapping[Span, Label]) -> bool:
    """Whether the pieces of code of several lines stand close to what is above, but for a few."""
    code = [block for block in blocks if block.key in known and known[block.key].value == "code"]
    apart = [begins_apart(block) for block in code if len(block.lines) > 1]
    return len(apart) >= FEWEST and sum(apart) <= MOST * len(apart)


def is_name(block: Draft) -> bool:
    """Whether a block may be a name: one short line without Chinese, a prompt or an address, not set as code.

    >>> from ...model.sources.source import Source
    >>> lines = Source("", ("page->ptl", "$ make install", "deb http://a.org", "页", "1. page", "It opens.")).lines()
    >>> [is_name(Draft((line,), "example")) for line in lines]
    [True, False, False, False, False, False]
    """
    line = block.lines[0]
    other = HAN_CHARACTER.search(block.text) or HOLDS_ADDRESS.search(block.text) or block.text.endswith(".")
    typed = not PROMPTS.isdisjoint(signs_in(block.text)) or block.markdown or line.place is not None
    return len(block.lines) == 1 and may_head(block) and not (other or typed)

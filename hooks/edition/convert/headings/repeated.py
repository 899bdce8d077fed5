"""Repeated headings: short words such as 语法 or 参见 that head a part of each entry of a work, over and over."""

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ..evidence.drafts import Draft
from ..evidence.edges import is_item
from ..evidence.headings import is_like_heading
from ..evidence.patterns import DATED, HOLDS_ADDRESS
from ..evidence.sentence_ends import ends_sentence
from .parting import may_head

REPEATED = "repeated-heading"
FEWEST = 6  # times that the words stand alone, and other words before them: in tables and lists the same do again
MOSTLY, VARIED = 0.8, 0.25  # of these times
NEAR = 2  # blocks: as far before may end what stood there, a title of the entry between
LONGEST = 24  # characters
TURNS = 0.7  # of the words, each over one block alone: so the names of speakers stand in a play
BOXES = frozenset(
    (
        "注意", "提示", "小心", "警告", "危险", "危險", "重要", "注解", "备注", "小技巧",
        "Note", "Tip", "Caution", "Warning", "Important",
    )
)  # fmt: skip
ROUNDS = 3


@dataclass
class Standing:
    """What is counted of words that stand alone: `times` in all, `begun` behind the end of something, `over_text` over
    text, `over_own` over text or over words that stand nowhere else; and what stood `before` them.
    """

    times: int = 0
    begun: int = 0
    over_own: int = 0
    over_text: int = 0
    before: set[str] = field(default_factory=set)

    def add(self, blocks: Sequence[Draft], place: int, known: Container[str], counts: Mapping[str, int]) -> None:
        """Counts the block at a place; `known` are words that are known to head something, `counts` how often all words
        stand alone. What stands over a date is a signature, and heads nothing.
        """
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        text = after is not None and is_text(after) and not DATED.match(after.text)
        self.times += 1
        self.begun += any(ends(block) or block.squeezed in known for block in blocks[max(0, place - NEAR) : place])
        own = after is not None and (counts[after.squeezed] == 1 or after.squeezed in known)
        alone = own and after is not None and not DATED.match(after.text)
        self.over_own += text or alone
        self.over_text += text
        self.before.add(blocks[place - 1].squeezed if place else "")

    @property
    def heads(self) -> bool:
        """Whether the words head something nearly each time, and other things stand before."""
        most = MOSTLY * self.times
        heads = self.over_text >= most or (self.begun >= most and self.over_own >= most)
        return heads and self.times >= FEWEST and len(self.before) >= max(FEWEST, VARIED * self.times)


def repeated_headings(texts: Sequence[Sequence[Draft]]) -> frozenset[str]:
    """The words that head a part of each entry; `texts` are their blocks, with the rules by which some are known.

    Something begins behind such words and a line as well, so that all are counted again with these known.

    >>> from ...model.sources.source import Source
    >>> def drafts(*words): return [Draft((line,), "example") for line in Source("", words).lines()]
    >>> entries = [words for n in "甲乙丙丁戊己" for words in ("好。", n, "名称", f"{n}：数", "语法", f"{n}(数)")]
    >>> sorted(repeated_headings([drafts(*entries)])), repeated_headings([drafts(*entries[12:])])
    (['名称', '语法'], frozenset())
    """
    counts = Counter(block.squeezed for blocks in texts for block in blocks)
    known: frozenset[str] = frozenset()
    for _ in range(ROUNDS):
        found: dict[str, Standing] = {}
        for blocks in texts:
            for place, block in enumerate(blocks):
                if counts[block.squeezed] >= FEWEST and is_title(block):
                    found.setdefault(block.squeezed, Standing()).add(blocks, place, known, counts)
        known = frozenset(words for words, standing in found.items() if standing.heads)
    return frozenset() if take_turns(texts, known) else known


def take_turns(texts: Sequence[Sequence[Draft]], known: Container[str]) -> bool:
    """Whether nearly all words that are known stand over one block alone, as speakers do."""
    gaps: list[int] = []
    for blocks in texts:
        places = [place for place, block in enumerate(blocks) if block.squeezed in known and is_title(block)]
        gaps += [after - before for before, after in pairwise(places)]
    return gaps.count(2) > TURNS * len(gaps)


def is_title(block: Draft) -> bool:
    """Whether a block is a word or a few that could be a heading, and not what names boxes.

    >>> from ...model.sources.source import Source
    >>> lines = Source("", ("语法", "语法：", "语法...", "12", "• 语法")).lines()
    >>> [is_title(Draft((line,), "example")) for line in lines]
    [True, False, False, False, False]
    """
    words = block.squeezed
    short = len(block.lines) == 1 and len(words) <= LONGEST and any(map(str.isalpha, words)) and words not in BOXES
    return short and not block.kind_rule and may_head(block) and words[-1] not in "：:.…"


def ends(block: Draft) -> bool:
    """Whether a block ends what stands before another: one with a sentence, an item, code and the like."""
    return ends_sentence(block.text) or is_text(block)


def is_text(block: Draft) -> bool:
    """Whether a block is no short one: text, an item, code, an address and the like."""
    other = bool(block.kind_rule) or is_item(block.lines[0]) or HOLDS_ADDRESS.search(block.text) is not None
    return other or not is_like_heading(block.text)

"""A lexicon that the edition makes of itself: which Chinese and English go together, by the beads that hold both.

It is no dictionary: a pair of characters and the beginning of a word count as each other's the more, the more of the
beads that hold either hold both (Dice's coefficient). A block is judged by all others, never by itself.

Each judgment asks about all beads. A large edition has several lexicons, each of as many beads as say enough, so that
the time for all texts grows with the texts and not with their square.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import accumulate

from ..languages.chinese import HAN

HAN_RUN = re.compile(f"[{HAN}]+")
WORD = re.compile(r"[a-z]+")
BEGINNING = 6  # letters of a word that are compared, so that its endings do not count
# Words that go with everything.
COMMON = {
    "about", "after", "all", "also", "among", "and", "any", "are", "been", "before", "between", "both", "but",
    "can", "could", "did", "does", "each", "every", "for", "from", "had", "has", "have", "here", "his", "how",
    "into", "its", "may", "more", "most", "not", "only", "other", "our", "out", "over", "she", "should", "since",
    "some", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those",
    "through", "two", "under", "until", "was", "were", "what", "when", "where", "which", "while", "who", "whom",
    "whose", "why", "will", "with", "would", "you", "your",
}  # fmt: skip
ENOUGH = 4000  # beads that a lexicon is made of at least, where an edition has so many
NEUTRAL, NEUTRAL_WEIGHT = 0.5, 3  # what is said of words that are not known, and as how many of them it counts


class Lexicon:
    """Which beads hold each piece of either language, as bits of a number, and which of them each block has."""

    def __init__(self, beads: Iterable[tuple[str, str, str]]) -> None:
        """`beads` are given by the name of their block and both sides."""
        self.zh: defaultdict[str, int] = defaultdict(int)
        self.en: defaultdict[str, int] = defaultdict(int)
        self.blocks: defaultdict[str, int] = defaultdict(int)
        for number, (block, zh, en) in enumerate(beads):
            bit = 1 << number
            self.blocks[block] |= bit
            for piece in chinese_pieces(zh):
                self.zh[piece] |= bit
            for piece in english_pieces(en):
                self.en[piece] |= bit

    def support_of_english(self, en: str, zh: str, block: str) -> float:
        """How far some English of a block is what its Chinese says elsewhere: from 0 to 1."""
        return self.support(english_pieces(en), self.en, chinese_pieces(zh), self.zh, block)

    def support_of_chinese(self, zh: str, en: str, block: str) -> float:
        """How far some Chinese of a block is what its English says elsewhere."""
        return self.support(chinese_pieces(zh), self.zh, english_pieces(en), self.en, block)

    def support(
        self, asked: Set[str], own: Mapping[str, int], given: Set[str], other: Mapping[str, int], block: str
    ) -> float:
        """The mean of how well each piece goes with the one that it goes with best, of those that other blocks have."""
        outside = ~self.blocks.get(block, 0)
        partners = [(bits, bits.bit_count()) for piece in given if (bits := other.get(piece, 0) & outside)]
        total, known = NEUTRAL * NEUTRAL_WEIGHT, NEUTRAL_WEIGHT
        for piece in asked:
            bits = own.get(piece, 0) & outside
            if (times := bits.bit_count()) > 1:
                total += max((2 * (bits & theirs).bit_count() / (times + many) for theirs, many in partners), default=0)
                known += 1
        return total / known


def shares(sizes: Sequence[int], enough: int = ENOUGH) -> list[int]:
    """Which lexicon each text goes into, neighbors together, given how many beads each has.

    >>> shares([3, 3, 3, 3, 3], 6), shares([3, 3], 7), shares([9, 1], 5), shares([])
    ([0, 0, 0, 1, 1], [0, 0], [0, 1], [])
    """
    total = sum(sizes)
    many = max(1, total // enough)
    return [min(many - 1, before * many // max(1, total)) for before in accumulate(sizes[:-1], initial=0)][: len(sizes)]


def chinese_pieces(text: str) -> Set[str]:
    """The pairs of characters of a text.

    >>> sorted(chinese_pieces("新质力，好"))
    ['新质', '质力']
    """
    return {run[at : at + 2] for run in HAN_RUN.findall(text) for at in range(len(run) - 1)}


def english_pieces(text: str) -> Set[str]:
    """The beginnings of a text's words, without common ones.

    >>> sorted(english_pieces("The productive forces"))
    ['forces', 'produc']
    """
    return {word[:BEGINNING] for word in WORD.findall(text.lower()) if len(word) > 2 and word not in COMMON}

"""The pinyin of a text, as data for the reader's browser."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple


class Read(NamedTuple):
    """The Chinese of a block: its words, which are all its characters, and the syllables of each, parted by spaces."""

    words: Sequence[str]
    readings: Sequence[str]

    def syllables(self) -> list[tuple[str, str]]:
        """Each character with its syllable.

        >>> Read(["银行"], ["yín háng"]).syllables()
        [('银', 'yín'), ('行', 'háng')]
        """
        both = zip(self.words, self.readings, strict=True)
        return [pair for word, reading in both for pair in zip(word, reading.split(" "), strict=True)]


def pinyin_data(blocks: Mapping[str, Read]) -> dict[str, dict[str, str]]:
    """What the file of a text says of its blocks, which go by the ids of their elements.

    `usual` has the characters that are mostly read in a way, by their syllable; `others` for each block the syllables
    of characters that are read in another, each behind its character's number among the block's.

    >>> pinyin_data({"p1": Read(["银行", "行动", "行"], ["yín háng", "xíng dòng", "xíng"])})
    {'usual': {'dòng': '动', 'xíng': '行', 'yín': '银'}, 'others': {'p1': '1háng'}}
    """
    usual = usual_syllables(pair for block in blocks.values() for pair in block.syllables())
    by_syllable: defaultdict[str, str] = defaultdict(str)
    for character, syllable in sorted(usual.items()):
        by_syllable[syllable] += character
    others = {anchor: other_syllables(block, usual) for anchor, block in blocks.items()}
    return {
        "usual": dict(sorted(by_syllable.items())),
        "others": {anchor: found for anchor, found in others.items() if found},
    }


def usual_syllables(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The syllable that each character mostly has; of two as frequent the first in the alphabet."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for character, syllable in pairs:
        counts[character][syllable] += 1
    return {character: max(sorted(found), key=found.__getitem__) for character, found in counts.items()}


def other_syllables(block: Read, usual: Mapping[str, str]) -> str:
    """The syllables of a block's characters that are not read as usual, each behind its number."""
    numbered = enumerate(block.syllables())
    return "".join(f"{n}{syllable}" for n, (character, syllable) in numbered if usual[character] != syllable)

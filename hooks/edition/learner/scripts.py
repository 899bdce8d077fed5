"""What converts the pages to traditional characters in the reader's browser, as data.

One file serves all pages: what each character usually becomes, and the words in which one becomes something else. The
file of a text has what these two still have wrong there, character by character, so that a text is shown exactly as it
was converted word by word (see `traditional`).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ..model.languages.chinese import SPOKEN_HAN

NOT_HAN = re.compile(f"[^{SPOKEN_HAN}]")


class Converted(NamedTuple):
    """The Chinese of a block: its words, which are all its characters, and these in traditional characters."""

    words: Sequence[str]
    hant: str

    @property
    def zh(self) -> str:
        return "".join(self.words)


@dataclass(frozen=True)
class Conversion:
    """What the pages are converted with: what each character becomes, and the words that become something else.

    The browser does the same: `docs/assets/scripts/learning/conversion.js`.
    """

    usual: Mapping[str, str]
    words: Mapping[str, str]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds the words, the longest first."""
        return re.compile("|".join(sorted(self.words, key=lambda word: (-len(word), word))) or "(?!)")

    def convert(self, zh: str) -> str:
        """A text of simplified characters in traditional ones.

        >>> Conversion({"复": "復"}, {"复杂": "複雜"}).convert("复兴复杂")
        '復兴複雜'
        """
        found = [self.usual.get(character, character) for character in zh]
        for m in self.pattern.finditer(zh):
            found[slice(*m.span())] = self.words[m[0]]
        return "".join(found)

    def data(self) -> dict[str, str]:
        """What the file says: each character with what it becomes, end to end; words likewise, parted by spaces."""
        changed = [zh + hant for zh, hant in sorted(self.usual.items()) if zh != hant]
        return {"usual": "".join(changed), "words": " ".join(zh + hant for zh, hant in sorted(self.words.items()))}


def only_han(text: str) -> str:
    """A text's Chinese characters alone.

    >>> only_han("2024年，发展")
    '年发展'
    """
    return NOT_HAN.sub("", text)


def conversion_of(blocks: Iterable[Converted]) -> Conversion:
    """What converts all blocks, but for few characters."""
    blocks = tuple(blocks)
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for block in blocks:
        for zh, hant in zip(block.zh, block.hant, strict=True):
            counts[zh][hant] += 1
    usual = {zh: max(sorted(found), key=found.__getitem__) for zh, found in counts.items()}
    unusual: Counter[tuple[str, str]] = Counter()
    for block in blocks:
        unusual.update(pair for pair in pairs(block) if pair[1] != "".join(usual[one] for one in pair[0]))
    words: dict[str, str] = {}
    for (zh, hant), _ in sorted(unusual.items(), key=lambda item: (-item[1], item[0])):
        if len(zh) > 1:  # a character by itself says nothing of where it stands
            words.setdefault(zh, hant)
    return Conversion(usual, words)


def pairs(block: Converted) -> Iterable[tuple[str, str]]:
    """Each word of a block with its traditional form."""
    at = 0
    for word in block.words:
        yield word, block.hant[at : at + len(word)]
        at += len(word)


def corrections(block: Converted, conversion: Conversion) -> str:
    """The characters of a block that the conversion has wrong, each behind its number among the block's.

    >>> corrections(Converted(["挑", "大梁"], "挑大樑"), Conversion({}, {}))
    '2樑'
    """
    found = conversion.convert(block.zh)
    wrong = (n for n, (is_, should_be) in enumerate(zip(found, block.hant, strict=True)) if is_ != should_be)
    return "".join(f"{n}{block.hant[n]}" for n in wrong)

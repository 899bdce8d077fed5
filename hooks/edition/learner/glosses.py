"""Which sense of a word the card shows first: the one that the English of its sentence uses."""

import re
import unicodedata
from functools import cache

from .dictionary import Dictionary, Sense
from .evidence import Evidence, glosses, stems
from .function_words import FIRST_SENSE

LETTERS = re.compile(r"[^\W\d_]")
# What speaks against a sense of an entry that is read otherwise, of a proper noun, one that is unlikely, and each sense
# that comes later, where 1 is as much as the English can speak for it.
READ_OTHERWISE, PROPER, RARE, LATER = 0.3, 0.3, 0.25, 0.01


class Chooser:
    """What chooses the sense of a word, by the dictionary and by the sentences of the edition."""

    def __init__(self, known: Dictionary, evidence: Evidence) -> None:
        self.known, self.evidence = known, evidence
        self.heard: dict[str, frozenset[str]] = {}
        self.chosen: dict[tuple[str, str, frozenset[str]], Sense | None] = {}

    def listened_for(self, word: str) -> frozenset[str]:
        """All that speaks for any sense of a word where a sentence holds it."""
        if word not in self.heard:
            self.heard[word] = frozenset(
                one for sense in self.known.senses(word) for gloss in glosses(sense.text) for one in gloss
            )
        return self.heard[word]

    def first(self, word: str, reading: str, english: str) -> Sense | None:
        """The sense of a word that is read so, in a sentence that has this English; none where it has no sense."""
        # Of most sentences nothing counts: what is remembered grows with the words, not with the texts.
        key = (word, reading, stems(english) & self.listened_for(word))
        if key not in self.chosen:
            self.chosen[key] = self.best(*key)
        return self.chosen[key]

    def best(self, word: str, reading: str, held: frozenset[str]) -> Sense | None:
        """The sense for which most speaks in English that holds these words, less what speaks against it."""
        several = self.known.senses(word)
        if word in FIRST_SENSE:
            several = tuple(one for one in several if one.text.startswith(FIRST_SENSE[word])) or several

        def worth(sense: Sense) -> float:
            return self.evidence.support(sense.text, word, held) - against(sense, reading) - LATER * sense.place

        return max(several, key=worth, default=None)


def against(sense: Sense, reading: str) -> float:
    """What speaks against a sense, whatever the English is."""
    return (
        READ_OTHERWISE * (toned_letters(sense.pinyin) != toned_letters(reading))
        + PROPER * sense.is_proper
        + RARE * sense.is_unlikely
    )


@cache
def toned_letters(pinyin: str) -> str:
    """Pinyin as it is compared: its small letters with their marks.

    >>> toned_letters("Xī'ān") == toned_letters("xī ān")
    True
    """
    return "".join(LETTERS.findall(unicodedata.normalize("NFC", pinyin.lower())))

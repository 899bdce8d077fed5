"""Which sense of a word the card shows first: the one that the English of its sentence uses."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import count
from typing import NamedTuple

from .dictionary import Dictionary, Entry
from .evidence import Evidence, glosses, stems
from .function_words import FIRST_SENSE

# What is no sense at all: how a word is counted, how it is read elsewhere.
NO_SENSE = re.compile(r"CL:|\(?(?:also|Taiwan|old|Beijing) pr\. ")
# Senses that a text of ours hardly has: who is called so, what it is written for, who says so.
RARE_USES = "radical|old|archaic|dialect|Tw|slang|loanword|literary|coll\\.|bound form|chess|Buddhism|chemistry|math\\."
UNLIKELY = re.compile(
    r"surname |(?:\w+ )?variant of |abbr\. for |used in \S*[\u3400-\u9fff]|see (?:also )?\S*[\u3400-\u9fff]|one of "
    rf"|\([^()]*\b(?:{RARE_USES})[^()]*\)"
)
LETTERS = re.compile(r"[^\W\d_]")
# What speaks against a sense of an entry that is read otherwise, of a proper noun, one that is unlikely, and each sense
# that comes later, where 1 is as much as the English can speak for it.
READ_OTHERWISE, PROPER, RARE, LATER = 0.3, 0.3, 0.25, 0.01


class Sense(NamedTuple):
    """A sense of a word, its place among all senses of the word, the number of its entry there, and its pinyin."""

    place: int
    entry: int
    text: str
    pinyin: str

    @property
    def is_unlikely(self) -> bool:
        return bool(UNLIKELY.match(self.text))


class Chooser:
    """What chooses the sense of a word, by the dictionary and by the sentences of the edition."""

    def __init__(self, known: Dictionary, evidence: Evidence) -> None:
        self.known, self.evidence = known, evidence
        self.senses: dict[str, tuple[Sense, ...]] = {}
        self.heard: dict[str, frozenset[str]] = {}
        self.chosen: dict[tuple[str, str, frozenset[str]], Sense | None] = {}

    def senses_of(self, word: str) -> tuple[Sense, ...]:
        """The senses of a word in all its entries, in the order of the dictionary."""
        if word not in self.senses:
            self.senses[word] = tuple(senses(self.known.entries(word)))
        return self.senses[word]

    def listened_for(self, word: str) -> frozenset[str]:
        """All that speaks for any sense of a word where a sentence holds it."""
        if word not in self.heard:
            self.heard[word] = frozenset(
                one for sense in self.senses_of(word) for gloss in glosses(sense.text) for one in gloss
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
        several = self.senses_of(word)
        if word in FIRST_SENSE:
            several = tuple(one for one in several if one.text.startswith(FIRST_SENSE[word])) or several

        def worth(sense: Sense) -> float:
            return self.evidence.support(sense.text, word, held) - against(sense, reading) - LATER * sense.place

        return max(several, key=worth, default=None)


def senses(entries: Iterable[Entry]) -> Iterator[Sense]:
    """The senses of some entries."""
    place = count()
    for number, entry in enumerate(entries):
        for text in entry.senses:
            if not NO_SENSE.match(text):
                yield Sense(next(place), number, text, entry.pinyin)


def against(sense: Sense, reading: str) -> float:
    """What speaks against a sense, whatever the English is."""
    return (
        READ_OTHERWISE * (toned_letters(sense.pinyin) != toned_letters(reading))
        + PROPER * sense.pinyin[:1].isupper()
        + RARE * sense.is_unlikely
    )


@cache
def toned_letters(pinyin: str) -> str:
    """Pinyin as it is compared: its small letters with their marks.

    >>> toned_letters("Xī'ān") == toned_letters("xī ān")
    True
    """
    return "".join(LETTERS.findall(unicodedata.normalize("NFC", pinyin.lower())))

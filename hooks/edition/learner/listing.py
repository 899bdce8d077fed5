"""The entries of a word as the card lists them: what the text uses first, and nothing that no reader asks for."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby

from .dictionary import Dictionary, Sense, dictionary
from .tones import with_tone_marks

VARIANT = re.compile(r"(?:\(?\w+ )?variant of ")
# Words that a sense names: 化學|化学[hua4 xue2], in both scripts and with their pinyin.
NAMED = re.compile(r"(?:[^\s()/,;|\[\]]+\|)?([^\s()/,;|\[\]]+)\[([^\]]*)\]")
# What is no measure of a sense but an example of it.
ASIDE = re.compile(r" \((?:CL:|Example: |Taiwan pr\.|also pr\.)[^()]*\)")
# How many senses of an entry are listed at first, besides those that the text uses.
SHORT = 3
# A traditional form, pinyin, senses.
ListedEntry = tuple[str, str, list[str]]


def ordered(senses: Sequence[Sense], times: Mapping[Sense, int]) -> tuple[Sense, ...]:
    """The senses of a word, those first that a text uses most, and their entries; without mere variants of writing.

    They are given in the dictionary's order.
    """
    by_entry = Counter[int]()
    for sense, count in times.items():
        by_entry[sense.entry] += count

    def rank(sense: Sense) -> tuple[int, bool, int, int, bool, int]:
        used, own = by_entry[sense.entry], times.get(sense, 0)
        return -used, sense.is_proper, sense.entry, -own, sense.is_unlikely, sense.place

    kept = [sense for sense in senses if sense in times or not VARIANT.match(sense.text)]
    return tuple(sorted(kept or senses, key=rank))


def shortened(senses: Sequence[Sense], times: Mapping[Sense, int]) -> tuple[Sense, ...]:
    """Those of the senses that a text uses, and some more of the same entries."""
    used = {sense.entry for sense in times} or {sense.entry for sense in senses[:1]}
    by_entry = groupby(senses, key=lambda sense: sense.entry)
    return tuple(
        sense for entry, own in by_entry if entry in used for n, sense in enumerate(own) if n < SHORT or sense in times
    )


class Lister:
    """What lists words, and remembers those that it has listed whole: texts share most of them."""

    def __init__(self, known: Dictionary) -> None:
        self.known = known
        self.wholes: dict[str, list[ListedEntry]] = {}

    def whole(self, word: str) -> list[ListedEntry]:
        """All entries of a word, none where the dictionary does not have it."""
        if word not in self.wholes:
            self.wholes[word] = self.entries(word, ordered(self.known.senses(word), {}))
        return self.wholes[word]

    def entries(self, word: str, senses: Iterable[Sense]) -> list[ListedEntry]:
        """The entries of a word that senses belong to, in their order, each with its own."""
        known = self.known.entries(word)
        return [
            (known[number].traditional, known[number].pinyin, [readable(sense.text) for sense in own])
            for number, own in groupby(senses, key=lambda sense: sense.entry)
        ]


@cache
def lister() -> Lister:
    """What lists the words of the whole dictionary."""
    return Lister(dictionary())


@cache
def readable(sense: str) -> str:
    """A sense without examples; words that it names are in simplified characters, with the marks of tones.

    >>> readable("abbr. for 化學|化学[hua4 xue2]"), readable("world (CL:個|个[ge4])")
    ('abbr. for 化学 huàxué', 'world')
    """
    return NAMED.sub(lambda m: f"{m[1]} {with_tone_marks(m[2])}", ASIDE.sub("", sense))

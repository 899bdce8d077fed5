"""Senses of a term: which of several an occurrence has, told by the words round it, else by what renders it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from ..languages import english

UNTOLD = 0  # the number of no sense; senses are counted from 1


@dataclass(frozen=True)
class Sense:
    """One of several senses of a term: what it means in both languages, its English, and where it is meant.

    `renderings` are English forms of the term that say this sense. `contexts` are words round the term by which the
    sense is told. The usual sense is that of each occurrence of which nothing else tells.
    """

    zh: str
    en: str
    renderings: tuple[str, ...]
    contexts: tuple[str, ...] = ()
    is_usual: bool = False


class HasSenses(Protocol):
    """An entry as this module asks of it: its slug, and its senses, none where it has but one."""

    @property
    def slug(self) -> str: ...
    @property
    def senses(self) -> tuple[Sense, ...]: ...


def by_context(entry: HasSenses, text: str, start: int, end: int) -> int:
    """The sense that the words round a term in a Chinese text tell, those of the longest context."""
    if not entry.senses:
        return UNTOLD
    told = [
        (len(context), number)
        for number, sense in enumerate(entry.senses, 1)
        for context in sense.contexts
        if stands_in(context, text, start, end)
    ]
    return max(told)[1] if told else UNTOLD


def stands_in(context: str, text: str, start: int, end: int) -> bool:
    """Whether what a text has from start to end stands in some words there.

    >>> stands_in("甲乙", "甲乙甲", 1, 2), stands_in("甲乙", "甲乙甲", 2, 3)
    (True, False)
    """
    at = text.find(context, max(0, end - len(context)))
    return -1 < at <= start


def by_rendering(entry: HasSenses, words: str) -> list[int]:
    """The senses that have some English words among their renderings."""
    spaced = english.spaced(words)
    return [
        number
        for number, sense in enumerate(entry.senses, 1)
        if any(spaced in english.spellings(form) for form in sense.renderings)
    ]


def told_by_english(entry: HasSenses, senses: Sequence[int], renderings: Iterable[str]) -> list[int]:
    """The senses of the occurrences in a sentence, those untold by context told by what renders the term in it.

    `senses` are those told by context. Where the English says one other sense, all the rest have it; where it says as
    many as are left, they have them in its order; else they have the usual one.
    """
    left = Counter(senses)
    said: list[int] = []
    for words in renderings:
        known = by_rendering(entry, words)
        if len(known) == 1 and left[known[0]] > 0:
            left[known[0]] -= 1
        else:
            said += known if len(known) == 1 else []
    untold = list(senses).count(UNTOLD)
    if said and len(set(said)) == 1:
        said = said[:1] * untold
    usual = next((number for number, sense in enumerate(entry.senses, 1) if sense.is_usual), UNTOLD)
    rest = iter(said if len(said) == untold else [usual] * untold)
    return [sense or next(rest) for sense in senses]


class Sought:
    """How many of each entry, and in which senses, are still wanted in the English of a sentence."""

    def __init__(self, times: Mapping[tuple[str, int], int]) -> None:
        self.left = Counter(times)

    @property
    def slugs(self) -> dict[str, None]:
        """The slugs of the entries of which any are wanted, in the order of the first."""
        return dict.fromkeys(slug for (slug, _), number in self.left.items() if number > 0)

    def sense(self, entry: HasSenses, words: str) -> int | None:
        """The wanted sense that some words of an entry stand for; none where none is.

        Words that render no sense in particular stand for any; an occurrence of no told sense is rendered by any words.
        """
        fitting = by_rendering(entry, words) if entry.senses else []
        numbers = [*(fitting or range(1, len(entry.senses) + 1)), UNTOLD]
        return next((number for number in numbers if self.left[entry.slug, number] > 0), None)

    def wants(self, entry: HasSenses, words: str) -> bool:
        """Whether some words of an entry are wanted."""
        return self.sense(entry, words) is not None

    def take(self, entry: HasSenses, words: str) -> bool:
        """Whether some words of an entry are wanted; if so, one fewer is from now on."""
        sense = self.sense(entry, words)
        if sense is not None:
            self.left[entry.slug, sense] -= 1
        return sense is not None

"""The matcher: finds the glossary's terms, and names, in running text of either language, the longest first."""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

import ahocorasick

from ..languages import english
from ..languages.languages import SOURCE
from .coordination import coordinated
from .senses import Sense, Sought

# What makes another word of the noun before it: 产业集群化 is no 产业集群. A noun that ends with it is left as it is.
CHANGES_NOUN = SOURCE.noun_ending


class Entry(Protocol):
    """What is found: a term or a name, by any of its forms. `contexts` hold the characters, but not what is meant.

    `english` are the forms in use, `matched` those and others that only help to find it.

    `is_name` says that its English is written with its own capitals, `is_transparent` that it needs no link.
    """

    @property
    def slug(self) -> str: ...
    @property
    def chinese(self) -> tuple[str, ...]: ...
    @property
    def english(self) -> tuple[str, ...]: ...
    @property
    def matched(self) -> tuple[str, ...]: ...
    @property
    def contexts(self) -> tuple[str, ...]: ...
    @property
    def senses(self) -> tuple[Sense, ...]: ...
    @property
    def is_name(self) -> bool: ...
    @property
    def is_transparent(self) -> bool: ...


One = TypeVar("One", bound=Entry, covariant=True)


class Found(NamedTuple, Generic[One]):
    """An entry in a text: where it starts, where it ends (the end excluded), and which one it is."""

    start: int
    end: int
    term: One


class Matcher(Generic[One]):
    """Finds the entries that it is made of. Each automaton gives the length of a spelling, then whose spelling it is.

    In Chinese that is one entry, or none for a context that excepts entries; in English all entries so spelled.
    """

    def __init__(self, entries: Iterable[One]) -> None:
        forms: dict[str, Any] = {}
        contexts: dict[str, Any] = {}
        spelled: dict[str, list[Any]] = {}
        self.by_slug: dict[str, One] = {}
        for entry in entries:
            self.by_slug[entry.slug] = entry
            forms |= dict.fromkeys(entry.chinese, entry)
            contexts |= dict.fromkeys(entry.contexts)
            for spelling in dict.fromkeys(spelling for form in entry.matched for spelling in english.spellings(form)):
                spelled.setdefault(spelling, []).append(entry)
        self.chinese, self.english = automaton(contexts | forms), automaton(spelled)

    def find_chinese(self, text: str) -> Iterator[Found[One]]:
        """The entries in a Chinese text, in order, none overlapping. A context that excepts an entry hides it."""
        if not len(self.chinese):
            return
        for last, (length, entry) in self.chinese.iter_long(text):
            end = last + 1
            if entry and not is_changed(text, end):
                yield Found(end - length, end, entry)
            else:
                yield from self.inside(text, end - length, end)

    def within(self, text: str) -> set[str]:
        """The slugs of all entries that a Chinese text holds, those inside longer ones among them."""
        found = self.chinese.iter(text) if len(self.chinese) else ()
        return {entry.slug for _, (_, entry) in found if entry}

    def inside(self, text: str, start: int, end: int) -> Iterator[Found[One]]:
        """The entries inside some words that are none, or whose entry is changed; without those excepted there."""
        context = text[start:end]
        found: list[Found[One]] = [
            Found(start + last + 1 - length, start + last + 1, entry)
            for last, (length, entry) in self.chinese.iter(context)
            if entry and context not in entry.contexts and not is_changed(text, start + last + 1)
        ]
        return leftmost_longest(found)

    def find_english(self, text: str, allowed: Container[str]) -> list[Found[One]]:
        """The English forms in a text, as whole words, of the entries whose slugs are allowed: those its Chinese holds.

        A form in capitals is found in capitals alone: Ai is not AI.
        """
        return list(leftmost_longest(self.candidates(text, allowed)))

    def candidates(self, text: str, allowed: Container[str]) -> list[Found[One]]:
        """Every place in an English text that may be one of these entries; places may overlap."""
        if not len(self.english):
            return []
        found: list[Found[One]] = []
        for last, (length, entries) in self.english.iter(english.spaced(text)):
            start, end = last + 1 - length, last + 1
            own = [entry for entry in entries if entry.slug in allowed]
            if own and english.whole_words(text, start, end):
                words = text[start:end]
                found += [Found(start, end, entry) for entry in own if not lacks_capitals(words, entry)]
        return found

    def find_as_often(self, text: str, times: Mapping[tuple[str, int], int]) -> list[Found[One]]:
        """The English forms in a sentence, of each entry as many as its Chinese holds, by slug and sense.

        Where there are more, those are taken that are written as the entry prefers, then the first ones. A form of one
        sense is not taken for another, and words that only help to find an entry leave to another what is its own.
        """
        sought = Sought(times)

        def words(one: Found[One]) -> str:
            return text[one.start : one.end]

        wanted = [one for one in self.candidates(text, sought.slugs) if sought.wants(one.term, words(one))]
        candidates = [one for one in wanted if not gives_way(text, one, wanted)]
        taken: list[Found[One]] = []
        while candidates:
            found = sorted(leftmost_longest(candidates), key=lambda one: (rank(words(one), one.term), one.start))
            kept = [one for one in found if sought.take(one.term, words(one))]
            taken += kept
            candidates = [
                one
                for one in candidates
                if sought.wants(one.term, words(one))
                and one not in found
                and not any(overlap(one, other) for other in kept)
            ]
        return sorted([*taken, *self.sharing(text, sought, taken)], key=lambda one: one.start)

    def sharing(self, text: str, sought: Sought, taken: Iterable[Found[One]]) -> Iterator[Found[One]]:
        """Forms that share their last word with others, of entries of which there are too few; where nothing is yet."""
        found = list(taken)
        lacking = [self.by_slug[slug] for slug in sought.slugs]
        if not lacking or not any(f" {word} " in text for word in english.JOINING):
            return
        folded = english.folded(text)
        for entry in lacking:
            for start, end in coordinated(folded, entry.matched):
                one = Found(start, end, entry)
                if not any(overlap(one, other) for other in found) and sought.take(entry, text[start:end]):
                    found.append(one)
                    yield one


def gives_way(text: str, one: Found[One], wanted: Iterable[Found[One]]) -> bool:
    """Whether words that only help to find an entry hold a form of another that is wanted.

    “Disruptive and frontier technologies” may stand for 颠覆性技术, but half of it is 前沿技术.
    """
    if rank(text[one.start : one.end], one.term) < len(one.term.english):
        return False
    return any(
        other.term.slug != one.term.slug
        and one.start <= other.start < other.end <= one.end
        and other.end - other.start < one.end - one.start
        for other in wanted
    )


def rank(words: str, entry: Entry) -> int:
    """Which of an entry's English forms the words are, counted from the preferred one."""
    spaced = english.spaced(words)
    return next(n for n, form in enumerate(entry.matched) if spaced in english.spellings(form))


def overlap(one: Found[Any], other: Found[Any]) -> bool:
    return one.start < other.end and other.start < one.end


def is_changed(text: str, end: int) -> bool:
    """Whether a noun that ends somewhere in a Chinese text is made into another word there.

    >>> is_changed("产业集群化发展", 4), is_changed("数字化发展", 3), is_changed("智能化化工", 3)
    (True, False, False)
    """
    return text[end : end + 1] == CHANGES_NOUN and text[end - 1] != CHANGES_NOUN


def automaton(spellings: dict[str, Any]) -> Any:
    """What finds these spellings in one pass over a text, each with its length and with what is known of it."""
    made = ahocorasick.Automaton()
    for spelling, known in spellings.items():
        made.add_word(spelling, (len(spelling), known))
    if len(made):
        made.make_automaton()
    return made


def lacks_capitals(words: str, entry: Entry) -> bool:
    """Whether the words are written otherwise than a form in capitals, or than any form of a name.

    A name's first letter may be a capital where a sentence begins.
    """
    folded = english.folded(words)
    if folded.upper() in entry.matched and not words.isupper():
        return True
    if not entry.is_name:
        return False
    written = words.translate(english.ALIKE)
    forms = [form.translate(english.ALIKE) for form in entry.matched]
    return written not in forms and written not in [form[:1].upper() + form[1:] for form in forms]


def leftmost_longest(found: Iterable[Found[One]]) -> Iterator[Found[One]]:
    """Those that do not overlap: the first from the left, and of those with one start the longest."""
    end = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            yield one
            end = one.end

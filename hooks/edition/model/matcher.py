"""The term matcher: finds the glossary's terms in running text of either language, the longest first."""

from collections.abc import Container, Iterable, Iterator
from typing import Any, NamedTuple

import ahocorasick

from . import english
from .glossary import Term


class Found(NamedTuple):
    """A term in a text: where it starts, where it ends (the end excluded), and which one it is."""

    start: int
    end: int
    term: Term


class Matcher:
    """Finds the terms that it is made of. Each automaton gives the length of a spelling, then whose spelling it is.

    In Chinese that is one term, or none for a context that excepts terms; in English all terms so spelled.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        chinese: dict[str, Term | None] = {}
        spelled: dict[str, list[Term]] = {}
        for term in terms:
            chinese |= {term.zh: term} | dict.fromkeys(term.contexts)
            for spelling in dict.fromkeys(spelling for form in term.matched for spelling in english.spellings(form)):
                spelled.setdefault(spelling, []).append(term)
        self.chinese, self.english = automaton(chinese), automaton(spelled)

    def find_chinese(self, text: str) -> Iterator[Found]:
        """The terms in a Chinese text, in order, none overlapping. A context that excepts a term hides it."""
        if not len(self.chinese):
            return
        for last, (length, term) in self.chinese.iter_long(text):
            end = last + 1
            if term:
                yield Found(end - length, end, term)
            else:
                yield from self.inside(text, end - length, end)

    def within(self, text: str) -> set[str]:
        """The slugs of all terms that a Chinese text holds, those inside longer ones among them."""
        found = self.chinese.iter(text) if len(self.chinese) else ()
        return {term.slug for _, (_, term) in found if term}

    def inside(self, text: str, start: int, end: int) -> Iterator[Found]:
        """The terms inside a context, without those that it excepts."""
        context = text[start:end]
        found = [
            Found(start + last + 1 - length, start + last + 1, term)
            for last, (length, term) in self.chinese.iter(context)
            if term and context not in term.contexts
        ]
        return leftmost_longest(found)

    def find_english(self, text: str, allowed: Container[str]) -> list[Found]:
        """The English forms in a text, as whole words, of the terms whose slugs are allowed: those its Chinese holds.

        A form in capitals is found in capitals alone: Ai is not AI.
        """
        folded = english.folded(text)
        if not len(self.english):
            return []
        found = []
        for last, (length, terms) in self.english.iter(folded):
            start, end = last + 1 - length, last + 1
            term = next((term for term in terms if term.slug in allowed), None)
            if term and english.whole_words(text, start, end) and not lacks_capitals(text[start:end], term):
                found.append(Found(start, end, term))
        return list(leftmost_longest(found))


def automaton(spellings: dict[str, Any]) -> Any:
    """What finds these spellings in one pass over a text, each with its length and with what is known of it."""
    made = ahocorasick.Automaton()
    for spelling, known in spellings.items():
        made.add_word(spelling, (len(spelling), known))
    if len(made):
        made.make_automaton()
    return made


def lacks_capitals(words: str, term: Term) -> bool:
    """Whether the words are written otherwise than the term, whose English is in capitals."""
    return english.folded(words).upper() in term.matched and not words.isupper()


def leftmost_longest(found: list[Found]) -> Iterator[Found]:
    """Those that do not overlap: the first from the left, and of those with one start the longest."""
    end = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            yield one
            end = one.end

"""The term matcher: finds glossary terms in running text, longest match first, in either language."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import ahocorasick

from .glossary import Term

WORD = re.compile(r"[\w'’]")


class Found(NamedTuple):
    start: int
    end: int
    term: Term


class Matcher:
    """Finds terms in running text, longest first, in either language."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.chinese, self.english = ahocorasick.Automaton(), ahocorasick.Automaton()
        written: dict[str, list[Term]] = {}
        for term in terms:
            self.chinese.add_word(term.zh, (len(term.zh), term))
            for context in term.contexts:
                self.chinese.add_word(context, (len(context), None))
            for form in dict.fromkeys(w for f in term.english for w in (f.lower(), plural(f.lower()))):
                written.setdefault(form, []).append(term)
        for form, those in written.items():
            self.english.add_word(form, (len(form), tuple(those)))
        for automaton in (self.chinese, self.english):
            if len(automaton):
                automaton.make_automaton()

    def find_chinese(self, text: str) -> Iterator[Found]:
        """The terms in a Chinese text, in order, none overlapping. A context that excepts a term hides it."""
        if not len(self.chinese):
            return
        for end, (length, term) in self.chinese.iter_long(text):
            start = end + 1 - length
            yield from [Found(start, end + 1, term)] if term else self.inside(text, start, end + 1)

    def inside(self, text: str, start: int, end: int) -> Iterator[Found]:
        """The terms in an excepting context but those it excepts."""
        context = text[start:end]
        terms = [(e + 1 + start, n, t) for e, (n, t) in self.chinese.iter(context) if t and context not in t.contexts]
        return leftmost_longest([Found(e - n, e, term) for e, n, term in terms])

    def find_english(self, text: str, allowed: set[str]) -> list[Found]:
        """The English forms in a text, as whole words, of the terms that its Chinese holds; Ai is not AI."""
        lower = text.lower().replace("’", "'")
        if not len(self.english) or len(lower) != len(text):
            return []
        found = []
        for end, (length, those) in self.english.iter(lower):
            start = end + 1 - length
            term = next((t for t in those if t.slug in allowed), None)
            bounded = not (start and WORD.match(text[start - 1])) and not WORD.match(text[end + 1 : end + 2])
            name = term and lower[start : end + 1].upper() in term.english and not text[start : end + 1].isupper()
            if term and bounded and not name:
                found.append(Found(start, end + 1, term))
        return list(leftmost_longest(found))


def leftmost_longest(found: list[Found]) -> Iterator[Found]:
    """Those that do not overlap: the first from the left, of those with one start the longest."""
    at = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= at:
            yield one
            at = one.end


def plural(form: str) -> str:
    """The form with its last word in the plural, as far as spelling rules tell.

    >>> plural("industrial chain"), plural("talent strategy"), plural("productive forces")
    ('industrial chains', 'talent strategies', 'productive forces')
    """
    if form.endswith("s") or not form[-1:].isalpha():
        return form
    if re.search(r"[^aeiou]y$", form):
        return form[:-1] + "ies"
    return form + ("es" if re.search(r"(?:x|ch|sh)$", form) else "s")

"""Senses that no text has: each is a finding at its line in the term's file."""

from collections.abc import Iterable, Iterator

from ..base.findings import Finding
from ..model.outputs.woven import Row
from ..model.terms.matcher import Entry, Matcher
from ..model.terms.phrases import Phrases
from ..model.terms.term import Term
from ..publish.linking import linked


def unused(terms: Iterable[Term], rows: Iterable[Row], matcher: Matcher[Entry]) -> Iterator[Finding]:
    """A finding for each sense of a term that no occurrence in some rows has, though they have the term."""
    parted = [term for term in terms if term.senses]
    forms = Phrases(form for term in parted for form in term.chinese)
    used = {
        (one.slug, one.sense)
        for row in rows
        if forms.within(row.text("zh"))
        for one in linked(row, matcher)[0].occurrences
    }
    found = {slug for slug, _ in used}
    for term in (term for term in parted if term.slug in found):
        for number, sense in enumerate(term.senses, 1):
            if (term.slug, number) not in used:
                fact, remedy = f"no text has the sense {sense.zh}", "Give it a context, or take it out"
                yield Finding(term.path, term.lines["senses"], "sense-unused", fact, remedy)

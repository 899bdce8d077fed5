"""Terms as the index has them: rows that begin with the term's slug, and what the glossary says of its pinyin."""

import re
from collections.abc import Iterable, Iterator

from ..model.terms import glossary
from ..model.terms.term import Term
from ..model.texts import texts
from . import traditional
from .pinyin import Spelling, syllables_spelling
from .segmentation import CHINESE_RUN, segmented


def chinese_names(terms: Iterable[Term]) -> list[tuple[str, ...]]:
    """A row for each term: its slug and its Chinese forms."""
    return [(term.slug, *chinese_forms(term)) for term in terms]


def chinese_forms(term: Term) -> tuple[str, ...]:
    """The term's Chinese and its variants; its traditional form too, where folding does not give the simplified one."""
    are_one = traditional.in_simplified(term.hant) == traditional.in_simplified(term.zh)
    return term.chinese if are_one else (term.zh, term.hant, *term.variants)


def english_names(terms: Iterable[Term]) -> list[tuple[str, str]]:
    """A row for each term: its slug, empty where it is that of its English name, and that name."""
    return [("" if slug_of(term.preferred) == term.slug else term.slug, term.preferred) for term in terms]


def slug_of(form: str) -> str:
    """The slug that an English name gives; must give the same as `slugOf` in the engine's index-store.js.

    >>> slug_of("“Three new” products")
    'three-new-products'
    """
    return re.sub(r"[^a-z0-9]+", "-", form.lower()).strip("-")


def further_english_forms(terms: Iterable[Term]) -> Iterator[tuple[str, ...]]:
    """A row for each term that has more English forms than one: its slug and the others, deprecated ones last."""
    for term in terms:
        _, *others = term.matched
        if forms := dict.fromkeys((*others, *term.deprecated)):
            yield term.slug, *forms


def definitions(terms: Iterable[Term], forms: frozenset[str]) -> list[tuple[str, str, str]]:
    """A row for each term: its slug, its definition in Chinese with word boundaries, its definition in English."""
    return [
        (term.slug, segmented(texts.plain(term.definition_zh), forms), texts.plain(term.definition_en))
        for term in terms
    ]


def known_spellings(terms: Iterable[Term]) -> dict[str, Spelling]:
    """The syllables of each term as the glossary gives them; of those that are written in Chinese characters alone."""
    chinese = (term for term in terms if CHINESE_RUN.fullmatch(term.zh))
    return {term.zh: syllables_spelling(term.zh, glossary.sort_key(term)) for term in chinese}

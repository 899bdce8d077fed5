"""The indexes of the glossary: all terms by domain, all names by kind; and their parts where they are too long."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from ..base.interface import Ui, word
from ..model.languages.chinese import bare_pinyin
from ..model.terms.glossary import sort_key
from ..model.terms.names import Name
from ..model.terms.term import Term
from .long_lists import Group, Listed, LongList, Part
from .term_pages import TermPages

KINDS = ("person", "place", "institution", "work", "meeting")
# The keys of all terms and of all names in one order, among those of domains and kinds.
ALL_TERMS, ALL_NAMES = "all-terms", "all-names"


@dataclass(frozen=True)
class Indexes:
    """The indexes, made of what the pages of terms are made of."""

    of_terms: TermPages

    @property
    def ui(self) -> Ui:
        return self.of_terms.ui

    @cached_property
    def terms(self) -> LongList:
        """The terms by domain, in the order of their pinyin; in the English interface, of their English."""
        terms = self.of_terms.edition.terms.values()
        named = {
            key: en if self.ui == "en" else zh for key, (zh, en) in self.of_terms.edition.registers.domains.items()
        }
        # A domain that has no name is one.
        named |= {term.domain: term.domain for term in terms if term.domain not in named}
        return self.long_list(named, ALL_TERMS, ((term.domain, self.listed_term(term)) for term in terms))

    @cached_property
    def names(self) -> LongList:
        """The names by kind, in the same order."""
        names = (name for name in self.of_terms.edition.registers.names if name.has_page)
        named = {kind: word(f"kind-{kind}", self.ui) for kind in KINDS}
        return self.long_list(named, ALL_NAMES, ((name.kind, self.listed_name(name)) for name in names))

    @cached_property
    def parts(self) -> dict[str, Part]:
        """The pages of indexes that are too long, by their files in the docs folder."""
        return dict((*self.terms.parts(), *self.names.parts()))

    def long_list(self, headings: Mapping[str, str], whole: str, listed: Iterable[tuple[str, Listed]]) -> LongList:
        """What stands under each heading, those left out that hold nothing; `whole` is the key of all together."""
        ordered = sorted(listed, key=lambda one: one[1].order)
        groups = [
            Group(key, heading, tuple(one for own, one in ordered if own == key)) for key, heading in headings.items()
        ]
        together = Group(whole, word(f"index-{whole}", self.ui), tuple(one for _, one in ordered))
        return LongList([group for group in groups if group.listed], together)

    def listed_term(self, term: Term) -> Listed:
        pinyin = sort_key(term)
        keys = f"{term.zh} {term.hant} {pinyin} {term.preferred}".lower()
        order = term.preferred.lower() if self.ui == "en" else pinyin
        return Listed(term, keys, order, pinyin, self.of_terms.times(term.slug))

    def listed_name(self, name: Name) -> Listed:
        pinyin = bare_pinyin(name.pinyin)
        keys = " ".join((*name.chinese, pinyin, *name.english)).lower()
        order = name.preferred.lower() if self.ui == "en" or not name.pinyin else pinyin
        return Listed(name, keys, order, pinyin, self.of_terms.times(name.slug))

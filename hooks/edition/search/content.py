"""All that the index holds: terms, texts, pages and definitions, the Chinese with word boundaries."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..base.pair import Lang
from ..model.edition import Edition
from ..model.outputs.woven import WovenText
from ..model.terms.term import Term
from .entries import TextEntry, text_entry
from .segmentation import CHINESE_RUN
from .site_pages import SitePage, site_pages
from .terms import chinese_forms, definitions


@dataclass(frozen=True)
class Content:
    """The content of the index.

    `terms` are sorted by slug. `texts` are in the catalogue's order, in each language the same ones. `pages` are those
    of both languages. `definitions` are rows of slug, Chinese and English.
    """

    terms: list[Term]
    texts: dict[Lang, list[TextEntry]]
    pages: list[SitePage]
    definitions: list[tuple[str, str, str]]

    @classmethod
    def of(cls, edition: Edition, woven: Mapping[str, WovenText]) -> "Content":
        """The content of an edition.

        Raises `EditionError` where a block holds the character that the index puts between words.
        """
        terms = [term for _, term in sorted(edition.terms.items())]
        forms = frozenset(form for term in terms for form in chinese_forms(term))
        return cls(
            terms,
            {
                "zh": [text_entry(text, edition, "zh").with_boundaries(forms) for text in woven.values()],
                "en": [text_entry(text, edition, "en") for text in woven.values()],
            },
            [page.with_boundaries(forms) for page in site_pages(edition)],
            definitions(terms, forms),
        )

    def chinese_word_counts(self) -> Counter[str]:
        """How often each Chinese word stands in the index."""
        return Counter(word for piece in self.chinese() for word in CHINESE_RUN.findall(piece))

    def chinese(self) -> Iterator[str]:
        """Every piece of Chinese in the index."""
        for entry in self.texts["zh"]:
            yield from entry.blocks
        for page in self.pages:
            if page.lang == "zh":
                yield from (block.text for block in page.blocks)
        for _, chinese, _ in self.definitions:
            yield chinese
        for term in self.terms:
            yield from chinese_forms(term)

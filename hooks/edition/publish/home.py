"""The home page: what there is, what it looks like, and a way in for who knows nothing of it yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from markupsafe import Markup

from ..base.pair import Lang
from ..model.languages.languages import LANGUAGES, SOURCE
from ..model.outputs.term_links import with_links
from ..model.outputs.woven import Row, WovenText
from ..model.terms.glossary import sort_key
from ..model.terms.term import Term
from . import facts
from .shelf import length, listed_document
from .templating import page
from .term_pages import TermPages

# The terms whose forms are shown as queries, where there are these: in Chinese, English, pinyin.
EXAMPLES = ("total-factor-productivity", "industries-of-the-future", "in-light-of-local-conditions")
DOCUMENTS = 12  # that the page lists, the longest; all are on the page of texts
# How many Chinese characters the paragraph has that shows what the texts look like.
SHORTEST, LONGEST = 60, 220
GAP = 'class="gap"'


@dataclass(frozen=True)
class Home:
    """The home page in one language of the interface.

    Where it leads is chosen by rule, so that it fits any edition: the term that the texts hold most often, and the
    shortest whole texts that have it in their title.
    """

    of_terms: TermPages

    def html(self, opening: str) -> str:
        """The page; `opening` is what its own file says."""
        edition, ui = self.of_terms.edition, self.of_terms.ui
        documents = sorted(edition.documents, key=partial(length, edition), reverse=True)
        term, text = self.leading_term, self.first_text
        return page(
            "home.html",
            ui,
            opening=Markup(opening),
            examples=list(self.examples()),
            documents=[listed_document(edition, document, ui) for document in documents[:DOCUMENTS]],
            more=len(documents) > DOCUMENTS,
            count=len(edition.pairs),
            term=term,
            definition=term and term.definition(ui),
            first=self.listed_text(text) if text else None,
            sample=self.sample(),
        )

    def examples(self) -> Iterator[tuple[str, str]]:
        """Queries that find something: the language of the words, and the words."""
        terms = self.of_terms.edition.terms
        original, english, read = (terms.get(slug) or self.leading_term for slug in EXAMPLES)
        if original and english and read:
            yield LANGUAGES["zh"].tag, original.zh
            yield LANGUAGES["en"].tag, english.preferred
            if SOURCE.is_chinese:
                yield SOURCE.reading_tag, sort_key(read)

    @cached_property
    def leading_term(self) -> Term | None:
        """The term that the texts hold most often."""
        terms = self.of_terms.edition.terms.values()
        return max(terms, key=lambda term: (self.of_terms.times(term.slug), term.slug), default=None)

    @cached_property
    def texts_about(self) -> list[WovenText]:
        """The texts in both languages, without gaps, that have the leading term in their title; the shortest first."""
        term, pairs = self.leading_term, self.of_terms.edition.pairs
        fit = [text for text in self.of_terms.woven.values() if term and is_about(text, term)]
        return sorted(fit, key=lambda text: facts.length(pairs[text.path]))

    @cached_property
    def samples(self) -> list[tuple[WovenText, Row]]:
        """The short paragraphs of those texts that hold the term in both languages."""
        return [(text, row) for text in self.texts_about for row in self.rows_with(text)]

    @property
    def first_text(self) -> WovenText | None:
        """The text to begin with: one that has a paragraph to show, if there is any."""
        return next((text for text, _ in self.samples), next(iter(self.texts_about), None))

    def sample(self) -> dict[str, Markup] | None:
        """The paragraph that shows what the texts look like, with its term links."""
        row = next((row for _, row in self.samples), None)
        return {"zh": shown(row, "zh"), "en": shown(row, "en")} if row else None

    def rows_with(self, text: WovenText) -> Iterator[Row]:
        slug = self.leading_term.slug if self.leading_term else ""
        for row in text.rows:
            holding = {one.lang for one in row.occurrences if one.slug == slug and one.display == "link"}
            if row.kind == "paragraph" and len(holding) == 2 and SHORTEST <= len(row.text("zh")) <= LONGEST:
                yield row

    def listed_text(self, text: WovenText) -> dict[str, object]:
        ui, pair = self.of_terms.ui, self.of_terms.edition.pairs[text.path]
        title = facts.short_title(pair.zh.meta, text.title(ui), ui)
        return {"url": text.url, "title": title, "minutes": facts.minutes([pair], ui)}


def is_about(text: WovenText, term: Term) -> bool:
    is_whole = not text.excerpt and not any(GAP in row.zh for row in text.rows)
    return is_whole and bool(text.own_title("en")) and term.zh in text.own_title("zh")


def shown(row: Row, lang: Lang) -> Markup:
    """A row as the home page shows it."""
    return Markup(with_links(row, lang, lambda slug: f"glossary/{slug}/"))

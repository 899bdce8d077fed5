"""Pages of terms, as data for their templates: what a term is, how texts use it, and every sentence that holds it."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..base.interface import Ui
from ..model.defined_terms import SET, defined_term
from ..model.edition import Edition
from ..model.glossary import Term
from ..model.names import Name
from ..model.texts import text_name
from ..model.woven import WovenText
from . import charts, usage
from .chronology import Dated, chronology
from .concordance import Concordance, Folded, TextRows, by_text, concordance, folded, most_telling
from .quotations import Quotation
from .templating import page


@dataclass(frozen=True)
class TermPages:
    """What the pages of terms are made of; `woven` holds all texts by the paths of their Chinese files."""

    edition: Edition
    woven: Mapping[str, WovenText]
    ui: Ui

    @cached_property
    def order(self) -> tuple[Dated, ...]:
        """The texts by date."""
        return chronology(self.edition)

    @cached_property
    def dates(self) -> dict[str, str]:
        """The date of each text in words, by its path."""
        return {one.path: one.shown(self.ui) for one in self.order}

    @cached_property
    def concordance(self) -> Concordance:
        """The quotations of each term and each name, by slug, the texts by date."""
        return concordance(self.woven[one.path] for one in self.order)

    @cached_property
    def shown_blocks(self) -> frozenset[str]:
        """Every block that a page shows, as an entry cites it: of an excerpt, those before its end."""
        return frozenset(f"{text_name(path)}#{row.id}" for path, text in self.woven.items() for row in text.all_rows)

    def found(self, slug: str) -> list[Quotation]:
        return self.concordance.get(slug, [])

    def times(self, slug: str) -> int:
        """How often the Chinese texts hold a term."""
        return sum(one.times for one in self.found(slug))

    def rows(self, slug: str) -> list[TextRows]:
        return by_text(folded(self.found(slug)))

    def few(self, slug: str, cites: Collection[str]) -> list[TextRows]:
        return list(most_telling(self.rows(slug), cites))

    def has_more(self, slug: str) -> bool:
        """Whether a page of its own has rows that the term's page leaves out."""
        return any(text.count > len(text.rows) for text in self.few(slug, ()))

    def term(self, term: Term) -> str:
        """A term's page: what it is, how it is used, and the most telling sentences of each text."""
        found = self.found(term.slug)
        known = usage.renderings(found)
        return page(
            "term.html",
            self.ui,
            term=term,
            terms=self.edition.terms,
            defined=defined_term(term, "../../../", f"../../../downloads/{SET}"),
            wholes=[term.slug for term in self.parts_of(term)],
            cites=[place for place in map(self.citation, term.cites) if place],
            first=self.named_place(found[0]) if found else None,
            neighbors=[(side, usage.neighbors(found, side)) for side in ("left", "right")],
            chart=self.chart(found),
            senses=usage.sense_counts(found, term.senses),
            **self.rows_with(self.few(term.slug, term.cites), known),
            count=self.times(term.slug),
            more=self.has_more(term.slug),
        )

    def name(self, name: Name) -> str:
        """A name's page: who or what bears it, and the most telling sentences of each text."""
        found = self.found(name.slug)
        return page(
            "name.html",
            self.ui,
            name=name,
            first=self.named_place(found[0]) if found else None,
            chart=self.chart(found),
            **self.rows_with(self.few(name.slug, ()), usage.renderings(found)),
            count=self.times(name.slug),
            more=self.has_more(name.slug),
        )

    def all_rows(self, about: Term | Name) -> str:
        """The page of every sentence that holds a term or a name."""
        known = usage.renderings(self.found(about.slug))
        rows = self.rows_with(self.rows(about.slug), known)
        senses = usage.sense_counts(self.found(about.slug), about.senses)
        return page("all.html", self.ui, about=about, count=self.times(about.slug), senses=senses, **rows)

    def rows_with(self, texts: Sequence[TextRows], known: Sequence[usage.Rendering]) -> dict[str, Any]:
        """What the concordance's template needs: rows by text, what renders the term, and how a row is read."""
        return {
            "texts": texts,
            "renderings": known,
            "title": lambda path: self.woven[path].title(self.ui),
            "url": lambda path: self.woven[path].url,
            "dates": self.dates,
            "numbers": lambda row: rendered_by(row, known),
            "meant": meant_in,
        }

    def parts_of(self, term: Term) -> list[Term]:
        """The terms that say they are part of a term."""
        return [other for other in self.edition.terms.values() if term.slug in other.part_of]

    def citation(self, place: str) -> dict[str, str] | None:
        """A paragraph that an entry names, with the title of its text; none where no page shows it."""
        text, _, block = place.partition("#")
        title = self.woven[f"docs/texts/{text}.md"].title(self.ui) if place in self.shown_blocks else None
        return {"url": f"texts/{text}/#{block}", "title": title, "block": block} if title else None

    def named_place(self, one: Quotation) -> dict[str, str]:
        """Where a quotation stands, with the title and the date of its text."""
        text = self.woven[one.path]
        return {"url": f"{text.url}#{one.anchor}", "title": text.title(self.ui), "date": self.dates[one.path]}

    def chart(self, found: Sequence[Quotation]) -> dict[str, Any]:
        """How often each text holds a term, by date: bars, and what is said of them in words."""
        counts: Counter[str] = Counter()
        places: dict[str, str] = {}
        for one in found:
            counts[one.path] += one.times
            places.setdefault(one.path, f"{self.woven[one.path].url}#{one.anchor}")
        paths = [one.path for one in self.order]
        counted = [(self.woven[path].title(self.ui), places.get(path, ""), counts[path]) for path in paths]
        dated = [one.date for one in self.order if one.date]
        return {
            "bars": charts.bars(counted),
            "width": charts.width(len(paths)),
            "height": charts.HEIGHT,
            "bar": charts.BAR,
            "texts": len(paths),
            "dates": (dated[0], dated[-1]) if dated else ("", ""),
        }


def rendered_by(row: Folded, known: Sequence[usage.Rendering]) -> list[int]:
    """The numbers of the renderings in a row of the concordance, those of the places folded into it among them."""
    each = (usage.rendered_by(one, known) for one in (row.quotation, *row.also))
    return sorted({number for numbers in each for number in numbers})


def meant_in(row: Folded) -> list[int]:
    """The numbers of the senses in a row of the concordance, and in the places folded into it."""
    return sorted({number for one in (row.quotation, *row.also) for number in one.senses})

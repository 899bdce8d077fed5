"""Pages of terms, as data for their templates: what a term is, how texts use it, and every sentence that holds it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ..base.interface import Ui
from ..model.edition import Edition
from ..model.outputs.defined_terms import SET, defined_term
from ..model.outputs.woven import WovenText
from ..model.terms.names import Name
from ..model.terms.term import Term
from ..model.texts.texts import text_name
from . import charts, usage
from .chronology import Dated, chronology
from .columns import Cell, Column, cells_of, column_numbers, columns
from .concordance import ALSO_A_ROW, Concordance, Folded, TextRows, by_text, concordance, folded, most_telling, parts
from .quotations import Quotation
from .templating import page


@dataclass(frozen=True)
class TermPages:
    """What the pages of terms are made of; `woven` holds all texts by the paths of their Chinese files."""

    edition: Edition
    woven: Mapping[str, WovenText]
    ui: Ui
    made_parts: dict[str, list[list[TextRows]]] = field(default_factory=dict)

    @cached_property
    def order(self) -> tuple[Dated, ...]:
        """The texts by date."""
        return chronology(self.edition)

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns of a figure in which the texts stand by date."""
        return columns(self.order, self.woven, self.ui)

    @cached_property
    def column_numbers(self) -> dict[str, int]:
        """In which of the columns each text stands."""
        return column_numbers(self.columns)

    @cached_property
    def first_and_last(self) -> tuple[str, str]:
        """The dates of the first and of the last text that has one."""
        dated = [one.date for one in self.order if one.date]
        return (dated[0], dated[-1]) if dated else ("", "")

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

    @cached_property
    def counts(self) -> dict[str, int]:
        """How often the Chinese texts hold each term and each name."""
        return {slug: sum(one.times for one in found) for slug, found in self.concordance.items()}

    def times(self, slug: str) -> int:
        """How often the Chinese texts hold a term."""
        return self.counts.get(slug, 0)

    def all_parts(self, slug: str) -> list[list[TextRows]]:
        """All rows of a term or a name, in the parts that a page can bear."""
        if slug not in self.made_parts:
            self.made_parts[slug] = parts(by_text(folded(self.found(slug))))
        return self.made_parts[slug]

    def rows(self, slug: str) -> list[TextRows]:
        return [text for part in self.all_parts(slug) for text in part]

    def few(self, slug: str, cites: Collection[str]) -> list[TextRows]:
        return list(most_telling(self.rows(slug), cites))

    def parts_beside(self, slug: str) -> int:
        """How many pages there are of all rows; none where the term's page leaves none out."""
        rows, few = self.rows(slug), self.few(slug, ())
        is_whole = len(few) == len(rows) and all(text.count == len(text.rows) for text in few)
        also = max((len(row.also) for text in few for row in text.rows), default=0)
        return 0 if is_whole and also <= ALSO_A_ROW else len(self.all_parts(slug))

    def addresses(self, slug: str) -> dict[str, str]:
        """Where the rows of each text stand, from the term's page: the address of a page of all rows."""
        return {text.path: f"{part_name(n)}/" for n, part in enumerate(self.all_parts(slug), 1) for text in part}

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
            wholes=self.parts_of.get(term.slug, []),
            cites=[place for place in map(self.citation, term.cites) if place],
            first=self.named_place(found[0]) if found else None,
            neighbors=[(side, usage.neighbors(found, side)) for side in ("left", "right")],
            chart=self.chart(found),
            senses=usage.sense_counts(found, term.senses),
            **self.rows_with(self.few(term.slug, term.cites), known, self.addresses(term.slug)),
            **self.beside(term.slug),
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
            **self.rows_with(self.few(name.slug, ()), usage.renderings(found), self.addresses(name.slug)),
            **self.beside(name.slug),
        )

    def beside(self, slug: str) -> dict[str, Any]:
        """What a page says of the rows that it leaves out: how often the texts hold the term, how many texts have
        rows, and how many pages there are of all rows.
        """
        return {
            "count": self.times(slug),
            "texts_in_all": len(self.rows(slug)),
            "more": self.parts_beside(slug),
            "also_shown": ALSO_A_ROW,
        }

    def all_rows(self, about: Term | Name, part: int = 1) -> str:
        """The page of every sentence that holds a term or a name; where these are too many, a part of them."""
        found = self.found(about.slug)
        every = self.all_parts(about.slug)
        return page(
            "all.html",
            self.ui,
            about=about,
            count=self.times(about.slug),
            senses=usage.sense_counts(found, about.senses),
            also_shown=None,
            part=part,
            part_names=[part_name(n) for n in range(1, len(every) + 1)],
            **self.rows_with(every[part - 1], usage.renderings(found), {}),
        )

    def rows_with(
        self, texts: Sequence[TextRows], known: Sequence[usage.Rendering], elsewhere: Mapping[str, str]
    ) -> dict[str, Any]:
        """What the concordance's template needs: rows by text, what renders the term, and how a row is read.

        `elsewhere` says by the path of each text where all its rows stand.
        """
        numbers = usage.numbers_of(known)
        return {
            "texts": texts,
            "elsewhere": elsewhere,
            "renderings": known,
            "title": lambda path: self.woven[path].title(self.ui),
            "url": lambda path: self.woven[path].url,
            "dates": self.dates,
            "numbers": lambda row: rendered_by(row, numbers),
            "meant": meant_in,
        }

    @cached_property
    def parts_of(self) -> dict[str, list[str]]:
        """The slugs of the terms that say they are part of a term, by its own."""
        found: dict[str, list[str]] = {}
        for term in self.edition.terms.values():
            for whole in term.part_of:
                found.setdefault(whole, []).append(term.slug)
        return found

    def citation(self, place: str) -> dict[str, str] | None:
        """A paragraph that an entry names, with the title of its text; none where no page shows it."""
        text, _, block = place.partition("#")
        title = self.woven[f"docs/texts/{text}.md"].title(self.ui) if place in self.shown_blocks else None
        return {"url": f"texts/{text}/#{block}", "title": title, "block": block} if title else None

    def named_place(self, one: Quotation) -> dict[str, str]:
        """Where a quotation stands, with the title and the date of its text."""
        text = self.woven[one.path]
        return {"url": f"{text.url}#{one.anchor}", "title": text.title(self.ui), "date": self.dates[one.path]}

    def cells(self, found: Sequence[Quotation]) -> list[Cell | None]:
        """What each column holds of a term, or none."""
        return cells_of(found, self.columns, self.column_numbers, self.woven)

    def chart(self, found: Sequence[Quotation]) -> dict[str, Any]:
        """How often each text holds a term, by date: bars, and what is said of them in words."""
        across = self.cells(found)
        counted = [(one.title, cell) for one, cell in zip(self.columns, across, strict=True)]
        return {
            "bars": charts.bars([(title, cell.url, cell.count) if cell else (title, "", 0) for title, cell in counted]),
            "width": charts.width(len(counted)),
            "height": charts.HEIGHT,
            "bar": charts.BAR,
            "holding": sum(cell.texts for cell in across if cell),
            "texts": len(self.order),
            "dates": self.first_and_last,
        }


def part_name(number: int) -> str:
    """What the pages of all rows are called in addresses.

    >>> part_name(1), part_name(2)
    ('all', 'all-2')
    """
    return "all" if number == 1 else f"all-{number}"


def rendered_by(row: Folded, numbers_of: Mapping[str, int]) -> list[int]:
    """The numbers of the renderings in a row of the concordance, those of the places folded into it among them."""
    each = (usage.rendered_by(one, numbers_of) for one in (row.quotation, *row.also))
    return sorted({number for numbers in each for number in numbers})


def meant_in(row: Folded) -> list[int]:
    """The numbers of the senses in a row of the concordance, and in the places folded into it."""
    return sorted({number for one in (row.quotation, *row.also) for number in one.senses})

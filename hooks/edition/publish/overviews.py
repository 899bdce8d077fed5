"""Overviews of the glossary as data: a map of terms against texts, a timeline, how the concept travels."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from ..base.interface import word
from ..model.data.schemas import OVERVIEWS
from ..model.languages.chinese import cells
from ..model.terms.term import Term
from .chronology import Dated, date_order
from .columns import Column
from .facts import short_title
from .templating import page
from .term_pages import TermPages
from .travels import Place, Travel, travels

MAPPED = 40  # terms on the map
SHADES = (1, 3, 6, 12, 24)  # from how many occurrences on a cell of the map is in the next shade, a text a column
LONGEST_LABEL = 24  # of a term or a text on the map, in the cells of a terminal: half as many Chinese characters
SOURCES = 40  # texts that are shown to be repeated
TEXTS = 200  # that the timeline names as they came out; where there are more, it counts those of each year
FOLLOWED = 16  # sentences that are shown as they travel
FEW_PLACES = 3  # that an event shows without being asked


@dataclass(frozen=True)
class Item:
    """Something on the timeline: an event, with the paragraphs that report it by text, or a text that came out."""

    date: str
    zh: str
    en: str
    url: str
    reports: tuple[tuple[str, tuple[dict[str, str], ...]], ...] = ()

    @property
    def weight(self) -> int:
        """How many paragraphs report it."""
        return sum(len(places) for _, places in self.reports)


@dataclass(frozen=True)
class Overviews:
    """The overviews, made of what the pages of terms are made of."""

    pages: TermPages

    def title(self, path: str) -> str:
        return self.pages.woven[path].title(self.pages.ui)

    def label(self, path: str) -> str:
        """A text's title on the map."""
        meta = self.pages.edition.pairs[path].zh.meta
        return short(short_title(meta, self.title(path), self.pages.ui))

    def map(self) -> str:
        """The most frequent terms against the texts by date."""
        terms = sorted(self.pages.edition.terms.values(), key=lambda term: -self.pages.times(term.slug))[:MAPPED]
        return page(
            "map.html",
            self.pages.ui,
            rows=[self.map_row(term) for term in terms if self.pages.times(term.slug)],
            columns=[self.map_column(one) for one in self.pages.columns],
            count=len(self.pages.order),
            together=self.together,
            shades=self.shades,
        )

    @property
    def together(self) -> int:
        """How many texts stand in a column."""
        return max((len(one.paths) for one in self.pages.columns), default=1)

    @property
    def shades(self) -> tuple[int, ...]:
        """From how many occurrences on a cell is in the next shade: the more texts a column has, the more it takes."""
        return (SHADES[0], *(least * self.together for least in SHADES[1:]))

    def map_column(self, one: Column) -> dict[str, str]:
        """A column of the map: where it leads, and what it is called; several texts go by the date of the first."""
        label = self.label(one.paths[0]) if one.is_one_text else one.date
        return {"url": one.url, "title": one.title, "label": label, "date": one.date if one.is_one_text else ""}

    def map_row(self, term: Term) -> dict[str, Any]:
        """A term with the number of its occurrences in each column, and the first place of each."""
        found = self.pages.cells(self.pages.found(term.slug))
        name = term.preferred if self.pages.ui == "en" else term.zh
        shades = [shade(cell.count, self.shades) if cell else 0 for cell in found]
        return {
            "term": term,
            "name": name,
            "label": short(name),
            "cells": found,
            "shades": shades,
            "count": self.pages.times(term.slug),
        }

    def timeline(self) -> str:
        """What the texts report, when they came out, and which sentences went from text to text."""
        return page(
            "timeline.html",
            self.pages.ui,
            years=[self.year(*each) for each in groupby(self.items, lambda item: item.date[:4])],
            few=FEW_PLACES,
            travels=[self.travel(one) for one in self.travels[:FOLLOWED]],
            sources=self.sources(),
            columns=len(self.pages.columns),
            count=len(self.pages.order),
            title=self.title,
            dates=self.pages.dates,
        )

    def year(self, name: str, items: Iterable[Item]) -> tuple[str, list[Item], int]:
        """A year, what stands in it, and how many texts came out in it besides that are not named."""
        all_items = list(items)
        if len(self.dated()) <= TEXTS:
            return name, all_items, 0
        events = [item for item in all_items if not item.url]
        return name, events, len(all_items) - len(events)

    @cached_property
    def items(self) -> list[Item]:
        """Events and texts by date; on one day the events first."""
        return sorted([*self.events(), *map(self.text_item, self.dated())], key=lambda item: date_order(item.date))

    def events(self) -> Iterable[Item]:
        """The events with those of their paragraphs that pages show."""
        for event in self.pages.edition.registers.events:
            places = [found for place in event.blocks if (found := self.pages.citation(place))]
            groups = [tuple(group) for _, group in groupby(places, lambda place: place["url"].partition("#")[0])]
            reports = tuple((group[0]["title"], group) for group in groups)
            yield Item(event.date, event.zh, event.en, "", reports)

    def dated(self) -> list[Dated]:
        """The texts that have a date of their own."""
        return [one for one in self.pages.order if one.date and not one.printed]

    def text_item(self, one: Dated) -> Item:
        text = self.pages.woven[one.path]
        return Item(one.date, text.title("zh"), text.title("en"), text.url)

    @cached_property
    def travels(self) -> list[Travel]:
        return travels(self.pages.order, self.pages.woven)

    def travel(self, one: Travel) -> dict[str, Any]:
        """A sentence with the address of its first place in each column that has it."""
        there = {place.path: place for place in one.places}
        firsts = [next((path for path in column.paths if path in there), "") for column in self.pages.columns]
        stops = [
            {
                "url": f"{self.pages.woven[path].url}#{there[path].block}",
                "title": self.title(path),
                "date": self.pages.dates[path],
                "column": column,
            }
            for column, path in enumerate(firsts)
            if path
        ]
        return {"zh": one.zh, "en": one.en, "stops": stops, "texts": len(there)}

    def sources(self) -> list[dict[str, Any]]:
        """The texts whose sentences others repeat: how many sentences, by how many texts, and by which first."""
        rank = {one.path: n for n, one in enumerate(self.pages.order)}
        by_source: dict[str, list[Travel]] = {}
        for one in self.travels:
            by_source.setdefault(one.places[0].path, []).append(one)
        found: list[dict[str, Any]] = []
        for path, sentences in by_source.items():
            takers: dict[str, Place] = {}
            for place in (place for one in sentences for place in one.places[1:]):
                takers.setdefault(place.path, place)
            first = takers[min(takers, key=rank.__getitem__)]
            url = f"{self.pages.woven[first.path].url}#{first.block}"
            found.append(
                {"path": path, "url": self.pages.woven[path].url, "sentences": len(sentences), "texts": len(takers)}
                | {"first": first.path, "first_url": url}
            )
        found.sort(key=lambda one: (-one["texts"], -one["sentences"]))
        return found[:SOURCES]

    def pages_by_path(self) -> dict[str, str]:
        """The titles of the overviews by the paths of their pages in the docs folder."""
        return {f"glossary/{name}.md": word(name, self.pages.ui) for name in OVERVIEWS}


def shade(count: int, shades: tuple[int, ...] = SHADES) -> int:
    """The shade of a cell of the map, from 1 on; 0 where there is nothing.

    >>> [shade(count) for count in (0, 1, 2, 3, 24, 99)]
    [0, 1, 1, 2, 5, 5]
    """
    return sum(count >= least for least in shades)


def short(label: str) -> str:
    """A label as long as there is room for.

    >>> short("新质生产力"), short("习近平在黑龙江考察时强调牢牢把握")
    ('新质生产力', '习近平在黑龙江考察时强…')
    """
    if cells(label) <= LONGEST_LABEL:
        return label
    while cells(label) > LONGEST_LABEL - 1:
        label = label[:-1]
    return label.rstrip(" ，、：；") + "…"

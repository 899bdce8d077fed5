"""Columns of a figure in which all texts stand by date: one a text, or where there are too many, one for several."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from ..base.interface import Ui, word
from ..model.outputs.woven import WovenText
from .chronology import Dated
from .quotations import Quotation

MOST = 60  # columns that a figure has room for


@dataclass(frozen=True)
class Column:
    """Texts that follow each other by date: their paths, the address of the first, and what is said of them.

    `title` is that of a single text; of several it says from when to when they are, and how many.
    """

    paths: tuple[str, ...]
    url: str
    title: str
    date: str

    @property
    def is_one_text(self) -> bool:
        return len(self.paths) == 1


@dataclass(frozen=True)
class Cell:
    """How often the texts of a column hold a term, in how many of them, and where the first one stands."""

    count: int
    texts: int
    url: str


def columns(order: Sequence[Dated], woven: Mapping[str, WovenText], ui: Ui) -> tuple[Column, ...]:
    """All texts in columns of as few as there is room for."""
    size = ceil(len(order) / MOST) or 1
    return tuple(column(order[at : at + size], woven, ui) for at in range(0, len(order), size))


def column(texts: Sequence[Dated], woven: Mapping[str, WovenText], ui: Ui) -> Column:
    """The column of some texts."""
    first, dates = woven[texts[0].path], (texts[0].shown(ui), texts[-1].shown(ui))
    said = word("texts-from-to" if dates[0] != dates[1] else "texts-of-day", ui)
    title = first.title(ui) if len(texts) == 1 else said.format(*dates, len(texts))
    return Column(tuple(one.path for one in texts), first.url, title, dates[0])


def column_numbers(across: Sequence[Column]) -> dict[str, int]:
    """In which column each text stands, by its path."""
    return {path: n for n, one in enumerate(across) for path in one.paths}


def cells_of(
    found: Iterable[Quotation], across: Sequence[Column], of: Mapping[str, int], woven: Mapping[str, WovenText]
) -> list[Cell | None]:
    """For each column what it holds of a term, or none; `of` are its `column_numbers`, made once for all terms."""
    counts = [0] * len(across)
    holding: list[set[str]] = [set() for _ in across]
    urls = [""] * len(across)
    for one in found:
        n = of[one.path]
        counts[n] += one.times
        urls[n] = urls[n] or f"{woven[one.path].url}#{one.anchor}"
        if one.times:
            holding[n].add(one.path)
    return [Cell(*each) if each[0] else None for each in zip(counts, map(len, holding), urls, strict=True)]

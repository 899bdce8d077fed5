"""The concordance: every quotation of each term by text, repeated ones folded, the most telling ones first."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..model.outputs.woven import WovenText
from ..model.texts.texts import text_name
from .quotations import Quotation, quotations

ROWS_A_TEXT = 4  # that a term's page shows at most; fewer where it would be too long
ROWS_A_PAGE = 80
TEXTS_A_PAGE = 60  # that a term's page shows rows of
ALSO_A_ROW = 20  # other places of a sentence that a term's page names
ROWS_A_PART = 800  # of a page of all rows, the other places of each among them
Concordance = dict[str, list[Quotation]]  # by slug, in the order of the texts


@dataclass(frozen=True)
class Folded:
    """A row of the concordance: a quotation, and the places where other texts or blocks say the same."""

    quotation: Quotation
    also: tuple[Quotation, ...]


@dataclass(frozen=True)
class TextRows:
    """The rows of one text, and how many it has in all."""

    path: str
    rows: tuple[Folded, ...]
    count: int

    @property
    def places(self) -> int:
        """How many places its rows name."""
        return sum(1 + len(row.also) for row in self.rows)


def concordance(texts: Iterable[WovenText]) -> Concordance:
    """The quotations of each term, text by text."""
    by_term: defaultdict[str, list[Quotation]] = defaultdict(list)
    for text in texts:
        for slug, found in quotations(text).items():
            by_term[slug] += found
    return dict(by_term)


def folded(found: Iterable[Quotation]) -> list[Folded]:
    """The quotations with those that repeat an earlier one under it; one without Chinese repeats none."""
    same: defaultdict[str, list[Quotation]] = defaultdict(list)
    for one in found:
        same[one.said or f"{one.place}.{one.number}"].append(one)
    return [Folded(first, tuple(others)) for first, *others in same.values()]


def by_text(rows: Sequence[Folded]) -> list[TextRows]:
    """All rows, text by text."""
    groups = ((path, tuple(group)) for path, group in groupby(rows, lambda row: row.quotation.path))
    return [TextRows(path, group, len(group)) for path, group in groups]


def most_telling(texts: Sequence[TextRows], cites: Collection[str]) -> Iterator[TextRows]:
    """Of each text a few rows: those that the definition rests on, the first use, then the longest.

    `cites` are places as an entry of the glossary names them.
    """
    shown = most_telling_texts(texts, cites)
    number = rows_a_text([text.count for text in shown])
    for text in shown:
        first = text.rows[0]

        def telling(row: Folded, first: Folded = first) -> tuple[bool, bool, int]:
            return row.quotation.place not in cites, row is not first, -len(row.quotation.said)

        yield TextRows(text.path, tuple(sorted(text.rows, key=telling)[:number]), text.count)


def most_telling_texts(texts: Sequence[TextRows], cites: Collection[str]) -> list[TextRows]:
    """As many texts as a page has room for, in their order: those that the definition rests on, the first, and those
    with the most rows.
    """
    if len(texts) <= TEXTS_A_PAGE:
        return list(texts)
    cited = {place.partition("#")[0] for place in cites}

    def telling(n: int) -> tuple[bool, bool, int]:
        return text_name(texts[n].path) not in cited, n > 0, -texts[n].count

    return [texts[n] for n in sorted(sorted(range(len(texts)), key=telling)[:TEXTS_A_PAGE])]


def parts(texts: Sequence[TextRows]) -> list[list[TextRows]]:
    """All rows in parts that a page can bear, none of which begins within a text."""
    found: list[list[TextRows]] = [[]]
    length = 0
    for text in texts:
        if found[-1] and length + text.places > ROWS_A_PART:
            found.append([])
            length = 0
        found[-1].append(text)
        length += text.places
    return found


def rows_a_text(counts: Sequence[int]) -> int:
    """How many rows of each text a page shows, given how many each text has: one at least.

    >>> rows_a_text([9, 9]), rows_a_text([9] * 30), rows_a_text([9] * 90)
    (4, 2, 1)
    """
    fitting = (n for n in range(ROWS_A_TEXT, 1, -1) if sum(min(n, count) for count in counts) <= ROWS_A_PAGE)
    return next(fitting, 1)

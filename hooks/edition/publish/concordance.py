"""The concordance: every quotation of each term by text, repeated ones folded, the most telling ones first."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..model.woven import WovenText
from .quotations import Quotation, quotations

ROWS_A_TEXT = 4  # that a term's page shows at most; fewer where it would be too long
ROWS_A_PAGE = 80
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
    number = rows_a_text([text.count for text in texts])
    for text in texts:
        first = text.rows[0]

        def telling(row: Folded, first: Folded = first) -> tuple[bool, bool, int]:
            return row.quotation.place not in cites, row is not first, -len(row.quotation.said)

        yield TextRows(text.path, tuple(sorted(text.rows, key=telling)[:number]), text.count)


def rows_a_text(counts: Sequence[int]) -> int:
    """How many rows of each text a page shows, given how many each text has: one at least.

    >>> rows_a_text([9, 9]), rows_a_text([9] * 30), rows_a_text([9] * 90)
    (4, 2, 1)
    """
    fitting = (n for n in range(ROWS_A_TEXT, 1, -1) if sum(min(n, count) for count in counts) <= ROWS_A_PAGE)
    return next(fitting, 1)

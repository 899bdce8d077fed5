"""Thinning: the first occurrence of a term in each section is a link, by language; names and known terms never are."""

from __future__ import annotations

from dataclasses import replace

from edition.base.pair import Lang
from edition.model.outputs.woven import Occurrence, Row
from edition.model.terms.matcher import Entry
from edition.model.terms.names import Name
from edition.model.terms.term import Term
from edition.publish.thinning import thinned

TERM = Term(
    slug="pf", zh="生产力", hant="生产力", pinyin="x", preferred="productive forces", admitted=(), deprecated=(),
    pos="noun", domain="core", related=(), broader=(), narrower=(), contexts=(), definition_zh="", definition_en="",
    path="",
)  # fmt: skip
ENTRIES: dict[str, Entry] = {
    "pf": TERM,
    "known": replace(TERM, slug="known", tier="transparent"),
    "marx": Name("marx", "person", ("马克思",), "", ("Marx",), "", "", 2),
}


def row(*occurrences: str, kind: str = "paragraph") -> Row:
    """A row with these occurrences, each `zh:pf`."""
    found = tuple(one("en" if lang == "en" else "zh", slug) for lang, slug in (each.split(":") for each in occurrences))
    return Row("p1", kind, 0, "translated", (), "x", "x", found)  # type: ignore[arg-type]  # of a test's kinds


def one(lang: Lang, slug: str) -> Occurrence:
    return Occurrence(slug, "p1", lang, "x", 0, 1)


def shown(*rows: Row) -> list[list[str]]:
    return [[occurrence.display for occurrence in row.occurrences] for row in thinned(rows, ENTRIES)]


def test_the_first_in_each_language_is_a_link() -> None:
    assert shown(row("zh:pf", "zh:pf", "en:pf", "en:pf"), row("zh:pf")) == [
        ["link", "quiet", "link", "quiet"],
        ["quiet"],
    ]


def test_a_heading_begins_a_section() -> None:
    assert shown(row("zh:pf"), row(kind="heading"), row("zh:pf", "zh:pf"), row("en:pf")) == [
        ["link"],
        [],
        ["link", "quiet"],
        ["link"],
    ]


def test_names_and_known_terms_are_never_links() -> None:
    assert shown(row("zh:marx", "zh:known", "zh:marx", "zh:known")) == [["name", "quiet", "name", "quiet"]]

"""How far both languages hold the same terms: a table by term, those first in which they differ most."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..base.pair import Lang
from ..model.edition import Edition
from ..model.outputs.woven import Row
from ..model.terms.matcher import Entry, Matcher
from ..model.terms.senses import UNTOLD
from ..publish.texts import tools_of, woven_texts

HEADER = ("slug", "Chinese", "English", "without English", "English left alone", "sense not told", "term")


@dataclass
class Count:
    """What is counted of one term: occurrences in each language; Chinese ones whose sentence has no English form for
    them; English forms that its sentence's Chinese does not hold, in blocks whose Chinese does; and Chinese ones of
    which nothing tells what sense they have.
    """

    found: Counter[Lang] = field(default_factory=Counter)
    lacking: int = 0
    left: int = 0
    untold: int = 0


def table(root: Path) -> Iterator[str]:
    """The table, a line each, with tabs between its cells; its last line counts all."""
    edition = Edition.read(root)
    finder, _ = tools_of(edition)
    counts: dict[str, Count] = {}
    for text in woven_texts(edition).values():
        for row in (row for row in text.rows if row.en):
            count_row(row, finder.matcher, counts)
    yield "\t".join(HEADER)
    for slug in sorted(counts, key=lambda slug: (-counts[slug].lacking - counts[slug].left, slug)):
        yield line(slug, counts[slug], finder.entries[slug].chinese[0])
    yield line("all", total(counts), "")


def count_row(row: Row, matcher: Matcher[Entry], counts: dict[str, Count]) -> None:
    """Adds what a row holds."""
    by_sentence: Counter[tuple[str, int, Lang]] = Counter((one.slug, one.sentence, one.lang) for one in row.occurrences)
    for (slug, sentence, lang), number in by_sentence.items():
        count = counts.setdefault(slug, Count())
        count.found[lang] += number
        if lang == "zh":
            count.lacking += number - by_sentence[slug, sentence, "en"]
    for one in row.occurrences:
        if one.lang == "zh" and one.sense == UNTOLD and matcher.by_slug[one.slug].senses:
            counts[one.slug].untold += 1
    linked = Counter(one.slug for one in row.occurrences if one.lang == "en")
    may_be = {one.slug for one in row.occurrences if one.lang == "zh"}
    for slug, number in Counter(one.term.slug for one in matcher.find_english(row.text("en"), may_be)).items():
        counts[slug].left += max(0, number - linked[slug])


def total(counts: dict[str, Count]) -> Count:
    """The sum of all."""
    out = Count()
    for count in counts.values():
        out = Count(
            out.found + count.found, out.lacking + count.lacking, out.left + count.left, out.untold + count.untold
        )
    return out


def line(slug: str, count: Count, term: str) -> str:
    return "\t".join(
        map(str, (slug, count.found["zh"], count.found["en"], count.lacking, count.left, count.untold, term))
    )

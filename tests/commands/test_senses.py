"""Senses that no text has are findings."""

from __future__ import annotations

from dataclasses import replace

from edition.commands.senses import unused
from edition.model.outputs.woven import Row
from edition.model.terms.matcher import Matcher
from edition.model.terms.senses import Sense
from small_edition import edition


def row(zh: str, en: str) -> Row:
    return Row("p1", "paragraph", 0, "translated", (), zh, en)


def test_a_sense_is_used_where_a_context_or_the_english_tells_it() -> None:
    senses = (
        Sense("甲", "a", ("productive forces",)),
        Sense("乙", "b", ("productivity",), ("乙生产力",)),
        Sense("丙", "c", ("productivity",), ("丙生产力",)),
    )
    term = replace(edition().terms["productive-forces"], senses=senses, lines={"senses": 7}, path="docs/glossary/x.md")
    rows = [row("生产力", "Productive forces"), row("乙生产力", ""), row("质量", "productivity")]
    assert list(map(str, unused([term], rows, Matcher([term])))) == [
        "docs/glossary/x.md:7: sense-unused: no text has the sense 丙. Give it a context, or take it out."
    ]
    assert list(unused([term], rows[2:], Matcher([term]))) == []

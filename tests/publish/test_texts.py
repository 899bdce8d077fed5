"""How much of a text is shown where no more than an excerpt may be."""

from __future__ import annotations

import pytest

from edition.model.outputs.woven import Kind, Row
from edition.publish.texts import up_to_first_paragraph


def rows(*blocks: tuple[str, Kind]) -> tuple[Row, ...]:
    return tuple(Row(ident, kind, 0, "translated", (), "甲", "A") for ident, kind in blocks)


@pytest.mark.parametrize("kind", ["paragraph", "verse", "table", "code"])
def test_an_excerpt_ends_with_the_first_block_of_its_own_that_is_no_heading_or_bullet(kind: Kind) -> None:
    opening = rows(("title", "heading"), ("by", "paragraph"), ("a1", "published"), ("p1", "heading"), ("p2", "bullet"))
    first, more = rows(("p3", kind)), rows(("p4", "paragraph"), ("p5", "table"))
    assert up_to_first_paragraph((*opening, *first, *more)) == (*opening, *first)
    assert up_to_first_paragraph(opening) == opening

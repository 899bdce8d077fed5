"""How the blocks of a text stand on its page: what stands behind the last one that a window may hold."""

from __future__ import annotations

import pytest

from edition.model.outputs.woven import Kind, Row
from edition.publish.layout import classes, last_in_window

NARROW = "below-narrow"


def row(ident: str, zh: int, en: int = 0, kind: Kind = "paragraph") -> Row:
    """A block of so many characters and letters."""
    return Row(ident, kind, 0, "translated", (), "字" * zh, "w" * en)


@pytest.mark.parametrize(
    ("rows", "last"),
    [
        ([row("p1", 1000)], {"p1": NARROW}),
        ([row("p1", 999)], {}),
        ([row("p1", 0, 4600)], {"p1": NARROW}),
        ([row("p1", 999, 4599)], {}),
        ([row("p1", 2500)], {"p1": f"{NARROW} below"}),
        ([row("p1", 1000, kind="heading"), row("p2", 1)], {"p2": NARROW}),
        ([row("p1", 1000, kind="bullet"), row("p2", 1)], {"p2": NARROW}),
        ([row("a1", 0, 4600, kind="published"), row("p2", 1)], {"p2": NARROW}),
    ],
)
def test_a_window_ends_behind_the_first_block_of_its_own_that_fills_it(rows: list[Row], last: dict[str, str]) -> None:
    assert last_in_window(rows) == last
    for one in rows:
        assert set(last.get(one.id, "").split()) == {NARROW, "below"}.intersection(classes(last, one).split())


def test_an_item_with_a_number_of_its_own_is_told_from_one_with_a_dot() -> None:
    texts = "1. 打开电源", "打开电源"
    items = [Row("p1", "bullet", 0, "translated", (), text, "") for text in texts]
    assert [classes({}, item) for item in items] == ["pair numbered", "pair"]

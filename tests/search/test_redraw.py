"""Rows of `queries.tsv` are drawn anew as they were made."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import redraw
import truth
from redraw import Site, Undrawn
from truth import Query

PAIRS = {
    "a": ("甲。", "Old words of the home-made kind, here."),
    "b": ("乙。", "Other matter altogether."),
}


def site(folder: Path, a: str = "") -> Site:
    """A site of two texts, whose first says something else in English where that is given."""
    for slug, (zh, en) in PAIRS.items():
        path = folder / f"docs/texts/g/{slug}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# 题{slug} {{: #title }}\n\n{zh}\n{{: #p1 }}\n", encoding="utf-8")
        english = a if a and slug == "a" else en
        path.with_suffix(".en.md").write_text(
            f"# Title {slug} {{: #title }}\n\n{english}\n{{: #p1 }}\n", encoding="utf-8"
        )
    return Site(folder)


def row(category: str, query: str, want: str = "") -> Query:
    return Query("x-01", category, "tune", query, want or query, ("texts/g/a/",), "")


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Site, Site]:
    return site(tmp_path / "then"), site(tmp_path / "now", "New wording, well-made, “in quotes” for all.")


def test_a_row_whose_words_still_stand_stays_as_it_is(sites: tuple[Site, Site]) -> None:
    kept = row("en-phrase", "matter altogether")
    assert redraw.redrawn(kept, *sites, set()) is kept


def test_a_row_that_wanted_chinese_or_nothing_that_stood_stays_as_it_is(sites: tuple[Site, Site]) -> None:
    for kept in (row("zh-word", "甲"), row("en-phrase", "never stood here")):
        assert redraw.redrawn(kept, *sites, set()) is kept


@pytest.mark.parametrize(
    ("category", "query", "want"),
    [("en-phrase", "OLD WORDS OF", "Old words of"), ("en-phrase", "home-made kind", ""), ("en-word", "altogether", "")],
)
def test_new_words_are_as_many_and_come_from_the_same_block(
    sites: tuple[Site, Site], category: str, query: str, want: str
) -> None:
    old = row(category, query, want)
    new = redraw.redrawn(old, *sites, set())
    if "altogether" in query:
        assert new is old
        return
    assert truth.true_blocks(new.want, sites[1].root) == {"texts/g/a/#p1"}
    assert len(redraw.WORD.findall(new.want)) == len(redraw.WORD.findall(old.want))
    assert new.query.isupper() == old.query.isupper()
    assert ("-" in new.want) == ("-" in old.want)


def test_a_quotation_is_drawn_from_quotations(sites: tuple[Site, Site]) -> None:
    old = Query("x-02", "quoted", "held", '"old words"', '"old words"', (), "")
    assert redraw.redrawn(old, *sites, set()).query == '"in quotes"'


def test_a_slip_is_drawn_as_a_slip(sites: tuple[Site, Site]) -> None:
    new = redraw.redrawn(row("slip-en", "wurds of", "words of"), *sites, set())
    assert new.note == "redrawn"
    assert new.query != new.want
    assert truth.fold(new.query) not in sites[1].everything


def test_what_takes_a_person_is_not_drawn(sites: tuple[Site, Site]) -> None:
    with pytest.raises(Undrawn):
        redraw.redrawn(row("several-words", "home kind", "home-made & kind"), *sites, set())


def test_a_query_is_drawn_once(sites: tuple[Site, Site]) -> None:
    old = Query("x-02", "quoted", "held", '"old words"', '"old words"', (), "")
    with pytest.raises(Undrawn):
        redraw.redrawn(old, *sites, {'"in quotes"'})


@pytest.mark.parametrize("seed", range(40))
def test_a_slip_changes_one_place_behind_the_first_letter(seed: int) -> None:
    slip = redraw.slipped("two words", random.Random(seed))
    assert slip != "two words" or seed  # a drawn letter may be the same: the slip is then drawn again
    assert slip[0] == "t"
    assert abs(len(slip) - len("two words")) <= 1

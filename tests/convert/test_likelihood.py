"""Likelihood: whether a sentence that ends with its line ends its paragraph, by a source's own habits."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from edition.convert.evidence.edges import Edges
from edition.convert.evidence.habits import FEWEST_ENDS, Habits, ends_for_certain, habits_of
from edition.convert.evidence.labels import Sheet
from edition.convert.evidence.neighbors import Neighbors
from edition.convert.paragraphs import blocks, likelihood
from edition.convert.paragraphs.likelihood import likely_end
from edition.model.sources.source import Line, Source

# Of a source with lines of twenty cells: nine of ten lines that go on are full, one has room for another character.
HABITS = Habits(rooms=(-2.5,) * 900 + (-0.5,) * 100, ends=5, stops=0.02, lines=2)
ENDED = "发展新质生产力吗。"


EDGES = Edges(19.5)


def pair(*raw: str, edges: Edges = EDGES, habits: Habits = HABITS, **known: Any) -> Neighbors:
    return Neighbors.of(*raw, edges=edges, habits=habits, **known)


@pytest.mark.parametrize(
    ("lines", "verdict"),
    [
        (pair(ENDED, "新质"), True),
        (pair("发展新质生产力了吗。", "新质"), False),
        (pair(ENDED, "这是"), False),
        (pair(ENDED, "這是"), False),
        (pair(ENDED, "（新质）"), False),
        (pair(ENDED, "因此"), False),
        (pair(ENDED, "因素"), True),
        (pair(ENDED, "该办法：新质"), True),
        # What ends no sentence, or is decided by what is seen, is not decided by odds.
        (pair("发展新质生产力吗，", "新质"), None),
        (pair("发展新质“生产力”", "新质"), None),
        (pair(ENDED, "  新质"), None),
        (pair(ENDED, "新质", edges=Edges()), None),
        (pair(ENDED, "新质", habits=Habits()), None),
        # Notes' marks are no part of the sentence.
        (pair("发展新质生产力。①", "新质"), True),
    ],
)
def test_odds_decide_where_nothing_is_seen(lines: Neighbors, verdict: bool | None) -> None:
    assert likely_end(lines) is verdict


@pytest.mark.parametrize(
    ("after", "opener", "ends"),
    [
        ("新质", "要坚持", True),
        ("请看", "要坚持", False),
        ("參見新质", "要坚持", False),
        ("更多新质", "要坚持", False),
        ("更新质", "要坚持", True),
        ("请看", "请坚持", True),  # as the block does itself
    ],
)
def test_a_paragraph_s_last_sentence_sends_on_and_the_next_paragraph_begins_as_it_did(
    after: str, opener: str, ends: bool
) -> None:
    some = replace(HABITS, ends=2)
    assert likely_end(pair(ENDED, after, habits=some, opener=opener)) is ends


def test_a_long_paragraph_ends_rather_than_a_short_one() -> None:
    few = replace(HABITS, ends=0.3)
    assert [likely_end(pair(ENDED, "新质", habits=few, length=n)) for n in (1, 3, 5, 9)] == [False, False, True, True]


def test_a_line_that_lacks_an_inset_opens_a_paragraph_where_insets_are_lost() -> None:
    lacking, full = "发展新质生产力", "发展新质生产力吗呢"
    for lost, verdicts in ((4.0, [True, False]), (0.0, [False, False])):
        edges = Edges(19.5, lost_indent=lost)
        found = [
            likely_end(pair("发展新质生产力了吗。", line, "新质", edges=edges, opener="要坚持"))
            for line in (lacking, full)
        ]
        assert found == verdicts


def test_a_line_that_ends_its_paragraph_lacks_nothing() -> None:
    edges = Edges(19.5, lost_indent=4.0)
    assert likelihood.inset(pair(ENDED, "发展新质生产。", "新质", edges=edges)) == 0
    assert likelihood.inset(pair(ENDED, "发展新质生产力", edges=edges)) == 0
    assert likelihood.inset(pair(ENDED, "发展新质生产力", "新质", edges=edges)) > 0


def printed(width: int, *paragraphs: str) -> list[Line]:
    """The lines of paragraphs that are filled to a number of characters."""
    raw = [text[at : at + width] for text in paragraphs for at in range(0, len(text), width)]
    return Source("example", tuple(raw)).lines()


PARAGRAPHS = tuple(f"{'新质生产力' * (2 + n % 7)}{'是' * (n % 5)}。{'要求' * (3 + n % 9)}。" for n in range(60))


def test_a_source_shows_how_its_paragraphs_end() -> None:
    lines = printed(20, *PARAGRAPHS)
    habits = habits_of(lines, Edges(40))
    assert set(habits.rooms) == {-2, -4}  # -4: a stop may not begin a line
    assert 1.0 < habits.ends < 2.0  # sixty paragraphs end in the forty cells of a line
    assert 0.02 < habits.stops < 0.05  # one sentence ends within each
    assert 1.5 < habits.lines < 3.5
    assert habits.end(0) > 3 > 0 > habits.end(-2)


def test_items_show_where_they_begin_and_tell_nothing_of_other_ends() -> None:
    items = printed(20, *(f"• 要求{'新质' * (3 + n % 3)}。" for n in range(40)))
    assert (
        habits_of([*printed(20, *PARAGRAPHS), *items], Edges(40)).ends
        == habits_of(printed(20, *PARAGRAPHS), Edges(40)).ends
    )


def test_what_is_seen_to_end_says_nothing_of_what_is_not() -> None:
    """A line that is set in shows the paragraph's end before it: those that nothing shows are fewer."""
    some = printed(20, *(text if n % 4 else f"    {text}" for n, text in enumerate(PARAGRAPHS)))
    assert 0 < habits_of(some, Edges(40)).ends < 0.9 * habits_of(printed(20, *PARAGRAPHS), Edges(40)).ends


def test_a_block_s_lines_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    lengths: list[int] = []

    def opens(pair: Neighbors) -> tuple[bool, str]:
        lengths.append(pair.length)
        return pair.after.text.startswith("新质"), "example"

    monkeypatch.setattr(blocks, "opens_paragraph", opens)
    lines = printed(20, "发展要求", "坚持", "新质生产力", "培育", "壮大", "完毕")
    assert len(list(blocks.labels_of_body(lines, Sheet.of(Source("example", ("发展",))), []))) == len(lines)
    assert lengths == [1, 2, 1, 2, 3]


def test_the_same_text_in_other_type_has_the_same_habits() -> None:
    """What a line leaves is told from the source's own lines: letters may be spaced, and lines of any width."""
    for width, spread in ((20, 0.5), (31, 0.0)):
        lines = printed(width, *PARAGRAPHS)
        habits = habits_of(lines, Edges(2 * width + spread))
        assert habits.end(0) > 3 > 0 > habits.end(spread - 2)


def test_where_first_lines_are_set_in_odds_are_not_asked() -> None:
    lines = printed(20, *(f"    {text}" for text in PARAGRAPHS))
    assert any(line.indent for line in lines)
    assert habits_of(lines, Edges(44)) == Habits()


def test_only_a_wide_word_finds_that_it_lacks_much() -> None:
    """Few lines that go on lack as much either, so that the lack alone says nothing."""
    lacking = replace(HABITS, rooms=(-2.5,) * 900 + (-9.0,) * 4)
    narrow, wide = ((2.0,) * 1000, (2.0,) * 500 + (12.0,) * 500)
    assert replace(lacking, words=wide).end(-9) > 4 > 2 > replace(lacking, words=narrow).end(-9)
    assert replace(lacking, words=wide).end(-2) == replace(lacking, words=narrow).end(-2)


@pytest.mark.parametrize("edges", [Edges(), Edges(40)])
def test_a_source_of_few_paragraphs_shows_nothing(edges: Edges) -> None:
    few = printed(20, *PARAGRAPHS[: FEWEST_ENDS if not edges.width else 3])
    assert habits_of(few, edges) == Habits()


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("发展。”", True),
        ("发展”。", True),
        ("发展……", True),
        ("GNU/Linux.", True),
        ("（GNU）", False),
        ("《发展》", False),
    ],
)
def test_a_bracket_alone_ends_no_sentence_for_certain(text: str, ends: bool) -> None:
    assert ends_for_certain(text) is ends

"""What the bench of boundaries takes for true, what for evidence, and what F1 it gives to decisions."""

from __future__ import annotations

import boundaries
import pytest
from books import Piece
from boundaries import Boundary, Run
from locating import Found

from edition.convert.conversion import labelled
from edition.model.sources.source import Source

FULL = "新质生产力的发展要求高质量的新动能"
PIECES = (
    Piece("heading", "钟摆之书", 1),
    Piece("paragraph", f"{FULL}。{FULL}。"),
    Piece("item", "摆长"),
    Piece("item", "周期"),
    Piece("table", "", rows=(("甲乙", "丙丁"), ("戊己", "庚辛"))),
    Piece("paragraph", "完毕。"),
)


def run_of(*raw: str) -> Run:
    return boundaries.boundaries_of(labelled(Source("example", raw)), PIECES, "layout", "book")


def test_a_piece_begins_where_its_words_do_or_the_mark_before_them() -> None:
    run = run_of("钟摆之书", "", f"{FULL}。", f"{FULL}。", "1. 摆长", "2. 周期", "甲乙", "丙丁", "戊己", "完毕。")
    assert [row.true for row in run.boundaries] == [True, False, True, True, True, None, None, True]


def test_nobody_can_say_where_words_stand_in_another_order() -> None:
    run = run_of("钟摆之书", "", FULL[8:], FULL[:8], "完毕。")
    assert [row.true for row in run.boundaries] == [True, None, True]


def decided(*decisions: bool, evidence: str = "", book: str = "book") -> Run:
    """Four lines of three characters; the truth is a paragraph of two lines and two of one."""
    truth = (False, True, True)
    rows = zip(range(3, 12, 3), truth, decisions, evidence or "abc", strict=True)
    found = (Found(0, 6, "paragraph"), Found(6, 9, "item"), Found(9, 12, "paragraph"))
    return Run(book, tuple(Boundary(book, at, true, opens, (sign,)) for at, true, opens, sign in rows), found)


@pytest.mark.parametrize(
    ("decisions", "missed", "wrong", "now"),
    [
        ((False, True, True), 0, 0, 1.0),
        ((True, True, True), 0, 1, 4 / 7),
        ((False, False, True), 1, 0, 2 / 5),
        ((False, False, False), 2, 0, 0.0),
    ],
)
def test_a_paragraph_is_right_if_both_its_ends_are_and_nothing_parts_it(
    decisions: tuple[bool, ...], missed: int, wrong: int, now: float
) -> None:
    found = boundaries.figures([decided(*decisions)])
    assert (found["true"], found["inner"], found["missed"], found["wrong"]) == (2, 1, missed, wrong)
    assert found["now"] == pytest.approx(now)


def test_the_ceiling_decides_each_class_as_a_whole() -> None:
    assert boundaries.figures([decided(True, False, False)])["ceiling"] == 1
    # Of three boundaries alike two begin a piece: all are taken to, and the first paragraph is lost.
    assert boundaries.figures([decided(False, False, False, evidence="aaa")])["ceiling"] == pytest.approx(4 / 7)


def test_what_carries_is_decided_by_the_other_books_alone() -> None:
    alone = boundaries.figures([decided(True, False, False)])
    assert alone["carried"] == alone["now"]
    others = [decided(True, False, False), decided(False, True, True, book="other")]
    assert boundaries.figures(others)["carried"] == 1


def test_the_best_is_the_rule_or_the_majority_as_the_other_books_tell() -> None:
    mixed = [decided(False, True, True, evidence="aaa", book=book) for book in ("book", "other")]
    assert boundaries.figures(mixed)["best"] == boundaries.figures(mixed)["reached"] == 1
    wrong = [decided(True, False, False, book=book) for book in ("book", "other")]
    assert (boundaries.figures(wrong)["best"], boundaries.figures(wrong)["reached"]) == (1, 0)
    alone = boundaries.figures([decided(True, False, False)])
    assert alone["best"] == alone["now"]


def test_the_heaviest_class_is_that_which_the_other_decision_would_mend_most() -> None:
    rows = list(boundaries.heaviest([decided(True, False, False, evidence="abb")], 2))
    assert [row.split()[:2] for row in rows] == [["2", "b"], ["1", "a"]]
    assert rows[0].split()[2:] == ["true", "2", "inner", "0", "missed", "2", "wrong", "0"]

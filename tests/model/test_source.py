"""A source as it came: lines, pages, indentation."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.base.findings import EditionError
from edition.model.sources.source import Source, Span


def source(text: str) -> Source:
    return Source("s.txt", tuple(text.split("\n")))


def test_a_file_is_read_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "s.txt"
    path.write_bytes("甲\r\n乙".encode())
    read = Source.read(path)
    assert (read.name, read.raw) == ("s.txt", ("甲", "乙"))
    path.write_bytes("甲\r乙\u2028丙\x85丁\x0b戊\f己".encode())
    assert Source.read(path).raw == ("甲", "乙", "丙", "丁", "戊", "\f己")
    path.write_bytes("甲\r\n乙".encode())
    assert read[Span(1, 0, 1)] == "甲"
    assert read[Span(2, 0, 5)] == "乙"
    path.write_bytes(b"")
    with pytest.raises(EditionError, match="empty-file"):
        Source.read(path)


def test_a_line_knows_where_its_text_stands() -> None:
    [line] = source("\n\u3000 新质 ab。 \u200b\n \t\n").lines()
    assert (line.number, line.text, line.start, line.end) == (2, "新质 ab。", 2, 8)
    assert (line.indent, line.width, line.span) == (3, 9, Span(2, 2, 8))
    assert (line.page, line.opens_page, line.blank_before, line.column) == (0, False, True, 0)


def test_blank_lines_are_left_out_and_remembered() -> None:
    lines = source("甲\n乙\n\n丙\n\ufeff\n丁").lines()
    assert [(line.number, line.blank_before) for line in lines] == [(1, True), (2, False), (4, True), (6, True)]


def test_a_form_feed_opens_a_page_even_on_a_blank_line() -> None:
    lines = source("甲\n\f乙\n丙\n\f\n\n丁\n戊").lines()
    assert [(line.text, line.page, line.opens_page) for line in lines] == [
        ("甲", 0, False), ("乙", 1, True), ("丙", 1, False), ("丁", 2, True), ("戊", 2, False),
    ]  # fmt: skip
    assert [line.indent for line in lines] == [0, 0, 0, 0, 0]


def test_a_page_without_text_is_a_page() -> None:
    assert [(line.text, line.page) for line in source("甲\n\f\n\f乙\n\f丙").lines()] == [
        ("甲", 0),
        ("乙", 2),
        ("丙", 3),
    ]


def test_the_first_page_is_0_whatever_opens_it() -> None:
    assert [(line.page, line.opens_page) for line in source("\f甲\n乙").lines()] == [(0, True), (0, False)]


def test_a_lone_space_opens_a_page_and_is_no_indentation() -> None:
    lines = source("甲\n 乙\n  丙\n\n 丁").lines()
    assert [(line.page, line.opens_page, line.indent) for line in lines] == [
        (0, False, 0), (1, True, 0), (1, False, 2), (1, False, 1),
    ]  # fmt: skip


def test_in_a_double_spaced_source_an_indentation_may_follow_the_space_that_opens_a_page() -> None:
    double = source("甲\n\n乙\n\n丙\n \u3000\u3000丁")
    assert double.is_double_spaced
    last = double.lines()[-1]
    assert (last.page, last.opens_page, last.indent) == (1, True, 4)
    tight = source("甲\n乙\n丙\n \u3000\u3000丁")
    assert not tight.is_double_spaced
    last = tight.lines()[-1]
    assert (last.page, last.opens_page, last.indent) == (0, False, 5)


@pytest.mark.parametrize(
    ("text", "double"),
    [
        ("甲", False),
        ("甲\n\n乙", True),
        ("甲\n\n乙\n丙", False),
        ("甲\n\n乙\n\n丙\n丁", True),
        ("甲\n\n乙\n\n丙\n丁\n戊\n\n己", False),
    ],
)  # fmt: skip
def test_a_source_is_double_spaced_where_most_lines_follow_blank_ones(text: str, double: bool) -> None:
    assert source(text).is_double_spaced is double


def test_a_source_is_told_from_others_without_reading_all_its_lines() -> None:
    class Lines(tuple[str, ...]):
        def __hash__(self) -> int:
            raise AssertionError("all lines are read again")

    one, other = Source("a.txt", Lines(("甲",))), Source("a.txt", Lines(("乙",)))
    assert len({one: 1, other: 2, Source("a.txt", Lines(("甲",))): 3}) == 2

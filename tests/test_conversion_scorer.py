"""What the bench of conversion counts as furniture, and which levels of headings it calls right."""

from __future__ import annotations

from pathlib import Path

import conversion
from books import Piece
from printing import Printed, PrintedPage

from edition.model.sources.source import Source

BOOK = Printed(
    Path("book.pdf"),
    (
        PrintedPage(contents=True, lines=()),
        PrintedPage(contents=False, lines=("第一章 起点", "1")),
        PrintedPage(contents=False, lines=("第一章 起点　2",)),
        PrintedPage(contents=False, lines=()),
    ),
    (Piece("heading", "钟摆之书", 1), Piece("heading", "第一章 起点", 2)),
)


def furniture(*raw: str, book: Printed = BOOK, native: bool = False) -> list[list[int]]:
    """For each line of furniture the numbers of the lines that it may be."""
    return [sorted(lines) for lines in conversion.furniture_of(Source("example", raw), book, native)]


def test_a_running_head_may_be_either_line_that_says_the_same() -> None:
    """Of head and heading one is furniture and one is text: which of them a conversion drops does not matter."""
    assert furniture("目录", "\f第一章 起点", "第一章 起点", "甲。", "1") == [[1], [2, 3], [5]]


def test_each_line_of_a_list_of_contents_is_furniture_however_often_it_comes() -> None:
    assert furniture("目录", "起点 1", "起点1", "\f甲。") == [[1], [2, 3], [2, 3]]


def test_a_head_may_come_out_in_parts() -> None:
    assert furniture("\f\f第一章起点 2", "甲。") == [[1]]
    assert furniture("\f\f第一章 起点", "甲。", "2") == [[1], [3]]
    assert furniture("\f\f第一章 终点", "甲。", "2") == [[3]]


def test_the_same_words_on_another_page_are_text() -> None:
    assert furniture("\f甲。", "\f\f第一章 起点", "1") == []


def test_of_a_browser_s_print_the_title_at_later_heads_is_furniture() -> None:
    pages = (
        "2026/11/26 15:30  钟摆之书",
        "钟摆之书",
        "甲。",
        "\f钟摆之书",
        "乙。",
        "https://www.example.org/doc/book.html",
        "2/2",
    )
    assert furniture(*pages, native=True) == [[1], [4], [6], [7]]
    parted = ("2026/11/26 15:30", "钟摆之书", "第一章 起点", "钟摆之书")
    assert furniture(*parted, native=True) == [[1], [2, 4]]

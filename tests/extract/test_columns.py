"""Pages in columns: which they are, and in which order their lines are read."""

from __future__ import annotations

from pathlib import Path

from edition.extract.pdf import read_pdf
from pdfs import Page, Put, write

WORDS = "新质生产力由技术革命性突破催生，以劳动者、劳动资料、劳动对象及其优化组合的跃升为基本内涵。"


def columns(path: Path, *pages: Page) -> list[tuple[int, str]]:
    """The column and the first character of each line of a PDF."""
    read = read_pdf(write(path, *pages))
    return [(place.column, line.strip()[0]) for line, place in zip(read.lines, read.places, strict=True) if place]


def column(x: float, top: float, name: str, lengths: list[int], leading: float = 16) -> list[Put]:
    """Lines of so many characters below one another."""
    return [Put(x, top + leading * n, name + WORDS[: length - 1]) for n, length in enumerate(lengths)]


def test_three_columns_are_read_one_after_another_below_a_title_in_the_middle(tmp_path: Path) -> None:
    third = [9, 10, 10, 10, 10]
    page = [Put(180, 60, "日报", 20), *column(30, 90, "左", third), *column(155, 106, "中", third)]
    found = columns(tmp_path / "a.pdf", [*page, *column(280, 98, "右", third)])
    assert found == [(0, "日"), *[(1, "左")] * 5, *[(2, "中")] * 5, *[(3, "右")] * 5]


def test_columns_of_short_lines_show_by_their_full_ones_where_they_keep_no_common_lines(tmp_path: Path) -> None:
    items = [16, 16, 5, 6, 16, 5, 6, 5, 7, 4]
    left = column(40, 80, "左", items)
    assert columns(tmp_path / "a.pdf", [*left, *column(220, 87, "右", items)]) == [(1, "左")] * 10 + [(2, "右")] * 10
    level = columns(tmp_path / "b.pdf", [*left, *column(220, 80, "右", items)])
    assert {number for number, _ in level} == {0}  # the cells of a table are as long


def test_a_larger_heading_over_columns_that_begin_on_one_line_stands_across(tmp_path: Path) -> None:
    full = [15] * 6
    above = [*column(40, 60, "甲", full), *column(220, 60, "乙", full)]
    heading = Put(40, 178, "题目", 14)
    below = [*column(40, 206, "丙", full), *column(220, 206, "丁", full)]
    kept = [(1, "甲")] * 6, [(2, "乙")] * 6, [(1, "丙")] * 6, [(2, "丁")] * 6
    first, second, third, fourth = kept
    assert columns(tmp_path / "a.pdf", [*above, heading, *below]) == [
        *first, *second, (0, "题"), *third, *fourth,
    ]  # fmt: skip
    # As large as the text, or beside a column that begins elsewhere, it belongs to the left one.
    for page in ([*above, Put(40, 178, "题目"), *below], [*above, heading, *below[:6], *column(220, 199, "丁", full)]):
        assert columns(tmp_path / "b.pdf", page) == [*first, (1, "题"), *third, *second, *fourth]

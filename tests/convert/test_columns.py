"""Pages in two columns, read column by column; pages that only look like it."""

from __future__ import annotations

import pytest

from edition.convert.columns import read_columns, split_columns
from edition.convert.labels import Sheet
from edition.model.source import Source

LEFT = (
    "甲一二三四五六七",
    "甲二三四五六七八",
    "甲三四五六七八九",
    "甲四五六七八九十",
    "甲五六七八九十一",
    "甲六七八九十一二",
)
RIGHT = ("乙一", "乙二", "乙三", "乙四", "乙五", "乙六")


def page(*rows: tuple[str, str], gutter: int = 12) -> tuple[str, ...]:
    """Lines with a left-hand text, padded to the gutter, and a right-hand one."""
    return tuple(left.ljust(gutter) + right for left, right in rows)


def read(*raw: str) -> list[str]:
    """The texts of lines in reading order, each with its column."""
    return [f"{line.column} {line.text}" for line in split_columns(Source("example", raw).lines())]


PARTED = list(zip(LEFT, RIGHT, strict=True))
IN_COLUMNS = [*(f"1 {left}" for left in LEFT), *(f"2 {right}" for right in RIGHT)]


def test_the_left_column_is_read_first() -> None:
    assert read(*page(*PARTED)) == IN_COLUMNS


def test_a_page_with_fewer_than_six_lines_shows_no_columns() -> None:
    assert read(*page(*PARTED[:5])) == [f"0 {line}" for line in page(*PARTED[:5])]


def test_a_page_without_gaps_shows_no_columns() -> None:
    assert read(*LEFT) == [f"0 {line}" for line in LEFT]


def test_a_gap_inside_the_left_column_is_not_the_gutter() -> None:
    assert read(*page(*PARTED, ("甲  一二三四", "乙七"))) == [
        *IN_COLUMNS[:6],
        "1 甲  一二三四",
        *IN_COLUMNS[6:],
        "2 乙七",
    ]


@pytest.mark.parametrize(("parted", "columns"), [(6, False), (7, True)])
def test_a_third_of_the_lines_must_be_parted(parted: int, columns: bool) -> None:
    rows = page(*[PARTED[0]] * parted, *[(LEFT[0], "")] * (20 - parted))
    assert any(text.startswith("2") for text in read(*rows)) is columns


def test_beside_a_page_in_columns_two_parted_lines_are_enough_for_the_last_page() -> None:
    last = [(left, "") for left in LEFT]
    two = page(*PARTED[:2], *last)
    assert read(*page(*PARTED), "\f" + two[0], *two[1:])[12:] == [
        "1 " + LEFT[0], "1 " + LEFT[1], *(f"1 {left}" for left in LEFT), "2 乙一", "2 乙二",
    ]  # fmt: skip
    one = page(*PARTED[:1], *last)
    assert read(*page(*PARTED), "\f" + one[0], *one[1:])[12:] == [f"0 {line.strip()}" for line in one]


def test_what_spans_the_page_parts_it_into_bands() -> None:
    rows = [*page(*PARTED[:3]), "通栏的一行文字横跨两栏之间的空白处", "", *page(*PARTED[3:])]
    first = [*(f"1 {left}" for left in LEFT[:3]), *(f"2 {right}" for right in RIGHT[:3])]
    second = [*(f"1 {left}" for left in LEFT[3:]), *(f"2 {right}" for right in RIGHT[3:])]
    assert read(*rows) == [*first, "0 通栏的一行文字横跨两栏之间的空白处", *second]


def test_a_gap_at_the_gutter_in_a_paragraph_that_spans_the_page_parts_nothing_before_a_blank_line() -> None:
    whole = ("通栏的一行文字横跨两栏之间的空白处", *page(("通栏二", "乙空")))
    assert read(*whole, *page(*PARTED))[:2] == ["0 " + whole[0], "0 " + whole[1]]
    assert read(whole[0], "", whole[1], *page(*PARTED))[1:3] == ["1 通栏二", "1 " + LEFT[0]]


def test_a_page_whose_columns_the_ledger_would_not_believe_stays_whole() -> None:
    far = page(*PARTED, *[("甲七", "")] * 2)
    sheet = read_columns(Sheet.of(Source("example", far)))
    assert [label.value for label in sheet.those("column")] == ["@8"] * 6
    near = tuple(line[:8] + " " + line[8:].strip() for line in far)
    assert read_columns(Sheet.of(Source("example", near))).those("column") == ()


def test_columns_on_few_of_many_pages_are_none() -> None:
    alone = ["\f" + line if n % 6 == 0 else line for n, line in enumerate(LEFT * 4)]
    assert not any(text.startswith("2") for text in read(*page(*PARTED), *alone))


def right_of(*raw: str) -> list[str]:
    return [text for text in read(*raw) if text.startswith("2")]


def test_right_hand_text_may_be_indented_or_stand_alone() -> None:
    rows = page(*PARTED[:3], ("甲四", "\u3000\u3000乙四"), ("", "乙五"), (LEFT[5], "      乙六"))
    left = [*(f"1 {text}" for text in LEFT[:3]), "1 甲四", f"1 {LEFT[5]}"]
    assert read(*rows) == [*left, "2 乙一", "2 乙二", "2 乙三", "2 乙四", "2 乙五", "2 乙六"]
    assert "0 甲八九" + " " * 16 + "乙八" in read(*rows, "甲八九".ljust(19) + "乙八")


def test_right_hand_text_may_begin_a_little_early() -> None:
    """The gutter is the left-most place where right-hand texts begin; two characters before it are still right."""
    rows = page(*PARTED)
    assert right_of(*rows, "甲七八".ljust(10) + "乙七")[-1] == "2 乙七"
    assert right_of(*rows, " " * 10 + "乙七八九")[-1] == "2 乙七八九"
    assert right_of(*rows, " " * 9 + "乙七八九")[-1] == "2 乙六"


def test_a_line_that_reaches_the_gutter_does_not_span_the_page() -> None:
    assert "1 " + "甲" * 12 in read(*page(*PARTED), "甲" * 12)
    assert "0 " + "甲" * 13 in read(*page(*PARTED), "甲" * 13)


def test_an_ideographic_space_before_right_hand_text_is_its_indentation() -> None:
    rows = page(*PARTED[:5], ("甲六", "\u3000\u3000乙六"))
    [line] = [line for line in split_columns(Source("example", rows).lines()) if line.text == "乙六"]
    assert (line.indent, line.column, line.start) == (4, 2, 14)


def test_one_space_right_at_the_gutter_parts_a_full_line() -> None:
    full = "甲七八九十一二三四五六" + " " + "乙七"
    assert [text for text in read(*page(*PARTED), full) if "七" in text[-4:] and text[0] == "2"] == ["2 乙七"]

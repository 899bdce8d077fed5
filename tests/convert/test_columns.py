"""Pages in two columns, read column by column; pages that only look like it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from edition.convert.evidence.labels import Sheet
from edition.convert.order.columns import read_columns, split_columns
from edition.model.sources.ledger_rules import RULES as LEDGER_RULES
from edition.model.sources.places import Place
from edition.model.sources.source import Source
from edition.model.sources.taken import Taken

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


ACROSS = "通栏的一行文字横跨两栏之间的空白处"


def test_a_narrow_gap_at_the_gutter_in_a_paragraph_that_spans_the_page_parts_nothing() -> None:
    chance = "通栏二三四五六     乙空"
    for below in ((ACROSS, ""), ("",), ()):
        rows = (*page(*PARTED), "", ACROSS, chance, *below, *(page(*PARTED) if below else ()))
        assert read(*rows)[12:14] == ["0 " + ACROSS, "0 " + chance]
    assert "1 " + chance[:10].strip() in read(*page(*PARTED), "", ACROSS, "", chance, *page(*PARTED))
    assert "1 " + chance[:10].strip() in read(*page(*PARTED), "", ACROSS, chance, *page(*PARTED))
    assert "1 " + chance[:10].strip() in read(*page(*PARTED), "", ACROSS, "", chance)
    wide = page(("通栏二", "乙空"))[0]
    assert "1 通栏二" in read(*page(*PARTED), "", ACROSS, wide)


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


def test_text_far_right_of_the_margin_is_in_columns_next_to_such_lines_alone() -> None:
    """Code may stand there, be there blank lines before it; the cells of a table across the page do."""
    code = [left.ljust(20) + right for left, right in PARTED[:2]]
    assert read(*page(*PARTED), "", *code)[-2:] == ["2 乙一", "2 乙二"]
    assert read(*page(*PARTED), *code)[-2:] == ["2 乙一", "2 乙二"]
    assert read(*code, *page(*PARTED))[-8:-6] == ["2 乙一", "2 乙二"]
    row = [f"{line}  丙" for line in code]
    for around in ((*page(*PARTED), "", *row), (*row, "", *page(*PARTED))):
        assert [text for text in read(*around) if text[0] == "0"] == [f"0 {line}" for line in row]


def test_right_hand_text_may_begin_a_little_early() -> None:
    """The gutter is the left-most place where right-hand texts begin; two characters before it are still right."""
    rows = page(*PARTED)
    assert right_of(*rows, "甲七八".ljust(10) + "乙七")[-1] == "2 乙七"
    assert right_of(*rows, " " * 10 + "乙七八九")[-1] == "2 乙七八九"
    assert right_of(*rows, " " * 9 + "乙七八九")[-1] == "2 乙六"


def test_a_line_that_is_little_wider_than_its_column_does_not_span_the_page() -> None:
    assert "1 " + "甲" * 9 in read(*page(*PARTED), "甲" * 9)
    assert "0 " + "甲" * 10 in read(*page(*PARTED), "甲" * 10)
    assert "1 " + "x" * 13 in read(*page(*PARTED), "x" * 13)
    assert "0 " + "x" * 14 in read(*page(*PARTED), "x" * 14)


def test_an_ideographic_space_before_right_hand_text_is_its_indentation() -> None:
    rows = page(*PARTED[:5], ("甲六", "\u3000\u3000乙六"))
    [line] = [line for line in split_columns(Source("example", rows).lines()) if line.text == "乙六"]
    assert (line.indent, line.column, line.start) == (4, 2, 14)


def test_one_space_right_at_the_gutter_parts_a_full_line() -> None:
    full = "甲七八九十一二三四五六" + " " + "乙七"
    assert [text for text in read(*page(*PARTED), full) if "七" in text[-4:] and text[0] == "2"] == ["2 乙七"]


FULL = ["发展新质生产力是推动高质", "量发展的内在要求和重要着", "力点，必须继续做好创新这", "篇大文章，推动新质生产力"]


def joined(*rows: tuple[str, str]) -> tuple[str, ...]:
    """Lines whose left-hand text fills its column, so that one space parts it from the other."""
    return tuple(f"{left} {right}" for left, right in rows)


WIDE = page(*[("发展新质生产力是推动高质", "量发展的内在要求和重要着")] * 8, gutter=30)


def test_behind_a_full_line_one_space_parts_the_columns() -> None:
    rows = joined((FULL[0], FULL[1]), (FULL[2], "好 5 G 的"), ("发展 Linux 生产力是推动", FULL[3]))
    found = read(*WIDE, *rows)
    assert found[8:11] == [f"1 {row}" for row in (FULL[0], FULL[2], "发展 Linux 生产力是推动")]
    assert found[19:] == ["2 " + FULL[1], "2 好 5 G 的", "2 " + FULL[3]]


@pytest.mark.parametrize("left", [FULL[0], f"    {FULL[0][:10]}", f"GNU 乙 {FULL[0][:9]}"])
def test_the_wide_space_of_a_right_hand_line_is_no_gutter(left: str) -> None:
    """The left-hand text before it would be wider than its column: it ends at the space where it fills it."""
    spaced = f"量 Linux{' ' * 10}的内在"
    found = read(*WIDE, *WIDE, f"{left} {spaced}")
    assert (found[16], found[-1]) == (f"1 {left.strip()}", f"2 {spaced}")


def test_one_space_at_the_gutter_by_chance_parts_no_text_that_fills_its_column() -> None:
    wide = page(*[(FULL[0], FULL[1])] * 8, gutter=20)
    for left, right in ((FULL[2], f"{FULL[1][:6]} {FULL[1][6:]}"), (f"Linux {FULL[0][2:11]}", "GNU 的")):
        assert f"{left} {right}"[19] == " "
        assert read(*wide, f"{left} {right}")[8] == f"1 {left}"


def test_what_long_text_pushed_from_its_margin_is_not_set_in() -> None:
    long = "ill" * 11
    pushed = [f"{long} {FULL[1]}"] * 3, [f"{FULL[0]} {FULL[1]}"] * 2
    lines = split_columns(Source("example", (*WIDE, *pushed[0], *pushed[1], f"{long[:9]:34}{FULL[1]}")).lines())
    assert [line.indent for line in lines if line.column == 2] == [0] * 13 + [4]


def test_behind_a_line_that_is_spread_the_columns_part_where_it_ends() -> None:
    spread = " ".join("发展新质生产力是推动")
    assert read(*WIDE, f"{spread} hello.tar.gz")[8] == "1 " + spread
    assert read(*WIDE, f"{spread} Linux {FULL[0]}")[8] == f"1 {spread} Linux"
    assert read(*WIDE, f"{spread[:-2]} {FULL[0]}")[8] == f"1 {spread[:-2]}"


@pytest.mark.parametrize(
    "line",
    [
        "发展新质生产力是推动高 质量发展的内在要求和重要着力点，必须继续",  # the text behind is too wide
        "发展新质 生产力是推动高质量发展的内",  # that before is too narrow
        "发展新质生产 力是推动高质量发展的",
        "The new productive forces grow and grow; they are new.",  # in Latin letters nothing tells
    ],
)
def test_a_space_elsewhere_parts_nothing(line: str) -> None:
    assert f"0 {line}" in read(*WIDE, line)


def test_a_paragraph_across_the_page_is_not_parted_by_its_spaces() -> None:
    rows = joined((FULL[0], FULL[1]), (FULL[2], FULL[3]))
    assert [text[0] for text in read(*WIDE, "", *rows, "", *WIDE)][16:18] == ["0", "0"]
    assert [text[0] for text in read(*WIDE, *rows, "", *WIDE)][8:10] == ["1", "1"]


def test_an_address_may_reach_beyond_the_left_hand_column() -> None:
    address = "https://example.org/doc/manual.html"
    assert f"1 {address[:32]}" in read(*WIDE, address[:32])
    assert f"0 {address}" in read(*WIDE, address)


def test_indentation_is_measured_from_the_margin_near() -> None:
    """An extraction may shift the right-hand column from one part of the page to another."""
    rows = page(*PARTED[:3], ("甲四", "  乙四")), page(*PARTED[:3], ("甲四", "  乙四"), gutter=20)
    long = [line for part in rows for line in part * 4]
    lines = [line for line in split_columns(Source("example", tuple(long)).lines()) if line.column == 2]
    assert [line.indent for line in lines[:4]] == [0, 0, 0, 2]
    assert [line.indent for line in lines[-4:]] == [0, 0, 0, 2]
    stray = split_columns(Source("example", (*page(*PARTED), "甲七八".ljust(10) + "乙七")).lines())
    assert {line.indent for line in stray} == {0}


def test_a_line_that_the_ledger_would_not_believe_stays_whole_and_the_others_do_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def doubting(words: str) -> Callable[[Taken], str]:
        return lambda taken: words if words in taken.characters else ""

    for words, moved in (("乙三", 5), ("乙", 0)):
        rule = replace(LEDGER_RULES["column"], strange=doubting(words))
        monkeypatch.setitem(LEDGER_RULES, "column", rule)
        sheet = read_columns(Sheet.of(Source("example", page(*PARTED))))
        assert len(sheet.those("column")) == moved
        assert len(sheet.lines) == 6 + moved


def test_a_last_page_has_the_gutter_of_the_others_and_no_other() -> None:
    table = [f"{name}  {'值' * 9}" for name in LEFT]
    assert not any(text[0] == "2" for text in read(*WIDE, "\f" + table[0], *table[1:])[16:])


def test_columns_that_a_document_tells_stay_as_they_are() -> None:
    places = tuple(Place(x=1, size=9, column=1 + n % 2) for n in range(12))
    sheet = Sheet.of(Source("example", tuple(LEFT * 2), places))
    assert read_columns(sheet) == sheet


@pytest.mark.parametrize(
    "rows",
    [
        ("服务     名称     域名", "日志     syslog     log", "域名     bind     dns", "时钟     ntp     time"),
        ("服务名称  程序名称  域名", "日志记录  系统日志  log", "域名服务  系统域名  dns", "时钟服务  系统时钟  ntp"),
        ("服务          名称", "日志          syslog", "域名          bind", "时钟          ntp"),
    ],
)
def test_the_cells_of_a_table_are_no_columns(rows: tuple[str, ...]) -> None:
    lines = (*LEFT[:3], *rows)
    assert read(*lines) == [f"0 {line}" for line in lines]


BRIEF = [(f"甲{n}", f"乙{n}") for n in "一二三四五六七八"]
WHOLE = [("甲一二三四五六七八九", "乙一二三四五六七八九")] * 2


def pages_of(rows: list[tuple[str, str]], pages: int) -> list[str]:
    """The lines of several pages with the same rows."""
    lines = page(*rows, gutter=14)
    return [("\f" if turns and not n else "") + line for turns in range(pages) for n, line in enumerate(lines)]


@pytest.mark.parametrize(
    ("rows", "pages", "others", "columns"),
    [
        (WHOLE + BRIEF, 3, 2, True),
        (WHOLE + BRIEF, 3, 3, False),
        (WHOLE + BRIEF, 2, 0, False),
        (BRIEF, 3, 0, False),  # a table of words
        ([("甲一", "乙一二三四五六七八九")] * 2 + BRIEF, 3, 0, False),  # words and what they mean
    ],
)
def test_short_lines_are_in_columns_where_most_pages_have_one_gutter_and_two_sides_as_wide(
    rows: list[tuple[str, str]], pages: int, others: int, columns: bool
) -> None:
    alone = ["\f" + line if n % 6 == 0 else line for n, line in enumerate(LEFT * others)]
    assert any(text.startswith("2") for text in read(*pages_of(rows, pages), *alone)) is columns


def test_a_page_of_short_lines_is_in_columns_where_the_others_are() -> None:
    short = page(*BRIEF[:3], *[(left[:1], "") for left in LEFT * 2])
    assert [text for text in read(*page(*PARTED), "\f" + short[0], *short[1:])[12:] if text[0] == "2"] == [
        "2 乙一", "2 乙二", "2 乙三",
    ]  # fmt: skip

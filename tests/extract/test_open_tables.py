"""Tables of PDFs that no upright lines part: by level lines and gaps, or gaps alone; and what only looks like one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from edition.extract.pdf import read_pdf
from pdfs import Drawn, Page, Put, paragraph, write

WORDS = "发展新质生产力是推动高质量发展的内在要求和重要着力点，必须继续做好创新这篇大文章。"
ROWS = [["变量", "含义", "均值"], ["Edu", "平均受教育年限", "8.4"], ["Open", "外贸依存度", "0.31"]]


def rows(path: Path, *pages: Page) -> list[tuple[str, bool]]:
    """The rows of tables in a PDF, and whether each opens a table."""
    read = read_pdf(write(path, *([*paragraph(30, WORDS), *page, Put(60, 585, WORDS)] for page in pages)))
    lines = zip(read.lines, read.places, strict=True)
    return [(line.strip("\f"), place.opens) for line, place in lines if place and place.role == "tr"]


def grid(
    y: float, cells: Sequence[Sequence[str]], xs: Sequence[float] = (60, 110, 260), step: float = 16
) -> list[Put | Drawn]:
    """Lines of cells, each of ten points; an empty one is not there."""
    return [Put(x, y + step * n, cell) for n, row in enumerate(cells) for x, cell in zip(xs, row, strict=False) if cell]


def level(*ys: float, left: float = 55, right: float = 300) -> list[Put | Drawn]:
    """Level lines at these heights."""
    return [Drawn(left, y, right, y) for y in ys]


def rows_as(*lines: str) -> list[tuple[str, bool]]:
    return [(line, number == 0) for number, line in enumerate(lines)]


WHOLE = rows_as("变量\t含义\t均值", "Edu\t平均受教育年限\t8.4", "Open\t外贸依存度\t0.31")


def test_lines_over_and_under_the_head_and_at_the_end_make_a_table(tmp_path: Path) -> None:
    assert rows(tmp_path / "a.pdf", [*grid(100, ROWS), *level(88, 105, 138)]) == WHOLE


def test_a_head_may_stand_over_the_first_line_if_it_names_all_columns(tmp_path: Path) -> None:
    lines = level(105, 121, 137)
    assert rows(tmp_path / "a.pdf", [*grid(100, ROWS), *lines]) == WHOLE
    caption = [Put(60, 100, "表一"), Put(260, 100, "单位：年")]
    far = [*grid(78, ROWS[:1]), *grid(116, ROWS[1:]), Put(60, 300, "渡口", 24)]
    assert rows(tmp_path / "c.pdf", [*far, *lines]) == rows_as(*(line for line, _ in WHOLE[1:]))
    assert rows(tmp_path / "b.pdf", [*caption, *grid(116, ROWS[1:]), *lines]) == [
        ("Edu\t平均受教育年限\t8.4", True), ("Open\t外贸依存度\t0.31", False),
    ]  # fmt: skip


def test_a_cell_of_several_lines_goes_on_under_a_full_line_where_the_first_cell_is_empty(tmp_path: Path) -> None:
    cells = [*ROWS, ["Trade", "进出口的总和与地区生", ""], ["", "产总值的比", ""], ["", "其他", "1.2"]]
    assert rows(tmp_path / "a.pdf", [*grid(100, cells), *level(88, 105, 186)]) == [
        *WHOLE, ("Trade\t进出口的总和与地区生产总值的比\t", False), ("\t其他\t1.2", False),
    ]  # fmt: skip


def test_lines_that_stand_closer_than_others_are_of_one_row_though_the_first_cell_goes_on_too(tmp_path: Path) -> None:
    heads = [Put(60, 100, "变量"), Put(110, 100, "含义")]
    first = [Put(60, 118, "Edu"), Put(110, 118, "平均受教育年限与入学")]
    second = [Put(60, 130, "(年)"), Put(110, 130, "率之比")]
    third = [Put(60, 148, "Open"), Put(110, 148, "外贸")]
    found = rows(tmp_path / "a.pdf", [*heads, *first, *second, *third, *level(88, 104, 154)])
    assert found == rows_as("变量\t含义", "Edu (年)\t平均受教育年限与入学率之比", "Open\t外贸")


def test_a_cell_may_stand_across_columns_in_the_head_or_alone_on_its_line(tmp_path: Path) -> None:
    head = [Put(130, 100, "平均受教育年限与入学率的关系")]
    cells = [
        ["年份", "城", "乡"],
        ["甲组的人在这里住了多少个年头", "", ""],
        ["2020", "9.1", "7.5"],
        ["2021", "9.2", "7.6"],
    ]
    page = [Put(60, 100, "年"), *head, *grid(116, [*cells, ["2022", "9.4", "7.7"]]), *level(88, 120, 186)]
    assert [line for line, _ in rows(tmp_path / "a.pdf", page)] == [
        "年\t平均受教育年限与入学率的关系\t", "年份\t城\t乡", "甲组的人在这里住了多少个年头\t\t",
        "2020\t9.1\t7.5", "2021\t9.2\t7.6", "2022\t9.4\t7.7",
    ]  # fmt: skip


def test_two_tables_between_which_a_heading_stands_are_two(tmp_path: Path) -> None:
    page = [*grid(100, ROWS), *level(88, 105, 138), Put(60, 170, "论题"), *grid(204, ROWS), *level(192, 209, 242)]
    assert rows(tmp_path / "a.pdf", page) == WHOLE * 2
    first, second = [*grid(100, ROWS), *level(105, 121, 137)], [*grid(200, ROWS), *level(205, 221, 237)]
    assert rows(tmp_path / "b.pdf", [*first, Put(60, 168, "论题"), *second]) == WHOLE * 2


def test_rows_with_wide_gaps_are_a_table_whose_cells_begin_or_end_below_one_another(tmp_path: Path) -> None:
    assert rows(tmp_path / "a.pdf", grid(100, ROWS)) == WHOLE
    years = [["年份", "产量"], ["2019", "1,200"], ["2020", "980"], ["2021", "12,000"]]
    right = [
        Put(x - 5 * len(word), 100 + 16 * n, word)
        for n, row in enumerate(years)
        for x, word in zip((90, 200), row, strict=True)
    ]
    assert rows(tmp_path / "b.pdf", right) == rows_as("年份\t产量", "2019\t1,200", "2020\t980", "2021\t12,000")


def test_a_table_goes_on_at_the_head_of_the_next_page(tmp_path: Path) -> None:
    first, second = grid(500, ROWS), grid(30, [*ROWS[1:], ["Urban", "城镇化率", "54.2"]])
    read = read_pdf(write(tmp_path / "a.pdf", [*paragraph(60, WORDS), *first], [*second, *paragraph(200, WORDS)]))
    opens = [place.opens for place in read.places if place and place.role == "tr"]
    assert opens == [True, False, False, False, False, False]
    other = grid(30, ROWS, (90, 200, 330))
    read = read_pdf(write(tmp_path / "b.pdf", [*paragraph(60, WORDS), *first], [*other, *paragraph(200, WORDS)]))
    assert [place.opens for place in read.places if place and place.role == "tr"] == [True, False, False] * 2
    others = {
        "of two columns": grid(30, [["年份", "产量"], ["2019", "200"], ["2020", "98"], ["2021", "120"]]),
        "below a paragraph": [*paragraph(30, WORDS * 2), *grid(100, ROWS)],
    }
    for name, other in others.items():
        read = read_pdf(write(tmp_path / "c.pdf", [*paragraph(60, WORDS), *first], [*other, *paragraph(200, WORDS)]))
        opens = [place.opens for place in read.places if place and place.role == "tr"]
        assert opens.count(True) == 2, name


NO_TABLES: dict[str, Page] = {
    "prose between lines": [*paragraph(100, WORDS * 2), *level(88, 120, 200, left=60, right=340)],
    "one cell above": [*grid(100, [["各村的船"], ["村", "船"], ["甲", "三条"]]), *level(88, 121, 137)],
    "two lines": [*grid(100, ROWS[:2]), *level(88, 125)],
    "items": grid(100, [["1.", "修船的人"], ["2.", "等船的人"], ["3.", "坐船的人"], ["4.", "造船的人"]]),
    "items in columns": grid(100, [["（一）", "修船", "三人"], ["（二）", "等船", "五人"], ["（三）", "坐船", "九人"]]),
    "speakers": grid(100, [["老周：", "船来了吗"], ["小李：", "来了"], ["老周：", "走吧"], ["小李：", "走"]]),
    "verse": grid(100, [["白日依山尽，", "", "黄河入海流。"], ["欲穷千里目，", "", "更上一层楼。"]] * 2),
    "contents": grid(100, [["第一章", "起点", "1"], ["第二章", "渡口", "9"], ["第三章", "归来", "14"]]),
    "contents with leaders": grid(100, [["第一章", "起点……", "1"], ["第二章", "渡口……", "9"], ["附录", "归来……", "4"]]),
    "choices": grid(100, [["A. 东村", "B. 西村", "C. 南村"], ["A. 一里", "B. 二里", "C. 三里"]] * 2),
    "an index": grid(100, [["安全，12", "渡口，7", "河，31"], ["岸，3", "风，19", "集市，2"]] * 2, (60, 160, 260)),
    "columns of prose between lines": [
        *level(60, 88, 190, left=40, right=380), Put(40, 80, "卷一"), Put(220, 80, "渡口的船夫"),
        *(Put(x, 102 + 16 * n, WORDS[n : n + 15]) for n in range(5) for x in (40, 220)),
    ],
    "spread characters": grid(100, [["河", "水", "流"], ["船", "人", "渡"], ["天", "明", "去"]]),
    "two rows": grid(100, ROWS[:2]),
    "cells that keep no column": [
        *grid(100, [["甲村", "修船"]], (60, 120)), *grid(116, [["乙村的人", "等"]], (60, 130)),
        *grid(132, [["丙村", "坐船的客人"]], (75, 142)), *grid(148, [["丁", "造船"]], (83, 125)),
    ],
    "terms and what they mean": grid(100, [["主编", "周河"], ["编委", "李渡"], ["校对", "王桥"], ["美编", "赵岸"]]),
    "code": grid(100, [["字体", "= 宋体", "常用"], ["字号", "= 五号", "正文"], ["行距", "= 一半", "标题"]]),
    "words in a font of code": [
        Put(x, 100 + 16 * n, cell, font="F2")
        for n, row in enumerate(ROWS)
        for x, cell in zip((60, 110, 260), row, strict=True)
    ],
    "columns that stand too close": grid(100, ROWS, (60, 110, 182)),
    "no Chinese": grid(100, [["a", "best", "1"], ["b", "next", "2"], ["c", "last", "0"]]),
    "figures alone": grid(100, [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"]]),
    "rows of several sizes": [
        Put(x, 100 + 16 * n, cell, 10 + 2 * n)
        for n, row in enumerate(ROWS)
        for x, cell in zip((60, 110, 260), row, strict=True)
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", NO_TABLES)
def test_what_is_no_table_flows(name: str, tmp_path: Path) -> None:
    assert rows(tmp_path / "a.pdf", NO_TABLES[name]) == []

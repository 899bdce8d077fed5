"""Tables of PDFs: rows between rulings, and what only looks like a table."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from edition.extract.pdf import read_pdf
from pdfs import Drawn, Page, Put, paragraph, ruled, table, write

WORDS = "发展新质生产力是推动高质量发展的内在要求和重要着力点，必须继续做好创新这篇大文章。"
ROWS = [["服务", "名称"], ["域名", "bind"], ["时钟", "ntp"]]


def rows(path: Path, *pages: Page) -> list[tuple[str, bool]]:
    """The rows of tables in a PDF, and whether each opens a table."""
    read = read_pdf(write(path, *([*page, Put(60, 585, WORDS)] for page in pages)))
    lines = zip(read.lines, read.places, strict=True)
    return [(line, place.opens) for line, place in lines if place and place.role == "tr"]


def lines(path: Path, *pages: Page) -> list[str]:
    return list(read_pdf(write(path, *pages)).lines)


def test_a_row_is_a_line_whose_cells_tabs_part(tmp_path: Path) -> None:
    page = [*paragraph(60, WORDS), *table(60, 110, ROWS), *paragraph(200, WORDS)]
    words = ["    " + WORDS[:26], WORDS[26:]]
    assert lines(tmp_path / "a.pdf", page) == [*words, "", "服务\t名称", "域名\tbind", "时钟\tntp", "", *words]


def test_a_cell_of_several_lines_is_one_and_words_in_it_stay_apart(tmp_path: Path) -> None:
    page = table(60, 80, [["服务", "说明"], ["域\n名", "an old\nname\n服务"], ["x86-\n64", "新\nnew"]])
    assert rows(tmp_path / "a.pdf", page) == [
        ("服务\t说明", True), ("域名\tan old name服务", False), ("x86-64\t新new", False),
    ]  # fmt: skip


def test_a_cell_may_be_empty_and_one_may_take_two_columns_or_rows(tmp_path: Path) -> None:
    level = [Drawn(60, y, 360, y) for y in (80, 100, 140)] + [Drawn(160, 120, 360, 120)]
    upright = [Drawn(x, 80, x, 140) for x in (60, 160, 360)] + [Drawn(260, 100, 260, 140)]
    puts = [Put(64, 92, "甲"), Put(164, 92, "乙丙"), Put(64, 122, "丁"), Put(264, 112, "戊"), Put(164, 132, "己")]
    assert [line for line, _ in rows(tmp_path / "a.pdf", [*level, *upright, *puts])] == [
        "甲\t乙丙\t", "丁\t\t戊", "\t己\t",
    ]  # fmt: skip


def test_sides_may_be_open(tmp_path: Path) -> None:
    level = [Drawn(60, y, 260, y) for y in (80, 100, 120)]
    puts = [Put(64, 92, "甲"), Put(164, 92, "乙"), Put(64, 112, "丙"), Put(164, 112, "丁")]
    assert rows(tmp_path / "a.pdf", [*level, Drawn(160, 80, 160, 120), *puts]) == [("甲\t乙", True), ("丙\t丁", False)]


def test_a_table_goes_on_on_the_next_page_and_so_does_a_row_that_no_line_closes(tmp_path: Path) -> None:
    first = [*table(60, 500, ROWS[:2]), Put(64, 550, "前半"), *(Drawn(x, 500, x, 560) for x in (60, 160, 260))]
    second = [Put(64, 55, "后半"), Put(164, 55, "值"), *table(60, 60, ROWS[2:]), Drawn(60, 40, 60, 60)]
    second += [Drawn(160, 40, 160, 60), Drawn(260, 40, 260, 60)]
    assert rows(tmp_path / "a.pdf", [*paragraph(60, WORDS), *first], [*second, *paragraph(200, WORDS)]) == [
        ("服务\t名称", True), ("域名\tbind", False), ("前半后半\t值", False), ("\f时钟\tntp", False),
    ]  # fmt: skip


def test_a_table_with_other_columns_is_another(tmp_path: Path) -> None:
    found = rows(tmp_path / "a.pdf", table(60, 500, ROWS), table(60, 60, ROWS, width=120))
    assert [opens for _, opens in found] == [True, False, False, True, False, False]


def test_a_table_in_a_column_stands_in_it_and_hides_no_gutter(tmp_path: Path) -> None:
    left = [Put(40, y, "左" + WORDS[:15]) for y in range(60, 300, 16)]
    right = [Put(230, y, "右" + WORDS[:15]) for y in range(60, 300, 16)]
    page = [*left, *table(40, 310, ROWS, 60), *right, *(Put(230, y, "右" + WORDS[:15]) for y in range(310, 380, 16))]
    found = [line.strip()[0] for line in lines(tmp_path / "a.pdf", page) if line]
    assert found == [*"左" * 15, "服", "域", "时", *"右" * 20]


BOX = [*ruled([50, 370], [70, 130])]
NO_TABLES: dict[str, Page] = {
    "a box round text": [*BOX, *paragraph(90, WORDS)],
    "lines over and under a heading": [Drawn(60, 60, 300, 60), Drawn(60, 90, 300, 90), Put(60, 80, "论题")],
    "one row": table(60, 80, ROWS[:1]),
    "a drawing": [*ruled(range(60, 200, 20), range(80, 200, 20)), Put(64, 92, "甲"), Put(210, 92, "乙")],
    "lines that strike words through": [*ruled([55, 95, 215, 330], [66, 82, 98, 114]), *paragraph(80, WORDS + WORDS)],
    "columns of a page": [
        *ruled([30, 205, 380], [40, 60, 560]),
        *(Put(x, y, WORDS[:16]) for x in (36, 212) for y in range(80, 556, 11)),
        Put(36, 54, "一版"), Put(212, 54, "二版"),
    ],
    "lines as white as the paper": [
        replace(put, light=1) if isinstance(put, Drawn) else put for put in table(60, 80, ROWS)
    ],
    "slanting lines": [
        *(Drawn(60, y, 260, y + 12) for y in (80, 100, 120)), *(Drawn(x, 80, x, 132) for x in (60, 160, 260)),
        *(Put(x, y, "甲") for x in (70, 170) for y in (96, 118)),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", NO_TABLES)
def test_what_is_no_table_flows(name: str, tmp_path: Path) -> None:
    assert rows(tmp_path / "a.pdf", NO_TABLES[name]) == []


def test_a_single_row_is_one_of_a_table_that_goes_on(tmp_path: Path) -> None:
    found = rows(tmp_path / "a.pdf", table(60, 500, ROWS[:1]), table(60, 60, ROWS[1:]), table(60, 60, ROWS[:1]))
    assert [opens for _, opens in found] == [True, False, False, False]


def test_what_stands_beside_a_row_is_no_part_of_it(tmp_path: Path) -> None:
    page = [*table(60, 80, ROWS), Put(300, 110, "旁注"), *paragraph(200, WORDS)]
    found = [line.strip() for line in lines(tmp_path / "a.pdf", page) if line][:4]
    assert sorted(found) == sorted(["服务\t名称", "域名\tbind", "旁注", "时钟\tntp"])

"""Tables that are torn into lines: their cells, and short lines that are none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.convert.edges import Edges
from edition.convert.kept import sheet_of
from edition.convert.layout import Layout
from edition.convert.tables import find_tables

FULL = ("发展新质生产力是推动高质量发", "展的内在要求和重要着力点。")
CELLS = ("服务", "rsyslog", "日志", "syslog", "域名", "bind", "时钟", "ntp")


def cells(*raw: str) -> dict[str, list[int]]:
    """The numbers of the lines of tables that are torn, by the rules that know them; full lines take 28 cells."""
    sheet = replace(sheet_of(*raw), layout=Layout(edges=Edges(28)))
    found = find_tables(sheet).those("block")
    return {label.rule: [part.line for part in label.parts] for label in found}


@pytest.mark.parametrize(
    ("raw", "count"),
    [
        ((*FULL, *CELLS, *FULL), 8),
        ((*CELLS,), 8),
        ((*FULL, *CELLS[:7], *FULL), 0),
        ((*FULL, *(cell + "。" for cell in CELLS), *FULL), 0),
        ((*FULL, *(f"{n}. {cell}" for n, cell in enumerate(CELLS, 1)), *FULL), 0),
        ((*FULL, *("服务" for _ in CELLS), *FULL), 0),
        ((*FULL, *("bind" for _ in CELLS), *FULL), 0),
        ((*FULL, *CELLS[:3], "，日志", *CELLS[3:], *FULL), 0),  # what an extraction parted from its sentence
        ((*FULL, *(cell * 4 for cell in CELLS), *FULL), 0),
        ((*FULL, *("服务", "ls -l /a", "日志", "$ ls -l /b", "域名", "x = {1}"), *FULL), 0),
        # A list that goes on into another; and headings over commands, which blank lines part.
        ((*FULL, "参见", "Open", "Close", "Print", "Free", "语句", "函数", *FULL), 0),
        ((*FULL, *(line for n in range(0, 8, 2) for line in ("", *CELLS[n : n + 2])), "", *FULL), 0),
        # Three columns; a page that turns.
        ((*FULL, "Byte", "17", "字节", "Date", "7", "日期", *FULL), 6),
        ((*FULL, *CELLS[:4], "", "\f" + CELLS[4], *CELLS[5:], *FULL), 8),
    ],
)
def test_short_lines_that_take_turns_are_cells(raw: tuple[str, ...], count: int) -> None:
    assert len(cells(*raw).get("alternating-cells", [])) == count


HEAD = ("组件名称", "描述")
ROWS = ("原理图编辑器", "编辑原理图；管理文件", "符号编辑器", "编辑符号")


@pytest.mark.parametrize(
    ("raw", "count"),
    [
        ((*FULL, *HEAD, *ROWS, "", *FULL), 6),
        ((*FULL, " ".join(HEAD), *ROWS, "", *FULL), 5),
        ((*FULL, *HEAD, *ROWS, *FULL), 6),  # a full line is none
        ((*FULL, *HEAD, *ROWS, "包括：", *FULL), 6),
        ((*FULL, *HEAD, *ROWS[:2], "", "\f" + ROWS[2], ROWS[3], "", *FULL), 6),
        ((*FULL, *HEAD, *(row + "。" for row in ROWS), "", *FULL), 0),  # headings over each other, and sentences
        ((*FULL, HEAD[0], *ROWS, "", *FULL), 0),  # one name may be a heading
        ((*FULL, *HEAD, "", *FULL), 0),
        ((*FULL, *HEAD, "", *ROWS, "", *FULL), 0),
        ((*FULL, "• 组件名称", "• 描述", *ROWS, "", *FULL), 0),
    ],
)
def test_lines_under_names_of_columns_are_cells(raw: tuple[str, ...], count: int) -> None:
    assert len(cells(*raw).get("headed-cells", [])) == count

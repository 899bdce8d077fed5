"""Tables: rows parted by wide gaps, and lines that only look like rows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.convert.edges import Edges
from edition.convert.kept import sheet_of
from edition.convert.layout import Layout
from edition.convert.tables import find_tables, rows_of

ROWS = ("服务     名称     域名", "日志     syslog     log", "域名     bind     dns", "时钟     ntp     time")
LONG = "发展新质生产力是推动高质量发展的内在"


@pytest.mark.parametrize(
    ("raw", "rows"),
    [
        (ROWS, 4),
        ((*ROWS, "邮件     postfix"), 5),  # a row may lack a cell
        # Three rows are enough where cells begin at the same column; and a gap of one space, where others are wide.
        (ROWS[:3], 3),
        (ROWS[:2], 0),
        (("服务     名称", "日志记录 syslog", "域名服务 bind"), 0),
        (("服务     名称", "日志记录服务 syslog", "域名服务器名 bind"), 3),
        (("服务     名称", "       又名", "域名     bind"), 3),  # a cell of two lines
        # A line behind the table that begins something where a row does; and one between rows that begins nothing.
        (("服务     名称", "日志     log", "域名     bind   甲", "新质生产力的发展要求很不同 高"), 3),
        (("服务     名称     甲", "新质生产力的发展要求很不同 高", "日志     log", "域名     bind"), 0),
        (tuple(f"{LONG}     {LONG}" for _ in range(5)), 0),  # columns of a page
        (tuple(f"• {row}" for row in ROWS), 0),
        (tuple(f"{LONG[n:]}  {LONG[n:]}" for n in range(5)), 0),  # nor do they begin at one column
        (tuple(f"{LONG}  {LONG}" for _ in range(5)), 0),
        (tuple(f"root{n}     /etc/{n}={n}     <{n}>" for n in range(5)), 0),  # code
        (("甲     乙", "丙丙     丁     戊", "己己己     庚     辛     壬", "癸     子     丑     寅     卯"), 0),
    ],
)
def test_rows_are_a_table_where_most_have_as_many_short_cells(raw: tuple[str, ...], rows: int) -> None:
    assert sum(len(label.parts) for label in find_tables(sheet_of(*raw)).those("block")) == rows


FULL = ("发展新质生产力是推动高质量发", "展的内在要求和重要着力点。")
CELLS = ("服务", "rsyslog", "日志", "syslog", "域名", "bind")


@pytest.mark.parametrize(
    ("raw", "cells"),
    [
        ((*FULL, *CELLS, *FULL), 6),
        ((*FULL, *CELLS[:5], *FULL), 0),
        ((*CELLS, *FULL), 0),  # a cover
        ((*FULL, *CELLS), 0),
        ((*FULL, *(cell + "。" for cell in CELLS), *FULL), 0),
        ((*FULL, *(f"{n}. {cell}" for n, cell in enumerate(CELLS, 1)), *FULL), 0),
        ((*FULL, *("服务" for _ in CELLS), *FULL), 0),
        ((*FULL, *("bind" for _ in CELLS), *FULL), 0),
        ((*FULL, *CELLS[:3], "，日志", *CELLS[3:], *FULL), 0),  # what an extraction parted from its sentence
        ((*FULL, *(cell * 4 for cell in CELLS), *FULL), 0),
        ((*FULL, *("服务", "ls -l /a", "日志", "$ ls -l /b", "域名", "x = {1}"), *FULL), 0),
    ],
)
def test_short_lines_between_longer_ones_are_cells_where_scripts_change(raw: tuple[str, ...], cells: int) -> None:
    sheet = replace(sheet_of(*raw), layout=Layout(edges=Edges(28)))
    assert sum(len(label.parts) for label in find_tables(sheet).those("block")) == cells


def cells_of(*raw: str) -> int:
    """How many lines are cells of tables, a line each."""
    sheet = replace(sheet_of(*raw), layout=Layout(edges=Edges(28)))
    return sum(len(label.parts) for label in find_tables(sheet).those("block") if label.rule == "table-cells")


def test_a_source_that_shows_rows_has_no_cells_a_line_each() -> None:
    apart = [line for n in range(4) for line in (f"甲{n}    乙", FULL[0])]
    assert cells_of(*FULL, *CELLS, *FULL) == len(CELLS) > 0
    assert cells_of(*apart, *FULL, *CELLS, *FULL) == 0
    assert cells_of(*apart[2:], *FULL, *CELLS, *FULL) == len(CELLS)


def test_short_lines_that_the_same_words_announce_again_and_again_are_no_cells() -> None:
    assert cells_of(*FULL, *("参见", *CELLS, *FULL) * 5) == 5 * (len(CELLS) + 1)
    assert cells_of(*FULL, *("参见", *CELLS, *FULL) * 6) == 0


def test_the_cells_of_a_row_are_told_by_its_columns() -> None:
    rows = (
        "软件包          体系   内容",
        "libfoo-tools 任何   运行支持",
        "bar          全部   文档",
        " " * 13 + "同上",
    )
    table = (
        ("软件包", "体系", "内容"),
        ("libfoo-tools", "任何", "运行支持"),
        ("bar", "全部", "文档"),
        ("", "同上", ""),
    )
    assert rows_of(sheet_of(*rows).lines) == [list(row) for row in table]
    tabbed = ("服务\t名称\t域名", "日志\tsyslog\tlog", "域名\tbind\tdns")
    assert rows_of(sheet_of(*tabbed).lines) == [row.split("\t") for row in tabbed]
    assert rows_of(sheet_of(*CELLS).lines) == [[cell] for cell in CELLS]

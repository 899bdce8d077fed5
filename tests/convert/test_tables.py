"""Tables: rows parted by wide gaps, and lines that only look like rows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.convert.evidence.edges import Edges
from edition.convert.evidence.layout import Layout
from edition.convert.kept.kept import sheet_of
from edition.convert.tables.rows import rows_of
from edition.convert.tables.tables import find_tables

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
        (tuple(f"<={n}|={n}&     小于     值" for n in range(5)), 5),  # signs without a word
        (tuple(f"set{n} == f(x)y     甲甲     乙" for n in range(5)), 0),  # three signs besides the gaps
        (tuple(f"set{n} = f(x)y     甲甲     乙" for n in range(5)), 5),
        (("甲     乙", "丙丙     丁     戊", "己己己     庚     辛     壬", "癸     子     丑     寅     卯"), 0),
    ],
)
def test_rows_are_a_table_where_most_have_as_many_short_cells(raw: tuple[str, ...], rows: int) -> None:
    assert sum(len(label.parts) for label in find_tables(sheet_of(*raw)).those("block")) == rows


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
    assert rows_of(sheet_of("服务", "rsyslog").lines) == [["服务"], ["rsyslog"]]


def test_a_table_ends_at_the_head_of_the_next_one_and_at_the_heading_over_it() -> None:
    head = "筛选器名称   API 名称   类型（扩展名）"
    first, second = ([f"{name} {n}   {name}   None ({n})" for n in range(6)] for name in ("Lotus", "SVG"))
    for between in (["供网页使用的筛选器"], []):
        found = find_tables(sheet_of(head, *first, *between, head, *second, *["新质生产力的发展。"] * 2)).those("block")
        lines = [[part.line for part in label.parts] for label in found]
        assert lines == [[*range(1, 8)], [number + len(between) for number in range(8, 15)]]


def test_a_line_without_a_wide_gap_is_a_row_where_one_with_a_gap_follows_soon() -> None:
    rows = ("名称       类型       值", "Lotus      wk1      None", "dBase      dbf      None")
    wrapped = ("Portable Document pdf      None", "Format", "SVG        svg      None")
    sheet = sheet_of(*rows, *wrapped)
    [found] = find_tables(replace(sheet, layout=Layout(edges=Edges(30)))).those("block")
    assert len(found.parts) == 6


def test_a_row_is_told_by_the_margin_of_the_rows_above_not_by_a_cell_that_goes_on() -> None:
    rows = [line for n in range(12) for line in (f"服务 {n:02}    这是日志的说明", "         和域名的说明")]
    raw = (*rows[1:], "甲", *rows[:2])
    assert [
        len(label.parts) for label in find_tables(sheet_of(*rows, "rsyslog 日志", "rbind 域名")).those("block")
    ] == [26]
    assert len(find_tables(sheet_of(*raw)).those("block")) == 1

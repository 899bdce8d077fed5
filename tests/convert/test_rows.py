"""Rows: where one line of a table is parted into cells, and which lines are one row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.convert.evidence.edges import Edges
from edition.convert.evidence.layout import Layout
from edition.convert.kept.kept import sheet_of
from edition.convert.tables.rows import GAP, SPACES, WIDE_GAP, rows_of
from edition.convert.tables.tables import find_tables

CONSTANTS = (
    "名称           字符串 别名函数",
    "KERN_CRIT    “2” pr_crit()",
    "KERN_ERR     “3” pr_err()",
    "KERN_INFO    “6” pr_info()",
)


@pytest.mark.parametrize(
    ("raw", "row"),
    [
        # Where the first cell is as wide as its column, one space is left; or kinds of words change as elsewhere.
        ((*CONSTANTS, "KERN_WARNING “4” pr_warn()"), ["KERN_WARNING", "“4”", "pr_warn()"]),
        ((*CONSTANTS, "KERN_NOTICE “5” pr_notice()"), ["KERN_NOTICE", "“5”", "pr_notice()"]),
        (("组件     描述", "符号     编辑", "打印服务 发送文件"), ["打印服务", "发送文件"]),
        (("组件     描述", "符号     编辑", "图形 发送文件"), ["图形", "发送文件"]),
        (("变量     含义", "city     城市", "fax number 传真"), ["fax number", "传真"]),
        (("变量       含义", "city     城市", "fax x"), ["fax x", ""]),
        # What goes on with a cell as wide as its column belongs to it; below a narrow one it is a row.
        (("组件     描述", "符号     发展新质生产力是内在", "       要求", ), ["符号", "发展新质生产力是内在要求"]),
        (("组件     描述", "符号     编辑", "       要求"), ["", "要求"]),
        # Under a head no gap shows.
        (("名称 检测 用途", "Node is_node() 条目", "Zero is_zero() 空的条目"), ["Zero", "is_zero()", "空的条目"]),
    ],
)  # fmt: skip
def test_the_last_row_has_these_cells(raw: tuple[str, ...], row: list[str]) -> None:
    assert rows_of(sheet_of(*raw).lines)[-1] == row


GAPS = ("日志    log", "域名    bind", "时钟    ntp", "邮件    mail")  # a table: the source shows rows
PROSE = "发展新质生产力是推动高质量发展的内在要求"


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        ((*GAPS, "syslog 日志"), [1, 5]),
        ((*GAPS, "syslog 日志。"), [1, 4]),  # a sentence
        ((*GAPS, "syslog 包括："), [1, 4]),
        ((*GAPS, "", "syslog 日志"), [1, 4]),
        ((*GAPS, "1. syslogd 日志"), [1, 4]),
        ((*GAPS, "日志服务器"), [1, 4]),
        ((*GAPS, f"syslog {PROSE}", PROSE), [1, 4]),  # a full line with another at the margin: prose
        ((*GAPS, "", "变量 含义", "city 城市", "fax 传真", "    tel 电话"), [6, 8]),
        (("打印 cups", *GAPS), [1, 5]),
        (("打印是 cups。", *GAPS), [2, 5]),
        (("服务名称 名称", *GAPS), [1, 5]),
        ((*GAPS, "", "变量 含义", "city 城市", "fax 传真", PROSE), [6, 8]),
        ((*GAPS, "", "变量 含义", "city 城市", PROSE), [1, 4]),  # one row may be a heading's
        # Three cells of several kinds are a row though they end a sentence; what is set in far goes on with the last.
        ((*GAPS, "", "名称 默认值 说明", "ATTR_A 0 普通文件。", "ATTR_B 1 只读文件。", PROSE), [6, 8]),
        ((*GAPS, "", "名称 默认值 说明", "ATTR_A 0 普通文件。", " " * 12 + "或目录。", PROSE), [6, 8]),
        ((*GAPS, "", "名称 说明", "city 城市", "fax 传真", "ATTR 是普通文件。", PROSE), [6, 8]),
        (("变量 含义", "city 城市", "fax 传真", PROSE), []),  # nothing shows that this source keeps rows
    ],
)
def test_lines_by_rows_that_have_cells_like_theirs_are_rows(raw: tuple[str, ...], lines: list[int]) -> None:
    sheet = replace(sheet_of(*raw), layout=Layout(edges=Edges(40)))
    found = [label for label in find_tables(sheet).those("block") if label.rule.endswith("rows")]
    last = sorted(found, key=lambda label: label.key.line)[-1:]
    assert [part.line for label in last for part in (label.parts[0], label.parts[-1])] == lines


def test_gaps_of_one_space_of_two_and_of_three_or_tabs() -> None:
    line = "甲 乙  丙   丁\t戊 \t己\u3000 庚"
    found = [[gap.group() for gap in gaps.finditer(line)] for gaps in (SPACES, GAP, WIDE_GAP)]
    assert found == [[" ", "  ", "   ", "\t"], ["  ", "   ", "\t"], ["   ", "\t"]]

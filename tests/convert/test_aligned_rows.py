"""Aligned rows: tables whose cells run over several lines, and lines that only look like them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.convert.evidence.edges import Edges
from edition.convert.evidence.layout import Layout
from edition.convert.kept.kept import sheet_of
from edition.convert.tables.aligned_rows import aligned_rows
from edition.convert.tables.rows import rows_of
from edition.convert.tables.tables import find_tables

LONG = "要在单个或多个相关控件之间移动选择项，您可以使用上下左右方向键，"
KEYS = (
    f"方向键      {LONG}例如",
    "         在列表视图中选择项目等等。",
    f"空格键      {LONG}例如",
)
NAMES = (
    "任务   细节",
    "版本发布 在更改或升级被布设前要检查",
    "的排序：",
    "可靠的软 确保那些软件包在软件库中",
    "库    就位。",
)
HUNG = (
    "测试   首先在测试设备上运行试用版，",
    "     必须将这件事通知给学校。",
    "后退方案 即使进行了测试，",
    "     也会出错。",
)


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (KEYS, [(0, 3)]),
        (("如下：", *KEYS, "选择一种适当的备份介质也很重要。"), [(1, 4)]),
        (KEYS[::2], []),  # two rows alone
        (NAMES, [(0, 5)]),  # where all lines keep to a column, two wide gaps are enough
        ((*NAMES[:3], "发展新质生产力", NAMES[4]), []),  # one does not
        (HUNG, [(0, 4)]),  # a row and what goes on below it shows a column, too
        (HUNG[2:], []),
        (HUNG[2:] * 4, []),  # without a wide gap it may be anything
        ((*KEYS, *("新 的质量如何，", "\u3000\u3000用服务打印，") * 2), [(0, 3)]),  # first lines of paragraphs
        # A first cell that leaves no gap moves the second to the left; a line without a space is no row.
        ((*KEYS[:2], "上下左右方向键 移动", "等等。", KEYS[2]), [(0, 5)]),
        ((*KEYS[:2], f"{LONG}或者", KEYS[2]), []),
        ((*KEYS[:2], "使用 CUPS 打印：", KEYS[2]), []),  # what announces something
        ((*KEYS[:2], *["上下左右方向键 移动"] * 2, KEYS[2]), []),  # two of five lines
        ((*KEYS * 4, *["上下左右方向键 移动"] * 3, *KEYS * 4), [(0, 27)]),
        ((*KEYS * 4, *["上下左右方向键 移动"] * 4, *KEYS * 4), [(0, 12), (16, 28)]),
        ((*KEYS[:2], "", *KEYS), [(2, 5)]),  # a blank line ends rows
        ((*KEYS[:2], "1.2 键盘", *KEYS), [(3, 6)]),  # a heading's number, or a bullet
        (tuple(f"• {row}" for row in KEYS), []),
        # Speakers; columns of a page; code; a gap that no other line shares; verse in two halves.
        (tuple(row.replace("键   ", "键：  ") for row in KEYS), []),
        (tuple(f"{LONG}   {LONG}" for _ in range(4)), []),
        (("int a;   // 甲", "int b;   // 乙", "int c;   // 丙"), []),
        (("one = [1];   甲", "two = {2};   乙", "six = [6];   丙"), []),
        (("The arrow keys   move", "The space bar    press", "The tab key      go"), []),
        (("甲   乙丙", "甲乙   丙丁", "甲乙丙   丁戊"), []),
        ((), []),
    ],
)  # fmt: skip
def test_lines_that_keep_to_columns_are_rows(raw: tuple[str, ...], found: list[tuple[int, int]]) -> None:
    assert list(aligned_rows(sheet_of(*raw))) == found


def test_columns_are_those_of_the_page() -> None:
    other = (f"方向键        {LONG}例如", "           在列表视图中", f"空格键        {LONG}例如")
    assert list(aligned_rows(sheet_of(*KEYS, f"\f{other[0]}", *other[1:]))) == [(0, 3), (3, 6)]
    assert list(aligned_rows(sheet_of(*KEYS[:2], f"\f{other[2]}"))) == []


def test_rows_that_overlap_are_one_table() -> None:
    later = ("\f域名服务器的     丁", "时钟服务器的     己。", "钟表服务器的     戊。")
    raw = ("名称     甲", "域名     乙", "时钟     丙", *later)
    assert [len(label.parts) for label in find_tables(sheet_of(*raw)).those("block")] == [6]


def test_remarks_behind_code_are_no_column() -> None:
    code = ("int apples;   // 苹果", "int pears;    // 梨子", "int figs;     // 无花果")
    assert find_tables(sheet_of(*code)).those("block") == ()


def test_a_heading_below_a_table_is_no_row_for_a_space_in_the_prose_behind_it() -> None:
    bonds = "一有价证券于 2001 年 1 月 25 日买入；有效期截止到 2001 年 11 月 15 日。利息为每半年支付"
    rows = (
        "基准           计算",
        "0 or missing 美国方法(NASD)，12个月且每月为30天",
        "1            一个月中的确切天数，一年中的确切天数",
        "2            一个月中的确切天数，一年有 360 天",
    )
    sheet = replace(sheet_of(*rows, "示例", bonds), layout=Layout(edges=Edges(88)))
    [label] = find_tables(sheet).those("block")
    assert len(label.parts) == 4


def test_cells_are_told_by_the_columns_of_their_own_page() -> None:
    rows = ("名称     说明", "域名     服务", "\f名称        说明", "时钟        服务", "域名服务器 名称")
    assert rows_of(sheet_of(*rows).lines) == [
        ["名称", "说明"],
        ["域名", "服务"],
        ["名称", "说明"],
        ["时钟", "服务"],
        ["域名服务器", "名称"],
    ]


def test_rows_that_show_fewer_columns_than_all_have_those_of_all() -> None:
    wide = [f"{name:<12}{'任何':<8}{'相同':<8}共享库" for name in ("软件包", "libfoo1", "libfoo-dev", "libfoo-dbg")]
    rows = (*wide, "bar-doc   全部 外来 文档", "baz       全部 外来 程序")
    assert rows_of(sheet_of(*rows).lines)[-2:] == [["bar-doc", "全部", "外来", "文档"], ["baz", "全部", "外来", "程序"]]

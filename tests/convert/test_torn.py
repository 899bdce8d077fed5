"""Tables that are torn into lines: their cells, and short lines that are none."""

from __future__ import annotations

import pytest

from edition.convert.conversion import convert
from edition.convert.kept.kept import sheet_of
from edition.convert.tables.rows import rows_of
from edition.convert.writing.record import ReportLine
from edition.model.sources.source import Source
from torn_cells import FULL, cells

CELLS = ("服务", "rsyslog", "日志", "syslog", "域名", "bind", "时钟", "ntp")


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
        ((*FULL, *("服务", "ls -l /a") * 4, *FULL), 0),
        ((*FULL, *("服务", '"Log 97"') * 4, *FULL), 8),
        # A list that goes on into another; and headings over commands, which blank lines part.
        ((*FULL, "参见", "Open", "Close", "Print", "Free", "语句", "函数", *FULL), 0),
        ((*FULL, *(line for n in range(0, 8, 2) for line in ("", *CELLS[n : n + 2])), "", *FULL), 0),
        # Three columns; a page that turns.
        ((*FULL, "Byte", "17", "字节", "Date", "7", "日期", *FULL), 6),
        ((*FULL, *CELLS[:4], "", "\f" + CELLS[4], *CELLS[5:], *FULL), 8),
        ((*FULL, *CELLS, "", "\f下一章", "第一节", *FULL), 8),  # headings of the next page
        # Three columns, row by row, or with a cell that lacks here and there; a list that comes near.
        ((*FULL, *(cell for row in range(4) for cell in ("服务", "log", f"v{row}")), *FULL), 12),
        ((*FULL, *(cell for row in range(3) for cell in ("服务", "log", f"v{row}")), *FULL), 0),
        ((*FULL, *(cell for row in range(3) for cell in ("服务", "log", f"v{row}")), "日志", *FULL), 10),
        ((*FULL, *("服务", "log", "a", "打印", "b") * 4, *FULL), 20),
        ((*FULL, *("服务", "log", "a", "x", "打印") * 4, *FULL), 0),
    ],
)
def test_short_lines_that_take_turns_are_cells(raw: tuple[str, ...], count: int) -> None:
    assert len(cells(*raw).get("alternating-cells", [])) == count


LIST = ("参见", "open", "函数", "close", "语句", "print", "行号", "free")


@pytest.mark.parametrize("parted", [(*LIST, *FULL), (*LIST[::2], "", *LIST[1::2], "", *FULL, "")])
def test_words_that_stand_over_other_short_lines_each_time_announce_lists(parted: tuple[str, ...]) -> None:
    def parts(count: int) -> list[str]:
        return [f"{n}{text}" if text in LIST[1:3] else text for n in range(count) for text in parted]

    assert [len(found) for found in cells(*FULL, "", *parts(5)).values()] == [8]
    assert not cells(*FULL, "", *parts(6))
    assert cells(*FULL, "", *parted * 6)  # the same table time and again


@pytest.mark.parametrize(
    ("more", "count"),
    [("和着力点", 10), ("和它的重要着力", 10), ("和一些重要着力点", 0), ("和着力点，", 0), ("和着力点。", 0)],
)
def test_cells_may_be_wide_where_they_leave_room_for_the_next_word(more: str, count: int) -> None:
    raw = [text if n % 2 else text + more for n, text in enumerate((*CELLS, *CELLS[:2]))]
    assert len(cells(*FULL, *raw, *FULL).get("alternating-cells", [])) == count


HEAD = ("组件名称", "描述")
ROWS = ("原理图编辑器", "编辑原理图；管理文件", "符号编辑器", "编辑符号")


@pytest.mark.parametrize(
    ("raw", "count"),
    [
        ((*FULL, *HEAD, *ROWS, "", *FULL), 6),
        ((*FULL, " ".join(HEAD), *ROWS, "", *FULL), 5),
        ((*FULL, *HEAD, *ROWS, *FULL), 6),  # a full line is none
        ((*FULL, *HEAD, *ROWS, "包括：", *FULL), 6),
        ((*FULL, *HEAD, *ROWS[:2], "", "\f" + ROWS[2], "eeschema", "", *FULL), 6),
        ((*FULL, *HEAD, *ROWS[:2], "", "\f" + ROWS[2], ROWS[3], "", *FULL), 4),  # perhaps headings of the next page
        ((*FULL, *HEAD, *(row + "。" for row in ROWS), "", *FULL), 0),  # headings over each other, and sentences
        ((*FULL, "名称 类型 数值", "Pi Double 3.14", "", *FULL), 2),
        ((*FULL, "关于春天", *HEAD, *ROWS, "", *FULL), 0),  # a list that holds such words
        ((*FULL, HEAD[0], *ROWS, "", *FULL), 0),  # one name may be a heading
        ((*FULL, *HEAD, "", *FULL), 0),
        ((*FULL, *HEAD, "", *ROWS, "", *FULL), 0),
        ((*FULL, "• 组件名称", "• 描述", *ROWS, "", *FULL), 0),
    ],
)
def test_lines_under_names_of_columns_are_cells(raw: tuple[str, ...], count: int) -> None:
    assert len(cells(*raw).get("headed-cells", [])) == count


KEYS = tuple(f"K{n}" for n in range(10))
ACTIONS = tuple(f"按{han}键" for han in "甲乙丙丁戊己庚辛壬癸")


@pytest.mark.parametrize(
    ("parts", "count"),
    [
        ((KEYS, ACTIONS), 20),
        ((KEYS, (*ACTIONS[:9], "就是这样。")), 20),
        ((KEYS, (*ACTIONS[:8], "就是这样。", "完了。")), 0),
        ((KEYS, ("就是这样。", *ACTIONS[1:])), 0),  # a sentence, and a list below
        ((KEYS[:9], (*ACTIONS[:8], "就是这样。")), 0),
        ((KEYS, (*ACTIONS, "其他")), 21),  # a cell lacks
        ((KEYS, (*ACTIONS, "其他", "等等")), 0),
        ((KEYS, (*ACTIONS[:5], "...", "...", *ACTIONS[5:8])), 20),
        ((("如下：", *KEYS), ACTIONS), 20),
        ((("如下：",), KEYS, ACTIONS), 20),
        ((KEYS, ("如下：", *ACTIONS)), 0),
    ],
)
def test_long_columns_may_be_uneven(parts: tuple[tuple[str, ...], ...], count: int) -> None:
    raw = [line for part in parts for line in (*part, "")]
    assert len(cells(*FULL, "", *raw, *FULL).get("columns-of-cells", [])) == count


def test_cells_hold_chinese_before_what_stands_on_the_next_page() -> None:
    table = [line for n in range(5) for line in ("mount", f"{n}{n}")]
    assert not cells(*FULL, *table, "", "\f后记", "", *FULL)


COLUMN = ("服务", "日志", "域名", "时钟"), ("rsyslog", "syslog", "bind", "ntp"), ("9", "8", "7", "6")


@pytest.mark.parametrize(
    ("parts", "count"),
    [
        (COLUMN[:2], 8),
        (COLUMN, 12),
        ((COLUMN[0], ("rsyslog", "syslog", "bind", "ntp", "cups")), 0),  # not as many: two lists
        ((COLUMN[0], COLUMN[0]), 0),  # of one kind
        ((COLUMN[0], ("名称",), COLUMN[1], COLUMN[2]), 13),  # the name of a column
        ((COLUMN[0], COLUMN[1], ("下一节",)), 8),  # a heading behind
        ((("下一节",), COLUMN[0], COLUMN[1]), 8),
        ((COLUMN[0], (*COLUMN[1][:3], "就是这样。")), 0),
        ((COLUMN[0], ("$ ls -l /a", "$ ls -l /b", "x = {1}", "y = {2}")), 0),
    ],
)
def test_columns_one_after_another_are_cells(parts: tuple[tuple[str, ...], ...], count: int) -> None:
    raw = [line for part in parts for line in (*part, "")]
    assert len(cells(*FULL, "", *raw, *FULL).get("columns-of-cells", [])) == count


VARIABLES = ("变量", "含义", "user_city", "城市", "user_fax 传真号码", "user_title", "标题或者", "职称")
CONSTANTS = ("常量", "数值 说明", "vbSunday 0 周日 (API)", "vbMonday", "1 周一", "vbTuesday 2", "周二")


@pytest.mark.parametrize(
    ("raw", "rows"),
    [
        (VARIABLES, ["变量|含义", "user_city|城市", "user_fax|传真号码", "user_title|标题或者职称"]),
        (CONSTANTS, ["常量|数值|说明", "vbSunday|0|周日 (API)", "vbMonday|1|周一", "vbTuesday|2|周二"]),
        ((*CONSTANTS, "vbWednesday", "周三"), []),  # a cell is missing
        ((*CONSTANTS, "vbWednesday"), []),
        ((*CONSTANTS, "vbWednesday", "vbThursday 4 周四"), []),
        ((*VARIABLES, "user_state"), []),
        (("组件", "描述", "编辑器", "编辑文件", "计算器", "计算"), []),  # kinds do not tell columns
    ],
)
def test_rows_are_set_again_where_kinds_of_words_tell_columns(raw: tuple[str, ...], rows: list[str]) -> None:
    cells = [cell for text in raw for cell in (text.split(" ") if text == CONSTANTS[1] else [text])]
    assert ["|".join(row) for row in rows_of(sheet_of(*raw).lines)] == (rows or cells)


def test_a_table_whose_rows_do_not_show_is_reported() -> None:
    prose = [f"{FULL[0]}{n}展的" for n in "一二三四五六七八九十"] * 3
    conversion = convert(Source("example", (*prose, "如下：", *HEAD, *ROWS, "", *prose)))
    what = "p2 is a table torn into lines: set its rows in the Markdown, with | between their cells"
    assert [line for line in conversion.report if line.rule == "torn-table"] == [ReportLine("torn-table", 32, what)]
    assert "tables torn into lines: p2" in conversion.summary()


SHEETS = ("桌子", "12", "", "椅子", "48", "", "书柜", "6", "", "灯", "", "20", "床", "8")


@pytest.mark.parametrize(
    ("raw", "count"),
    [
        (SHEETS, 10),
        (("", "家具", "", *SHEETS, "", "其他", "", *FULL), 10),  # headings stand between blank lines
        (("", "名称", "", *SHEETS, "", *FULL), 11),  # the name of a column does too
        (SHEETS[:-1], 0),
        ((*("桌子", "", "Desk") * 5, "", "6"), 0),  # few figures
        ((*("", "桌子", "椅子", "", "12", "8") * 3,), 0),  # they do not take turns
        ((*("Desk", "", "12") * 6,), 0),  # nothing is Chinese
        (tuple("一张" if text.isdigit() and text != "6" else text for text in SHEETS), 0),
        (tuple(text and text + "。" for text in SHEETS), 0),
        (tuple(line for text in SHEETS if text for line in ("", text, "第一号", "第二号", "第三号")), 0),
        (tuple(line for n in range(10) for line in ("", "编译", "x = {1}", f"{n}")), 0),  # code
    ],
)
def test_short_lines_many_of_figures_are_cells_though_blank_lines_part_them(raw: tuple[str, ...], count: int) -> None:
    assert len(cells(*raw).get("scattered-cells", [])) == count


ON_LINES = ("发布 检查软件。", "顺序", "配置 确保就位。", "文件库", "后退 装回软件。", "新版")


@pytest.mark.parametrize(
    ("raw", "count"),
    [
        ((*FULL, *ON_LINES, *FULL), 6),
        ((*FULL, *ON_LINES[:5], *FULL), 0),
        ((*FULL, *(text.replace(" ", "") for text in ON_LINES), *FULL), 0),
        ((*FULL, *(f"{n}. {text}" for n, text in enumerate(ON_LINES)), *FULL), 0),
        ((*FULL, *(text if n % 2 else f"• {text}" for n, text in enumerate(ON_LINES)), *FULL), 0),
        ((*FULL, *(line for text in ON_LINES for line in (text, FULL[1])), *FULL), 11),
        ((*FULL, *(line for text in ON_LINES for line in (text, *FULL)), *FULL), 0),  # mostly prose
        # Sentences that hold a space, and run on.
        (
            (
                *FULL,
                *(line for text in ON_LINES[1::2] for line in ("发展 新质生产力是推动高质量", "发展的要求。", text)),
            ),
            0,
        ),
        (
            (
                *FULL,
                *(line for text in ON_LINES[1::2] for line in ("发展新质生产力是推动高质量发", "展 的要求。", text)),
            ),
            0,
        ),
        # Terms in Latin letters, and what explains others.
        ((*FULL, *("顺序", "测试了。", "Alt 要发展。") * 3, *FULL), 9),
        ((*FULL, *("测试了。", "顺序", "Alt 要发展。") * 3, *FULL), 0),
        ((*FULL, *("顺序", "测试了。", "12 要发展。") * 3, *FULL), 0),
        ((*FULL, *("顺序", "测试了。", "Alt: 要发展。") * 3, *FULL), 0),
        (
            (
                *FULL,
                *(line for text in ON_LINES[::2] for line in (text, "$ ls -l /a | x = {1}")),
                *ON_LINES[1::2],
                *FULL,
            ),
            0,
        ),
    ],
)
def test_rows_among_short_lines_are_of_a_table(raw: tuple[str, ...], count: int) -> None:
    assert len(cells(*raw).get("rows-and-cells", [])) == count

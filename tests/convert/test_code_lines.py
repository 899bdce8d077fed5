"""Which lines are code: by the likeliest reading of all, and what looks like code and is prose."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.convert.evidence.edges import Edges
from edition.convert.evidence.labels import Label
from edition.convert.evidence.layout import Layout
from edition.convert.kept.code_lines import BELOW, code, evidence, full_width, likeliest, tells, trimmed
from edition.convert.kept.code_odds import Odds
from edition.convert.kept.code_signs import signs_of
from edition.convert.kept.kept import keep_lines, sheet_of

FULL = "发展新质生产力是推动高质量发展的内在要求和重要着力点，必须继续做好"


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        (("运行：", "apt-get install -y foo", "就行。"), [2]),
        (("发展。", "", "$ make install", "", "就行。"), [3]),
        (("发展。", "", "#!/bin/sh", "set -e", "# a comment of some words", 'echo "甲"', "", "就行。"), [3, 4, 5, 6]),
        (("发展：", "    for i in range(3):  # 循环", "        print(i)", "    ls -l (列出)", "就行。"), [2, 3, 4]),
        ((FULL, "请执行", "dpkg --list", "就行。"), [3]),
        (("发展。", "$ make install", "就行。"), [2]),
        (("发展", "$ make install", "就行。"), [2]),
        # The last words of a paragraph are none, though they hold no Chinese character but a stop; nor is 、.
        (("发展，记录到", "debian/install.patch。", "$ make install", "就行。"), [3]),
        (("发展。", "", "config.guess、config.sub、config.h.in", "", "就行。"), []),
        # Behind a sentence a name and its value are no code; dots stand for what is left out; a drawing's lines.
        (("发展。", "override_dh_auto: foo_bar", "就行。"), []),
        (("发展。", "install: foo", "就行。"), []),
        (("发展：", "$ make install", "...描述补丁", "就行。"), [2, 3]),
        (("发展：", "a.ac -+-> make", "|", "+-> b.in", "就行。"), [2, 3, 4]),
        (("发展。", "", "a.ac -+-> make", "|", "|", "|", "", "就行。"), [3, 4, 5, 6]),
        # A comment behind an apostrophe, but for words in quotation marks.
        (("发展：", "Print Len(sText) ' 返回长度", "End Sub", "就行。"), [2, 3]),
        (("发展：", "print len(x)' 返回长度", "end sub", "就行。"), [2, 3]),
        (("发展：", "don't返回长度", "就行。"), []),
        # A remark in Chinese beside code, what has signs of it between code; an object's members, and settings.
        (("发展：", "Sub Main", "' 返回的长度", "Print Len(sText)", "End Sub", "就行。"), [2, 3, 4, 5]),
        (("发展：", "/* 返回的长度", "int n = f(x);", "", "就行。"), [2, 3]),
        (("发展：", "int n = f(x);", "", "// 就行", "好。"), [2, 4]),
        (("发展：", "if x > 0:", '  说("你好")', "return None", "就行。"), [2, 3, 4]),
        (("发展：", "if x > 0:", '说("你好")', "return None", "就行。"), [2, 3, 4]),
        (("发展：", "<config>", "<名>甲</名>", "</config>", "就行。"), [2, 3, 4]),
        (("发展：", "<config>", "<名>甲，乙</名>", "</config>", "就行。"), [2, 3, 4]),
        (("发展：", "<config>", "<名>甲</名>", "就行。"), [2]),
        (("发展。", "", '  "甲": 1,', '  "乙": 2,', "", "就行。"), [3, 4]),
        (("发展。", "", '"甲": 1,', '"乙": 2,', "", "就行。"), [3, 4]),
        (("发展。", "", "  a = 1", "  b = 2", "", "就行。"), [3, 4]),
        # A name or a term that the next line goes on from, prose, an item, a title.
        ((FULL, "dpkg --list 就行。"), []),
        ((FULL, "foo bar", "就行。"), []),
        (("发展。", "", "The new productive forces of the region are high-tech/green.", "", "就行。"), []),
        (("发展：", "• http://example.org/a/b (甲)", "就行。"), []),
        (("发展。", "", "HONG Yinxing", "", "就行。"), []),
        (("发展。", "", "1. void flush(int a)", "", "就行。"), []),
        # A bullet begins no code, but for what a program may print; what declares something does.
        (("发展。", "◆ Grid", "template<typename T>", "class Grid< T >", "", "就行。"), [3, 4]),
        (("发展。", "$ status", "● demo.service", "  Active: active", "", "就行。"), [2, 3, 4]),
        (("发展。", "", "#define SIZE 32", "", "就行。"), [3]),
        (("发展：", "#循环", "for i in range(3):", "#新质#发展", "就行。"), [2, 3]),
        # A remark by itself, when its sign is one; a log, whose lines begin as references do; where an arrow leads.
        (("如下：", "// License: GPL-2.0 or later", "", "就行。"), [2]),
        (("如下：", "// GPL-2.0-or-later foo bar 许可", "", "就行。"), []),
        (("如下：", "-- License, or a signature", "", "就行。"), []),
        (("如下：", "* License: GPL-2.0", "", "就行。"), []),
        (("如下：", "[004] 22.976: enter: cpu: 4 step: 1", "[004] 22.990: exit: cpu: 4", "就行。"), [2, 3]),
        (("如下：", "[004] enter: cpu: 4 step: 1", "[004] exit: cpu: 4", "就行。"), []),
        (("如下：", "[STATE - N]->stop()   -> 成功", "[STATE - 1]->start()  -> 失败", "就行。"), [2, 3]),
        (("发展。", "", "* * * *", "", "就行。"), []),
    ],
)
def test_code_has_signs_of_code_and_stands_apart(raw: tuple[str, ...], lines: list[int]) -> None:
    assert [part.line for label in code(sheet_of(*raw)) for part in label.parts] == lines


SHOWN = ("就行：", "$ make install", "$ ls -l /usr", "$ make -j 4 clean", "就行。")


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        # A term, an address, a cell, an item, a sentence, and a name are none.
        (("在文件中写入：", "Listen 80", "Timeout 60", "", "就行。"), [2, 3]),
        (("在文件中写入：", "", "2 3", "4.5 6", "", "KeepAlive On", "", "就行。"), [3, 4]),
        (("在文件中写入:", "server.example.com", "就行。"), []),
        (("请在文件中写入一行:", "server.example.com", "就行。"), [2]),
        (("作者:", "Greg Smith", "就行。"), []),
        (("在文件中写入", "server.example.com", "就行。"), []),
        (("在文件中写入：", "rsyslog", "就行。"), []),
        (("在文件中写入：", "a)", "就行。"), []),
        (("在文件中写入：", "1. Listen 80", "就行。"), []),
        (("在文件中写入：", "● Listen 80", "Timeout 60", "Retry 3", "", "就行。"), []),
        (("在文件中写入：", "Listen 80。", "Timeout 60", "Retry 3", "", "就行。"), []),
        (("在文件中写入：", "→ http://www.example.org/a_b", "就行。"), []),
        (("在文件中写入：", "It is the port of an address", "Timeout 60", "就行。"), []),
        (("发言人：", "Greg Smith, Mary J. Blige", "就行。"), []),
        (("参考书目：", "C.H. Smith, The Isle of B.", "就行。"), []),
        (("在文件中写入一行：", "autoIndex on", "就行。"), [2]),
    ],
)
def test_where_code_is_shown_what_a_line_announces_needs_no_sign(raw: tuple[str, ...], lines: list[int]) -> None:
    found = [part.line for label in code(sheet_of(*raw, *SHOWN)) for part in label.parts]
    assert found == [*lines, *(len(raw) + n for n in (2, 3, 4))]


def test_where_no_code_is_shown_nothing_is_announced() -> None:
    for shown in (3, 4):
        labels = [*code(sheet_of(*SHOWN[:shown], "在文件中写入：", "Listen 80", "Timeout 60"))]
        assert len(labels) == shown - 2


def test_behind_a_full_line_what_an_open_bracket_holds_is_no_code_and_a_short_command_is() -> None:
    raw = ("发展新质生产力的(参看", "dh_make(8)、/usr/share/doc)", "就行。")
    parted = ("发展新质生产力，请执行", "$ dpkg --list", "就行。")
    for lines, width, found in ((raw, 22.0, 0), (parted, 40.0, 1), (parted, 22.0, 1)):
        sheet = replace(sheet_of(*lines), layout=Layout(edges=Edges(width)))
        assert len(list(code(sheet))) == found


def found(*raw: str) -> list[list[int]]:
    """The lines of each piece of code."""
    return [[part.line for part in label.parts] for label in code(sheet_of(*raw))]


@pytest.mark.parametrize(
    "raw",
    [
        # A paragraph that names commands, be it wrapped at one; definitions; prose in English; an abstract.
        (FULL, "可以用 apt-get install foo 安装，再用", "dpkg --list 看看 /usr/share/doc/foo 里有什么。"),
        ("发展。", "", "apt-get", "安装软件包的命令。", "", "dpkg", "管理软件包的命令。"),
        (
            "发展。",
            "",
            "New forces are born of new industries, and",
            "the region (see below) has many of them.",
            "",
            FULL,
        ),
        ("发展。", "Abstract: The tools /bin/sh and make(1) are used.", "Key words: garden; spring"),
        # References, addresses, figures, signs alone, a heading, names, a bullet, comments without code.
        ("参考文献：", "[1] SMITH J. Garden economy[J]. Journal, 2021, 12(3): 1-9.", "[2] 王五. 花园[M]. 2020."),
        ("联系：", "lisi@example.org", "https://www.example.org/garden/", "就行。"),
        ("产量：", "1978", "25.3", "31.0", "就行。"),
        ("发展。", "", "* * *", "-----=====-----", "", "要求。"),
        ("发展。", "", "Open Statement", "打开文件。"),
        ("发展：", "• /usr/share/doc/foo", "• apt-get(8)", "就行。"),
        ("发展：", "/// verse", "///", "就行。"),
        # Inside a sentence: an open bracket, and a full line.
        ("发展（参看", "/usr/share/doc/devscripts/README.gz)", "就行。"),
    ],
)
def test_prose_that_looks_like_code_is_prose(raw: tuple[str, ...]) -> None:
    assert found(*raw) == []


def test_code_goes_on_over_blank_lines_and_pages_and_holds_what_its_programs_say() -> None:
    said = (
        "运行：",
        "$ make install",
        "install -d /usr/lib/foo",
        "",
        "\f$ ls -l",
        "-rw-r--r-- 1 root root 12 a.c",
        "就行。",
    )
    assert found(*said) == [[2, 3, 5, 6]]
    assert found("如下：", "int main(void)", "{", "/* 返回的长度 */", "return 0;", "}", "就行。") == [[2, 3, 4, 5, 6]]


def test_what_stands_between_fences_is_code_in_any_language() -> None:
    assert found("如下：", "```python", '打印("你好")', "新质。", "```", "就行。") == [[2, 3, 4, 5]]
    assert found("```", "甲", "```", "新质。", "```", "乙", "```") == [[1, 2, 3], [5, 6, 7]]
    assert found("~~~", "新质。", "~~~", "", "```", "就行。") == []


def test_what_two_ends_enclose_is_code() -> None:
    assert found("如下：", "/* 返回长度，", "", "或者零。 */", "就行。") == [[2, 4]]


def test_what_stands_below_a_prompt_is_its_output_until_a_blank_line_or_text() -> None:
    def below(*raw: str) -> list[int]:
        lines = sheet_of(*raw).lines
        signs, _ = evidence(lines, 40)
        return [line.number for line, own in zip(lines, signs, strict=True) if BELOW in own]

    assert below("甲", "$ ls", "Done", "总用量 12", "a.c", "", "b.c") == [3, 4, 5]
    assert below("# apt update", "Done", "# ls", "a.c") == [2, 3, 4]
    assert below("$ ls", "就行。", "a.c") == below("$ ls", FULL, "a.c") == below("ls", "a.c") == []
    assert below("$ ls", "x" * 39, "a.c") == [2, 3]


def test_code_neither_begins_nor_ends_with_prose_in_chinese() -> None:
    sure = Odds({"mostly Chinese": 9.0, "no Chinese": 9.0}, {}, {})
    sheet = sheet_of("发展。", "$ make", "要求", "$ make", "就行")
    signs, between = evidence(sheet.lines, full_width(sheet))
    assert all(likeliest(signs, between, [None] * 5, sure))
    assert trimmed([0, 1, 2, 3, 4], signs, [None] * 5) == [1, 2, 3]
    assert trimmed([0, 1], signs, [True, None]) == [0, 1]
    assert trimmed([0], signs, [None]) == []
    assert found("发展", "$ make", "# 要求", "$ make -f x", "就行") == [[2, 3, 4]]


def test_what_is_settled_is_no_code() -> None:
    sheet = sheet_of("运行：", "$ make", "$ make install", "$ make clean")
    sheet = sheet.labelled([Label("block", "table-rows", (sheet.lines[2].span,), "table")])
    assert [[part.line for part in label.parts] for label in code(sheet)] == [[2]]


def test_drawn_rows_are_kept_by_their_own_rule_unless_code_stands_round_them() -> None:
    rows = ("| 甲 | 乙 |", "|---|---|", "| 1 | 2 |")
    alone = keep_lines(sheet_of("如下：", *rows, "就行。")).those("block")
    amid = keep_lines(sheet_of("如下：", "$ mysql -e x", *rows, "就行。")).those("block")
    over = keep_lines(sheet_of("如下：", *rows, "$ mysql -e x", "就行。")).those("block")
    assert [(label.rule, len(label.parts)) for label in (*alone, *amid)] == [("drawn-rows", 3), ("code-lines", 4)]
    assert [(label.rule, len(label.parts)) for label in over] == [("code-lines", 4)]


def test_a_line_tells_by_itself_that_it_is_code() -> None:
    told = {text: tells(line, signs_of(line, 40)) for line in sheet_of(*LONE).lines for text in [line.text]}
    assert told == dict(zip(LONE, (True, True, True, False, False, False, False), strict=True))


LONE = ("$ make install", "# make install", '"甲": 1,', "Shared/Libraries", "HONG Yinxing", "* * *", "// 要求")


def test_the_label_names_the_odds_and_the_strongest_signs() -> None:
    [label] = code(sheet_of("运行：", "$ make install", "就行。"))
    assert label.evidence.startswith("odds of e^") and "a prompt" in label.evidence

"""Blocks that keep their lines: what is code or verse, and what looks like it and is prose."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.convert.edges import Edges
from edition.convert.kept import code, sheet_of
from edition.convert.layout import Layout
from edition.convert.verses import verse

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
        (("发展", "$ make install", "就行。"), []),
        # The last words of a paragraph are none, though they hold no Chinese character but a stop; nor is 、.
        (("发展，记录到", "debian/install.patch。", "$ make install", "就行。"), [3]),
        (("发展。", "", "config.guess、config.sub、config.h.in", "", "就行。"), []),
        # Behind a sentence several signs tell code, one does not; dots stand for what is left out; a drawing's lines.
        (("发展。", "override_dh_auto: foo_bar", "就行。"), [2]),
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
        (("发展：", "/* 返回的长度", "int n = f(x);", "", "' 就行"), [2, 3]),
        (("发展：", "int n = f(x);", "", "// 就行", "好。"), [2]),
        (("发展：", "if x > 0:", '  说("你好")', "return None", "就行。"), [2, 3, 4]),
        (("发展：", "if x > 0:", '说("你好")', "return None", "就行。"), [2]),
        (("发展：", "<config>", "<名>甲</名>", "</config>", "就行。"), [2, 3, 4]),
        (("发展：", "<config>", "<名>甲，乙</名>", "</config>", "就行。"), [2]),
        (("发展：", "<config>", "<名>甲</名>", "就行。"), [2]),
        (("发展。", "", '  "甲": 1,', '  "乙": 2,', "", "就行。"), [3, 4]),
        (("发展。", "", '"甲": 1,', '"乙": 2,', "", "就行。"), []),
        (("发展。", "", "  a = 1", "  b = 2", "", "就行。"), [3, 4]),
        # A name or a term that the next line goes on from, prose, an item, a title.
        ((FULL, "dpkg --list 就行。"), []),
        ((FULL, "foo bar", "就行。"), []),
        (("发展。", "", "The new productive forces of the region are high-tech/green.", "", "就行。"), []),
        (("发展：", "• http://example.org/a/b (甲)", "就行。"), []),
        (("发展。", "", "HONG Yinxing", "", "就行。"), []),
        (("发展。", "", "* * * *", "", "就行。"), []),
    ],
)
def test_code_has_signs_of_code_and_stands_apart(raw: tuple[str, ...], lines: list[int]) -> None:
    assert [part.line for label in code(sheet_of(*raw)) for part in label.parts] == lines


def test_where_the_width_of_full_lines_is_known_a_full_one_announces_no_code() -> None:
    raw = ("发展新质生产力的(参看", "dh_make(8)、/usr/share/doc)", "就行。")
    parted = ("发展新质生产力，请执行", "dpkg --list", "就行。")
    for lines, width, found in ((raw, 22.0, 0), (parted, 40.0, 1), (parted, 22.0, 0)):
        sheet = replace(sheet_of(*lines), layout=Layout(edges=Edges(width)))
        assert len(list(code(sheet))) == found


OPEN = ("床前明月光", "疑是地上霜", "举头望明月", "低头思故乡")
COUPLETS = ("两个黄鹂鸣翠柳，一行白鹭上青天。", "窗含西岭千秋雪，门泊东吴万里船。")
POEM = ("白日依山尽，", "黄河入海流。", "欲穷千里目，", "更上一层楼。")


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        (POEM, [1, 2, 3, 4]),
        ((*POEM[:2], "", *POEM[2:]), [1, 2, 4, 5]),
        (POEM[:3], []),
        # Without stops, far narrower than prose and apart from it; couplets; not the end of a paragraph before them.
        ((FULL, "", *OPEN, "", FULL), [3, 4, 5, 6]),
        ((FULL, "", *(f"    {line}" for line in OPEN), FULL), [3, 4, 5, 6]),
        ((FULL, *OPEN, FULL), []),
        ((FULL, "", *OPEN, FULL), []),
        (("发展新质力", "", *OPEN, ""), [3, 4, 5, 6]),
        ((*COUPLETS, FULL), [1, 2]),
        ((COUPLETS[0], FULL), []),
        (("，".join(("要做好创新的事", "推动新质的发展")) + "。", "", *COUPLETS), [3, 4]),
        ((*POEM[:3], "更上一层楼"), [1, 2, 3, 4]),
        (("发展新质生产力是推动，",) * 4, []),
        # Songs: lines of all lengths, of short clauses; sentences that are not broken at commas are as likely a list.
        ((*POEM[:3], "更上层楼。"), [1, 2, 3, 4]),
        (("发展。", "要求。", "新质，", "产业。"), [1, 2, 3, 4]),
        (("发展。", "要求。", "新质。", "是产业。"), []),
        (("一、发展，", "二、要求，", "三、新质，", "四、产业。"), []),
        # Four characters and four; a quoted pair; quotation marks.
        (("发展产业，提高质量。",) * 4, [1, 2, 3, 4]),
        (("发展产业，提高质量。",) * 3, []),
        ((FULL, "", *POEM[2:], "", FULL), [3, 4]),
        ((FULL, *(f"    {line}" for line in POEM[2:]), FULL), [2, 3]),
        ((FULL, *POEM[2:], FULL), []),
        ((FULL, "", *POEM[1:3], "", FULL), []),
        (("床前明月光　疑是地上霜", "举头望明月　低头思故乡"), [1, 2]),
        (("“白日依山尽，", *POEM[1:3], "更上一层楼。”"), [1, 2, 3, 4]),
    ],
)
def test_verse_has_lines_of_one_length(raw: tuple[str, ...], lines: list[int]) -> None:
    assert [part.line for label in verse(sheet_of(*raw)) for part in label.parts] == lines

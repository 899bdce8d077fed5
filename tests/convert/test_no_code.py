"""What looks like code and is none, as the lines beside it tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.convert.evidence.edges import Edges
from edition.convert.evidence.layout import Layout
from edition.convert.kept.code_lines import code
from edition.convert.kept.kept import sheet_of
from edition.convert.kept.no_code import no_code, options, titles


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        (("-d, --decode", "对数据解码"), [1]),
        (("-d", "对数据解码"), [1]),
        (("--file=NAME", "读取文件。"), [1]),
        (("-o [FILE] --all", "读取文件。"), [1]),
        (("-d, --decode", "decodes it"), []),
        (("-d, --decode",), []),
        (("-d, --decode", 'echo "对数据"'), []),
        (("-d, --decode", "# 对数据解码"), []),
        (("make \\", "--silent", "就行。"), []),
        (("cat x |", "-d", "就行。"), []),
        (("-ENOSPC", "没有空间。"), []),
        (("-1 1200k", "没有空间。"), []),
        (("--silent; make", "就行。"), []),
        (("- d", "就行。"), []),
    ],
)
def test_options_over_what_they_do_are_terms(raw: tuple[str, ...], lines: list[int]) -> None:
    assert [*options(sheet_of(*raw).lines)] == lines


ENGLISH = "that the forces of production"  # nearly as wide as lines are


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        (("新质生产力", "auth.notice;mail.info）", "。要发展"), [2]),
        (("新质生产力", "auth.notice;mail.info）", "", "。要发展"), []),
        (("新质生产力，可以用 LANG=, TYPE=,", "LC_TIME=, LC_NAME=, LC_PAPER=,", "LC_ALL="), [2, 3]),
        (("新质生产力，可以用 LANG=, TYPE=,", "", "LC_TIME=, LC_NAME=, LC_PAPER=,", "LC_ALL="), []),
        (("新质生产力，可以用：LANG=, TYPE=", "LC_TIME=, LC_NAME=, LC_PAPER=,", "LC_ALL="), []),
        (("新质生产力，", "LC_TIME=, LC_NAME=, LC_PAPER=,", "LC_ALL="), []),  # a line that leaves room
        (("LANG=, LC_CTYPE=, LC_NUMERIC=,", "LC_TIME=, LC_NAME=, LC_PAPER=,", "LC_ALL="), []),
        ((ENGLISH, "are_new; x = f(y)"), [1, 2]),
        ((ENGLISH, "", "are_new; x = f(y)"), []),
        (("that the forces of it", "x = f(y)"), []),
        (("list the services of my servers", "x = f(y)"), []),
        (("# " + ENGLISH, "x = f(y)"), []),
        (("{" + ENGLISH + "}", "x = f(y)"), []),
        (("$ make", ENGLISH, "are_new; x = f(y)"), []),  # what a command puts out
        (("$ make", "就行。", ENGLISH, "are_new; x = f(y)"), [3, 4]),
        (("$ make", "", ENGLISH, "are_new; x = f(y)"), [3, 4]),
    ],
)
def test_what_stands_inside_a_sentence_is_none(raw: tuple[str, ...], lines: list[int]) -> None:
    sheet = replace(sheet_of(*raw), layout=Layout(edges=Edges(32)))
    assert sorted(no_code(sheet)) == lines
    assert no_code(sheet_of(*raw)) == frozenset()  # nobody knows how wide lines are


def test_code_has_none_of_them() -> None:
    sheet = sheet_of("选项：", "-d, --decode", "对数据解码。", "-i, --ignore-garbage", "忽略字符。", "$ make", "就行。")
    assert [[part.line for part in label.parts] for label in code(sheet)] == [[6]]


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        (("", "EFFECT", "", "返回利率。"), [2]),
        (("", "Select...Case Statement", "", "返回利率。"), [2]),
        (("", "Global keyword", "", "返回利率。"), [2]),
        (("x = 1", "EFFECT", "", "返回利率。"), []),
        (("", "EFFECT", "返回利率。"), []),
        (("", "EFFECT", "", "returns a rate"), []),
        (("", "EFFECT", "", "# 返回利率。"), []),
        (("", "effect", "", "返回利率。"), []),
        (("", "EFFECT(1)", "", "返回利率。"), []),
        (("", "MEM_ONLINE", "", "返回利率。"), []),  # what a list of names explains
        (("", "A b c d e", "", "返回利率。"), []),  # a sentence
        (("", "End Sub", "", "返回利率。") * 4, []),
    ],
)
def test_latin_words_alone_between_blank_lines_over_chinese_are_a_title(raw: tuple[str, ...], lines: list[int]) -> None:
    assert [*titles(sheet_of(*raw).lines)] == lines


def test_a_title_behind_code_is_none_of_its_lines() -> None:
    raw = ("Sub Example", "Print Exp ( 23 * Log( 12.345 ) )", "End Sub", "", "Switch Function", "", "返回一个值。")
    assert [len(label.parts) for label in code(sheet_of(*raw))] == [3]

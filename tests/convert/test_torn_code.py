"""Code that an extraction tore: lines of figures and signs, and columns that say the same again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.convert.evidence.edges import Edges
from edition.convert.evidence.layout import Layout
from edition.convert.kept.kept import keep_lines, sheet_of
from edition.convert.kept.torn_code import data


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        (("7 6 5 4", "3 2", "1"), [1, 2, 3]),
        (("%pM", "00:01:02", "-3f"), [1, 2, 3]),
        (("7 6 5 4", "3 2"), []),
        (("7", "6", "5"), []),
        (("7 6 5 4", "", "3 2", "1"), []),
        (("7 6 5 4", "forces 2", "1"), []),
        (("7 6 5 4", "新 2", "1"), []),
        (("1.", "2.", "3."), []),  # the marks of a list
        (("(1)", "（2）", "[3]"), []),
        (("- 1", "• 2", "* 3"), []),
        (("→ https://a.org/1", "https://a.org/2", "me@a.org"), []),
    ],
)
def test_figures_and_signs_alone_are_code(raw: tuple[str, ...], lines: list[int]) -> None:
    assert [*data(sheet_of("如下", *raw, "就行。").lines)] == [line + 1 for line in lines]


CODE = ("", "[A + 1]->startup()", "[B + 1]->startup()", "")


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        ((*CODE, "成功", "成功"), [5, 6]),
        ((*CODE, "成功", "略过", "成功", "成功", "失败"), [5, 6, 7, 8, 9]),
        ((*CODE, "成功", "成功", "", "失败", "失败"), [5, 6, 8, 9]),
        ((*CODE, "成功", "失败"), []),
        ((*CODE, "成功"), []),
        ((*CODE, "成功。", "成功。"), []),
        ((*CODE, "发展新质生产力是推动" * 2, "发展新质生产力是推动" * 2), []),
        (("新质。", "", "成功", "成功"), []),
    ],
)
def test_what_says_the_same_behind_code_is_its_column(raw: tuple[str, ...], lines: list[int]) -> None:
    sheet = replace(sheet_of(*raw, "", "就这样完成了。"), layout=Layout(edges=Edges(32)))
    found = keep_lines(sheet).those("block")
    assert [part.line for label in found if label.rule == "code-columns" for part in label.parts] == lines

"""Which ASCII punctuation takes its full-width form: that of a Chinese text, and not what is typed for a machine."""

from __future__ import annotations

import pytest

from edition.convert.writing.widths import widened


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        # Brackets in pairs, by what touches either; one without a mate by itself.
        ("(1)细目", "（1）细目"),
        ("（见图1)", "（见图1）"),
        ("(见图1）abc", "（见图1）abc"),
        ("甲(b (c) d)", "甲（b (c) d）"),
        ("AI(Artificial Intelligence)技术", "AI（Artificial Intelligence）技术"),
        ("WTO(1995)年", "WTO（1995）年"),
        ("1) 甲", "1） 甲"),
        ("J. Smith(2020)认为", "J. Smith(2020)认为"),
        # Addresses, calls, code, names of signs, pictures, formulas.
        ("网址:http://a.cn:80/b?x=1,甲", "网址：http://a.cn:80/b?x=1，甲"),
        ("邮箱:a@b.cn,电话:(010)6512", "邮箱：a@b.cn，电话：（010）6512"),
        ("http://a.cn/甲?q=乙&b=2", "http://a.cn/甲?q=乙&b=2"),
        ("用dh_make(8)和f(x)，", "用dh_make(8)和f(x)，"),
        ("f(甲)", "f（甲）"),
        ("`f(甲)`,乙", "`f(甲)`，乙"),
        ("甲:smile:,乙", "甲:smile:，乙"),
        ("甲:乙:丙", "甲：乙：丙"),
        ("![图](x.png)和", "![图]（x.png）和"),
        (r"以及\(a\)与", r"以及\(a\)与"),
        # Signs in a row are of the text behind a word of it.
        ("好!!!", "好！！！"),
        ("真的?!", "真的？！"),
        ("甲。!!! note", "甲。!!! note"),
        ("甲::乙", "甲::乙"),
        (": 定义", ": 定义"),
        ("比分3:2,胜", "比分3:2，胜"),
    ],
)
def test_what_is_widened_is_punctuation_of_the_chinese(text: str, wide: str) -> None:
    assert widened(text) == wide
    assert widened(wide) == wide

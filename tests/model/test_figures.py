"""Figures are compared by value, whatever way either language writes them."""

from __future__ import annotations

import pytest

from edition.model import figures


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("421.2万件", "4.212 million"),
        ("421.2万件", "4,212,000"),
        ("3万亿元", "3 trillion yuan"),
        ("3万亿元", "three trillion yuan"),
        ("5500万光年", "55 million light-years"),
        ("1.1亿千瓦", "110 million kilowatts"),
        ("40多万", "more than 400,000"),
        ("6000多项", "over 6,000 items"),
        ("2024年1月31日", "January 31, 2024"),
        ("增长20.5%", "20.5 percent"),
        ("百分之二十", "20%"),
        ("第十一次集体学习", "the eleventh group study"),
        ("第十一次集体学习", "the 11th group study"),
        ("党的二十大", "the 20th National Congress"),
        ("二十届三中全会", "the twentieth Central Committee"),
        ("“十四五”规划", "the 14th Five-Year Plan"),
        ("第二十一条", "Article twenty-one"),
        ("第一生产力", "the primary productive force"),
        ("5G", "5G"),
        ("工业4.0", "Industry 4.0"),
        ("105个", "one hundred and five"),
        ("2500年", "two thousand five hundred years"),
        ("创新［1］", "innovation"),
        ("1.高校", "Universities"),
        ("（二）新产业", "(2) New industries"),
        ("三个方面、十大类", "several aspects"),
    ],
)
def test_figures_are_found_in_any_spelling(zh: str, en: str) -> None:
    assert figures.missing(zh, en) == []


@pytest.mark.parametrize(
    ("zh", "en", "written"),
    [
        ("421.2万件", "421.2 thousand", ["421.2万"]),
        ("3万亿元", "3 billion", ["3万亿"]),
        ("9月7日", "August 7", ["9月"]),
        ("占13%", "13 provinces", ["13%"]),
        ("第三次", "once, both, the second", ["第三"]),
        ("党的二十大", "the 19th National Congress", ["二十"]),
        ("2022年和2023年", "2022, 2024", ["2023"]),
        ("2023年至2023年", "From 2023 to that year", ["2023"]),
        ("7个和5个", "seven thousand and five", ["7", "5"]),
    ],
)
def test_a_lost_figure_is_named(zh: str, en: str, written: list[str]) -> None:
    assert [figure.written for figure in figures.missing(zh, en)] == written

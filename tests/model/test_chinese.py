"""What is Chinese by nature."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from corpus import ROOT
from edition.check.consistency import bare_sentences
from edition.model.languages import chinese, chinese_numerals
from edition.model.languages.chinese import CHINESE
from edition.model.languages.english import is_latin


@pytest.mark.parametrize(
    ("letters", "inside", "outside"),
    [
        (chinese.HAN, "⺀〇々㐀一龥\uf900\U00020000", "，。、a1①「"),
        (chinese.SPOKEN_HAN, "〇㐀一龥\uf900\U00020000", "⺀々，a1"),
        (chinese.ROUTED_HAN, "㐀一龥", "⺀〇々\uf900\U00020000，a1"),
        (chinese.CJK, "一々，。、（）“”‘’…—①■·《》", "a1,.()-\"'"),
    ],
)
def test_each_set_of_characters_has_its_own_bounds(letters: str, inside: str, outside: str) -> None:
    assert re.fullmatch(f"[{letters}]+", inside)
    assert re.fullmatch(f"[^{letters}]+", outside)


def test_routes_are_made_of_the_same_characters_in_the_browser() -> None:
    chinese_js = (ROOT / "docs/assets/scripts/model/chinese.js").read_text(encoding="utf-8")
    assert f"[{chinese.ROUTED_HAN}]".encode("unicode_escape").decode() in chinese_js


def test_the_table_of_law_1_folds_this_and_no_more() -> None:
    folded = {chr(code): chr(into) if isinstance(into, int) else into for code, into in chinese.FOLDS.items()}
    assert folded == dict(zip("，：；？！（）‐‑", ",:;?!()--", strict=True))
    assert chinese.squeezed("\ufeff新 质\u3000，\u200b生\n产（力）。“”") == "新质,生产(力)。“”"


def test_widening_and_narrowing_undo_each_other() -> None:
    assert ",:;?!()".translate(chinese.WIDE) == "，：；？！（）"
    assert ",:;?!()".translate(chinese.WIDE).translate(chinese.NARROW) == ",:;?!()"


def test_the_width_of_a_text() -> None:
    assert [chinese.cells(text) for text in ("", "a1", "新", "，", "ｱ", "ａ", "“")] == [0, 2, 2, 2, 1, 2, 2]


def test_sentences_end_with_a_stop_and_lose_it() -> None:
    assert bare_sentences("新质！“生产力？”既是，也是。‘未完") == ["新质", "生产力", "既是，也是", "未完"]
    assert bare_sentences("") == []
    assert bare_sentences("（见上。）后文") == ["（见上。）", "后文"]


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("零", 0),
        ("九", 9),
        ("十", 10),
        ("十九", 19),
        ("九十", 90),
        ("二十四", 24),
        ("百", 100),
        ("三百二十", 320),
        ("一百零五", 105),
        ("一百五", 150),
        ("一千零五", 1005),
        ("两千", 2000),
        ("三千五百", 3500),
        ("九百六十万", 9_600_000),
        ("三亿五千万", 350_000_000),
        ("一万亿", 10**12),
        ("二〇二三", 2023),
        ("一点二六万亿", 1_260_000_000_000),
    ],
)  # fmt: skip
def test_numerals(numeral: str, value: int) -> None:
    assert chinese_numerals.numeral(numeral) == value


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("1,234.5项", [("1,234.5", Decimal("1234.5"))]),
        ("3千米", [("3", Decimal(3))]),
        ("3千人", [("3千", Decimal(3000))]),
        ("2百亿", [("2百亿", Decimal(20_000_000_000))]),
        ("2千万", [("2千万", Decimal(20_000_000))]),
        ("2百万", [("2百万", Decimal(2_000_000))]),
        ("2千亿", [("2千亿", Decimal(200_000_000_000))]),
        ("2万亿", [("2万亿", Decimal(2_000_000_000_000))]),
        ("40多万", [("40多万", Decimal(400_000))]),
        ("12月", [("12月", "month 12")]),
        ("1 月", [("1月", "month 1")]),
        ("13月", [("13", Decimal(13))]),
        ("0月", [("0", Decimal(0))]),
        ("2月球", [("2", Decimal(2))]),
        ("7％", [("7%", "7%")]),
        ("7多%", [("7%", "7%")]),
        ("第二三产业", [("第二三", Decimal(2)), ("第二三", Decimal(3))]),
        ("3—5万", [("3万", Decimal(30_000)), ("5万", Decimal(50_000))]),
        ("100—2万", [("100", Decimal(100)), ("2万", Decimal(20_000))]),
        ("长征-5号", [("5", Decimal(5))]),
        ("为-5℃", [("-5", Decimal(-5))]),
        ("百分之三十五", [("百分之三十五", "35%")]),
        ("（三）", [("（三）", Decimal(3))]),
        ("“十四五”", [("十四", Decimal(14))]),
        ("二十五”", [("二十五", Decimal(25))]),
        ("十五五规划", [("十五", Decimal(15))]),
        ("十大类", []),
        ("二十大", [("二十", Decimal(20))]),
        ("三个", []),
    ],
)
def test_figures(text: str, figures: list[tuple[str, Decimal | str]]) -> None:
    assert [(figure.written, figure.value) for figure in CHINESE.figures(text)] == figures


def test_latin_prose_has_more_than_two_letters_and_no_chinese() -> None:
    assert [is_latin(text) for text in ("abc", "ab", "a b-c", "abc，", "abc新", "ABC 々")] == [
        True, False, True, True, False, False,
    ]  # fmt: skip

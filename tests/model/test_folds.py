"""What PDF readers invent is known by Unicode's own tables, and nothing else is."""

from __future__ import annotations

import unicodedata

import pytest

from edition.model.sources.folds import RADICALS, Fold, fold_of, written


def test_every_radical_has_its_ideograph_but_two() -> None:
    radicals = [n for n in range(0x2E80, 0x2FE0) if unicodedata.name(chr(n), "")]
    assert [n for n in radicals if chr(n) not in RADICALS] == [0x2E80]
    assert {unicodedata.name(to)[:21] for to in RADICALS.values()} == {"CJK UNIFIED IDEOGRAPH"}
    for char in "⺟⻳":  # those of the supplement that Unicode itself decomposes
        assert RADICALS[char] == unicodedata.normalize("NFKC", char)
    pairs = dict(zip("⺠⻓⻆⻄⻉⻋⻔⻘⻚⻛⻜⻢⻥⻩", "民长角西贝车门青页风飞马鱼黄", strict=True))
    assert {char: RADICALS[char] for char in pairs} == pairs


@pytest.mark.parametrize(
    ("char", "rule", "to"),
    [
        ("⼒", "radical", "力"), ("\uf97a", "compatibility-form", "梁"), ("︵", "compatibility-form", "("),
        ("ﬁ", "compatibility-form", "fi"), ("\u00ad", "soft-hyphen", ""), ("\ufeff", "zero-width", ""),
        ("\u202e", "zero-width", ""), ("\x00", "control-character", ""), ("\x85", "control-character", ""),
        ("\f", "", ""), ("長", "", ""), ("\n", "", ""), ("\u3000", "", ""),
        ("Ａ", "compatibility-form", "A"), ("，", "", ""), ("①", "", ""),
        ("﨎", "", ""), ("﹉", "", ""), ("︒", "compatibility-form", "。"), ("﹐", "compatibility-form", ","),
        ("\ufe00", "zero-width", ""), ("\ufe0f", "", ""), ("\U000e0100", "zero-width", ""),
        ("\u034f", "zero-width", ""), ("\u2800", "", ""),
    ],
)  # fmt: skip
def test_each_kind_has_its_rule(char: str, rule: str, to: str) -> None:
    assert fold_of(char) == (Fold(rule, to) if rule else None)
    assert written(char) == (f"U+{ord(char):04X}" if rule else char)

"""A short title is shorter than the title of the same language."""

from __future__ import annotations

import pytest

from edition.check import titles
from edition.model.texts import texts
from edition.model.texts.pairing import Pair
from sample import CLEAN, ZH

TITLE = "一个题"


def said(short: str, english: bool = True) -> list[str]:
    zh = texts.parse(ZH.replace("---\n", f"---\nshort: {short}\n", 1).replace("# 题", f"# {TITLE}"), "x.md")
    assert zh.findings == ()
    return list(map(str, titles.overlong(Pair(zh, texts.parse(CLEAN, "x.en.md") if english else None))))


@pytest.mark.parametrize("short", ['{zh: "", en: ""}', "{zh: 一题, en: T}", '{zh: "", en: T}'])
def test_a_short_title_may_be_given_in_either_language(short: str) -> None:
    assert said(short) == []


def test_one_that_is_no_shorter_is_a_finding_in_its_language() -> None:
    zh, en = TITLE, texts.parse(CLEAN, "x.en.md").title
    remedy = 'Shorten it, or write "" for the title itself.'
    assert said(f"{{zh: {zh}, en: {en}s}}") == [
        f"x.md:2: short-title-long: “{zh}” is no shorter than the title “{zh}”. {remedy}",
        f"x.md:2: short-title-long: “{en}s” is no shorter than the title “{en}”. {remedy}",
    ]
    assert said(f'{{zh: "", en: {en}s}}', english=False) == [], "without an English file there is no title"

"""The term matcher: the longest match first, whole words, contexts that except, capitals that stay."""

from __future__ import annotations

import pytest

from edition.model.glossary import Term
from edition.model.matcher import Matcher


def term(slug: str, zh: str, *english: str, contexts: tuple[str, ...] = ()) -> Term:
    return Term(
        slug=slug, zh=zh, hant=zh, pinyin="x", preferred=english[0] if english else slug, admitted=english[1:],
        deprecated=(), pos="noun", domain="core", related=(), broader=(), narrower=(), contexts=contexts,
        definition_zh="", definition_en="", path="",
    )  # fmt: skip


MATCHER = Matcher(
    [
        term("pf", "生产力", "productive forces", "productivity"),
        term("nqpf", "新质生产力", "new quality productive forces"),
        term("quality", "质量", "quality", contexts=("质量守恒定律",)),
        term("law", "定律", "law"),
        term("constancy", "守恒", "quality"),
        term("ai", "人工智能", "AI"),
        term("chain", "产业链", "industrial chain"),
        term("daily", "人民日报", "People's Daily"),
    ]
)
ALL = {"pf", "nqpf", "quality", "law", "constancy", "ai", "chain", "daily"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("新质生产力与生产力", [(0, 5, "nqpf"), (6, 9, "pf")]),
        ("生产力生产力", [(0, 3, "pf"), (3, 6, "pf")]),
        ("质量守恒定律，质量", [(2, 4, "constancy"), (4, 6, "law"), (7, 9, "quality")]),
        ("甲质量守恒定律", [(3, 5, "constancy"), (5, 7, "law")]),
        ("质量守恒", [(0, 2, "quality"), (2, 4, "constancy")]),
    ],
)
def test_chinese(text: str, found: list[tuple[int, int, str]]) -> None:
    assert [(one.start, one.end, one.term.slug) for one in MATCHER.find_chinese(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("New quality productive forces", [(0, 29, "nqpf")]),
        ("productive forces, productivity", [(0, 17, "pf"), (19, 31, "pf")]),
        ("unproductive forces", []),
        ("productive forcesx", []),
        ("quality", [(0, 7, "quality")]),
        ("inequality", []),
        ("qualitys", []),
        ("qualities", [(0, 9, "quality")]),
        ("Ai, AI, ai, AIs", [(4, 6, "ai"), (12, 15, "ai")]),
        ("the People’s Daily’s", [(4, 18, "daily")]),
        ("the People’s\xa0Daily’", [(4, 18, "daily")]),
        ("the People’s Daily’t", []),
        ("the People’s Daily", [(4, 18, "daily")]),
        ("industrial chain; industrial chains", [(0, 16, "chain"), (18, 35, "chain")]),
        ("İ AI", [(2, 4, "ai")]),
    ],
)
def test_english(text: str, found: list[tuple[int, int, str]]) -> None:
    assert [(one.start, one.end, one.term.slug) for one in MATCHER.find_english(text, ALL)] == found


def test_an_english_form_is_of_the_first_term_that_is_allowed() -> None:
    for allowed, slugs in (({"constancy"}, ["constancy"]), ({"pf"}, []), (set[str](), [])):
        assert [one.term.slug for one in MATCHER.find_english("quality", allowed)] == slugs


def test_without_terms_nothing_is_found() -> None:
    empty: Matcher[Term] = Matcher([])
    assert list(empty.find_chinese("生产力")) == []
    assert empty.find_english("quality", ALL) == []

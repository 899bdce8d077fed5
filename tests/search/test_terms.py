"""Every form of every term is in the index, where a reader may type it, and its pinyin is that of the glossary."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.model.edition import Edition
from edition.model.terms.term import Term
from edition.search import terms
from edition.search.segmentation import BOUNDARY


@pytest.fixture
def term(tiny: Edition) -> Term:
    return tiny.terms["new-quality-productive-forces"]


def test_a_traditional_form_that_does_not_fold_is_a_form_of_its_own(term: Term) -> None:
    assert terms.chinese_forms(replace(term, zh="质量", hant="質量")) == ("质量",)
    assert terms.chinese_forms(replace(term, zh="軟體", hant="软体")) == ("軟體",)
    assert terms.chinese_forms(replace(term, zh="软件", hant="軟體")) == ("软件", "軟體")
    two = [replace(term, zh="质量", hant="質量"), replace(term, slug="software", zh="软件", hant="軟體")]
    assert terms.chinese_names(two) == [(term.slug, "质量"), ("software", "软件", "軟體")]


def test_a_slug_is_left_out_where_the_english_name_gives_it(term: Term) -> None:
    one, other = (
        replace(term, slug="three-new", preferred="“Three New”"),
        replace(term, slug="new-three", preferred="three"),
    )
    assert terms.english_names([one, other]) == [("", "“Three New”"), ("new-three", "three")]


@pytest.mark.parametrize(
    ("form", "slug"),
    [
        ("New Quality Productive Forces", "new-quality-productive-forces"),
        ("R&D", "r-d"),
        ("(14th) Five-Year Plan!", "14th-five-year-plan"),
        ("café", "caf"),
        ("az09", "az09"),
        ("a`{/:b", "a-b"),
        ("…", ""),
    ],
)
def test_the_slug_of_a_name(form: str, slug: str) -> None:
    assert terms.slug_of(form) == slug


def test_further_forms_are_each_there_once_and_deprecated_ones_last(term: Term) -> None:
    many = replace(term, admitted=("b", "c"), deprecated=("a", "b"))
    admitted, deprecated = replace(term, admitted=("b",), deprecated=()), replace(term, admitted=(), deprecated=("a",))
    alone = replace(term, admitted=(), deprecated=())
    assert list(terms.further_english_forms([many, alone, admitted, deprecated])) == [
        (term.slug, "b", "c", "a"),
        (term.slug, "b"),
        (term.slug, "a"),
    ]


def test_definitions_are_plain_text_and_the_chinese_has_boundaries(term: Term) -> None:
    own = replace(term, definition_zh="**发展**新质生产力", definition_en="To *develop* 发展新质生产力")
    assert terms.definitions([own], frozenset({"新质生产力"})) == [
        (term.slug, f"发展{BOUNDARY}新质生产力", "To develop 发展新质生产力")
    ]


def test_terms_in_chinese_characters_alone_are_spelled_as_the_glossary_does(term: Term) -> None:
    given = {"卡点": "qiǎdiǎn", "AI模型": "AI móxíng", "模型AI": "móxíng AI", "绿色": "lǜsè", "西安": "Xī’ān"}
    own = [replace(term, zh=zh, pinyin=pinyin) for zh, pinyin in given.items()]
    assert terms.known_spellings(own) == {"卡点": ("qia", "dian"), "绿色": ("lv", "se"), "西安": ("xi", "an")}

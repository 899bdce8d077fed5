"""The term matcher: the longest match first, whole words, contexts that except, capitals that stay."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.model.terms.matcher import Entry, Matcher
from edition.model.terms.names import Name
from edition.model.terms.term import Term


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


def name(slug: str, zh: str, *english: str) -> Name:
    return Name(slug, "person", (zh,), "", english, "", "", 2)


def of_no_sense(times: dict[str, int]) -> dict[tuple[str, int], int]:
    """How often each entry is wanted, none in a sense in particular."""
    return {(slug, 0): number for slug, number in times.items()}


MORE: Matcher[Entry] = Matcher(
    [
        replace(term("clusters", "产业集群", "industrial clusters"), variants=("产业群",)),
        term("industry", "产业", "industry"),
        term("digital", "数字化", "digitalization", "digital"),
        name("marx", "马克思", "Marx", "the elder Marx"),
        name("delta", "长三角研究中心", "Delta Center"),
        replace(term("delta-region", "长三角", "Delta"), match=("Delta region",)),
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("产业集群化", ["产业"]),
        ("产业集群化工", ["产业"]),
        ("产业集群", ["产业集群"]),
        ("产业群", ["产业群"]),
        ("数字化化工", ["数字化"]),
        ("产业化", []),
        ("长三角研究中心与长三角", ["长三角研究中心", "长三角"]),
    ],
)
def test_what_bounds_a_term_in_chinese(text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in MORE.find_chinese(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Marx, marx, MARX, Marx’s", ["Marx", "Marx"]),
        ("The elder Marx and the elder Marx", ["The elder Marx", "the elder Marx"]),
        ("The Elder Marx", ["Marx"]),
        ("a delta region, a Delta Center", ["delta region", "Delta Center"]),
    ],
)
def test_a_name_has_its_capitals(text: str, found: list[str]) -> None:
    slugs = {"marx", "delta", "delta-region"}
    assert [text[one.start : one.end] for one in MORE.find_english(text, slugs)] == found


@pytest.mark.parametrize(
    ("text", "times", "found"),
    [
        ("Digital, digitalization, digital", {"digital": 1}, ["digitalization"]),
        ("Digital, digitalization, digital", {"digital": 2}, ["Digital", "digitalization"]),
        ("Digital, digitalization, digital", {"digital": 9}, ["Digital", "digitalization", "digital"]),
        ("Digital", {"digital": 0}, []),
        ("Digital", {}, []),
        ("Delta regions and the Delta", {"delta-region": 1}, ["Delta"]),
        ("industrial clusters, industry", {"clusters": 1, "industry": 1}, ["industrial clusters", "industry"]),
    ],
)
def test_english_is_found_as_often_as_its_chinese(text: str, times: dict[str, int], found: list[str]) -> None:
    assert [text[one.start : one.end] for one in MORE.find_as_often(text, of_no_sense(times))] == found


@pytest.mark.parametrize(
    ("text", "times", "found"),
    [
        ("big and small data", {"big": 1, "small": 1}, ["big", "small data"]),
        ("big and small data", {"big": 1}, ["big and small data"]),
        ("Much of the small data", {"big": 1, "small": 1}, ["small data"]),
        ("Small data, big data", {"big": 1, "small": 1}, ["Small data", "big data"]),
    ],
)
def test_words_that_only_help_to_find_an_entry_leave_another_its_own(
    text: str, times: dict[str, int], found: list[str]
) -> None:
    big = replace(term("big", "大数据", "big data"), match=("big and small data", "much of the small data"))
    both: Matcher[Entry] = Matcher([big, term("small", "小数据", "small data")])
    assert [text[one.start : one.end] for one in both.find_as_often(text, of_no_sense(times))] == found


def test_words_that_one_entry_has_enough_of_are_free_for_another() -> None:
    both: Matcher[Entry] = Matcher([term("big", "大数据", "big data"), term("data", "数据", "data")])
    found = both.find_as_often("big data, big data", of_no_sense({"big": 1, "data": 1}))
    assert [(one.start, one.end, one.term.slug) for one in found] == [(0, 8, "big"), (14, 18, "data")]


def test_a_form_is_found_though_another_entry_excepts_it() -> None:
    found = Matcher([term("new", "新兴产业", contexts=("战略新兴产业",)), term("strategic", "战略新兴产业")])
    assert [one.term.slug for one in found.find_chinese("战略新兴产业，新兴产业")] == ["strategic", "new"]


CHAINS: Matcher[Entry] = Matcher(
    [
        term("innovation", "创新链", "innovation chain", "chain of innovation"),
        term("industrial", "产业链", "industrial chain"),
        term("talent", "人才链", "talent chain"),
        term("data", "数据", "data"),
    ]
)
EACH = {"innovation": 1, "industrial": 1, "talent": 1, "data": 1}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Innovation, industrial, and talent chains", ["Innovation", "industrial", "talent chains"]),
        ("innovation and talent chains, industrial and others", ["innovation", "talent chains"]),
        ("innovation chains and industrial chains", ["innovation chains", "industrial chains"]),
        ("an innovation and a talent chain", ["innovation", "talent chain"]),
        ("innovation; industrial and talent chains", ["industrial", "talent chains"]),
        ("re-innovation and talent chains", ["talent chains"]),
        ("innovation and a b c d e f g chains", []),
        ("innovation and others, talent chains. Data and", ["innovation", "talent chains", "Data"]),
        ("innovation or talent chains", ["innovation", "talent chains"]),
        ("innovations and talent chains", ["talent chains"]),
        ("innovation and talent chainsaws", []),
    ],
)
def test_terms_that_share_their_last_word(text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in CHAINS.find_as_often(text, of_no_sense(EACH))] == found


def test_what_shares_its_last_word_is_found_no_more_often_than_its_chinese() -> None:
    text = "innovation and talent chains, innovation and industrial chains"
    for number in (0, 1, 2):
        found = CHAINS.find_as_often(text, of_no_sense({"innovation": number}))
        assert [one.start for one in found] == [0, 30][:number]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "non-industrial chain, industrial-chain, industrial\u2011chains",
            ["industrial-chain", "industrial\u2011chains"],
        ),
        ("post\u2011industrial chain", []),
        ("industrial chain-wide – industrial chain", ["industrial chain", "industrial chain"]),
        ("x\nindustrial chain", ["industrial chain"]),
        ("‘industrial chain’s’", ["industrial chain"]),
    ],
)
def test_hyphens_join_and_part_words(text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in MATCHER.find_english(text, {"chain"})] == found

"""The translation against the glossary, the memory and the usual length."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from corpus import ROOT
from edition.check import consistency
from edition.check.consistency import Memory
from edition.model.terms import glossary
from edition.model.terms.matcher import Matcher
from edition.model.terms.term import Term
from edition.model.texts import pairing, texts
from edition.model.texts.pairing import Pair

SENTENCE = "加快形成新质生产力，既是发展方向，也是改革使命"
SETTLED = "Accelerating the formation of new quality productive forces is both a direction and a mission"


@cache
def terms() -> list[Term]:
    return glossary.load(ROOT)


@cache
def matcher() -> Matcher[Term]:
    return Matcher(terms())


def codes(zh: str, english: str) -> list[tuple[str, str]]:
    memory = Memory({SENTENCE: SETTLED})
    return [(f.code, f.what) for f in consistency.in_block("p1", zh, english, matcher(), memory)]


def test_the_glossarys_forms_satisfy_the_check_and_others_do_not() -> None:
    assert codes("新质生产力", "New quality productive forces") == []
    assert codes("新质生产力", "New productivity") == [("term-missing", "新质生产力")]


def deprecated(zh: str, english: str) -> list[str]:
    return [what for code, what in codes(zh, english) if code == "form-deprecated"]


def test_a_deprecated_form_beside_the_right_one_is_named() -> None:
    [fault] = consistency.in_block("p1", "大数据", "Big data are mega data.", matcher(), Memory({}))
    assert str(fault.at("x.en.md", 3)) == (
        "x.en.md:3: form-deprecated: p1 renders 大数据 as “mega data”, which is deprecated. "
        "Write “big data”, or except it with a reason."
    )
    assert fault.what == "mega data"


@pytest.mark.parametrize(
    ("zh", "english", "expected"),
    [
        ("大数据", "Big data", []),
        ("数字", "Mega data", []),  # its Chinese does not hold the term
        ("大数据", "Big data: omega data, mega database", []),  # whole words
        ("循环经济", "Circular economy; RECYCLING ECONOMIES", ["recycling economy"]),
        ("劳动对象", "Means of labor, objects of labor", []),  # two clauses
        ("劳动对象", "Objects of labor; labor objects", ["labor objects"]),
        (
            "一带一路",
            "The Belt and Road Initiative, or One Belt, One Road",
            ["One Belt, One Road"],
        ),
    ],
)
def test_deprecated_forms_are_sought_as_whole_words_of_one_clause(zh: str, english: str, expected: list[str]) -> None:
    assert deprecated(zh, english) == expected


def test_what_is_part_of_a_form_in_use_is_not_deprecated() -> None:
    term = next(term for term in terms() if term.zh == "大数据")
    wider = replace(term, zh="巨型数据", preferred="mega data center", admitted=(), deprecated=())
    for zh, expected in (("巨型数据和大数据", []), ("大数据", ["mega data"])):
        matcher = Matcher([term, wider])
        faults = consistency.in_block("p1", zh, "Big data and mega data centers", matcher, Memory({}))
        assert [fault.what for fault in faults if fault.code == "form-deprecated"] == expected


def test_a_settled_sentence_is_never_translated_otherwise() -> None:
    assert codes(f"{SENTENCE}。", f"{SETTLED}.") == []
    other = "To speed up new quality productive forces is a direction and a reform mission."
    assert ("sentence-differs", SENTENCE[:12]) in codes(f"{SENTENCE}。", other)


def test_a_settled_sentence_may_address_the_reader_otherwise() -> None:
    memory = Memory({"要加快形成新质生产力，推动发展": "We must accelerate growth."})
    for english in ("China must accelerate growth.", "Accelerate growth, now.", "They should accelerate growth."):
        faults = list(consistency.in_block("p1", "要加快形成新质生产力，推动发展。", english, Matcher([]), memory))
        assert faults == []
    [fault] = consistency.in_block("p1", "要加快形成新质生产力，推动发展。", "We must speed up.", Matcher([]), memory)
    assert str(fault.at("x.en.md", 3)) == (
        "x.en.md:3: sentence-differs: p1 translates “要加快形成新质生产力，推…” otherwise than data/sentences.tsv "
        "does. Use the settled English, or settle it anew everywhere."
    )
    assert fault.what == "要加快形成新质生产力，推"


def test_a_term_is_missing_once_however_often_it_stands() -> None:
    [fault] = consistency.in_block("p1", "新质生产力，新质生产力", "New productivity", matcher(), Memory({}))
    assert str(fault.at("x.en.md", 3)) == (
        "x.en.md:3: term-missing: p1 does not render 新质生产力 as new quality productive forces. "
        "Use the preferred or an admitted form."
    )


def test_half_a_translation_is_too_short() -> None:
    zh = "这一段话里没有任何一个术语，只是为了让长度超过四十个汉字，好让检查去看译文是不是短得太不像话了。"
    assert codes(zh, "This paragraph is short.") == [("length-odd", "")]
    assert codes(zh, "This paragraph is short." + 40 * " 2023") == [("length-odd", "")]
    assert not codes("年份" + 12 * "\n2023", "Year" + 12 * "\n2023")  # a column of a table


NOTHING: Matcher[Term] = Matcher([])


@pytest.mark.parametrize(
    ("length", "english", "odd"),
    [
        (50, 125, "2.5"), (50, 126, ""), (50, 379, ""), (50, 380, "7.6"), (50, 600, "12.0"), (50, 0, "0.0"),
        (41, 50, "1.2"), (40, 50, ""), (40, 900, ""),
    ],
)  # fmt: skip
def test_the_usual_length_has_two_bounds(length: int, english: int, odd: str) -> None:
    found = [fault.fact for fault in consistency.in_block("p1", "字" * length, "a" * english, NOTHING, Memory({}))]
    fact = f"p1 has {odd} English characters for a Chinese one, where 2.5 to 7.6 is usual"
    assert found == ([fact] if odd else [])


def test_findings_stand_at_the_english_block() -> None:
    zh, en = "新质生产力\n{: #p1 }\n\n甲\n{: #p2 }\n", "\nNothing\n{: #p1 }\n"
    pair = Pair(texts.parse(zh, "x.md"), texts.parse(en, "x.en.md"))
    [finding] = consistency.inconsistencies(pair, matcher(), Memory({}))
    assert (finding.path, finding.line, finding.block, finding.what) == ("x.en.md", 2, "p1", "新质生产力")
    assert list(consistency.inconsistencies(Pair(pair.zh, None), matcher(), Memory({}))) == []


def test_the_memory_is_read_without_its_header_and_short_sentences(tmp_path: Path) -> None:
    assert consistency.read_memory(tmp_path) == {}
    (tmp_path / "data").mkdir()
    twelve = "一二三四五六七八九十甲乙"
    rows = ["zh\ten", f"{twelve}\tTwelve", f"{twelve[1:]}\tEleven", f"{twelve}丙", f"{twelve}丁\tx\ty"]
    (tmp_path / "data/sentences.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert consistency.read_memory(tmp_path) == {twelve: "Twelve"}


def test_a_sentence_that_is_repeated_must_be_settled() -> None:
    twelve = "一二三四五六七八九十甲乙"
    chinese = [
        texts.parse(f"甲。“{twelve}！”\n{{: #p1 }}\n\n{twelve[1:]}。{twelve[1:]}。\n{{: #p2 }}\n", "x.md"),
        texts.parse(f"乙\n{{: #p1 }}\n\n{twelve}？\n{{: #p2 }}\n", "y.md"),
    ]
    english = texts.parse("A\n{: #p1 }\n\nB\n{: #p2 }\n", "x.en.md")
    pairs = [Pair(zh, english) for zh in chinese]
    [finding] = consistency.unsettled(pairs, {})
    assert str(finding) == (
        f"x.md:1: sentence-unsettled: “{twelve}…” is translated 2 times and has no settled English. "
        "Settle it in data/sentences.tsv."
    )
    assert list(consistency.unsettled(pairs, {twelve: "x"})) == []
    assert list(consistency.unsettled(pairs[:1], {})) == []
    printed = texts.parse(f"{twelve}。{twelve}。\n{{: #a1 .published lang=en }}\n", "z.md")
    assert list(consistency.unsettled([Pair(printed, english)], {})) == []
    # What has no English yet, or of which one block alone has, needs none.
    first = texts.parse("A\n{: #p1 }\n", "y.en.md")
    assert list(consistency.unsettled([Pair(zh, None) for zh in chinese], {})) == []
    assert list(consistency.unsettled([pairs[0], Pair(chinese[1], first)], {})) == []


def test_what_the_corpus_repeats_has_one_settled_english() -> None:
    pairs = pairing.load_all(ROOT)
    assert list(consistency.unsettled(pairs, consistency.read_memory(ROOT))) == []
    memory = consistency.read_memory(ROOT)
    lost = next(iter(memory))
    del memory[lost]
    [finding] = consistency.unsettled(pairs, memory)
    assert finding.code == "sentence-unsettled" and lost[:20] in finding.fact


def test_a_repeated_line_is_one_sentence_and_nothing_in_code_is() -> None:
    twelve = "新质生产力是先进生产力质"
    verse = f"/// verse\n甲\n{twelve}\n乙\n{twelve}\n///\n{{: #p1 }}\n"
    table = f"/// table\n| {twelve} | {twelve} |\n| --- | --- |\n| 甲 | 乙 |\n///\n{{: #p1 }}\n"
    code = f"```\n{twelve}\n{twelve}\n```\n{{: #p1 }}\n"
    for text, lines in ((verse, [3]), (table, [2]), (code, [])):
        found = list(consistency.unsettled([Pair(texts.parse(text, "x.md"), texts.parse(text, "x.en.md"))], {}))
        assert [(one.code, one.line) for one in found] == [("sentence-unsettled", line) for line in lines]


def test_terms_and_settled_sentences_are_asked_for_in_lines_and_cells_but_not_in_code() -> None:
    for opens, closes, wanted in (("/// verse", "///", ["term-missing"]), ("```", "```", [])):
        zh, en = (f"{opens}\n{words}\n{closes}\n{{: #p1 }}\n" for words in ("新质生产力", "New productivity"))
        pair = Pair(texts.parse(zh, "x.md"), texts.parse(en, "x.en.md"))
        assert [one.code for one in consistency.inconsistencies(pair, matcher(), Memory({}))] == wanted


def test_a_form_that_only_helps_to_find_a_term_renders_it() -> None:
    term = replace(terms()[0], zh="数字化", preferred="digitalization", admitted=(), deprecated=("digital",))
    for match, expected in (((), ["term-missing", "form-deprecated"]), (("digital workshops",), [])):
        matcher = Matcher([replace(term, match=match)])
        found = consistency.in_block("p1", "数字化", "Digital workshops", matcher, Memory({}))
        assert [fault.code for fault in found] == expected

"""Words are read as the glossary reads them, else as pypinyin does; each character has a usual syllable and others."""

from __future__ import annotations

import re

import pypinyin
import pytest

from edition.commands.site import Site
from edition.model.languages.chinese import SPOKEN_HAN
from edition.search import pinyin
from edition.search.content import Content
from edition.search.pinyin import PinyinTables, pinyin_tables
from edition.search.terms import known_spellings

# A character that pypinyin does not know.
UNKNOWN = "\U0003134f"


@pytest.fixture(scope="module")
def tables(content: Content) -> PinyinTables:
    """The tables of the site."""
    return pinyin_tables(content.chinese_word_counts(), known_spellings(content.terms))


def test_the_tables_of_some_words() -> None:
    counts = {"银行": 3, "行动": 2, "行星": 2, "卡点": 1, "绿": 1, "因": 1}
    assert pinyin_tables(counts, {"行星": ("hang", "xing"), "卡点": ("qia", "dian"), "无": ("wu",)}) == PinyinTables(
        readings=[
            ("dian", "点"), ("dong", "动"), ("hang", "行"), ("lv", "绿"), ("qia", "卡"), ("xing", "星"),
            ("yin", "因银"),
        ],
        polyphones=[("行动", "xing dong")],
        seconds=[("heng", "行"), ("ka", "卡"), ("lu", "绿"), ("xing", "行")],
    )  # fmt: skip


def test_polyphones_are_sorted() -> None:
    counts = {"重要": 1, "行动": 1, "重庆": 9, "银行": 9}
    assert pinyin_tables(counts, {}).polyphones == [("行动", "xing dong"), ("重要", "zhong yao")]


def test_the_usual_syllable_is_that_of_most_occurrences_and_not_of_most_words() -> None:
    counts = {"银行": 3, "行动": 1, "行星": 1}
    assert pinyin.usual_syllables({word: pinyin.syllables_of(word) for word in counts}, counts)["行"] == "hang"
    assert pinyin_tables(counts | {"行动": 3}, {}).polyphones == [("银行", "yin hang")]


def test_of_two_syllables_as_frequent_the_first_in_the_alphabet_is_usual() -> None:
    assert pinyin_tables({"行动": 1, "银行": 1}, {}).polyphones == [("行动", "xing dong")]
    assert list(pinyin.usual_syllables({"乙甲": ("yi", "jia")}, {"乙甲": 1}).items()) == [("乙", "yi"), ("甲", "jia")]


def test_a_character_without_a_reading_is_in_no_table() -> None:
    assert pinyin_tables({f"{UNKNOWN}甲": 1, UNKNOWN: 1}, {}) == PinyinTables([("jia", "甲")], [], [])
    # 重 is not read as usual, but nobody could type the whole word.
    assert pinyin_tables({"重庆": 9, f"重{UNKNOWN}": 1}, {}).polyphones == []


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("银行", ("yin", "hang")),
        ("绿", ("lv",)),
        (f"{UNKNOWN}甲", ("", "jia")),
        (f"甲{UNKNOWN}重", ("jia", "", "zhong")),
        (UNKNOWN, ("",)),
        ("", ()),
    ],
)
def test_a_word_has_a_syllable_for_each_character(word: str, syllables: tuple[str, ...]) -> None:
    assert pinyin.syllables_of(word) == syllables


@pytest.mark.parametrize(
    ("word", "letters", "syllables"),
    [
        ("卡点", "qiadian", ("qia", "dian")),
        ("卡点", "kadian", ("ka", "dian")),
        ("西安", "xian", ("xi", "an")),
        ("绿色", "luse", ("lv", "se")),
        ("长三角", "changsanjiao", ("chang", "san", "jiao")),
        # xi begins xing too: the first that fits is not always the one.
        ("行行", "xinghang", ("xing", "hang")),
        ("银行", "bank", ("yin", "hang")),
        ("银行", "yinhangs", ("yin", "hang")),
        ("银行", "yin", ("yin", "hang")),
        (f"甲{UNKNOWN}", "jia", ("jia", "")),
    ],
)
def test_spelling_follows_the_letters_where_it_can(word: str, letters: str, syllables: tuple[str, ...]) -> None:
    assert pinyin.syllables_spelling(word, letters) == syllables


def test_every_way_to_spell_is_tried() -> None:
    assert list(pinyin.spellings("", "")) == [()]
    assert list(pinyin.spellings("", "a")) == list(pinyin.spellings("银", "")) == []
    assert sorted(pinyin.spellings("嗯嗯", "ngn")) == [("ng", "n")]


def test_a_second_reading_is_one_that_can_be_typed() -> None:
    assert pinyin.possible_syllables("欸") == ("ai", "ê", "xie", "ei")
    assert list(pinyin.second_readings([("ai", "欸"), ("yin", "银"), ("qia", "卡")])) == [
        ("xie", "欸"),
        ("ei", "欸"),
        ("ka", "卡"),
    ]


def test_every_character_of_the_site_has_a_reading(content: Content, tables: PinyinTables) -> None:
    read = {character for _, characters in tables.readings for character in characters}
    assert {c for piece in content.chinese() for c in re.findall(f"[{SPOKEN_HAN}]", piece)} - read == set()
    assert all(re.fullmatch("[a-z]+", syllable) for syllable, _ in tables.readings)
    assert "卡" in dict(tables.seconds)["ka"]


def test_words_of_the_site_are_read_as_pypinyin_and_the_glossary_read_them(
    site: Site, content: Content, tables: PinyinTables
) -> None:
    usual = {character: syllable for syllable, characters in tables.readings for character in characters}
    polyphones = dict(tables.polyphones)

    def read(word: str) -> str:
        return polyphones.get(word) or " ".join(usual[character] for character in word)

    words = content.chinese_word_counts().keys() - {term.zh for term in site.edition.terms.values()}
    assert [word for word in sorted(words) if read(word) != " ".join(pypinyin.lazy_pinyin(word))] == []
    assert {word: read(word) for word in ("行业", "银行", "重要", "重复", "效率", "率先", "长三角")} == {
        "行业": "hang ye", "银行": "yin hang", "重要": "zhong yao", "重复": "chong fu", "效率": "xiao lv",
        "率先": "shuai xian", "长三角": "chang san jiao",
    }  # fmt: skip
    needless = [word for word, syllables in tables.polyphones if syllables == " ".join(usual[c] for c in word)]
    assert needless == []

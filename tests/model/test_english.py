"""What is English by nature."""

from __future__ import annotations

import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from edition.model.languages import english
from edition.model.languages.english import ENGLISH
from edition.model.languages.english_numbers import numbers, spelled
from edition.model.languages.languages import LANGUAGES
from edition.model.languages.values import legible


def test_both_languages_are_known_by_their_codes_chinese_first() -> None:
    assert list(LANGUAGES) == ["zh", "en"]
    assert [(language.code, language.tag, language.name) for language in LANGUAGES.values()] == [
        ("zh", "zh-Hans", "中文"),
        ("en", "en", "English"),
    ]
    zh, en = LANGUAGES.values()
    assert (zh.list_separator, zh.clause_separator, zh.part_separator) == ("、", "，", "；")
    assert (en.list_separator, en.clause_separator, en.part_separator) == (", ", ", ", "; ")
    assert (zh.context, en.context) == (18, 48)
    assert zh.quotes == en.quotes == ("“", "”")
    assert zh.inner_quotes == en.inner_quotes == ("‘", "’")


@pytest.mark.parametrize(
    ("form", "texts"),
    [
        ("upgrade", ["upgrade", "upgrades", "upgraded", "the upgrade’s"]),
        ("link", ["links", "linked", "linking"]),
        ("box", ["boxes"]),
        ("policy", ["policy", "policies"]),
        ("apply", ["applied"]),
        ("industrial chain", ["industrial chains", "“Industrial” chain"]),
        ("People's Daily", ["the People’s Daily", "People's daily"]),
    ],
)
def test_a_term_is_found_with_the_endings_of_english(form: str, texts: list[str]) -> None:
    for text in texts:
        assert english.inflected(form).search(english.normal(text)), text


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("upgrade", "upgrader"),
        ("link", "blink"),
        ("link", "linker"),
        ("policy", "policys"),
        ("industrial chain", "industrial supply chain"),
        ("AI", "Ain"),
    ],
)
def test_another_word_is_not_the_term(form: str, text: str) -> None:
    assert not english.inflected(form).search(english.normal(text))


@pytest.mark.parametrize(
    ("form", "plural"),
    [
        ("force", "forces"), ("forces", "forces"), ("strategy", "strategies"), ("highway", "highways"),
        ("box", "boxes"), ("branch", "branches"), ("push", "pushes"), ("R&D", "R&Ds"),
        ("5G (2023)", "5G (2023)"), ("", ""),
    ],
)  # fmt: skip
def test_plurals(form: str, plural: str) -> None:
    assert english.plural(form) == plural


def test_spellings_are_folded_and_differ() -> None:
    assert english.spellings("People’s Army") == ("people's army", "people's armies")
    assert english.spellings("AI") == ("ai", "ais")
    assert english.spellings("5G") == ("5g", "5gs")


def test_the_address_is_dropped_from_the_beginning_alone() -> None:
    texts = ("we should act", "you must act", "they must act", "we act", "so we must act", "we musty act")
    assert [english.without_address(text) for text in texts] == ["act", "act", "act", *texts[3:]]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("AI", True),
        ("(AI)", True),
        ("AI2", False),
        ("2AI", False),
        ("aAI", False),
        ("AI'", True),
        ("AI’s", True),
        ("AI’sx", False),
        ("AI’d", False),
        ("’AI", False),
        ("-AI-", True),
    ],
)
def test_a_whole_word_has_no_letter_or_digit_beside_it_but_may_be_possessive(text: str, whole: bool) -> None:
    start = text.index("AI")
    assert english.whole_words(text, start, start + 2) is whole


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("zero", [("zero", 0)]),
        ("twenty-one", [("twenty-one", 21)]),
        ("twenty\u2011one", [("twenty-one", 21)]),
        ("twenty\xa0one", [("twenty one", 21)]),
        ("twenty, one", [("twenty", 20), ("one", 1)]),
        ("twenty ten", [("twenty", 20), ("ten", 10)]),
        ("twenty zero", [("twenty", 20), ("zero", 0)]),
        ("twelve one", [("twelve", 12), ("one", 1)]),
        ("one hundred ten", [("one hundred ten", 110)]),
        ("ninety-nine and five", [("ninety-nine", 99), ("five", 5)]),
        ("one hundred and five", [("one hundred and five", 105)]),
        ("one hundred and the", [("one hundred", 100)]),
        ("five and six", [("five", 5), ("six", 6)]),
        ("twenty and five", [("twenty", 20), ("five", 5)]),
        ("ninety-nine and one hundred", [("ninety-nine", 99), ("one hundred", 100)]),
        ("two thousand and one", [("two thousand and one", 2001)]),
        ("two thousand five hundred", [("two thousand five hundred", 2500)]),
        ("4.2 million", [("4.2 million", 4_200_000)]),
        ("4.212 Million", [("4.212 Million", 4_212_000)]),
        ("one billion two million", [("one billion two million", 1_002_000_000)]),
        ("3 trillion", [("3 trillion", 3_000_000_000_000)]),
        ("1,234 of 5", [("1,234", 1234), ("5", 5)]),
        ("a million", [("one million", 1_000_000)]),
        ("a hundred", [("one hundred", 100)]),
        ("one hundred hundred", [("one hundred", 100)]),
        ("twenty-two point two five", [("twenty-two point two five", "22.25")]),
        ("five point", [("five", 5)]),
        ("two point eleven", [("two", 2), ("eleven", 11)]),
        ("half a dozen", [("0.5 dozen", 6)]),
        ("the thirtieth, fourthly", [("thirtieth", 30), ("fourthly", 4)]),
    ],
)
def test_numbers(text: str, figures: list[tuple[str, int | str]]) -> None:
    text = spelled(legible(text))
    assert [(number.written(text), number.value) for number in numbers(text)] == [
        (written, Decimal(value)) for written, value in figures
    ]


def test_months_and_percentages_are_figures_of_their_own() -> None:
    values = [figure.value for figure in ENGLISH.figures("From May to December, 13.5% or 7 percent; Maybe 8 %")]
    assert values == ["month 5", "month 12", "8%", "7%", "13.5%"]


def test_tables_that_are_broken_raise_nothing_before_the_check_tells_them(tmp_path: Path) -> None:
    library = tmp_path / "edition"
    shutil.copytree(Path(english.__file__).parents[2], library, ignore=shutil.ignore_patterns("__pycache__"))
    (library / "model/languages/english.yml").write_text("months: 5\nscales: [\n", encoding="utf-8")
    (library / "base/interface.yml").write_text("- a\n", encoding="utf-8")
    code = "from pathlib import Path; from edition.model import reading; from edition.model.languages import english; "
    code += "print(list(english.figures('in May')), *reading.wrong_own_tables(Path()))"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.startswith("[] hooks/edition/base/interface.yml:1: value-wrong: the file is a list. ")
    assert " hooks/edition/model/languages/english.yml:2: tables-broken: " in done.stdout

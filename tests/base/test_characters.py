"""Characters that no file may hold are named, by line and column."""

from __future__ import annotations

import pytest

from edition.base.characters import UNWANTED, too_long, unwanted_characters

REMEDY = "Delete it, or write the character that is meant."


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x00", "U+0000 control"),
        ("\x08", "U+0008 control"),
        ("\x0b", "U+000B control"),
        ("\x0c", "U+000C control"),
        ("\r", "U+000D control"),
        ("\x1c", "U+001C control"),
        ("\x1f", "U+001F control"),
        ("\x7f", "U+007F control"),
        ("\x85", "U+0085 control"),
        ("\xad", "U+00AD SOFT HYPHEN"),
        ("\u034f", "U+034F COMBINING GRAPHEME JOINER"),
        ("\u180b", "U+180B MONGOLIAN FREE VARIATION SELECTOR ONE"),
        ("\u200b", "U+200B ZERO WIDTH SPACE"),
        ("\u2800", "U+2800 BRAILLE PATTERN BLANK"),
        ("\u3164", "U+3164 HANGUL FILLER"),
        ("\ufe00", "U+FE00 VARIATION SELECTOR-1"),
        ("\ufe12", "U+FE12 PRESENTATION FORM FOR VERTICAL IDEOGRAPHIC FULL STOP"),
        ("\u200f", "U+200F RIGHT-TO-LEFT MARK"),
        ("\u2028", "U+2028 LINE SEPARATOR"),
        ("\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\u2066", "U+2066 LEFT-TO-RIGHT ISOLATE"),
        ("\u2fc2", "U+2FC2 KANGXI RADICAL FISH"),
        ("\u2ea0", "U+2EA0 CJK RADICAL CIVILIAN"),
        ("\uf900", "U+F900 CJK COMPATIBILITY IDEOGRAPH-F900"),
        ("\ufb01", "U+FB01 LATIN SMALL LIGATURE FI"),
        ("\ufe30", "U+FE30 PRESENTATION FORM FOR VERTICAL TWO DOT LEADER"),
        ("\ufeff", "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
        ("\ue000", "U+E000 private use"),
        ("\U000f0000", "U+F0000 private use"),
    ],
)
def test_an_unwanted_character_is_named_with_its_place(character: str, name: str) -> None:
    [finding] = unwanted_characters(f"甲\n乙丙{character}丁{character}", "a.md")
    assert str(finding) == f"a.md:2: character-unwanted: the line holds {name} at column 3. {REMEDY}"


def test_each_character_of_a_line_is_named_once_and_each_line_has_its_own() -> None:
    found = list(unwanted_characters("\u200b甲\u200b\xad\n\xad", "a.md"))
    assert [(f.line, f.fact.split()[3]) for f in found] == [(1, "U+200B"), (1, "U+00AD"), (2, "U+00AD")]


def test_a_tab_parts_columns_and_stands_nowhere_else() -> None:
    [finding] = unwanted_characters("甲\t乙", "a.md")
    assert "U+0009 control at column 2" in finding.fact
    assert list(unwanted_characters("甲\t乙", "a.tsv", tabs=True)) == []


def test_what_texts_are_written_with_is_wanted() -> None:
    assert not UNWANTED.search("新质生产力 “‘’” ……—— （）《》 2023 R&D\n é ü \u2011 \xa0 𠮷 ①■·〇々")


def test_what_is_too_long_is_said_by_line() -> None:
    assert list(map(str, too_long("a\n" + "b" * 8_001 + "\n" + "c" * 8_000, "x.md"))) == [
        "x.md:2: line-too-long: the line has 8001 characters. Write at most 8000."
    ]
    assert list(map(str, too_long("a\n" * 40_000, "x.md"))) == [
        "x.md:40001: file-too-long: the file has 40001 lines. Write at most 40000; a text is divided at a heading "
        "(CONTRIBUTING.md, Adding a document)."
    ]
    assert too_long("a\n" * 39_999, "x.md") == []

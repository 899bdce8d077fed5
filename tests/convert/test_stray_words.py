"""First words that an extraction in reading order sets at the end of their block."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.commands.proving import checked, file_of
from edition.convert.conversion import convert
from edition.convert.evidence.edges import Edges
from edition.convert.evidence.labels import Sheet
from edition.convert.kept.kept import sheet_of
from edition.convert.order.stray_words import read_stray_words
from edition.model.sources.source import Source

FULL = "新质生产力的发展要求我们形成与之相适应的新型生产关系"  # 52 cells
LACKING = "是管理软件包的工具，可以用它来安装软件包，也可"  # 46
LAST = "查看软件包的内容。"


def read(*raw: str) -> Sheet:
    sheet = sheet_of(*raw)
    return read_stray_words(replace(sheet, layout=replace(sheet.layout, edges=Edges(52))))


@pytest.mark.parametrize(
    ("raw", "home"),
    [
        ((FULL, "", LACKING, FULL, LAST, "dpkg", "", FULL), 3),
        ((FULL, LACKING, FULL, "dpkg", "\f" + FULL), 2),
        ((FULL, LACKING, LAST, "dpkg"), 2),
        ((FULL, "", "，" + LACKING[1:], LAST, "dpkg"), 3),
        ((FULL, "", "(1) " + LACKING[:-2], FULL, LAST, "dpkg"), 3),
        ((FULL, "\f" + LACKING, LAST, ".wxm"), 2),
    ],
)
def test_a_word_is_read_before_the_line_that_lacks_it(raw: tuple[str, ...], home: int) -> None:
    sheet = read(*raw)
    [label] = sheet.labels
    numbers = [line.number for line in sheet.lines]
    assert label.value == f"@{home - 1}"
    assert numbers[numbers.index(home) - 1] == label.key.line
    word, before = sheet.lines[numbers.index(home) - 1], sheet_of(*raw).lines
    line = next(line for line in before if line.number == home)
    assert (word.opens_page, word.blank_before, word.indent) == (line.opens_page, line.blank_before, line.indent)
    assert {home, label.key.line} <= sheet.settled


@pytest.mark.parametrize(
    "raw",
    [
        (FULL, LACKING, FULL, "dpkg", FULL),  # not at the end of its block
        (FULL, LACKING, FULL, "", "dpkg"),
        (FULL, LACKING, FULL, LACKING, FULL, "dpkg"),  # of either line
        (FULL, FULL, FULL, "dpkg"),
        (FULL, LACKING[:-1] + "。", FULL, "dpkg"),
        (FULL, LACKING[:-1] + "：", FULL, "dpkg"),
        (FULL, LACKING[4:], FULL, "dpkg"),  # too much room
        (FULL, LACKING, FULL, "dpkg-reconfigure"),  # too little
        (FULL, LACKING, FULL, "apt list"),
        (FULL, LACKING, FULL, "dpkg;"),
        (FULL, LACKING, FULL, "软件"),
        (FULL, "  " + LACKING[1:], FULL, "dpkg"),
        (FULL, LACKING, "• " + FULL, LAST, "dpkg"),
        (FULL, "  " + LACKING[:-2], FULL, "dpkg"),
        (FULL, LACKING, FULL, "make", "dpkg"),  # not behind a line in Chinese
        (FULL, LACKING, "dpkg"),  # whose sentence does not go on
        (FULL, LACKING, "make", "dpkg"),
        (LACKING, FULL, "dpkg"),  # the first line of all
    ],
)
def test_a_word_is_left_in_its_place_in_doubt(raw: tuple[str, ...]) -> None:
    assert read(*raw).labels == ()


def test_the_paragraph_is_whole_and_its_ledger_holds() -> None:
    lines = (*[FULL] * 30, LAST, *[FULL] * 7, LAST, LACKING, FULL, LAST, "dpkg", "", FULL, LAST)
    source = Source("s.txt", lines)
    conversion = convert(source)
    files = [file_of(None, text, source.name) for text in conversion.texts]
    checked(source, conversion, files)
    assert f"dpkg{LACKING}{FULL}{LAST}" in files[0]
    assert [(row.rule, row.to) for row in conversion.entries] == [("stray-word", "@39")]

"""First words that a layout-preserving extraction sets below their lines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.commands.proving import checked, file_of
from edition.convert.conversion import convert
from edition.convert.kept.kept import sheet_of
from edition.convert.order.first_words import read_first_words
from edition.model.sources.source import Source

BEFORE = "新质生产力的发展要求我们形成与之相适应的新型生产关系，"
LINE, WORD, AFTER = (
    "     是管理软件包的工具，可以用它来安装软件包，也可以用它来",
    "dpkg",
    "查看软件包的内容，还可以用它来删除。",
)


@pytest.mark.parametrize(
    "lines",
    [
        (BEFORE, LINE, WORD, AFTER),
        (BEFORE, LINE.replace(" ", "", 3), WORD, AFTER),
        ("新质生产力。", "\f" + LINE, WORD, AFTER),
        (BEFORE, "", LINE, WORD, AFTER),
        ("  • " + BEFORE, "         " + LINE.strip(), "    dpkg", "    " + AFTER),
    ],
)
def test_a_word_below_its_line_is_read_before_it(lines: tuple[str, ...]) -> None:
    sheet = read_first_words(sheet_of(*lines))
    [label] = sheet.labels
    before, after = sheet_of(*lines).lines[1], sheet.lines[1]
    assert (after.opens_page, after.blank_before) == (before.opens_page, before.blank_before)
    assert [line.text for line in sheet.lines][1:3] == [WORD, LINE.strip()]
    assert label.value == f"@{label.key.line + 1}"


@pytest.mark.parametrize(
    "lines",
    [
        (BEFORE, LINE + "：", WORD, AFTER),  # announces a command
        (BEFORE, LINE + "。", WORD, AFTER),
        (BEFORE, LINE, WORD, "", AFTER),
        (BEFORE, LINE, "", WORD, AFTER),
        (BEFORE, LINE, WORD, "     " + AFTER),  # of a source that sets first lines in
        (BEFORE, LINE, "\f" + WORD, AFTER),
        (BEFORE, LINE, WORD, "apt"),  # code
        (BEFORE, LINE, "软件", AFTER),
        (BEFORE, LINE, "dpkg-reconfigure-all", AFTER),  # too long for the room
        (BEFORE, LINE, "rm", AFTER),  # too short for it
        (BEFORE, LINE[:12], WORD, AFTER),  # a short line
        (LINE, WORD),
    ],
)
def test_a_word_is_left_in_its_place_in_doubt(lines: tuple[str, ...]) -> None:
    assert read_first_words(sheet_of(*lines)).labels == ()


def test_the_paragraph_is_whole_and_its_ledger_holds() -> None:
    lines = (*[BEFORE] * 9, LINE, WORD, AFTER, BEFORE)
    source = Source("s.txt", lines)
    conversion = convert(source)
    files = [file_of(None, text, source.name) for text in conversion.texts]
    checked(source, conversion, files)
    assert f"dpkg{LINE.strip()}{AFTER}" in files[0]
    assert [(row.rule, row.to) for row in conversion.entries] == [("first-word", "@11")]


def test_a_line_in_columns_is_left_in_its_place() -> None:
    sheet = sheet_of(BEFORE, LINE, WORD, AFTER)
    for column, at in ((1, 1), (2, 1), (1, 2)):
        lines = [replace(line, column=column) if n == at else line for n, line in enumerate(sheet.lines)]
        assert read_first_words(replace(sheet, lines=tuple(lines))).labels == ()

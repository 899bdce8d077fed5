"""A block: what its attribute list says, what it reads in plain text, where its lines stand."""

from __future__ import annotations

import pytest

from edition.model.texts.blocks import Attributes, Block, cells, parse_attributes, plain


@pytest.mark.parametrize(
    ("body", "attributes"),
    [
        ("", Attributes()),
        ("#p1", Attributes("p1")),
        ("#p1 #p2", Attributes("p2")),
        (".published .abstract", Attributes("", ("published", "abstract"))),
        (".unpublished", Attributes("", ("unpublished",))),
        ("data-of='3f2a' data-of=\"4a5b\"", Attributes("", (), "4a5b")),
        ("lang=en #a1 .published data-of=1", Attributes("a1", ("published",), "1")),
    ],
)
def test_an_attribute_list(body: str, attributes: Attributes) -> None:
    assert parse_attributes(body) == attributes


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**甲：***乙*[^n1][^t2]丙", "甲：乙丙"),
        (r"1\. 2 \* 3 \\ \甲", "1. 2 * 3 \\ \\甲"),
        (r"甲\|乙\/丙", "甲|乙/丙"),
        (" 甲{++乙++}{>>脱<<}{--丙--}{>>衍<<} ", "甲乙"),
    ],
)
def test_plain_text_has_no_markup(markdown: str, text: str) -> None:
    assert plain(markdown) == text


VERSE = Block("verse", "p1", "甲**乙**\n\n{++丙++}{>>脱<<}[^n1]", 5)
TABLE = Block("table", "p2", "甲\n乙\n丙\n*丁*\n\n己", 9, columns=2)
CODE = Block("code", "p3", "*甲* {++乙++}{>>脱<<}\n\n[^n1]", 20)


def test_what_keeps_its_lines_says_where_each_stands() -> None:
    assert [line for line, _ in VERSE.pieces] == [6, 7, 8]
    assert [line for line, _ in TABLE.pieces] == [10, 10, 12, 12, 13, 13]
    assert CODE.pieces[0] == (21, "*甲* {++乙++}{>>脱<<}")
    assert Block("paragraph", "p4", "甲", 3).pieces == ((3, "甲"),)
    assert [block.last_line for block in (VERSE, TABLE, CODE, Block("bullet", "p4", "甲", 3))] == [9, 14, 24, 3]
    assert [block.shape for block in (VERSE, TABLE, CODE)] == ["3 lines", "3 rows of 2 cells", "3 lines"]


def test_nothing_in_code_is_markdown() -> None:
    assert (CODE.markdown, CODE.plain) == ("", CODE.text)
    assert (VERSE.markdown, VERSE.plain) == (VERSE.text, "甲乙\n\n丙")
    assert TABLE.plain == "甲\n乙\n丙\n丁\n\n己"


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("| 甲 | 乙 |", ["甲", "乙"]),
        ("|甲||  ", ["甲", ""]),
        (r"| 甲\|乙 | \\|", [r"甲\|乙", r"\\"]),
        (r"| 甲 | 乙 \|", []),
        (" | 甲 |", []),
        ("| 甲 | 乙", []),
        ("｜ 甲 ｜", []),
        ("|", []),
        ("", []),
    ],
)
def test_the_cells_of_a_row(row: str, found: list[str]) -> None:
    assert cells(row) == found

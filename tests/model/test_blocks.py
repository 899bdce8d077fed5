"""The grammar of a Markdown file: what is a block, and where its id stands."""

from __future__ import annotations

import pytest

from edition.model import blocks
from edition.model.blocks import Attributes, Block, parse_attributes, plain

FILE = """甲
{: #p1 data-of=3f2a }

## 乙 {: #p2 }
### 丙

- 丁
{: #p3 }
-  戊
{: #a1 .published lang=en }

[^n1]:  注。
 己 {庚}
"""


def read(text: str, start: int = 0) -> tuple[list[Block], list[str]]:
    """The blocks of a text, and what is said about it."""
    found, findings = blocks.parse_blocks(text.split("\n"), start, "x.md")
    return found, [str(finding).removeprefix("x.md:") for finding in findings]


def test_each_kind_of_block_is_read_with_its_lines() -> None:
    assert read(FILE) == (
        [
            Block("paragraph", "p1", "甲", 1, data_of="3f2a", id_line=2),
            Block("heading", "p2", "乙", 4, level=2, id_line=4),
            Block("heading", "", "丙", 5, level=3, id_line=5),
            Block("bullet", "p3", "丁", 7, id_line=8),
            Block("bullet", "a1", "戊", 9, classes=("published",), id_line=10),
            Block("note", "n1", "注。", 12),
            Block("paragraph", "", "己 {庚}", 13),
        ],
        [],
    )


def test_reading_begins_behind_the_front_matter() -> None:
    assert read("a: 1\n---\n甲\n{: #p1 }", 2) == ([Block("paragraph", "p1", "甲", 3, id_line=4)], [])
    assert read("甲", 1) == ([], [])
    assert read("甲\n{: #p1 }")[0] == [Block("paragraph", "p1", "甲", 1, id_line=2)]


RUN_ON = "block-run-on: a block goes on over two lines. Join them, or put a blank line between."
NO_BLANK = "block-run-on: a line follows an id without a blank line. Put a blank line before it."
ON_ITS_LINE = "id-misplaced: the id stands on the paragraph's own line. Put it on the line after."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("甲\n乙", [f"2: {RUN_ON}"]),
        ("- 甲\n乙", [f"2: {RUN_ON}"]),
        ("甲\n- 乙", [f"2: {RUN_ON}"]),
        ("- 甲\n- 乙", []),
        ("甲\n{: #p1 }\n乙", [f"3: {NO_BLANK}"]),
        ("- 甲\n{: #p1 }\n乙", []),
        ("甲 {: #p1 }", [f"1: {ON_ITS_LINE}"]),
        ("- 甲 {: #p1 .x }  ", [f"1: {ON_ITS_LINE}"]),
        ("甲{: #p1 }乙", []),
        ("{: #p1 }", ["1: id-misplaced: this id belongs to no block. Put it on the line right after its block."]),
        (
            "# 甲\n{: #p1 }\n\n乙",
            ["2: id-misplaced: a heading's id stands on a line of its own. Put it at the heading's end."],
        ),
    ],
)
def test_what_is_outside_the_grammar(text: str, found: list[str]) -> None:
    assert read(text)[1] == found


@pytest.mark.parametrize(
    "line",
    [
        "1. 甲",
        "* 甲",
        "+ 甲",
        "> 甲",
        "===",
        "---",
        "```",
        "~~~",
        "| 甲 |",
        "    甲",
        "\t甲",
        ":::",
        "!!! 甲",
        "??? 甲",
        "<p>",
    ],
)  # fmt: skip
def test_what_markdown_takes_for_something_else(line: str) -> None:
    fact = f"Markdown takes “{line[:6].strip()}” for something other than a paragraph"
    assert read(line)[1] == [f"1: paragraph-is-markup: {fact}. Escape its first mark with a backslash."]


@pytest.mark.parametrize("line", ["1.甲", "12 甲", "*甲*", "==", "--", "``", "~~", "!! 甲", "\\> 甲", "   甲", "#甲"])
def test_what_is_a_paragraph(line: str) -> None:
    assert read(line) == ([Block("paragraph", "", line.strip(), 1)], [])


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
        (" 甲{++乙++}{>>脱<<}{--丙--}{>>衍<<} ", "甲乙"),
    ],
)
def test_plain_text_has_no_markup(markdown: str, text: str) -> None:
    assert plain(markdown) == text

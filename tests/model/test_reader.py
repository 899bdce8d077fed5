"""The grammar of a Markdown file: what is a block, and where its id stands."""

from __future__ import annotations

import pytest

from edition.model.texts import reader
from edition.model.texts.blocks import Block

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
    found, findings = reader.parse_blocks(text.split("\n"), start, "x.md")
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
        ("甲\\{: #p1 \\}", []),
        ("# 甲\\{: #p1 \\}", []),
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


KEPT = """/// verse
甲  
　乙

丙
///
{: #p1 data-of=3f2a }

/// table
| 甲 | 乙 |
|---|----|
| 丙 |  |  
/// 

````
{: #p9 }
```
   
  丁
````
{: #p3 .draft }
"""


def test_what_keeps_its_lines_is_read_with_them() -> None:
    assert read(KEPT) == (
        [
            Block("verse", "p1", "甲\n　乙\n\n丙", 1, data_of="3f2a", id_line=7),
            Block("table", "", "甲\n乙\n丙\n", 9, columns=2),
            Block("code", "p3", "{: #p9 }\n```\n\n  丁", 15, classes=("draft",), id_line=21),
        ],
        [],
    )


OPEN = "Write /// verse or /// table, and /// to close it."
OPEN_CODE = "Write ``` on a line of its own, and ``` to close it."
CLOSE = "Write /// on the line behind its last one."
STRAY = "id-misplaced: this id belongs to no block. Put it on the line right after its block."
TAKE = "Take it away, or escape it with a backslash."
ROW = "Write it between pipes: | … | … |."
STANZAS = "line-misread: an empty line parts no stanzas. Put one between two stanzas, and no other."
EVEN = r"Write as many, and a pipe in a cell as \|."
RULE = "line-misread: no line of hyphens stands behind the first row. Write | --- | for each cell."
NOTHING = "holds nothing. Write something in it, or take it out."
HEAD = "/// table\n| 甲 | 乙 |\n| --- | --- |\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("///", [f"1: block-unopened: “///” opens no block. {OPEN}"]),
        ("////", [f"1: block-unopened: “////” opens no block. {OPEN}"]),
        ("/// poem\n甲\n///\n{: #p1 }", [f"1: block-unopened: “/// poem” opens no block. {OPEN}"]),
        ("/// Verse\n甲\n///\n{: #p1 }", [f"1: block-unopened: “/// Verse” opens no block. {OPEN}"]),
        ("/// verse | 甲\n甲\n///\n{: #p1 }", [f"1: block-unopened: “/// verse | 甲” opens no block. {OPEN}"]),
        ("/// html | div\n甲\n///\n{: #p1 }", [f"1: block-unopened: “/// html | div” opens no block. {OPEN}"]),
        ("甲\n/// verse\n乙\n///", [f"2: {RUN_ON}"]),
        ("/// verse\n甲\n///\n乙", [f"4: {RUN_ON}"]),
        ("/// verse\n甲\n///\n{: #p1 }\n乙", [f"5: {NO_BLANK}"]),
        ("/// verse\n甲\n///\n\n{: #p1 }", [f"5: {STRAY}"]),
        ("/// verse\n甲\n{: #p1 }\n\n乙", [f"1: block-unclosed: this verse is not closed. {CLOSE}"]),
        ("/// table\n", [
            f"1: block-unclosed: this table is not closed. {CLOSE}", f"1: block-empty: this table {NOTHING}",
        ]),
        ("/// verse\n甲\n\n/// verse\n乙\n///", [
            f"1: block-unclosed: this verse is not closed. {CLOSE}", f"4: {RUN_ON}",
        ]),
        ("/// verse\n\n///", [f"1: block-empty: this verse {NOTHING}"]),
        ("/// verse\n    attrs: {id: p1, onclick: x}\n甲\n///", [
            f"2: line-misread: a verse's line begins with “ ”. {TAKE}",
        ]),
        ("/// verse\n甲\n```\n乙\n> ~~~\n///", [
            f"3: line-misread: a verse's line begins with “```”. {TAKE}",
            f"5: line-misread: a verse's line begins with “> ~~~”. {TAKE}",
        ]),
        ("/// verse\n\n甲\n\n\n乙\n\n///", [f"2: {STANZAS}", f"4: {STANZAS}", f"7: {STANZAS}"]),
        (HEAD + "| 丙 |\n| 丁 | 戊 | 己 |\n///", [
            f"4: table-uneven: the row has 1 cells, and the line of hyphens 2. {EVEN}",
            f"5: table-uneven: the row has 3 cells, and the line of hyphens 2. {EVEN}",
        ]),
        (HEAD + "丙 | 丁\n\n｜ 戊 ｜ 己 ｜\n///", [
            f"4: line-misread: “丙 | 丁” is no row of a table. {ROW}",
            f"5: line-misread: “” is no row of a table. {ROW}",
            f"6: line-misread: “｜ 戊 ｜ 己 ｜” is no row of a table. {ROW}",
        ]),
        ("/// table\n| 甲 | 乙 |\n| --- |\n| 丙 |\n///", [
            f"2: table-uneven: the row has 2 cells, and the line of hyphens 1. {EVEN}",
        ]),
        (HEAD + "///", [f"1: block-empty: this table {NOTHING}"]),
        ("/// table\n| 甲 |\n| 乙 |\n| 丙 |\n///", [f"3: {RULE}"]),
        ("/// table\n| 甲 | 乙 |\n| :-- | --- |\n| 丙 | 丁 |\n///", [f"3: {RULE}"]),
        ("```", ["1: block-unclosed: this code is not closed. Write ``` on the line behind its last one."]),
        ("````\n甲\n```", [
            "1: block-unclosed: this code is not closed. Write ```` on the line behind its last one.",
            f"3: {RUN_ON}",
            "3: block-unclosed: this code is not closed. Write ``` on the line behind its last one.",
        ]),
        ("```\n \n```", [f"1: block-empty: this code {NOTHING}"]),
        ("~~~\n甲\n~~~\n{: #p1 }", [f"1: block-unopened: “~~~” opens no code. {OPEN_CODE}"]),
        ("```python\n甲\n```\n{: #p1 }", [f"1: block-unopened: “```python” opens no code. {OPEN_CODE}"]),
        ("``` {#p1 onclick=x}\n甲\n```", [f"1: block-unopened: “``` {{#p1 onclick=x}}” opens no code. {OPEN_CODE}"]),
        ("  ```", [f"1: block-unopened: “```” opens no code. {OPEN_CODE}"]),
        ("```甲```", ["1: paragraph-is-markup: Markdown takes “```甲``” for something other than a paragraph. "
                     "Escape its first mark with a backslash."]),
    ],
)  # fmt: skip
def test_what_keeps_its_lines_is_opened_filled_and_closed(text: str, found: list[str]) -> None:
    assert read(text)[1] == found


@pytest.mark.parametrize("behind", ["", "\n"])
def test_what_is_not_closed_ends_before_its_id_and_the_rest_is_read(behind: str) -> None:
    found, findings = read(f"/// verse\n甲\n{behind}{{: #p1 }}\n\n乙\n{{: #p2 }}\n\n/// verse\n丙\n///\n{{: #p3 }}")
    assert [(block.kind, block.id, block.text) for block in found] == [
        ("verse", "p1", "甲"), ("paragraph", "p2", "乙"), ("verse", "p3", "丙"),
    ]  # fmt: skip
    assert findings == [f"1: block-unclosed: this verse is not closed. {CLOSE}"]

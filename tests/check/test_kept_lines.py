"""Verse, table and code in the checks: law 1 in each line and cell, as rendered and as published, and law 3."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from edition.check.collation import Witness, collate
from edition.commands.collate import published
from edition.model.edition import Edition
from edition.model.sources.catalogue import Document
from edition.model.sources.source import Source
from edition.model.texts import texts
from edition.model.texts.pairing import Pair
from edition.publish.texts import tools_of
from sample import CLEAN, ZH, findings

PATH = "docs/texts/g/x.md"
SOURCE = Source("s.txt", ("甲", "乙丙 丁戊", "己", "年份|率", "2023  5%", "x = 1", "  y<b> z", "壬"))
TEXT = """---
source: "001"
lines: 1-8
---

# 甲 {: #title }

/// verse
乙{~~丙~>子~~}{>>讹<<}
丁戊

己
///
{: #p1 }

/// table
| 年份\\| | 率 |
| --- | --- |
| 2023 | *5%* |
///
{: #p2 }

```
x = 1
  y<b> z
```
{: #p3 }

壬
{: #p4 }
"""


def as_rendered(text: str) -> Witness:
    return Witness.rendered(texts.parse(text, PATH))


def as_published(text: str) -> Witness:
    parsed = texts.parse(text, PATH)
    meta = {"title": {"zh": "甲", "en": "A"}, "rights": {"show": "full"}, "sha256": "0" * 64}
    document = Document("001", "s.txt", "g", ("x",), meta)
    edition = Edition(Path(), (document,), {PATH: Pair(parsed, None)}, {}, {})
    return published(edition, PATH, tools_of(edition))


WAYS = [as_rendered, as_published]
# What is changed in the text, and each line that is told, with the block, its reading and the source's.
CHANGES: dict[str, tuple[str, str, list[str]]] = {
    "a changed character of a verse": ("丁戊", "丁午", ["10: p1 [午] 2 [戊]"]),
    "a lost line of a verse": ("\n\n己\n", "\n", ["10: p1 [] 3 [己]"]),
    "a line of a verse in another place": ("丁戊\n\n己", "己\n\n丁戊", ["10: p1 [己] 2 []", "12: p1 [] 3 [己]"]),
    "a character that is added to a verse": ("己\n", "己庚\n", ["12: p1 [庚] 4 []"]),
    "a changed character of a first row": ("| 率 |", "| 律 |", ["17: p2 [律] 4 [率]"]),
    "cells that change places": ("| 2023 | *5%* |", "| *5%* | 2023 |", ["19: p2 [5%] 5 []", "19: p2 [] 5 [5%]"]),
    "a lost cell": ("| *5%* |", "|  |", ["19: p2 [] 5 [5%]"]),
    "an added row": ("| *5%* |\n", "| *5%* |\n| 庚 | |\n", ["20: p2 [庚] 6 []"]),
    "a pipe of the source that is lost": ("年份\\|", "年份", ["17: p2 [] 4 [|]"]),
    "a changed character of code": ("x = 1", "x = 2", ["24: p3 [2] 6 [1]"]),
    "a lost line of code": ("  y<b> z\n", "", ["24: p3 [] 7 [y<b>z]"]),
    "lines of code that change places": (
        "x = 1\n  y<b> z", "  y<b> z\nx = 1", ["19: p2 [] 6 [x=1]", "25: p3 [ x=1] 8 []"],
    ),
    "what would be a mark but in code": (
        "x = 1", "x = {++1++}{>>脱<<}", ["24: p3 [{++] 6 []", "24: p3 [++}{>>脱<<}] 7 []"],
    ),
}  # fmt: skip
FACT = re.compile(r"(p\d) reads “[^\[]*(\[.*\])[^\]]*” where line (\d+) of s.txt reads “[^\[]*(\[.*\])[^\]]*”")


@pytest.mark.parametrize("witness", WAYS)
def test_pipes_and_lines_of_hyphens_are_none_of_the_source(witness: Callable[[str], Witness]) -> None:
    result = collate(SOURCE, [], [witness(TEXT)], "s.ledger.tsv")
    assert [str(finding) for finding in result.findings] == []
    assert result.kept == result.total == 25
    assert result.blocks == {"heading": 1, "verse": 1, "table": 1, "code": 1, "paragraph": 1}
    assert result.marks == {"correction": 1}


@pytest.mark.parametrize("witness", WAYS)
@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_found_on_its_line(change: str, witness: Callable[[str], Witness]) -> None:
    old, new, wanted = CHANGES[change]
    assert TEXT.count(old) == 1
    findings = collate(SOURCE, [], [witness(TEXT.replace(old, new))], "s.ledger.tsv").findings
    told = [" ".join((f"{one.line}:", *m.groups())) for one in findings if (m := FACT.fullmatch(one.fact))]
    assert (told, {one.path for one in findings}, len(findings)) == (wanted, {PATH}, len(wanted))


OWN = """/// verse
2023年
一句
///
{: #p5 }

/// table
| 年份 | 亿元 |
| --- | --- |
| 2023 | 5 |
///
{: #p6 }

```
年 = "2023"
```
{: #p7 }

"""
OWN_EN = """/// verse
In 2023,
one
sentence
///
{: #p5 }

/// table
| Year | 100 million yuan |
| --- | --- |
| 2023 | 5 |
///
{: #p6 }

```
年 = "2023"
```
{: #p7 }

"""
EXCEPT = "which its English does not hold. Add it, or except it with a reason."
INVENTED = "which its Chinese does not hold. Take it out, or except it with a reason."
CELL = "Give each cell its own."
DEFECTS: dict[str, tuple[str, str, list[str]]] = {
    "a verse in prose": (
        "/// verse\nIn 2023,\none\nsentence\n///", "In 2023, one sentence",
        ["18: kind-differs: p5 is a paragraph in English, a verse in Chinese. Make it the same."],
    ),
    "fewer lines of a verse": ("one\nsentence", "one sentence", []),
    "a lost figure of a verse": ("In 2023,", "Then,", [f"18: figure-missing: p5 has 2023 in Chinese, {EXCEPT}"]),
    "another row": (
        "| 2023 | 5 |\n", "| 2023 | 5 |\n| | |\n",
        [f"25: table-differs: p6 has 3 rows of 2 cells, its Chinese 2 rows of 2 cells. {CELL}"],
    ),
    "another column": (
        "| Year | 100 million yuan |\n| --- | --- |\n| 2023 | 5 |",
        "| Year | 100 million yuan | |\n| --- | --- | --- |\n| 2023 | 5 | |",
        [f"25: table-differs: p6 has 2 rows of 3 cells, its Chinese 2 rows of 2 cells. {CELL}"],
    ),
    "Chinese in a cell": ("| Year |", "| 年 |", ["25: chinese-left: p6 holds 年. Translate it."]),
    "a unit in another cell": (
        "| 2023 | 5 |", "| 2023 5 | million |", [],
    ),
    "a figure of code": (
        '年 = "2023"', '年 = "2024"', [
            f"32: figure-invented: p7 has 2024 in English, {INVENTED}",
            f"32: figure-missing: p7 has 2023 in Chinese, {EXCEPT}",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("defect", DEFECTS)
def test_pairs_are_whole_in_lines_and_cells(defect: str) -> None:
    zh, en = ZH.replace("[^n1]:", f"{OWN}[^n1]:"), CLEAN.replace("[^n1]:", f"{OWN_EN}[^n1]:")
    old, new, wanted = DEFECTS[defect]
    assert en.count(old) == 1
    assert texts.parse(zh, "x.md").findings == texts.parse(en.replace(old, new), "x.en.md").findings == ()
    assert findings(zh, en) == []
    assert findings(zh, en.replace(old, new)) == [f"x.en.md:{told}" for told in wanted]

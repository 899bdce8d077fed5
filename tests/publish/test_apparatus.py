"""The list of a text's editorial marks."""

from __future__ import annotations

import pytest

from edition.base.interface import Ui
from edition.model.outputs.woven import Row, WovenText
from edition.model.texts.pairing import Pair
from edition.model.texts.texts import parse
from edition.publish.apparatus import remarks

CHINESE = """# 题 {: #title }

新质生{~~成~>产~~}{>>讹字<<}力[^n1]{>>gap: 原书此下缺文<<}
{: #p1 }

{>>gap: 原书此上缺文<<}生产{++力++}{>>脱<<}
{: #p2 }

[^n1]: 见{--见--}{>>衍文<<}书。
"""
ENGLISH = """# Title {: #title }

Productive forces[^n1]{>>gap: Text lost in the source from here<<}
{: #p1 }

[^n1]: See the book.
"""


def listed(ui: Ui, english: str | None = ENGLISH, *left_out: str) -> list[tuple[str, str, str, str]]:
    pair = Pair(parse(CHINESE, "t.md"), parse(english, "t.en.md") if english else None)
    rows = [Row(ident, "paragraph", 0, "translated", (), "甲", "A") for ident in ("p1", "p2") if ident not in left_out]
    notes = (Row("n1", "note", 0, "translated", (), "甲", "A"),)
    found = remarks(pair, WovenText("docs/texts/t/t.md", tuple(rows), notes, (), False), ui)
    return [(one.place, one.anchor, one.mark.kind, one.mark.reason) for one in found]


def test_each_mark_is_listed_with_its_place_and_reason() -> None:
    assert listed("zh") == [
        ("第 1 段", "p1", "correction", "讹字"),
        ("第 1 段", "p1", "gap", "原书此下缺文"),
        ("第 2 段", "p2", "gap", "原书此上缺文"),
        ("第 2 段", "p2", "supplied", "脱"),
        ("注释 1", "fn-zh-1", "surplus", "衍文"),
    ]


@pytest.mark.parametrize("english", [ENGLISH, None])
def test_what_both_languages_have_is_told_once_in_the_interfaces(english: str | None) -> None:
    gap = "Text lost in the source from here" if english else "原书此下缺文"
    found = listed("en", english, "p2")
    assert sorted(found) == sorted(
        [
            ("Notes 1", "fn-zh-1", "surplus", "衍文"),
            ("Paragraph 1", "p1", "correction", "讹字"),
            ("Paragraph 1", "p1", "gap", gap),
        ]
    )


def test_marks_of_a_block_that_is_not_shown_are_not_listed() -> None:
    assert {anchor for _, anchor, _, _ in listed("zh", ENGLISH, "p1")} == {"p2", "fn-zh-1"}


def test_code_holds_no_marks() -> None:
    code = """# 题 {: #title }

```
{++x++}{>>y<<}
```
{: #p1 }
"""
    pair = Pair(parse(code, "t.md"), None)
    row = Row("p1", "code", 0, "untranslated", (), "甲", "")
    assert not remarks(pair, WovenText("docs/texts/t/t.md", (row,), (), (), False), "zh")

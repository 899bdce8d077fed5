"""What the collation proposes to enter in the ledger where a text lacks what the source prints."""

from __future__ import annotations

import pytest

from edition.check.collation import Witness, collate
from edition.model.sources import ledger
from edition.model.sources.source import Source
from edition.model.texts import texts

SOURCE = Source("s.txt", ("甲乙丙丁①。", "12", "戊己庚辛。", "", "① 见县", "志。", "花园", "壬癸。", "花园"))
TEXT = """---
source: "000"
lines: 1-9
---

甲乙丙丁①。
{: #p1 }

12
{: #p2 }

戊己庚辛。
{: #p3 }

① 见县志。
{: #p4 }

花园
{: #p5 }

壬癸。
{: #p6 }

花园
{: #p7 }
"""


def told(text: str) -> list[str]:
    """The findings about a text of the source, whose ledger is empty."""
    found = collate(SOURCE, [], [Witness.rendered(texts.parse(text, "x.md"))], "s.ledger.tsv").findings
    return [str(finding) for finding in found]


def rows(findings: list[str]) -> list[str]:
    """The rows that findings propose."""
    parts = (finding.rstrip(".").partition(" with tabs between: ")[2] for finding in findings)
    return [row for part in parts if part for row in part.split(" and ")]


def test_the_text_as_it_was_converted_holds() -> None:
    assert told(TEXT) == []


@pytest.mark.parametrize(
    ("old", "row"),
    [
        ("12\n{: #p2 }\n\n", "drop\tpage-number\t2\t1\t2"),
        ("花园\n{: #p5 }\n\n", "drop\trunning-head\t7\t花\t园"),
    ],
)
def test_a_line_that_may_be_furniture_is_proposed_as_such(old: str, row: str) -> None:
    [finding] = told(TEXT.replace(old, ""))
    assert f"; or, if it is part of the printed page, add to s.ledger.tsv with tabs between: {row}." in finding


@pytest.mark.parametrize(("old", "new"), [("壬癸。\n{: #p6 }\n\n", ""), ("庚", ""), ("花园\n{: #p5 }", "花\n{: #p5 }")])
def test_prose_and_parts_of_lines_are_not_proposed(old: str, new: str) -> None:
    assert rows(told(TEXT.replace(old, new, 1))) == []


def test_a_mark_that_stands_twice_in_its_line_is_not_proposed() -> None:
    source = Source("s.txt", ("甲①乙①。",))
    text = '---\nsource: "000"\nlines: 1-1\n---\n\n甲①乙。\n{: #p1 }\n'
    found = collate(source, [], [Witness.rendered(texts.parse(text, "x.md"))], "s.ledger.tsv").findings
    assert [finding.code for finding in found] == ["reading-differs"]
    assert rows([str(finding) for finding in found]) == []


def test_the_rows_that_make_a_note_of_a_paragraph_are_proposed_and_hold() -> None:
    noted = TEXT.replace("丁①。", "丁[^n1]。").replace("① 见县志。\n{: #p4 }\n\n", "") + "\n[^n1]: 见县志。\n"
    findings = told(noted)
    proposed = [ledger.Entry(*row.split("\t")) for row in rows(findings)]  # type: ignore[arg-type]  # its act is a word
    assert [entry.rule for entry in proposed].count("footnote") == 2
    result = collate(SOURCE, proposed, [Witness.rendered(texts.parse(noted, "x.md"))], "s.ledger.tsv")
    assert [*map(str, result.findings), *ledger.faults(ledger.numbered(proposed), "s", SOURCE)] == []


def test_a_note_that_the_source_does_not_print_is_to_be_taken_out() -> None:
    findings = told(TEXT.replace("丁①。", "丁①[^n1]。") + "\n[^n1]: 编造。\n")
    assert [finding.partition("s.txt. ")[2] for finding in findings if "note-invented" in finding] == [
        "Take it out, or enter in s.ledger.tsv where it is moved from."
    ]


def test_a_line_that_no_text_holds_is_proposed_too() -> None:
    [finding] = told(TEXT.replace("1-9", "1-8").removesuffix("花园\n{: #p7 }\n"))
    assert finding.endswith("; or, if it is part of the printed page, add to s.ledger.tsv with tabs between: "
                            "drop\trunning-head\t9\t花\t园.")  # fmt: skip

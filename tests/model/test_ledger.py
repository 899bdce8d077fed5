"""The ledger: its rows hold against the source, or are named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus import held
from edition.base.findings import EditionError
from edition.model import ledger
from edition.model.ledger import Entry
from edition.model.source import Source, Span

NEW = "龘"  # in no source


def test_a_ledger_row_that_does_not_hold_is_named() -> None:
    document = held("001")
    entry = document.entries[0]
    wrong = ledger.write([replace(entry, last=NEW), *document.entries[1:]])
    with pytest.raises(EditionError) as caught:
        ledger.read(wrong, "l.tsv", document.source)
    fact = f"lines {entry.lines} run from {entry.first} to {entry.last}, not {entry.first} to {NEW}"
    assert str(caught.value) == f"l.tsv:2: ledger-row: {fact}. Correct the row by hand or convert anew."


SOURCE = Source("s.txt", ("甲乙丙", " \ufeff ", "丁 戊", "己"))
HEADER = "act\trule\tlines\tfirst\tlast\tto\n"


@pytest.mark.parametrize(
    ("lines", "spans"),
    [
        ("1", [Span(1, 0, 3)]),
        ("1-3", [Span(1, 0, 3), Span(2, 0, 3), Span(3, 0, 3)]),
        ("4-4", [Span(4, 0, 1)]),
        ("3:1", [Span(3, 0, 1)]),
        ("1:2-3", [Span(1, 1, 3)]),
        ("0", []), ("5", []), ("1-5", []), ("0-1", []), ("x", []), ("1-", []), ("1:", []), ("1:1-2-3", []), ("", []),
    ],
)  # fmt: skip
def test_a_row_names_lines_or_parts_of_one(lines: str, spans: list[Span]) -> None:
    assert ledger.spans(lines, SOURCE) == spans


def test_runs_of_whole_lines_are_one_row_and_parts_one_each() -> None:
    parts = [Span(1, 0, 3), Span(3, 0, 3), Span(3, 0, 1), Span(3, 2, 3), Span(1, 1, 3), Span(4, 0, 1)]
    rows = ledger.entries(SOURCE, "move", "footnote", parts, "n1")
    assert rows == [
        Entry("move", "footnote", "1-3", "甲", "戊", "n1"),
        Entry("move", "footnote", "3:1", "丁", "丁", "n1"),
        Entry("move", "footnote", "3:3", "戊", "戊", "n1"),
        Entry("move", "footnote", "1:2-3", "乙", "丙", "n1"),
        Entry("move", "footnote", "4", "己", "己", "n1"),
    ]
    written = ledger.write(rows)
    assert written.split("\n")[:2] == [HEADER.rstrip(), "move\tfootnote\t1-3\t甲\t戊\tn1"]
    assert ledger.read(written, "l.tsv", SOURCE) == rows


def test_a_row_that_goes_nowhere_ends_with_its_last_character() -> None:
    [row] = ledger.entries(SOURCE, "drop", "header", [Span(1, 0, 3)])
    assert ledger.write([row]) == f"{HEADER}drop\theader\t1\t甲\t丙\n"
    assert ledger.read(ledger.write([row]), "l.tsv", SOURCE) == [row]


@pytest.mark.parametrize(
    ("row", "fact"),
    [
        ("lose\theader\t1\t甲\t丙", "'lose' is no act"),
        ("drop\theader\t9\t甲\t丙", "'9' names no lines of the source"),
        ("drop\theader\t1\t甲\t丙\tn1", "a move names where to, and only a move does"),
        ("marker\tnote\t1\t甲\t丙\tn1", "a move names where to, and only a move does"),
        ("move\tfootnote\t1\t甲\t丙", "a move names where to, and only a move does"),
        ("drop\theader\t1\t乙\t丙", "lines 1 run from 甲 to 丙, not 乙 to 丙"),
        ("drop\theader\t2\t甲\t丙", "lines 2 run from nothing to nothing, not 甲 to 丙"),
        ("drop\theader\t2", "lines 2 run from nothing to nothing, not  to "),
    ],
)
def test_each_wrong_row_has_its_message(row: str, fact: str) -> None:
    right = "drop\theader\t1\t甲\t丙\n"
    with pytest.raises(EditionError) as caught:
        ledger.read(f"{HEADER}{right}{row}\n", "l.tsv", SOURCE)
    assert str(caught.value) == f"l.tsv:3: ledger-row: {fact}. Correct the row by hand or convert anew."


def test_a_ledger_begins_with_its_header() -> None:
    with pytest.raises(EditionError) as caught:
        ledger.read("act\trule\n", "l.tsv", SOURCE)
    message = "l.tsv:1: ledger-header: the header differs. Write act rule lines first last to."
    assert str(caught.value) == message

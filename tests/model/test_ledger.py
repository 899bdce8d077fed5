"""The ledger: its rows hold against the source, or are named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from corpus import held
from edition.base.findings import EditionError
from edition.model.sources import ledger
from edition.model.sources.ledger import Entry
from edition.model.sources.source import Source, Span

NEW = "龘"  # in no source


def test_a_ledger_row_that_does_not_hold_is_named() -> None:
    document = held("001")
    entry = document.entries[0]
    wrong = ledger.write([replace(entry, last=NEW), *document.entries[1:]])
    with pytest.raises(EditionError) as caught:
        ledger.read(wrong, "l.tsv", document.source)
    fact = f"lines {entry.lines} run from {entry.first} to {entry.last}, not {entry.first} to {NEW}"
    assert str(caught.value) == f"l.tsv:2: ledger-row: {fact}. Correct the row by hand or convert anew."


SOURCE = Source("s.txt", ("甲乙丙", " \ufeff ", "丁 戊", "己", " "))
HEADER = "act\trule\tlines\tfirst\tlast\tto\n"


@pytest.mark.parametrize(
    ("lines", "spans"),
    [
        ("1", [Span(1, 0, 3)]),
        ("1-3", [Span(1, 0, 3), Span(2, 0, 3), Span(3, 0, 3)]),
        ("4-4", [Span(4, 0, 1)]),
        ("3:1", [Span(3, 0, 1)]),
        ("1:2-3", [Span(1, 1, 3)]),
        ("0", []), ("6", []), ("1-6", []), ("2-1", []), 
        ("1:0", []), ("1:3-4", []), ("1:3-2", []), ("１", []), ("9" * 5000, []),
        ("0-1", []), ("x", []), ("1-", []), ("1:", []), ("1:1-2-3", []), ("", []),
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
    source = Source("s.txt", ("— 12 —", "甲"))
    [row] = ledger.entries(source, "drop", "page-number", [Span(1, 0, 6)])
    assert ledger.write([row]) == f"{HEADER}drop\tpage-number\t1\t—\t—\n"
    assert ledger.read(ledger.write([row]), "l.tsv", source) == [row]


RULES_OF_DROP = "masthead, contents-list, print-header, address, page-number, running-head, ruled-line, teaser"
RIGHT = "move\tfootnote\t1\t甲\t丙\tn1"


@pytest.mark.parametrize(
    ("row", "fact"),
    [
        ("lose\theader\t1\t甲\t丙", "'lose' is no act"),
        ("\theader\t1\t甲\t丙", "'' is no act"),
        ("drop\theader\t1\t甲\t丙", f"'header' is no rule; those of drop are {RULES_OF_DROP}"),
        ("move\tpage-number\t1\t甲\t丙\tn1", "page-number is a rule of the act drop, not of move"),
        ("move\tfootnote\t9\t甲\t丙\tn1", "'9' names no lines of the source"),
        ("drop\tpage-number\t1\t甲\t丙\tn1", "a drop goes nowhere, and this one names n1"),
        ("marker\tbullet\t1\t甲\t丙\tn1", "a marker goes nowhere, and this one names n1"),
        ("move\tfootnote\t1\t甲\t丙", "a move names where to"),
        ("move\tfootnote\t1\t乙\t丙\tn1", "lines 1 run from 甲 to 丙, not 乙 to 丙"),
        ("move\tfootnote\t1\t甲\t乙\tn1", "lines 1 run from 甲 to 丙, not 甲 to 乙"),
        ("drop\tpage-number\t5\t甲\t丙", "lines 5 run from nothing to nothing, not 甲 to 丙"),
        ("drop\tpage-number\t2", "the row has 3 cells, not 6"),
        ("drop\tpage-number\t2\t1\t1\t\t", "the row has 7 cells, not 6"),
        ("", "the row is blank"),
        (" \t ", "the row has 2 cells, not 6"),
    ],
)
def test_each_wrong_row_has_its_message(row: str, fact: str) -> None:
    with pytest.raises(EditionError) as caught:
        ledger.read(f"{HEADER}{RIGHT}\n{row}\n{RIGHT}\n", "l.tsv", SOURCE)
    if row.isspace():
        fact = "the row is blank"
    assert str(caught.value) == f"l.tsv:3: ledger-row: {fact}. Correct the row by hand or convert anew."


def test_every_wrong_row_is_told_at_once() -> None:
    with pytest.raises(EditionError) as caught:
        ledger.read(f"{HEADER}\n{RIGHT}\nx\n\n", "l.tsv", SOURCE)
    assert [finding.line for finding in caught.value.findings] == [2, 4, 5]


def test_a_ledger_that_is_no_text_is_told_by_line(tmp_path: Path) -> None:
    path = tmp_path / "l.tsv"
    assert ledger.load(path, "l.tsv", SOURCE) == []
    path.write_bytes(HEADER.encode() + b"drop\xff\n")
    with pytest.raises(EditionError, match=r"^l\.tsv:2: not-utf8: byte 0xff is not UTF-8"):
        ledger.load(path, "l.tsv", SOURCE)
    path.write_bytes(b"")
    with pytest.raises(EditionError, match=r"^l\.tsv:1: empty-file: "):
        ledger.load(path, "l.tsv", SOURCE)


def test_rows_that_name_every_line_again_and_again_are_refused_at_once() -> None:
    row = "move\tfootnote\t1-5\t甲\t己\tn1\n"
    with pytest.raises(EditionError) as caught:
        ledger.read(HEADER + row * 100_000, "l.tsv", SOURCE)
    fact = "down to here, the rows name every character of the source 4 times"
    assert str(caught.value) == f"l.tsv:6: ledger-overlap: {fact}. Delete those that claim what others have."


def test_a_short_line_may_hold_nothing_but_folded_characters() -> None:
    source = Source("s.txt", ("２０２４０３０１１２", "甲"))
    rows = "".join(f"\nfold\tcompatibility-form\t1:{n}\tU+{ord(c):X}\tU+{ord(c):X}\t{ord(c) - 0xFF10}"
                   for n, c in enumerate(source.raw[0], 1))  # fmt: skip
    assert len(ledger.read(HEADER.rstrip("\n") + rows, "l.tsv", source)) == 10


def test_a_ledger_begins_with_its_header() -> None:
    with pytest.raises(EditionError) as caught:
        ledger.read("act\trule\n", "l.tsv", SOURCE)
    message = "l.tsv:1: ledger-header: the header differs. Write act rule lines first last to."
    assert str(caught.value) == message

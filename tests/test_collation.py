"""Law 1: nothing lost, nothing invented; one changed character of a Chinese text is found, with both readings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import documents, held, parsed, places, spliced
from edition import ledger
from edition.findings import EditionError, Finding
from edition.folding import HAN
from edition.texts import Block

PATHS = [(d.key, path) for d in documents() for path in d.paths()]
FILES = st.sampled_from(documents()).flatmap(lambda d: st.sampled_from([(d.key, path) for path in d.paths()]))
NEW = "龘"  # in no source
FACT = re.compile(r"(\w+) reads “.*\[(.*)\].*” where line (\d+) of (.+) reads “.*\[(.*)\].*”")
few = settings(max_examples=25, deadline=None)


def drawn(data: st.DataObject, found: Sequence[tuple[Block, int, int]]) -> tuple[Block, int, int]:
    """One of many places, by number: Hypothesis would describe them all."""
    return found[data.draw(st.integers(0, len(found) - 1))]


def readings(finding: Finding) -> tuple[str, str, int, str, str]:
    """Block, the text's reading, the source's line, its name and its reading."""
    m = FACT.fullmatch(finding.fact)
    assert m, finding.fact
    return m[1], m[2], int(m[3]), m[4], m[5]


def lines_near(path: str, line: int) -> set[int]:
    """A block's line, and the next one's: a loss at a block's end shows where the text goes on."""
    lines = [block.line for block in parsed(path).blocks]
    at = lines.index(line)
    return set(lines[at : at + 2])


@pytest.mark.parametrize("key", [d.key for d in documents()])
def test_the_corpus_collates(key: str) -> None:
    result = held(key).collate()
    assert [str(f) for f in result.findings] == []
    taken = sum(sum(tally.values()) for tally in (result.dropped, result.moved, result.markers))
    assert result.kept + taken == result.total


@few
@given(st.data(), FILES, st.sampled_from(["change", "insert"]))
def test_a_changed_or_inserted_character_is_found(data: st.DataObject, where: tuple[str, str], act: str) -> None:
    key, path = where
    block, line, column = drawn(data, places(path, f"[{HAN}]"))
    document = held(key)
    old = document.files[path].split("\n")[line][column] if act == "change" else ""
    [finding] = document.collate({path: spliced(document.files[path], line, column, len(old), NEW)}).findings
    assert (finding.path, finding.line, finding.code) == (path, block.line, "reading-differs")
    ident, text, at, name, source = readings(finding)
    assert (ident, text, name, source) == (block.id, NEW, document.source.name, old)
    assert old in document.source.raw[at - 1]


@few
@given(st.data(), FILES)
def test_a_deleted_character_is_found(data: st.DataObject, where: tuple[str, str]) -> None:
    key, path = where
    block, line, column = drawn(data, places(path, f"[{HAN}]"))
    document = held(key)
    old = document.files[path].split("\n")[line][column]
    [finding] = document.collate({path: spliced(document.files[path], line, column, 1, "")}).findings
    assert (finding.path, finding.code) == (path, "reading-differs")
    assert finding.line in lines_near(path, block.line)
    _, text, at, name, source = readings(finding)
    assert (text, name, source) == ("", document.source.name, old)
    assert old in document.source.raw[at - 1]


@few
@given(st.data(), FILES)
def test_swapped_characters_are_found(data: st.DataObject, where: tuple[str, str]) -> None:
    key, path = where
    block, line, column = drawn(data, places(path, rf"([{HAN}])(?!\1)[{HAN}]"))
    document = held(key)
    two = document.files[path].split("\n")[line][column : column + 2]
    findings = document.collate({path: spliced(document.files[path], line, column, 2, two[::-1])}).findings
    assert findings
    for finding in findings:
        assert (finding.path, finding.code) == (path, "reading-differs")
        assert finding.line in lines_near(path, block.line)
        assert set(readings(finding)[1] + readings(finding)[4]) <= set(two)


@few
@given(st.data(), FILES.filter(lambda where: bool(places(where[1], "，"))))
def test_folding_is_no_difference(data: st.DataObject, where: tuple[str, str]) -> None:
    key, path = where
    _, line, column = drawn(data, places(path, "，"))
    assert held(key).collate({path: spliced(held(key).files[path], line, column, 1, ",")}).findings == []


def test_a_refused_mark_counts_and_an_accepted_one_does_not() -> None:
    key, path = PATHS[0]
    block, line, column = places(path, f"[{HAN}]")[9]
    document = held(key)
    old = document.files[path].split("\n")[line][column]
    marked = spliced(document.files[path], line, column, 1, f"{{~~{old}~>{NEW}~~}}{{>>试<<}}")
    assert document.collate({path: marked}).findings == []
    marked = spliced(document.files[path], line, column, 1, f"{{~~{NEW}~>{old}~~}}{{>>试<<}}")
    assert [(f.line, f.code) for f in document.collate({path: marked}).findings] == [(block.line, "reading-differs")]


def test_a_lost_ledger_row_shows() -> None:
    document = held("001")
    for entry in document.entries[:: max(1, len(document.entries) // 6)]:
        rest = [e for e in document.entries if e is not entry]
        assert document.collate(entries=rest).findings, entry


def test_a_ledger_row_that_does_not_hold_is_named() -> None:
    document = held("001")
    entry = document.entries[0]
    wrong = ledger.write([replace(entry, last=NEW), *document.entries[1:]])
    with pytest.raises(EditionError) as caught:
        ledger.read(wrong, "l.tsv", document.source)
    fact = f"lines {entry.lines} run from {entry.first} to {entry.last}, not {entry.first} to {NEW}"
    assert str(caught.value) == f"l.tsv:2: ledger-row: {fact}. Correct the row by hand or convert anew."

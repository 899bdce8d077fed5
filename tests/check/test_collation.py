"""Law 1: nothing lost, nothing invented; one changed character of a Chinese text is found, with both readings."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import documents, held, places, spliced
from edition.base.findings import Finding
from edition.model.languages.chinese import HAN
from edition.model.texts.blocks import Block

PATHS = [(d.key, path) for d in documents() for path in d.paths()]
FILES = st.sampled_from(documents()).flatmap(lambda d: st.sampled_from([(d.key, path) for path in d.paths()]))
NEW = "龘"  # in no source
FACT = re.compile(r"(\w+) reads “.*\[(.*)\].*” where line (\d+) of (.+) reads “.*\[(.*)\].*”")
few = settings(max_examples=25)


def drawn(data: st.DataObject, found: Sequence[tuple[Block, int, int]]) -> tuple[Block, int, int]:
    """One of many places, by number: Hypothesis would describe them all."""
    return found[data.draw(st.integers(0, len(found) - 1))]


def readings(finding: Finding) -> tuple[str, str, int, str, str]:
    """Block, the text's reading, the source's line, its name and its reading."""
    m = FACT.fullmatch(finding.fact)
    assert m, finding.fact
    return m[1], m[2], int(m[3]), m[4], m[5]


@pytest.mark.parametrize("key", [d.key for d in documents()])
def test_the_corpus_collates(key: str) -> None:
    result = held(key).collate()
    assert [str(f) for f in result.findings] == []
    taken = sum(sum(tally.values()) for tally in (result.dropped, result.moved, result.markers))
    assert result.kept + taken == result.total


@few
@given(st.data(), FILES, st.sampled_from(["change", "insert", "delete"]))
def test_a_changed_inserted_or_deleted_character_is_found(
    data: st.DataObject, where: tuple[str, str], act: str
) -> None:
    key, path = where
    block, line, column = drawn(data, places(path, f"[{HAN}]"))
    document = held(key)
    old = document.files[path].split("\n")[line][column] if act != "insert" else ""
    new = NEW if act != "delete" else ""
    [finding] = document.collate({path: spliced(document.files[path], line, column, len(old), new)}).findings
    assert (finding.path, finding.line, finding.code) == (path, block.line, "reading-differs")
    ident, text, at, name, source = readings(finding)
    assert (ident, text, name, source) == (block.id, new, document.source.name, old)
    assert old in document.source.raw[at - 1]


@pytest.mark.parametrize(("key", "path"), PATHS[:3])
def test_a_loss_at_a_blocks_edge_is_told_of_that_block(key: str, path: str) -> None:
    document = held(key)
    content = document.files[path]
    found = places(path, rf"^[{HAN}]|[{HAN}](?=[^{HAN}]*$)")
    assert found
    for block, line, column in found:
        [finding] = document.collate({path: spliced(content, line, column, 1, "")}).findings
        assert (finding.line, readings(finding)[0]) == (block.line, block.id)


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
        assert (finding.path, finding.line, finding.code) == (path, block.line, "reading-differs")
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


def test_a_space_between_latin_letters_counts() -> None:
    [path] = [path for document in documents() if document.key == "001" for path in document.paths()]
    content = held("001").files[path]
    for old, new in (("driving forces through", "drivingforces through"), ("driving forces t", "drivin gforces t")):
        assert content.count(old) == 1
        line = content[: content.index(old)].count("\n") + 1
        findings = held("001").collate_text(path, content.replace(old, new)).findings
        assert {(finding.path, finding.line, finding.code) for finding in findings} == {(path, line, "reading-differs")}
    assert held("001").collate_text(path, content.replace("driving forces t", "driving  forces t")).findings == []

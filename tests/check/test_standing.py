"""A translation is as far as its status says: blocks may be missing or stale where it is called partial."""

from __future__ import annotations

import pytest

from edition.base.findings import Finding
from edition.check import alignment, standing
from edition.model.texts import pairing, texts
from edition.model.texts.pairing import Pair
from sample import CLEAN, ZH

NOTE = "[^n1]: See p. 10.\n"
LACKING = CLEAN.replace("- One point\n{: #p3 }\n\n", "")
WITHOUT_NOTE = CLEAN.replace(NOTE, "").replace("[^n1]", "")


def pair_of(status: str, english: str = CLEAN, fresh: bool = True) -> Pair:
    """The sample with a status, and with fingerprints where its translations are to be fresh."""
    english = english.replace("status: revised", status)
    zh = texts.parse(ZH, "x.md")
    stamped = pairing.stamped(english, Pair(zh, texts.parse(english, "x.en.md"))) if fresh else english
    return Pair(zh, texts.parse(stamped, "x.en.md"))


def said(pair: Pair) -> list[str]:
    return list(map(str, standing.misstatements(pair)))


@pytest.mark.parametrize("status", ["status: drafted", "status: revised", "status: revised\ntranslator: person"])
def test_a_whole_translation_is_not_called_partial(status: str) -> None:
    assert said(pair_of(status)) == []


@pytest.mark.parametrize(("status", "better"), [("partial", "drafted"), ("partial-revised", "revised")])
def test_partial_is_said_only_while_something_lacks(status: str, better: str) -> None:
    idle = (
        f"x.en.md:2: status-idle: the translation is called partial, and no block is missing or stale. "
        f"Write status: {better}."
    )
    assert said(pair_of(f"status: {status}")) == [idle]
    assert said(pair_of(f"status: {status}", fresh=False)) == []
    for english in (LACKING, WITHOUT_NOTE):
        assert said(pair_of(f"status: {status}", english)) == []


def test_a_stale_block_is_a_finding_that_an_exception_can_name() -> None:
    found = list(standing.misstatements(pair_of("status: revised", fresh=False)))
    assert [(one.block, one.code, one.what) for one in found] == [
        (block, "translation-stale", "") for block in ("title", "p1", "p2", "p3", "p4")
    ]
    assert str(found[1]) == (
        "x.en.md:7: translation-stale: p1 does not say which Chinese it was made from. "
        "Revise it, then run make stamp FILE=x.en.md."
    )


def test_a_translation_has_a_status() -> None:
    assert said(pair_of("translator: machine")) == [
        "x.en.md:1: status-missing: the translation has no status. "
        "Write status: with one of partial, partial-revised, drafted, revised."
    ]
    assert said(Pair(texts.parse(ZH, "x.md"), None)) == []


@pytest.mark.parametrize(("english", "code"), [(LACKING, "block-missing"), (WITHOUT_NOTE, "note-undefined")])
def test_a_partial_translation_may_lack_blocks_and_notes(english: str, code: str) -> None:
    found = {finding.code for finding in alignment.misalignments(pair_of("status: drafted", english))}
    assert code in found
    found = {finding.code for finding in alignment.misalignments(pair_of("status: partial", english))}
    assert code not in found


def test_what_is_missing_has_its_line() -> None:
    zh = texts.parse(ZH, "x.md")
    missing = list(standing.missing(Pair(zh, None)))
    assert [finding.block for finding in missing] == ["title", "p1", "p2", "p3", "p4"]
    assert missing[3] == Finding("x.md", 13, "translation-missing", "p3 has no English", "Translate it")

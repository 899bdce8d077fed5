"""Exceptions must give a reason and earn their place."""

from __future__ import annotations

import pytest

from edition.base.findings import Finding
from edition.check import exceptions
from edition.model.texts import texts
from edition.model.texts.pairing import Pair
from sample import CLEAN, ZH, findings

EXCEPTED = CLEAN.replace("13 percent", "13 of them")


@pytest.mark.parametrize(
    ("exception", "english", "expected"),
    [
        ('{block: p1, code: figure-missing, what: "13%", reason: "all know it"}', EXCEPTED, []),
        (
            '{block: p1, code: figure-missing, what: "13%", reason: "all know it"}',
            CLEAN,
            ["x.en.md:3: exception-idle: the exception p1 figure-missing 13% is no longer needed. Delete it."],
        ),
    ],
)
def test_exceptions_must_earn_their_place(exception: str, english: str, expected: list[str]) -> None:
    granted = english.replace("status: revised", f"status: revised\nexceptions: [{exception}]")
    assert findings(en=granted) == expected


def test_an_exception_to_what_is_learned_from_all_texts_may_idle() -> None:
    granted = CLEAN.replace(
        "status: revised", "status: revised\nexceptions: [{block: p1, code: clause-lost, what: 质, reason: terse}]"
    )
    assert findings(en=granted) == []


OTHERS = [
    Finding("x.en.md", 9, "length-odd", "f", "r", "p2"),
    Finding("x.en.md", 8, "term-missing", "g", "r", "p1", "质"),
]


def checked(exceptions_: str, english: str = CLEAN) -> list[str]:
    english = english.replace("status: revised", f"status: revised\nexceptions: {exceptions_}")
    pair = Pair(texts.parse(ZH, "x.md"), texts.parse(english, "x.en.md"))
    return [str(finding) for finding in exceptions.unsilenced(pair, OTHERS)]


def test_other_findings_are_excepted_alike() -> None:
    length, term = map(str, OTHERS)
    assert checked("[]") == [term, length]
    assert checked("[{block: p2, code: length-odd, reason: short}]") == [term]
    assert checked("{block: p1, code: term-missing, what: 质, reason: said before}") == [length]


@pytest.mark.parametrize(
    "named",
    [
        "block: p1, code: length-odd",
        "block: p2, code: length",
        "block: p2, code: length-odd, what: x",
        "code: length-odd",
    ],
)
def test_an_exception_names_block_code_and_what(named: str) -> None:
    shown = named.replace("block: ", "").replace("code: ", "").replace("what: ", "").replace(",", "")
    idle = f"x.en.md:3: exception-idle: the exception {shown} is no longer needed. Delete it."
    assert checked(f"[{{{named}, reason: x}}]") == [idle, *checked("[]")]


def test_the_others_are_left_out_where_there_is_no_english() -> None:
    assert exceptions.unsilenced(Pair(texts.parse(ZH, "x.md"), None), OTHERS) == []

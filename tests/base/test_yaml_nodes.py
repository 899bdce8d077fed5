"""YAML as nodes: values as they are written, each with its line, and all that is refused."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.base.characters import REMEDY
from edition.base.yaml_nodes import DEEPEST, MOST, Entries, Items, Node, Scalar, plain, read_nodes


def read(text: str) -> Node | None:
    node, findings = read_nodes(text, "a.yml", "broken")
    assert findings == []
    return node


def refused(text: str, first_line: int = 1) -> list[str]:
    node, findings = read_nodes(text, "a.yml", "broken", first_line)
    assert node is None
    return list(map(str, findings))


def test_values_stay_as_they_are_written_each_with_its_line() -> None:
    node = read("# 注\na: 001\nb: [no, '2024']\nc:\n  d: 2024-03-01\n\n  e: ~\nf:\ng:\n- x\n")
    assert node == Entries(
        2,
        {
            "a": Scalar(2, "001", "int"),
            "b": Items(3, (Scalar(3, "no", "bool"), Scalar(3, "2024", "str"))),
            "c": Entries(4, {"d": Scalar(5, "2024-03-01", "timestamp"), "e": Scalar(7, "~", "null")}, {"d": 5, "e": 7}),
            "f": Scalar(8, "", "null"),
            "g": Items(9, (Scalar(10, "x", "str"),)),
        },
        {"a": 2, "b": 3, "c": 4, "f": 8, "g": 9},
    )
    assert plain(node) == {
        "a": "001", "b": ["no", "2024"], "c": {"d": "2024-03-01", "e": "~"}, "f": "", "g": ["x"],
    }  # fmt: skip
    assert read("# 注\n") is None and plain(None) is None


REFUSED = {
    "a key twice": ("a: 1\nb: 2\na: 3", ["3: key-duplicate: a stands at line 1 already. Keep one."]),
    "a key twice, inside": ("a: {b: 1, b: 1}", ["1: key-duplicate: b stands at line 1 already. Keep one."]),
    "an alias": (
        "a: &x 1\nb: *x",
        [
            "1: yaml-alias: &x names a value. Take the name out.",
            "2: yaml-alias: *x stands for another value. Write the value itself.",
        ],
    ),
    "a tag": ("a: !!int 1", ["1: yaml-tag: the tag tag:yaml.org,2002:int gives a value a type. Take the tag out."]),
    "a key that is a number": ("1: a", ["1: key-malformed: the key 1 is not written as a string. Put it in quotes."]),
    "a key that is a truth": ("no: a", ["1: key-malformed: the key no is not written as a string. Put it in quotes."]),
    "no key": ("~: a", ["1: key-malformed: the key ~ is not written as a string. Put it in quotes."]),
    "a key that is a list": ("? [a]\n: b", ["1: key-malformed: a key is not written as a string. Put it in quotes."]),
    "depth": (
        "[" * (DEEPEST + 1),
        [f"1: yaml-depth: values are nested more than {DEEPEST} deep. Write them flat."],
    ),
    "two documents": ("a: 1\n---\nb: 1", ["2: broken: a second document begins here. Keep one."]),
    "a control character": (
        "a: 1\nb: \x07",
        [f"2: character-unwanted: the line holds U+0007 control at column 4. {REMEDY}."],
    ),
    "a line separator": (
        "a: \u2028b: c",
        [f"1: character-unwanted: the line holds U+2028 LINE SEPARATOR at column 4. {REMEDY}."],
    ),
    "a radical": (
        "a: \u2ed3",
        [f"1: character-unwanted: the line holds U+2ED3 CJK RADICAL C-SIMPLIFIED LONG at column 4. {REMEDY}."],
    ),
    "a ligature": (
        "a: \ufb01",
        [f"1: character-unwanted: the line holds U+FB01 LATIN SMALL LIGATURE FI at column 4. {REMEDY}."],
    ),
    "a carriage return": ("a: 1\r\n", [f"1: character-unwanted: the line holds U+000D control at column 5. {REMEDY}."]),
    "half a character": (
        "a: \ud800",
        [f"1: character-unwanted: the line holds U+D800 half a character at column 4. {REMEDY}."],
    ),
    "an escape that is none": ('a: "\\q"', ["1: broken: this is no YAML (found unknown escape character). Mend it."]),
    "an open list": (
        "a: 1\nb: [\n\n",
        ["2: broken: this is no YAML (did not find expected node content). Mend it."],
    ),
    "a tab": (
        "a:\n\tb: 1",
        ["2: broken: this is no YAML (found character that cannot start any token). Mend it."],
    ),
}


@pytest.mark.parametrize(("text", "messages"), REFUSED.values(), ids=REFUSED.keys())
def test_what_no_data_file_needs_is_refused_at_its_line(text: str, messages: list[str]) -> None:
    assert refused(text) == [f"a.yml:{message}" for message in messages]
    lines = [int(message.split(":")[0]) for message in messages]
    assert [int(message.split(":")[1]) for message in refused(text, 10)] == [line + 9 for line in lines]


def test_the_deepest_that_is_allowed() -> None:
    assert read("[" * DEEPEST + "]" * DEEPEST) is not None


BOMBS = {
    "aliases of aliases": "a: &a [x, x]\n" + "".join(f"{n}x: &n{n} [*a, *a]\n" for n in range(2000)),
    "brackets": "[" * 100_000,
    "braces": "{a: " * 100_000,
    "dashes": "- " * 100_000,
    "questions": "? " * 100_000,
    "anchors": "&a " * 100_000,
    "tags": "!a " * 100_000,
    "one key again and again": "a: 1\n" * 100_000,
    "quotes": "'" * 100_001,
    "one long key": "x" * 1_000_000 + ": 1",
    "one long number": "a: " + "9" * 1_000_000,
    "escapes": 'a: "' + "\\x07" * 100_000 + '"',
    "colons": ":" * 100_000,
    "numbers with colons": "a: " + "1:" * 100_000,
    "underscores": "a: " + "1_" * 100_000 + "x",
}


@pytest.mark.parametrize("text", BOMBS.values(), ids=BOMBS.keys())
def test_nothing_makes_the_reader_hang(text: str) -> None:
    began = time.perf_counter()
    _, findings = read_nodes(text, "a.yml", "broken")
    assert time.perf_counter() - began < 2
    assert len(findings) <= MOST + 1


@given(st.text(st.sampled_from(list("ab1:-,?&*!|>%@`'\"#{}[] \n\t~<=\\.")) | st.characters(), max_size=80))
def test_any_text_is_read_or_refused_at_one_of_its_lines(text: str) -> None:
    node, findings = read_nodes(text, "a.yml", "broken")
    assert node is None or not findings
    assert all(1 <= finding.line <= text.count("\n") + 1 for finding in findings)

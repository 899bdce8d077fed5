"""Reading files: what cannot be read is named by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from edition.base.files import read_text, read_yaml, unknown_keys, yaml_problem
from edition.base.findings import EditionError


def test_a_file_is_named_as_asked_or_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("甲\n\n乙".encode("gb18030"))
    for name, shown in ((None, str(path)), ("docs/a.md", "docs/a.md")):
        with pytest.raises(EditionError) as caught:
            read_text(path, name)
        assert str(caught.value) == f"{shown}:1: not-utf8: byte 0xbc is not UTF-8. Save the file as UTF-8."
    path.write_text("甲", encoding="utf-8")
    assert read_text(path) == "甲"


def test_a_byte_order_mark_at_the_start_is_ignored(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("甲\n\ufeff乙", encoding="utf-8-sig")
    assert read_text(path) == "甲\n\ufeff乙"
    path.write_bytes(b"\xef\xbb\xbf\n\xff")
    with pytest.raises(EditionError, match=":2: not-utf8: byte 0xff is not UTF-8"):
        read_text(path)
    path.write_bytes(b"\xef\xbb\xbf")
    with pytest.raises(EditionError, match=":1: empty-file"):
        read_text(path)


@pytest.mark.parametrize(("text", "line"), [("a: 1\nb: ]\nc: 3", 2), ("a: 1\nb: 2\n\tc: 3", 3), ("]", 1)])
def test_a_yaml_problem_has_its_line(text: str, line: int) -> None:
    with pytest.raises(yaml.YAMLError) as caught:
        read_yaml(text)
    found, problem = yaml_problem(caught.value)
    assert (found, problem) == (line, getattr(caught.value, "problem", ""))
    assert problem


def test_a_yaml_problem_without_a_place_stands_at_the_first_line() -> None:
    assert yaml_problem(yaml.YAMLError()) == (1, "cannot be read")


def test_unknown_keys_are_named_at_their_lines() -> None:
    found = unknown_keys(["zh", "colour", "size"], {"colour": 3}, "a.md", "a term", ("zh", "en"))
    assert list(map(str, found)) == [
        "a.md:3: key-unknown: colour is no key of a term. Use one of zh, en.",
        "a.md:1: key-unknown: size is no key of a term. Use one of zh, en.",
    ]

"""Reading files: what cannot be read is named by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.base.files import read_text
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

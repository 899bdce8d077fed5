"""Reading files: what cannot be read is named by file and line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from edition.base.files import read_edited, read_text, unmerged
from edition.base.findings import EditionError


def test_a_file_is_named_as_asked_or_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("甲\n\n乙".encode("gb18030"))
    for name, shown in ((None, str(path)), ("docs/a.md", "docs/a.md")):
        with pytest.raises(EditionError) as caught:
            read_text(path, name)
        remedy = "Save the file as UTF-8; it seems to be GB 18030, or else Big5"
        assert str(caught.value) == f"{shown}:1: not-utf8: byte 0xbc is not UTF-8. {remedy}."
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


def test_lines_may_end_as_on_windows(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("甲\r\n\r乙\r\n".encode())
    assert read_text(path) == "甲\n\r乙\n"


def reason(path: Path, root: Path | None = None) -> str:
    with pytest.raises(EditionError) as caught:
        read_text(path, "a.md", root)
    return str(caught.value)


def test_what_is_no_file_to_be_read_is_named(tmp_path: Path) -> None:
    assert reason(tmp_path / "a.md") == "a.md:1: file-missing: the file is not there. Restore it, or name another."
    folder = "a.md:1: file-unreadable: this is a folder. Put a text file in its place."
    assert reason(tmp_path) == folder
    os.mkfifo(tmp_path / "pipe")
    pipe = "a.md:1: file-unreadable: this is no regular file. Put a text file in its place."
    assert reason(tmp_path / "pipe") == pipe


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.md").write_text("甲", encoding="utf-8")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    fact = "the file cannot be read: Permission denied"
    assert reason(tmp_path / "a.md") == f"a.md:1: file-unreadable: {fact}. Make it readable or restore it."


def test_links_may_not_lead_out_nor_to_nothing(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "folder").mkdir(parents=True)
    (tmp_path / "secret").write_text("秘", encoding="utf-8")
    (root / "inside").write_text("甲", encoding="utf-8")
    for name, target in (("in", "inside"), ("out", tmp_path / "secret"), ("gone", "nothing"), ("loop", "loop")):
        (root / name).symlink_to(target)
    (root / "folder/up").symlink_to(tmp_path)
    assert read_text(root / "in", "a.md", root) == "甲"
    out = "a.md:1: link-outside: a symbolic link leads out of the repository. Put the file itself here."
    assert reason(root / "out", root) == out
    assert reason(root / "folder/up/secret", root) == out
    for name in ("gone", "loop"):
        gone = "a.md:1: link-dangling: the symbolic link leads to nothing. Put the file itself here."
        assert reason(root / name, root) == gone


CONFLICT = "<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> other\n"


def test_a_file_that_is_not_merged_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"丙\n{CONFLICT}{CONFLICT}", encoding="utf-8")
    with pytest.raises(EditionError) as caught:
        read_edited(path, "a.md")
    remedy = "Keep what is right, and delete the marks"
    assert str(caught.value) == f"a.md:2: merge-unfinished: Git has left both sides of a conflict here. {remedy}."
    assert read_text(path) == path.read_text(encoding="utf-8"), "a source may print what Git leaves"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"```\n{CONFLICT}```\n", None),
        (f"````\n```\n{CONFLICT}````\n", None),
        (f"````\n```\n````\n{CONFLICT}", 4),
        (f"``` diff\n甲\n```\n{CONFLICT}", 4),
        (f"```\n``` diff\n{CONFLICT}```\n", None),
        (f"甲\n<<<<<<< HEAD\n{CONFLICT}", 2),
        ("<<<<<<< HEAD\n甲\n", None),
        (">>>>>>> other\n甲\n<<<<<<< HEAD\n", None),
        ("甲 <<<<<<< HEAD\n>>>>>>> other\n", None),
    ],
)
def test_marks_of_a_conflict_that_are_shown_as_code_are_none(text: str, line: int | None) -> None:
    found = unmerged(text, "a.md")
    assert (found and found.line) == line

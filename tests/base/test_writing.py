"""Writing files: all that a command writes, or none of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.base.findings import EditionError
from edition.base.writing import write_all


def test_files_are_made_with_their_folders_and_replaced_with_their_modes(tmp_path: Path) -> None:
    old, new = tmp_path / "old.md", tmp_path / "a/b/new.md"
    old.write_text("before")
    old.chmod(0o640)
    write_all({old: b"after", new: "新".encode()})
    assert (old.read_bytes(), old.stat().st_mode & 0o777) == (b"after", 0o640)
    assert new.read_text(encoding="utf-8") == "新"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "b", "new.md", "old.md"]


def test_a_link_inside_the_repository_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("before")
    (tmp_path / "link.md").symlink_to("real.md")
    write_all({tmp_path / "link.md": b"after"})
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"after"


def no_room(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Lets a file whose content is `last` break off after half of it, as a full disk or Ctrl-C would."""
    whole = Path.write_bytes

    def write(path: Path, content: bytes) -> int:
        written = whole(path, content[:2])
        if content == b"last":
            raise error
        return written

    monkeypatch.setattr(Path, "write_bytes", write)


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_all_stays_as_it_was_where_one_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    old, last = tmp_path / "old.md", tmp_path / "a/b/last.md"
    old.write_text("before")
    no_room(monkeypatch, error)
    with pytest.raises((EditionError, KeyboardInterrupt)) as caught:
        write_all({old: b"after", last: b"last"})
    assert old.read_text() == "before"
    assert [path.name for path in tmp_path.rglob("*")] == ["old.md"]
    if isinstance(error, OSError):
        fact = "the file cannot be written, and none was: No space left on device"
        remedy = "Make room or give leave, and run the command again"
        assert str(caught.value) == f"{last}:1: file-unwritable: {fact}. {remedy}."


def test_a_file_that_may_not_be_written_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "locked.md").write_text("before")

    def refuse(path: Path, mode: str) -> None:
        assert mode == "rb+", "a file that may be read, but not written"
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(Path, "write_bytes", lambda path, content: path.touch())
    with pytest.raises(EditionError, match=r"locked\.md:1: file-unwritable: .*: Permission denied\. Make"):
        write_all({tmp_path / "locked.md": b"after"})
    monkeypatch.undo()
    assert (tmp_path / "locked.md").read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["locked.md"]

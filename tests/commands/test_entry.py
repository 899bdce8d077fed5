"""How a command ends: by its findings, by Ctrl-C, or by a reader who has read enough."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest

from edition.base.findings import EditionError, Finding
from edition.commands import entry


def status(ends: BaseException | int, monkeypatch: pytest.MonkeyPatch) -> object:
    """The status with which a command ends whose `main` returns a status or raises an exception."""

    def main(root: Path) -> int:
        if isinstance(ends, int):
            return ends
        raise ends

    monkeypatch.setattr(gc, "set_threshold", lambda threshold: None)
    with pytest.raises(SystemExit) as ended:
        entry.run(main)
    return ended.value.code


def test_findings_name_files_from_the_root_on(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [Finding(f"{entry.ROOT}/docs/a.md", 1, "x", "one", "Two"), Finding("/tmp/a.txt", 1, "x", "one", "Two")]
    said = "/tmp/a.txt:1: x: one. Two.\ndocs/a.md:1: x: one. Two.\n2 findings: x 2"
    assert status(EditionError(found), monkeypatch) == said


def test_who_ends_a_command_is_told_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    closed: list[int] = []
    monkeypatch.setattr(os, "dup2", lambda old, new: closed.append(new))
    monkeypatch.setattr("sys.stdout.fileno", lambda: 7, raising=False)
    assert status(2, monkeypatch) == 2
    assert status(KeyboardInterrupt(), monkeypatch) == 130
    assert closed == []
    assert status(BrokenPipeError(), monkeypatch) == 1
    assert closed == [7]
    assert capsys.readouterr() == ("", "")

"""Which edition is built: by the environment, by git, or unknown."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from corpus import ROOT
from edition.commands.imprint import imprint
from edition.commands.works import stamp
from edition.editions.works import Stamp
from edition.model.outputs.imprint import UNKNOWN, Imprint


def git(root: Path, *arguments: str) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("SOURCE_DATE_EPOCH", "EDITION_COMMIT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-03-04T23:59:59Z")
    git(tmp_path, "init", "-q")
    (tmp_path / "a").write_text("a")
    git(tmp_path, "add", "a")
    git(tmp_path, "commit", "-qm", "a")
    return tmp_path


def test_a_commit_gives_its_day_and_a_change_is_told(repository: Path) -> None:
    made = imprint(repository)
    assert made.date == "2026-03-04" and len(made.commit) == 7
    (repository / "a").write_text("b")
    assert imprint(repository) == Imprint("2026-03-04", f"{made.commit}-dirty")


def test_the_environment_is_asked_first(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    monkeypatch.setenv("EDITION_COMMIT", "v2")
    assert imprint(repository) == Imprint("1970-01-01", "v2")


def test_files_without_git_say_nothing_even_inside_another_repository(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unpacked = repository / "unpacked"
    unpacked.mkdir()
    assert imprint(unpacked) == Imprint()
    shutil.copy(ROOT / "Makefile", unpacked)
    with (unpacked / "Makefile").open("a", encoding="utf-8") as makefile:
        makefile.write("epoch:\n\t@echo $$SOURCE_DATE_EPOCH\n")
    make = ("make", "--silent", "--no-print-directory", "epoch")
    told = subprocess.run(make, cwd=unpacked, capture_output=True, text=True, check=True).stdout.strip()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", told)
    assert (told, imprint(unpacked)) == (str(UNKNOWN), Imprint())
    assert stamp(unpacked, ["a.md"]).date == ""


def test_a_work_is_of_the_commit_that_last_changed_one_of_its_files(repository: Path) -> None:
    first = imprint(repository).commit
    (repository / "a.en.md").write_text("a")
    assert stamp(repository, ["a.md"]) == Stamp("", 315532800)  # nobody has committed it: a day that a zip can hold
    git(repository, "add", "a.en.md")
    git(repository, "commit", "-qm", "b")
    own = stamp(repository, ["a.md"])
    assert own.commit not in ("", first) and own.date == "2026-03-04"
    (repository / "a").write_text("b")
    assert stamp(repository, ["a.md"]) == own
    (repository / "a.en.md").write_text("b")
    assert stamp(repository, ["a.md"]).commit == f"{own.commit}+"

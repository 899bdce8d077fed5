"""A build that cannot hurt: in one step, alone, with what is wrong as a finding, and the last good site kept."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import resource
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

import build
import exchange
import faults
from attack import builds
from build import NOTHING_WRITTEN, alone, build_all, last_change, remove_what_was_left, worker
from faults import of_code, of_file

OFTEN = 500  # exchanges, and reads meanwhile, of which none may miss


def folder(path: Path, word: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(word, encoding="utf-8")
    return path


def word(path: Path) -> str:
    return (path / "index.html").read_text(encoding="utf-8")


# In one step.


def test_two_folders_change_places(tmp_path: Path) -> None:
    fresh, site = folder(tmp_path / "fresh", "new"), folder(tmp_path / "site", "old")
    assert exchange.take_place(fresh, site)
    assert (word(site), word(fresh)) == ("new", "old")


def test_the_first_site_has_nothing_to_change_places_with(tmp_path: Path) -> None:
    fresh = folder(tmp_path / "fresh", "new")
    assert exchange.take_place(fresh, tmp_path / "site")
    assert word(tmp_path / "site") == "new" and not fresh.exists()


def test_a_reader_finds_the_one_or_the_other_at_every_moment(tmp_path: Path) -> None:
    fresh, site = folder(tmp_path / "fresh", "a"), folder(tmp_path / "site", "b")
    ended, misses, reads, exchanged = threading.Event(), [], 0, 0

    def exchange_on_and_on() -> None:
        nonlocal exchanged
        while not ended.is_set():
            exchange.take_place(fresh, site)
            exchanged += 1

    thread = threading.Thread(target=exchange_on_and_on)
    thread.start()
    while min(reads, exchanged) < OFTEN and thread.is_alive():
        reads += 1
        try:
            found = word(site)
        except OSError as error:
            misses.append(str(error))
        else:
            assert found in ("a", "b")
    ended.set()
    thread.join()
    assert misses == [] and min(reads, exchanged) >= OFTEN


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EINVAL])
def test_where_nothing_can_do_it_in_one_step_it_takes_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def cannot(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(exchange, "exchange", cannot)
    fresh, site = folder(tmp_path / "fresh", "new"), folder(tmp_path / "site", "old")
    assert not exchange.take_place(fresh, site)
    assert (word(site), word(fresh), len(list(tmp_path.iterdir()))) == ("new", "old", 2)


def test_that_it_takes_two_steps_is_said(tmp_path: Path) -> None:
    assert str(faults.of_disk(tmp_path / "site", tmp_path)) == (
        "site:1: exchange-missing: this disk cannot exchange two folders, so the site was absent for a moment."
        " Serve the site from another disk."
    )


def test_what_the_system_refuses_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        exchange.exchange(tmp_path / "a", tmp_path / "b")
    assert ctypes.get_errno() == errno.ENOENT


# Alone.


def test_a_second_build_waits_and_says_so(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    held = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    entered = threading.Event()

    def enter() -> None:
        with alone(tmp_path):
            entered.set()

    thread = threading.Thread(target=enter)
    thread.start()
    assert not entered.wait(0.3)
    os.close(held)
    assert entered.wait(5)
    thread.join()
    assert capfd.readouterr().err == f"another build writes to {tmp_path}: waiting for its end\n"
    with alone(tmp_path):
        pass


def test_what_killed_builds_have_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    for name in ("site", "site.new-1", "site.new-22", "site.news", "other.new-1"):
        folder(tmp_path / name, name)
    remove_what_was_left(tmp_path / "site")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other.new-1", "site", "site.news"]


# What is wrong.


@pytest.mark.parametrize(
    ("number", "name", "message"),
    [
        (errno.ENOSPC, "site.new-1/zh/a.html", "site:1: disk-full: No space left on device."
         " Make room, then build again."),
        (errno.EACCES, "docs/a.md", "docs/a.md:1: file-forbidden: Permission denied."
         " Give yourself the right to it, then build again."),
        (errno.ENOENT, "docs/a.md", "docs/a.md:1: file-missing: the file went away during the build. Build again."),
        (errno.EIO, "docs/a.md", "docs/a.md:1: file-unusable: Input/output error."
         " Look at this file and its disk, then build again."),
        (errno.ENOENT, "docs/link.md", "docs/link.md:1: link-dangling: the symbolic link leads to nothing."
         " Put the file itself here."),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_or_written_is_a_finding(
    tmp_path: Path, number: int, name: str, message: str
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/link.md").symlink_to("nothing")
    error = OSError(number, os.strerror(number), str(tmp_path / name))
    assert str(of_file(error, tmp_path / "site", tmp_path)) == message


def test_an_error_that_names_no_file_is_about_the_site(tmp_path: Path) -> None:
    error = OSError(errno.EIO, "Input/output error")
    assert str(of_file(error, tmp_path / "site", tmp_path)).startswith("site:1: file-unusable: Input/output error.")


def test_a_fault_in_the_code_is_told_where_it_stands(tmp_path: Path) -> None:
    error = TypeError("no\n  number.")
    error.__cause__ = RuntimeError(
        f'  File "{tmp_path}/hooks/xinzhi.py", line 7, in on_env\n'
        f'  File "{tmp_path}/.venv/lib/jinja2/x.py", line 9, in render\n'
    )
    assert str(of_code(error, tmp_path)) == (
        "hooks/xinzhi.py:7: code-broken: TypeError: no number. Mend it; the traceback is above."
    )
    assert str(of_code(ValueError("x"), tmp_path)).startswith("tools/build.py:1: code-broken: ValueError: x.")


def test_a_file_that_comes_and_goes_beside_the_code_is_no_change(tmp_path: Path) -> None:
    (tmp_path / "hooks").mkdir()
    (tmp_path / "mkdocs.yml").touch()
    before = last_change(tmp_path)
    (tmp_path / "hooks/.#lock.py").symlink_to("nobody@nowhere:1")
    assert last_change(tmp_path) == before > 0


# The whole of it, on a repository of one text.


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    made = builds.small(tmp_path_factory.mktemp("tree"))
    build_all(made / "site", builds.ADDRESS, made)
    yield made
    worker.cache_clear()


def refused(tree: Path) -> str:
    """What a build says that fails; the site stays as it was, and nothing else is left."""
    before = builds.files(tree / "site")
    with pytest.raises(Abort) as error:
        build_all(tree / "site", builds.ADDRESS, tree)
    assert builds.files(tree / "site") == before
    assert not list(tree.glob("site.new-*"))
    return str(error.value)


@pytest.mark.whole_site
def test_a_dangling_link_is_a_finding(tree: Path) -> None:
    link = tree / "docs/assets/images/lost.png"
    link.symlink_to("nothing")
    told = refused(tree)
    link.unlink()
    assert told.splitlines()[0].startswith("docs/assets/images/lost.png:1: link-dangling: ")
    assert told.splitlines()[-1] == NOTHING_WRITTEN


@pytest.mark.whole_site
def test_a_builder_that_is_ended_is_a_finding_and_the_next_build_has_another(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def end(*_: object) -> None:
        raise BrokenProcessPool("ended")

    monkeypatch.setattr(build, "build_each", end)
    assert refused(tree).startswith(f"{faults.of_builder()}\n")
    assert worker.cache_info().currsize == 0
    monkeypatch.undo()
    build_all(tree / "site", builds.ADDRESS, tree)


@pytest.mark.whole_site
def test_a_full_disk_is_a_finding(tree: Path) -> None:
    """A limit on the size of a file does what a full disk does: the system refuses to write. The scripts still fit."""
    before = builds.files(tree / "site")
    done = subprocess.run(
        [sys.executable, "tools/build.py"],
        cwd=tree,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000)),
    )
    assert done.returncode == 1
    assert done.stderr == f"site:1: disk-full: File too large. Make room, then build again.\n{NOTHING_WRITTEN}\n"
    assert builds.files(tree / "site") == before


@pytest.mark.whole_site
def test_old_sites_go_behind_the_builds_and_leave_the_new_one_whole(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, rmtree, go = builds.files(tree / "site"), shutil.rmtree, threading.Event()

    def late(path: Path, ignore_errors: bool = False) -> None:
        if threading.current_thread() is not threading.main_thread():
            assert go.wait(60)
        rmtree(path, ignore_errors)

    monkeypatch.setattr(shutil, "rmtree", late)
    for _ in range(2):
        build_all(tree / "site", builds.ADDRESS, tree)
    left = {path.name for path in tree.glob("site.new-*")}
    removing = [thread for thread in threading.enumerate() if thread.name.startswith("remove ")]
    go.set()
    for thread in removing:
        thread.join(60)
    # The second build has removed what the first one left.
    assert len(left) == 1 and not list(tree.glob("site.new-*"))
    assert builds.files(tree / "site") == before


@pytest.mark.whole_site
def test_a_site_that_is_a_link_is_built_where_it_leads(tree: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    build_all(tmp_path / "link", builds.ADDRESS, tree)
    assert (tmp_path / "link").is_symlink()
    assert builds.files(tmp_path / "elsewhere") == builds.files(tree / "site")


@pytest.mark.whole_site
def test_folder_locale_time_zone_and_umask_make_no_difference(tree: Path, tmp_path: Path) -> None:
    other = builds.small(tmp_path / "another folder")
    env = {**os.environ, "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "7"}
    subprocess.run([sys.executable, "tools/build.py"], cwd=other, env=env, check=True, umask=0o077)
    assert builds.files(other / "site") == builds.files(tree / "site")

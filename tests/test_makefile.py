"""The long commands of the Makefile, which `make test` does not run whole, at least start."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from corpus import ROOT
from trees import TOOLS

COMMAND = re.compile(r"^\t\$\(PY\) (?P<what>(?:-m )?(?:tests[/.]|attack)\S+)", re.MULTILINE)
COMMANDS = sorted(dict.fromkeys(m["what"] for m in COMMAND.finditer((ROOT / "Makefile").read_text(encoding="utf-8"))))

# Runs each command, with the path of modules that it has as a process of its own, and prints what it says.
ASK = """
import contextlib, io, json, runpy, sys
from pathlib import Path
alone, commands = sys.path[1:], sys.argv[1:]
for command in commands:
    *is_module, name = command.split()
    sys.argv, said = [name, "--help"], io.StringIO()
    sys.path[:] = ["" if is_module else str(Path(name).parent.resolve()), *alone]
    with contextlib.redirect_stdout(said), contextlib.suppress(SystemExit):
        (runpy.run_module if is_module else runpy.run_path)(name, run_name="__main__")
    print(json.dumps([command, said.getvalue()]))
"""


def test_the_commands_are_found() -> None:
    assert "-m attack.attack" in COMMANDS
    assert "tests/bench/speed.py" in COMMANDS


def test_each_long_command_says_how_it_is_used() -> None:
    """All in one new process, where each finds what it imports as it does when it runs alone."""
    paths = os.pathsep.join(str(ROOT / folder) for folder in ("hooks", "tools", "tests"))
    called = subprocess.run(
        [sys.executable, "-c", ASK, *COMMANDS],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )
    assert called.returncode == 0, called.stderr
    said = dict(json.loads(line) for line in called.stdout.splitlines())
    assert {command: answer[:7] for command, answer in said.items()} == dict.fromkeys(COMMANDS, "usage: ")


def test_no_name_of_a_file_becomes_part_of_a_command() -> None:
    """A recipe takes what its caller names from the environment, in quotes, where a shell reads nothing in it."""
    recipes = [line for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines() if line.startswith("\t")]
    assert [line for line in recipes if re.search(r"\$\((FILE|KEY|LINE)\)", line) and "$(if " not in line] == []
    assert sum('"$$FILE"' in line for line in recipes) == 6


def git(folder: Path, *words: str) -> list[str]:
    return subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=True).stdout.splitlines()


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="an archive of the files, not a repository")
def test_what_is_kept_are_files_alone() -> None:
    """Each of mode 100644 or 100755: a link (120000) leads elsewhere on another machine."""
    assert [line for line in git(ROOT, "ls-files", "--stage") if not line.startswith("100")] == []


def test_what_is_installed_is_not_kept_though_it_be_a_link(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    shutil.copy(ROOT / ".gitignore", tmp_path)
    for name in TOOLS:
        (tmp_path / name).symlink_to(ROOT / name)
    assert git(tmp_path, "status", "--porcelain") == ["?? .gitignore"]

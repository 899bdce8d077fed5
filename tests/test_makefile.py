"""The long commands of the Makefile, which `make test` does not run whole, at least start."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from corpus import ROOT

COMMAND = re.compile(r"^\t\$\(PY\) (?P<what>(?:-m )?(?:tests[/.]|attack)\S+)", re.MULTILINE)
COMMANDS = sorted(dict.fromkeys(m["what"] for m in COMMAND.finditer((ROOT / "Makefile").read_text(encoding="utf-8"))))


def test_the_commands_are_found() -> None:
    assert "-m attack.attack" in COMMANDS
    assert "tests/bench/speed.py" in COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_a_long_command_says_how_it_is_used(command: str) -> None:
    paths = os.pathsep.join(str(ROOT / folder) for folder in ("hooks", "tools", "tests"))
    called = subprocess.run(
        [sys.executable, *command.split(), "--help"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )
    assert called.returncode == 0, called.stderr
    assert called.stdout.startswith("usage: ")

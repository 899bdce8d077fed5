"""Copies of the tree, in which mutations are made and commands run: the tree itself is never changed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from .drawing import Mutation

LINKED = (".venv", "node_modules")
# What commands write: a copy must not remember one mutation while it is measured by the next.
WRITTEN = ("site", "site.new", ".cache", ".hypothesis")
LEFT_OUT = {".git", *LINKED, *WRITTEN}
# By these files make tells whether .venv and node_modules are up to date.
LOCKED = ("requirements.txt", "requirements-dev.txt", "package-lock.json", ".npmrc")
INSTALLED = tuple(f"{name}/.installed" for name in LINKED)
# The most memory that one process may use, in KB: a mutation can make a loop endless.
MEMORY = 6_000_000
FORMATTERS = {".py": ("ruff", "format", "--quiet"), ".js": ("prettier", "--log-level=silent", "--write")}


@dataclass(frozen=True)
class Outcome:
    """How a command ended (passed, failed or timeout), after how many seconds, and what it printed."""

    result: str
    seconds: float
    output: str

    @property
    def last_line(self) -> str:
        """The last line that is not empty; make names there the step that failed."""
        lines = [line.strip() for line in self.output.splitlines() if line.strip()]
        return lines[-1].replace("\t", " ")[:200] if lines else ""


@dataclass(frozen=True)
class Copy:
    """A copy of the tree without its history and without what was built; the installed tools are those of the tree."""

    folder: Path

    @classmethod
    def make(cls, root: Path, folder: Path) -> Copy:
        """Copies the tree into a folder that does not exist yet. The tools have to be installed."""

        def left_out(place: str, names: list[str]) -> set[str]:
            return {"__pycache__"} | (LEFT_OUT if Path(place) == root else set())

        shutil.copytree(root, folder, ignore=left_out, symlinks=True)
        for name in LINKED:
            (folder / name).symlink_to((root / name).resolve())
        # Make would install into the tree's own folders if these looked newer than what is installed.
        for name in LOCKED:
            if (folder / name).exists():
                os.utime(folder / name, (0, 0))
        return cls(folder)

    def environment(self) -> dict[str, str]:
        """The variables of commands: the tools are on the path, no bytecode is written, no make around us is known."""
        kept = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL")}
        path = [str(self.folder / ".venv/bin"), str(self.folder / "node_modules/.bin"), kept.get("PATH", "")]
        # Python takes bytecode for current by its file's size and second: it could hide a mutation.
        return kept | {"PATH": os.pathsep.join(path), "PYTHONDONTWRITEBYTECODE": "1"}

    def run(self, command: str, timeout: float | None = None) -> Outcome:
        """Runs a shell command in the copy; after the timeout, in seconds, it and what it started are ended."""
        began, result = time.monotonic(), "timeout"
        log = self.folder.with_name(f"{self.folder.name}.log")
        with log.open("wb") as output:
            process = subprocess.Popen(
                ["bash", "-c", f"ulimit -d {MEMORY}; {command}"],
                cwd=self.folder,
                env=self.environment(),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            try:
                with suppress(subprocess.TimeoutExpired):
                    result = "failed" if process.wait(timeout) else "passed"
            finally:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        return Outcome(result, time.monotonic() - began, log.read_text(encoding="utf-8", errors="replace"))

    @contextmanager
    def mutated(self, mutation: Mutation) -> Iterator[None]:
        """While it lasts, the file of the copy is mutated; then it is restored and what commands wrote is removed."""
        path = self.folder / mutation.path
        original = path.read_bytes()
        try:
            path.write_bytes(mutation.applied(original.decode()).encode())
            self.format(path)
            yield
        finally:
            path.write_bytes(original)
            self.clean()

    def format(self, path: Path) -> None:
        """Formats a file, that no check of the formatting notices a mutation only by its white space or brackets."""
        environment = self.environment()
        name, *options = FORMATTERS.get(path.suffix, ("",))
        if program := shutil.which(name, path=environment["PATH"]):
            subprocess.run([program, *options, str(path)], cwd=self.folder, env=environment, check=False)

    def clean(self) -> None:
        """Removes what commands have written."""
        for name in WRITTEN:
            shutil.rmtree(self.folder / name, ignore_errors=True)

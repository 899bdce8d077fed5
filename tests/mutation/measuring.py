"""Runs commands with each mutation, in copies of the tree, and records which of them notice it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue
from tempfile import TemporaryDirectory
from threading import Lock

from .copies import INSTALLED, Copy
from .drawing import Mutation
from .records import Record, Records

# A mutated run may take so many times as long as one without a mutation, and so many seconds more.
TIMES, SECONDS = 4, 60


@dataclass
class Measurement:
    """Commands, the second and later of which run only where those before did not notice the mutation.

    `outputs` is the folder in which what a command prints is kept, one file for each mutation; `say` takes a line of
    progress; `timeout` is in seconds, and without it each command gets one from its run without a mutation.
    """

    root: Path
    commands: list[str]
    records: Records
    outputs: Path
    jobs: int
    timeout: float | None = None
    say: Callable[[str], None] = print
    timeouts: dict[str, float] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def run(self, mutations: list[Mutation]) -> None:
        """Runs what has not been recorded yet; raises `RuntimeError` where a command fails without any mutation."""
        for mutation in mutations:
            mutation.applied((self.root / mutation.path).read_text(encoding="utf-8"))
        left = [m for m in mutations if self.records.noticed_by(m.id, self.commands) is None]
        if not left:
            return
        if missing := [name for name in INSTALLED if not (self.root / name).exists()]:
            raise RuntimeError(f"{' and '.join(missing)} missing: run make setup first")
        with ExitStack() as stack:
            copies: Queue[Copy] = Queue()
            for number in range(min(self.jobs, len(left))):
                # Outside the tree, whose .gitignore would hide the copy from linters.
                folder = stack.enter_context(TemporaryDirectory(prefix="mutation-"))
                copies.put(Copy.make(self.root, Path(folder) / str(number)))
            copy = copies.get()
            self.run_unmutated(copy)
            copies.put(copy)
            pool = stack.enter_context(ThreadPoolExecutor(self.jobs))
            # Stopped by Ctrl+C or by a fault, it waits for the commands that run and begins no other.
            stack.callback(pool.shutdown, cancel_futures=True)
            for done in [pool.submit(self.judge, mutation, copies) for mutation in left]:
                done.result()

    def run_unmutated(self, copy: Copy) -> None:
        """Makes sure that each command passes without a mutation, and sets its timeout by the time that this takes."""
        for command in self.commands:
            outcome = copy.run(command)
            copy.clean()
            if outcome.result != "passed":
                end = "\n".join(outcome.output.splitlines()[-20:])
                raise RuntimeError(f"without any mutation `{command}` fails in a copy of the tree:\n{end}")
            self.timeouts[command] = self.timeout or TIMES * outcome.seconds + SECONDS
            self.say(f"without any mutation `{command}` passes in {outcome.seconds:.0f} s")

    def judge(self, mutation: Mutation, copies: Queue[Copy]) -> None:
        """Runs one command after the other with a mutation until one notices it."""
        copy = copies.get()
        try:
            with copy.mutated(mutation):
                for number, command in enumerate(self.commands):
                    if self.result(mutation, number, command, copy) != "survived":
                        break
        finally:
            copies.put(copy)

    def result(self, mutation: Mutation, number: int, command: str, copy: Copy) -> str:
        """How a command ends with the mutation that is made in the copy; it is run unless this is recorded."""
        if known := self.records.known.get((mutation.id, command)):
            return known.result
        outcome = copy.run(command, self.timeouts[command])
        result = {"passed": "survived", "failed": "noticed"}.get(outcome.result, outcome.result)
        with self.lock:
            self.outputs.mkdir(parents=True, exist_ok=True)
            (self.outputs / f"{mutation.id}.{number + 1}.txt").write_text(outcome.output, encoding="utf-8")
            self.records.add(Record(mutation.id, command, result, outcome.seconds, outcome.last_line))
            self.say(f"{mutation.id} {mutation.path}:{mutation.line} {result}, `{command}`, {outcome.seconds:.0f} s")
        return result

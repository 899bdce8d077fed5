"""Malformed files of every kind: each command says so by file and line, without a traceback or a hang.

Each damaged file stands alone in a small repository that is in order. What passes without a finding must mean what it
meant before, or is listed: a letter of a translation changes its meaning, and no check can tell.
"""

from __future__ import annotations

import contextlib
import io
import os
import random
import re
import shutil
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from pathlib import Path
from types import FrameType

from attack.damage import SEED, Case, cases
from attack.order import CATALOGUE, Tree
from edition.base import memory
from edition.base.files import read_text
from edition.base.findings import EditionError, Finding
from edition.base.tables import read_table
from edition.commands import collate, convert, maintenance
from edition.model.data.schemas import TABLES
from edition.model.edition import Edition
from edition.model.sources import catalogue
from edition.model.terms import glossary
from edition.model.texts import texts

SECONDS, PATIENCE = 2, 60  # of the processor, beyond what all takes of the tree in order; and of the clock
MESSAGE = re.compile(r"[^:\n]+:[1-9]\d*: [a-z0-9-]+: [^\n]+\. [^\n]+\.")


class Hang(Exception):
    """A command has taken too long."""


@dataclass
class Tally:
    """What became of the malformed files of one kind; `passed` and `faults` say which they were."""

    kind: str
    inputs: int = 0
    refused: int = 0
    equal: int = 0
    passed: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def bounded(seconds: float, run: Callable[[], object]) -> object:
    """What a call gives; raises `Hang` when it takes too much of the processor, or of the clock."""

    def stop(_: int, __: FrameType | None) -> None:
        raise Hang

    for one in (signal.SIGPROF, signal.SIGALRM):
        signal.signal(one, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        return run()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        for one in (signal.SIGPROF, signal.SIGALRM):
            signal.signal(one, signal.SIG_IGN)  # one may be on its way


def within(seconds: float, run: Callable[[], object]) -> object:
    """What a call gives. One that takes too long is called once more: the machine may have been busy."""
    try:
        return bounded(seconds, run)
    except Hang:
        return bounded(seconds, run)


def commands(root: Path, case: Case) -> dict[str, Callable[[], list[Finding]]]:
    """What is run on a damaged repository: each gives its findings, or raises them."""
    own: dict[str, Callable[[], list[Finding]]] = {
        "check": lambda: maintenance.check_all(root)[0],
        "collate": lambda: [finding for _, result in collate.collate_all(root) for finding in result.findings],
        "stale": lambda: maintenance.stale_all(root),
        "read": lambda: nothing(Edition.read(root)),
        "ids": lambda: nothing(maintenance.number_all(root)),
    }
    if case.kind == "source":
        own["convert"] = lambda: converted(root / case.path, root)
    return own


def converted(path: Path, root: Path) -> list[Finding]:
    """No findings where a source is converted to Markdown."""
    convert.convert_file(path, root, None)
    return []


def nothing(_: object) -> list[Finding]:
    """No findings: what was made is not looked at."""
    return []


def told(root: Path, case: Case, tally: Tally, seconds: float) -> list[Finding]:
    """All that the commands find; a traceback, a hang and a finding out of shape are faults."""
    found: list[Finding] = []
    memory.begin()
    for name, run in commands(root, case).items():
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                own = within(seconds, run)
            assert isinstance(own, list)
        except EditionError as error:
            own = error.findings
            if not own:
                tally.faults.append(f"{case.path}: {case.what}: {name}: an error without findings")
        except Hang:
            tally.faults.append(f"{case.path}: {case.what}: {name}: more than {seconds:.1f} s")
            own = []
        except Exception as error:  # whatever it is, it is what we look for
            tally.faults.append(f"{case.path}: {case.what}: {name}: {type(error).__name__}: {str(error)[:80]}")
            own = []
        found += own
        tally.faults += [
            f"{case.path}: {case.what}: {name}: {finding}" for finding in own if not in_shape(finding, root)
        ]
    return found


def in_shape(finding: Finding, root: Path) -> bool:
    """Whether a finding is one line with path, line, code, fact and remedy, and its file has that line."""
    lines = 1
    with contextlib.suppress(OSError):
        lines = (root / finding.path).read_bytes().count(b"\n") + 1
    return bool(MESSAGE.fullmatch(str(finding))) and 1 <= finding.line <= lines


def meaning(root: Path, path: str) -> object:
    """What a file says, whatever way it is written."""
    content = read_text(root / path)
    if path.startswith("docs/texts/"):
        text = texts.parse(content, path)
        return text.meta, [(b.id, b.kind, b.level, b.text, b.classes) for b in text.blocks]
    if path.startswith("docs/glossary/"):
        return glossary.parse(content, path)
    if path == CATALOGUE:
        return catalogue.load(root)
    if path in TABLES:
        return read_table(content, path, TABLES[path])[0]
    return content.removesuffix("\n")


@dataclass(frozen=True)
class Trial:
    """What a process needs to try cases: a tree, what each file of it means, and how long a command may take."""

    tree: Tree
    cases: list[Case]
    meant: dict[str, object]
    seconds: float

    @classmethod
    def made(cls, root: Path, draws: int, wanted: int | None = None) -> Trial:
        """All cases, or as many as are wanted, by draw; raises `AssertionError` where the tree is not in order."""
        tree = Tree.made(root)
        maintenance.check_all(root)  # what a process reads once, such as jieba's dictionary, is not held against a case
        began = time.process_time()
        assert told(root, Case("none", "in order", CATALOGUE, b""), Tally("none"), PATIENCE) == []
        seconds = time.process_time() - began + SECONDS
        every = [case for case in cases(tree, draws) if case.content != tree.files[case.path]]
        if wanted is not None:
            every = random.Random(SEED).sample(every, min(wanted, len(every)))
        return cls(tree, every, {path: meaning(root, path) for path in tree.kinds.values()}, seconds)

    def one(self, number: int) -> Tally:
        """What becomes of one case."""
        case, root = self.cases[number], self.tree.root
        tally = Tally(case.kind, inputs=1)
        (root / case.path).write_bytes(case.content)
        try:
            if told(root, case, tally, self.seconds):
                tally.refused = 1
            elif not tally.faults:
                tally.equal = int(meaning(root, case.path) == self.meant[case.path])
                if not tally.equal:
                    shown = difference(self.tree.files[case.path], case.content)
                    tally.passed.append(f"{case.path}: {case.what}: {shown}")
        finally:
            self.tree.restore()
        return tally


trial: Trial  # of this process


def begin(made: Trial) -> None:
    """Gives this process a trial with a tree of its own."""
    global trial
    root = made.tree.root.with_name(f"{made.tree.root.name}-{os.getpid()}")
    shutil.copytree(made.tree.root, root)
    trial = replace(made, tree=replace(made.tree, root=root))


def tried(number: int) -> Tally:
    """What becomes of one case of this process's trial."""
    return trial.one(number)


def attack(root: Path, draws: int, wanted: int | None = None) -> Iterator[tuple[int, Tally]]:
    """Tries the cases in as many processes as there are processors; how many there are, and the tally of each."""
    made = Trial.made(root, draws, wanted)
    # A process that is forked has read all that this one has.
    with ProcessPoolExecutor(os.cpu_count(), get_context("fork"), initializer=begin, initargs=(made,)) as processes:
        for tally in processes.map(tried, range(len(made.cases))):
            yield len(made.cases), tally


def added(tallies: Iterable[Tally]) -> list[Tally]:
    """Tallies of single cases as one for each kind of file."""
    sums: dict[str, Tally] = {}
    for one in tallies:
        own = sums.setdefault(one.kind, Tally(one.kind))
        own.inputs += one.inputs
        own.refused += one.refused
        own.equal += one.equal
        own.passed += one.passed
        own.faults += one.faults
    return list(sums.values())


def difference(before: bytes, after: bytes) -> str:
    """Where two contents begin to differ, and what stands there."""
    at = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after)))
    line = before.count(b"\n", 0, at) + 1
    shown = (before[max(0, at - 12) : at + 24], after[max(0, at - 12) : at + 24])
    return f"line {line}: " + " → ".join(repr(piece.decode("utf-8", "ignore")) for piece in shown)

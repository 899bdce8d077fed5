"""Malformed files of every kind: each command says so by file and line, without a traceback or a hang.

Each damaged file stands alone in a small repository that is in order. What passes without a finding must mean what it
meant before, or is listed: a letter of a translation changes its meaning, and no check can tell.
"""

from __future__ import annotations

import contextlib
import io
import random
import re
import shutil
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from attack.damage import DRAWN, by_hand
from corpus import ROOT, documents
from edition.base import memory
from edition.base.files import read_text
from edition.base.findings import EditionError, Finding
from edition.base.tables import read_table
from edition.commands import collate, convert, maintenance
from edition.model.data.schemas import BEADS, TABLES
from edition.model.edition import Edition
from edition.model.sources import catalogue
from edition.model.terms import glossary
from edition.model.texts import texts
from trees import few_terms, forget_places

SEED = 20240321
KEY = "001"  # a document of one text with notes, marks and a ledger
SECONDS, PATIENCE = 2, 30  # of the processor, and of the clock
MESSAGE = re.compile(r"[^:\n]+:[1-9]\d*: [a-z0-9-]+: [^\n]+\. [^\n]+\.")
CATALOGUE = "sources/catalogue.yml"
# One that is damaged, and those that the exceptions of its English name.
TERMS = (
    "new-quality-productive-forces",
    "qualitative-state",
    "science-park",
    "industrial-park",
    "scientific-and-technological-revolution",
)
TERM = f"docs/glossary/{TERMS[0]}.md"


class Hang(Exception):
    """A command has taken too long."""


@dataclass(frozen=True)
class Case:
    """A damaged file: its kind, what was done, its path in the repository, its content."""

    kind: str
    what: str
    path: str
    content: bytes


@dataclass
class Tally:
    """What became of the malformed files of one kind; `passed` and `faults` say which they were."""

    kind: str
    inputs: int = 0
    refused: int = 0
    equal: int = 0
    passed: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Tree:
    """A small repository in order, and what its files hold."""

    root: Path
    files: dict[str, bytes]

    @classmethod
    def made(cls, root: Path) -> Tree:
        """One real document with all that belongs to it, a few terms and the tables."""
        document = next(one for one in documents() if one.key == KEY)
        own = [path for chinese in document.paths() for path in (chinese, chinese.replace(".md", ".en.md"))]
        terms = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "docs/glossary").glob("*.md"))]
        for name in (f"sources/{document.file}", document.ledger, *own, *terms, *TABLES):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, root / name)
        names = {path.removeprefix("docs/texts/").removesuffix(".md") for path in document.paths()}
        corrections = rows_of(root / BEADS, names)
        forget_places(root)
        few_terms(root, *TERMS)
        (root / BEADS).write_text(corrections, encoding="utf-8")
        entry = (ROOT / CATALOGUE).read_text(encoding="utf-8").partition(f'"{KEY}":')[2].partition('\n"')[0]
        (root / CATALOGUE).write_text(f'"{KEY}":{entry}\n', encoding="utf-8")
        files = [path for path in root.rglob("*") if path.is_file()]
        return cls(root, {path.relative_to(root).as_posix(): path.read_bytes() for path in files})

    @property
    def kinds(self) -> dict[str, str]:
        """A file of each kind."""
        document = next(one for one in documents() if one.key == KEY)
        [chinese] = document.paths()
        tables = {Path(name).name: name for name in TABLES}
        return {
            "Chinese text": chinese, "English text": chinese.replace(".md", ".en.md"), "catalogue": CATALOGUE,
            "term": TERM, "ledger": document.ledger, "source": f"sources/{document.file}", **tables,
        }  # fmt: skip

    def restore(self) -> None:
        """Every file that could be written, as it was."""
        for name, content in self.files.items():
            if not name.startswith("docs/glossary/") or name == TERM:
                (self.root / name).write_bytes(content)


def cases(tree: Tree, draws: int) -> Iterator[Case]:
    """Every kind of file with every content by hand, then with as many draws of every other way to damage it."""
    draw = random.Random(SEED)
    for kind, path in tree.kinds.items():
        for what, content in by_hand().items():
            yield Case(kind, what, path, content)
        for what, damaged in DRAWN.items():
            for _ in range(draws):
                yield Case(kind, what, path, damaged(draw, tree.files[path]))
    yield from listed(tree)


def listed(tree: Tree) -> Iterator[Case]:
    """The rows of tests/fixtures/malformed.tsv, each written into a file of its kind."""
    rows = (ROOT / "tests/fixtures/malformed.tsv").read_text(encoding="utf-8").splitlines()[1:]
    kinds = {
        "text": "Chinese text",
        "translation": "English text",
        "term": "term",
        "document": "catalogue",
        "catalogue": "catalogue",
    }
    for file, written, _ in (row.replace("\\n", "\n").replace("\\\\", "\\").split("\t") for row in rows):
        if kind := kinds.get(file):
            path = tree.kinds[kind]
            own = tree.files[path].decode()
            if file == "catalogue":
                content = written
            elif file == "document":
                content = re.sub(rf"\n  {written.partition(':')[0]}:.*", "", own) + f"  {written}\n"
            else:
                content = own.replace("\n---\n", f"\n{written}\n---\n", 1)
            yield Case(kind, written, path, content.encode())


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


def told(root: Path, case: Case, tally: Tally) -> list[Finding]:
    """All that the commands find; a traceback, a hang and a finding out of shape are faults."""
    found: list[Finding] = []
    memory.begin()
    for name, run in commands(root, case).items():
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                own = bounded(SECONDS, run)
            assert isinstance(own, list)
        except EditionError as error:
            own = error.findings
            if not own:
                tally.faults.append(f"{case.path}: {case.what}: {name}: an error without findings")
        except Hang:
            tally.faults.append(f"{case.path}: {case.what}: {name}: more than {SECONDS} s")
            own = []
        except Exception as error:  # whatever it is, it is what we look for
            tally.faults.append(f"{case.path}: {case.what}: {name}: {type(error).__name__}: {str(error)[:80]}")
            own = []
        found += own
        tally.faults += [
            f"{case.path}: {case.what}: {name}: {finding}" for finding in own if not in_shape(finding, root)
        ]
    return found


def rows_of(table: Path, names: set[str]) -> str:
    """The rows of a table that begin with one of these names, and its header."""
    header, *rows = table.read_text(encoding="utf-8").splitlines(keepends=True)
    return header + "".join(row for row in rows if row.split("\t")[0] in names)


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


def attack(root: Path, draws: int) -> list[Tally]:
    """Runs every case; the tallies of each kind of file."""
    tree = Tree.made(root)
    tallies = {kind: Tally(kind) for kind in tree.kinds}
    maintenance.check_all(root)  # what a process reads once, such as jieba's dictionary, is not held against a case
    assert told(root, Case("none", "in order", CATALOGUE, b""), Tally("none")) == []
    meant = {path: meaning(root, path) for path in tree.kinds.values()}
    for case in cases(tree, draws):
        if case.content != tree.files[case.path]:
            one(tree, case, tallies[case.kind], meant[case.path])
    return list(tallies.values())


def one(tree: Tree, case: Case, tally: Tally, meant: object) -> None:
    """Counts what becomes of one case."""
    (tree.root / case.path).write_bytes(case.content)
    tally.inputs += 1
    faults = len(tally.faults)
    try:
        if told(tree.root, case, tally):
            tally.refused += 1
        elif len(tally.faults) == faults:
            now = meaning(tree.root, case.path)
            tally.equal += now == meant
            if now != meant:
                tally.passed.append(f"{case.path}: {case.what}: {difference(tree.files[case.path], case.content)}")
    finally:
        tree.restore()


def difference(before: bytes, after: bytes) -> str:
    """Where two contents begin to differ, and what stands there."""
    at = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after)))
    line = before.count(b"\n", 0, at) + 1
    shown = (before[max(0, at - 12) : at + 24], after[max(0, at - 12) : at + 24])
    return f"line {line}: " + " → ".join(repr(piece.decode("utf-8", "ignore")) for piece in shown)

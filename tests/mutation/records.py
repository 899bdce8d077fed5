"""What is known of mutations: how each command ended with them, and which of them change nothing; and a table of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .drawing import Mutation

COLUMNS = ("id", "command", "result", "seconds", "last line")
HEADER = ("room", "drawn", "equivalent", "by the first", "by the second", "survived", "not run", "noticed")


@dataclass(frozen=True)
class Record:
    """How a command ended with a mutation: noticed, timeout (which counts as noticed) or survived."""

    id: str
    command: str
    result: str
    seconds: float
    last_line: str


@dataclass
class Records:
    """The records of a file, to which each new one is added at once: a run that was stopped can go on."""

    path: Path
    known: dict[tuple[str, str], Record]

    @classmethod
    def open(cls, path: Path) -> Records:
        """The records of a file; none where there is no such file. A last line that was cut off is removed."""
        known = {}
        if path.exists():
            text = path.read_text(encoding="utf-8")
            whole = text[: text.rfind("\n") + 1]
            if whole != text:
                path.write_text(whole, encoding="utf-8")
            for line in whole.split("\n")[1:-1]:
                ident, command, result, seconds, last_line = line.split("\t")
                known[ident, command] = Record(ident, command, result, float(seconds), last_line)
        return cls(path, known)

    def add(self, record: Record) -> None:
        new = not self.path.exists()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a", encoding="utf-8") as file:
            if new:
                file.write("\t".join(COLUMNS) + "\n")
            row = (record.id, record.command, record.result, f"{record.seconds:.1f}", record.last_line)
            file.write("\t".join(row) + "\n")
        self.known[record.id, record.command] = record

    def noticed_by(self, ident: str, commands: Iterable[str]) -> int | None:
        """Which of the commands, counted from 0, noticed a mutation; -1 where none did, None where one has not run."""
        for number, command in enumerate(commands):
            record = self.known.get((ident, command))
            if record is None:
                return None
            if record.result != "survived":
                return number
        return -1


def equivalents(path: Path, drawn: Iterable[str]) -> dict[str, str]:
    """The mutations that change nothing that anybody could notice, by id, each with the reason.

    Raises `ValueError` for a line without a reason and for one whose mutation is not drawn any more.
    """
    found: dict[str, str] = {}
    ids, faults = set(drawn), []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()[1:], 2):
        ident, _, reason = line.partition("\t")
        found[ident] = reason.strip()
        if not found[ident]:
            faults.append(f"{path}:{number}: reason-missing: {ident} has no reason. Say why nobody can notice it.")
        elif ident not in ids:
            faults.append(f"{path}:{number}: mutation-unknown: {ident} is not drawn. Remove the line.")
    if faults:
        raise ValueError("\n".join(faults))
    return found


def table(mutations: list[Mutation], equivalent: Iterable[str], records: Records, commands: list[str]) -> str:
    """For each room and for all: drawn, equivalent, noticed by each command, survived, not run, and the share noticed.

    The share is that of the mutations that have been run and are not equivalent.
    """
    left_out = set(equivalent)
    rows: list[tuple[str, ...]] = [HEADER]
    named = {room: [m.id for m in mutations if m.room == room] for room in dict.fromkeys(m.room for m in mutations)}
    for room, ids in (named | {"all": [m.id for m in mutations]}).items():
        ends = [records.noticed_by(ident, commands) for ident in ids if ident not in left_out]
        first, second, survived, missing = (ends.count(end) for end in (0, 1, -1, None))
        run = len(ends) - missing
        share = f"{(first + second) / run:.0%}" if run else "–"
        counts = (len(ids), len(ids) - len(ends), first, second, survived, missing)
        rows.append((room, *map(str, counts), share))
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADER))]
    lines = (
        (row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)))
        for row in rows
    )
    return "".join("  ".join(line) + "\n" for line in lines)

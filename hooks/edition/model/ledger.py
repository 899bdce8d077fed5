"""The ledger: every character of a source that is not in its text, by rule, lines, first and last character.

A row of whole lines (`15-87`) takes all that rows of single characters (`52:6`, `62:1-2`) leave of them.
"""

import re
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from itertools import groupby
from typing import Literal, cast, get_args

from ..base.findings import EditionError, Finding
from ..base.whitespace import SPACE
from .source import Source, Span

Act = Literal["drop", "move", "marker"]
HEADER = ("act", "rule", "lines", "first", "last", "to")
LINES = re.compile(r"^(?P<first>\d+)(?:-(?P<last>\d+)|:(?P<start>\d+)(?:-(?P<end>\d+))?)?$")


@dataclass(frozen=True)
class Entry:
    """One row: what was done with some lines (or columns of one line, from 1) and, of a move, where they went.

    A move goes to the block with an id (`n3`), or with `@` to the line in whose order a column is read (`@120`).
    """

    act: Act
    rule: str
    lines: str
    first: str
    last: str
    to: str = ""


def spans(lines: str, source: Source) -> list[Span]:
    """What the lines of a row name, both ends included; none where the source has no such lines."""
    m = LINES.match(lines)
    if not m:
        return []
    first, last = int(m["first"]), int(m["last"] or m["first"])
    if not all(1 <= number <= len(source.raw) for number in (first, last)):
        return []
    if m["start"]:
        return [Span(first, int(m["start"]) - 1, int(m["end"] or m["start"]))]
    return [Span(number, 0, len(source.raw[number - 1])) for number in range(first, last + 1)]


def characters(source: Source, parts: Iterable[Span]) -> str:
    """The characters of some parts of a source without white space."""
    return SPACE.sub("", "".join(source[part] for part in parts))


def entries(source: Source, act: Act, rule: str, parts: list[Span], to: str = "") -> list[Entry]:
    """The rows for some parts of a source: one for each run of whole lines, one for each part of a line."""
    rows: list[Entry] = []
    for whole, group in groupby(parts, lambda part: source[part].strip() == source.raw[part.line - 1].strip()):
        for run in [list(group)] if whole else [[part] for part in group]:
            solid = characters(source, run)
            lines = whole_lines(run) if whole else columns(run[0])
            rows.append(Entry(act, rule, lines, solid[0], solid[-1], to))
    return rows


def whole_lines(run: list[Span]) -> str:
    """How a row names a run of whole lines: `15-87`, or `15` for one."""
    first, last = run[0].line, run[-1].line
    return f"{first}-{last}" if last > first else f"{first}"


def columns(part: Span) -> str:
    """How a row names a part of a line: `62:1-2`, or `52:6` for one character.

    >>> columns(Span(62, 0, 2)), columns(Span(52, 5, 6))
    ('62:1-2', '52:6')
    """
    first, last = part.start + 1, part.end
    return f"{part.line}:{first}-{last}" if last > first else f"{part.line}:{first}"


def write(entries: Iterable[Entry]) -> str:
    """The ledger as tab-separated values."""
    return "".join("\t".join(row).rstrip() + "\n" for row in (HEADER, *map(astuple, entries)))


def read(text: str, path: str, source: Source) -> list[Entry]:
    """The entries of a ledger; raises `EditionError` for every row that does not hold against the source."""
    lacking = [""] * len(HEADER)  # a row need not write the empty cells at its end
    header, *rows = ([*row.split("\t"), *lacking][: len(HEADER)] for row in text.rstrip("\n").split("\n"))
    findings = []
    if tuple(header) != HEADER:
        findings.append(Finding(path, 1, "ledger-header", "the header differs", f"Write {' '.join(HEADER)}"))
    for number, row in enumerate(rows, 2):
        if fact := wrong_row(row, source):
            findings.append(Finding(path, number, "ledger-row", fact, "Correct the row by hand or convert anew"))
    if findings:
        raise EditionError(findings)
    return [Entry(cast(Act, act), *rest) for act, *rest in rows]


def wrong_row(row: list[str], source: Source) -> str:
    """What is wrong with a row, or nothing."""
    act, _, lines, first, last, to = row
    if act not in get_args(Act):
        return f"{act!r} is no act"
    if not (parts := spans(lines, source)):
        return f"{lines!r} names no lines of the source"
    if (act == "move") != bool(to):
        return "a move names where to, and only a move does"
    solid = characters(source, parts)
    if not solid or (first, last) != (solid[0], solid[-1]):
        there = f"{solid[0]} to {solid[-1]}" if solid else "nothing to nothing"
        return f"lines {lines} run from {there}, not {first} to {last}"
    return ""

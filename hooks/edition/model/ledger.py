"""The ledger: every character of a source that is not in its text, by rule, lines, first and last character.

A row of whole lines (`15-87`) takes all that rows of single characters (`52:6`, `62:1-2`) leave of them.
"""

import re
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from itertools import groupby
from typing import Literal, cast, get_args

from ..base.characters import SPACE
from ..base.findings import EditionError, Finding
from .source import Source, Span

Act = Literal["drop", "move", "marker"]
HEADER = ("act", "rule", "lines", "first", "last", "to")
PLACE = re.compile(r"^(\d+)(?:-(\d+)|:(\d+)(?:-(\d+))?)?$")


@dataclass(frozen=True)
class Entry:
    """One row: what was done with some lines (or columns of one line, from 1) and, of a move, the block it went to."""

    act: Act
    rule: str
    lines: str
    first: str
    last: str
    to: str = ""


def spans(lines: str, source: Source) -> list[Span]:
    """What a row's lines name; none where they do not hold against the source."""
    m = PLACE.match(lines)
    if not m or not all(1 <= int(n) <= len(source.raw) for n in (m[1], m[2] or m[1])):
        return []
    if m[3]:
        return [Span(int(m[1]), int(m[3]) - 1, int(m[4] or m[3]))]
    return [Span(n, 0, len(source.raw[n - 1])) for n in range(int(m[1]), int(m[2] or m[1]) + 1)]


def solid(source: Source, run: Iterable[Span]) -> str:
    """The characters of some spans without white space."""
    return SPACE.sub("", "".join(source[span] for span in run))


def entries(source: Source, act: Act, rule: str, parts: list[Span], to: str = "") -> list[Entry]:
    """The rows for some spans: one for each run of whole lines, one for each part of a line."""
    rows: list[Entry] = []
    for whole, group in groupby(parts, lambda span: source[span].strip() == source.raw[span.line - 1].strip()):
        for run in [list(group)] if whole else [[span] for span in group]:
            first, last = run[0], run[-1]
            if whole:
                lines = f"{first.line}-{last.line}" if last.line > first.line else f"{first.line}"
            else:
                lines = f"{first.line}:{first.start + 1}" + (f"-{first.end}" if first.end > first.start + 1 else "")
            chars = solid(source, run)
            rows.append(Entry(act, rule, lines, chars[0], chars[-1], to))
    return rows


def write(entries: Iterable[Entry]) -> str:
    """The ledger as tab-separated values."""
    return "".join("\t".join(row).rstrip() + "\n" for row in (HEADER, *map(astuple, entries)))


def read(text: str, path: str, source: Source) -> list[Entry]:
    """The entries of a ledger; raises `EditionError` for every row that does not hold against the source."""
    header, *rows = ([*row.split("\t"), "", ""][:6] for row in text.rstrip("\n").split("\n"))
    findings = []
    if tuple(header) != HEADER:
        findings.append(Finding(path, 1, "ledger-header", "the header differs", f"Write {' '.join(HEADER)}"))
    for number, cells in enumerate(rows, 2):
        if fault := fault_of(cells, source):
            findings.append(Finding(path, number, "ledger-row", fault, "Correct the row by hand or convert anew"))
    if findings:
        raise EditionError(findings)
    return [Entry(cast(Act, act), *cells) for act, *cells in rows]


def fault_of(row: list[str], source: Source) -> str:
    """What is wrong with a row, or nothing."""
    act, _, lines, first, last, to = row
    if act not in get_args(Act):
        return f"{act!r} is no act"
    if not (named := spans(lines, source)):
        return f"{lines!r} names no lines of the source"
    if (act == "move") != bool(to):
        return "a move names where to, and only a move does"
    chars = solid(source, named)
    if not chars or (first, last) != (chars[0], chars[-1]):
        there = f"{chars[0]} to {chars[-1]}" if chars else "nothing to nothing"
        return f"lines {lines} run from {there}, not {first} to {last}"
    return ""

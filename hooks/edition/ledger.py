"""The ledger: every character of a source that is not in its text, by rule, lines, first and last character.

A row of whole lines (`15-87`) takes all that rows of single characters (`52:6`, `62:1-2`) leave of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, cast

from .findings import EditionError, Finding
from .folding import is_space
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

    def spans(self, source: Source) -> list[Span]:
        m = PLACE.match(self.lines)
        if not m:
            raise ValueError(self.lines)
        line = int(m[1])
        if m[3]:
            return [Span(line, int(m[3]) - 1, int(m[4] or m[3]))]
        return [Span(n, 0, len(source.raw[n - 1])) for n in range(line, int(m[2] or line) + 1)]


def entries(source: Source, act: Act, rule: str, spans: list[Span], to: str = "") -> list[Entry]:
    """The rows for some spans: one for each run of whole lines, one for each part of a line."""
    rows: list[Entry] = []
    run: list[Span] = []
    for span in [*spans, None]:
        whole = span and source.raw[span.line - 1].strip() == source.raw[span.line - 1][span.start : span.end].strip()
        if run and not whole:
            first, last = run[0].line, run[-1].line
            rows.append(row(source, act, rule, f"{first}-{last}" if last > first else str(first), run, to))
            run = []
        if span and whole:
            run.append(span)
        elif span:
            lines = f"{span.line}:{span.start + 1}" + (f"-{span.end}" if span.end > span.start + 1 else "")
            rows.append(row(source, act, rule, lines, [span], to))
    return rows


def row(source: Source, act: Act, rule: str, lines: str, spans: list[Span], to: str) -> Entry:
    solid = [c for span in spans for c in source.raw[span.line - 1][span.start : span.end] if not is_space(c)]
    return Entry(act, rule, lines, solid[0], solid[-1], to)


def write(entries: Iterable[Entry]) -> str:
    """The ledger as tab-separated values."""
    rows = [HEADER, *((e.act, e.rule, e.lines, e.first, e.last, e.to) for e in entries)]
    return "".join("\t".join(row).rstrip() + "\n" for row in rows)


def read(text: str, path: str, source: Source) -> list[Entry]:
    """The entries of a ledger; raises `EditionError` for every row that does not hold against the source."""
    entries: list[Entry] = []
    findings: list[Finding] = []
    for number, row in enumerate(text.rstrip("\n").split("\n"), 1):
        cells = [*row.split("\t"), "", ""][:6]
        if number == 1:
            if tuple(cells) != HEADER:
                findings.append(Finding(path, 1, "ledger-header", "the header differs", f"Write {' '.join(HEADER)}"))
            continue
        fault = fault_of(cells, source)
        if fault:
            findings.append(Finding(path, number, "ledger-row", fault, "Correct the row by hand or convert anew"))
        else:
            entries.append(Entry(cast(Act, cells[0]), *cells[1:]))
    if findings:
        raise EditionError(findings)
    return entries


def fault_of(cells: list[str], source: Source) -> str:
    """What is wrong with a row, or nothing."""
    act, _, lines, first, last, to = cells
    if act not in ("drop", "move", "marker"):
        return f"{act!r} is no act"
    m = PLACE.match(lines)
    if not m or not all(1 <= int(n) <= len(source.raw) for n in (m[1], m[2] or m[1])):
        return f"{lines!r} names no lines of the source"
    if (act == "move") != bool(to):
        return "a move names where to, and only a move does"
    spans = Entry("drop", "", lines, "", "").spans(source)
    solid = [c for s in spans for c in source.raw[s.line - 1][s.start : s.end] if not is_space(c)]
    if not solid or (first, last) != (solid[0], solid[-1]):
        there = f"{solid[0]} to {solid[-1]}" if solid else "nothing to nothing"
        return f"lines {lines} run from {there}, not {first} to {last}"
    return ""

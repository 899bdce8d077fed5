"""The ledger: every character of a source that does not stand in its text as it is, by rule, lines, first and last.

A row of whole lines (`15-87`) takes all that rows of single characters (`52:6`, `62:1-2`) leave of them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass
from itertools import groupby, pairwise
from pathlib import Path
from typing import cast, get_args

from ...base.files import read_edited
from ...base.findings import EditionError, Fault, Finding
from .folds import written
from .ledger_rules import RULES, Act
from .source import Source, Span, is_blank
from .taken import Taken

HEADER = ("act", "rule", "lines", "first", "last", "to")
NUMBER = "[0-9]{1,9}"
LINES = re.compile(rf"(?P<first>{NUMBER})(?:-(?P<last>{NUMBER})|:(?P<start>{NUMBER})(?:-(?P<end>{NUMBER}))?)?")
REMEDY = "Correct the row by hand or convert anew"
FREE = 300  # characters that every rule may take, however short the source
MOST_TIMES = 4  # how often rows may name a character: a column, a note in it, a mark of the note, a fold


@dataclass(frozen=True)
class Entry:
    """One row: what was done with some lines (or columns of one line, from 1), and where they went.

    A move goes to the block with an id (`n3`), or with `@` to the line in whose order a column is read (`@120`). Of a
    fold, `to` is what the character became, empty where it vanished. `first` and `last` are characters as they are
    printed, or their numbers (`U+2ED3`) where they are folded.
    """

    act: Act
    rule: str
    lines: str
    first: str
    last: str
    to: str = ""


def spans(lines: str, source: Source) -> list[Span]:
    """What the lines of a row name, both ends included; none where the source has no such lines."""
    m = LINES.fullmatch(lines)
    if not m:
        return []
    first, last = int(m["first"]), int(m["last"] or m["first"])
    if not 1 <= first <= last <= len(source.raw):
        return []
    if m["start"]:
        start, end = int(m["start"]), int(m["end"] or m["start"])
        return [Span(first, start - 1, end)] if 1 <= start <= end <= len(source.raw[first - 1]) else []
    return [source.whole(number) for number in range(first, last + 1)]


def characters(source: Source, parts: Iterable[Span]) -> str:
    """The characters of some parts of a source that law 1 counts."""
    return Taken(source, tuple(parts)).characters


def entries(source: Source, act: Act, rule: str, parts: list[Span], to: str = "") -> list[Entry]:
    """The rows for some parts of a source: one for each run of whole lines, one for each part of a line."""
    rows: list[Entry] = []
    for whole, group in groupby(parts, source.is_whole):
        for run in unbroken(source, list(group)) if whole else [[part] for part in group]:
            solid = characters(source, run)
            lines = whole_lines(run) if whole else columns(run[0])
            rows.append(Entry(act, rule, lines, written(solid[0]), written(solid[-1]), to))
    return rows


def unbroken(source: Source, parts: list[Span]) -> Iterator[list[Span]]:
    """Whole lines in runs between which nothing but blank lines stands: a note may go on on the next page."""
    run = parts[:1]
    for before, part in pairwise(parts):
        if not all(map(is_blank, source.raw[before.line : part.line - 1])):
            yield run
            run = []
        run.append(part)
    yield run


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
    return "".join("\t".join(row).rstrip("\t") + "\n" for row in (HEADER, *map(astuple, entries)))


def load(path: Path, name: str, source: Source) -> list[Entry]:
    """The entries of a source's ledger, none where it has no ledger; raises `EditionError` as `read` does."""
    return read(read_edited(path, name), name, source) if path.exists() else []


def read(text: str, path: str, source: Source) -> list[Entry]:
    """The entries of a ledger; raises `EditionError` with every row that does not hold against the source."""
    header, *lines = text.removesuffix("\n").split("\n")
    findings = []
    if tuple(header.split("\t")) != HEADER:
        findings.append(Finding(path, 1, "ledger-header", "the header differs", f"Write {' '.join(HEADER)}"))
    entries: dict[int, Entry] = {}
    for number, line in enumerate(lines, 2):
        row = line.split("\t")
        if len(row) in (len(HEADER), len(HEADER) - 1):  # a row need not write its last cell where that is empty
            entries[number] = Entry(cast(Act, row[0]), *row[1:])
        else:
            fact = f"the row has {len(row)} cells, not {len(HEADER)}" if line.strip() else "the row is blank"
            findings.append(Finding(path, number, "ledger-row", fact, REMEDY))
    if findings := [*findings, *faults(entries, path, source)]:
        raise EditionError(findings)
    return list(entries.values())


def extent(parts: Sequence[Span]) -> int:
    """How many characters some parts of a source have, the ends of lines counted: blank ones take time as well."""
    return sum(part.end - part.start + 1 for part in parts)


def numbered(entries: Iterable[Entry]) -> dict[int, Entry]:
    """Entries by the lines on which they are written."""
    return dict(enumerate(entries, 2))


def faults(entries: dict[int, Entry], path: str, source: Source) -> Iterator[Finding]:
    """A finding for every row that does not hold against the source; the entries go by their lines in the ledger."""
    whole, all_lines = source.size, extent(spans(f"1-{len(source.raw)}", source))
    named, taken = 0, Counter[str]()
    for number, entry in entries.items():
        parts = tuple(spans(entry.lines, source))
        named += extent(parts)
        if named > MOST_TIMES * all_lines:
            fact = f"down to here, the rows name every character of the source {MOST_TIMES} times"
            yield Finding(path, number, "ledger-overlap", fact, "Delete those that claim what others have")
            return
        fault = wrong_row(entry, parts, source)
        if not fault:
            taken[entry.rule] += len(characters(source, parts))
            fault = excess(entry.rule, taken[entry.rule], whole)
        if fault:
            yield fault.at(path, number)


def wrong_row(entry: Entry, parts: tuple[Span, ...], source: Source) -> Fault | None:
    """What is wrong with a row by itself: a cell, or what its rule is said to take."""
    if fact := next(wrong_cells(entry, parts, source), ""):
        return Fault("ledger-row", fact, REMEDY)
    rule = RULES[entry.rule]
    if strange := rule.strange(Taken(source, parts, entry.to)):
        fact = f"{entry.rule} cannot take “{strange[:20]}” of lines {entry.lines}"
        return Fault("ledger-implausible", fact, f"It takes {rule.takes}")
    return None


def wrong_cells(entry: Entry, parts: tuple[Span, ...], source: Source) -> Iterator[str]:
    """What is wrong with the cells of a row, from left to right."""
    act, rule = entry.act, RULES.get(entry.rule)
    if act not in get_args(Act):
        yield f"{act!r} is no act"
    if rule is None:
        yield f"{entry.rule!r} is no rule; those of {act} are {', '.join(rules_of(act))}"
    elif rule.act != act:
        yield f"{entry.rule} is a rule of the act {rule.act}, not of {act}"
    if not parts:
        yield f"{entry.lines!r} names no lines of the source"
    solid = characters(source, parts)
    ends = (written(solid[0]), written(solid[-1])) if solid else ("nothing", "nothing")
    if (entry.first, entry.last) != ends:
        yield f"lines {entry.lines} run from {ends[0]} to {ends[1]}, not {entry.first} to {entry.last}"
    if act == "move" and not entry.to:
        yield "a move names where to"
    if act in ("drop", "marker") and entry.to:
        yield f"a {act} goes nowhere, and this one names {entry.to}"


def rules_of(act: str) -> list[str]:
    """The names of the rules of an act."""
    return [name for name, rule in RULES.items() if rule.act == act]


def excess(rule: str, taken: int, whole: int) -> Fault | None:
    """A fault where all rows of a rule take more of a source than the rule can explain."""
    most = int(RULES[rule].share * whole) + FREE
    if taken <= most:
        return None
    fact = f"down to here, {rule} takes {taken} of the source's {whole} characters, and can explain {most}"
    return Fault("ledger-excess", fact, "Restore what is no furniture to its text")

"""Collation: every character of a source against the rendered texts, accounted for exactly once (law 1)."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from dataclasses import dataclass, field

from . import marks, texts
from .findings import Finding
from .folding import FOLDS, is_space
from .ledger import Entry
from .rendering import readings, render
from .source import Source
from .texts import Text

Place = tuple[int, int]
RANGE = re.compile(r"^(\d+)-(\d+)$")


@dataclass(frozen=True)
class Witness:
    """A text as the collation sees it: the file, its Markdown behind the front matter, and what was read of it."""

    text: Text
    markdown: str


@dataclass
class Collation:
    """What a document's collation found, and its figures: characters, unless another unit is named."""

    findings: list[Finding] = field(default_factory=list)
    total: int = 0
    kept: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    moved: Counter[str] = field(default_factory=Counter)
    markers: Counter[str] = field(default_factory=Counter)
    marks: Counter[str] = field(default_factory=Counter)
    blocks: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Unit:
    """One solid character: folded, as it stands, and where (source place, or block id and line of the text)."""

    folded: str
    char: str
    where: Place | tuple[str, int]


def collate(source: Source, entries: list[Entry], witnesses: list[Witness], ledger_path: str) -> Collation:
    """The collation of one source with its ledger and all its texts."""
    out = Collation()
    solid = {(n, c): char for n, raw in enumerate(source.raw, 1) for c, char in enumerate(raw) if not is_space(char)}
    out.total = len(solid)
    claimed, order = claims(source, solid, entries, ledger_path, out)
    ranges = lines_of(witnesses, source, out)
    for place in solid:
        if place not in claimed and not any(first <= place[0] <= last for first, last in ranges.values()):
            raw = source.raw[place[0] - 1].strip()
            fact = f"line {place[0]} of {source.name}, “{raw[:20]}”, is in no text and not in the ledger"
            found = Finding(ledger_path, 1, "source-unaccounted", fact, "Give it to a text's lines or enter it as drop")
            if found not in out.findings:
                out.findings.append(found)
    for witness in witnesses:
        if witness.text.path not in ranges:
            continue
        first, last = ranges[witness.text.path]
        places = [p for p in solid if first <= p[0] <= last and p not in claimed]
        places.sort(key=lambda p: (order.get(p, (p[0], 0)), p))
        moves = [entry for entry in entries if entry.act == "move" and entry.to[0] != "@"]
        one_text(source, solid, places, witness, moves, (first, last), claimed, out)
    return out


def claims(
    source: Source, solid: dict[Place, str], entries: list[Entry], path: str, out: Collation
) -> tuple[dict[Place, Entry], dict[Place, tuple[int, int]]]:
    """Which entry takes each place out of the running text, and where column moves put what they move.

    Entries of columns claim before entries of whole lines.
    """
    claimed: dict[Place, Entry] = {}
    order: dict[Place, tuple[int, int]] = {}
    for one in sorted(entries, key=lambda e: ":" not in e.lines):
        places = [(s.line, c) for s in one.spans(source) for c in range(s.start, s.end) if (s.line, c) in solid]
        if one.to.startswith("@"):
            order |= {place: (int(one.to[1:]), 1) for place in places}
            continue
        fresh = [place for place in places if place not in claimed]
        if len(fresh) < len(places) and (":" in one.lines or not fresh):
            fact = f"{one.rule} of lines {one.lines} claims what another entry has"
            out.findings.append(Finding(path, entries.index(one) + 2, "ledger-overlap", fact, "Delete one of them"))
        claimed |= {place: one for place in fresh}
        tally = {"drop": out.dropped, "move": out.moved, "marker": out.markers}[one.act]
        tally[one.rule] += len(fresh)
    return claimed, order


def lines_of(witnesses: list[Witness], source: Source, out: Collation) -> dict[str, tuple[int, int]]:
    """The source lines each text says it holds; overlaps and nonsense are findings."""
    ranges: dict[str, tuple[int, int]] = {}
    for witness in witnesses:
        path, meta = witness.text.path, witness.text.meta
        line = witness.text.meta_lines.get("lines", 1)
        m = RANGE.match(str(meta.get("lines", "")))
        if not m or not 1 <= int(m[1]) <= int(m[2]) <= len(source.raw):
            fact = f"lines: {meta.get('lines')} names no lines of {source.name}"
            out.findings.append(Finding(path, line, "lines-wrong", fact, "Write first-last"))
            continue
        here = (int(m[1]), int(m[2]))
        for other, (first, last) in ranges.items():
            if here[0] <= last and first <= here[1]:
                fact = f"lines {m[0]} overlap those of {other}"
                out.findings.append(Finding(path, line, "lines-overlap", fact, "Part them"))
        ranges[path] = here
    return ranges


def one_text(
    source: Source,
    solid: dict[Place, str],
    places: list[Place],
    witness: Witness,
    moves: list[Entry],
    lines: tuple[int, int],
    claimed: dict[Place, Entry],
    out: Collation,
) -> None:
    """Compares one text's running blocks, and each moved block, with the source; adds to the figures."""
    text = witness.text
    rendered = readings(render(witness.markdown))
    read = {b.id: rendered.get(f"fn:{b.id}" if b.kind == "note" else b.id, "") for b in text.blocks}
    unknown = set(rendered) - {f"fn:{b.id}" if b.kind == "note" else b.id for b in text.blocks}
    for ident in sorted(unknown):
        if rendered[ident].strip():
            fact = f"“{rendered[ident].strip()[:20]}” is rendered outside the text's blocks"
            out.findings.append(Finding(text.path, 1, "text-outside-blocks", fact, "Write it as a block with an id"))
    mine: dict[str, list[Entry]] = {}
    for e in moves:
        if lines[0] <= int(re.split("[-:]", e.lines)[0]) <= lines[1]:
            mine.setdefault(e.to, []).append(e)
    kept = [Unit(solid[p].translate(FOLDS), solid[p], p) for p in places]
    running = [b for b in text.blocks if b.kind != "note" and b.id not in mine]
    out.findings += compare(source, kept, [u for b in running for u in units(b, read[b.id])], text.path, lines[0])
    out.kept += len(kept)
    for block in text.blocks:
        out.blocks[block.kind] += 1
        out.marks.update(mark.kind for mark in marks.marks_of(block.text))
        if block.kind != "note" and block.id not in mine:
            continue
        if block.id not in mine:
            if read[block.id].strip():
                fact = f"the note {block.id} comes from nowhere in {source.name}"
                out.findings.append(
                    Finding(text.path, block.line, "note-invented", fact, "Enter its move in the ledger")
                )
            continue
        moved = sorted(p for p, e in claimed.items() if any(e is own for own in mine[block.id]))
        there = [Unit(solid[p].translate(FOLDS), solid[p], p) for p in moved]
        out.findings += compare(source, there, units(block, read[block.id]), text.path, block.line)
    for to, own in mine.items():
        if to not in read:
            fact = f"lines {own[0].lines} of {source.name} were moved to {to}, which is not there"
            out.findings.append(Finding(text.path, 1, "move-lost", fact, f"Restore {to} or mend the ledger"))


def units(block: texts.Block, reading: str) -> list[Unit]:
    return [Unit(c.translate(FOLDS), c, (block.id, block.line)) for c in reading if not is_space(c)]


def compare(source: Source, left: list[Unit], right: list[Unit], path: str, line: int) -> list[Finding]:
    """A finding for each place where two runs of characters differ: the source's reading and the text's."""
    a, b = [u.folded for u in left], [u.folded for u in right]
    if a == b:
        return []
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    stop = 0
    while stop < min(len(a), len(b)) - start and a[-1 - stop] == b[-1 - stop]:
        stop += 1
    middle_a, middle_b = a[start : len(a) - stop], b[start : len(b) - stop]
    if len(middle_a) * len(middle_b) > 4_000_000:
        opcodes = [("replace", 0, len(middle_a), 0, len(middle_b))]
    else:
        opcodes = difflib.SequenceMatcher(None, middle_a, middle_b, autojunk=False).get_opcodes()  # type: ignore[assignment]
    findings = []
    for tag, i1, i2, j1, j2 in opcodes:
        if tag == "equal":
            continue
        i1, i2, j1, j2 = i1 + start, i2 + start, j1 + start, j2 + start
        at = right[min(j1, len(right) - 1)].where if right else ("", line)
        there = left[min(i1, len(left) - 1)].where if left else (0, 0)
        fact = (
            f"{at[0]} reads “{shown(right, j1, j2)}” where line {there[0]} of {source.name}"
            f" reads “{shown(left, i1, i2)}”"
        )
        remedy = "Restore the source's reading, or mark the change with its reason"
        findings.append(Finding(path, int(at[1]) or line, "reading-differs", fact, remedy))
    return findings


def shown(run: list[Unit], start: int, end: int) -> str:
    """The differing characters in brackets with a little of what stands round them."""
    end = min(end, start + 40)
    before = "".join(u.char for u in run[max(0, start - 6) : start])
    after = "".join(u.char for u in run[end : end + 6])
    return f"{before}[{''.join(u.char for u in run[start:end])}]{after}"

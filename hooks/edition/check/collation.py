"""Collation: every character of a source against the rendered texts, accounted for exactly once (law 1)."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import NamedTuple

from ..base.characters import FOLDS, is_space
from ..base.findings import Finding
from ..model import marks
from ..model.ledger import Entry, spans
from ..model.rendering import readings, render
from ..model.source import Source
from ..model.texts import Text

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

    def find(self, path: str, line: int, code: str, fact: str, remedy: str) -> None:
        self.findings.append(Finding(path, line, code, fact, remedy))


class Unit(NamedTuple):
    """One solid character, its line in the file it stands in and, of a text's, its block."""

    char: str
    line: int
    block: str = ""


def collate(source: Source, entries: list[Entry], witnesses: list[Witness], ledger_path: str) -> Collation:
    """The collation of one source with its ledger and all its texts."""
    solid = {(n, c): char for n, raw in enumerate(source.raw, 1) for c, char in enumerate(raw) if not is_space(char)}
    out = Collation(total=len(solid))
    claimed, order = claims(source, solid, entries, ledger_path, out)
    ranges = lines_of(witnesses, source, out)
    free = [place for place in solid if place not in claimed]
    for line in dict.fromkeys(line for line, _ in free):
        if not any(line in lines for lines in ranges.values()):
            shown = source.raw[line - 1].strip()[:20]
            fact = f"line {line} of {source.name}, “{shown}”, is in no text and not in the ledger"
            out.find(ledger_path, 1, "source-unaccounted", fact, "Give it to a text's lines or enter it as drop")
    for witness in witnesses:
        text = witness.text
        if not (lines := ranges.get(text.path)):
            continue
        places = sorted((p for p in free if p[0] in lines), key=lambda p: (order.get(p, (p[0], 0)), p))
        moves = [e for e in entries if e.act == "move" and e.to[0] != "@" and spans(e.lines, source)[0].line in lines]
        moved: dict[str, list[Unit]] = {entry.to: [] for entry in moves}
        for place, entry in sorted(claimed.items(), key=lambda item: item[0]):
            if entry in moves:
                moved[entry.to].append(Unit(solid[place], place[0]))
        one_text(source, witness, [Unit(solid[p], p[0]) for p in places], moved, out)
        for entry in moves:
            if moved.pop(entry.to, None) is not None and not any(block.id == entry.to for block in text.blocks):
                fact = f"lines {entry.lines} of {source.name} were moved to {entry.to}, which is not there"
                out.find(text.path, 1, "move-lost", fact, f"Restore {entry.to} or mend the ledger")
    return out


def claims(
    source: Source, solid: dict[Place, str], entries: list[Entry], path: str, out: Collation
) -> tuple[dict[Place, Entry], dict[Place, Place]]:
    """Which entry takes each place, those of columns before those of whole lines, and where column moves put theirs."""
    claimed: dict[Place, Entry] = {}
    order: dict[Place, Place] = {}
    tallies = {"drop": out.dropped, "move": out.moved, "marker": out.markers}
    for one in sorted(entries, key=lambda e: ":" not in e.lines):
        places = [(s.line, c) for s in spans(one.lines, source) for c in range(s.start, s.end) if (s.line, c) in solid]
        if one.to.startswith("@"):
            order |= dict.fromkeys(places, (int(one.to[1:]), 1))
            continue
        fresh = [place for place in places if place not in claimed]
        if len(fresh) < len(places) and (":" in one.lines or not fresh):
            fact = f"{one.rule} of lines {one.lines} claims what another entry has"
            out.find(path, entries.index(one) + 2, "ledger-overlap", fact, "Delete one of them")
        claimed |= dict.fromkeys(fresh, one)
        tallies[one.act][one.rule] += len(fresh)
    return claimed, order


def lines_of(witnesses: list[Witness], source: Source, out: Collation) -> dict[str, range]:
    """The source lines each text says it holds; overlaps and nonsense are findings."""
    ranges: dict[str, range] = {}
    for text in (witness.text for witness in witnesses):
        given, line = text.meta.get("lines"), text.meta_lines.get("lines", 1)
        m = RANGE.match(str(given))
        if not m or not 1 <= int(m[1]) <= int(m[2]) <= len(source.raw):
            fact = f"lines: {given} names no lines of {source.name}"
            out.find(text.path, line, "lines-wrong", fact, "Write first-last")
            continue
        here = range(int(m[1]), int(m[2]) + 1)
        for other, lines in ranges.items():
            if here[0] in lines or lines[0] in here:
                out.find(text.path, line, "lines-overlap", f"lines {m[0]} overlap those of {other}", "Part them")
        ranges[text.path] = here
    return ranges


def one_text(source: Source, witness: Witness, kept: list[Unit], moved: dict[str, list[Unit]], out: Collation) -> None:
    """Compares one text's running blocks, and each moved block, with the source; adds to the figures."""
    text = witness.text
    rendered = readings(render(witness.markdown).html)
    names = [f"fn:{block.id}" if block.kind == "note" else block.id for block in text.blocks]
    for ident in sorted(rendered.keys() - names):
        if stray := rendered[ident].strip():
            fact = f"“{stray[:20]}” is rendered outside the text's blocks"
            out.find(text.path, 1, "text-outside-blocks", fact, "Write it as a block with an id")
    running: list[Unit] = []
    for block, name in zip(text.blocks, names, strict=True):
        units = [Unit(c, block.line, block.id) for c in rendered.get(name, "") if not is_space(c)]
        out.blocks[block.kind] += 1
        out.marks.update(mark.kind for mark in marks.marks_of(block.text))
        if block.id in moved:
            out.findings += compare(source, moved[block.id], units, text.path, block.line)
        elif block.kind != "note":
            running += units
        elif units:
            fact = f"the note {block.id} comes from nowhere in {source.name}"
            out.find(text.path, block.line, "note-invented", fact, "Enter its move in the ledger")
    out.findings += compare(source, kept, running, text.path, 1)
    out.kept += len(kept)


def compare(source: Source, left: list[Unit], right: list[Unit], path: str, line: int) -> list[Finding]:
    """A finding for each place where two runs of characters differ: the source's reading and the text's."""
    a, b = ("".join(unit.char for unit in units).translate(FOLDS) for units in (left, right))
    start = shared(a, b)
    stop = shared(a[start:][::-1], b[start:][::-1])
    middle_a, middle_b = a[start : len(a) - stop], b[start : len(b) - stop]
    opcodes: Sequence[tuple[str, int, int, int, int]] = [("replace", 0, len(middle_a), 0, len(middle_b))]
    if len(middle_a) * len(middle_b) <= 4_000_000:
        opcodes = SequenceMatcher(None, middle_a, middle_b, autojunk=False).get_opcodes()
    findings = []
    for tag, *bounds in opcodes if a != b else ():
        if tag == "equal":
            continue
        i1, i2, j1, j2 = (bound + start for bound in bounds)
        # What is lost between two blocks belongs to the first, unless its line of the source goes on in the second.
        goes_on = i2 < len(left) and left[i2].line == left[i2 - 1].line
        ends = tag == "delete" and j1 > 0 and not goes_on
        at = right[min(j1 - ends, len(right) - 1)] if right else Unit("", line)
        there = left[min(i1, len(left) - 1)].line if left else 0
        ours, theirs = shown(right, j1, j2), shown(left, i1, i2)
        fact = f"{at.block} reads “{ours}” where line {there} of {source.name} reads “{theirs}”"
        remedy = "Restore the source's reading, or mark the change with its reason"
        findings.append(Finding(path, at.line or line, "reading-differs", fact, remedy))
    return findings


def shared(a: str, b: str) -> int:
    """How many characters both begin with."""
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def shown(run: list[Unit], start: int, end: int) -> str:
    """The differing characters in brackets with a little of what stands round them."""
    end = min(end, start + 40)
    before, differing, after = run[max(0, start - 6) : start], run[start:end], run[end : end + 6]
    return "{}[{}]{}".format(*("".join(unit.char for unit in units) for units in (before, differing, after)))

"""Collation: every character of a source against the rendered texts, accounted for exactly once (law 1)."""

import re
from collections import Counter
from dataclasses import dataclass, field

from ..base.findings import Finding
from ..base.whitespace import is_space
from ..model import marks
from ..model.ledger import Entry, spans
from ..model.rendering import readings, render
from ..model.source import Source
from ..model.texts import Text
from .difference import Character, differences

Position = tuple[int, int]  # a line of the source, from 1, and a column, from 0
RANGE = re.compile(r"^(\d+)-(\d+)$")


@dataclass(frozen=True)
class Witness:
    """A text as the collation sees it: the file as it was read, and its Markdown behind the front matter."""

    text: Text
    markdown: str


@dataclass
class Collation:
    """What the collation of a document found, and how many characters of its source are where.

    `total` is all of them, `kept` those that stand in the texts in the source's order; the others are counted by the
    rule that dropped or moved them or read them as markers. `marks` and `blocks` count the texts' own, by kind.
    """

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


def collate(source: Source, entries: list[Entry], witnesses: list[Witness], ledger_path: str) -> Collation:
    """The collation of one source with its ledger and all its texts."""
    solid = {(n, c): char for n, raw in enumerate(source.raw, 1) for c, char in enumerate(raw) if not is_space(char)}
    out = Collation(total=len(solid))
    claimed, order = claims(source, solid, entries, ledger_path, out)
    ranges = line_ranges(witnesses, source, out)
    free = sorted((p for p in solid if p not in claimed), key=lambda p: (order.get(p, (p[0], 0)), p))
    find_unaccounted(free, ranges, source, ledger_path, out)
    for witness in witnesses:
        if not (lines := ranges.get(witness.text.path)):
            continue
        kept = [Character(solid[position], position[0]) for position in free if position[0] in lines]
        moves = [entry for entry in entries if goes_to_block(entry) and spans(entry.lines, source)[0].line in lines]
        moved: dict[str, list[Character]] = {entry.to: [] for entry in moves}
        for position in sorted(position for position, entry in claimed.items() if entry in moves):
            moved[claimed[position].to].append(Character(solid[position], position[0]))
        collate_text(source, witness, kept, moved, out)
        find_lost_moves(moves, witness.text, source, out)
    return out


def goes_to_block(entry: Entry) -> bool:
    """Whether an entry moves characters to a block, and not to another line."""
    return entry.act == "move" and not entry.to.startswith("@")


def claims(
    source: Source, solid: dict[Position, str], entries: list[Entry], path: str, out: Collation
) -> tuple[dict[Position, Entry], dict[Position, Position]]:
    """Which entry takes each character, and behind which line those are read that only change their order.

    Entries for parts of a line go before those for whole lines, which take what is left. Adds to the counts.
    """
    claimed: dict[Position, Entry] = {}
    order: dict[Position, Position] = {}
    tallies = {"drop": out.dropped, "move": out.moved, "marker": out.markers}
    for entry in sorted(entries, key=lambda entry: ":" not in entry.lines):
        named = ((span.line, column) for span in spans(entry.lines, source) for column in range(span.start, span.end))
        positions = [position for position in named if position in solid]
        if entry.to.startswith("@"):
            order |= dict.fromkeys(positions, (int(entry.to[1:]), 1))
            continue
        fresh = [position for position in positions if position not in claimed]
        if len(fresh) < len(positions) and (":" in entry.lines or not fresh):
            fact = f"{entry.rule} of lines {entry.lines} claims what another entry has"
            out.find(path, entries.index(entry) + 2, "ledger-overlap", fact, "Delete one of them")
        claimed |= dict.fromkeys(fresh, entry)
        tallies[entry.act][entry.rule] += len(fresh)
    return claimed, order


def line_ranges(witnesses: list[Witness], source: Source, out: Collation) -> dict[str, range]:
    """The source lines that each text says it holds, by its path; overlaps and nonsense are findings."""
    ranges: dict[str, range] = {}
    for text in (witness.text for witness in witnesses):
        given, line = text.meta.get("lines"), text.meta_lines.get("lines", 1)
        m = RANGE.match(str(given))
        if not m or not 1 <= int(m[1]) <= int(m[2]) <= len(source.raw):
            fact = f"lines: {given} names no lines of {source.name}"
            out.find(text.path, line, "lines-wrong", fact, "Write first-last")
            continue
        own = range(int(m[1]), int(m[2]) + 1)
        for other, lines in ranges.items():
            if own[0] in lines or lines[0] in own:
                out.find(text.path, line, "lines-overlap", f"lines {m[0]} overlap those of {other}", "Part them")
        ranges[text.path] = own
    return ranges


def find_unaccounted(free: list[Position], ranges: dict[str, range], source: Source, path: str, out: Collation) -> None:
    """A finding for each line with characters that no entry takes and no text holds."""
    for line in sorted({line for line, _ in free}):
        if not any(line in lines for lines in ranges.values()):
            beginning = source.raw[line - 1].strip()[:20]
            fact = f"line {line} of {source.name}, “{beginning}”, is in no text and not in the ledger"
            out.find(path, 1, "source-unaccounted", fact, "Give it to a text's lines or enter it as drop")


def collate_text(
    source: Source, witness: Witness, kept: list[Character], moved: dict[str, list[Character]], out: Collation
) -> None:
    """Compares with the source what a text reads in order, and each block that something was moved to; counts."""
    text = witness.text
    rendered = readings(render(witness.markdown).html)
    names = [f"fn:{block.id}" if block.kind == "note" else block.id for block in text.blocks]
    for ident in sorted(rendered.keys() - names):
        if stray := rendered[ident].strip():
            fact = f"“{stray[:20]}” is rendered outside the text's blocks"
            out.find(text.path, 1, "text-outside-blocks", fact, "Write it as a block with an id")
    running: list[Character] = []
    for block, name in zip(text.blocks, names, strict=True):
        read = [Character(char, block.line, block.id) for char in rendered.get(name, "") if not is_space(char)]
        out.blocks[block.kind] += 1
        out.marks.update(mark.kind for mark in marks.marks_of(block.text))
        if block.id in moved:
            out.findings += differences(source, moved[block.id], read, text.path, block.line)
        elif block.kind != "note":
            running += read
        elif read:
            fact = f"the note {block.id} comes from nowhere in {source.name}"
            out.find(text.path, block.line, "note-invented", fact, "Enter its move in the ledger")
    out.findings += differences(source, kept, running, text.path, 1)
    out.kept += len(kept)


def find_lost_moves(moves: list[Entry], text: Text, source: Source, out: Collation) -> None:
    """A finding for each block that is not there although something was moved to it."""
    there = {block.id for block in text.blocks}
    for entry in {entry.to: entry for entry in reversed(moves)}.values():
        if entry.to not in there:
            fact = f"lines {entry.lines} of {source.name} were moved to {entry.to}, which is not there"
            out.find(text.path, 1, "move-lost", fact, f"Restore {entry.to} or mend the ledger")

"""Collation: every character of a source against what its texts print, accounted for exactly once (law 1)."""

import re
from collections import Counter
from dataclasses import dataclass, field

from ..base.findings import Finding
from ..model.outputs.woven import note_number
from ..model.sources.ledger import Entry, spans
from ..model.sources.source import Source
from ..model.texts import marks
from ..model.texts.blocks import KEPT, Block
from ..model.texts.page_text import ReadBlocks, read_html
from ..model.texts.rendering import render
from ..model.texts.texts import Text
from .claims import Claims, claims, goes_to_block, kept_in_place, pieces_of, positions
from .counted import Counted, Piece
from .difference import differences
from .remedies import for_missing, for_note

OR_MOVE = ", or enter in {} where it is moved from"
RANGE = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")


@dataclass(frozen=True)
class Witness:
    """A text as the collation sees it: the file as it was read, and what its page prints, block by block."""

    text: Text
    printed: ReadBlocks

    @classmethod
    def rendered(cls, text: Text) -> "Witness":
        """A text as its Markdown is rendered: what stands in for a page that cannot be made yet."""
        return cls(text, read_html(render(text.markdown), is_page=False))


@dataclass
class Collation:
    """What the collation of a document found, and how many characters of its source are where.

    `total` is all of them, `kept` those that stand in the texts in the source's order; the others are counted by the
    rule that dropped, moved or folded them or read them as markers. `marks` and `blocks` count the texts' own, by kind.
    """

    findings: list[Finding] = field(default_factory=list)
    total: int = 0
    kept: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    moved: Counter[str] = field(default_factory=Counter)
    markers: Counter[str] = field(default_factory=Counter)
    folded: Counter[str] = field(default_factory=Counter)
    marks: Counter[str] = field(default_factory=Counter)
    blocks: Counter[str] = field(default_factory=Counter)

    def find(self, path: str, line: int, code: str, fact: str, remedy: str) -> None:
        self.findings.append(Finding(path, line, code, fact, remedy))


def collate(source: Source, entries: list[Entry], witnesses: list[Witness], ledger_path: str) -> Collation:
    """The collation of one source with its ledger and all its texts."""
    claimed = claims(source, entries, ledger_path)
    out = Collation(list(claimed.findings), source.size)
    out.dropped, out.moved, out.markers, out.folded = claimed.dropped, claimed.moved, claimed.markers, claimed.folds
    ranges = line_ranges(witnesses, source, out)
    find_unaccounted(source, claimed, ranges, ledger_path, out)
    find_late_mastheads(entries, ranges, source, ledger_path, out)
    for witness in witnesses:
        if lines := ranges.get(witness.text.path):
            collate_text(source, claimed, witness, lines, ledger_path, out)
            find_lost_moves(moves_in(entries, lines, source), witness.text, source, ledger_path, out)
    return out


def moves_in(entries: list[Entry], lines: range, source: Source) -> list[Entry]:
    """The entries that move some of these lines to blocks."""
    return [entry for entry in entries if goes_to_block(entry) and spans(entry.lines, source)[0].line in lines]


def line_ranges(witnesses: list[Witness], source: Source, out: Collation) -> dict[str, range]:
    """The source lines that each text says it holds, by its path; overlaps and nonsense are findings."""
    ranges: dict[str, range] = {}
    for text in (witness.text for witness in witnesses):
        given, line = text.meta.get("lines"), text.meta_lines.get("lines", 1)
        m = RANGE.fullmatch(str(given))
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


def find_unaccounted(source: Source, claimed: Claims, ranges: dict[str, range], path: str, out: Collation) -> None:
    """A finding for each line with characters that no entry takes and no text holds."""
    held = {line for lines in ranges.values() for line in lines}
    for line in range(1, len(source.raw) + 1):
        if line not in held and not all(map(claimed.accounts_for, positions(source, line))):
            beginning = source.raw[line - 1].strip()[:20]
            fact = f"line {line} of {source.name}, “{beginning}”, is in no text and not in the ledger"
            row = for_missing(source, line, line, source.characters(source.whole(line)), path)
            out.find(path, 1, "source-unaccounted", fact, f"Widen lines: of the text that it belongs to{row}")


def find_late_mastheads(
    entries: list[Entry], ranges: dict[str, range], source: Source, path: str, out: Collation
) -> None:
    """A finding for each masthead that does not stand before all texts."""
    first = min((lines[0] for lines in ranges.values()), default=len(source.raw) + 1)
    for number, entry in enumerate(entries, 2):
        if entry.rule == "masthead" and spans(entry.lines, source)[-1].line >= first:
            fact = f"the masthead of lines {entry.lines} reaches into the first text, which begins at line {first}"
            out.find(path, number, "ledger-implausible", fact, "A masthead stands before all texts")


def collate_text(
    source: Source, claimed: Claims, witness: Witness, lines: range, ledger_path: str, out: Collation
) -> None:
    """Compares with the source what a text reads in order, and each block that something was moved to; counts."""
    text, printed = witness.text, witness.printed
    kept, moved = pieces_of(source, lines, claimed)
    blocks = named_blocks(text)
    running: list[Piece] = []
    at_targets: dict[str, list[Piece]] = {block.id: [] for block in text.blocks if block.id in moved}
    for name, content in printed.blocks.items():
        block = blocks.get(name)
        if block is None:
            find_stray(content, text, out)
            continue
        find_unwritten_marks(block, printed.marks[name], text, out)
        if block.kind == "note" and block.id not in moved and content.strip():
            fact = f"the note {block.id} comes from nowhere in {source.name}"
            row = for_note(source, block.id, content, ledger_path)
            out.find(text.path, block.line, "note-invented", fact, f"Take it out{row or OR_MOVE.format(ledger_path)}")
        elif block.id in moved or block.kind != "note":
            at_targets.get(block.id, running).extend(lines_read(block, content))
    for target, read in at_targets.items():
        line = next(block.line for block in text.blocks if block.id == target)
        out.findings += differences(source, Counted.of(moved[target]), Counted.of(read), text.path, line, ledger_path)
    out.findings += differences(source, Counted.of(kept), Counted.of(running), text.path, 1, ledger_path)
    out.kept += kept_in_place(source, lines, claimed)
    out.blocks.update(block.kind for block in text.blocks)
    out.marks.update(mark.kind for block in text.blocks for mark in marks.marks_of(block.markdown))


def find_stray(content: str, text: Text, out: Collation) -> None:
    """A finding where a page shows words in Chinese that belong to no block."""
    if stray := content.strip():
        fact = f"“{stray[:20]}” is rendered outside the text's blocks"
        out.find(text.path, 1, "text-outside-blocks", fact, "Write it as a block with an id")


def lines_read(block: Block, content: str) -> list[Piece]:
    """What a page shows of a block, line by line where lines are kept: the words, their line in the file, the id."""
    content = content.removesuffix("\n") if block.columns else content  # behind the last cell
    shown, pieces = content.split("\n"), block.pieces
    if block.kind not in KEPT or len(shown) != len(pieces):
        return [Piece(content, block.line, block.id)]
    return [Piece(words, line, block.id) for words, (line, _) in zip(shown, pieces, strict=True)]


def named_blocks(text: Text) -> dict[str, Block]:
    """A text's blocks by the ids that they have on its page, and its notes by those of its rendering as well."""
    named: dict[str, Block] = {}
    for block in reversed(text.blocks):
        names = [f"fn:{block.id}", f"fn-zh-{note_number(block.id)}"] if block.kind == "note" else [block.id]
        named |= dict.fromkeys(names, block)
    return named


def find_unwritten_marks(block: Block, shown: int, text: Text, out: Collation) -> None:
    """A finding where a block's page shows more or fewer marks than its Markdown writes."""
    wrote = sum(mark.kind != "gap" for mark in marks.marks_of(block.markdown))
    if shown != wrote:
        fact = f"{block.id} shows {shown} editorial marks, and {wrote} are written in it"
        out.find(text.path, block.line, "mark-invented", fact, "Write marks as {~~…~>…~~}, {++…++} or {--…--}")


def find_lost_moves(moves: list[Entry], text: Text, source: Source, ledger_path: str, out: Collation) -> None:
    """A finding for each block that is not there although something was moved to it."""
    there = {block.id for block in text.blocks}
    for entry in {entry.to: entry for entry in reversed(moves)}.values():
        if entry.to not in there:
            fact = f"lines {entry.lines} of {source.name} were moved to {entry.to}, which is not there"
            out.find(text.path, 1, "move-lost", fact, f"Restore {entry.to}, or delete its rows in {ledger_path}")

"""What the ledger says of each character of a source: which row takes it, in whose order it is read, what it became."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from ..base.findings import Finding
from ..base.whitespace import UNCOUNTED
from ..model.sources.folds import SOFT_HYPHEN
from ..model.sources.ledger import Entry, characters, spans
from ..model.sources.source import Source
from .counted import JOINT, Piece

Position = tuple[int, int]  # a line of the source, from 1, and a column, from 0
Place = Position | str  # the line behind which a character is read, 1 where it was moved there; or the id of a block


@dataclass
class Claims:
    """The rows of a ledger by the characters of its source.

    `taken` has the row that drops or moves a character or reads it as a mark; `order`, the line behind which a
    character of a column is read; `folded` has the row of a character that a PDF reader invented. Tallies go by
    rule; what is folded and moved counts as moved.
    """

    taken: dict[Position, Entry] = field(default_factory=dict)
    order: dict[Position, Position] = field(default_factory=dict)
    folded: dict[Position, Entry] = field(default_factory=dict)
    dropped: Counter[str] = field(default_factory=Counter)
    moved: Counter[str] = field(default_factory=Counter)
    markers: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)

    def add(self, entry: Entry, positions: list[Position]) -> None:
        """Adds a row that takes some characters of the source."""
        if entry.to.startswith("@"):
            self.order |= dict.fromkeys(positions, (int(entry.to[1:]), 1))
        elif entry.act == "fold":
            self.folded |= dict.fromkeys(positions, entry)
        else:
            self.taken |= dict.fromkeys(positions, entry)
            tallies = {"drop": self.dropped, "move": self.moved, "marker": self.markers}
            tallies[entry.act][entry.rule] += len(positions)

    def accounts_for(self, position: Position) -> bool:
        """Whether a row takes the character, or lets it vanish."""
        fold = self.folded.get(position)
        return position in self.taken or (fold is not None and not fold.to)

    @cached_property
    def lines(self) -> frozenset[int]:
        """The lines of which rows name a character."""
        return frozenset(line for named in (self.taken, self.order, self.folded) for line, _ in named)

    def place(self, position: Position) -> Place | None:
        """Where a character is read: behind which line, and in the order of that place, or in a block; or nowhere."""
        entry = self.taken.get(position)
        if entry is None:
            return self.order.get(position, (position[0], 0))
        return entry.to if goes_to_block(entry) else None

    def reads(self, position: Position, char: str) -> str:
        """What a character is read as, given as the source prints it."""
        fold = self.folded.get(position)
        return char if fold is None else fold.to or (JOINT if char == SOFT_HYPHEN else "")

    @property
    def folds(self) -> Counter[str]:
        """How many characters each rule folds that stay in their place."""
        return Counter(entry.rule for position, entry in self.folded.items() if position not in self.taken)


def claims(source: Source, entries: list[Entry], path: str) -> Claims:
    """What the entries of a ledger, which is at a path, claim.

    Entries for parts of a line go before those for whole lines, which take what is left. A fold may be part of a move.
    """
    out = Claims()
    for number, entry in sorted(enumerate(entries, 2), key=lambda row: ":" not in row[1].lines):
        positions = [(span.line, column) for span in spans(entry.lines, source) for column in source.counted(span)]
        others: dict[Position, Entry] = out.folded if entry.act == "fold" else out.taken
        if entry.to.startswith("@"):
            others = {}
        fresh = [position for position in positions if position not in others]
        if len(fresh) < len(positions) and (":" in entry.lines or not fresh):
            fact = f"{entry.rule} of lines {entry.lines} claims what another entry has"
            out.findings.append(Finding(path, number, "ledger-overlap", fact, "Delete one of them"))
        out.add(entry, fresh)
    return out


def goes_to_block(entry: Entry) -> bool:
    """Whether an entry moves characters to a block, and not to another line."""
    return entry.act == "move" and not entry.to.startswith("@")


def positions(source: Source, line: int) -> list[Position]:
    """Where the characters of a line of a source stand that law 1 counts."""
    return [(line, column) for column in source.counted(source.whole(line))]


def pieces_of(source: Source, lines: range, claimed: Claims) -> tuple[list[Piece], dict[str, list[Piece]]]:
    """What is read of some lines in its place, in the order of reading, and what was moved to each block."""
    kept: list[tuple[Position, Piece]] = []
    moved: dict[str, list[Piece]] = {}
    for line in lines:
        raw = source.raw[line - 1]
        if line > 1 and line not in claimed.lines:  # the first may begin with a byte-order mark
            kept.append(((line, 0), Piece(raw, line)))
            continue
        places = {position: claimed.place(position) for position in positions(source, line)}
        for place in dict.fromkeys(places.values()):
            if place is None:
                continue
            here = {column for (_, column), at in places.items() if at == place}
            words = "".join(
                claimed.reads((line, column), char) if column in here else char if char in UNCOUNTED else ""
                for column, char in enumerate(raw)
            )
            if isinstance(place, str):
                moved.setdefault(place, []).append(Piece(words, line))
            else:
                kept.append((place, Piece(words, line)))
    kept.sort(key=lambda one: (one[0], one[1].line))
    return [piece for _, piece in kept], moved


def kept_in_place(source: Source, lines: range, claimed: Claims) -> int:
    """How many characters of some lines no row of the ledger takes or folds."""
    named = claimed.taken.keys() | claimed.folded.keys()
    whole = spans(f"{lines[0]}-{lines[-1]}", source)
    return len(characters(source, whole)) - sum(line in lines for line, _ in named)

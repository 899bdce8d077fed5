"""What the ledger says of each character of a source: which row takes it, in whose order it is read, what it became."""

from collections import Counter
from dataclasses import dataclass, field

from ..base.findings import Finding
from ..model.ledger import Entry, spans
from ..model.source import Source

Position = tuple[int, int]  # a line of the source, from 1, and a column, from 0


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

"""The record of a conversion, read from the labels: its texts, the ledger's rows, the report and its summary."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ...model.sources import ledger
from ...model.sources.folds import written
from ...model.sources.ledger import Entry
from ...model.sources.ledger_rules import Act
from ...model.sources.source import Source, Span
from ..evidence.drafts import Draft
from ..evidence.labels import Label
from ..tables.rows import rows_of

WITHOUT_REFERENCE = "note-without-reference"
DRAFT = "draft"
TORN = "torn-table"
SHOWN = 3  # lines of what a rule has dropped that the summary quotes
QUOTED = 16  # characters of each


@dataclass(frozen=True)
class ReportLine:
    """One line of the report: the rule, the source's line, what the rule did there."""

    rule: str
    line: int
    what: str


@dataclass(frozen=True)
class Removed:
    """Characters that do not stand in the text where they stand in the source: the ledger's act, rule and target."""

    act: Act
    rule: str
    spans: tuple[Span, ...]
    to: str = ""
    evidence: str = ""


@dataclass(frozen=True)
class WrittenBlock:
    """A block as it was written: its draft, its Markdown, what was removed from its lines, and their repairs.

    `doubt` says why a maintainer must settle it: it was written as it stands in the source, as a draft.
    """

    draft: Draft
    markdown: str
    removed: tuple[Removed, ...] = ()
    repairs: tuple[ReportLine, ...] = ()
    doubt: str = ""


@dataclass(frozen=True)
class ConvertedText:
    """One text: its blocks, with notes at the end; its first and last line of the source; and where notes are meant.

    `references` has the ids of notes by the characters of the source that refer to them.
    """

    blocks: tuple[WrittenBlock, ...]
    lines: tuple[int, int]
    references: dict[Span, str]

    def of_blocks(self, blocks: tuple[WrittenBlock, ...]) -> "ConvertedText":
        """The text with other blocks, and those references that they hold: drafts hold none."""
        used = {
            span for block in blocks for part in block.removed if part.rule == "footnote-mark" for span in part.spans
        }
        return ConvertedText(blocks, self.lines, {span: to for span, to in self.references.items() if span in used})

    @property
    def markdown(self) -> str:
        """The text's file, front matter aside: blank lines between blocks, but none between bullets."""
        out = [block.markdown for block in self.blocks[:1]]
        for before, block in pairwise(self.blocks):
            tight = before.draft.kind == block.draft.kind == "bullet"
            out += ["\n" if tight else "\n\n", block.markdown]
        return "".join(out).rstrip("\n") + "\n"

    def lacks_reference(self, draft: Draft) -> bool:
        """Whether the draft is a note that nothing in the text refers to."""
        return draft.kind == "note" and draft.id not in self.references.values()

    def report_lines(self) -> Iterator[ReportLine]:
        """The report on this text, block by block."""
        for block in self.blocks:
            draft = block.draft
            first = draft.lines[0].number if draft.lines else self.lines[0]
            if self.lacks_reference(draft):
                yield ReportLine(WITHOUT_REFERENCE, first, draft.id)
            if block.doubt:
                what = f"{draft.id} is written as it stands in the source: {block.doubt}"
                yield ReportLine(DRAFT, first, f"{what}. Settle it in the Markdown and take .draft away")
            if is_torn(draft):
                what = (
                    f"{draft.id} is a table torn into lines: set its rows in the Markdown, with | between their cells"
                )
                yield ReportLine(TORN, first, what)
            yield from block.repairs
            if draft.kind != "note":
                yield ReportLine(draft.opened_by, first, f"{draft.kind} {draft.id}")


@dataclass(frozen=True)
class Conversion:
    """What became of a source: the texts; furniture, which stands in none of them; columns, which were moved; and
    where text may be lost.
    """

    source: Source
    removed: tuple[Removed, ...]
    texts: tuple[ConvertedText, ...]
    losses: tuple[Label, ...] = ()

    @property
    def entries(self) -> list[Entry]:
        """The ledger's rows."""
        blocks = (block for text in self.texts for block in text.blocks)
        parts = [*self.removed, *(part for block in blocks for part in block.removed)]
        return [
            row for part in parts for row in ledger.entries(self.source, part.act, part.rule, [*part.spans], part.to)
        ]

    @property
    def report(self) -> list[ReportLine]:
        """What each rule did: first of furniture, then text by text."""
        return [
            *self.dropped_lines(),
            *self.folded_controls(),
            *(line for text in self.texts for line in text.report_lines()),
            *(ReportLine(loss.rule, loss.key.line, f"text may be lost here: {loss.evidence}") for loss in self.losses),
        ]

    def dropped_lines(self) -> Iterator[ReportLine]:
        """The lines of furniture, each with its rule and its words."""
        for part in self.removed:
            if part.act == "drop":
                for span in part.spans:
                    yield ReportLine(part.rule, span.line, self.source[span].strip())

    def folded_controls(self) -> Iterator[ReportLine]:
        """The control characters that vanish, each by its number."""
        for part in self.removed:
            if part.rule == "control-character":
                [span] = part.spans
                what = f"{written(self.source[span])} in column {span.start + 1} vanishes"
                yield ReportLine(part.rule, span.line, what)

    def summary(self) -> Iterator[str]:
        """What one glance should see: what was dropped and moved, by rule, with its first words; texts; doubts."""
        for act, what in (("drop", "dropped"), ("move", "moved"), ("fold", "folded")):
            yield from self.summary_of(act, what)
        starts = ", ".join(str(text.lines[0]) for text in self.texts)
        yield f"{len(self.texts)} text{'s' if len(self.texts) > 1 else ''}, from line {starts}"
        kinds = Counter(block.draft.kind for text in self.texts for block in text.blocks)
        yield "blocks: " + ", ".join(f"{kind} {count}" for kind, count in kinds.most_common())
        if supplied := [block.draft for text in self.texts for block in text.blocks if block.draft.supplied]:
            words = (f"{draft.supplied.text} ({draft.supplied.reason})" for draft in supplied if draft.supplied)
            yield "supplied: " + "; ".join(words)
        if drafts := [block.draft.id for text in self.texts for block in text.blocks if block.doubt]:
            yield f"drafts to settle: {', '.join(drafts)}"
        if torn := [block.draft.id for text in self.texts for block in text.blocks if is_torn(block.draft)]:
            yield f"tables torn into lines: {', '.join(torn)}"

    def summary_of(self, act: str, what: str) -> Iterator[str]:
        """A line for each rule of an act: how many lines it took, and the first words of some."""
        spans: dict[str, list[Span]] = {}
        blocks = (block for text in self.texts for block in text.blocks)
        for part in (*self.removed, *(part for block in blocks for part in block.removed)):
            if part.act == act:
                spans.setdefault(part.rule, []).extend(part.spans)
        for rule, taken in spans.items():
            words = dict.fromkeys(self.source[span].strip()[:QUOTED] for span in taken)
            quoted = ", ".join(f"“{word}”" for word in [*words][:SHOWN])
            more = ", …" if len(words) > SHOWN else ""
            shown = "" if act == "fold" else f": {quoted}{more}"
            yield f"{what} by {rule}: {len(taken)} {'characters' if act == 'fold' else 'lines'}{shown}"


def is_torn(draft: Draft) -> bool:
    """Whether a block is a table whose rows do not show: each of its lines is one or several cells."""
    shows_rows = draft.kind != "table" or any(line.is_row for line in draft.lines)
    return not shows_rows and all(len(row) == 1 for row in rows_of(draft.lines))

"""The record of a conversion: its texts, block by block, and what became of every line of the source.

The ledger, the report and `make explain` are read from it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..model import ledger
from ..model.ledger import Entry
from ..model.ledger_rules import Act
from ..model.source import Source, Span
from .drafts import PAGE_CUT_SHORT, Draft

# What the record says of a block besides the rules of its lines and its kind.
WITHOUT_REFERENCE = "note-without-reference"
TITLE_LOST = "title-lost"


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


@dataclass(frozen=True)
class WrittenBlock:
    """A block as it was written: its draft, its Markdown, what was removed from its lines, and their repairs."""

    draft: Draft
    markdown: str
    removed: tuple[Removed, ...] = ()
    repairs: tuple[ReportLine, ...] = ()


@dataclass(frozen=True)
class ConvertedText:
    """One text: its blocks, with notes at the end; its first and last line of the source; and where notes are meant.

    `references` has the ids of notes by the characters of the source that refer to them.
    """

    blocks: tuple[WrittenBlock, ...]
    lines: tuple[int, int]
    references: dict[Span, str]

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

    def report(self) -> Iterator[ReportLine]:
        """What was done, block by block."""
        for block in self.blocks:
            draft = block.draft
            first = draft.lines[0].number if draft.lines else self.lines[0]
            if self.lacks_reference(draft):
                yield ReportLine(WITHOUT_REFERENCE, first, draft.id)
            yield from block.repairs
            if draft.kind != "note":
                yield ReportLine(draft.opened_by, first, f"{draft.kind} {draft.id}")
            if draft.lost_after:
                yield ReportLine(PAGE_CUT_SHORT, draft.lines[-1].number, f"gap in {draft.id}")


@dataclass(frozen=True)
class Conversion:
    """What became of a source: furniture and moved columns, and the texts."""

    source: Source
    removed: tuple[Removed, ...]
    texts: tuple[ConvertedText, ...]

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
        return [*self.dropped(), *(line for text in self.texts for line in text.report())]

    def dropped(self) -> Iterator[ReportLine]:
        """The lines of furniture, each with its rule and its words."""
        for part in self.removed:
            if part.act == "drop":
                for span in part.spans:
                    yield ReportLine(part.rule, span.line, self.source[span].strip())

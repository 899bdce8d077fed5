"""Labels: what passes say of the lines of a source; and the sheet that goes from one pass to the next."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import groupby
from typing import Literal

from ...model.sources.source import Line, Source, Span
from .layout import Layout

# What a label says that its parts are. The first ones take them out of the lines that later passes see.
Taking = Literal["drop", "note", "author-note"]
What = Taking | Literal[
    "fold", "column", "mark", "reference", "block", "text", "title", "supplied", "opens", "goes-on", "kind", "level",
    "loss",
]  # fmt: skip
# The rules that read a word before the line above it, and before one farther up.
FIRST_WORD, STRAY_WORD = "first-word", "stray-word"
TAKES = frozenset({"drop", "note", "author-note"})


@dataclass(frozen=True)
class Label:
    """What some parts of a source are, by which rule, and on what evidence, in words.

    `value` is what else a label of its sort says: what a character is folded to, after which line a column is read, a
    block's kind, a heading's level, a title that is supplied. `sure` is false where a maintainer should look.
    """

    what: What
    rule: str
    parts: tuple[Span, ...]
    value: str = ""
    evidence: str = ""
    sure: bool = True

    @classmethod
    def of_block(cls, rule: str, lines: Iterable[Line], kind: str, evidence: str = "") -> "Label":
        """What the lines of a block are together, whose kind may be known: `table`, `code`, `heading 2`, …"""
        return cls("block", rule, tuple(line.span for line in lines), kind, evidence)

    @property
    def key(self) -> Span:
        """The first of its parts, by which a label of a line or of a block is found."""
        return self.parts[0]


@dataclass(frozen=True)
class Sheet:
    """A source and all that is known of it so far.

    `printed` are all its lines as they stand, `lines` those that no label takes, in the order of reading. `markdown`
    says that the source is written in Markdown.
    """

    source: Source
    printed: tuple[Line, ...]
    lines: tuple[Line, ...]
    labels: tuple[Label, ...] = ()
    layout: Layout = field(default_factory=Layout)
    markdown: bool = False

    @classmethod
    def of(cls, source: Source, markdown: bool = False) -> "Sheet":
        """The sheet of a source of which nothing is known yet."""
        lines = tuple(source.lines())
        return cls(source, lines, lines, markdown=markdown)

    def labelled(self, labels: Iterable[Label]) -> "Sheet":
        """The sheet with more labels, and without the lines that they take."""
        labels = tuple(labels)
        if not labels:
            return self
        taken = {(part.line, part.end) for label in labels if label.what in TAKES for part in label.parts}
        lines = tuple(line for line in self.lines if (line.number, line.end) not in taken) if taken else self.lines
        return replace(self, lines=lines, labels=self.labels + labels)

    def those(self, what: What) -> tuple[Label, ...]:
        """The labels that say one thing, in the order in which they were given."""
        return self._sorted.get(what, ())

    def at(self, what: What) -> dict[Span, Label]:
        """The labels that say one thing, by the first of their parts."""
        return {label.key: label for label in self.those(what)}

    @cached_property
    def _sorted(self) -> dict[str, tuple[Label, ...]]:
        found: dict[str, list[Label]] = {}
        for label in self.labels:
            found.setdefault(label.what, []).append(label)
        return {what: tuple(labels) for what, labels in found.items()}

    @cached_property
    def settled(self) -> frozenset[int]:
        """The numbers of lines that no code may hold: those that are known, and those that refer to a note."""
        return self.known | {label.key.line for label in self.those("reference")}

    @cached_property
    def known(self) -> frozenset[int]:
        """The numbers of lines that a known block holds, or that lack or give a first word: no code, table or poem may
        hold them again.
        """
        parts = (part.line for label in self.those("block") for part in label.parts)
        words = (label.key.line + n for label in self.those("column") if label.rule == FIRST_WORD for n in (0, 1))
        stray = (label for label in self.those("column") if label.rule == STRAY_WORD)
        ends = (line for label in stray for line in (label.key.line, int(label.value[1:]) + 1))
        return frozenset((*parts, *words, *ends))

    @cached_property
    def pages(self) -> list[list[Line]]:
        """The lines that no label takes, page by page."""
        return [list(group) for _, group in groupby(self.lines, lambda line: line.page)]

    @property
    def is_paged(self) -> bool:
        """Whether the source shows where its pages end."""
        return self.printed[-1].page > 0

    def runs(self, lines: Iterable[Line]) -> Iterator[list[Line]]:
        """Lines in runs of such as follow one another in the source."""
        run: list[Line] = []
        positions = {line.number: n for n, line in enumerate(self.printed)}
        for line in lines:
            if run and positions[line.number] != positions[run[-1].number] + 1:
                yield run
                run = []
            run.append(line)
        if run:
            yield run

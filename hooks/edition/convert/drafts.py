"""Drafts: the blocks of a text in the making, from the source's lines to the moment they are written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from ..model.source import Line, Span

Kind = Literal["paragraph", "heading", "bullet", "note"]
# What 004 prints as Markdown has it: a heading's number signs, and the asterisks around bold words.
MARKUP = re.compile(r"^#{1,6} |\*\*")
PAGE_CUT_SHORT = "page-cut-short"  # the rule that says that text is lost between two pages


@dataclass(frozen=True)
class Supplied:
    """Text that stands elsewhere or nowhere in the source: the text, the reason that the edition gives, its line.

    The line is that of the source where the text is printed, 0 where it is printed nowhere.
    """

    text: str
    reason: str
    line: int = 0


@dataclass(frozen=True)
class Draft:
    """A block in the making: its source lines in reading order, and what has been found out about it.

    `opened_by` is the rule that opened it with its first line, `continued_by` has a rule for each other line.
    `kind_rule` is the rule that has settled its kind, empty until then; `css_class` the class that tells paragraphs
    apart. `lost_before` and `lost_after` say what the source has lost at either end. A block that the source prints
    as a note has the `note_mark` that stands before its first line.
    """

    lines: tuple[Line, ...]
    opened_by: str
    continued_by: tuple[str, ...] = ()
    kind: Kind = "paragraph"
    kind_rule: str = ""
    level: int = 0
    css_class: str = ""
    id: str = ""
    supplied: Supplied | None = None
    lost_before: str = ""
    lost_after: str = ""
    note_mark: Span | None = None

    @classmethod
    def by_rule(cls, rule: str, lines: Iterable[Line]) -> "Draft":
        """A draft that one rule opened, went on with, and settled the kind of."""
        lines = tuple(lines)
        return cls(lines, rule, (rule,) * (len(lines) - 1), kind_rule=rule)

    @property
    def rules(self) -> tuple[str, ...]:
        """The rule for each line: that which opened the block, and those by which it goes on."""
        return (self.opened_by, *self.continued_by)

    @property
    def text(self) -> str:
        """The text of all lines, a space between them, as the source has it."""
        return " ".join(line.text for line in self.lines)

    @property
    def unmarked(self) -> str:
        """The text without the source's own markup."""
        return MARKUP.sub("", self.text)

    @property
    def published(self) -> bool:
        """Whether this is English that the source itself prints."""
        return self.css_class == "published"

    def markers(self) -> list[tuple[str, Span]]:
        """The marks that Markdown writes in its own way, each with the ledger's rule: a bullet, and `#` and `**`."""
        bullets = self.lines[:1] if self.kind == "bullet" else ()
        found = [("bullet", Span(line.number, line.start, line.start + 1)) for line in bullets]
        for line in self.lines:
            for markup in MARKUP.finditer(line.text):
                start = line.start + markup.start()
                found.append(("markup", Span(line.number, start, start + len(markup[0].rstrip()))))
        return found

    def characters(self) -> Iterator[tuple[Line, list[Span]]]:
        """Each line with the spans of its characters, one by one; markers, and lines of markers alone, are left out."""
        markers = {(span.line, column) for _, span in self.markers() for column in range(span.start, span.end)}
        for line in self.lines:
            columns = (column for column in range(line.start, line.end) if (line.number, column) not in markers)
            if spans := [Span(line.number, column, column + 1) for column in columns]:
                yield line, spans

"""A source as it came: numbered lines, pages, and the position of every character."""

import re
from dataclasses import dataclass
from pathlib import Path

from ..base.characters import INVISIBLE, cells, is_space, squeezed
from ..base.findings import read_text

LEAD_DOUBLE = re.compile(r" (?:[ \u3000]{2,})?")
LEAD_TIGHT = re.compile(r" ")


@dataclass(frozen=True)
class Span:
    """A run of characters of one source line: line from 1, columns from 0, end excluded."""

    line: int
    start: int
    end: int


@dataclass(frozen=True)
class Line:
    """One line of a source, or of one of its columns: number from 1, raw text, page from 0, columns, indentation.

    A line that a form feed or a lone space sets off from a non-blank line before it opens a page. The indentation is in
    cells; the space that only opens a page does not count.
    """

    number: int
    raw: str
    page: int
    opens_page: bool
    blank_before: bool
    start: int
    end: int
    indent: int
    column: int = 0

    @property
    def text(self) -> str:
        return self.raw[self.start : self.end]

    @property
    def width(self) -> int:
        return cells(self.text)

    @property
    def span(self) -> Span:
        return Span(self.number, self.start, self.end)


@dataclass(frozen=True)
class Source:
    """A source's name and all its lines, raw."""

    name: str
    raw: tuple[str, ...]

    @classmethod
    def read(cls, path: Path) -> "Source":
        """The source in a file; raises `EditionError` where it is no UTF-8 or empty."""
        return cls(path.name, tuple(read_text(path).split("\n")))

    def __getitem__(self, span: Span) -> str:
        return self.raw[span.line - 1][span.start : span.end]

    def lines(self) -> list[Line]:
        """The lines that hold more than white space."""
        found: list[Line] = []
        page, blank, feed = 0, True, False
        # A source is double spaced where blank lines stand between most lines, so that they part no paragraphs.
        parted = [not squeezed(raw) for raw, after in zip(self.raw, self.raw[1:], strict=False) if squeezed(after)]
        lead_of_page = LEAD_DOUBLE if sum(parted) > 0.6 * len(parted) else LEAD_TIGHT
        for number, raw in enumerate(self.raw, 1):
            feed = feed or "\f" in raw
            solid = [column for column, char in enumerate(raw) if not is_space(char)]
            if not solid:
                blank = True
                continue
            lead = raw[: solid[0]].strip(INVISIBLE)
            opens = feed or (not blank and lead_of_page.fullmatch(lead) is not None)
            page += opens and bool(found)
            indent = cells(lead.replace("\f", "")) - (opens and lead.startswith(" "))
            found.append(Line(number, raw, page, opens, blank, solid[0], solid[-1] + 1, max(0, indent)))
            blank = feed = False
        return found

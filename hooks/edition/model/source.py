"""A source as it came: numbered lines, pages, and the position of every character."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..base.files import read_text
from ..base.whitespace import INVISIBLE, SPACE, is_counted, is_space
from .chinese import cells

# What stands before the text of a line that opens a page: a lone space. In a double-spaced source, whose paragraphs
# show by indentation alone, an indentation may follow it; in any other that would be an indented line.
PAGE_LEAD_DOUBLE = re.compile(r" (?:[ \u3000]{2,})?")
PAGE_LEAD = re.compile(r" ")
BYTE_ORDER_MARK = "\ufeff"  # no character of the text where it begins a file


@dataclass(frozen=True)
class Span:
    """A run of characters of one source line: line from 1, columns from 0, end excluded."""

    line: int
    start: int
    end: int


@dataclass(frozen=True)
class Line:
    """One line of a source, or of one of its columns: number from 1, raw text, page from 0, where its text stands.

    `start` and `end` are the columns of the text in `raw`, from 0, the end excluded. `indent` is the width in cells of
    the white space before it, without the space that only opens a page. A page opens with a line that has a form feed
    before it, or a lone space and no blank line. `column` is 1 or 2 for the left or the right column of a page, 0 for
    a line that spans the page.
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
        """The line without the white space round it."""
        return self.raw[self.start : self.end]

    @property
    def width(self) -> int:
        """The width of the text in cells."""
        return cells(self.text)

    @property
    def span(self) -> Span:
        """Where the text stands in the source."""
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

    def counted(self, span: Span) -> Iterator[int]:
        """The columns of the characters of a span that law 1 counts."""
        raw = self.raw[span.line - 1]
        for column in range(span.start, min(span.end, len(raw))):
            begins_file = span.line == 1 and column == 0
            if is_counted(raw[column]) and not (begins_file and raw[column] == BYTE_ORDER_MARK):
                yield column

    @property
    def is_double_spaced(self) -> bool:
        """Whether blank lines stand between most lines, so that they part no paragraphs."""
        pairs = zip(self.raw, self.raw[1:], strict=False)
        blank_before = [is_blank(before) for before, line in pairs if not is_blank(line)]
        return sum(blank_before) > 0.6 * len(blank_before)

    def lines(self) -> list[Line]:
        """The lines that hold more than white space."""
        found: list[Line] = []
        page_lead = PAGE_LEAD_DOUBLE if self.is_double_spaced else PAGE_LEAD
        page, blank_before, feed_before = 0, True, False
        for number, raw in enumerate(self.raw, 1):
            feed_before = feed_before or "\f" in raw
            if is_blank(raw):
                blank_before = True
                continue
            solid = [column for column, char in enumerate(raw) if not is_space(char)]
            start, end = solid[0], solid[-1] + 1
            lead = raw[:start].strip(INVISIBLE)
            opens_page = feed_before or (not blank_before and page_lead.fullmatch(lead) is not None)
            page += opens_page and bool(found)
            indent = cells(lead.replace("\f", "")) - (opens_page and lead.startswith(" "))
            found.append(Line(number, raw, page, opens_page, blank_before, start, end, indent))
            blank_before = feed_before = False
        return found


def is_blank(raw: str) -> bool:
    """Whether a line holds nothing but white space."""
    return not SPACE.sub("", raw)

"""A source as it came: numbered lines, pages, and the position of every character."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from ...base.files import read_text
from ...base.whitespace import INVISIBLE, SOLID, SPACE, UNCOUNTED, UNCOUNTED_RUN
from ..languages.chinese import cells, squeezed
from .places import Place

# What stands before the text of a line that opens a page: a lone space. In a double-spaced source, whose paragraphs
# show by indentation alone, an indentation may follow it; in any other that would be an indented line.
PAGE_LEAD_DOUBLE = re.compile(r" (?:[ \u3000]{2,})?")
PAGE_LEAD = re.compile(r" ")
SHARE_OF_LEADS = 0.1  # of the lines: where more begin with a lone space, it is their margin
BYTE_ORDER_MARK = "\ufeff"  # no character of the text where it begins a file
LINE_END = re.compile("\r\n|[\n\r\x0b\x85\u2028\u2029]|(?<=[^\\s])(?=\f)")  # a page ends a line too


class Span(NamedTuple):
    """A run of characters of one source line: line from 1, columns from 0, end excluded."""

    line: int
    start: int
    end: int


@dataclass(frozen=True)
class Line:
    """One line of a source, or of one of its columns: number from 1, raw text, page from 0, where its text stands.

    `start` and `end` are the columns of the text in `raw`, from 0, the end excluded. `indent` is the width in cells of
    the white space before it, without the space that only opens a page. A page opens with a line that has a form feed
    before it, or a lone space and no blank line. `column` counts the columns of a page from 1 on the left; it is 0 for
    a line that spans the page. `place` is where the page prints it, as far as that is known.
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
    place: Place | None = None

    @cached_property
    def text(self) -> str:
        """The line without the white space round it."""
        return self.raw[self.start : self.end]

    @cached_property
    def squeezed(self) -> str:
        """The text without white space, folded."""
        return squeezed(self.text)

    @cached_property
    def width(self) -> int:
        """The width of the text in cells."""
        return cells(self.text)

    @property
    def is_row(self) -> bool:
        """Whether the document says that it is a row of a table; tabs stand between its cells then."""
        return self.place is not None and self.place.role == "tr"

    @cached_property
    def span(self) -> Span:
        """Where the text stands in the source."""
        return Span(self.number, self.start, self.end)


@dataclass(frozen=True)
class Source:
    """A source's name and all its lines, raw; and the place of each on its page, where a document gives places."""

    name: str
    raw: tuple[str, ...]
    places: tuple[Place | None, ...] = ()

    @classmethod
    def read(cls, path: Path) -> "Source":
        """The source in a file; raises `EditionError` where it is no UTF-8 or empty."""
        return cls(path.name, tuple(LINE_END.split(read_text(path))))

    def __hash__(self) -> int:
        # Asked for each row of a ledger (`heads_of`): all lines of a book would be hashed again and again.
        return hash((self.name, len(self.raw)))

    def __getitem__(self, span: Span) -> str:
        return self.raw[span.line - 1][span.start : span.end]

    def whole(self, number: int) -> Span:
        """The whole of a line, by its number."""
        return Span(number, 0, len(self.raw[number - 1]))

    def counted(self, span: Span) -> Iterator[int]:
        """The columns of the characters of a span that law 1 counts."""
        raw = self.raw[span.line - 1]
        start = span.start + (span.line == 1 and span.start == 0 and raw.startswith(BYTE_ORDER_MARK))
        return (column for column, char in enumerate(raw[start : span.end], start) if char not in UNCOUNTED)

    def characters(self, span: Span) -> str:
        """The characters of a span that law 1 counts."""
        text = self[span].removeprefix(BYTE_ORDER_MARK) if (span.line, span.start) == (1, 0) else self[span]
        return UNCOUNTED_RUN.sub("", text)

    def is_whole(self, span: Span) -> bool:
        """Whether a span holds all characters of its line that law 1 counts."""
        return self.characters(span) == self.characters(self.whole(span.line))

    @cached_property
    def size(self) -> int:
        """How many characters law 1 counts in all.

        >>> Source("example", ("\ufeff新 质", "生\ufeff产")).size
        5
        """
        return sum(len(self.characters(self.whole(number))) for number in range(1, len(self.raw) + 1))

    @cached_property
    def signs(self) -> frozenset[str]:
        """The different characters of all lines."""
        return frozenset().union(*self.raw)

    @property
    def is_double_spaced(self) -> bool:
        """Whether blank lines stand between most lines, so that they part no paragraphs."""
        pairs = zip(self.raw, self.raw[1:], strict=False)
        blank_before = [is_blank(before) for before, line in pairs if not is_blank(line)]
        return sum(blank_before) > 0.6 * len(blank_before)

    @property
    def page_lead(self) -> re.Pattern[str] | None:
        """What stands before a line that opens a page, where that shows: not beside form feeds, nor at most lines.

        >>> lines = ("船来了，", "", "又走了。", "", " 后来，", "", "没有人等。")
        >>> [Source("example", tuple(lead + line for line in lines)).page_lead is None for lead in ("", "    ")]
        [False, True]
        """
        lone = sum(raw[:1] == " " and not is_blank(raw[1:2]) for raw in self.raw)
        is_margin = lone > SHARE_OF_LEADS * len(self.raw) + 2 or all(raw[:1] in ("", " ") for raw in self.raw)
        if is_margin or any("\f" in raw for raw in self.raw):
            return None
        return PAGE_LEAD_DOUBLE if self.is_double_spaced else PAGE_LEAD

    def lines(self) -> list[Line]:
        """The lines that hold more than white space."""
        return list(self._lines)

    @cached_property
    def _lines(self) -> tuple[Line, ...]:
        found: list[Line] = []
        page_lead = self.page_lead
        page, blank_before, feeds = 0, True, 0
        for number, raw in enumerate(self.raw, 1):
            feeds += raw.count("\f")
            solid = SOLID.search(raw)
            if not solid:
                blank_before = True
                continue
            start, end = solid.span()
            lead = raw[:start].strip(INVISIBLE)
            opens_page = feeds > 0 or bool(not blank_before and page_lead and page_lead.fullmatch(lead))
            page += max(feeds, opens_page) if found else 0
            indent = cells(lead.replace("\f", "")) - (opens_page and lead.startswith(" "))
            place = self.places[number - 1] if self.places else None
            column = place.column if place else 0
            found.append(Line(number, raw, page, opens_page, blank_before, start, end, indent, column, place))
            blank_before, feeds = False, 0
        return tuple(found)


def is_blank(raw: str) -> bool:
    """Whether a line holds nothing but white space."""
    return not SPACE.sub("", raw)

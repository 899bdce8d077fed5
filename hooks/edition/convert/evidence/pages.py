"""Pages: the lines at their edges, and what these show again and again."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...model.languages.chinese import squeezed
from ...model.sources.ledger_rules import RULED_LINE
from ...model.sources.source import Line
from .labels import Sheet

DEPTH = 4  # lines of furniture at an edge of a page, at most
FEWEST_PAGES = 3  # that must bear the same head


@dataclass(frozen=True)
class Edge:
    """The lines at the head or at the foot of a page, the outermost first."""

    page: int
    is_head: bool
    lines: tuple[Line, ...]

    def rules_off(self, line: Line) -> bool:
        """Whether a ruled line stands between a line and the text."""
        inner = self.lines[self.lines.index(line) + 1 :]
        return any(RULED_LINE.fullmatch(one.text) for one in inner)


def edges(sheet: Sheet) -> Iterator[Edge]:
    """The head and the foot of each page; of a page of few lines no line is in both."""
    for page in sheet.pages if sheet.is_paged else ():
        depth = min(DEPTH, (len(page) + 1) // 2)
        yield Edge(page[0].page, True, tuple(page[:depth]))
        yield Edge(page[0].page, False, tuple(reversed(page[depth:][-DEPTH:])))


def figures_masked(text: str) -> str:
    """A text without white space, `#` for each number: the same for heads that differ in a page's number.

    >>> figures_masked("新质 12"), figures_masked("新质生产力")
    ('新质#', '新质生产力')
    """
    return re.sub(r"\d+", "#", squeezed(text))


def repeated(found: Iterable[Edge]) -> Counter[tuple[bool, str]]:
    """On how many pages each text stands at the head, and at the foot, figures aside."""
    return Counter(
        (edge.is_head, text) for edge in found for text in {figures_masked(line.text) for line in edge.lines}
    )

"""Running heads and page numbers by their height: a PDF prints them apart from the text, at one height on most."""

from collections.abc import Iterator
from statistics import median

from ...model.sources.heads import figures_masked
from ...model.sources.ledger_rules import SENTENCE_END
from ...model.sources.source import Line
from ..evidence.frames import at, body_size, set_lines
from ..evidence.labels import Sheet

ALIKE = 2.0  # points: how far two heights may differ that are one
FEWEST_PAGES = 3
MOST = 0.5  # of the pages with text, at least
APART = 1.3  # times the usual distance of lines, at least
LONGEST = 60  # characters


def at_one_height(sheet: Sheet) -> Iterator[tuple[Line, str]]:
    """The lines that stand at one height at the head, or at the foot, of most pages, each with the evidence for it.

    In a source of two pages both must say the same but for figures. Where a source has no places there are none.
    """
    pages = [page for page in sheet.pages if len(page) > 2]
    if not all(line.place and line.place.size for line in sheet.lines):
        return
    lines = set_lines(sheet.lines)
    body, leading = body_size(lines), median(line.frame.leading for line in lines)
    for sign in (1, -1):
        edges = [line for page in pages if (line := edge_of(page, sign, body, leading))]
        height = median(at(line).y for line in edges) if edges else 0
        alike = [line for line in edges if abs(at(line).y - height) <= ALIKE]
        both = len(pages) == len(alike) == 2 and len({figures_masked(line.squeezed) for line in alike}) == 1
        if both or len(alike) >= max(FEWEST_PAGES, MOST * len(pages)):
            evidence = f"apart from the text, {height:.0f} points from the top of {len(alike)} pages"
            yield from ((line, evidence) for line in alike)


def edge_of(page: list[Line], sign: int, body: float, leading: float) -> Line | None:
    """The line at the head of a page, or with the sign -1 at its foot, that stands apart and is no larger than text;
    from smaller letters, as those of notes, it need not stand as far."""
    outer, inner = sorted(page, key=lambda line: sign * at(line).y)[:2]
    apart = sign * (at(inner).y - at(outer).y) > APART * leading * min(1, at(inner).size / body)
    short = len(outer.text) <= LONGEST and not SENTENCE_END.search(outer.text)
    return outer if apart and short and at(outer).size < 1.05 * body else None

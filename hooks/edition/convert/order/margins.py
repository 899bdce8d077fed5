"""Measuring a sheet: indentation from the margin of each page, wherever a printer put it; and how lines are set."""

from collections import Counter
from dataclasses import replace

from ...model.sources.source import Line
from ..evidence.fits import edges_beside
from ..evidence.labels import Sheet
from ..evidence.layout import layout_of

FEWEST_LINES = 4  # a page with fewer shows no margin of its own
SHARE = 0.08  # of a page's lines that begin at its margin, at least


def measure_from_margins(sheet: Sheet) -> Sheet:
    """Gives each line its indentation from the margin of its page."""
    usual = margin_of(list(sheet.lines)) if len(sheet.lines) >= FEWEST_LINES else 0
    lines: list[Line] = []
    for page in sheet.pages:
        margin = margin_of(page) if len(page) >= FEWEST_LINES else usual
        lines += [replace(line, indent=max(0, line.indent - margin)) for line in page] if margin else page
    return replace(sheet, lines=tuple(lines))


def margin_of(page: list[Line]) -> int:
    """The smallest indentation that enough lines of a page have; all of them may be set in.

    >>> from ...model.sources.source import Source
    >>> margin_of(Source("example", ("      甲", "    乙", "    丙", "    丁", "      戊")).lines())
    4
    """
    counts = Counter(line.indent for line in page if line.text.isascii() is False) or Counter(
        line.indent for line in page
    )
    enough = max(2, SHARE * counts.total())
    return min((indent for indent, count in counts.items() if count >= enough), default=min(counts))


def measure_layout(sheet: Sheet) -> Sheet:
    """Measures how most lines are set that are no furniture, nor rows of a table, which may be of any width."""
    lines = [line for line in sheet.lines if not line.is_row]
    return replace(sheet, layout=replace(layout_of(lines or list(sheet.lines)), markdown=sheet.markdown))


def measure_beside_code(sheet: Sheet) -> Sheet:
    """Measures the lines that are no code, nor of other known blocks, where all together do not tell their edges."""
    if sheet.layout.edges.width or not sheet.settled or not sheet.layout.wrapped:
        return sheet
    lines = [line for line in sheet.lines if line.number not in sheet.settled and not line.column]
    return replace(sheet, layout=replace(sheet.layout, edges=edges_beside(lines)))

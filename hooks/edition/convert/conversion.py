"""Conversion: a source's lines in, texts in Markdown, a ledger and a report out.

furniture → columns → texts → footnotes → blocks → kinds → repairs → Markdown. It only reads; who calls it writes.
"""

from collections import Counter
from itertools import groupby

from ..model import ledger
from ..model.source import Line, Source, Span
from .columns import split_columns
from .composition import Composer, Conversion, Report
from .division import divide
from .footnotes import footnotes
from .furniture import furniture
from .layout import layout_of


def convert(source: Source) -> Conversion:
    """The source converted; the same source always gives the same result."""
    out = Conversion()
    raw = source.lines()
    known = furniture(raw)
    lines = split_columns(raw)
    drop_furniture(source, raw, known, out)
    move_columns(source, lines, known, out)
    body = [line for line in lines if line.number not in known]
    layout = layout_of(body)
    notes = footnotes(body)
    feet = {(line.number, line.column) for note in notes for line in note.lines}
    body = [line for line in body if (line.number, line.column) not in feet]
    heads = [line for line in raw if known.get(line.number) == "running-head"]
    pages = Counter(line.page for line in raw)
    divisions = divide(raw, body, heads, layout)
    own = known.keys() - {line.number for line in lines if line.column}
    bounds = [line.number for line in raw if line.number not in own]
    starts = [min(line.number for line in division.title + division.body) for division in divisions]
    starts = [bounds[0], *starts[1:], bounds[-1] + 1]
    for division, first, after in zip(divisions, starts, starts[1:], strict=False):
        mine = [note for note in notes if first <= note.marker.line < after]
        Composer(source, layout, pages, out, mine).text(division, (first, after - 1))
    return out


def drop_furniture(source: Source, raw: list[Line], known: dict[int, str], out: Conversion) -> None:
    """Ledger rows and report lines for furniture, neighbouring lines of one rule in one row."""
    for rule, run in groupby(raw, lambda line: known.get(line.number)):
        if rule:
            dropped = list(run)
            out.entries += ledger.entries(source, "drop", rule, [Span(x.number, 0, len(x.raw)) for x in dropped])
            out.report += [Report(rule, line.number, line.text) for line in dropped]


def move_columns(source: Source, lines: list[Line], known: dict[int, str], out: Conversion) -> None:
    """Ledger rows for right-hand columns: each part is read after the line that ends the left-hand column."""
    left = 0
    for line in lines:
        if line.column < 2:
            left = line.number
        elif line.number not in known:
            out.entries += ledger.entries(source, "move", "column", [line.span], f"@{max(left, line.number)}")

"""Two columns on one line, as a layout-preserving extraction leaves them: parted at their gutter and read in order."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import groupby

from ...model.languages.chinese import cells
from ...model.sources.ledger_rules import RULES as LEDGER_RULES
from ...model.sources.source import Line, Source
from ...model.sources.taken import Taken
from ..evidence.labels import Label, Sheet
from .gutters import (
    INDENTATION,
    Gutter,
    as_wide,
    behind_gap,
    behind_space,
    gutter_of,
    is_pushed,
    margins_of,
    spans,
    wide_gaps,
)

SHARE = 0.35  # of a page's lines that a gutter parts
SHARE_OF_PAGES = 0.25  # that must be in columns
MOST_PAGES = 0.5  # the same where lines in columns are as short as cells of tables are
SHARE_OF_LAST = 0.05  # where other pages are in columns: the last page of an article may hold little
ALIKE = 0.4  # of its place: how far a gutter may stand from the usual one; a table's columns part elsewhere
NARROW = 5  # spaces: a gap that a line across the page may hold, between labels or by chance


def read_columns(sheet: Sheet) -> Sheet:
    """Parts lines in two columns and puts them in the order of reading; the right-hand ones have a label.

    A line whose columns the ledger would not believe stays whole.
    """
    in_order: list[Line] = []
    labels: list[Label] = []
    for page, gutter in with_gutters(list(sheet.lines)):
        if gutter is None:
            in_order += page
            continue
        lines = list(in_reading_order(page, gutter))
        if strange := strange_lines(lines, sheet.source):
            lines = list(in_reading_order(page, gutter, strange))
        in_order += lines
        labels += labels_of(lines)
    return replace(sheet, lines=tuple(in_order)).labelled(labels)


def strange_lines(lines: list[Line], source: Source) -> frozenset[int]:
    """The numbers of the lines of a page whose right-hand part the ledger would not believe."""
    test = LEDGER_RULES["column"].strange
    return frozenset(label.key.line for label in labels_of(lines) if test(Taken(source, label.parts, label.value)))


def labels_of(lines: list[Line]) -> list[Label]:
    """The labels of a page's right-hand lines: each is read after the line that ends the left-hand column."""
    moved, left = [], 0
    for line in lines:
        if line.column < 2:
            left = line.number
        else:
            moved.append(Label("column", "column", (line.span,), f"@{max(left, line.number)}"))
    return moved


def split_columns(lines: list[Line]) -> list[Line]:
    """The lines of each two-column page with the left column first; other pages as they are."""
    return [line for page, gutter in with_gutters(lines) for line in in_reading_order(page, gutter)]


def with_gutters(lines: list[Line]) -> list[tuple[list[Line], Gutter | None]]:
    """The lines of each page, with its gutter if it is in columns that the document itself does not tell apart."""
    pages = [list(page) for _, page in groupby(lines, lambda line: line.page)]
    if any(line.column for line in lines):
        return [(page, None) for page in pages]
    own = [gutter_of(page, SHARE) for page in pages]
    found = [gutter for gutter in own if gutter]
    if len(found) <= SHARE_OF_PAGES * len(pages):
        found = [gutter for page in pages if (gutter := gutter_of(page, SHARE, 0))]
        if len(found) <= MOST_PAGES * len(pages) or not as_wide(found):
            return [(page, None) for page in pages]
    end = sorted(gutter.end for gutter in found)[len(found) // 2]
    width = sorted(width for gutter in found for width in (gutter.left, gutter.right))[3 * len(found) // 2]
    for n, page in enumerate(pages):
        gutter = own[n] or gutter_of(page, SHARE_OF_LAST, 0)
        is_usual = gutter is not None and abs(gutter.end - end) <= ALIKE * end
        own[n] = replace(gutter, width=width) if gutter and is_usual else None
    return list(zip(pages, own, strict=True))


def in_reading_order(page: list[Line], gutter: Gutter | None, whole: Collection[int] = ()) -> Iterator[Line]:
    """The page's lines: what spans the page parts it into bands, each of which is read column by column.

    `whole` are the numbers of lines that span the page, whatever gaps they have.
    """
    if gutter is None:
        yield from page
        return
    left: list[Line] = []
    right: list[Line] = []
    starts = right_starts(page, gutter, whole)
    free = [
        None if start is None or is_pushed(line, start) else start for line, start in zip(page, starts, strict=True)
    ]
    for line, start, margin in zip(page, starts, margins_of(free, gutter), strict=True):
        if start is not None:
            left += [replace(line, end=len(line.raw[:start].rstrip()), column=1)] if line.start < start else []
            right.append(right_part(line, start, margin))
        elif spans(line, gutter):
            yield from (*left, *right, line)
            left, right = [], []
        else:
            left.append(replace(line, column=1))
    yield from (*left, *right)


def right_starts(page: list[Line], gutter: Gutter, whole: Collection[int]) -> list[int | None]:
    """Where the right-hand text of each line begins; None where a line has none or spans the page."""
    gaps = [None if line.number in whole else behind_gap(line, gutter) for line in page]
    margins = margins_of(gaps, gutter)
    near = [start is not None and start <= margin + INDENTATION for start, margin in zip(gaps, margins, strict=True)]
    starts = [
        start if start or line.number in whole else behind_space(line, gutter)
        for line, start in zip(page, gaps, strict=True)
    ]
    across = [start is None and spans(line, gutter) for line, start in zip(page, starts, strict=True)]
    for n, is_near in enumerate(near):
        wall = may_be_row(page[n], starts[n])
        doubtful = not is_near and not is_among_columns(n, page, starts, near, wall)
        starts[n] = None if doubtful or is_amid_paragraph(n, page, across, starts) else starts[n]
    return starts


def may_be_row(line: Line, start: int | None) -> bool:
    """Whether a line may be a table's across the page, or a paragraph's: it has other wide spaces, or none."""
    return start is not None and (is_pushed(line, start) or len(list(wide_gaps(line))) > 1)


def is_among_columns(n: int, page: list[Line], starts: list[int | None], near: list[bool], wall: bool) -> bool:
    """Whether a line that is parted in doubt, far from the margin or by one space, stands among lines in columns.

    The rows of a table across the page do not, nor do the lines of a paragraph across it. `wall`: a blank line ends
    the lines among which it stands.
    """
    for step in (-1, 1):
        at = n
        while 0 <= at + step < len(page) and starts[at] is not None:
            if wall and page[max(at, at + step)].blank_before:
                break
            at += step
            if near[at]:
                return True
    return False


def is_amid_paragraph(n: int, page: list[Line], across: list[bool], starts: list[int | None]) -> bool:
    """Whether a line with a narrow gap stands below one that spans the page, and above another one or a blank line."""
    start = starts[n]
    if start is None or page[n].start >= start or not page[n].raw[start - NARROW - 1 : start].strip():
        return False
    below = n > 0 and across[n - 1] and not page[n].blank_before
    return below and (n + 1 == len(page) or across[n + 1] or page[n + 1].blank_before)


def right_part(line: Line, start: int, margin: int) -> Line:
    """The right-hand part of a line, with its indentation from the margin; none where long text before it pushed it."""
    text = line.raw[start : line.end].lstrip()
    begin = line.end - len(text)
    indent = 0 if is_pushed(line, start) else max(0, cells(line.raw[margin:begin]))
    return replace(line, start=begin, indent=indent, column=2)

"""Two columns on one line, as a layout-preserving extraction leaves them: found by their gutter and read in order.

All positions are columns of characters from 0, not cells: the extraction pads with spaces, character by character.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from ..model.ledger_rules import RULES as LEDGER_RULES
from ..model.source import Line
from ..model.taken import Taken
from .labels import Label, Sheet

WIDE_GAP = re.compile(r"(?<=\S) {2,}(?=\S|\u3000)")
TOLERANCE = 2  # how far left of the gutter's end right-hand text may begin
INDENTATION = 6  # how far right of it, being indented
FEWEST_LINES = 6  # a page with fewer shows no columns
SHARE = 0.35  # of a page's lines that a gutter parts
SHARE_OF_PAGES = 0.25  # that must be in columns
SHARE_OF_LAST = 0.05  # where other pages are in columns: the last page of an article may hold little


def read_columns(sheet: Sheet) -> Sheet:
    """Parts lines in two columns and puts them in the order of reading; the right-hand ones have a label.

    A page whose columns the ledger would not believe stays as it is.
    """
    in_order: list[Line] = []
    labels: list[Label] = []
    whole = {page[0].page: page for page in sheet.pages}
    for page, group in groupby(split_columns(list(sheet.lines)), lambda line: line.page):
        lines = list(group)
        found = labels_of(lines)
        test = LEDGER_RULES["column"].strange
        believed = not any(test(Taken(sheet.source, label.parts, label.value)) for label in found)
        in_order += lines if believed else whole[page]
        labels += found if believed else []
    return replace(sheet, lines=tuple(in_order)).labelled(labels)


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
    pages = [list(page) for _, page in groupby(lines, lambda line: line.page)]
    gutters = [gutter_of(page, SHARE) for page in pages]
    if sum(gutter is not None for gutter in gutters) > SHARE_OF_PAGES * len(pages):
        gutters = [gutter_of(page, SHARE_OF_LAST) for page in pages]
    else:
        gutters = [None] * len(pages)
    return [line for page, gutter in zip(pages, gutters, strict=True) for line in in_reading_order(page, gutter)]


def gutter_of(page: list[Line], share: float) -> int | None:
    """The column where the right-hand text of most parted lines begins; None where fewer than a share are parted."""
    starts = [gap.end() for line in page for gap in wide_gaps(line)]
    if len(page) < FEWEST_LINES or not starts:
        return None
    commonest, _ = Counter(starts).most_common(1)[0]
    gutter = min(start for start in starts if 0 <= commonest - start <= INDENTATION)
    near = sum(0 <= start - gutter <= INDENTATION for start in starts)
    return gutter if near > 1 and near >= share * len(page) else None


def wide_gaps(line: Line) -> Iterator[re.Match[str]]:
    """The runs of spaces inside a line's text that may part columns."""
    return WIDE_GAP.finditer(line.raw[: line.end], line.start)


def in_reading_order(page: list[Line], gutter: int | None) -> Iterator[Line]:
    """The page's lines: what spans the page parts it into bands, each of which is read column by column."""
    if gutter is None:
        yield from page
        return
    left: list[Line] = []
    right: list[Line] = []
    spanning = False
    for line in page:
        start = right_start(line, gutter)
        # Where a gap falls at the gutter by chance, the next line of a spanning paragraph seems to be parted.
        whole = start is None or (spanning and not line.blank_before)
        spanning = line.end > gutter and line.start < gutter - TOLERANCE and whole
        if spanning:
            yield from (*left, *right, line)
            left, right = [], []
        elif start is not None:
            left.append(replace(line, end=len(line.raw[:start].rstrip()), column=1))
            right.append(right_part(line, start))
        elif line.start >= gutter - TOLERANCE:
            right.append(right_part(line, min(gutter, line.start)))
        else:
            left.append(replace(line, column=1))
    yield from (*left, *right)


def right_start(line: Line, gutter: int) -> int | None:
    """Where a parted line's right-hand text begins: right at the gutter after a space, or, indented, after a gap."""
    if line.start >= gutter - TOLERANCE:
        return None
    if re.match(r" \S", line.raw[gutter - 1 : gutter + 1]):
        return gutter
    ends = (gap.end() for gap in wide_gaps(line))
    return next((end for end in ends if 0 <= end - gutter <= INDENTATION), None)


def right_part(line: Line, start: int) -> Line:
    """The right-hand part of a line; ideographic spaces before its text are its indentation."""
    text = line.raw[start : line.end].lstrip()
    begin = line.end - len(text)
    return replace(line, start=begin, indent=2 * line.raw[start:begin].count("\u3000"), column=2)

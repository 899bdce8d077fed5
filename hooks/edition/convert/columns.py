"""Two columns on one line, as a layout-preserving extraction leaves them: found by their gutter and read in order."""

import re
from collections import Counter
from dataclasses import replace
from itertools import groupby

from ..model.source import Line

GAP = re.compile(r"(?<=\S) {2,}(?=\S|\u3000)")
NEAR = 2
HANGING = 6


def split_columns(lines: list[Line]) -> list[Line]:
    """The lines of each two-column page with the left column first; other pages as they are."""
    pages = [list(page) for _, page in groupby(lines, lambda line: line.page)]
    gutters = [gutter_of(page, 0.35) for page in pages]
    if any(gutters):
        gutters = [gutter or gutter_of(page, 0.05) for page, gutter in zip(pages, gutters, strict=True)]
    return [line for page, gutter in zip(pages, gutters, strict=True) for line in read_page(page, gutter)]


def gutter_of(page: list[Line], share: float) -> int | None:
    """The character column where the right-hand text of most parted lines begins.

    None where less than a share of the lines are parted there. (The last page of an article in columns may hold few.)
    """
    starts = [gap.end() for line in page for gap in GAP.finditer(line.raw[: line.end], line.start)]
    if len(page) < 6 or not starts:
        return None
    place, _ = Counter(starts).most_common(1)[0]
    place = min(start for start in starts if 0 <= place - start <= HANGING)
    near = sum(0 <= start - place <= HANGING for start in starts)
    return place if near > 1 and near >= share * len(page) else None


def read_page(page: list[Line], gutter: int | None) -> list[Line]:
    """The page's lines in reading order: what spans the page parts it into bands, each read column by column."""
    if gutter is None:
        return page
    out: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    spanning = False
    for line in page:
        gap = gap_at(line, gutter)
        goes_on = gap is None or (spanning and not line.blank_before)
        spanning = line.end > gutter and line.start < gutter - NEAR and goes_on
        if spanning:
            out += [*left, *right, line]
            left, right = [], []
        elif gap is not None:
            left.append(replace(line, end=len(line.raw[:gap].rstrip()), column=1))
            right.append(part(line, gap))
        elif line.start >= gutter - NEAR:
            right.append(part(line, min(gutter, line.start)))
        else:
            left.append(replace(line, column=1))
    return out + left + right


def gap_at(line: Line, gutter: int) -> int | None:
    """Where the right-hand text of a parted line begins: behind a gap near the gutter, or a space right at it."""
    if line.start >= gutter - NEAR:
        return None
    ends = (gap.end() for gap in GAP.finditer(line.raw[: line.end], line.start))
    spaced = re.match(r" \S", line.raw[gutter - 1 : gutter + 1])
    return next((end for end in ends if -NEAR <= end - gutter <= HANGING), gutter if spaced else None)


def part(line: Line, start: int) -> Line:
    """The right-hand part of a line; ideographic spaces before its text are its indentation."""
    text = line.raw[start : line.end].lstrip()
    begin = line.end - len(text)
    return replace(line, start=begin, indent=2 * line.raw[start:begin].count("\u3000"), column=2)

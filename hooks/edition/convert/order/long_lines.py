"""Long lines: one that is too long for a block of the edition is read as several, at the ends of sentences."""

from collections.abc import Iterator
from dataclasses import replace

from ...model.languages.chinese import FINAL
from ...model.sources.source import Line
from ..evidence.labels import Sheet

LONGEST = 6_000  # characters of a block; as Markdown, which escapes some, it may have 8,000


def part_long_lines(sheet: Sheet) -> Sheet:
    """Parts each line that is too long.

    >>> from ..kept.kept import sheet_of
    >>> [len(line.text) for line in part_long_lines(sheet_of("新质。" * 3_000)).lines]
    [6000, 3000]
    """
    if all(line.end - line.start <= LONGEST for line in sheet.lines):
        return sheet
    return replace(sheet, lines=tuple(part for line in sheet.lines for part in parts(line)))


def parts(line: Line) -> Iterator[Line]:
    """The parts of a line, each no longer than the longest; all but the last end a sentence where one ends."""
    start = line.start
    while line.end - start > LONGEST:
        ends = (at for at in range(start + LONGEST, start, -1) if line.raw[at - 1] in FINAL and at < line.end)
        end = next(ends, start + LONGEST)
        yield replace(line, start=start, end=end)
        start = end + len(line.raw[end : line.end]) - len(line.raw[end : line.end].lstrip())
    yield replace(line, start=start)

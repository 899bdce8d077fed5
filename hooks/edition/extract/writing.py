"""A printed line as text: its words parted by spaces, a row of a table by tabs; and the place that it has."""

import re
from collections.abc import Iterator

from ..base.whitespace import is_space
from ..model.languages.chinese import HAN, HAN_CHARACTER
from ..model.sources.places import Place
from .glyphs import Glyph
from .typeset import PrintedLine, TableRow, gaps

WORD_GAP = 0.16  # of the size: between two letters of words that no space parts
GAP = 0.8  # of the size: next to a Chinese character, where lines are spread to be justified
# A raised character: of the line's size, how large it is at most, and how far it is raised at least.
RAISED = ((0.8, 0.12), (0.92, 0.25))
EAST = re.compile(rf"[{HAN}\u2e80-\u2fdf\u3000-\u30ff\uf900-\ufaff\uff00-\uffef“”‘’…—]")
JOINED = "-/([_"  # what ends a line of a cell and has no space behind it


def cell_of(line: PrintedLine) -> float:
    """The width in points that a space of indentation stands for: half a Chinese character, or a letter of code."""
    if is_mono(line.solid):
        return next(glyph.right - glyph.left for glyph in line.solid if glyph.char.isascii()) or line.size / 2
    return line.size / 2


def row_text(line: PrintedLine, row: TableRow, lead: str) -> tuple[str, Place]:
    """A row of a table as text behind what leads it, a tab between two cells; and its place."""
    cells = ("".join(joined([line_text(one, "")[0] for one in cell])) for cell in row.cells)
    left, right = min(glyph.left for glyph in line.glyphs), max(glyph.right for glyph in line.glyphs)
    return lead + "\t".join(cells), Place(
        x=round(left, 1),
        right=round(right, 1),
        y=round(line.base, 1),
        size=line.size,
        role="tr",
        opens=row.opens,
        column=line.column,
    )


def joined(lines: list[str]) -> Iterator[str]:
    """The lines of a cell, and the spaces between them: next to a Chinese character there is none.

    >>> "".join(joined(["技术", "名称 of", "an", "x86-", "64"]))
    '技术名称 of an x86-64'
    """
    before = ""
    for line in lines:
        yield " " if before and before not in JOINED and not EAST.match(before) and not EAST.match(line) else ""
        yield line
        before = line[-1]


def line_text(line: PrintedLine, lead: str, is_code: bool = False) -> tuple[str, Place]:
    """A line as text behind what leads it, and its place."""
    chars = [lead, line.glyphs[0].char]
    at = len(lead) + 1
    columns = {0: len(lead)}
    for number, (before, after, gap) in enumerate(gaps(line), 1):
        if wants_space(before, after, gap):
            chars.append(" ")
            at += 1
        columns[number] = at
        chars.append(after.char)
        at += len(after.char)
    text = "".join(chars)
    return text, Place(
        x=round(line.left, 1),
        right=round(line.right, 1),
        y=round(line.base, 1),
        size=line.size,
        bold=is_bold(line.solid),
        mono=is_code,
        raised=tuple(raised_runs(line, columns)),
        column=line.column,
    )


def is_bold(glyphs: list[Glyph]) -> bool:
    """Whether most characters of a line are bold. A line that holds Chinese is judged by its Chinese alone.

    A command in plain prose may be in a darker face.

    >>> command = [Glyph(char, 0, 0, 0, 10, bold=True) for char in "make"]
    >>> is_bold(command), is_bold([*command, Glyph("新", 0, 0, 0, 10)])
    (True, False)
    """
    words = [glyph for glyph in glyphs if HAN_CHARACTER.match(glyph.char)] or glyphs
    return sum(glyph.bold for glyph in words) > len(words) / 2


def is_mono(glyphs: list[Glyph]) -> bool:
    """Whether all letters of a line are of one width, and all its characters of one size.

    In a line of prose with a command in it they are not. Chinese characters have one width in any font.
    """
    sizes = [glyph.size for glyph in glyphs]
    letters = [glyph.mono for glyph in glyphs if glyph.char.isascii()]
    return bool(letters) and all(letters) and max(sizes) - min(sizes) < 0.3


def wants_space(before: Glyph, after: Glyph, gap: float) -> bool:
    """Whether two glyphs stand apart as words do, though no space is written between them.

    >>> one, other = Glyph("新", 0, 10, 20, 10), Glyph("a", 0, 5, 20, 10)
    >>> [wants_space(one, one, gap) for gap in (0.5, 1)], [wants_space(other, other, gap) for gap in (0.1, 0.5)]
    ([False, True], [False, True])
    """
    if gap <= WORD_GAP or is_space(before.char) or is_space(after.char):
        return False
    return gap > GAP or not (EAST.match(before.char) or EAST.match(after.char))


def raised_runs(line: PrintedLine, columns: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Where a line's text has characters that are smaller than it and raised above it."""
    start = end = -1
    for number, glyph in enumerate(line.glyphs):
        lifted = line.base - glyph.base
        if lifted > 0 and any(glyph.size < size * line.size and lifted > lift * line.size for size, lift in RAISED):
            start, end = (start if columns[number] == end else columns[number]), columns[number] + 1
            if number + 1 == len(line.glyphs):
                yield start, end
        elif end > 0:
            yield start, end
            start = end = -1

"""A PDF as the text that conversion reads: its lines indented and parted as the page shows it, pages by form feeds."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from ..base.findings import EditionError, Finding
from ..base.whitespace import is_space
from ..model.chinese import HAN
from ..model.places import Place
from .extract import Extract
from .glyphs import Glyph, PdfPage, pdf_pages
from .typeset import PrintedLine, gaps, typeset

WORD_GAP = 0.16  # of the size: between two letters of words that no space parts
GAP = 0.8  # of the size: next to a Chinese character, where lines are spread to be justified
RAISED = 0.8  # of the line's size, at most: a raised character
LIFT = 0.12  # of the line's size, at least: how far it is raised
ENOUGH = 0.08  # of the lines of a column that begin at its left margin, at least
ROOM = 1.18  # times the usual distance of lines: more is a gap between blocks
DEEPEST = 40  # cells: no indentation is deeper
FEWEST = 10  # characters a page, on average: with fewer the text layer is none
EAST = re.compile(rf"[{HAN}\u2e80-\u2fdf\u3000-\u30ff\uf900-\ufaff\uff00-\uffef“”‘’…—]")
NO_TITLE = re.compile(
    r"about:blank|untitled.*|未命名.*|microsoft word - |.*\.(?:docx?|html?|tex|indd)$|^$", re.IGNORECASE
)


@dataclass(frozen=True)
class Setting:
    """How the document is set: the left margin of each kind of page and column, and the usual distance of lines.

    The margin goes by `(odd page or not, column)`, the distance in sizes of the line.
    """

    margins: dict[tuple[bool, int], float]
    leading: float


def read_pdf(path: Path) -> Extract:
    """The text of a PDF; raises `EditionError` where it cannot be opened, or holds no text."""
    pages, title = pdf_pages(path)
    if sum(len(page.glyphs) for page in pages) < FEWEST * len(pages):
        fact = f"its {len(pages)} pages hold no text, or next to none: they are pictures"
        remedy = "Have its characters recognised first, such as by ocrmypdf -l chi_sim, and name what that writes"
        raise EditionError([Finding(str(path), 1, "no-text-layer", fact, remedy)])
    printed = list(zip(pages, typeset(page.glyphs for page in pages), strict=True))
    setting = setting_of(printed)
    lines: list[str] = []
    places: list[Place | None] = []
    for page, own in printed:
        for text, place in page_text(page, own, setting):
            lines.append(text)
            places.append(place)
    return Extract(tuple(lines), tuple(places), "" if NO_TITLE.match(title) else title, tuple(remarks(pages)))


def remarks(pages: list[PdfPage]) -> Iterator[str]:
    """What a maintainer must know of a PDF besides its text."""
    empty = [str(page.number) for page in pages if not page.glyphs]
    if empty:
        yield f"pages without text, perhaps pictures: {', '.join(empty)}"
    for what, count in (
        ("characters that are turned, such as a watermark's", sum(page.turned for page in pages)),
        ("characters that the PDF's fonts do not explain", sum(page.unexplained for page in pages)),
    ):
        if count:
            yield f"{count} {what}, were left out"


def setting_of(printed: list[tuple[PdfPage, list[PrintedLine]]]) -> Setting:
    """How most lines of the document are set."""
    edges: defaultdict[tuple[bool, int], Counter[int]] = defaultdict(Counter)
    distances: Counter[float] = Counter()
    for page, lines in printed:
        for line in lines:
            edges[page.number % 2 == 1, line.column][round(line.left)] += 1
        for before, line in pairwise(lines):
            if line.size == before.size and 0 < line.base - before.base < 4 * line.size:
                distances[round((line.base - before.base) / line.size, 1)] += 1
    margins = {kind: left_margin(count) for kind, count in edges.items()}
    return Setting(margins, distances.most_common(1)[0][0] if distances else 1.5)


def left_margin(edges: Counter[int]) -> float:
    """The leftmost edge at which enough lines begin; the leftmost one where none has enough."""
    enough = [x for x, count in edges.items() if count >= ENOUGH * edges.total()]
    return float(min(enough or edges))


def page_text(page: PdfPage, lines: list[PrintedLine], setting: Setting) -> Iterator[tuple[str, Place | None]]:
    """The lines of a page as text, each with its place: a form feed before the first, blank lines where gaps are."""
    feed = "\f" if page.number > 1 else ""
    if not lines:
        yield feed, None
    for before, line in pairwise([None, *lines]):
        assert line is not None
        if before and parts_blocks(before, line, setting):
            yield "", None
        margin = setting.margins[page.number % 2 == 1, line.column]
        indent = round((line.left - margin) / cell_of(line))
        yield line_text(line, feed + " " * min(DEEPEST, max(0, indent)))
        feed = ""


def cell_of(line: PrintedLine) -> float:
    """The width in points that a space of indentation stands for: half a Chinese character, or a letter of code."""
    solid = [glyph for glyph in line.glyphs if not is_space(glyph.char)]
    if is_mono(solid):
        return next(glyph.right - glyph.left for glyph in solid if glyph.char.isascii()) or line.size / 2
    return line.size / 2


def parts_blocks(before: PrintedLine, line: PrintedLine, setting: Setting) -> bool:
    """Whether the gap between two lines is more than that between lines of one paragraph, or a column ends."""
    distance = line.base - before.base
    usual = setting.leading * max(before.size, line.size)
    return line.column == before.column and distance > ROOM * usual


def line_text(line: PrintedLine, lead: str) -> tuple[str, Place]:
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
    solid = [glyph for glyph in line.glyphs if not is_space(glyph.char)]
    return text, Place(
        x=round(line.left, 1),
        right=round(line.right, 1),
        y=round(line.base, 1),
        size=line.size,
        bold=sum(glyph.bold for glyph in solid) > len(solid) / 2,
        mono=is_mono(solid),
        raised=tuple(raised_runs(line, columns)),
        column=line.column,
    )


def is_mono(glyphs: list[Glyph]) -> bool:
    """Whether all letters of a line are of one width, and all its characters of one size.

    In a line of prose with a command in it they are not. Chinese characters have one width in any font.
    """
    sizes = [glyph.size for glyph in glyphs]
    letters = [glyph.mono for glyph in glyphs if glyph.char.isascii()]
    return bool(letters) and all(letters) and max(sizes) - min(sizes) < 0.3


def wants_space(before: Glyph, after: Glyph, gap: float) -> bool:
    """Whether two glyphs stand apart as words do, though no space is written between them."""
    if is_space(before.char) or is_space(after.char):
        return False
    east = EAST.match(before.char) or EAST.match(after.char)
    return gap > (GAP if east else WORD_GAP)


def raised_runs(line: PrintedLine, columns: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Where a line's text has characters that are smaller than it and raised above it."""
    start = end = -1
    for number, glyph in enumerate(line.glyphs):
        if glyph.size < RAISED * line.size and line.base - glyph.base > LIFT * line.size:
            start, end = (start if columns[number] == end else columns[number]), columns[number] + 1
            if number + 1 == len(line.glyphs):
                yield start, end
        elif end > 0:
            yield start, end
            start = end = -1

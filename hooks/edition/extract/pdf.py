"""A PDF as the text that conversion reads: its lines indented and parted as the page shows it, pages by form feeds."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from ..model.sources.places import Place
from .aligned_tables import with_continued, with_tables
from .columns import typeset
from .extract import Extract
from .glyphs import PdfPage, pdf_pages
from .legibility import is_garbled, refuse_illegible
from .tables import parted
from .typeset import PrintedLine
from .typewriter import code_lines, prose_fonts
from .watermarks import without_watermarks
from .weights import with_bold_fonts
from .writing import cell_of, line_text, row_text

ENOUGH = 0.08  # of the lines of a column that begin at its left margin, at least
COMMON = 0.4  # of the count of the commonest distance of lines: the smallest of such is that within paragraphs
ROOM = 1.18  # times the usual distance of lines: more is a gap between blocks
DEEPEST = 40  # cells: no indentation is deeper
NO_TITLE = re.compile(
    r"about:blank|untitled.*|未命名.*|microsoft word - |.*\.(?:docx?|html?|tex|indd)$|^$", re.IGNORECASE
)


@dataclass(frozen=True)
class Setting:
    """How the document is set: the left margin of each kind of page and column, the usual distance of lines, and the
    fonts of prose.

    The margin goes by `(odd page or not, column)`, the distance in sizes of the line.
    """

    margins: dict[tuple[bool, int], float]
    leading: float
    prose: frozenset[int] = frozenset()


def read_pdf(path: Path) -> Extract:
    """The text of a PDF; raises `EditionError` where it cannot be opened, or holds no text."""
    pages, title = pdf_pages(path)
    refuse_illegible(path, pages)
    pages = without_watermarks(pages)
    flowing = ((page.glyphs, page.rows) for page in parted(with_bold_fonts(pages)))
    lines_of_pages = with_continued([with_tables(own) for own in typeset(flowing)])
    printed = list(zip(pages, lines_of_pages, strict=True))
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
    garbled = [str(page.number) for page in pages if is_garbled(page)]
    if garbled:
        numbers = ", ".join(garbled)
        yield f"pages whose fonts do not say which characters they draw: {numbers}; compare them with the print"
    for what, count in (
        ("characters outside what is shown of their pages", sum(page.outside for page in pages)),
        ("characters of watermarks, or that are turned,", sum(page.turned for page in pages)),
        ("characters that the PDF's fonts do not explain,", sum(page.unexplained for page in pages)),
    ):
        if count:
            yield f"{count} {what} were left out"


def setting_of(printed: list[tuple[PdfPage, list[PrintedLine]]]) -> Setting:
    """How most lines of the document are set."""
    edges: defaultdict[tuple[bool, int], Counter[int]] = defaultdict(Counter)
    distances: Counter[float] = Counter()
    for page, all_lines in printed:
        lines = [line for line in all_lines if not line.row]
        for line in lines:
            edges[page.number % 2 == 1, line.column][round(line.left)] += 1
        for before, line in pairwise(lines):
            if line.size == before.size and 0 < line.base - before.base < 4 * line.size:
                distances[round((line.base - before.base) / line.size, 1)] += 1
    margins = {kind: left_margin(count) for kind, count in edges.items()}
    most = max(distances.values(), default=0)
    leading = min((distance for distance, count in distances.items() if count >= COMMON * most), default=1.5)
    return Setting(margins, leading, prose_fonts(line for _, lines in printed for line in lines))


def left_margin(edges: Counter[int]) -> float:
    """The leftmost edge at which enough lines begin; the leftmost one where none has enough."""
    enough = [x for x, count in edges.items() if count >= ENOUGH * edges.total()]
    return float(min(enough or edges, default=0))


def page_text(page: PdfPage, lines: list[PrintedLine], setting: Setting) -> Iterator[tuple[str, Place | None]]:
    """The lines of a page as text, each with its place: a form feed before the first, blank lines where gaps are."""
    feed = "\f" if page.number > 1 else ""
    if not lines:
        yield feed, None
    code = code_lines(lines, setting.prose, setting.leading)
    for before, line, is_code in zip([None, *lines], lines, code, strict=False):
        if before and parts_blocks(before, line, setting):
            yield "", None
        if line.row:
            yield row_text(line, line.row, feed)
        else:
            margin = setting.margins.get((page.number % 2 == 1, line.column), line.left)
            indent = round((line.left - margin) / cell_of(line))
            yield line_text(line, feed + " " * min(DEEPEST, max(0, indent)), is_code)
        feed = ""


def parts_blocks(before: PrintedLine, line: PrintedLine, setting: Setting) -> bool:
    """Whether a gap between two lines shows that they belong to two blocks: it is wider than between those of one."""
    if line.row:
        return line.row.opens
    distance = line.base - before.base
    usual = setting.leading * max(before.size, line.size)
    return before.row is not None or (line.column == before.column and distance > ROOM * usual)

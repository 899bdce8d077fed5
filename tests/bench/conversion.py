"""Measures conversion: books that nobody here wrote, printed in eight layouts and read back, against their HTML.

`--set dev` takes the books that rules may be tuned on, `held` those that were set aside before; `--way` is how text
comes out of the print: `flow` and `layout` are pdftotext without and with `-layout`, `pdf` is our own reader. `html`
and `docx` read the book from a page, or a DOCX, that is made of it (`documents.py`), and need no print. A line of
figures says:

paragraphs  F1 of paragraphs and items, alike to the letter but for white space, widths, and numbers before items;
            and of how many of them the extraction holds all words together, so that they can be found at all
headings    F1 of headings; levels: of those found, the share with the right level
code        F1 of pieces of code; tables: of the cells of tables; notes: of notes
dropped     characters of the text that were dropped, of all its characters
furniture   lines of furniture that were left in the text, of all lines of furniture
refused     conversions that gave nothing
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import books
import documents
from books import Book
from choosing import chosen_books, parser_of_choices, prints
from levels import right_levels
from packages import CACHE
from printing import Layout, Printed
from reachable import held, without_marks

from edition.base.findings import EditionError
from edition.commands.proving import checked, file_of
from edition.convert.conversion import convert
from edition.extract.docx import read_docx
from edition.extract.extract import Extract
from edition.extract.html import extract_html
from edition.extract.pdf import read_pdf
from edition.model.sources import ledger
from edition.model.sources.source import Source
from edition.model.texts import texts
from edition.model.texts.blocks import Block

WAYS = ("flow", "layout", "pdf", "html", "docx")
DOCUMENTS = ("html", "docx")  # ways that need no print
KINDS = ("paragraphs", "headings", "code", "tables", "notes")
# What a browser prints at the head and foot of its pages.
BROWSER_LINE = re.compile(r"2026/11/26\s*15:30.*|https://www\.example\.org/doc/book\.html.*|\d+/\d+")
NUMBER = re.compile(r"^(?:[(（]?[0-9]{1,3}[.)、）．]|[•·▪◦‣*\-–—■●○])\s*(?=\S)")
QUOTES = str.maketrans("“”„‘’", '"""\'\'')


@dataclass
class Figures:
    """What was counted: pieces right, found and wanted by kind; and the rest as its names say."""

    missing: dict[str, list[str]] = field(default_factory=dict)
    wrong: dict[str, list[str]] = field(default_factory=dict)
    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    levels: int = 0
    dropped: int = 0
    characters: int = 0
    left: int = 0
    furniture: int = 0
    refused: int = 0
    reachable: int = 0
    reached_for: int = 0
    runs: int = 0
    seconds: float = 0.0

    def add(self, other: Figures) -> None:
        """Adds what was counted elsewhere."""
        for name, value in vars(other).items():
            own = getattr(self, name)
            if isinstance(own, Counter):
                own.update(value)
            elif not isinstance(own, dict):
                setattr(self, name, own + value)

    def f1(self, kind: str) -> float | None:
        """The harmonic mean of precision and recall; None where there is nothing of the kind."""
        total = self.found[kind] + self.wanted[kind]
        return 2 * self.right[kind] / total if self.wanted[kind] else None

    def shown(self) -> str:
        """The figures on one line."""
        cells = [f"{name} {dash(self.f1(name))}" for name in KINDS]
        cells[0] += f" of {dash(self.reachable / self.reached_for if self.reached_for else None)}"
        cells.insert(2, f"levels {dash(self.levels / self.right['headings'] if self.right['headings'] else None)}")
        cells += [
            f"dropped {self.dropped / max(self.characters, 1):.2%}",
            f"furniture {self.left / max(self.furniture, 1):.2%}",
            f"refused {self.refused} of {self.runs}",
            f"{self.seconds:.1f} s",
        ]
        return "  ".join(cells)


def dash(value: float | None) -> str:
    """A figure with three digits.

    >>> dash(0.96), dash(None)
    ('.960', '  – ')
    """
    return "  – " if value is None else f"{value:.3f}".removeprefix("0")


def key(text: str, kind: str = "") -> str:
    """What two readings of a piece must share: its characters without white space and width, of an item its number.

    >>> key("1. 甲， 乙", "paragraphs") == key("甲,乙")
    True
    """
    bare = NUMBER.sub("", text.strip()) if kind == "paragraphs" else text
    folded = unicodedata.normalize("NFKC", bare).translate(QUOTES)
    return re.sub(r"[\s\u200b\xad]+", "", folded)


def truth(book: Printed) -> dict[str, list[str]]:
    """What the book holds, by kind."""
    held: defaultdict[str, list[str]] = defaultdict(list)
    for piece in book.pieces:
        kind = {"paragraph": "paragraphs", "item": "paragraphs", "heading": "headings", "code": "code"}.get(piece.kind)
        if kind:
            held[kind].append(key(piece.text, kind))
        held["tables"] += [key(books.words_of(cell)) for row in piece.rows for cell in row if cell.strip()]
        held["notes"] += [key(books.words_of(note)) for note in piece.notes]
    return held


def read_back(blocks: Iterable[Block]) -> dict[str, list[str]]:
    """What the converted texts hold, by kind."""
    names = {"paragraph": "paragraphs", "bullet": "paragraphs", "heading": "headings", "note": "notes"}
    held: defaultdict[str, list[str]] = defaultdict(list)
    for block in blocks:
        if block.kind == "table":
            held["tables"] += [key(cell) for cell in block.plain.split("\n") if cell.strip()]
        elif text := key(block.plain, names.get(block.kind, "")):
            held[names.get(block.kind, "code")].append(text)
    return held


def levels(book: Printed, blocks: Iterable[Block]) -> int:
    """How many headings have the right level."""
    true = ((key(piece.text), piece.level) for piece in book.pieces if piece.kind == "heading")
    return right_levels(true, ((key(block.plain), block.level) for block in blocks if block.kind == "heading"))


def furniture_of(source: Source, book: Printed, native: bool) -> Iterator[frozenset[int]]:
    """For each line that is no text of the book the numbers of the source's lines that it may be: of a running head
    and of the heading that it repeats on one page nobody can say which is which.
    """
    pages: defaultdict[int, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    page = 0
    for number, raw in enumerate(source.raw, 1):
        page += raw.count("\f")
        if line := key(raw):
            pages[page][line].append(number)
    for page, lines in pages.items():
        for line in printed_lines(page, lines, source, book, native):
            yield frozenset(lines[line])


def printed_lines(page: int, lines: dict[str, list[int]], source: Source, book: Printed, native: bool) -> Iterator[str]:
    """The lines of a page, as keys, that are no text: all of a list of contents, else its head and foot.

    A head may come out as a whole, or in the parts between wide spaces.
    """
    if native:
        title = key(book.pieces[0].text)
        for line, numbers in lines.items():
            is_title = line == title and (page or len(numbers) > 1)
            if BROWSER_LINE.fullmatch(source.raw[numbers[0] - 1].strip()) or is_title:
                yield line
    elif page < len(book.pages) and book.pages[page].contents:
        yield from (line for line, numbers in lines.items() for _ in numbers)
    elif page < len(book.pages):
        for printed in book.pages[page].lines:
            whole = key(printed)
            yield from (
                [whole] if whole in lines else [key(part) for part in printed.split("\u3000") if key(part) in lines]
            )


def comparable(pieces: dict[str, list[str]], way: str) -> dict[str, list[str]]:
    """Pieces as one way of extraction can give them: in reading order pdftotext takes away hyphens that end a line.

    Which these are nobody can tell from its text, so that no hyphen counts.

    >>> [comparable({"notes": ["apt-get"]}, way)["notes"] for way in ("flow", "layout")]
    [['aptget'], ['apt-get']]
    """
    if way != "flow":
        return pieces
    return {kind: [text.replace("-", "") for text in pieces.get(kind, [])] for kind in KINDS}


def reachable(source: Source, furniture: Collection[int], wanted: dict[str, list[str]], way: str) -> int:
    """How many of the paragraphs wanted the source's lines hold in one piece, those of furniture left out."""
    lines = (raw for number, raw in enumerate(source.raw, 1) if number not in furniture)
    text = "".join(key(without_marks(line)) for line in lines)
    return held(wanted["paragraphs"], comparable({"notes": [text]}, way)["notes"][0], wanted["notes"])


def measured(source: Source, book: Printed, layout: Layout, way: str) -> Figures:
    """The figures of one conversion."""
    began = time.perf_counter()
    figures = Figures(runs=1)
    try:
        conversion = convert(source)
        figures.seconds = time.perf_counter() - began
        files = [file_of(None, text, source.name) for text in conversion.texts]
        checked(source, conversion, files)
    except EditionError as error:
        print(f"   refused: {error.findings[0]}", file=sys.stderr)
        figures.refused, files = 1, []
    blocks = [block for n, file in enumerate(files) for block in texts.parse(file, f"text {n}").blocks]
    wanted, found = comparable(truth(book), way), comparable(read_back(blocks), way)
    for kind in KINDS:
        want, have = Counter(wanted[kind]), Counter(found[kind])
        figures.right[kind] = (want & have).total()
        figures.missing[kind], figures.wrong[kind] = [*(want - have).elements()], [*(have - want).elements()]
        figures.found[kind], figures.wanted[kind] = len(found[kind]), len(wanted[kind])
    figures.levels = levels(book, blocks)
    groups = Counter(furniture_of(source, book, layout.native == "headed"))
    if layout.columns == 1:
        figures.reached_for = figures.wanted["paragraphs"]
        figures.reachable = reachable(source, {number for lines in groups for number in lines}, wanted, way)
    if not figures.refused:
        dropped = {
            span.line for row in conversion.entries if row.act == "drop" for span in ledger.spans(row.lines, source)
        }
        figures.furniture = groups.total()
        for lines, count in groups.items():
            figures.left += max(0, count - len(lines & dropped))
            figures.dropped += max(0, len(lines & dropped) - count) * len(key(source.raw[min(lines) - 1]))
        others = dropped - {number for lines in groups for number in lines}
        figures.dropped += sum(len(key(source.raw[number - 1])) for number in others)
        figures.characters = sum(len(key(raw)) for raw in source.raw)
    return figures


def extracted(path: Path, way: str) -> Source:
    """The text of a print, by one of the ways."""
    if way == "pdf":
        return source_of(read_pdf(path), path.stem)
    options = ["-layout"] if way == "layout" else []
    command = ["pdftotext", "-enc", "UTF-8", *options, str(path), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return Source(f"{path.stem}.txt", tuple(text.split("\n")))


def source_of(read: Extract, name: str) -> Source:
    """What was read of a document, as the source that it will be."""
    return Source(f"{name}.txt", tuple(read.text.split("\n")), (*read.places, None))


def from_document(book: Book, way: str) -> Figures:
    """The figures of a book that is read from a page, or a DOCX."""
    pieces = books.read(book)
    path = CACHE / f"{book.name}.docx"
    if way == "docx":
        documents.write_docx(pieces, path)
    read = read_docx(path) if way == "docx" else extract_html(documents.html_page(pieces), f"{book.name}.html")
    return measured(source_of(read, book.name), Printed(path, (), tuple(pieces)), Layout("none"), way)


def rows(
    chosen: Sequence[Book], ways: Sequence[str], names: Collection[str] | None, deeper: int = 0
) -> Iterator[tuple[Book, str, str, Figures]]:
    """The figures of each book in each layout by each way; a print is read back as soon as it is there."""
    for book in chosen:
        for way in (way for way in ways if way in DOCUMENTS):
            yield book, "none", way, from_document(book, way)
    printed_ways = [way for way in ways if way not in DOCUMENTS]
    for book, layout, printed in prints(chosen, names, deeper) if printed_ways else ():
        for way in printed_ways:
            yield book, layout.name, way, measured(extracted(printed.path, way), printed, layout, way)


def main() -> None:
    parser = parser_of_choices(__doc__ or "", WAYS)
    parser.add_argument("--show", choices=KINDS, help="also the pieces of a kind that are missing (-) or wrong (+)")
    args = parser.parse_args()
    if not shutil.which("pdftotext"):
        parser.error("pdftotext is not there: install poppler-utils")
    sums: defaultdict[tuple[str, str, str], Figures] = defaultdict(Figures)
    for book, layout, way, figures in rows(chosen_books(args), args.way or WAYS, args.layout, args.deeper):
        print(f"{book.name:<15} {layout:<8} {way:<7} {figures.shown()}", flush=True)
        for sign, pieces in (("-", figures.missing), ("+", figures.wrong)) if args.show else ():
            for piece in pieces[args.show]:
                print(f"    {sign} {piece[:120]}")
        kind = "technical" if book.technical else "prose"
        for group in (("by layout", layout), ("by book", book.name), ("by kind", kind), ("all", "")):
            sums[*group, way].add(figures)
    for (what, name, way), figures in sorted(sums.items()):
        print(f"{what:<10} {name:<15} {way:<7} {figures.shown()}")


if __name__ == "__main__":
    main()

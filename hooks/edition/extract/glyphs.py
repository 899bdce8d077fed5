"""The glyphs of a PDF: each character with its place, size and font, page by page, in the order of the file."""

import ctypes
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ..base.findings import EditionError, Finding
from .directions import Spot, direction_of, placed, quarters_of, runs
from .ink import Drawing
from .rulings import Rulings, rulings_of

BOLD = re.compile(r"bold|black|heavy|simhei|heiti", re.IGNORECASE)
MONO = re.compile(r"mono|courier|consol|menlo|typewriter|cmtt|code", re.IGNORECASE)
FIXED_PITCH = 1  # of a font's flags
HYPHEN = "\x02"  # what PDFium gives for a hyphen at a line's end
# What stands for no character: controls, halves of one, and codes that the font does not explain.
NO_CHARACTER = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\ufffd]")
ENCRYPTED = ("pdf-encrypted", "the PDF is encrypted", "Save it without a password, or name another file")
REASONS = {raw.FPDF_ERR_PASSWORD: ENCRYPTED, raw.FPDF_ERR_SECURITY: ENCRYPTED}
BROKEN = ("pdf-broken", "this is no PDF, or a broken one", "Fetch the file again, or name another")
Font = tuple[bool, bool, int]  # whether it is bold, whether its letters are all of one width, and its number
Fonts = dict[tuple[int, int], Font]  # by a font's address, and how its letters are drawn


class Glyph(NamedTuple):
    """A character; in points its edges from the page's left, its baseline from the page's top, and its size.

    `font` is the number of its font; `ink` the part of its square that is dark, 0 where it was not measured.
    """

    char: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    mono: bool = False
    font: int = 0
    ink: float = 0


class Style(NamedTuple):
    """What all characters of one text object share: their size in points, how they are turned, and their font."""

    size: float
    quarters: int
    font: Font


@dataclass(frozen=True)
class PdfPage:
    """A page's number from 1, its glyphs, and how many characters were left out: turned ones, unexplained ones, and
    those outside what is shown of the page. `rulings` are the straight lines that it draws.
    """

    number: int
    glyphs: tuple[Glyph, ...]
    turned: int = 0
    unexplained: int = 0
    outside: int = 0
    rulings: Rulings = field(default_factory=Rulings)


def pdf_pages(path: Path) -> tuple[list[PdfPage], str]:
    """The pages of a PDF, and the title that it gives itself; raises `EditionError` where it cannot be opened."""
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        code, fact, remedy = REASONS.get(getattr(error, "err_code", 0), BROKEN)
        raise EditionError([Finding(str(path), 1, code, fact, remedy)]) from error
    try:
        fonts: Fonts = {}
        pages = [page_of(document, index, fonts) for index in range(len(document))]
        return pages, str(document.get_metadata_value("Title") or "").strip()
    except pdfium.PdfiumError as error:
        code, fact, remedy = BROKEN
        raise EditionError([Finding(str(path), 1, code, fact, remedy)]) from error
    finally:
        document.close()


def page_of(document: Any, index: int, fonts: Fonts) -> PdfPage:
    """One page's glyphs; `fonts` remembers what was asked of a font before."""
    page = document[index]
    text = page.get_textpage()
    try:
        width, height = page.get_size() if page.get_rotation() % 180 == 0 else page.get_size()[::-1]
        found = list(characters(text))
        style_at = styles_of(text, fonts)
        explained = [spot_at(text, at, char, style_at(at)) for at, char in found if not NO_CHARACTER.match(char)]
        shown = page.get_cropbox()
        known = [(spot, font) for spot, font in explained if is_within(spot, shown)] or explained
        direction = direction_of([spot for spot, _ in known])
        is_upright = direction == "right" and not page.get_rotation()
        drawing = Drawing(page) if is_upright and min(width, height) >= 1 else None
        glyphs = tuple(
            glyph_of(spot, placed(spot, direction, width, height), font, drawing)
            for spot, font in known
            if runs(spot, direction)
        )
        rulings = rulings_of(page, height) if direction == "right" else Rulings()
        outside, unexplained = len(explained) - len(known), len(found) - len(explained)
        return PdfPage(index + 1, glyphs, len(known) - len(glyphs), unexplained, outside, rulings)
    finally:
        text.close()
        page.close()


def characters(text: Any) -> Iterator[tuple[int, str]]:
    """The characters that the page has, each with its index: PDFium makes up spaces and line ends besides.

    One beyond the first plane comes in two halves.
    """
    count, high = raw.FPDFText_CountChars(text), 0
    for at in range(count):
        if raw.FPDFText_IsGenerated(text, at) == 1:
            continue
        code = raw.FPDFText_GetUnicode(text, at)
        if high and 0xDC00 <= code < 0xE000:
            yield at, chr(0x10000 + ((high - 0xD800) << 10) + code - 0xDC00)
            high = 0
            continue
        if high:
            yield at, chr(high)
        high = code if 0xD800 <= code < 0xDC00 else 0
        if not high:
            yield at, "-" if code == ord(HYPHEN) else chr(code)
    if high:
        yield count - 1, chr(high)


def styles_of(text: Any, fonts: Fonts) -> Callable[[int], Style]:
    """What tells the style of a page's characters by their indices; each text object is asked once.

    PDFium's size is that before scaling, so the matrix is asked too.
    """
    known: dict[int | None, Style] = {}

    def style_at(at: int) -> Style:
        words = raw.FPDFText_GetTextObject(text, at)
        key = ctypes.cast(words, ctypes.c_void_p).value
        if key not in known:
            matrix = raw.FS_MATRIX()
            raw.FPDFText_GetMatrix(text, at, matrix)
            size = raw.FPDFText_GetFontSize(text, at) * math.hypot(matrix.c, matrix.d)
            known[key] = Style(size, quarters_of(raw.FPDFText_GetCharAngle(text, at)), font_of(words, fonts))
        return known[key]

    return style_at


def spot_at(text: Any, at: int, char: str, style: Style) -> tuple[Spot, Font]:
    """Where one character stands, and its font."""
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetLooseCharBox(text, at, box)
    raw.FPDFText_GetCharOrigin(text, at, x, y)
    spot = Spot(char, style.quarters, box.left, box.bottom, box.right, box.top, x.value, y.value, style.size)
    return spot, style.font


def is_within(spot: Spot, shown: tuple[float, float, float, float]) -> bool:
    """Whether the middle of a character is within what is shown of a page: from the left, the foot, to the right, the
    top.
    """
    left, bottom, right, top = shown
    return left <= (spot.left + spot.right) / 2 <= right and bottom <= (spot.bottom + spot.top) / 2 <= top


def glyph_of(spot: Spot, place: tuple[float, float, float], font: Font, drawing: Drawing | None) -> Glyph:
    """The glyph of a character by its edges and its baseline; with its ink where the page is drawn upright.

    Letters of one width are not measured, for no weight is read from them.
    """
    measured = drawing and not font[1] and spot.char.isalnum()
    ink = drawing.ink(*place, spot.size) if drawing and measured else 0
    return Glyph(spot.char, *place, spot.size, *font, ink)


def font_of(words: Any, fonts: Fonts) -> Font:
    """The font of a text object. Letters whose outlines are drawn besides count as those of another font."""
    font = raw.FPDFTextObj_GetFont(words)
    key = (ctypes.cast(font, ctypes.c_void_p).value or 0, raw.FPDFTextObj_GetTextRenderMode(words))
    if key not in fonts:
        buffer = ctypes.create_string_buffer(256)
        raw.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
        name = buffer.value.decode("utf-8", "replace")
        fixed = bool(raw.FPDFFont_GetFlags(font) & FIXED_PITCH) and "CJK" not in name
        fonts[key] = (bool(BOLD.search(name)), bool(MONO.search(name)) or fixed, len(fonts))
    return fonts[key]

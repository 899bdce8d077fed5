"""The glyphs of a PDF: each character with its place, size and font, page by page, in the order of the file."""

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ..base.findings import EditionError, Finding
from .ink import Drawing
from .rulings import Rulings, rulings_of

BOLD = re.compile(r"bold|black|heavy|simhei|heiti", re.IGNORECASE)
MONO = re.compile(r"mono|courier|consol|menlo|typewriter|cmtt|code", re.IGNORECASE)
FIXED_PITCH = 1  # of a font's flags
HYPHEN = "\x02"  # what PDFium gives for a hyphen at a line's end
# What stands for no character: controls, halves of one, and codes that the font does not explain.
NO_CHARACTER = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\ufffd]")
REASONS = {
    raw.FPDF_ERR_PASSWORD: (
        "pdf-encrypted",
        "the PDF is encrypted",
        "Save it without a password, or name another file",
    ),
    raw.FPDF_ERR_SECURITY: (
        "pdf-encrypted",
        "the PDF is encrypted",
        "Save it without a password, or name another file",
    ),
}
BROKEN = ("pdf-broken", "this is no PDF, or a broken one", "Fetch the file again, or name another")
# By a font's address, and how its letters are drawn: whether it is bold, of one width, and its number.
Fonts = dict[tuple[int, int], tuple[bool, bool, int]]


@dataclass(frozen=True, slots=True)
class Glyph:
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


@dataclass(frozen=True)
class PdfPage:
    """A page's number from 1, its glyphs, and how many characters were left out: turned ones, and unexplained ones.

    `rulings` are the straight lines that it draws.
    """

    number: int
    glyphs: tuple[Glyph, ...]
    turned: int = 0
    unexplained: int = 0
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
        height = page.get_height()
        glyphs, turned, unexplained = [], 0, 0
        drawing = Drawing(page)
        for at, char in characters(text):
            if NO_CHARACTER.match(char):
                unexplained += 1
            elif abs(math.sin(raw.FPDFText_GetCharAngle(text, at))) > 0.1:
                turned += 1
            else:
                glyphs.append(glyph_at(text, at, char, height, fonts, drawing))
        return PdfPage(index + 1, tuple(glyphs), turned, unexplained, rulings_of(page, height))
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


def glyph_at(text: Any, at: int, char: str, height: float, fonts: Fonts, drawing: Drawing) -> Glyph:
    """The glyph of one character. PDFium's size is that before scaling, so the matrix is asked too."""
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetLooseCharBox(text, at, box)
    raw.FPDFText_GetCharOrigin(text, at, x, y)
    raw.FPDFText_GetMatrix(text, at, matrix)
    size = raw.FPDFText_GetFontSize(text, at) * math.hypot(matrix.c, matrix.d)
    base = height - y.value
    ink = drawing.ink(box.left, box.right, base, size) if char.isalnum() else 0
    return Glyph(char, box.left, box.right, base, size, *font_of(text, at, fonts), ink)


def font_of(text: Any, at: int, fonts: Fonts) -> tuple[bool, bool, int]:
    """Whether a character's font is bold, whether its letters are all of one width, and its number.

    Letters whose outlines are drawn besides count as those of another font.
    """
    words = raw.FPDFText_GetTextObject(text, at)
    font = raw.FPDFTextObj_GetFont(words)
    key = (ctypes.cast(font, ctypes.c_void_p).value or 0, raw.FPDFTextObj_GetTextRenderMode(words))
    if key not in fonts:
        buffer = ctypes.create_string_buffer(256)
        raw.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
        name = buffer.value.decode("utf-8", "replace")
        fixed = bool(raw.FPDFFont_GetFlags(font) & FIXED_PITCH) and "CJK" not in name
        fonts[key] = (bool(BOLD.search(name)), bool(MONO.search(name)) or fixed, len(fonts))
    return fonts[key]

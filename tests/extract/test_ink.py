"""How dark characters are printed, on pages that hold nothing but strokes."""

from __future__ import annotations

import pypdfium2
import pytest

from edition.extract.glyphs import Glyph, PdfPage
from edition.extract.ink import Drawing
from edition.extract.weights import with_bold_fonts
from pdfs import Drawn, write


@pytest.fixture(scope="module")
def drawing(tmp_path_factory: pytest.TempPathFactory) -> Drawing:
    """A page on which a square of ten points, from 60 and 92 on, is half dark, and one from 80 on wholly."""
    half = [Drawn(60, 92.5 + 2 * row, 70, 92.5 + 2 * row) for row in range(5)]
    whole = [Drawn(80, 92.5 + row, 90, 92.5 + row) for row in range(10)]
    document = pypdfium2.PdfDocument(write(tmp_path_factory.mktemp("ink") / "a.pdf", [*half, *whole]))
    return Drawing(document[0])


def test_ink_is_the_part_of_a_square_that_is_dark(drawing: Drawing) -> None:
    half, whole, none = (drawing.ink(left, left + 10, 100.5, 10) for left in (60, 80, 100))
    assert half == pytest.approx(0.5, abs=0.1) and whole == pytest.approx(1, abs=0.15) and none == 0


@pytest.mark.parametrize(
    "place", [(-20, -10, 100, 10), (415, 425, 100, 10), (60, 70, 2, 10), (60, 70, 594, 10), (60, 70, 100, 0)]
)
def test_outside_the_page_there_is_no_ink(drawing: Drawing, place: tuple[float, float, float, float]) -> None:
    assert drawing.ink(*place) == 0


def test_a_font_is_bold_that_is_darker_and_one_of_code_never() -> None:
    def line(font: int, ink: float, mono: bool = False) -> list[Glyph]:
        return [Glyph(char, 0, 10, 20, 10, font=font, ink=ink, mono=mono) for char in "新质生产力"]

    page = PdfPage(1, (*line(0, 0.2), *line(1, 0.4), *line(0, 0.2), *line(2, 0.5, mono=True)))
    (told,) = with_bold_fonts([page])
    assert {glyph.font for glyph in told.glyphs if glyph.bold} == {1}
    assert with_bold_fonts([PdfPage(1, ())]) == [PdfPage(1, ())]


def test_characters_that_stand_in_headings_mostly_or_alone_are_bold() -> None:
    """语法: its first character is in the text once, its second one never, and each font holds one of them."""

    def line(words: str, font: int, ink: float) -> list[Glyph]:
        return [Glyph(char, 0, 10, 20, 10, font=font, ink=ink) for char in words]

    headings = [*line("语", 1, 0.4), *line("法", 2, 0.38)] * 5
    words = "新质生产力由技术革命突破催生以劳动者优化组合跃升为内涵语"
    text = line(words * 4, 0, 0.2)
    (told,) = with_bold_fonts([PdfPage(1, (*headings, *text, *line("一", 3, 0.12)))])
    assert {glyph.font for glyph in told.glyphs if glyph.bold} == {1, 2}
    # A lighter face of a quotation makes no bold one of the text's.
    (told,) = with_bold_fonts([PdfPage(1, (*text, *line(words, 4, 0.14)))])
    assert not any(glyph.bold for glyph in told.glyphs)

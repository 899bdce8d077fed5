"""Weights: which fonts are bold, whatever they are called.

Browsers and many other programs print Chinese in fonts without a name, and some make bold letters of plain ones by
drawing their outlines besides. So each letter and each Chinese character is compared with itself as the text shows it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import fmean, median

from .glyphs import Glyph, PdfPage

DARK = 1.25  # times as much ink as the same characters of the text have


def with_bold_fonts(pages: Sequence[PdfPage]) -> list[PdfPage]:
    """The pages with the glyphs bold of each font that is darker than the text in the mean of its characters."""
    measured = [glyph for page in pages for glyph in page.glyphs if glyph.ink and not glyph.mono]
    dark = dark_fonts(measured, usual_ink(measured))
    return [
        replace(page, glyphs=tuple(replace(one, bold=True) if one.font in dark else one for one in page.glyphs))
        for page in pages
    ]


def usual_ink(glyphs: Iterable[Glyph]) -> dict[str, float]:
    """How much ink each character has in the commonest size.

    >>> usual_ink(Glyph("新", 0, 10, 20, size, ink=ink) for size, ink in ((10, 0.2), (10, 0.3), (10, 0.2), (16, 0.4)))
    {'新': 0.2}
    """
    by_size: defaultdict[float, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        by_size[round(glyph.size, 1)].append(glyph)
    return medians((glyph.char, glyph.ink) for glyph in max(by_size.values(), key=len, default=[]))


def medians(inks: Iterable[tuple[str, float]]) -> dict[str, float]:
    """The median ink of each character."""
    of_chars: defaultdict[str, list[float]] = defaultdict(list)
    for char, ink in inks:
        of_chars[char].append(ink)
    return {char: median(found) for char, found in of_chars.items()}


def dark_fonts(glyphs: Iterable[Glyph], usual: dict[str, float]) -> set[int]:
    """The fonts whose characters are dark in the mean, each counted once.

    A character tells nothing where the text does not show it.

    >>> title = [Glyph(char, 0, 10, 20, 10, font=2, ink=ink) for char, ink in (("新", 0.4), ("质", 0.4), ("例", 0.3))]
    >>> dark_fonts([*title, Glyph("新", 0, 10, 20, 10, font=1, ink=0.2)], {"新": 0.2, "例": 0.3})
    {2}
    """
    of_fonts: defaultdict[int, list[tuple[str, float]]] = defaultdict(list)
    for glyph in glyphs:
        if glyph.char in usual:
            of_fonts[glyph.font].append((glyph.char, glyph.ink / usual[glyph.char]))
    return {font for font, times in of_fonts.items() if fmean(medians(times).values()) > DARK}

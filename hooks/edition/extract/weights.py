"""Weights: which fonts are bold, whatever they are called.

Browsers and many other programs print Chinese in fonts without a name, and some make bold letters of plain ones by
drawing their outlines besides. So each letter and each Chinese character is compared with itself in the lightest font
that the text shows it in; a character of headings alone, with the darkest of the text's.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from statistics import fmean, median, quantiles

from ..model.languages.chinese import HAN_CHARACTER
from .glyphs import Glyph, PdfPage

DARK = 1.25  # times as much ink as the text has
DARKEST = 20  # one in so many of a text's Chinese characters counts as one of the darkest


def with_bold_fonts(pages: Sequence[PdfPage]) -> list[PdfPage]:
    """The pages with the glyphs bold of each font that is darker than the text in the mean of its characters."""
    measured = [glyph for page in pages for glyph in page.glyphs if glyph.ink and not glyph.mono]
    dark = dark_fonts(measured, usual_ink(measured))
    return [
        replace(page, glyphs=tuple(one._replace(bold=True) if one.font in dark else one for one in page.glyphs))
        for page in pages
    ]


def usual_ink(glyphs: Iterable[Glyph]) -> dict[str, float]:
    """How much ink each character has in the commonest size, in the lightest font; a Chinese one no more than one of
    the darkest has.

    >>> usual_ink(Glyph("新", 0, 10, 20, size, ink=ink) for size, ink in ((10, 0.2), (10, 0.3), (10, 0.2), (16, 0.1)))
    {'新': 0.2}
    >>> usual_ink(Glyph("新", 0, 10, 20, 10, font=font, ink=ink) for font, ink in ((1, 0.4), (1, 0.4), (2, 0.2)))
    {'新': 0.2}
    >>> heading = Glyph("例", 0, 10, 20, 10, ink=0.4)
    >>> usual_ink([heading, *[Glyph("新", 0, 10, 20, 10, ink=0.2)] * 20])
    {'例': 0.2, '新': 0.2}
    """
    by_size: defaultdict[float, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        by_size[round(glyph.size, 1)].append(glyph)
    text = max(by_size.values(), key=len, default=[])
    usual: dict[str, float] = {}
    for inks in inks_of_fonts(text).values():
        for char, ink in inks.items():
            usual[char] = min(ink, usual.get(char, ink))
    chinese = [usual[glyph.char] for glyph in text if HAN_CHARACTER.match(glyph.char)]
    darkest = quantiles(chinese, n=DARKEST, method="inclusive")[-1] if len(chinese) > 1 else 1
    return {char: min(ink, darkest) if HAN_CHARACTER.match(char) else ink for char, ink in usual.items()}


def inks_of_fonts(glyphs: Iterable[Glyph]) -> dict[int, dict[str, float]]:
    """The median ink of each character of each font."""
    found: defaultdict[int, defaultdict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for glyph in glyphs:
        found[glyph.font][glyph.char].append(glyph.ink)
    return {font: {char: median(inks) for char, inks in chars.items()} for font, chars in found.items()}


def dark_fonts(glyphs: Sequence[Glyph], usual: Mapping[str, float]) -> set[int]:
    """The fonts whose characters are dark in the mean, each counted once, beside the font of most of the text.

    A character tells nothing where the text does not show it.

    >>> title = [Glyph(char, 0, 10, 20, 10, font=2, ink=ink) for char, ink in (("新", 0.4), ("质", 0.4), ("例", 0.3))]
    >>> text = [Glyph("新", 0, 10, 20, 10, font=1, ink=0.2)] * 4
    >>> dark_fonts([*title, *text], {"新": 0.2, "例": 0.3}), dark_fonts([*title, *text], {"新": 0.1, "例": 0.3})
    ({2}, set())
    """
    times = {
        font: fmean(inks[char] / usual[char] for char in inks.keys() & usual.keys())
        for font, inks in inks_of_fonts(glyphs).items()
        if inks.keys() & usual.keys()
    }
    text = median(times[glyph.font] for glyph in glyphs if glyph.font in times) if times else 1
    return {font for font, dark in times.items() if dark > DARK * text}

"""Watermarks: large letters that pages print in the same place across their text."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .glyphs import Glyph, PdfPage

LARGER = 1.5  # times the size of the text
FEWEST_PAGES, SHARE = 3, 0.5  # of the pages

Place = tuple[str, int, int]


def without_watermarks(pages: Sequence[PdfPage]) -> list[PdfPage]:
    """The pages without the characters of watermarks, which count as those that are turned."""
    sizes = Counter(round(glyph.size, 1) for page in pages for glyph in page.glyphs)
    body = max(sizes, key=lambda size: sizes[size], default=0)
    large = [[glyph for glyph in page.glyphs if glyph.size >= LARGER * body] for page in pages]
    times = Counter(place for glyphs in large for place in {place_of(glyph) for glyph in glyphs})
    marked = {place for place, count in times.items() if count >= max(FEWEST_PAGES, SHARE * len(pages))}
    crossing = {place for page in pages for place in crossing_text(page, marked)} if marked else set[Place]()
    return [without(page, crossing) for page in pages] if crossing else [*pages]


def place_of(glyph: Glyph) -> Place:
    """A character with its place on the page, to a point."""
    return glyph.char, round(glyph.left), round(glyph.base)


def crossing_text(page: PdfPage, marked: set[Place]) -> Iterator[Place]:
    """Which of the marked characters stand across smaller ones."""
    for mark in page.glyphs:
        if place_of(mark) in marked and any(
            glyph.size < mark.size
            and glyph.left < mark.right
            and glyph.right > mark.left
            and mark.base - mark.size < glyph.base <= mark.base
            for glyph in page.glyphs
        ):
            yield place_of(mark)


def without(page: PdfPage, places: set[Place]) -> PdfPage:
    """A page without the characters in some places."""
    left = tuple(glyph for glyph in page.glyphs if place_of(glyph) not in places)
    return replace(page, glyphs=left, turned=page.turned + len(page.glyphs) - len(left))

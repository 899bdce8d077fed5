"""The lines that a list of contents announces."""

from __future__ import annotations

import pytest

from edition.convert.evidence.labels import Sheet
from edition.convert.furniture.contents_entries import Announced
from edition.convert.texts.announced import announced_headings, usual_offset
from edition.model.sources.source import Source

# Words of a heading stand on other pages too, where others refer to them.
RAW = ("花园", "见池塘", "池塘", "\f池塘", "花园", "水很深。", "\f山路", "池塘", "走得远。")


def announced(*pages: str) -> list[int]:
    """The lines that are headings by a list of contents that names these pages."""
    entries = [Announced(title, 0, page) for title, page in zip(("花园", "池塘", "山路"), pages, strict=True)]
    sheet = Sheet.of(Source("example", RAW))
    return sorted(label.key.line for label in announced_headings(sheet, entries))


@pytest.mark.parametrize(
    ("pages", "lines"),
    [
        (("1", "2", "3"), [1, 4, 7]),  # the source's first page is the book's
        (("7", "8", "9"), [1, 4, 7]),
        (("", "", ""), [1, 3, 4, 5, 7, 8]),  # no pages: all of them
        (("7", "3", "20"), [1, 3, 4, 5, 7, 8]),  # pages that agree on nothing
        (("1", "9", "3"), [1, 3, 4, 7, 8]),  # a page misprinted: all places of that entry
    ],
)
def test_words_announced_for_a_page_are_a_heading_there(pages: tuple[str, ...], lines: list[int]) -> None:
    assert announced(*pages) == lines


def test_one_entry_alone_does_not_tell_how_pages_are_counted() -> None:
    sheet = Sheet.of(Source("example", RAW))
    assert usual_offset([Announced("花园", 0, "1")], {"花园": [(0, 1)]}, sheet.lines) is None

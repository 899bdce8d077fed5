"""Headings of a DOCX that its styles do not name: short paragraphs, all in bold or in letters larger than others."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from .docx_xml import W, child, is_on, property_of, put, value

LONGEST = 40  # characters of a heading
NO_END = "。！？?；;，,：:、…"
MOST = 0.5  # of the paragraphs with words may be headings: where more stand out, none does
LEVELS = 6
HEAVY = re.compile("黑体|黑體|粗黑|大标宋|小标宋|SimHei|Heiti", re.IGNORECASE)  # faces that are bold by themselves


def mark_headings(document: Any) -> None:
    """Gives such paragraphs the styles of headings, where no paragraph of the document has one.

    The first paragraph, if it is one, is the title; the others have levels by their sizes, the largest first. Where
    styles name the headings, a first paragraph in larger letters is the title above them. Words in heavy faces are
    marked as bold.
    """
    for run in document.iter(f"{W}r"):
        if is_heavy(run):
            put(child(run, "rPr"), "b", "1")
    body = child(document, "body")
    paragraphs = [one for one in body.iterchildren(f"{W}p") if words(one)] if body is not None else []
    usual = usual_size(paragraphs)
    styled = [one for one in document.iter(f"{W}p") if value(one, "pPr", "pStyle").startswith("Heading")]
    if styled and paragraphs:
        first = paragraphs[0]
        if first not in styled and stands_out(first, usual) and size_of(first) > usual:
            put(property_of(first), "pStyle", "Heading1")
        return
    found = [one for one in paragraphs[:-1] if stands_out(one, usual)]
    if len(found) > MOST * len(paragraphs):
        return
    has_title = found[:1] == paragraphs[:1]
    below = found[has_title:]
    sizes = sorted({size_of(one) for one in below}, reverse=True)
    for paragraph in found:
        level = 2 + sizes.index(size_of(paragraph)) if paragraph in below else 1
        put(property_of(paragraph), "pStyle", f"Heading{min(level, LEVELS)}")


def words(element: Any) -> str:
    """The words of a paragraph or a run, without white space round them."""
    return "".join(element.itertext(f"{W}t")).strip()


def runs(paragraph: Any) -> list[Any]:
    """The runs of a paragraph that hold words."""
    return [run for run in paragraph.iter(f"{W}r") if words(run)]


def size_of(paragraph: Any) -> int:
    """The size of the smallest letters of a paragraph in half points; 0 where it says none."""
    sizes = [value(run, "rPr", "sz") for run in runs(paragraph)]
    return min((int(size) if size.isdecimal() else 0 for size in sizes), default=0)


def usual_size(paragraphs: Iterable[Any]) -> int:
    """The size of most letters."""
    sizes: Counter[int] = Counter()
    for paragraph in paragraphs:
        sizes[size_of(paragraph)] += len(words(paragraph))
    return max(sizes, key=lambda size: sizes[size], default=0)


def stands_out(paragraph: Any, usual: int) -> bool:
    """Whether a paragraph is short, ends no sentence, and is in bold or in larger letters throughout."""
    text = words(paragraph)
    if len(text) > LONGEST or text[-1] in NO_END:
        return False
    bold = all(is_on(child(run, "rPr"), "b") for run in runs(paragraph))
    return bold or size_of(paragraph) > usual > 0


def is_heavy(run: Any) -> bool:
    """Whether a run names a face for its Chinese that is bold by itself."""
    fonts = child(run, "rPr", "rFonts")
    return fonts is not None and HEAVY.search(fonts.get(f"{W}eastAsia", "")) is not None

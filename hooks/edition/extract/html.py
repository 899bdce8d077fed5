"""An HTML page as the text that conversion reads: a line for each block, with what the page says that it is.

Code has a line for each of its own, and a table one for each row, its cells parted by tabs. Notes stand behind all
else. What belongs to the page and not to its text is left out: navigation, scripts, forms; a remark says how much.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import lxml.etree
import lxml.html

from ..base.findings import EditionError, Finding
from ..model.sources.places import Place
from .extract import Extract
from .html_encoding import page_text
from .html_notes import take_notes, without_mark
from .html_rest import main_part, remarks, take_rest
from .html_site import take_site
from .html_tables import is_table, table_rows
from .html_words import is_bold, tidy, words
from .numerals import figure

BLOCK = re.compile(
    "html|body|div|section|article|main|p|ul|ol|li|dl|dt|dd|pre|table|blockquote|h[1-6]|figure|figcaption|hr|address"
    "|center|header|footer|details|summary|caption|fieldset"
)
ENDS_LINE = re.compile(f"br|{BLOCK.pattern}")
FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}  # of an ordered list's figures
DEEPER = 20  # points that an item stands deeper than the one that holds it


def read_html(path: Path) -> Extract:
    """The text of an HTML file; raises `EditionError` where it holds none."""
    return extract_html(path.read_bytes(), str(path))


def extract_html(page: bytes, name: str) -> Extract:
    """The text of an HTML page."""
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = lxml.html.document_fromstring(page_text(page, name).encode("utf-8", "replace"), parser=parser)
        return extract_tree(root, name)
    except (lxml.etree.LxmlError, ValueError, RecursionError) as error:
        fact, remedy = "no HTML can be read from it", "Name a page that a browser shows"
        raise EditionError([Finding(name, 1, "html-broken", fact, remedy)]) from error


def extract_tree(root: Any, name: str) -> Extract:
    """The text of a page that has been parsed."""
    if frames := [frame.get("src") or "" for frame in root.iter("frame")]:
        fact = f"the page only names others, in its frames: {', '.join(frames)}"
        raise EditionError([Finding(name, 1, "html-frames", fact, "Fetch the one that holds the text, and name that")])
    title = " ".join((root.findtext(".//title") or "").split())
    noted = take_notes(root)
    left_out = take_rest(root)
    site = take_site(root)
    text = main_part(root, title, left_out)
    rows = titled([*blocks(text), *notes(noted)], title)
    if not rows:
        raise EditionError([Finding(name, 1, "no-text", "the document holds no text", "Name one that does")])
    lines, places = zip(*rows, strict=True)
    pictures = sum(1 for _ in text.iter("img"))
    return Extract(tuple(lines), tuple(places), title, tuple(remarks(left_out, pictures, site)))


def titled(rows: list[tuple[str, Place]], title: str) -> list[tuple[str, Place]]:
    """The lines of a page; where it has no headings, its first one heads it if it says the title and nothing else.

    The title may say behind a dash or a bar which site the page is from.
    """
    if not rows or any(place.role.startswith("h") for _, place in rows):
        return rows
    (first, place), *rest = rows
    heads = first == title or re.match(rf"{re.escape(first)}\s*[-–—_|]", title)
    return [(first, replace(place, role="h1")), *rest] if heads and place.role == "p" else rows


def notes(noted: dict[Any, str]) -> Iterator[tuple[str, Place]]:
    """A line for each note, behind its number in brackets; its own mark is left out, as that of the link is."""
    for number, (element, mark) in enumerate(noted.items(), 1):
        text = tidy(" ".join(line for line, _ in blocks(element)))
        yield f"[{number}] {without_mark(text, mark)}", Place(role="note", opens=True)


def blocks(element: Any, role: str = "p", depth: int = 0) -> Iterator[tuple[str, Place]]:
    """The lines of an element with their places; `role` is what the words right in it are, `depth` that of its list."""
    inline = [element.text or ""]
    for child in element:
        if not isinstance(child.tag, str):
            inline.append(child.tail or "")
            continue
        if child.tag == "br":
            yield from line_of(inline, role, depth)
            inline = [child.tail or ""]
        elif BLOCK.fullmatch(child.tag):
            yield from line_of(inline, role, depth)
            yield from block(child, role, depth)
            inline = [child.tail or ""]
        elif any(isinstance(inner.tag, str) and ENDS_LINE.fullmatch(inner.tag) for inner in child.iterdescendants()):
            yield from line_of(inline, role, depth)
            yield from blocks(child, role, depth)
            inline = [child.tail or ""]
        else:
            inline += [words(child), child.tail or ""]
    yield from line_of(inline, role, depth)


def block(element: Any, role: str, depth: int) -> Iterator[tuple[str, Place]]:
    """The lines of an element that is a block."""
    tag = element.tag
    if re.fullmatch("h[1-6]", tag):
        yield from line_of([words(element)], tag, 0)
    elif tag == "pre":
        for end in element.iter("br"):
            end.tail = "\n" + (end.tail or "")
        text = element.text_content().strip("\n").replace("\t", "    ")
        first = True
        for line in text.split("\n"):
            yield line.rstrip(), Place(role="pre", opens=first)
            first = False
    elif tag == "table" and is_table(element):
        yield from table(element)
    elif tag == "li":
        yield from item(element, depth)
    elif tag in ("ul", "ol"):
        yield from blocks(element, "li", depth + 1)
    else:
        holds_words = not any(isinstance(child.tag, str) and BLOCK.fullmatch(child.tag) for child in element)
        bold = role != "li" and holds_words and is_bold(element)
        for line, place in blocks(element, "p" if role != "li" else role, depth):
            yield line, replace(place, bold=True) if bold else place


def item(element: Any, depth: int) -> Iterator[tuple[str, Place]]:
    """The lines of an item: its first block is the item, with its number where it has one; others are paragraphs."""
    number = number_of(element)
    for place_in_item, (line, place) in enumerate(blocks(element, "li", depth)):
        if place_in_item == 0:
            yield number + line, Place(x=place.x, role="li", opens=True)
        elif place.role == "li" and place.x == (depth - 1) * DEEPER:
            yield line, Place(x=place.x, role="p", opens=True)
        else:
            yield line, place


def number_of(element: Any) -> str:
    """What a browser shows before an item of an ordered list: a figure, a letter, a Roman number."""
    parent = element.getparent()
    if parent is None or parent.tag != "ol":
        return ""
    items = [child for child in parent if child.tag == "li"]
    step = -1 if parent.get("reversed") is not None else 1
    number = whole(parent.get("start"), len(items) if step < 0 else 1) - step
    for one in items[: items.index(element) + 1]:
        number = whole(one.get("value"), number + step)
    return f"{figure(number, FORMS.get(parent.get('type') or '', ''))}. "


def whole(value: str | None, otherwise: int) -> int:
    """The whole number that an attribute gives, or another where it gives none."""
    return int(value) if value and re.fullmatch("-?[0-9]{1,9}", value) else otherwise


def table(element: Any) -> Iterator[tuple[str, Place]]:
    """The rows of a table, behind its caption."""
    caption = element.find("caption")
    if caption is not None:
        yield from line_of([words(caption)], "p", 0)
    for number, row in enumerate(table_rows(element)):
        yield row, Place(role="tr", opens=number == 0)


def line_of(inline: list[str], role: str, depth: int) -> Iterator[tuple[str, Place]]:
    """The line that words are; none where there are none."""
    if text := tidy("".join(inline), is_heading=role.startswith("h")):
        yield text, Place(x=max(0, depth - 1) * DEEPER, role=role, opens=True)

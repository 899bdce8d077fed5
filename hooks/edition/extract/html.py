"""An HTML page as the text that conversion reads: a line for each block, with what the page says that it is.

Code has a line for each of its own, and a table one for each row, its cells parted by tabs. Notes stand behind all
else. What belongs to the page and not to its text is left out: navigation, scripts, forms.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lxml.etree
import lxml.html

from ..base.findings import EditionError, Finding
from ..base.whitespace import is_space
from ..model.chinese import HAN
from ..model.places import Place
from .extract import Extract
from .html_notes import take_notes

BLOCK = re.compile(
    "html|body|div|section|article|main|p|ul|ol|li|dl|dt|dd|pre|table|blockquote|h[1-6]|figure|figcaption|hr|address"
    "|center|header|footer|details|summary|caption|fieldset"
)
LEFT_OUT = frozenset(
    {"head", "script", "style", "nav", "form", "template", "noscript", "iframe", "object", "svg", "aside"}
)
EAST = rf"[{HAN}\u3000-\u303f\uff00-\uffef]"
DEEPER = 20  # points that an item stands deeper than the one that holds it


def read_html(path: Path) -> Extract:
    """The text of an HTML file; raises `EditionError` where it holds none."""
    return extract_html(path.read_bytes(), str(path))


def extract_html(page: bytes, name: str) -> Extract:
    """The text of an HTML page."""
    try:
        root = lxml.html.document_fromstring(page, parser=lxml.html.HTMLParser(encoding=declared_encoding(page)))
    except (lxml.etree.LxmlError, ValueError) as error:
        fact, remedy = "no HTML can be read from it", "Name a page that a browser shows"
        raise EditionError([Finding(name, 1, "html-broken", fact, remedy)]) from error
    title = root.findtext(".//title") or ""
    noted = take_notes(root)
    rows = [*blocks(main_part(root)), *notes(noted)]
    if not rows:
        raise EditionError([Finding(name, 1, "no-text", "the page holds no text", "Name a page that does")])
    lines, places = zip(*rows, strict=True)
    return Extract(tuple(lines), tuple(places), " ".join(title.split()))


def notes(elements: list[Any]) -> Iterator[tuple[str, Place]]:
    """A line for each note, behind its number in brackets."""
    for number, element in enumerate(elements, 1):
        text = tidy(" ".join(line for line, _ in blocks(element)))
        yield f"[{number}] {text}", Place(role="note", opens=True)


def declared_encoding(page: bytes) -> str | None:
    """UTF-8 where the page is that; else lxml goes by what the page declares."""
    try:
        page.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


def main_part(root: Any) -> Any:
    """The part of a page that holds its text: its only `article` or `main`, or else all of it."""
    for name in ("article", "main"):
        found = list(root.iter(name))
        if len(found) == 1:
            return found[0]
    body = root.find("body")
    return root if body is None else body


def blocks(element: Any, role: str = "p", depth: int = 0) -> Iterator[tuple[str, Place]]:
    """The lines of an element with their places; `role` is what the words right in it are, `depth` that of its list."""
    inline = [element.text or ""]
    for child in element:
        if not isinstance(child.tag, str) or child.tag in LEFT_OUT:
            inline.append(child.tail or "")
            continue
        if child.tag == "br":
            yield from line_of(inline, role, depth)
            inline = [child.tail or ""]
        elif BLOCK.fullmatch(child.tag):
            yield from line_of(inline, role, depth)
            yield from block(child, role, depth)
            inline = [child.tail or ""]
        elif any(isinstance(inner.tag, str) and BLOCK.fullmatch(inner.tag) for inner in child.iterdescendants()):
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
    elif tag == "table" and not list(element.iter("table"))[1:] and max(map(len, element.iter("tr")), default=0) > 1:
        yield from table(element)
    elif tag == "li":
        yield from item(element, depth)
    elif tag in ("ul", "ol"):
        yield from blocks(element, "li", depth + 1)
    else:
        yield from blocks(element, "p" if role != "li" else role, depth)


def item(element: Any, depth: int) -> Iterator[tuple[str, Place]]:
    """The lines of an item: its first block is the item, with its number where it has one; others are paragraphs."""
    number = ""
    if (parent := element.getparent()) is not None and parent.tag == "ol":
        start = int(parent.get("start") or 1) if (parent.get("start") or "1").isdigit() else 1
        number = f"{start + [child for child in parent if child.tag == 'li'].index(element)}. "
    for place_in_item, (line, place) in enumerate(blocks(element, "li", depth)):
        if place_in_item == 0:
            yield number + line, Place(x=place.x, role="li", opens=True)
        elif place.role == "li" and place.x == (depth - 1) * DEEPER:
            yield line, Place(x=place.x, role="p", opens=True)
        else:
            yield line, place


def table(element: Any) -> Iterator[tuple[str, Place]]:
    """The rows of a table; all rows have as many cells."""
    caption = element.find("caption")
    if caption is not None:
        yield from line_of([words(caption)], "p", 0)
    rows = [[tidy(words(cell)) for cell in row if cell.tag in ("td", "th")] for row in element.iter("tr")]
    width = max(map(len, rows))
    for number, row in enumerate(row for row in rows if any(row)):
        yield "\t".join([*row, *[""] * (width - len(row))]), Place(role="tr", opens=number == 0)


def words(element: Any) -> str:
    """The words of an inline element; what a browser does not show as words is left out."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in LEFT_OUT:
            parts.append(" " if child.tag == "br" else words(child))
        parts.append(child.tail or "")
    return "".join(parts)


def line_of(inline: list[str], role: str, depth: int) -> Iterator[tuple[str, Place]]:
    """The line that words are; none where there are none."""
    if text := tidy("".join(inline)):
        yield text, Place(x=max(0, depth - 1) * DEEPER, role=role, opens=True)


def tidy(text: str) -> str:
    """Words with single spaces between, and none where a line of the file merely ends between Chinese characters."""
    text = "".join(" " if is_space(char) and char != "\u200b" else char for char in text)
    return re.sub(rf"(?<={EAST}) (?={EAST})", "", re.sub(" +", " ", text)).strip()

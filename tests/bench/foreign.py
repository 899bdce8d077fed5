"""Pages of a book that are no HTML, as HTML: GNOME's help, which is Mallard, and manual pages, which are troff."""

from __future__ import annotations

import gzip
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lxml.etree
import lxml.html
from packages import fetch

from edition.base.markup import escape

MALLARD = "{http://projectmallard.org/1.0/}"
# Elements of Mallard that have a name in HTML; others are their words, and some are left out.
NAMES = {
    "section": "div", "p": "p", "list": "ul", "steps": "ol", "terms": "ul", "item": "li", "screen": "pre",
    "listing": "div", "example": "div", "quote": "blockquote", "synopsis": "div", "table": "table", "tr": "tr",
    "td": "td", "code": "code", "cmd": "code", "input": "code", "output": "code", "file": "code", "em": "em",
}  # fmt: skip
# What holds code of several lines, where that is no part of a sentence.
HOLDERS = frozenset({"page", "section", "item", "note", "listing"})
LEFT_OUT = frozenset({"info", "links", "media", "figure", "comment"})


def html_of(path: Path) -> bytes:
    """A page as HTML; a page that is HTML stays as it is."""
    if path.suffix == ".page":
        return mallard_page(path.read_bytes())
    if path.suffix == ".gz":
        return manual_page(gzip.decompress(path.read_bytes()))
    return path.read_bytes()


def manual_page(troff: bytes) -> bytes:
    """A manual page as HTML, as mandoc makes it: under a heading with its name, without its head and foot."""
    mandoc = fetch("mandoc") / "usr/bin/mandoc"
    command = [str(mandoc), "-K", "utf-8", "-T", "html", "-O", "fragment"]
    made = subprocess.run(command, input=troff, check=False, capture_output=True).stdout.decode()
    root = lxml.html.fromstring(made)
    name = root.xpath("string(//*[@class='head-ltitle'])").partition("(")[0].lower()
    text = "".join(lxml.html.tostring(part, encoding="unicode") for part in root.xpath("//*[@class='manual-text']"))
    return f'<div role="main"><h1>{escape(name)} 手册</h1>{deeper(text)}</div>'.encode()


def deeper(html: str) -> str:
    """HTML with each heading one level deeper.

    >>> deeper("<h1>甲</h1><h2 class='x'>乙</h2>")
    "<h2>甲</h2><h3 class='x'>乙</h3>"
    """
    for level in (3, 2, 1):
        html = html.replace(f"<h{level}", f"<h{level + 1}").replace(f"</h{level}>", f"</h{level + 1}>")
    return html


def mallard_page(page: bytes) -> bytes:
    """A page of Mallard as HTML.

    >>> words = "<info/><title>甲</title><section><title>乙</title><p>丙<media/></p></section>"
    >>> mallard_page(f'<page xmlns="{MALLARD[1:-1]}">{words}</page>'.encode()).decode()
    '<div role="main"><h1>甲</h1><div><h2>乙</h2><p>丙</p></div></div>'
    """
    root = lxml.etree.fromstring(page)
    return f'<div role="main">{"".join(inner(root, 1))}</div>'.encode()


def inner(element: Any, depth: int) -> Iterator[str]:
    """What stands in an element of Mallard, as HTML; `depth` is the level of its heading."""
    yield escape(element.text or "")
    for child in element:
        if isinstance(child.tag, str):
            yield from written(child, depth)
        yield escape(child.tail or "")


def written(element: Any, depth: int) -> Iterator[str]:
    """An element of Mallard as HTML. A heading of a list, a box or a table is a paragraph as any other."""
    tag, above = (one.tag.removeprefix(MALLARD) for one in (element, element.getparent()))
    if tag in LEFT_OUT:
        return
    name = NAMES.get(tag, "div" if tag == "note" else "")
    if tag == "title":
        name = f"h{depth}" if above in ("page", "section") else "p"
    elif tag == "code" and above in HOLDERS:
        name = "pre"
    words = "".join(inner(element, depth + (tag == "section")))
    if tag == "gui" and above == "guiseq" and element.getnext() is not None:
        words += " ▸ "
    yield f"<{name}>{words}</{name}>" if name else words

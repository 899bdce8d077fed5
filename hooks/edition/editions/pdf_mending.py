"""Mends what Chromium leaves in a PDF: titles of the outline that lines have cut up, and radicals for characters."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from lxml import etree
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, TextStringObject

from ..model.sources.folds import RADICALS

X = "{http://www.w3.org/1999/xhtml}"
HEADINGS = [f"{X}h{level}" for level in range(1, 7)]
NAMES = NameObject("/ToUnicode")
# In a font's table of names: a glyph or glyphs one after another, and the character of the first.
NAMED = re.compile(r"^(<(\w+)>)(?: (<(\w+)>))? <(\w{4})>$", re.MULTILINE)


def mended(content: bytes, sheet: bytes) -> bytes:
    """A PDF whose outline says what the headings of its page say, and whose glyphs are named by no radicals."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(content)))
    entries = list(in_order(writer.root_object.get("/Outlines")))
    titles = [title_of(one) for one in etree.fromstring(sheet).iter(*HEADINGS)]
    for entry, title in zip(entries, titles, strict=True):
        entry[NameObject("/Title")] = TextStringObject(title)
    for font in (one for one in writer._objects if isinstance(one, DictionaryObject) and NAMES in one):
        table: Any = font[NAMES]
        named = DecodedStreamObject()
        named.set_data(NAMED.sub(without_radicals, table.get_data().decode("latin-1")).encode("latin-1"))
        font[NAMES] = writer._add_object(named.flate_encode())
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def in_order(parent: Any) -> Iterator[DictionaryObject]:
    """The entries of an outline in the order of the pages."""
    entry = parent and parent.get("/First")
    while entry is not None:
        entry = entry.get_object()
        yield entry
        yield from in_order(entry)
        entry = entry.get("/Next")


def title_of(heading: Any) -> str:
    """What a heading says, without the numbers of notes."""
    return " ".join("".join(words(heading)).split())


def words(element: Any) -> Iterator[str]:
    if element.tag != f"{X}sup":
        yield element.text or ""
        for child in element:
            yield from words(child)
            yield child.tail or ""


def without_radicals(line: re.Match[str]) -> str:
    """A line of a font's table in which each radical gives way to the character that has its shape.

    Chromium names a glyph that has both by the radical, and so would a search or a copy.

    >>> NAMED.sub(without_radicals, "<92> <2F63>"), NAMED.sub(without_radicals, "<92> <5149>")
    ('<92> <751F>', '<92> <5149>')
    >>> NAMED.sub(without_radicals, "<4E> <50> <2F62>")
    '<4E> <50> [<7518> <751F> <7528>]'
    """
    first, low, last, high, name = line.groups()
    count = int(high, 16) - int(low, 16) + 1 if high else 1
    named = [chr(int(name, 16) + place) for place in range(count)]
    if RADICALS.keys().isdisjoint(named):
        return line[0]
    targets = [f"<{RADICALS.get(one, one).encode('utf-16-be').hex().upper()}>" for one in named]
    return f"{first} {last} [{' '.join(targets)}]" if last else f"{first} {targets[0]}"

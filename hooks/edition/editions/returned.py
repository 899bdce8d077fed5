"""What comes back from a translator: sentence pairs read from an edited TMX or XLIFF file.

Only ids, words and codes are read. Such a file comes from elsewhere: it is read strictly, and nothing in it is fetched.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from ..base.findings import EditionError, Finding
from ..model.texts.texts import text_name
from .inline import Code, Inline, merged
from .xliff import CORE
from .xml_lines import LANG, SAFE

CODES = {"bpt": "open", "ept": "close"}
REMEDY = "Export it again as TMX 1.4 or XLIFF 2"


@dataclass(frozen=True)
class Returned:
    """One sentence pair of a file: the segment's id in the corpus, both sides, and the line where it stands."""

    key: str
    zh: Inline
    en: Inline
    line: int


def read(content: bytes, name: str) -> list[Returned]:
    """The sentence pairs of a file; raises `EditionError` where it is none of the two, or no XML."""
    try:
        root = etree.fromstring(content, etree.XMLParser(**SAFE))
    except etree.XMLSyntaxError as error:
        fact = f"this is no XML: {error.msg}"
        raise EditionError([Finding(name, error.lineno or 1, "file-broken", fact, REMEDY)]) from error
    if root.tag == "tmx":
        return list(of_tmx(root))
    if root.tag == f"{CORE}xliff":
        if (root.get("trgLang") or "").lower()[:2] != "en":
            fact = f"its translations are in {root.get('trgLang') or 'no language that it names'}"
            raise EditionError([Finding(name, root.sourceline or 1, "file-unknown", fact, "Export it with trgLang en")])
        return list(of_xliff(root))
    fact = f"the file begins with <{etree.QName(root).localname}>, which is neither TMX nor XLIFF 2"
    raise EditionError([Finding(name, root.sourceline or 1, "file-unknown", fact, REMEDY)])


def of_tmx(root: Any) -> Iterator[Returned]:
    """Each unit of a memory."""
    for tu in root.iter("tu"):
        sides: dict[str, Inline] = {}
        for tuv in tu.iter("tuv"):
            language = (tuv.get(LANG) or tuv.get("lang") or "").lower()[:2]
            seg = tuv.find("seg")
            if seg is not None:
                sides[language] = merged(inside_tmx(seg))
        yield Returned(tu.get("tuid") or "", sides.get("zh", ()), sides.get("en", ()), tu.sourceline)


def inside_tmx(element: Any) -> Iterator[str | Code]:
    """The words and codes of a segment; highlighting holds words like any other."""
    yield element.text or ""
    for child in element:
        if child.tag in ("bpt", "ept", "ph", "it"):
            place: Any = CODES.get(child.tag, "alone")
            yield Code(place, child.tag, "".join(child.itertext()), 0)
        elif child.tag == "hi":
            yield from inside_tmx(child)
        yield child.tail or ""


def of_xliff(root: Any) -> Iterator[Returned]:
    """Each segment of each unit."""
    for file in root.iter(f"{CORE}file"):
        text = text_name(file.get("original") or "")
        for unit in file.iter(f"{CORE}unit"):
            data = {one.get("id"): one.text or "" for one in unit.iter(f"{CORE}data")}
            for segment in unit.iter(f"{CORE}segment"):
                sides = [segment.find(f"{CORE}{side}") for side in ("source", "target")]
                zh, en = (() if one is None else merged(inside_xliff(one, data)) for one in sides)
                number = (segment.get("id") or "").removeprefix("s")
                yield Returned(f"{text}#{unit.get('id')}.{number}", zh, en, segment.sourceline)


def inside_xliff(element: Any, data: dict[str, str]) -> Iterator[str | Code]:
    """The words and codes of a source or target, each code with the Markdown that it refers to."""
    yield element.text or ""
    for child in element:
        if child.tag == f"{CORE}pc":
            yield Code("open", "pc", data.get(child.get("dataRefStart"), ""), 0)
            yield from inside_xliff(child, data)
            yield Code("close", "pc", data.get(child.get("dataRefEnd"), ""), 0)
        elif child.tag in (f"{CORE}ph", f"{CORE}sc", f"{CORE}ec"):
            yield Code("alone", "ph", data.get(child.get("dataRef"), ""), 0)
        elif child.tag == f"{CORE}mrk":
            yield from inside_xliff(child, data)
        yield child.tail or ""

"""A translation memory: TMX 1.4b, a unit a sentence pair, with the Markdown of emphasis, notes and marks as its codes.

https://www.gala-global.org/tmx-14b; all that stands in a segment, codes among it, joined is its Markdown.
"""

from collections.abc import Iterable
from typing import Any

from lxml import etree

from ..base.pair import Lang
from ..model.languages.languages import LANGUAGES
from ..model.outputs.imprint import Imprint
from ..model.outputs.woven import WovenText
from .inline import Code, Inline
from .segments import Numbers, Segment, Unit, units
from .xml_lines import LANG, add_text, written

# What TMX calls each code; others have their name behind `x-`.
TYPES = {"em": "italic", "strong": "bold"}
ELEMENTS = {"open": "bpt", "close": "ept", "alone": "ph"}
NO_LICENCE = "No licence is given here for texts or translation: their owners decide. See sources/catalogue.yml."


def tmx(texts: Iterable[WovenText], imprint: Imprint) -> bytes:
    """Every sentence pair of some texts as a translation memory."""
    root = etree.Element("tmx", version="1.4")
    day = imprint.date.replace("-", "")
    header = {
        "creationtool": "xinzhi-reader",
        "creationtoolversion": imprint.commit or "unknown",
        "segtype": "sentence",
        "o-tmf": "Markdown",
        "adminlang": "en",
        "srclang": LANGUAGES["zh"].tag,
        "datatype": "plaintext",
    } | ({"creationdate": f"{day}T000000Z"} if day else {})
    etree.SubElement(etree.SubElement(root, "header", header), "note").text = NO_LICENCE
    body = etree.SubElement(root, "body")
    for text in texts:
        for unit in units(text):
            for segment in unit.segments:
                add_unit(body, unit, segment)
    return written(root, ("tmx", "header", "body", "tu", "tuv"))


def add_unit(body: Any, unit: Unit, segment: Segment) -> None:
    """Adds a segment as a unit: English that the source prints itself stands alone, and is what is translated from."""
    tu = etree.SubElement(body, "tu", tuid=unit.key(segment.number))
    if unit.row.kind == "published":
        tu.set("srclang", "en")
    properties = {
        "text": unit.text,
        "block": unit.id,
        "sentence": str(segment.number),
        "kind": unit.row.kind,
        "state": unit.row.state,
    } | ({} if segment.confidence is None else {"confidence": str(segment.confidence)})
    for name, value in properties.items():
        etree.SubElement(tu, "prop", type=f"x-{name}").text = value
    numbers = Numbers()
    sides: tuple[tuple[Lang, Inline], ...] = (("zh", segment.zh), ("en", segment.en))
    for lang, inline in sides:
        if inline:
            tuv = etree.SubElement(tu, "tuv", {LANG: LANGUAGES[lang].tag})
            fill(etree.SubElement(tuv, "seg"), inline, numbers.of(segment.number, inline))


def fill(seg: Any, inline: Inline, numbers: dict[int, int]) -> None:
    """Writes words and codes into a segment."""
    for one in inline:
        if isinstance(one, str):
            add_text(seg, one)
            continue
        etree.SubElement(seg, ELEMENTS[one.place], attributes(one, numbers[one.pair])).text = one.native


def attributes(code: Code, number: int) -> dict[str, str]:
    kind = {"type": TYPES.get(code.name, f"x-{code.name}")}
    if code.place == "close":
        return {"i": str(code.pair)}
    return ({"i": str(code.pair)} if code.place == "open" else {}) | {"x": str(number)} | kind

"""Files for translators' workbenches: XLIFF 2.1, a file a text, a unit a block, a segment a sentence pair.

https://docs.oasis-open.org/xliff/xliff-core/v2.1/; the Markdown of a code stands in its unit's original data.
"""

from collections.abc import Iterable
from typing import Any

from lxml import etree

from ..model.languages.languages import LANGUAGES
from ..model.outputs.woven import WovenText
from .inline import Inline
from .segments import Numbers, Segment, Unit, units
from .tmx import NO_LICENCE
from .xml_lines import SPACE, add_text, written

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
CORE, META = f"{{{NAMESPACE}}}", f"{{{METADATA}}}"
HOLDERS = ("xliff", "file", "notes", "unit", "originalData", "segment", "ignorable")
KEPT = ("note", "gap", "line")
FORMATTING = {"em": "xlf:i", "strong": "xlf:b"}


def xliff(texts: Iterable[WovenText]) -> bytes:
    """Some texts with their translation; what is not translated has no target."""
    tags = {"version": "2.1", "srcLang": LANGUAGES["zh"].tag, "trgLang": LANGUAGES["en"].tag}
    root = etree.Element(f"{CORE}xliff", tags, nsmap={None: NAMESPACE, "mda": METADATA})
    for text in texts:
        attributes = {"id": text.name.replace("/", "."), "original": text.path, "canResegment": "no", SPACE: "preserve"}
        file = etree.SubElement(root, f"{CORE}file", attributes)
        notes = etree.SubElement(file, f"{CORE}notes")
        etree.SubElement(notes, f"{CORE}note", category="rights").text = NO_LICENCE
        for unit in units(text):
            if unit.segments:
                add_unit(file, unit)
    holders = {f"{CORE}{name}" for name in HOLDERS} | {f"{META}metadata", f"{META}metaGroup"}
    return written(root, holders)


def add_unit(file: Any, unit: Unit) -> None:
    """Adds a block: what is known of its sentences, its codes, its segments."""
    element = etree.SubElement(file, f"{CORE}unit", id=unit.id, name=f"{unit.text}#{unit.id}")
    if unit.row.kind == "published":
        element.set("translate", "no")
    group = etree.SubElement(etree.SubElement(element, f"{META}metadata"), f"{META}metaGroup", category="xinzhi")
    known = {"kind": unit.row.kind, "state": unit.row.state} | {
        f"confidence-{one.number}": str(one.confidence) for one in unit.segments if one.confidence is not None
    }
    for name, value in known.items():
        etree.SubElement(group, f"{META}meta", type=name).text = value
    data = Data(etree.SubElement(element, f"{CORE}originalData"))
    numbers = Numbers()
    for segment in unit.segments:
        add_segment(element, unit, segment, numbers, data)
    if not len(data.element):
        element.remove(data.element)


class Data:
    """The original data of a unit: each piece of Markdown once, with an id."""

    def __init__(self, element: Any) -> None:
        self.element = element
        self.ids: dict[str, str] = {}

    def reference(self, native: str) -> str:
        if native not in self.ids:
            self.ids[native] = f"d{len(self.ids) + 1}"
            etree.SubElement(self.element, f"{CORE}data", id=self.ids[native]).text = native
        return self.ids[native]


def add_segment(element: Any, unit: Unit, segment: Segment, numbers: Numbers, data: Data) -> None:
    """Adds a sentence pair, and behind it the white space that parts it from the next."""
    published = unit.row.kind == "published"
    zh, en = (segment.en, ()) if published else (segment.zh, segment.en)
    stale = {"subState": "xinzhi:stale"} if unit.row.state == "stale" else {}
    state = "translated" if en and not stale else "initial"
    held = etree.SubElement(element, f"{CORE}segment", {"id": f"s{segment.number}", "state": state} | stale)
    fill(etree.SubElement(held, f"{CORE}source"), zh, numbers.of(segment.number, zh), data)
    if en:
        fill(etree.SubElement(held, f"{CORE}target"), en, numbers.of(segment.number, en), data)
    if (segment.behind_zh or segment.behind_en) and not published:
        between = etree.SubElement(element, f"{CORE}ignorable")
        etree.SubElement(between, f"{CORE}source").text = segment.behind_zh
        etree.SubElement(between, f"{CORE}target").text = segment.behind_en


def fill(side: Any, inline: Inline, numbers: dict[int, int], data: Data) -> None:
    """Writes words and codes into a source or a target."""
    open_in = [side]
    for one in inline:
        if isinstance(one, str):
            add_text(open_in[-1], one)
        elif one.place == "close":
            open_in.pop().set("dataRefEnd", data.reference(one.native))
        elif one.place == "open":
            attributes = {"id": str(numbers[one.pair]), "dataRefStart": data.reference(one.native)}
            open_in.append(etree.SubElement(open_in[-1], f"{CORE}pc", attributes | kind(one.name)))
        else:
            attributes = {"id": str(numbers[one.pair]), "dataRef": data.reference(one.native)}
            etree.SubElement(open_in[-1], f"{CORE}ph", attributes | kind(one.name))


def kind(name: str) -> dict[str, str]:
    """What a code is: a note's reference or a gap may not be taken out of a translation, nor be there twice."""
    if name in FORMATTING:
        return {"type": "fmt", "subType": FORMATTING[name]}
    kept = {"canCopy": "no", "canDelete": "no"} if name in KEPT else {}
    return {"type": "other", "subType": f"xinzhi:{name}"} | kept

"""The glossary as a term base: TBX (Basic, as ISO 30042:2008 has it), CSV, and a `DefinedTermSet` of schema.org."""

import csv
import json
from collections.abc import Iterable, Mapping
from io import StringIO
from xml.etree import ElementTree as xml

from ..model.data.schemas import BETWEEN
from ..model.languages.languages import LANGUAGES
from ..model.outputs.defined_terms import SET, defined_term, in_both
from ..model.terms.term import Term

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
STATUS = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "deprecated": "deprecatedTerm-admn-sts",
}
COLUMNS = (
    "slug", "zh", "variants", "hant", "pinyin", "en", "admitted", "deprecated", "pos", "domain",
    "definition_zh", "definition_en", "note_zh", "note_en",
)  # fmt: skip
TITLE = {"zh": "新质读本术语", "en": "Glossary of the Xinzhi Reader"}

Domains = Mapping[str, tuple[str, str]]  # the names of each in Chinese and English, by its key


def tbx(terms: Iterable[Term], domains: Domains) -> str:
    """The terms as TBX-Basic, each form with its status. Forms that only help to find a term are left out."""
    root = xml.Element("martif", {"type": "TBX-Basic", LANG: LANGUAGES["zh"].tag})
    header = xml.SubElement(root, "martifHeader")
    described = xml.SubElement(header, "fileDesc")
    xml.SubElement(xml.SubElement(described, "titleStmt"), "title").text = TITLE["en"]
    xml.SubElement(xml.SubElement(described, "sourceDesc"), "p").text = "docs/glossary"
    # The dialect again, by the declaration of what it may hold.
    xml.SubElement(xml.SubElement(header, "encodingDesc"), "p", {"type": "XCSURI"}).text = "TBXBasicXCSV02.xcs"
    body = xml.SubElement(xml.SubElement(root, "text"), "body")
    for term in terms:
        body.append(concept(term, domains))
    xml.indent(root)
    written: str = xml.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'


def concept(term: Term, domains: Domains) -> xml.Element:
    """A term as an entry: what it is, and its forms by language."""
    entry = xml.Element("termEntry", {"id": f"term-{term.slug}"})
    field = domains.get(term.domain, (term.domain, term.domain))[1]
    xml.SubElement(entry, "descrip", {"type": "subjectField"}).text = field
    zh = language(entry, LANGUAGES["zh"].tag, term.definition_zh, term.note_zh)
    add(zh, term, {"preferred": (term.zh,), "admitted": term.variants})
    en = language(entry, "en", term.definition_en, term.note_en)
    add(en, term, {"preferred": (term.preferred,), "admitted": term.admitted, "deprecated": term.deprecated})
    # The last: tools that read two languages take the first two.
    if term.hant != term.zh:
        add(language(entry, "zh-Hant", "", ""), term, {"preferred": (term.hant,)})
    return entry


def language(entry: xml.Element, tag: str, definition: str, note: str) -> xml.Element:
    """A new set of forms in a language, with the definition and the note to translators in it."""
    found = xml.SubElement(entry, "langSet", {LANG: tag})
    if definition:
        xml.SubElement(found, "descrip", {"type": "definition"}).text = definition
    if note:
        xml.SubElement(found, "note").text = note
    return found


def add(found: xml.Element, term: Term, forms: Mapping[str, Iterable[str]]) -> None:
    """Adds forms to a language, each with its status and its part of speech."""
    for status, each in forms.items():
        for form in each:
            tig = xml.SubElement(found, "tig")
            xml.SubElement(tig, "term").text = form
            xml.SubElement(tig, "termNote", {"type": "partOfSpeech"}).text = term.pos
            xml.SubElement(tig, "termNote", {"type": "administrativeStatus"}).text = STATUS[status]


def table(terms: Iterable[Term]) -> str:
    """The terms as CSV with a line of headings; several forms in one cell stand with `; ` between."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for term in terms:
        cells = {name: getattr(term, name) for name in COLUMNS if name != "en"} | {"en": term.preferred}
        writer.writerow(
            BETWEEN.join(cell) if isinstance(cell, tuple) else cell for cell in (cells[name] for name in COLUMNS)
        )
    return out.getvalue()


def defined_term_set(terms: Iterable[Term]) -> str:
    """The terms as JSON-LD. Addresses are relative to that of the file, `downloads/` beside the languages' folders."""
    found = {
        "@context": "https://schema.org",
        "@type": "DefinedTermSet",
        "@id": SET,
        "name": in_both(TITLE["zh"], TITLE["en"]),
        "inLanguage": [one.tag for one in LANGUAGES.values()],
        "hasDefinedTerm": [defined_term(term, "../", SET) for term in terms],
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"

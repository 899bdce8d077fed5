"""A row's HTML as a file for readers has it: the corrected reading, with what the source prints and gaps as notes.

Elements are changed as a tree (lxml); what comes out is XHTML.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lxml import etree, html
from markupsafe import Markup

from ..base.markup import escape
from ..base.pair import Lang
from ..model.outputs.term_links import with_links
from ..model.outputs.woven import Row

OPS = "http://www.idpf.org/2007/ops"  # the name space of epub:type
RemarkKind = Literal["correction", "supplied", "surplus", "gap"]
KINDS: tuple[RemarkKind, ...] = ("correction", "supplied", "surplus", "gap")
# Attributes that say something to the site alone.
OF_SITE = ("data-search-exclude", "data-s", "data-term", "title", "role", "aria-label")


@dataclass(frozen=True)
class Remark:
    """An editor's note: what the text reads (`lemma`), what the source prints, and why.

    `label` is its number in the text, `call` the id of the place in the text that calls it.
    """

    kind: RemarkKind
    label: str
    lang: Lang
    lemma: str
    printed: str
    reason: str

    @property
    def id(self) -> str:
        return f"ed-{self.lang}-{self.label}"

    @property
    def call(self) -> str:
        return f"edref-{self.lang}-{self.label}"


@dataclass(frozen=True)
class Shown:
    """A row in one language as a file shows it, and its editor's notes."""

    html: Markup
    remarks: tuple[Remark, ...]


def shown(row: Row, lang: Lang, first: int, terms: str | None, prefix: str = "") -> Shown:
    """A row in one language; its editor's notes are numbered from `first` on.

    `terms` is the file with the entries of the glossary, none where there are no links to it; `prefix` stands before
    each id, where several texts share a page.
    """
    piece = with_links(row, lang, lambda slug: f"{terms}#{prefix}term-{slug}")
    root = html.fragment_fromstring(piece, create_parent="div")
    remarks = tuple(remarks_of(root, lang, first))
    for element in list(root.iterdescendants()):
        if (element.tag == "span" and "s" in classes(element)) or is_unlinked_term(element, terms):
            element.drop_tag()
    for element in root.iterdescendants():
        finish(element, prefix)
    return Shown(Markup(inner(root)), remarks)


def classes(element: html.HtmlElement) -> list[str]:
    return str(element.get("class", "")).split()


def is_unlinked_term(element: html.HtmlElement, terms: str | None) -> bool:
    return "term" in classes(element) and (element.tag == "span" or terms is None)


def remarks_of(root: html.HtmlElement, lang: Lang, first: int) -> Iterator[Remark]:
    """Puts a call behind each mark and each gap, takes out what is struck, and gives the notes."""
    marked = [one for one in root.iterdescendants() if {"mark", "gap"} & set(classes(one))]
    for number, element in enumerate(marked, first):
        kind = next(kind for kind in KINDS if kind in classes(element))
        printed = "".join(one.text_content() for one in element.findall("del"))
        lemma = "".join(one.text_content() for one in element.findall("ins"))
        remark = Remark(kind, str(number), lang, lemma, printed, str(element.get("title", "")))
        for struck in element.findall("del"):
            element.remove(struck)
        if kind == "gap":
            element.text = "［……］" if lang == "zh" else "[…]"
        element.append(call(remark))
        yield remark


def call(remark: Remark) -> html.HtmlElement:
    """What stands in the text for an editor's note: a sign that leads to it."""
    sup = html.Element("sup")
    link = etree.SubElement(sup, "a", {"class": "editors-ref", "href": f"#{remark.id}", "id": remark.call})
    link.text = f"{'校' if remark.lang == 'zh' else 'e'}{remark.label}"
    return sup


def finish(element: html.HtmlElement, prefix: str) -> None:
    """Says what a call of a note is, takes out what is the site's, and puts the prefix before ids."""
    for name in OF_SITE:
        element.attrib.pop(name, None)
    if {"footnote-ref", "editors-ref"} & set(classes(element)):
        element.set(f"{{{OPS}}}type", "noteref")
        element.set("role", "doc-noteref")
    if "id" in element.attrib:
        element.set("id", prefix + element.attrib["id"])
    if element.get("href", "").startswith("#") and "term" not in classes(element):
        element.set("href", f"#{prefix}{element.attrib['href'][1:]}")


def inner(root: html.HtmlElement) -> str:
    """What an element holds, as XHTML."""
    return escape(root.text or "") + "".join(etree.tostring(child, encoding="unicode") for child in root)

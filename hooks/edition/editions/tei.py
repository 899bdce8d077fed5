"""Texts for scholars: TEI P5, both languages as parallel texts that refer to each other, with the editor's marks.

https://tei-c.org/guidelines/p5/; Chinese and English are two `text` of a `group`; block and sentence point at theirs.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from lxml import etree

from ..base.markup import elements
from ..base.pair import Lang
from ..model.citations.origins import Origin
from ..model.languages.languages import LANGUAGES
from ..model.outputs.imprint import Imprint
from ..model.outputs.woven import Row, WovenText
from .inline import Code, Inline, inline_of, sentences_of
from .segments import unit_id
from .tmx import NO_LICENCE
from .xml_lines import LANG, XML, add_text, written

NAMESPACE = "http://www.tei-c.org/ns/1.0"
TEI = f"{{{NAMESPACE}}}"
ID = f"{XML}id"
RENDITIONS = {"em": "italic", "strong": "bold"}
# Elements that hold no words of their own.
HEADER = "teiHeader fileDesc titleStmt publicationStmt availability sourceDesc"
HOLDERS = f"teiCorpus TEI {HEADER} text group body back div list lg table row"
BLOCKS = {
    "heading": "head", "paragraph": "p", "published": "p", "bullet": "item", "note": "note", "verse": "lg",
    "table": "table", "code": "p",
}  # fmt: skip


@dataclass(frozen=True)
class Side:
    """One language of a text, and the beginning of all ids in it and in the other's."""

    text: WovenText
    lang: Lang

    def id(self, row: Row, other: bool = False) -> str:
        lang = ("en" if self.lang == "zh" else "zh") if other else self.lang
        return f"t-{self.text.name.replace('/', '.')}.{lang}.{unit_id(row.kind, row.id)}"


def tei(texts: Iterable[tuple[WovenText, Origin]], title: str, imprint: Imprint) -> bytes:
    """Some texts as a corpus, each with a header that says where it comes from."""
    root = etree.Element(f"{TEI}teiCorpus", nsmap={None: NAMESPACE})
    add_header(root, [("en", title)], (), "Made from the texts of the Xinzhi Reader.", imprint)
    for text, origin in texts:
        one = add(root, "TEI")
        printed_in = ", ".join(filter(None, (origin.first.name.zh, origin.first.date, origin.first.pages)))
        titles = [(lang, words) for lang in LANGUAGES if (words := text.own_title(lang))]
        authors = [author.zh for author in origin.authors]
        add_header(one, titles or [("en", text.name)], authors, printed_in or "Unknown.", imprint)
        group = add(add(one, "text"), "group")
        for lang in LANGUAGES:
            if any(row.html(lang) for row in text.all_rows):
                add_side(group, Side(text, lang))
    return written(root, {f"{TEI}{name}" for name in HOLDERS.split()})


def add(parent: Any, name: str, **attributes: str) -> Any:
    return etree.SubElement(parent, f"{TEI}{name}", attributes)


def add_header(
    parent: Any, titles: Iterable[tuple[str, str]], authors: Iterable[str], source: str, imprint: Imprint
) -> None:
    """What a text is called, who wrote it, that nobody gives a licence here, and where it was printed."""
    described = add(add(parent, "teiHeader"), "fileDesc")
    stated = add(described, "titleStmt")
    for lang, words in titles:
        title = add(stated, "title")
        title.set(LANG, LANGUAGES["zh" if lang == "zh" else "en"].tag)
        title.text = words
    for author in authors:
        add(stated, "author").text = author
    publication = add(described, "publicationStmt")
    add(publication, "publisher").text = "Xinzhi Reader"
    add(publication, "date", **({"when": imprint.date} if imprint.date else {})).text = imprint.date or "unknown"
    if imprint.commit:
        add(publication, "idno", type="commit").text = imprint.commit
    add(add(publication, "availability", status="unknown"), "p").text = NO_LICENCE
    add(add(described, "sourceDesc"), "p").text = source


def add_side(group: Any, side: Side) -> None:
    """A language of a text: its blocks under their headings, its notes behind."""
    text = add(group, "text")
    text.set(LANG, LANGUAGES[side.lang].tag)
    # The divisions that are open, each with the level of its heading.
    open_in: list[tuple[int, Any]] = [(0, add(text, "body"))]
    for row in side.text.rows:
        # English that the source prints stands with its Chinese.
        is_here = side.lang == "zh" if row.kind == "published" else bool(row.html(side.lang))
        if not is_here:
            continue
        if row.kind == "heading":
            while open_in[-1][0] >= row.level:
                open_in.pop()
            open_in.append((row.level, add(open_in[-1][1], "div")))
        add_block(open_in[-1][1], row, side)
    if len(open_in) == 1 and not len(open_in[0][1]):
        add(open_in[0][1], "p")
    notes = [row for row in side.text.notes if row.html(side.lang)]
    if notes:
        behind = add(add(text, "back"), "div", type="notes")
        for row in notes:
            add_block(behind, row, side)


def add_block(parent: Any, row: Row, side: Side) -> None:
    """A block with its id and what it corresponds to."""
    if row.kind == "bullet":
        last = parent[-1] if len(parent) else None
        parent = last if last is not None and last.tag == f"{TEI}list" else add(parent, "list")
    element = add(parent, BLOCKS[row.kind], **({"n": row.number, "place": "bottom"} if row.kind == "note" else {}))
    element.set(ID, side.id(row))
    if row.kind == "published":
        element.set(LANG, "en")
        return fill(element, inline_of(row.en), side)
    html = row.html(side.lang)
    if row.zh and row.en:
        element.set("corresp", f"#{side.id(row, other=True)}")
    if row.kind == "table":
        return add_rows(element, html, side)
    if row.kind == "verse":
        return add_lines(element, inline_of(html), side)
    if row.kind == "code":
        return fill(add(element, "code"), inline_of(html), side)
    return add_sentences(element, row, html, side)


def add_sentences(element: Any, row: Row, html: str, side: Side) -> None:
    """The sentences of a block, each an `s` that points at those of the other language; a block of one has none."""
    parts = sentences_of(html)
    others = {one.number for one in sentences_of(row.html("en" if side.lang == "zh" else "zh"))}
    if len(row.beads) < 2:
        return fill(element, inline_of(html), side)
    for part in parts:
        s = add(element, "s", n=str(part.number))
        s.set(ID, f"{side.id(row)}.{part.number}")
        if part.number in others:
            s.set("corresp", f"#{side.id(row, other=True)}.{part.number}")
        fill(s, part.inline, side)
        s.tail = part.behind


def add_rows(table: Any, html: str, side: Side) -> None:
    for part in elements(html):
        for line in elements(part.inner):
            row = add(table, "row", **({"role": "label"} if part.name == "thead" else {}))
            for cell in elements(line.inner):
                fill(add(row, "cell"), inline_of(cell.inner), side)


def add_lines(group: Any, inline: Inline, side: Side) -> None:
    lines: list[list[str | Code]] = [[]]
    for one in inline:
        if isinstance(one, Code) and one.name == "line":
            lines.append([])
        else:
            lines[-1].append(one.lstrip("\n") if isinstance(one, str) else one)
    for line in lines:
        fill(add(group, "l"), tuple(line), side)


def fill(parent: Any, inline: Inline, side: Side) -> None:
    """Writes words, emphasis, marks, gaps and references to notes."""
    open_in = [parent]
    for one in inline:
        if isinstance(one, str):
            add_text(open_in[-1], one)
        elif one.place == "open":
            open_in.append(opened(open_in[-1], one))
        elif one.place == "close":
            open_in.pop()
            if one.told:
                add(open_in[-1], "note", type="editorial").text = one.told
        else:
            add_alone(open_in[-1], one, side)


def opened(parent: Any, code: Code) -> Any:
    """The element that holds the words behind a code."""
    if code.name in RENDITIONS:
        return add(parent, "hi", rend=RENDITIONS[code.name])
    if code.name == "supplied":
        return add(parent, "supplied")
    choice = add(parent, "choice")
    add(choice, "sic").text = code.printed
    return add(choice, "corr")


def add_alone(parent: Any, code: Code, side: Side) -> None:
    """A gap, a reference to a note, a surplus, the end of a line."""
    if code.name == "gap":
        add(add(parent, "gap", reason="lost"), "desc").text = code.told
    elif code.name == "surplus":
        add(parent, "surplus").text = code.printed
        add(parent, "note", type="editorial").text = code.told
    elif code.name == "note":
        label = code.native.removeprefix("[^").removesuffix("]")
        # An excerpt calls notes that it has not.
        notes = [row for row in side.text.notes if row.id == label and row.html(side.lang)]
        target = {"target": f"#{side.id(notes[0])}"} if notes else {}
        add(parent, "ref", type="note", **target).text = label.removeprefix("n")
    else:
        add(parent, "lb")

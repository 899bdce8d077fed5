"""Weaving: the rendered HTML of both languages into rows, block by block."""

import re
from collections.abc import Iterable, Iterator

from ..base.markup import Element, elements
from ..base.pair import Lang
from ..model.outputs.woven import Kind, Row, State, note_number
from ..model.texts.pairing import Aligned, Pair

NOTE_ID = re.compile(r'(?<=")(#?)(fn|fnref\d*):n?([\w-]+)(?=")')
NOTE_REFERENCE = re.compile(r'(<a class="footnote-ref" href="#fn:)([\w-]+)">[^<]*</a>')
BACKLINK = re.compile(r"(?:&#160;|\u00a0|\s)*<a class=\"footnote-backref\"[^>]*>.*?</a>", re.DOTALL)
KINDS: dict[str, Kind] = {"li": "bullet", "div": "verse", "table": "table", "pre": "code"}  # by their elements
REFERENCE_NUMBER = re.compile(r"［\d+(?:[-，,]\d+)*］|\[\d+(?:[-,]\d+)*\]")


def weave(pair: Pair, zh_html: str, en_html: str) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """A pair's blocks and its notes as rows, from the HTML of its two files; nothing is linked yet.

    Raises `MarkupError` where tags do not balance.
    """
    chinese, zh_notes = body_and_notes(zh_html)
    english, en_notes = body_and_notes(en_html)
    by_id = {block.attributes.get("id", ""): block for block in flattened(english)}
    aligned = {both.zh.id: both for both in pair.aligned()}
    rows = tuple(row(block, aligned.get(identifier(block)), by_id) for block in flattened(chinese))
    return rows, tuple(notes(zh_notes, en_notes))


def flattened(body: Iterable[Element]) -> Iterator[Element]:
    """The blocks of a body, the bullets of its lists among them."""
    for element in body:
        if element.name == "ul":
            yield from elements(element.inner)
        else:
            yield element


def identifier(block: Element) -> str:
    return block.attributes.get("id", "")


def row(block: Element, aligned: Aligned | None, english: dict[str, Element]) -> Row:
    """The row of a Chinese block, with its English where it has one that says something."""
    ident, classes = identifier(block), tuple(block.attributes.get("class", "").split())
    if "published" in classes:
        return Row(ident, "published", 0, "translated", classes, "", block.inner)
    partner = english.get(ident) if aligned and aligned.en else None
    state: State = "translated"
    if partner is None:
        state = "untranslated"
    elif aligned and aligned.stale:
        state = "stale"
    kind, level = kind_and_level(block.name)
    zh, en = block.inner, partner.inner if partner else ""
    if kind != "code":
        zh, en = own_ids(marked_references(zh), "zh"), own_ids(en, "en")
    return Row(ident, kind, level, state, classes, zh, en)


def kind_and_level(name: str) -> tuple[Kind, int]:
    """What an element's name says of its block.

    >>> kind_and_level("h2"), kind_and_level("li"), kind_and_level("p"), kind_and_level("pre")
    (('heading', 2), ('bullet', 0), ('paragraph', 0), ('code', 0))
    """
    if re.fullmatch(r"h[1-6]", name):
        return "heading", int(name[1])
    return KINDS.get(name, "paragraph"), 0


def notes(zh: dict[str, str], en: dict[str, str]) -> Iterator[Row]:
    """Both languages' notes; translators' notes, which the Chinese lacks, come last."""
    for label in zh | en:
        state: State = "translated" if label in en else "untranslated"
        yield Row(label, "note", 0, state, (), own_ids(zh.get(label, ""), "zh"), own_ids(en.get(label, ""), "en"))


def body_and_notes(html: str) -> tuple[list[Element], dict[str, str]]:
    """The elements of a rendered text, and the HTML of each note by its label (`n3`, `t1`)."""
    body: list[Element] = []
    labeled: dict[str, str] = {}
    for element in elements(html):
        if "footnote" not in element.attributes.get("class", "").split():
            body.append(element)
            continue
        for item in (li for e in elements(element.inner) if e.name == "ol" for li in elements(e.inner)):
            paragraphs = [BACKLINK.sub("", p.inner).strip() for p in elements(item.inner)]
            labeled[item.attributes["id"].removeprefix("fn:")] = "<br>".join(filter(None, paragraphs))
    return body, labeled


def marked_references(inner: str) -> str:
    """The HTML with reference numbers of a source without a list of references marked as such.

    >>> marked_references("理论［3］")
    '理论<span class="cited">［3］</span>'
    >>> marked_references("theory[3]")
    'theory<span class="cited">[3]</span>'
    """
    return REFERENCE_NUMBER.sub(r'<span class="cited">\g<0></span>', inner)


def own_ids(html: str, lang: Lang) -> str:
    """The HTML with note ids that carry the language, and references that show the note's own number.

    What a reference is it says to who does not see that it is raised.

    >>> own_ids('<sup id="fnref:n3"><a class="footnote-ref" href="#fn:n3">1</a></sup>', "zh")
    '<sup id="fnref-zh-3"><a class="footnote-ref" href="#fn-zh-3" role="doc-noteref" data-search-exclude>3</a></sup>'
    """
    html = NOTE_REFERENCE.sub(
        lambda m: f'{m[1]}{m[2]}" role="doc-noteref" data-search-exclude>{note_number(m[2])}</a>', html
    )
    return NOTE_ID.sub(lambda m: f"{m[1]}{m[2]}-{lang}-{m[3]}", html)

"""Markdown and plain text of a text or a document in one language: for what reads neither books nor pages."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from lxml import html

from ..base.interface import word
from ..base.pair import Lang
from .apparatus import Remark, classes
from .chapters import Block, Chapter, chapter
from .works import Corpus, Planned, Work

# What Markdown would read as its own.
SPECIAL = re.compile(r"[\\`*_\[\]<>]")
AT_START = re.compile(r"^(?=[#+|~-])|^(\d+)(?=[.)])")
EMPHASIS = {"strong": "**", "em": "*", "b": "**", "i": "*", "code": "`"}


@dataclass(frozen=True)
class Way:
    """How a kind of plain file writes things.

    `words` writes a piece of text, `around` what emphasis puts round it, `call` and `note` the call of a note and the
    note, by its language and label; `line` ends a line inside a block; `first` writes the beginning of a paragraph.
    """

    words: Callable[[str], str]
    around: Callable[[str], str]
    call: Callable[[Lang, str], str]
    note: Callable[[Lang, str, str], str]
    line: str
    heading: Callable[[int, str], str]
    first: Callable[[str], str]


def begun(text: str) -> str:
    """A paragraph whose first characters would begin something else in Markdown.

    >>> begun("1. 甲"), begun("# 甲"), begun("甲")
    ('1\\\\. 甲', '\\\\# 甲', '甲')
    """
    return AT_START.sub(lambda m: f"{m[1]}\\" if m[1] else "\\", text, count=1)


def in_brackets(lang: Lang, label: str) -> str:
    """The call of a note in plain text; the editor's own begin with a letter.

    >>> in_brackets("zh", "3"), in_brackets("zh", "ed1"), in_brackets("en", "ed1")
    ('〔注3〕', '〔校1〕', '[ed. 1]')
    """
    editors, number = label.startswith("ed"), label.removeprefix("ed")
    if lang == "zh":
        return f"〔{'校' if editors else '注'}{number}〕"
    return f"[{'ed.' if editors else 'note'} {number}]"


MARKDOWN = Way(
    words=lambda text: SPECIAL.sub(r"\\\g<0>", text),
    around=lambda tag: EMPHASIS.get(tag, ""),
    call=lambda lang, label: f"[^{label}]",
    note=lambda lang, label, text: f"[^{label}]: {text}",
    line="  \n",
    heading=lambda level, text: f"{'#' * level} {text}",
    first=begun,
)
TEXT = Way(
    words=lambda text: text,
    around=lambda tag: "",
    call=in_brackets,
    note=lambda lang, label, text: f"{in_brackets(lang, label)} {text}",
    line="\n",
    heading=lambda level, text: text,
    first=lambda text: text,
)
WAYS = {"md": MARKDOWN, "txt": TEXT}


def files(corpus: Corpus) -> Iterator[Planned]:
    """Markdown and plain text of each work in each language that it has."""
    for work in corpus.works:
        for lang in ("zh", "en"):
            if lang in work.forms():
                for kind in WAYS:
                    make = partial(written, work, lang, kind)
                    yield Planned(f"{work.name}.{lang}.{kind}", kind, (lang,), work.name, work.fingerprint, make)


def written(work: Work, lang: Lang, kind: str) -> bytes:
    """A work in one language, as a file of a kind."""
    way = WAYS[kind]
    parts = [part for text in work.texts for part in of_chapter(chapter(text, lang), lang, way)]
    if work.is_document:
        parts.insert(0, way.words(work.titles[lang]))
    return ("\n\n".join([*parts, *colophon(work, lang, way)]) + "\n").encode()


def of_chapter(found: Chapter, lang: Lang, way: Way) -> Iterator[str]:
    """The blocks of a text, then its notes, each a piece that an empty line parts from the next."""
    for bullets, run in found.runs():
        pieces = [of_block(block, way) for block in run if block.sides]
        if bullets:
            yield "\n".join(f"- {piece}" for piece in pieces)
        else:
            yield from pieces
    if found.text.excerpt:
        yield way.words(word("excerpt", lang))
    for note in found.notes:
        yield way.note(lang, note.row.number, inline(note.sides[0].html, lang, way))
    for remark in found.remarks:
        yield way.note(lang, f"ed{remark.label}", way.words(remark_text(remark)))


def of_block(block: Block, way: Way) -> str:
    """A block; of one that the source prints in English, that."""
    side = block.sides[0]
    if block.row.kind == "table":
        return table(str(side.html), side.lang, way)
    if block.row.kind == "code":
        return f"```\n{html.fragment_fromstring(side.html, create_parent='div').text_content().rstrip()}\n```"
    text = inline(side.html, side.lang, way)
    return way.heading(block.row.level, text) if block.row.kind == "heading" else way.first(text)


def table(inner: str, lang: Lang, way: Way) -> str:
    """A table, a line a row; the line below its head is the one that Markdown wants.

    >>> print(table("<tr><th>年</th><th>值</th></tr><tr><td>1</td><td>2<em>a</em></td></tr>", "zh", MARKDOWN))
    年 | 值
    --- | ---
    1 | 2*a*
    """
    root = html.fragment_fromstring(inner, create_parent="table")
    rows = [[written_inside(cell, lang, way) for cell in row.iter("td", "th")] for row in root.iter("tr")]
    lines = [" | ".join(cells) for cells in rows]
    return "\n".join([*lines[:1], " | ".join("---" for _ in rows[0]), *lines[1:]]) if rows else ""


def inline(piece: str, lang: Lang, way: Way) -> str:
    """A block's XHTML as a kind of plain file writes it."""
    return written_inside(html.fragment_fromstring(piece, create_parent="div"), lang, way).strip()


def written_inside(element: html.HtmlElement, lang: Lang, way: Way) -> str:
    """What an element holds."""
    parts = [way.words(element.text or "")]
    for child in element:
        parts += [written_element(child, lang, way), way.words(child.tail or "")]
    return "".join(parts)


def written_element(element: html.HtmlElement, lang: Lang, way: Way) -> str:
    """An element: a line's end, the call of a note, emphasis, or simply what it holds."""
    if element.tag == "br":
        return way.line
    if "footnote-ref" in classes(element):
        return way.call(lang, element.text_content())
    if "editors-ref" in classes(element):
        return way.call(lang, f"ed{element.get('href').rpartition('-')[2]}")
    around = way.around(element.tag)
    return f"{around}{written_inside(element, lang, way)}{around}"


def remark_text(remark: Remark) -> str:
    """An editor's note in words.

    >>> remark_text(Remark("correction", "1", "zh", "产", "成", "讹字"))
    '产］原书作“成”。讹字'
    """
    lemma = f"{remark.lemma}{'］' if remark.lang == 'zh' else '] '}" if remark.lemma else ""
    says = word(f"remark-{remark.kind}", remark.lang).replace("{}", remark.printed)
    return f"{lemma}{says}{'' if remark.lang == 'zh' else ' '}{remark.reason}"


def colophon(work: Work, lang: Lang, way: Way) -> Iterator[str]:
    """What the file is: the facts of the work, one a line, and whose the words are."""
    yield "---" if way is MARKDOWN else "* * *"
    colon = "：" if lang == "zh" else ": "
    yield way.line.join(f"{word(name, lang)}{colon}{way.words(value)}" for name, value in work.facts[lang])
    yield way.words(word("colophon-rights", lang))

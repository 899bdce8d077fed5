"""Weaving: the rendered pages of both languages into one, block by block.

An aligned block becomes one element with the block's id that holds the Chinese (`lang="zh-Hans"`) and the English
(`lang="en"`): a `div` for a paragraph, an `li` for a bullet, one `hN` with two `span` for a heading.
"""

import re

from ..base.interface import Ui, word
from ..base.markup import Element, elements, escape
from ..model.pairing import Pair

NOTE_ID = re.compile(r'(?<=")(#?)(fn|fnref\d*):n?([\w-]+)(?=")')
NOTE_REF = re.compile(r'(<a class="footnote-ref" href="#fn:)([\w-]+)">[^<]*</a>')
BACKREF = re.compile(r"(?:&#160;|\u00a0|\s)*<a class=\"footnote-backref\"[^>]*>.*?</a>", re.DOTALL)
CITED = re.compile(r"［\d+(?:[-，,]\d+)*］")


def weave(pair: Pair, zh_html: str, en_html: str, ui: Ui) -> str:
    """The woven page of a pair from the HTML of its two files; `ui` is the interface's language."""
    body, notes = body_and_notes(zh_html)
    weaver = Weaver(pair, en_html, ui)
    return "".join(map(weaver.block, body)) + weaver.notes(notes)


class Weaver:
    """Weaves one page."""

    def __init__(self, pair: Pair, en_html: str, ui: Ui) -> None:
        self.ui = ui
        body, self.en_notes = body_and_notes(en_html)
        blocks = [block for e in body for block in (elements(e.inner) if e.name == "ul" else [e])]
        self.english = {block.attributes.get("id", ""): block for block in blocks}
        self.aligned = {a.zh.id: a for a in pair.aligned()}

    def word(self, name: str) -> str:
        return word(f"block-{name}", self.ui)

    def notice(self, name: str) -> str:
        return f'<p class="notice" data-search-exclude>{escape(self.word(name))}</p>'

    def block(self, element: Element) -> str:
        if element.name == "ul":
            return f"<ul>\n{''.join(map(self.block, elements(element.inner)))}</ul>\n"
        ident, classes = element.attributes.get("id", ""), element.attributes.get("class", "").split()
        if "published" in classes:
            return self.published(element, ident)
        aligned = self.aligned.get(ident)
        english = self.english.get(ident) if aligned and aligned.en else None
        state = "untranslated" if english is None else "stale" if aligned and aligned.stale else ""
        opening = f'id="{escape(ident)}" class="{" ".join(filter(None, ("pair", *classes, state)))}"'
        zh, en = own_ids(self.cited(element.inner), "zh"), own_ids(english.inner, "en") if english else ""
        anchor = self.anchor(ident)
        if element.name[0] == "h" and element.name[1:].isdigit():
            both = f'<span lang="zh-Hans">{zh}</span>' + (f' <span lang="en">{en}</span>' if en else "")
            return f"<{element.name} {opening}>{both}{anchor}</{element.name}>\n"
        notice = self.notice(state) if state else ""
        tag = "li" if element.name == "li" else "div"
        right = f'<div lang="en"><p>{en}</p>{notice}</div>' if english else f'<div class="missing">{notice}</div>'
        return f'<{tag} {opening}><div lang="zh-Hans"><p>{zh}</p></div>{right}{anchor}</{tag}>\n'

    def published(self, element: Element, ident: str) -> str:
        """A block that the source itself prints in English; the first of a run says so."""
        label = self.notice("published") if ident == "a1" else ""
        inner = f'<p lang="en">{element.inner}</p>{self.anchor(ident)}'
        return f'{label}<div id="{escape(ident)}" class="published">{inner}</div>\n'

    def anchor(self, ident: str) -> str:
        target, label = escape(ident), escape(f"{self.word('link')} {ident}")
        return f'<a class="anchor" href="#{target}" title="{label}" aria-label="{label}" data-search-exclude></a>'

    def cited(self, inner: str) -> str:
        """Reference numbers of a source without a list of references, shown as such."""
        return CITED.sub(lambda m: f'<span class="cited" title="{escape(self.word("unlisted"))}">{m[0]}</span>', inner)

    def notes(self, zh: dict[str, str]) -> str:
        """Both languages' notes side by side; translators' notes come last."""
        if not zh and not self.en_notes:
            return ""
        rows, back = [], escape(self.word("back"))
        for label in zh | self.en_notes:
            mark, cells = note_number(label), ""
            for lang, code, notes in (("zh", "zh-Hans", zh), ("en", "en", self.en_notes)):
                if label in notes:
                    cells += (
                        f'<div lang="{code}"><p id="fn-{lang}-{mark}"><span class="note-number" data-search-exclude>'
                        f'{mark}</span> {own_ids(notes[label], lang)} <a class="footnote-backref"'
                        f' href="#fnref-{lang}-{mark}" aria-label="{back}" data-search-exclude>↩</a></p></div>'
                    )
            rows.append(f'<div class="pair note{"" if label in self.en_notes else " untranslated"}">{cells}</div>\n')
        title = f'<h2 id="notes" data-search-exclude>{escape(self.word("notes"))}</h2>\n'
        return f'<section class="notes">\n{title}{"".join(rows)}</section>\n'


def body_and_notes(html: str) -> tuple[list[Element], dict[str, str]]:
    """The elements of a rendered text, and the HTML of each note by its label (`n3`, `t1`)."""
    body: list[Element] = []
    notes: dict[str, str] = {}
    for element in elements(html):
        if "footnote" not in element.attributes.get("class", "").split():
            body.append(element)
            continue
        for item in (li for e in elements(element.inner) if e.name == "ol" for li in elements(e.inner)):
            paragraphs = [BACKREF.sub("", p.inner).strip() for p in elements(item.inner) if p.name == "p"]
            notes[item.attributes["id"].removeprefix("fn:")] = "<br>".join(filter(None, paragraphs))
    return body, notes


def note_number(label: str) -> str:
    """What a note is called on the page: `n3` is 3, a translator's `t1` stays.

    >>> note_number("n3"), note_number("t1")
    ('3', 't1')
    """
    return label[1:] if re.fullmatch(r"n\d+", label) else label


def own_ids(html: str, lang: str) -> str:
    """The HTML with note ids that carry the language, and references that show the note's own number.

    >>> own_ids('<sup id="fnref:n3"><a class="footnote-ref" href="#fn:n3">1</a></sup>', "zh")
    '<sup id="fnref-zh-3"><a class="footnote-ref" href="#fn-zh-3" data-search-exclude>3</a></sup>'
    """
    html = NOTE_REF.sub(lambda m: f'{m[1]}{m[2]}" data-search-exclude>{note_number(m[2])}</a>', html)
    return NOTE_ID.sub(lambda m: f"{m[1]}{m[2]}-{lang}-{m[3]}", html)

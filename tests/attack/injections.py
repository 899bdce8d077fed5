"""Injections: markup written into every place that takes text is refused by file and line, or shown as it is written.

What is shown is proved page by page: parsed, each page is what it is with a harmless word in that place, tag by tag,
attribute by attribute, and the word alone is another. So nothing runs, nothing new is shown and nothing is hidden.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from unittest.mock import patch
from urllib.parse import quote

from attack import places
from edition.base import interface
from edition.base.findings import EditionError, Finding
from edition.commands.site import Site

HARMLESS = "zqwqz"
PAYLOADS = {
    "script": "<script>zz()</script>",
    "script out of an attribute": '"><script>zz()</script>',
    "script out of an element": "</p></li></a></title></article><script>zz()</script>",
    "script behind backslashes": "\\<script>zz()\\</script>",
    "iframe srcdoc": '<iframe srcdoc="<script>zz()</script>"></iframe>',
    "onerror": "<img src=x onerror=zz()>",
    "svg onload": "<svg/onload=zz()>",
    "attribute": "' onmouseover='zz()",
    "attribute in double quotes": '" onmouseover="zz()" x="',
    "javascript: link": '<a href="javascript:zz()">a</a>',
    "javascript: link in Markdown": "[a](javascript:zz())",
    "link by reference": "[a][b]",
    "address in brackets": "<javascript:zz()>",
    "image": "![a](x.png)",
    "style": "<style>p{display:none}</style>",
    "style of an element": '<b style="position:fixed">a</b>',
    "meta refresh": '<meta http-equiv="refresh" content="0;url=//x">',
    "base": '<base href="//x">',
    "hidden": "<span hidden>a</span>",
    "invented insertion": "<ins>a</ins>",
    "abbreviation": '<abbr title="a">b</abbr>',
    "closing paragraph": "</p>",
    "paragraph of a class": '</p><p class="gap">a',
    "comment": "<!-- a -->",
    "comment that is not closed": "<!-- a",
    "CDATA": "<![CDATA[<b>a</b>]]>",
    "processing instruction": "<?php a ?>",
    "entity": "&lt;script&gt;zz()&lt;/script&gt;",
    "numeric entity": "&#60;script&#62;zz()&#60;/script&#62;",
    "template braces": "{{ 7 * 191 }}",
    "template statement": "{% if 0 %}a{% endif %}",
    "template comment": "{# a #}",
    "mark in a mark": "{++{~~a~>b~~}++}{>>c<<}",
    "mark that is not closed": "{~~a",
    "mark with markup": "{++<b>a</b>++}{>>c<<}",
    "comment of no mark": "{>>a<<}",
    "end of a reason": "<<}a{>>",
    "attribute list": "{: onclick=zz() }",
    "attribute list that hides": "{: hidden }",
    "attributes": " onclick=zz() hidden style=x",
    "class of the library": " .gap .mark",
    "Markdown's own placeholder": "\x02wzxhzdk:0\x03",
    "code": "`<b>a</b>`",
    "cells": "|<b>a</b>|",
    "opening of a block": "/// verse",
    "note": "[^n9]",
    "right-to-left override": "a\u202eb",
    "zero-width space": "a\u200bb",
    "next line": "a\x85b",
    "soft hyphen": "a\xadb",
    "private use": "a\ue000b",
    "word boundary of the index": "a\x7fb",
    "byte order mark": "a\ufeffb",
    "radical": "a\u2ed3b",
    "compatibility form": "a\uf900b",
    "ligature": "a\ufb01b",
    "names of the model of a term": "model-content model-title model-slug",
    "end of a script in JSON": "</script><b>a</b>",
}
# What no file may hold, in whatever place.
FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2e80-\u2fdf\ue000-\ufaff\ufb01\ufeff]"
)
# Figures that follow from a text's length, or from a file's.
LENGTH = re.compile(r"[\d,]+ (?=字|characters|kb)")


@dataclass
class Tally:
    """What became of the injections; `through` says of each that got through what it did."""

    kind: str
    inputs: int = 0
    refused: int = 0
    shown: int = 0
    through: list[str] = field(default_factory=list)


class Parsed(HTMLParser):
    """A page as what a browser makes of it: tags with attributes, and the text between them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.events: list[str] = []
        self.is_data = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.is_data = (tag, dict(attrs).get("type")) == ("script", "application/ld+json")
        self.events.append(f"<{tag}>")
        self.events += [f"{name}={value}" for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        self.is_data = False
        self.events.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.events.append(f"text {' '.join(strings(json.loads(data))) if self.is_data else data}")

    def handle_comment(self, data: str) -> None:
        self.events.append(f"comment {data}")


def strings(value: object) -> Iterator[str]:
    """All strings in a value of JSON, keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from (key, *strings(inner))
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


LETTERS = ("data-keys=", "data-pinyin=", "href=texts/?q=", "text ren")


@lru_cache(256)  # a place stands in few pages: the others are the same from one payload to the next
def flattened(page: str) -> tuple[str, ...]:
    """What a page is, in small letters with one space between words, without lengths; text in one piece."""
    merged: list[str] = []
    for event in Parsed(page).events:
        if event.startswith("text ") and merged and merged[-1].startswith("text "):
            merged[-1] += event.removeprefix("text ")
        else:
            merged.append(event)
    return tuple(LENGTH.sub("", re.sub(r"[ \n]+", " ", event).lower()) for event in merged)


def shown(page: str, value: str) -> list[str]:
    """What a page is, with a mark in place of the value that was written into it; text in one piece."""
    # In Markdown, a backslash makes a character of `<`.
    written = [form.lower() for one in (value, value.replace("\\<", "<")) for form in (one, quote(one))]
    # The filter of the glossary compares the letters of a term's pinyin; home offers them as an example of a search.
    letters = re.sub(r"[^a-z]", "", value.lower())
    seen: list[str] = []
    for event in flattened(page):
        flat = event
        for form in (*written, *([letters] if event.startswith(LETTERS) else [])):
            flat = without_cut(flat.replace(form, "●"), form)
        seen.append(flat)
    return seen


def without_cut(flat: str, value: str) -> str:
    """The event with a mark in place of a value that is cut short by an ellipsis, as a map's labels are."""
    if flat.startswith("text ") and flat.endswith("…"):
        for length in range(len(value) - 1, 2, -1):
            if flat.endswith(f"{value[:length]}…"):
                return flat[: -length - 1] + "●"
    return flat


def made(root: Path) -> Iterator[tuple[str, str]]:
    """Every page that the library makes of a repository, by language and name, as HTML."""
    for ui in ("zh", "en"):
        site = Site.open(root, ui)
        pages, edition = site.pages, site.edition
        yield f"{ui} home", pages.home("")
        yield f"{ui} glossary", pages.glossary()
        yield f"{ui} status", pages.status()
        for document in edition.documents:
            yield f"{ui} {document.group}", pages.document(document)
        for path in edition.pairs:
            yield f"{ui} {path}", pages.text(path)
        for term in edition.terms.values():
            yield f"{ui} {term.path}", pages.of_terms.term(term)


def findings(root: Path) -> list[Finding]:
    """Why no site can be made of a repository; nothing where one can."""
    try:
        Site.open(root, "zh")
    except EditionError as error:
        return error.findings
    return []


def attack(root: Path, payloads: dict[str, str] | None = None) -> list[Tally]:
    """Writes every payload into every place, each alone; the tallies by the file that the place stands in."""
    tallies: dict[str, Tally] = {}
    for place, path in places.names().items():
        tally = tallies.setdefault(path, Tally(path))
        usual = shown_with(root, place, HARMLESS)
        for what, payload in (payloads or PAYLOADS).items():
            tally.inputs += 1
            said = inject(root, place, payload, usual)
            if said == "refused":
                tally.refused += 1
            elif not said:
                tally.shown += 1
            else:
                tally.through.append(f"{place}: {what}: {said}")
    return [*tallies.values(), words(root, payloads or PAYLOADS)]


def shown_with(root: Path, place: str, value: str) -> dict[str, list[str]] | None:
    """What each page is with a value in a place; none where the value is refused, as a slug of odd form is."""
    places.write(root, {place: value})
    return None if findings(root) else {name: shown(page, value) for name, page in made(root)}


def inject(root: Path, place: str, payload: str, usual: dict[str, list[str]] | None) -> str:
    """Nothing where a payload in a place is shown as it is written; `refused`, or what it did."""
    value = f"zq{payload}qz"
    line = places.write(root, {place: value})
    if found := findings(root):
        path = places.names()[place]
        named = [one for one in found if one.path == path and one.line == line]
        return "refused" if named else f"refused elsewhere than at {path}:{line}: {found[0]}"
    if usual is None:
        return "a value of odd form is not refused"
    if FORBIDDEN.search(payload):
        return "a forbidden character is not refused"
    for name, page in made(root):
        now = shown(page, value)
        if now != usual[name]:
            before, after = next(
                (pair for pair in zip(usual[name], now, strict=False) if pair[0] != pair[1]), ("", "more")
            )
            return f"{name}: {before[:60]!r} is {after[:60]!r}"
    return ""


def words(root: Path, payloads: dict[str, str]) -> Tally:
    """Every payload as a word of the interface."""
    tally = Tally("words of the interface")
    places.write(root, {})
    for what, payload in payloads.items():
        if FORBIDDEN.search(payload):
            continue  # the schema refuses it, in whatever word
        for name in ("glossary", "status", "block-notes", "characters", "core"):
            tally.inputs += 1
            pages = []
            for value in (HARMLESS, f"zq{payload}qz"):
                with patch.dict(interface.WORDS, {name: (value, value)}):
                    pages.append([shown(page, value) for _, page in made(root)])
            if pages[0] == pages[1]:
                tally.shown += 1
            else:
                tally.through.append(f"{name}: {what}")
    return tally

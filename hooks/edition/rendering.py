"""Rendering a text's Markdown, and reading the rendered page back block by block."""

from functools import cache
from html import unescape
from typing import Any, Literal

from markdown import Markdown

from .marks import MarksExtension
from .markup import tokens

Reading = Literal["printed", "corrected"]
FOOTNOTES: dict[str, Any] = {"BACKLINK_TEXT": "↩", "SUPERSCRIPT_TEXT": "{}"}


@cache
def renderer() -> Markdown:
    """The Markdown instance that renders a text, with the extensions a text may use."""
    return Markdown(extensions=["attr_list", "footnotes", MarksExtension()], extension_configs={"footnotes": FOOTNOTES})


def render(markdown: str) -> str:
    """The HTML of a text's Markdown (front matter already taken off)."""
    return renderer().reset().convert(markdown)


def readings(html: str, reading: Reading = "printed") -> dict[str, str]:
    """The text of every block of rendered HTML by id, in document order; stray text stands under the empty id.

    Note references, backlinks and gaps are not text. A note's id is `fn:…`.

    >>> readings('<p id="p1">新质<span class="mark"><del>成</del><ins>产</ins></span>力</p>')
    {'p1': '新质成力'}
    """
    refused = "del" if reading == "corrected" else "ins"
    blocks: dict[str, str] = {}
    stack = [("", False)]
    for token in tokens(html):
        ident, skip = stack[-1]
        if token.opens:
            attributes = token.attributes()
            own, classes = attributes.get("id", ""), attributes.get("class", "").split()
            skip = skip or token.name in (refused, "sup") or "gap" in classes or "footnote-backref" in classes
            stack.append((own if own and not own.startswith("fnref") else ident, skip))
            if own and not skip:
                blocks.setdefault(own, "")
        elif token.closes and len(stack) > 1:
            stack.pop()
        elif token.is_text and not skip:
            blocks[ident] = blocks.get(ident, "") + unescape(token.raw)
    if not blocks.get("", "x").strip():
        del blocks[""]
    return blocks

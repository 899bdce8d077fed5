"""Rendering a text's Markdown, and reading the rendered page back block by block."""

from collections import deque
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from typing import Any, Literal

from markdown import Markdown

from ..base.markup import VOID
from .marks import MarksExtension

Reading = Literal["printed", "corrected"]
FOOTNOTES: dict[str, Any] = {"BACKLINK_TEXT": "↩", "SUPERSCRIPT_TEXT": "{}"}


@cache
def renderer() -> Markdown:
    """The Markdown instance that renders a text, with the extensions a text may use."""
    return Markdown(extensions=["attr_list", "footnotes", MarksExtension()], extension_configs={"footnotes": FOOTNOTES})


def render(markdown: str) -> str:
    """The HTML of a text's Markdown (front matter already taken off)."""
    return renderer().reset().convert(markdown)


@dataclass
class BlockReader(HTMLParser):
    """Gathers the text of each element with an id, in one of its two readings, without what is not the text.

    Note references, backlinks and gaps are not text. A note's id is `fn:…`; text outside any id is kept under "".
    """

    reading: Reading = "printed"
    blocks: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: deque[tuple[str, str, bool]] = deque()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        values = dict(attrs)
        classes = (values.get("class") or "").split()
        _, ident, skipped = self.open[-1] if self.open else ("", "", False)
        refused = "del" if self.reading == "corrected" else "ins"
        skip = skipped or tag in (refused, "sup") or "gap" in classes or "footnote-backref" in classes
        own = values.get("id") or ""
        self.open.append((tag, own if own and not own.startswith("fnref") else ident, skip))
        if own and not skip:
            self.blocks.setdefault(own, "")

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        _, ident, skip = self.open[-1] if self.open else ("", "", False)
        if not skip:
            self.blocks[ident] = self.blocks.get(ident, "") + data


def readings(html: str, reading: Reading = "printed") -> dict[str, str]:
    """The text of every block of rendered HTML by id, in document order; stray text stands under the empty id.

    >>> readings('<p id="p1">新质<span class="mark"><del>成</del><ins>产</ins></span>力</p>')
    {'p1': '新质成力'}
    """
    reader = BlockReader(reading)
    reader.feed(html)
    reader.close()
    if not reader.blocks.get("", "x").strip():
        del reader.blocks[""]
    return reader.blocks

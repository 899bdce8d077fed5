"""Rendering a text's Markdown, and reading the rendered page back block by block."""

from collections import deque
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from typing import Any, Literal

from markdown import Extension, Markdown

from ..base.markup import VOID
from ..base.memory import LastBuild
from .marks import MarksExtension

Reading = Literal["printed", "corrected"]


class ClosedGrammar(Extension):
    """Takes out of Markdown what could show, hide or run something that the checks have not read.

    HTML and images stand as the characters that they are written with; a line of the form `[x]: y` is a paragraph like
    any other; `<` can be escaped.
    """

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.parser.blockprocessors.deregister("reference")
        for name in ("html", "autolink", "automail", "image_link", "image_reference", "short_image_ref"):
            md.inlinePatterns.deregister(name)
        md.ESCAPED_CHARS.append("<")


# The one list of Markdown extensions, for texts and for pages about the site; MkDocs adds the first three by itself.
EXTENSIONS: tuple[str | Extension, ...] = (
    "toc", "tables", "fenced_code", "attr_list", "footnotes", MarksExtension(), ClosedGrammar(),
)  # fmt: skip


@dataclass(frozen=True)
class Rendered:
    """A text's HTML, and its headings as Python-Markdown's `toc` nests them: level, id, name, children."""

    html: str
    headings: list[dict[str, Any]]


@cache
def renderer() -> Markdown:
    """The Markdown instance that renders a text."""
    return Markdown(extensions=EXTENSIONS)


@LastBuild
def render(markdown: str) -> Rendered:
    """A text's Markdown rendered (front matter already taken off); what has not changed is not rendered again."""
    md = renderer().reset()
    html = md.convert(markdown)
    return Rendered(html, md.toc_tokens)  # type: ignore[attr-defined]  # the toc extension adds them


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

"""HTML as a run of tags and text, for code that must change a page without parsing it into a tree."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

TOKEN = re.compile(r"<!--.*?-->|</?([a-zA-Z][\w-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>|[^<]+|<", re.DOTALL)
VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
escape = html.escape  # for text and for attributes
ATTRIBUTE = re.compile(r"([\w:-]+)(?:=(?:\"([^\"]*)\"|'([^']*)'))?")


@dataclass(frozen=True)
class Token:
    """A tag or a run of text: the raw string; of a tag its name, and if it opens or closes (a void one neither)."""

    raw: str
    name: str = ""
    opens: bool = False
    closes: bool = False

    @property
    def is_text(self) -> bool:
        return not self.name and not self.raw.startswith("<!--")

    def attributes(self) -> dict[str, str]:
        return {m[1]: html.unescape(m[2] or m[3] or "") for m in ATTRIBUTE.finditer(self.raw[len(self.name) + 1 : -1])}


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a piece of HTML; joined, their raw strings are the piece again.

    >>> [t.raw for t in tokens('<p id="p1">甲<br>乙</p>')]
    ['<p id="p1">', '甲', '<br>', '乙', '</p>']
    """
    for m in TOKEN.finditer(text):
        name = (m[1] or "").lower()
        closes = bool(name) and m[0].startswith("</")
        void = not name or name in VOID or m[0].endswith("/>")
        yield Token(m[0], name, not closes and not void, closes)


@dataclass(frozen=True)
class Element:
    """A top-level element: its name, its attributes, and the HTML inside it."""

    name: str
    attributes: dict[str, str]
    inner: str


def elements(text: str) -> Iterator[Element]:
    """The elements of a piece of HTML, outermost alone.

    >>> [(e.name, e.inner) for e in elements('<p>甲</p> <ul><li>乙</li></ul>')]
    [('p', '甲'), ('ul', '<li>乙</li>')]
    """
    depth = 0
    run: list[Token] = []
    for token in tokens(text):
        depth += token.opens - token.closes
        run.append(token)
        if depth == 0:
            if token.name:
                yield Element(run[0].name, run[0].attributes(), "".join(inside.raw for inside in run[1:-1]))
            run = []

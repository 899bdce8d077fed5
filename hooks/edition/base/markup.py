"""HTML as a run of tags and text, for code that changes a page without making a tree of it.

It is read strictly: where tags do not balance, `MarkupError` says so, and nothing is repaired or left out.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

TOKEN = re.compile(r"<!--.*?-->|</?([a-zA-Z][\w-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>|[^<]+|<", re.DOTALL)
VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
CELLS = frozenset(("td", "th"))
escape = html.escape  # for text and for attributes
ATTRIBUTE = re.compile(r"([\w:-]+)(?:=(?:\"([^\"]*)\"|'([^']*)'))?")


class MarkupError(ValueError):
    """HTML that cannot be read: says what is wrong, at which line and column (both from 1), and what stands there."""

    def __init__(self, what: str, text: str, offset: int) -> None:
        line, column = text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
        super().__init__(f"{what} at line {line}, column {column}: {text[offset : offset + 40]!r}")


@dataclass(frozen=True)
class Token:
    """A tag, a comment or a run of text, as the HTML writes it. Only a tag has a name; a void tag such as `<br>`
    neither opens nor closes an element.
    """

    raw: str
    name: str = ""
    opens: bool = False
    closes: bool = False

    @property
    def is_text(self) -> bool:
        """Whether this is text, and neither a tag nor a comment."""
        return not self.name and not self.raw.startswith("<!--")

    @property
    def ends_line(self) -> bool:
        """Whether a line of text ends here: at `<br>`, and behind a cell of a table."""
        return self.name == "br" or (self.closes and self.name in CELLS)

    def attributes(self) -> dict[str, str]:
        """The attributes of a tag, their values unescaped; empty for an attribute without a value."""
        return {m[1]: html.unescape(m[2] or m[3] or "") for m in ATTRIBUTE.finditer(self.raw[len(self.name) + 1 : -1])}


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a piece of HTML; joined, their raw strings are the piece again.

    Raises `MarkupError` at a closing tag that closes nothing or another element, at a `<` that begins no tag, and at
    the end for an element that is never closed.

    >>> [t.raw for t in tokens('<p id="p1">甲<br>乙</p>')]
    ['<p id="p1">', '甲', '<br>', '乙', '</p>']
    """
    open_tags: list[tuple[str, int]] = []  # the name of each element that is open, and where it was opened
    for m in TOKEN.finditer(text):
        token = token_of(m)
        if m[0] == "<":
            raise MarkupError("a < begins no tag", text, m.start())
        if token.opens:
            open_tags.append((token.name, m.start()))
        if token.closes and (not open_tags or open_tags.pop()[0] != token.name):
            raise MarkupError(f"</{token.name}> does not close what is open", text, m.start())
        yield token
    if open_tags:
        name, offset = open_tags[-1]
        raise MarkupError(f"<{name}> is never closed", text, offset)


def token_of(m: re.Match[str]) -> Token:
    """The token that a match of `TOKEN` is."""
    name = (m[1] or "").lower()
    closes = bool(name) and m[0].startswith("</")
    void = name in VOID or m[0].endswith("/>")
    return Token(m[0], name, bool(name) and not closes and not void, closes)


@dataclass(frozen=True)
class Element:
    """An element: its name, its attributes, and the HTML inside it."""

    name: str
    attributes: dict[str, str]
    inner: str


def elements(text: str) -> Iterator[Element]:
    """The outermost elements of a piece of HTML; raises `MarkupError` where it does not balance or holds other text.

    White space and comments between elements are passed over.

    >>> [(e.name, e.inner) for e in elements('<p>甲</p> <ul><li>乙</li></ul>')]
    [('p', '甲'), ('ul', '<li>乙</li>')]
    """
    depth = offset = 0
    run: list[Token] = []  # the element that is being read
    for token in tokens(text):
        if depth == 0 and token.is_text and token.raw.strip():
            raise MarkupError("text stands outside any element", text, offset)
        offset += len(token.raw)
        depth += token.opens - token.closes
        run.append(token)
        if depth == 0:
            if token.name:
                yield Element(run[0].name, run[0].attributes(), "".join(inside.raw for inside in run[1:-1]))
            run = []

"""Rendering a text's Markdown."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown import Extension, Markdown

from .marks import MarksExtension

# The one list of Markdown extensions, for texts and for pages about the site; MkDocs adds the first three by itself.
EXTENSIONS: tuple[str | Extension, ...] = ("toc", "tables", "fenced_code", "attr_list", "footnotes", MarksExtension())


@dataclass(frozen=True)
class Rendered:
    """A text's HTML, and its headings as Python-Markdown's `toc` nests them: level, id, name, children."""

    html: str
    headings: list[dict[str, Any]]


@cache
def renderer() -> Markdown:
    """The Markdown instance that renders a text."""
    return Markdown(extensions=EXTENSIONS)


def render(markdown: str) -> Rendered:
    """A text's Markdown rendered (front matter already taken off)."""
    md = renderer().reset()
    html = md.convert(markdown)
    return Rendered(html, md.toc_tokens)  # type: ignore[attr-defined]  # the toc extension adds them

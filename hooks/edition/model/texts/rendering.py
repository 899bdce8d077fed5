"""Rendering a text's Markdown."""

import re
from functools import cache

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor, LinkInlineProcessor

from ...base.markup import escape
from ...base.memory import LastBuild
from .kept_lines import KeptLines
from .marks import MarksExtension

# A link whose words hold no brackets, and whose address no parentheses: each bracket of many that never close is looked
# at once, where Markdown's own patterns would read on to the end of the line from each.
LINK = r"(?<!\!)\[(?=[^\[\]]*\]\([^()]*\))"
REFERENCES = ("reference", "short_reference", "image_reference", "short_image_ref")


class EscapedSign(InlineProcessor):
    """Renders a sign behind a backslash as the character, in headings' names in a table of contents as well.

    `<` would begin a tag and `&` an entity where `ESCAPED_CHARS` held them; the others Markdown does not know.
    """

    # Markdown's base class takes no `data`, and its own subclasses do.
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]
        return self.md.htmlStash.store(escape(m[1])), *m.span()


class ClosedGrammar(Extension):
    """Takes out of Markdown what could show, hide or run something that the checks have not read.

    HTML and images stand as the characters that they are written with; a line of the form `[x]: y` is a paragraph like
    any other, so that `[x]` and `[x][y]` are no links; `<` and others can be escaped.
    """

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.parser.blockprocessors.deregister("reference")
        for name in ("html", "autolink", "automail", *REFERENCES, "image_link"):
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(LinkInlineProcessor(LINK, md), "link", 160)
        md.inlinePatterns.register(EscapedSign(r"\\([<&~^=|:?/])", md), "escaped_sign", 185)


# The one list of Markdown extensions, for texts and for pages about the site.
EXTENSIONS: tuple[str | Extension, ...] = (
    "toc", "tables", "attr_list", "footnotes", MarksExtension(), KeptLines(), ClosedGrammar(),
)  # fmt: skip


@cache
def renderer() -> Markdown:
    """The Markdown instance that renders a text."""
    return Markdown(extensions=EXTENSIONS)


@LastBuild
def render(markdown: str) -> str:
    """The HTML of a text's Markdown (front matter already taken off); what has not changed is not rendered again."""
    return renderer().reset().convert(markdown)

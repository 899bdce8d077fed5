"""Rendering the kinds that keep their lines, with pymdown-extensions: verse and table as blocks, code as a fence.

Each has its attribute list on the line behind it, as a paragraph has. A verse becomes a `div` whose lines are parted by
`br`, a table a `table`, code a `pre` with a `code` in it. White space that Markdown writes between these elements is
taken out, so that a page has the lines of the file and no others.
"""

import re
import xml.etree.ElementTree as etree
from typing import Any

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block
from pymdownx.superfences import SuperFencesCodeExtension

from ...base.markup import escape
from .blocks import cells

ATTRIBUTES = re.compile(r"\{: *([^{}\n]*?) *\}[ ]*(?:\n|$)")
PARTS = ("table", "thead", "tbody", "tr")  # of a table, those that hold nothing but elements


class Verse(Block):  # type: ignore[misc]  # pymdown-extensions ships no types
    """`/// verse`: each line stays a line, and an empty one parts two stanzas."""

    NAME = "verse"

    def on_create(self, parent: etree.Element) -> etree.Element:
        return etree.SubElement(parent, "div")

    def on_markdown(self) -> str:
        return "inline"

    def on_end(self, block: etree.Element) -> None:
        block.text = "  \n".join(line.rstrip() for line in (block.text or "").split("\n"))


class Table(Verse):
    """`/// table`: rows between pipes, the second a line of hyphens. One that is uneven is left as it is written."""

    NAME = "table"

    def on_end(self, block: etree.Element) -> None:
        rows = [cells(line) for line in (block.text or "").split("\n")]
        if len(rows) < 3 or not all(len(row) == len(rows[0]) > 0 for row in rows):
            return
        block.tag, block.text = "table", None
        for part, tag, own in (("thead", "th", rows[:1]), ("tbody", "td", rows[2:])):
            section = etree.SubElement(block, part)
            for row in own:
                line = etree.SubElement(section, "tr")
                for cell in row:
                    etree.SubElement(line, tag).text = cell


class AttributesBehind(BlockProcessor):
    """Gives a verse or a table the attribute list on the line behind it."""

    def test(self, parent: etree.Element, block: str) -> bool:
        last = self.lastChild(parent)
        return last is not None and last.tag in ("div", "table") and ATTRIBUTES.match(block) is not None

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        block, last = blocks.pop(0), self.lastChild(parent)
        if last is not None and (m := ATTRIBUTES.match(block)):
            self.parser.md.treeprocessors["attr_list"].assign_attrs(last, m[1])  # type: ignore[attr-defined]  # by its base class
            if rest := block[m.end() :]:
                blocks.insert(0, rest)


class Finish(Treeprocessor):
    """Makes a `pre` of the paragraph that code stands in, and takes out white space that Markdown has written."""

    def __init__(self, md: Markdown, fences: SuperFencesCodeExtension) -> None:
        super().__init__(md)
        self.fences = fences

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            if element.tag == "p" and not len(element) and self.is_code(element.text or ""):
                element.tag, placeholder, element.text = "pre", element.text, None
                etree.SubElement(element, "code").text = placeholder
            elif element.tag == "br":
                element.tail = (element.tail or "").removeprefix("\n")
            elif element.tag in PARTS:
                element.text = None
                for part in element:
                    part.tail = None

    def is_code(self, text: str) -> bool:
        """Whether a paragraph's text is what stands in for code until all else is rendered."""
        return HTML_PLACEHOLDER_RE.fullmatch(text) is not None and self.fences.stash.get(text[1:-1]) is not None


def fenced(source: str, *_: Any, **__: Any) -> str:
    """Code as it is written. What an opening line says beside its backticks is not asked."""
    return escape(source)


class KeptLines(BlocksExtension):  # type: ignore[misc]  # pymdown-extensions ships no types
    """Makes Python-Markdown render verse, tables and code."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        for kind in (Verse, Table):
            block_mgr.register(kind, {})
        fences = SuperFencesCodeExtension(custom_fences=[{"name": "*", "class": "", "format": fenced}])
        md.registerExtensions([fences], {})
        # Behind what opens a block (89.99), before paragraphs; behind attribute lists (8), which it reads no more.
        md.parser.blockprocessors.register(AttributesBehind(md.parser), "attributes-behind", 89)
        md.treeprocessors.register(Finish(md, fences), "kept-lines", 7)

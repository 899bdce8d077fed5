"""Reading HTML back block by block: what a text's page shows of its Chinese, or what its Markdown is rendered to.

Elements are known by who made them. A `del`, `ins`, `sup` or `gap` that is none of the library's own is text.
"""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Literal

from ...base.markup import CELLS, VOID
from ..languages.languages import LANGUAGES

Reading = Literal["printed", "corrected"]
REFUSED = {"sic", "surplus"}  # classes of `del` in a mark
ACCEPTED = {"corr", "supplied"}  # classes of `ins` in a mark
# What stands beside the text: a reference to a note, the note's number, the way back; and all that it says.
BESIDE = {"footnote-ref", "footnote-backref", "note-number"}
NUMBER = re.compile(r"\s*(?:[a-z]?\d+|↩)?\s*")
# What no reader sees.
UNSEEN = {"script", "style", "template", "noscript", "iframe", "object", "title", "textarea", "select"}


@dataclass(frozen=True)
class Frame:
    """An open element: whose text it holds, and what of it is read.

    `in_block` says that it stands in a block, `counts` that what stands in it is the Chinese or the source's own
    English; none where no element round it has a language yet.
    """

    name: str = ""
    classes: frozenset[str] = frozenset()
    block: str = ""
    in_block: bool = False
    published: bool = False
    counts: bool | None = None
    skipped: bool = False
    beside: bool = False


@dataclass
class BlockReader(HTMLParser):
    """Gathers the text of each element with an id, in one of its two readings, without what is not the text.

    Of a whole page it reads what stands in Chinese in a block, and the English that the source itself prints; of a
    rendering, all. A note's id is `fn-zh-3` on a page and `fn:n3` in a rendering; text outside any id is kept under
    "". `marks` counts each block's corrections, additions and deletions.
    """

    is_page: bool
    reading: Reading = "printed"
    blocks: dict[str, str] = field(default_factory=dict)
    marks: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Frame(in_block=not self.is_page, counts=None if self.is_page else True)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            self.handle_data("\n" if tag == "br" else "")
            return
        values = {name: value or "" for name, value in attrs}
        frame = self.inner(tag, values)
        self.open.append(frame)
        if values.get("id") == frame.block and frame.in_block and not frame.skipped:
            self.blocks.setdefault(frame.block, "")
        self.marks[frame.block] += tag == "span" and "mark" in frame.classes and frame.counts is True

    def inner(self, tag: str, values: dict[str, str]) -> Frame:
        """The frame of an element that opens inside the last one."""
        outer = self.open[-1]
        classes = frozenset(values.get("class", "").split())
        own, language = values.get("id", ""), values.get("lang")
        published = outer.published or "published" in classes
        in_block = outer.in_block or bool(classes & {"pair", "published"})
        counts = outer.counts
        if counts is None and in_block and language:
            counts = published or language == LANGUAGES["zh"].tag
        other = ("del", REFUSED) if self.reading == "corrected" else ("ins", ACCEPTED)
        in_mark = outer.name == "span" and "mark" in outer.classes
        refused = in_mark and tag == other[0] and bool(classes & other[1])
        hidden = tag in UNSEEN or "hidden" in values or "style" in values
        return replace(
            outer,
            name=tag,
            classes=classes,
            block=own if own and not own.startswith("fnref") else outer.block,
            in_block=in_block,
            published=published,
            counts=counts,
            skipped=outer.skipped or refused or hidden,
            beside=outer.beside or bool(classes & BESIDE),
        )

    def handle_endtag(self, tag: str) -> None:
        if tag in CELLS:
            self.handle_data("\n")
        if tag not in VOID and len(self.open) > 1:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        frame = self.open[-1]
        if frame.counts and not frame.skipped and not (frame.beside and NUMBER.fullmatch(data)):
            self.blocks[frame.block] = self.blocks.get(frame.block, "") + data


@dataclass(frozen=True)
class ReadBlocks:
    """The text of each block by id, in the order in which they are shown, and how many marks each has."""

    blocks: dict[str, str]
    marks: Counter[str]


def read_html(html: str, is_page: bool, reading: Reading = "printed") -> ReadBlocks:
    """What a page or a rendering says, block by block; stray text stands under the empty id."""
    reader = BlockReader(is_page, reading)
    reader.feed(html)
    reader.close()
    blocks = {ident: text for ident, text in reader.blocks.items() if ident or text.strip()}
    return ReadBlocks(blocks, +reader.marks)


def readings(html: str, reading: Reading = "printed") -> dict[str, str]:
    """The text of every block of rendered HTML by id, in document order; stray text stands under the empty id.

    >>> readings('<p id="p1">新质<span class="mark"><del class="sic">成</del><ins class="corr">产</ins></span>力</p>')
    {'p1': '新质成力'}
    >>> readings('<p id="p1">新质<ins>产</ins><sup>2</sup></p>')
    {'p1': '新质产2'}
    """
    return read_html(html, False, reading).blocks

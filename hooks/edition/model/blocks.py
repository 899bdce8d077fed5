"""The blocks of a Markdown file, with the line of each.

The grammar is small on purpose: headings, paragraphs of one line, tight bullets, definitions of notes. Whatever stands
outside it is a finding, so that nothing reaches the page that the checks have not read.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from ..base.findings import Finding
from . import marks

Kind = Literal["heading", "paragraph", "bullet", "note"]
ATTRIBUTES = re.compile(r"^\{: *(?P<body>[^{}]*?) *\}\s*$")
HEADING = re.compile(r"^(?P<hashes>#{1,6}) +(?P<text>.*?)(?: *\{: *(?P<body>[^{}]*?) *\})?\s*$")
NOTE = re.compile(r"^\[\^(?P<id>[^\]\s]+)\]: *(?P<text>.*)$")
NOTE_REF = re.compile(r"\[\^(?P<id>[^\[\]\s]+)\]")
BULLET = re.compile(r"^- +(?P<text>.*)$")
PARAGRAPH = re.compile(r"^\s*(?P<text>.*?)\s*$")
# What Markdown takes for something other than a paragraph: lists, quotations, rules, code, tables, admonitions, HTML.
TRAP = re.compile(r"^(?:\d+\.\s|[-+*]\s|>|={3,}|-{3,}|```|~~~|\|| {4}|\t|:::|!!!|\?\?\?|<)")
ID_AT_END = re.compile(r"\{: *#[\w-]+[^}]*\}\s*$")


@dataclass(frozen=True)
class Attributes:
    """What an attribute list says: the id, the classes, the fingerprint."""

    id: str = ""
    classes: tuple[str, ...] = ()
    data_of: str = ""


@dataclass(frozen=True)
class Block:
    """One block: its kind, id, Markdown text, line in the file and heading level (0 where it is none).

    `classes` are those that it declares; `data_of` is the fingerprint that English carries.
    `id_line` is the line of its attribute list, 0 where it has none; a heading has it on its own line.
    """

    kind: Kind
    id: str
    text: str
    line: int
    level: int = 0
    classes: tuple[str, ...] = ()
    data_of: str = ""
    id_line: int = 0

    @property
    def published(self) -> bool:
        """Whether the source itself prints the block in English."""
        return "published" in self.classes


def plain(text: str) -> str:
    """A block's corrected reading as plain text: no marks, notes, emphasis or escapes.

    >>> plain("**主持人：**新质生产力[^n1]{>>gap: 缺<<}")
    '主持人：新质生产力'
    """
    text = NOTE_REF.sub("", marks.corrected(text))
    text = re.sub(r"\*\*|(?<!\\)\*", "", text)
    return re.sub(r"\\([\\`*_{}\[\]()#+.!<>&-])", r"\1", text).strip()


def parse_attributes(body: str) -> Attributes:
    """What stands between the braces of an attribute list; of several ids or fingerprints the last counts.

    >>> parse_attributes("#a1 .published lang=en")
    Attributes(id='a1', classes=('published',), data_of='')
    """
    words = body.split()
    ids = [word[1:] for word in words if word.startswith("#")]
    prints = [word.removeprefix("data-of=").strip("\"'") for word in words if word.startswith("data-of=")]
    classes = tuple(word[1:] for word in words if word.startswith("."))
    return Attributes("".join(ids[-1:]), classes, "".join(prints[-1:]))


def parse_blocks(lines: list[str], start: int, path: str) -> tuple[list[Block], list[Finding]]:
    """The blocks from a line on, whose index is given, and what in them is outside the grammar."""
    reader = Reader(lines, path, start)
    while reader.at < len(lines):
        reader.read_line()
    return reader.blocks, reader.findings


@dataclass
class Reader:
    """Reads a file line by line: `at` is the index of the line that comes next."""

    lines: list[str]
    path: str
    at: int
    blocks: list[Block] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def next_line(self) -> str:
        """The line that comes next; empty behind the last one."""
        return self.lines[self.at] if self.at < len(self.lines) else ""

    def find(self, line: int, code: str, fact: str, remedy: str) -> None:
        self.findings.append(Finding(self.path, line, code, fact, remedy))

    def add(self, kind: Kind, text: str, line: int, attributes: Attributes, id_line: int, level: int = 0) -> None:
        own = attributes
        self.blocks.append(Block(kind, own.id, text, line, level, own.classes, own.data_of, id_line))

    def read_line(self) -> None:
        """Reads the next line as the first kind of line that it can be, and the attribute list behind it."""
        raw = self.next_line
        self.at += 1
        if not raw.strip():
            return
        for pattern, read in LINES:
            if m := pattern.match(raw):
                read(self, m)
                return

    def note(self, m: re.Match[str]) -> None:
        self.blocks.append(Block("note", m["id"], m["text"].strip(), self.at))

    def heading(self, m: re.Match[str]) -> None:
        line = self.at
        self.add("heading", m["text"], line, parse_attributes(m["body"] or ""), line, len(m["hashes"]))
        if ATTRIBUTES.match(self.next_line):
            self.at += 1
            fact = "a heading's id stands on a line of its own"
            self.find(self.at, "id-misplaced", fact, "Put it at the heading's end")

    def stray_attributes(self, m: re.Match[str]) -> None:
        remedy = "Put it on the line right after its block"
        self.find(self.at, "id-misplaced", "this id belongs to no block", remedy)

    def bullet(self, m: re.Match[str]) -> None:
        self.prose("bullet", m["text"])

    def paragraph(self, m: re.Match[str]) -> None:
        if TRAP.match(m.string):
            fact = f"Markdown takes “{m.string[:6].strip()}” for something other than a paragraph"
            self.find(self.at, "paragraph-is-markup", fact, "Escape its first mark with a backslash")
        self.prose("paragraph", m["text"])

    def prose(self, kind: Literal["bullet", "paragraph"], text: str) -> None:
        """A bullet or a paragraph, which has its attribute list on the next line and then a blank one."""
        line, follows_tightly = self.at, kind == "bullet"
        attributes, id_line = Attributes(), 0
        if m := ATTRIBUTES.match(self.next_line):
            self.at += 1
            attributes, id_line = parse_attributes(m["body"]), self.at
            if self.next_line.strip() and not follows_tightly:
                fact = "a line follows an id without a blank line"
                self.find(self.at + 1, "block-run-on", fact, "Put a blank line before it")
        elif self.next_line.strip() and not (follows_tightly and BULLET.match(self.next_line)):
            fact = "a block goes on over two lines"
            self.find(self.at + 1, "block-run-on", fact, "Join them, or put a blank line between")
        if ID_AT_END.search(text):
            fact = "the id stands on the paragraph's own line"
            self.find(line, "id-misplaced", fact, "Put it on the line after")
        self.add(kind, text, line, attributes, id_line)


# What a line can be, in order; the last takes any.
LINES: tuple[tuple[re.Pattern[str], Callable[[Reader, re.Match[str]], None]], ...] = (
    (NOTE, Reader.note),
    (HEADING, Reader.heading),
    (ATTRIBUTES, Reader.stray_attributes),
    (BULLET, Reader.bullet),
    (PARAGRAPH, Reader.paragraph),
)

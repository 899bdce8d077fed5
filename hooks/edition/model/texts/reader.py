"""The reader of a Markdown file: its blocks, with the line of each.

The grammar is small on purpose: headings, paragraphs of one line, tight bullets, definitions of notes, and three kinds
that keep their lines, verse, table and code. Whatever stands outside it is a finding, so that nothing reaches the page
that the checks have not read.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from ...base.findings import Finding
from .blocks import Attributes, Block, Kind, cells, parse_attributes

ATTRIBUTES = re.compile(r"^\{: *(?P<body>[^{}]*?) *\}\s*$")
HEADING = re.compile(r"^(?P<hashes>#{1,6}) +(?P<text>.*?)(?: *(?<!\\)\{: *(?P<body>[^{}]*?) *\})?\s*$")
NOTE = re.compile(r"^\[\^(?P<id>[^\]\s]+)\]: *(?P<text>.*)$")
BULLET = re.compile(r"^- +(?P<text>.*)$")
PARAGRAPH = re.compile(r"^\s*(?P<text>.*?)\s*$")
# What opens or closes a verse or a table, and what the renderer would take for it.
SLASHES = re.compile(r"^ {0,3}/{3}.*$")
OPENER = re.compile(r"/// (?P<kind>verse|table) *")
NAMED = re.compile(r" {0,3}/{3,} *[\w-]+ *(?:\|.*)?")
CLOSER = re.compile(r"/// *")
FENCE = re.compile(r"^ {0,3}(?P<fence>`{3,}|~{3,})(?P<rest>[^`]*)$")
# What Markdown takes for something other than a paragraph: lists, quotations, rules, code, tables, admonitions, HTML.
TRAP = re.compile(r"^(?:\d+\.\s|[-+*]\s|>|={3,}|-{3,}|```|\|| {4}|\t|:::|!!!|\?\?\?|<)")
# What the renderer takes for options or code even in a verse.
TRAP_IN_VERSE = re.compile(r"^(?: |[> ]*(?:```|~~~))")
ID_AT_END = re.compile(r"(?<!\\)\{: *#[\w-]+[^}]*\}\s*$")
RULE = re.compile(r"-{3,}")  # a cell of the line behind a table's first row
# What is found in a verse, a table or code: such a block is not what it seems.
CODES = frozenset({"block-empty", "block-unclosed", "block-unopened", "line-misread", "table-uneven"})


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
        line = self.at
        attributes, id_line = self.attributes_behind(BULLET if kind == "bullet" else None)
        if ID_AT_END.search(text):
            fact = "the id stands on the paragraph's own line"
            self.find(line, "id-misplaced", fact, "Put it on the line after")
        self.add(kind, text, line, attributes, id_line)

    def attributes_behind(self, follower: re.Pattern[str] | None = None) -> tuple[Attributes, int]:
        """The attribute list on the next line, and that line; a blank one comes next, or what follows a bullet."""
        attributes, id_line = Attributes(), 0
        if m := ATTRIBUTES.match(self.next_line):
            self.at += 1
            attributes, id_line = parse_attributes(m["body"]), self.at
            if self.next_line.strip() and not follower:
                fact = "a line follows an id without a blank line"
                self.find(self.at + 1, "block-run-on", fact, "Put a blank line before it")
        elif self.next_line.strip() and not (follower and follower.match(self.next_line)):
            fact = "a block goes on over two lines"
            self.find(self.at + 1, "block-run-on", fact, "Join them, or put a blank line between")
        return attributes, id_line

    def slashes(self, m: re.Match[str]) -> None:
        """A verse or a table, between `/// verse` or `/// table` and `///`."""
        line, opener = self.at, OPENER.fullmatch(m[0])
        if not opener:
            fact = f"“{m[0].strip()[:20]}” opens no block"
            self.find(line, "block-unopened", fact, "Write /// verse or /// table, and /// to close it")
        if opener or NAMED.fullmatch(m[0]):
            kind = opener["kind"] if opener else "verse"
            lines = self.lines_up_to_closer(line, kind)
            if kind == "table":
                self.table(lines, line)
            else:
                self.kept("verse", lines, line)
                self.find_misread_lines(lines, line)

    def lines_up_to_closer(self, line: int, kind: str) -> list[str]:
        """The lines of the block that opens at a line; one that is not closed ends before its id or another block."""
        while self.at < len(self.lines) and not re.match(rf"{SLASHES.pattern}|{ATTRIBUTES.pattern}", self.next_line):
            self.at += 1
        lines = self.lines[line : self.at]
        if CLOSER.fullmatch(self.next_line):
            self.at += 1
        else:
            while lines and not lines[-1].strip():
                lines.pop()
            self.find(line, "block-unclosed", f"this {kind} is not closed", "Write /// on the line behind its last one")
        return lines

    def find_misread_lines(self, lines: list[str], line: int) -> None:
        """Findings about lines of the verse that opens at a line, which the renderer would not keep as they stand."""
        for number, text in enumerate(lines, line + 1):
            if m := TRAP_IN_VERSE.match(text):
                fact = f"a verse's line begins with “{m[0]}”"
                self.find(number, "line-misread", fact, "Take it away, or escape it with a backslash")
        for number, (before, text) in enumerate(zip(["", *lines], [*lines, ""], strict=True), line):
            if not before.strip() and not text.strip() and any(map(str.strip, lines)):
                fact = "an empty line parts no stanzas"
                self.find(max(number, line + 1), "line-misread", fact, "Put one between two stanzas, and no other")

    def table(self, lines: list[str], line: int) -> None:
        """A table: a first row, a line of hyphens, other rows, all with as many cells."""
        rows = [cells(text) for text in lines]
        hyphens = [cell for row in rows[1:2] for cell in row]
        if not all(map(RULE.fullmatch, hyphens)):
            fact, remedy = "no line of hyphens stands behind the first row", "Write | --- | for each cell"
            self.find(line + 2, "line-misread", fact, remedy)
        for number, (row, text) in enumerate(zip(rows, lines, strict=True), line + 1):
            if not row:
                fact = f"“{text.strip()[:20]}” is no row of a table"
                self.find(number, "line-misread", fact, "Write it between pipes: | … | … |")
            elif hyphens and len(row) != len(hyphens):
                fact = f"the row has {len(row)} cells, and the line of hyphens {len(hyphens)}"
                self.find(number, "table-uneven", fact, "Write as many, and a pipe in a cell as \\|")
        in_text = [cell for row in (*rows[:1], *rows[2:]) for cell in row] if len(rows) > 2 else []
        self.kept("table", in_text, line, len(hyphens) or 1)

    def code(self, m: re.Match[str]) -> None:
        """Code, between two lines of the same backticks; `~~~` and words behind them are findings."""
        line, opens = self.at, m[0].rstrip(" ") == m["fence"] and m["fence"][0] == "`"
        if not opens:
            fact, remedy = f"“{m[0].strip()[:20]}” opens no code", "Write ``` on a line of its own, and ``` to close it"
            self.find(line, "block-unopened", fact, remedy)
        if self.last_places.get(m["fence"], 0) < line:
            if opens:
                remedy = f"Write {m['fence']} on the line behind its last one"
                self.find(line, "block-unclosed", "this code is not closed", remedy)
            return
        while self.next_line.rstrip(" ") != m["fence"]:
            self.at += 1
        lines = [text if text.strip(" ") else "" for text in self.lines[line : self.at]]
        self.at += 1
        self.kept("code", lines, line)

    @cached_property
    def last_places(self) -> dict[str, int]:
        """The index at which each line stands last."""
        return {text.rstrip(" "): n for n, text in enumerate(self.lines)}

    def kept(self, kind: Literal["verse", "table", "code"], lines: list[str], line: int, columns: int = 0) -> None:
        """A block that keeps its lines, and the attribute list behind it."""
        if not any(map(str.strip, lines)):
            self.find(line, "block-empty", f"this {kind} holds nothing", "Write something in it, or take it out")
        attributes, id_line = self.attributes_behind()
        text = "\n".join(lines if kind == "code" else map(str.rstrip, lines))
        block = Block(kind, attributes.id, text, line, 0, attributes.classes, attributes.data_of, id_line, columns)
        self.blocks.append(block)


# What a line can be, in order; the last takes any.
LINES: tuple[tuple[re.Pattern[str], Callable[[Reader, re.Match[str]], None]], ...] = (
    (NOTE, Reader.note),
    (HEADING, Reader.heading),
    (ATTRIBUTES, Reader.stray_attributes),
    (SLASHES, Reader.slashes),
    (FENCE, Reader.code),
    (BULLET, Reader.bullet),
    (PARAGRAPH, Reader.paragraph),
)

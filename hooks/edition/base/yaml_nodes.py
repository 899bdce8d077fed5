"""YAML as nodes: every value as it is written, with its line, and nothing of YAML that a data file has no use for.

Scalars stay the characters that are written (`001`, `2024-03-01`, `no`), so no reader makes numbers or dates of them.
Anchors, aliases, tags, a second document, keys that are no strings or stand twice, and deep nesting are refused as
they are read: nothing is ever expanded.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import yaml

from .characters import unwanted_characters
from .findings import Finding

DEEPEST = 10  # levels of nesting; the catalogue needs five
MOST = 100  # findings about the form of one text; whoever mends these sees the rest
# What is found where a YAML text is not of the form that a data file has.
CODES = frozenset({"character-unwanted", "key-duplicate", "key-malformed", "yaml-alias", "yaml-depth", "yaml-tag"})


@dataclass(frozen=True)
class Scalar:
    """One value as it is written. `meaning` is what YAML takes it for: `str` where it is quoted, or `int`, `null`, …"""

    line: int
    text: str
    meaning: str = "str"


@dataclass(frozen=True)
class Items:
    """A list."""

    line: int
    items: tuple["Node", ...]


@dataclass(frozen=True)
class Entries:
    """A mapping, with the line of each key."""

    line: int
    entries: dict[str, "Node"]
    lines: dict[str, int]


Node = Scalar | Items | Entries


class Unreadable(Exception):
    """Ends the reading where going on would make no sense; its finding is the last."""


def read_nodes(text: str, path: str, broken: str, first_line: int = 1) -> tuple[Node | None, list[Finding]]:
    """What a YAML text holds, none where it is empty, and what is wrong with its form; then it holds nothing.

    `broken` is the code of a finding about its syntax; `first_line` is the line of the file that the text begins at.
    """
    reader = Reader(path, broken, first_line)
    try:
        node = reader.document(text)
    except Unreadable:
        node = None
    except yaml.YAMLError as error:
        line, problem = yaml_problem(error)
        last = text.rstrip().count("\n") + 1
        finding = Finding(path, min(line, last) - 1 + first_line, broken, f"this is no YAML ({problem})", "Mend it")
        reader.findings.append(finding)
    return (None, reader.findings) if reader.findings else (node, [])


def plain(node: Node | None) -> Any:
    """A node as strings, lists and dictionaries.

    >>> plain(read_nodes("a: [001, b]", "a.yml", "broken")[0])
    {'a': ['001', 'b']}
    """
    if isinstance(node, Entries):
        return {key: plain(value) for key, value in node.entries.items()}
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return node.text if node else None


def yaml_problem(error: yaml.YAMLError) -> tuple[int, str]:
    """The line of a YAML text, counted from 1, where the parser stopped (1 where it names none), and what it says."""
    mark = getattr(error, "problem_mark", None)
    return (mark.line if mark else 0) + 1, getattr(error, "problem", None) or "cannot be read"


@lru_cache(maxsize=4096)
def meaning(text: str) -> str:
    """What YAML takes a scalar without quotes for: `str`, `int`, `float`, `bool`, `null`, `timestamp` or `merge`.

    >>> meaning("001"), meaning("no"), meaning("2024-03-01"), meaning("1-88")
    ('int', 'bool', 'timestamp', 'str')
    """
    # PyYAML gives its resolver no types.
    tag = yaml.resolver.Resolver().resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return str(tag).rpartition(":")[2]


def line_in(event: yaml.Event) -> int:
    """The line that an event begins at, counted from 0."""
    return event.start_mark.line if event.start_mark else 0


class Reader:
    """Makes nodes of the events of one YAML text."""

    def __init__(self, path: str, broken: str, first_line: int) -> None:
        self.path, self.broken, self.first_line = path, broken, first_line
        self.findings: list[Finding] = []
        self.events: Iterator[yaml.Event] = iter(())

    def find(self, line: int, code: str, fact: str, remedy: str) -> None:
        """Adds a finding at a line of the text, counted from 0."""
        self.findings.append(Finding(self.path, line + self.first_line, code, fact, remedy))
        if len(self.findings) >= MOST:
            raise Unreadable

    def document(self, text: str) -> Node | None:
        """The one node that a text holds, none where it is empty."""
        for one in unwanted_characters(text, self.path, tabs=True):
            self.find(one.line - 1, one.code, one.fact, one.remedy)
        if self.findings:
            raise Unreadable
        self.events = iter(yaml.parse(text, yaml.CSafeLoader))
        node: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    self.find(line_in(event), self.broken, "a second document begins here", "Keep one")
                    raise Unreadable
                node = self.node(next(self.events), 1)
        return node

    def node(self, event: yaml.Event, depth: int) -> Node:
        """The node that an event begins."""
        line = line_in(event)
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            self.find(line, "yaml-alias", f"*{str(anchor)[:40]} stands for another value", "Write the value itself")
            return Scalar(line + self.first_line, "")
        if anchor is not None:
            self.find(line, "yaml-alias", f"&{anchor[:40]} names a value", "Take the name out")
        if tag is not None:
            self.find(line, "yaml-tag", f"the tag {tag[:40]} gives a value a type", "Take the tag out")
        if depth > DEEPEST:
            self.find(line, "yaml-depth", f"values are nested more than {DEEPEST} deep", "Write them flat")
            raise Unreadable
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        return self.items(line, depth) if isinstance(event, yaml.SequenceStartEvent) else self.entries(line, depth)

    def scalar(self, event: yaml.ScalarEvent) -> Scalar:
        is_plain = event.style is None or event.style == ""
        return Scalar(line_in(event) + self.first_line, event.value, meaning(event.value) if is_plain else "str")

    def items(self, line: int, depth: int) -> Items:
        found = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            found.append(self.node(event, depth + 1))
        return Items(line + self.first_line, tuple(found))

    def entries(self, line: int, depth: int) -> Entries:
        found: dict[str, Node] = {}
        lines: dict[str, int] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            at = line_in(event)
            key, value = self.node(event, depth + 1), self.node(next(self.events), depth + 1)
            if not isinstance(key, Scalar) or key.meaning not in ("str", "merge"):
                shown = f"the key {key.text[:40]}" if isinstance(key, Scalar) else "a key"
                self.find(at, "key-malformed", f"{shown} is not written as a string", "Put it in quotes")
            elif key.text in found:
                fact = f"{key.text[:40]} stands at line {lines[key.text]} already"
                self.find(at, "key-duplicate", fact, "Keep one")
            else:
                lines[key.text] = at + self.first_line
                # An empty value has the line of what follows, and a block that of its first entry.
                is_elsewhere = not isinstance(value, Scalar) or value.meaning == "null"
                found[key.text] = replace(value, line=key.line) if is_elsewhere else value
        return Entries(line + self.first_line, found, lines)

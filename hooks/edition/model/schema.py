"""Schemas: what a value of a data file may be, declared as data, and the reading of YAML nodes by it.

Each kind reads a node into a plain value: a string, a list or a dictionary. What is not of the kind is a finding at
its line, and its value is left out; nothing raises.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from ..base.findings import Fault, Finding
from ..base.yaml_nodes import FORBIDDEN, Entries, Items, Node, Scalar, named

# What is found where a value is not of its kind.
CODES = frozenset(
    {"character-forbidden", "key-missing", "key-unknown", "value-empty", "value-malformed", "value-repeated",
     "value-unknown", "value-wrong"}
)  # fmt: skip
MISSING = object()  # the value of what is not of its kind
# What a scalar without quotes is called that YAML does not take for a string.
CALLED = {"bool": "true or false", "timestamp": "a date", "merge": "a merge key", "value": "a default key"}


@dataclass
class Report:
    """The findings about one file, as the kinds add to them."""

    path: str
    findings: list[Finding] = field(default_factory=list)

    def add(self, line: int, fault: Fault) -> object:
        """Adds a finding; what it is about has no value."""
        self.findings.append(fault.at(self.path, line))
        return MISSING


class Kind(Protocol):
    """What a value may be. `describes` says it with an example, to complete “write …”."""

    @property
    def describes(self) -> str: ...

    def read(self, node: Node, name: str, report: Report) -> Any:
        """The plain value of a node that goes by a name, or `MISSING` with a finding."""


def wrong(node: Node, name: str, kind: Kind, report: Report) -> Any:
    """Says that a node is something else than its kind."""
    if isinstance(node, Scalar) and node.meaning == "null":
        return report.add(node.line, empty(name))
    what = {Scalar: "a single value", Items: "a list", Entries: "a mapping"}[type(node)]
    return report.add(node.line, Fault("value-wrong", f"{name} is {what}", f"Write {kind.describes}"))


def empty(name: str) -> Fault:
    return Fault("value-empty", f"{name} is empty", "Fill it in, or take it out where it may be missing")


def shown(text: str) -> str:
    """A value as a message shows it: its beginning, on one line.

    >>> shown("a" * 50)
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…'
    """
    return text if len(text) <= 40 else f"{text[:40]}…"


@dataclass(frozen=True)
class Words:
    """A string on one line: words, or what has a form, which `describes` then says.

    `as_written` takes numbers, dates and the like without quotes, as they are written.
    """

    describes: str = "words, in quotes where they look like a number or a date"
    form: str = ""
    as_written: bool = False
    may_be_empty: bool = False

    def fault(self, text: str, name: str) -> Fault | None:
        """What is wrong with a string that goes by a name, as it stands in a YAML file or a table."""
        if found := FORBIDDEN.search(text):
            remedy = "Write it on one line" if found[0] == "\n" else "Take it out"
            return Fault("character-forbidden", f"{name} holds {named(found[0])}", remedy)
        if not text.strip():
            return None if self.may_be_empty and not text else empty(name)
        if self.form and not re.fullmatch(self.form, text):
            return Fault("value-malformed", f"{name} is {shown(text)}", f"Write {self.describes}")
        return None

    def read(self, node: Node, name: str, report: Report) -> Any:
        if not isinstance(node, Scalar) or node.meaning == "null":
            return wrong(node, name, self, report)
        if node.meaning != "str" and not self.as_written:
            what = f"{name} is {CALLED.get(node.meaning, 'a number')}: {shown(node.text)}"
            return report.add(node.line, Fault("value-wrong", what, f"Write {self.describes}"))
        fault = self.fault(node.text, name)
        return report.add(node.line, fault) if fault else node.text


@dataclass(frozen=True)
class Choice:
    """One of some strings."""

    values: tuple[str, ...]

    @property
    def describes(self) -> str:
        return f"one of {', '.join(self.values)}"

    def fault(self, text: str, name: str) -> Fault | None:
        """What is wrong with a string that goes by a name."""
        if text in self.values:
            return None
        return empty(name) if not text.strip() else Fault("value-unknown", f"{name} is {self.visible(text)}", self.use)

    @property
    def use(self) -> str:
        return f"Use {self.describes}"

    def visible(self, text: str) -> str:
        return shown(FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text))

    def read(self, node: Node, name: str, report: Report) -> Any:
        if not isinstance(node, Scalar) or node.meaning == "null":
            return wrong(node, name, self, report)
        fault = self.fault(node.text, name)
        return report.add(node.line, fault) if fault else node.text


@dataclass(frozen=True)
class Many:
    """A list of values of one kind, none of them twice; `or_one` takes one that is no list for a list of one."""

    kind: Kind
    or_one: bool = False
    least: int = 0
    most: int | None = None

    @property
    def describes(self) -> str:
        return f"{self.kind.describes}, or several in a list" if self.or_one else f"a list: [{self.kind.describes}, …]"

    def read(self, node: Node, name: str, report: Report) -> Any:
        if self.or_one and not isinstance(node, Items):
            value = self.kind.read(node, name, report)
            return MISSING if value is MISSING else [value]
        if not isinstance(node, Items):
            return wrong(node, name, self, report)
        if len(node.items) < self.least or len(node.items) > (self.most or len(node.items)):
            fact = f"{name} has {len(node.items)} values, where {self.wanted} are wanted"
            return report.add(node.line, Fault("value-wrong", fact, f"Write {self.describes}"))
        values: list[Any] = []
        for item in node.items:
            value = self.kind.read(item, f"a value of {name}", report)
            if value in values and not self.most:
                fact = f"{name} has {shown(str(value))} twice"
                report.add(item.line, Fault("value-repeated", fact, "Delete one"))
            elif value is not MISSING:
                values.append(value)
        return values

    @property
    def wanted(self) -> str:
        return f"{self.least}" if self.most == self.least else f"at least {self.least}"


@dataclass(frozen=True)
class Keys:
    """A mapping of declared keys. `owner` says in a finding whose keys they are; else the mapping's name does."""

    required: Mapping[str, Kind]
    optional: Mapping[str, Kind] = field(default_factory=dict)
    owner: str = ""

    @property
    def describes(self) -> str:
        return "{" + ", ".join(f"{key}: …" for key in self.required or self.optional) + "}"

    def read(self, node: Node, name: str, report: Report) -> Any:
        if not isinstance(node, Entries):
            return wrong(node, name, self, report)
        owner, known = self.owner or name, {**self.required, **self.optional}
        values: dict[str, Any] = {}
        for key, entry in node.entries.items():
            if key not in known:
                fact, remedy = f"{shown(key)} is no key of {owner}", f"Use one of {', '.join(known)}"
                report.add(node.lines[key], Fault("key-unknown", fact, remedy))
            elif (value := known[key].read(entry, key if self.owner else f"{name}.{key}", report)) is not MISSING:
                values[key] = value
        for key in self.required:
            if key not in node.entries:
                report.add(node.line, Fault("key-missing", f"{owner} has no {key}", "Add it"))
        return values


@dataclass(frozen=True)
class Named:
    """A mapping whose keys are names of one form, and whose values are of one kind; at least one."""

    key: Words
    kind: Kind
    of: str  # what a name is the name of

    @property
    def describes(self) -> str:
        return "{" + f"{self.of}: {self.kind.describes}, …" + "}"

    def read(self, node: Node, name: str, report: Report) -> Any:
        if not isinstance(node, Entries):
            return wrong(node, name, self, report)
        if not node.entries:
            return report.add(node.line, empty(name))
        values: dict[str, Any] = {}
        for key, entry in node.entries.items():
            if fault := self.key.fault(key, f"the name of a {self.of}"):
                report.add(node.lines[key], fault)
            elif (value := self.kind.read(entry, f"{self.of} {key}", report)) is not MISSING:
                values[key] = value
        return values


@dataclass(frozen=True)
class Either:
    """A mapping of one kind, or what is no mapping of another."""

    mapping: Keys
    other: Kind

    @property
    def describes(self) -> str:
        return f"{self.mapping.describes}, or {self.other.describes}"

    def read(self, node: Node, name: str, report: Report) -> Any:
        if isinstance(node, Entries):
            return self.mapping.read(node, name, report)
        return self.other.read(node, name, report) if isinstance(node, Scalar) else wrong(node, name, self, report)


def validated(node: Node, kind: Kind, path: str, name: str) -> tuple[Any, list[Finding]]:
    """The plain value of a node without what is not of its kind, and the findings about that; none where all is."""
    report = Report(path)
    value = kind.read(node, name, report)
    return (None if value is MISSING else value), report.findings


def line_of(node: Node | None, *names: str | int) -> int:
    """The line of a value inside a node, or of the last one on the way to it that is there; 1 where there is nothing.

    >>> tree = Entries(1, {"en": Items(2, (Scalar(3, "a"),))}, {"en": 2})
    >>> line_of(tree, "en", 0), line_of(tree, "en", 5), line_of(tree, "zh"), line_of(None)
    (3, 2, 1, 1)
    """
    line = node.line if node else 1
    for name in names:
        if isinstance(node, Entries) and name in node.entries:
            line, node = node.lines[str(name)], node.entries[str(name)]
        elif isinstance(node, Items) and isinstance(name, int) and name < len(node.items):
            node = node.items[name]
            line = node.line
        else:
            break
    return line


def repeated(values: Iterable[tuple[str, int]]) -> Iterable[tuple[str, int, int]]:
    """Of values with their lines, each that was there before: the value, its line, and the line where it came first."""
    first: dict[str, int] = {}
    for value, line in values:
        if value in first:
            yield value, line, first[value]
        first.setdefault(value, line)

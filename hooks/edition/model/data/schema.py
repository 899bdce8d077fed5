"""Schemas: what a value of a data file may be, declared as data, and the reading of YAML nodes by it.

Each kind reads a node into a plain value: a string, a list or a dictionary. What is not of the kind is a finding at
its line, and its value is left out; nothing raises.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...base.findings import Fault, Finding
from ...base.yaml_nodes import Entries, Items, Node, Scalar
from .strings import MISSING, Kind, Report, Words, empty, shown, wrong


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


@dataclass(frozen=True, eq=False)  # each is a kind of its own: what is validated by one is remembered by it
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
                fact, remedy = f"{shown(key)} is no key of {owner}", f"Use one of {', '.join(sorted(known))}"
                report.add(node.lines[key], Fault("key-unknown", fact, remedy))
            elif (value := known[key].read(entry, key if self.owner else f"{name}.{key}", report)) is not MISSING:
                values[key] = value
        for key in self.required:
            if key not in node.entries:
                report.add(node.line, Fault("key-missing", f"{owner} has no {key}", "Add it"))
        return values


@dataclass(frozen=True)
class Named:
    """A mapping whose keys are names of one form, and whose values are of one kind; one at least, or none."""

    key: Words
    kind: Kind
    of: str  # what a name is the name of
    may_be_empty: bool = False

    @property
    def describes(self) -> str:
        return "{" + f"{self.of}: {self.kind.describes}, …" + "}"

    def read(self, node: Node, name: str, report: Report) -> Any:
        if not isinstance(node, Entries):
            return wrong(node, name, self, report)
        if not node.entries and not self.may_be_empty:
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

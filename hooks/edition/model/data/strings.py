"""Strings of data files: what one may be, declared as data, and what is said of one that is something else.

The kinds of strings are the leaves of a schema; `schema.py` makes lists and mappings of them.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from ...base.characters import REMEDY, UNWANTED_IN_VALUE, character_name
from ...base.findings import Fault, Finding
from ...base.yaml_nodes import Items, Node, Scalar

# What is found where a value is not of its kind.
CODES = frozenset(
    {"character-unwanted", "key-missing", "key-unknown", "value-empty", "value-malformed", "value-repeated",
     "value-unknown", "value-wrong"}
)  # fmt: skip
MISSING = object()  # the value of what is not of its kind
# What a scalar without quotes is called that YAML does not take for a string.
CALLED = {"str": "a string", "bool": "true or false", "timestamp": "a date", "int": "a number", "float": "a number"}


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
    what = "a list" if isinstance(node, Items) else "a mapping"
    if isinstance(node, Scalar):
        what = CALLED.get(node.meaning, node.meaning)
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
        if found := UNWANTED_IN_VALUE.search(text):
            remedy = "Write it on one line" if found[0] == "\n" else REMEDY
            return Fault("character-unwanted", f"{name} holds {character_name(found[0])}", remedy)
        if not text.strip():
            return None if self.may_be_empty and not text else empty(name)
        if self.form and not re.fullmatch(self.form, text):
            return Fault("value-malformed", f"{name} is {shown(text)}", f"Write {self.describes}")
        return None

    def read(self, node: Node, name: str, report: Report) -> Any:
        if not isinstance(node, Scalar) or node.meaning == "null":
            return wrong(node, name, self, report)
        if node.meaning != "str" and not self.as_written:
            what = f"{name} is {CALLED.get(node.meaning, node.meaning)}: {shown(node.text)}"
            return report.add(node.line, Fault("value-wrong", what, f"Write {self.describes}"))
        fault = self.fault(node.text, name)
        return report.add(node.line, fault) if fault else node.text


@dataclass(frozen=True)
class Days(Words):
    """A date; a day that it names is one of the calendar.

    >>> [Days().fault(text, "date") is None for text in ("2024-02-29", "2023-02-29", "2023-02", "2023-00-01")]
    [True, False, True, False]
    """

    def fault(self, text: str, name: str) -> Fault | None:
        """What is wrong with a date that goes by a name."""
        fault = super().fault(text, name)
        if fault or text.count("-") < 2:
            return fault
        try:
            date.fromisoformat(text)
        except ValueError:
            return Fault("value-malformed", f"{name} is {text}", f"Write {self.describes}")
        return None


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
        return shown(UNWANTED_IN_VALUE.sub("\N{REPLACEMENT CHARACTER}", text))

    def read(self, node: Node, name: str, report: Report) -> Any:
        if not isinstance(node, Scalar) or node.meaning == "null":
            return wrong(node, name, self, report)
        fault = self.fault(node.text, name)
        return report.add(node.line, fault) if fault else node.text

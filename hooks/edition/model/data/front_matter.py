"""Front matter: the YAML at the top of a text's or a term's file, read by its schema."""

from dataclasses import dataclass, field
from typing import Any

from ...base import yaml_nodes
from ...base.findings import Finding
from ...base.yaml_nodes import Entries, Node
from . import strings
from .schema import validated
from .strings import Kind

BROKEN = "front-matter-broken"
# What may be found in a front matter, and nowhere in a body.
CODES = strings.CODES | yaml_nodes.CODES | {BROKEN}


@dataclass(frozen=True)
class FrontMatter:
    """What stands at a file's top: plain values, as nodes, the index of the first line behind it, what is wrong."""

    values: dict[str, Any] = field(default_factory=dict)
    node: Node | None = None
    end: int = 0
    findings: tuple[Finding, ...] = ()

    @property
    def lines(self) -> dict[str, int]:
        """The line of each key."""
        return self.node.lines if isinstance(self.node, Entries) else {}


def front_matter(text: str, path: str, kind: Kind) -> FrontMatter:
    """The front matter of a file; values that are not of their kind are left out, each with a finding."""
    lines = text.split("\n")
    if lines[0].strip() != "---":
        return FrontMatter()
    end = next((n for n, line in enumerate(lines[1:], 1) if line.strip() in ("---", "...")), None)
    if end is None:
        remedy = "End it with a line ---"
        return FrontMatter(findings=(Finding(path, 1, BROKEN, "the front matter is not closed", remedy),))
    node, findings = yaml_nodes.read_nodes("\n".join(lines[1:end]), path, BROKEN, first_line=2)
    if node is not None and not isinstance(node, Entries):
        findings = [Finding(path, node.line, BROKEN, "it holds no keys", "Write key: value")]
    if findings:
        return FrontMatter(end=end + 1, findings=tuple(findings))
    node = node or Entries(1, {}, {})
    values, findings = validated(node, kind, path, "the front matter")
    return FrontMatter(values, node, end + 1, tuple(findings))

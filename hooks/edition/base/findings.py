"""Findings: what a check has to say, in one shape for every reader."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Finding:
    """One offence: the file and line where it stands, its code, the fact and the remedy.

    `block` is the id of the block it is about, and `what` tells findings of one code in one block apart. An exception
    names a finding by code, block and what; they are not printed, and findings that print alike are equal.

    >>> print(Finding("docs/a.md", 3, "id-missing", "this paragraph has no id", "Run make ids"))
    docs/a.md:3: id-missing: this paragraph has no id. Run make ids.
    """

    path: str
    line: int
    code: str
    fact: str
    remedy: str
    block: str = field(default="", compare=False)
    what: str = field(default="", compare=False)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.code}: {self.fact}. {self.remedy}."


@dataclass(frozen=True)
class Fault:
    """What is wrong in a piece of text, as a rule says it that does not know where the piece stands."""

    code: str
    fact: str
    remedy: str
    what: str = ""

    def at(self, path: str, line: int, block: str = "") -> Finding:
        """The finding that this fault is at a line of a file."""
        return Finding(path, line, self.code, self.fact, self.remedy, block, self.what)


class EditionError(Exception):
    """Carries all the findings of a run that cannot go on, sorted, each once; printed, one stands on each line."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = sorted(set(findings))
        super().__init__("\n".join(map(str, self.findings)))

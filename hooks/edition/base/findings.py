"""Findings: what a check has to say, in one shape for every reader."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True, order=True)
class Finding:
    """One offence: where it stands, its code, the fact and the remedy.

    >>> print(Finding("docs/a.md", 3, "id-missing", "this paragraph has no id", "Run make ids"))
    docs/a.md:3: id-missing: this paragraph has no id. Run make ids.
    """

    path: str
    line: int
    code: str
    fact: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.code}: {self.fact}. {self.remedy}."


class EditionError(Exception):
    """Carries all the findings of a run that cannot go on."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = sorted(set(findings))
        super().__init__("\n".join(map(str, self.findings)))


def read_text(path: Path, shown: str | None = None) -> str:
    """The file's text; raises `EditionError` where it is not UTF-8 or holds nothing."""
    name = shown or str(path)
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        fact = f"byte {raw[error.start]:#04x} is not UTF-8"
        raise EditionError([Finding(name, line, "not-utf8", fact, "Save the file as UTF-8")]) from error
    if not text.strip():
        raise EditionError([Finding(name, 1, "empty-file", "the file holds no text", "Fill it or remove it")])
    return text


def unknown_keys(keys: Iterable[str], lines: dict[str, int], path: str, of: str, known: Iterable[str]) -> list[Finding]:
    """A finding for each key that is none of the known ones, at its line."""
    remedy = f"Use one of {', '.join(known)}"
    unknown = [key for key in keys if key not in known]
    return [Finding(path, lines.get(key, 1), "key-unknown", f"{key} is no key of {of}", remedy) for key in unknown]


def read_yaml(text: str) -> Any:
    """What a YAML text holds, read by the parser in C, which is eight times as fast; raises `yaml.YAMLError`."""
    return yaml.load(text, yaml.CSafeLoader)

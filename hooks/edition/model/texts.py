"""A text's Markdown file: its front matter and its blocks, with every finding about its form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from ..base.files import read_text, read_yaml, unknown_keys, yaml_problem
from ..base.findings import EditionError, Finding
from ..base.memory import LastBuild
from . import marks, statuses
from .blocks import NOTE_REF, Block, parse_blocks, plain

# Of blocks.py, what those who read texts need as well.
__all__ = ["NOTE_REF", "Block", "Text", "front_matter", "parse", "plain", "read", "values_of"]

BLOCK_ID = re.compile(r"^(?:title|by|[pa][1-9]\d*)$")
KEYS = {"source", "lines", "pages", "published", "retired", "status", "translator", "revised", "exceptions", "show"}


@dataclass(frozen=True)
class Text:
    """A text's file: its path from the root, its front matter with the line of each key, its blocks and findings."""

    path: str
    meta: dict[str, Any]
    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...] = ()
    # The Markdown behind the front matter.
    markdown: str = ""
    meta_lines: dict[str, int] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The corrected reading of the heading of the first level; the file's name where there is none."""
        return next((plain(block.text) for block in self.blocks if block.level == 1), Path(self.path).stem)

    @property
    def status(self) -> statuses.Status:
        """How the translation stands that an English file holds."""
        return statuses.status_of(self.meta)

    def notes(self) -> dict[str, Block]:
        """The notes by their labels."""
        return {block.id: block for block in self.blocks if block.kind == "note"}


def front_matter(text: str, path: str) -> tuple[dict[str, Any], dict[str, int], int, list[Finding]]:
    """The file's metadata, the line of each key, the index of the first line behind it, and what is wrong."""

    def broken(line: int, fact: str, remedy: str) -> list[Finding]:
        return [Finding(path, line, "front-matter-broken", fact, remedy)]

    lines = text.split("\n")
    if lines[0].strip() != "---":
        return {}, {}, 0, []
    end = next((n for n, line in enumerate(lines[1:], 1) if line.strip() in ("---", "...")), None)
    if end is None:
        return {}, {}, 0, broken(1, "the front matter is not closed", "End it with a line ---")
    try:
        meta = read_yaml("\n".join(lines[1:end])) or {}
    except yaml.YAMLError as error:
        line, problem = yaml_problem(error)
        fact = f"the front matter is no YAML ({problem})"
        return {}, {}, end + 1, broken(min(line + 1, end), fact, "Mend the YAML")
    if not isinstance(meta, dict):
        return {}, {}, end + 1, broken(2, "it holds no keys", "Write key: value")
    where = {m[1]: n + 1 for n, line in enumerate(lines[1:end], 1) if (m := re.match(r"([\w-]+):", line))}
    return meta, where, end + 1, []


def values_of(meta: dict[str, Any], name: str) -> list[Any]:
    """The values of a key: several, one or none.

    >>> values_of({"retired": ["p1", "p2"], "source": "001"}, "retired"), values_of({"source": "001"}, "source")
    (['p1', 'p2'], ['001'])
    """
    value = meta.get(name) or []
    return value if isinstance(value, list) else [value]


def read(path: Path, root: Path) -> Text:
    """The text in a file; findings name its path from the root. What cannot be read is a text with a finding."""
    name = path.relative_to(root).as_posix()
    try:
        return parse(read_text(path, name), name)
    except EditionError as error:
        return Text(name, {}, (), tuple(error.findings))


@LastBuild
def parse(source: str, path: str) -> Text:
    """The text that a file's content is, with every finding about its form."""
    meta, where, start, findings = front_matter(source, path)
    findings += unknown_keys(meta, where, path, "a text's front matter", sorted(KEYS))
    findings += statuses.unknown_values(meta, where, path)
    blocks, outside_grammar = parse_blocks(source.split("\n"), start, path)
    findings += outside_grammar
    findings += wrong_ids(blocks, {str(ident) for ident in meta.get("retired") or []}, path)
    findings += unpaired_notes(blocks, path)
    for block in blocks:
        findings += [fault.at(path, block.line) for fault in marks.wrong_marks(block.text)]
    markdown = "\n".join(source.split("\n")[start:])
    return Text(path, meta, tuple(blocks), tuple(sorted(findings)), markdown, where)


def wrong_ids(blocks: list[Block], retired: set[str], path: str) -> Iterator[Finding]:
    """Findings about ids that are missing, malformed, repeated or retired; a note's label is its id."""
    seen: dict[tuple[bool, str], int] = {}  # a note may have the id of a block
    for block in blocks:
        is_note, line = block.kind == "note", block.id_line or block.line
        if not block.id:
            fact = f"the {block.kind} “{plain(block.text)[:12]}…” has no id"
            yield Finding(path, block.line, "id-missing", fact, "Run make ids")
            continue
        if not is_note and not BLOCK_ID.match(block.id):
            fact = f"{block.id} is no id of the form p7, a1, title or by"
            yield Finding(path, line, "id-malformed", fact, "Delete it and run make ids")
        if (is_note, block.id) in seen:
            fact = f"{block.id} stands at line {seen[is_note, block.id]} already"
            yield Finding(path, line, "id-duplicate", fact, "Delete one and run make ids")
        if block.id in retired:
            fact = f"{block.id} is listed as retired"
            yield Finding(path, line, "id-retired", fact, "Give the block a new id with make ids")
        seen.setdefault((is_note, block.id), line)


def unpaired_notes(blocks: list[Block], path: str) -> Iterator[Finding]:
    """Findings about references to notes that are not there, and about notes that nothing refers to."""
    notes = {block.id: block.line for block in blocks if block.kind == "note"}
    references = {label: block.line for block in blocks for label in NOTE_REF.findall(block.text)}
    for label in references.keys() - notes.keys():
        fact, remedy = f"[^{label}] has no definition", f"Write [^{label}]: … at the end"
        yield Finding(path, references[label], "note-missing", fact, remedy)
    for label in notes.keys() - references.keys():
        fact = f"[^{label}] is referred to nowhere"
        yield Finding(path, notes[label], "note-unused", fact, "Refer to it or delete it")

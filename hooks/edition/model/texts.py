"""A text's Markdown file: front matter and blocks, with the line of each.

The grammar is small on purpose: headings, paragraphs of one line, tight bullets, note definitions. What stands outside
it is a finding, so that nothing reaches the page that the checks have not read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

from ..base.findings import EditionError, Finding, read_text, read_yaml, unknown_keys
from . import marks

Kind = Literal["heading", "paragraph", "bullet", "note"]
ATTRIBUTES = re.compile(r"^\{: *(?P<body>[^{}]*?) *\}\s*$")
HEADING = re.compile(r"^(?P<hashes>#{1,6}) +(?P<text>.*?)(?: *\{: *(?P<body>[^{}]*?) *\})?\s*$")
NOTE = re.compile(r"^\[\^(?P<id>[^\]\s]+)\]: *(?P<text>.*)$")
NOTE_REF = re.compile(r"\[\^(?P<id>[^\]\s]+)\]")
BULLET = re.compile(r"^- +(?P<text>.*)$")
TRAP = re.compile(r"^(?:\d+\.\s|[-+*]\s|>|={3,}|-{3,}|```|~~~|\|| {4}|\t|:::|!!!|\?\?\?|<)")
BLOCK_ID = re.compile(r"^(?:title|by|[pa][1-9]\d*)$")
KEYS = {"source", "lines", "pages", "published", "retired", "status", "revised", "exceptions", "show"}


@dataclass(frozen=True)
class Block:
    """One block: its kind, id, Markdown text, line in the file and heading level (0 where it is none).

    `published` says that the source itself prints it in English; `data_of` is the fingerprint that English carries.
    """

    kind: Kind
    id: str
    text: str
    line: int
    level: int = 0
    published: bool = False
    data_of: str = ""
    id_line: int = 0


@dataclass(frozen=True)
class Text:
    """A text's file, read."""

    path: str
    meta: dict[str, Any]
    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...] = ()
    # The Markdown behind the front matter.
    markdown: str = ""
    meta_lines: dict[str, int] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The corrected reading of the first-level heading, without note references."""
        return next((plain(block.text) for block in self.blocks if block.level == 1), Path(self.path).stem)

    def notes(self) -> dict[str, Block]:
        return {b.id: b for b in self.blocks if b.kind == "note"}


def plain(text: str) -> str:
    """A block's corrected reading as plain text: no marks, notes, emphasis or escapes.

    >>> plain("**主持人：**新质生产力[^n1]{>>gap: 缺<<}")
    '主持人：新质生产力'
    """
    text = NOTE_REF.sub("", marks.corrected(text))
    text = re.sub(r"\*\*|(?<!\\)\*", "", text)
    return re.sub(r"\\([\\`*_{}\[\]()#+.!<>-])", r"\1", text).strip()


def parse_attributes(body: str) -> tuple[str, bool, str]:
    """What an attribute list's body says: id, whether the block is published, fingerprint; the last of each counts."""
    tokens = body.split()
    idents = [token[1:] for token in tokens if token.startswith("#")]
    prints = [token.removeprefix("data-of=").strip("\"'") for token in tokens if token.startswith("data-of=")]
    return "".join(idents[-1:]), ".published" in tokens, "".join(prints[-1:])


def front_matter(text: str, path: str) -> tuple[dict[str, Any], dict[str, int], int, list[Finding]]:
    """The file's metadata, the line of each key, the index of the first line behind it, and what is wrong."""
    lines = text.split("\n")
    if lines[0].strip() != "---":
        return {}, {}, 0, []
    end = next((n for n, line in enumerate(lines[1:], 1) if line.strip() in ("---", "...")), None)
    if end is None:
        fact, remedy = "the front matter is not closed", "End it with a line ---"
        return {}, {}, 0, [Finding(path, 1, "front-matter-broken", fact, remedy)]
    try:
        meta = read_yaml("\n".join(lines[1:end])) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        at = min(2 + mark.line, end) if mark else 2
        fact = f"the front matter is no YAML ({getattr(error, 'problem', None) or 'cannot be read'})"
        return {}, {}, end + 1, [Finding(path, at, "front-matter-broken", fact, "Mend the YAML")]
    if not isinstance(meta, dict):
        return {}, {}, end + 1, [Finding(path, 2, "front-matter-broken", "it holds no keys", "Write key: value")]
    where = {m[1]: n + 1 for n, line in enumerate(lines[1:end], 1) if (m := re.match(r"([\w-]+):", line))}
    return meta, where, end + 1, []


def listed(meta: dict[str, Any], name: str) -> list[Any]:
    """The values of a key: several, one or none."""
    value = meta.get(name) or []
    return value if isinstance(value, list) else [value]


def read(path: Path, root: Path) -> Text:
    """The text in a file; the path shown in findings is relative to the root."""
    shown = path.relative_to(root).as_posix()
    try:
        return parse(read_text(path, shown), shown)
    except EditionError as error:
        return Text(shown, {}, (), tuple(error.findings))


@cache
def parse(source: str, path: str) -> Text:
    """The text in a string, with every finding about its form; read once however often a process builds."""
    meta, where, start, findings = front_matter(source, path)
    findings += unknown_keys(meta, where, path, "a text's front matter", sorted(KEYS))
    blocks, more = parse_blocks(source.split("\n"), start, path)
    findings += more
    findings += check_ids(blocks, meta, path)
    for block in blocks:
        findings += [Finding(path, block.line, *fault) for fault in marks.faults(block.text)]
    lines = source.split("\n")
    return Text(path, meta, tuple(blocks), tuple(sorted(findings)), "\n".join(lines[start:]), where)


def parse_blocks(lines: list[str], start: int, path: str) -> tuple[list[Block], list[Finding]]:
    """The blocks from a line's index on."""
    blocks: list[Block] = []
    findings: list[Finding] = []

    def find(line: int, code: str, fact: str, remedy: str) -> None:
        findings.append(Finding(path, line, code, fact, remedy))

    n = start
    while n < len(lines):
        raw, at = lines[n], n + 1
        n += 1
        if not raw.strip():
            continue
        if m := NOTE.match(raw):
            blocks.append(Block("note", m["id"], m["text"].strip(), at))
            continue
        if m := HEADING.match(raw):
            ident, published, data_of = parse_attributes(m["body"] or "")
            blocks.append(Block("heading", ident, m["text"], at, len(m["hashes"]), published, data_of, at))
            if n < len(lines) and ATTRIBUTES.match(lines[n]):
                find(n + 1, "id-misplaced", "a heading's id stands on a line of its own", "Put it at the heading's end")
                n += 1
            continue
        if ATTRIBUTES.match(raw):
            find(at, "id-misplaced", "this id belongs to no block", "Put it on the line right after its block")
            continue
        bullet = BULLET.match(raw)
        if not bullet and TRAP.match(raw):
            fact = f"Markdown takes “{raw[:6].strip()}” for something other than a paragraph"
            find(at, "paragraph-is-markup", fact, "Escape its first mark with a backslash")
        text = bullet["text"] if bullet else raw.strip()
        ident, published, data_of, id_line = "", False, "", 0
        if n < len(lines) and (m := ATTRIBUTES.match(lines[n])):
            ident, published, data_of = parse_attributes(m["body"])
            id_line = n + 1
            n += 1
            if not bullet and n < len(lines) and lines[n].strip():
                find(n + 1, "block-run-on", "a line follows an id without a blank line", "Put a blank line before it")
        elif n < len(lines) and lines[n].strip() and not (bullet and BULLET.match(lines[n])):
            find(n + 1, "block-run-on", "a block goes on over two lines", "Join them, or put a blank line between")
        if re.search(r"\{: *#[\w-]+[^}]*\}\s*$", text):
            find(at, "id-misplaced", "the id stands on the paragraph's own line", "Put it on the line after")
        blocks.append(Block("bullet" if bullet else "paragraph", ident, text, at, 0, published, data_of, id_line))
    return blocks, findings


def check_ids(blocks: list[Block], meta: dict[str, Any], path: str) -> Iterator[Finding]:
    """Findings about missing, malformed, repeated and retired ids, and about notes without a partner."""
    seen: dict[str, int] = {}
    retired = {str(r) for r in meta.get("retired") or []}
    for block in blocks:
        key, line = ("note " if block.kind == "note" else "") + block.id, block.id_line or block.line
        if not block.id:
            fact = f"the {block.kind} “{plain(block.text)[:12]}…” has no id"
            yield Finding(path, block.line, "id-missing", fact, "Run make ids")
            continue
        if block.kind != "note" and not BLOCK_ID.match(block.id):
            fact = f"{block.id} is no id of the form p7, a1, title or by"
            yield Finding(path, line, "id-malformed", fact, "Delete it and run make ids")
        if key in seen:
            fact = f"{block.id} stands at line {seen[key]} already"
            yield Finding(path, line, "id-duplicate", fact, "Delete one and run make ids")
        if block.id in retired:
            fact = f"{block.id} is listed as retired"
            yield Finding(path, line, "id-retired", fact, "Give the block a new id with make ids")
        seen.setdefault(key, line)
    notes = {b.id: b.line for b in blocks if b.kind == "note"}
    refs = {ref: b.line for b in blocks for ref in NOTE_REF.findall(b.text)}
    for ref in refs.keys() - notes.keys():
        remedy = f"Write [^{ref}]: … at the end"
        yield Finding(path, refs[ref], "note-missing", f"[^{ref}] has no definition", remedy)
    for ident in notes.keys() - refs.keys():
        fact = f"[^{ident}] is referred to nowhere"
        yield Finding(path, notes[ident], "note-unused", fact, "Refer to it or delete it")

"""A text's Markdown file: its front matter and its blocks, with every finding about its form."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...base.characters import too_long, unwanted_characters
from ...base.files import read_edited
from ...base.findings import EditionError, Finding
from ...base.memory import LastBuild
from ..data import statuses
from ..data.front_matter import front_matter
from ..data.schemas import BLOCK_ID, TEXT, TRANSLATION
from . import marks
from .blocks import NOTE_REF, Block, plain
from .grammar import outside_grammar
from .reader import parse_blocks
from .rendering import render

# Of blocks.py, what those who read texts need as well.
__all__ = ["NOTE_REF", "Block", "Text", "parse", "plain", "read"]


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
        return next((block.plain for block in self.blocks if block.level == 1), Path(self.path).stem)

    @property
    def status(self) -> statuses.Status:
        """How the translation stands that an English file holds."""
        return statuses.status_of(self.meta)

    def notes(self) -> dict[str, Block]:
        """The notes by their labels."""
        return {block.id: block for block in self.blocks if block.kind == "note"}


def read(path: Path, root: Path, is_page: bool = False) -> Text:
    """The text in a file, or the page about the site; findings name its path from the root.

    What cannot be read is a text with a finding.
    """
    name = path.relative_to(root).as_posix()
    try:
        source = read_edited(path, name, root)
        return parse_page(source, name) if is_page else parse(source, name)
    except EditionError as error:
        return Text(name, {}, (), tuple(error.findings))


def text_name(path: str) -> str:
    """The folder and slug of a text, by the path of its Chinese file.

    >>> text_name("docs/texts/hong/a.md")
    'hong/a'
    """
    return path.removeprefix("docs/texts/").removesuffix(".md")


@LastBuild
def parse(source: str, path: str) -> Text:
    """The text that a file's content is, with every finding about its form."""
    if long := too_long(source, path):
        return Text(path, {}, (), tuple(long))
    front = front_matter(source, path, TRANSLATION if path.endswith(".en.md") else TEXT)
    blocks, misplaced = parse_blocks(source.split("\n"), front.end, path)
    findings = [*front.findings, *misplaced, *unwanted_characters(source, path, after=front.end)]
    findings += wrong_ids(blocks, set(front.values.get("retired", [])), path)
    findings += [*unpaired_notes(blocks, path), *wrong_levels(blocks, path)]
    for line, text in (piece for block in blocks for piece in block.markdown_lines):
        findings += [fault.at(path, line) for fault in marks.wrong_marks(text)]
    markdown = "\n".join(source.split("\n")[front.end :])
    # Where a block is not what it seems by its lines, what it is rendered as says no more.
    if not findings:
        findings += outside_grammar(blocks, render(markdown), path)
    return Text(path, front.values, tuple(blocks), tuple(sorted(findings)), markdown, front.lines)


@LastBuild
def parse_page(source: str, path: str) -> Text:
    """A page about the site, as far as search reads it.

    It may hold what Markdown has beside the blocks of a text, but the ids that it has are as those of a text.
    """
    if long := too_long(source, path):
        return Text(path, {}, (), tuple(long))
    front = front_matter(source, path, TRANSLATION if path.endswith(".en.md") else TEXT)
    blocks, outside = parse_blocks(source.split("\n"), front.end, path)
    ids = [finding for finding in outside if finding.code == "id-misplaced"]
    ids += [finding for finding in wrong_ids(blocks, set(), path) if finding.code != "id-missing"]
    findings = (*front.findings, *unwanted_characters(source, path, after=front.end), *ids)
    return Text(path, front.values, tuple(blocks), findings)


def wrong_ids(blocks: list[Block], retired: set[str], path: str) -> Iterator[Finding]:
    """Findings about ids that are missing, malformed, repeated or retired; a note's label is its id."""
    seen: dict[tuple[bool, str], int] = {}  # a note may have the id of a block
    for block in blocks:
        is_note, line = block.kind == "note", block.id_line or block.line
        if not block.id:
            first = block.plain.partition("\n")[0]
            fact = f"the {block.kind} “{first[:12]}…” has no id"
            yield Finding(path, block.line, "id-missing", fact, "Run make ids")
            continue
        if not is_note and BLOCK_ID.fault(block.id, ""):
            fact = f"{block.id} is no id of the form p7, a1, title or by"
            yield Finding(path, line, "id-malformed", fact, "Delete it and run make ids")
        if (is_note, block.id) in seen:
            fact = f"{block.id} stands at line {seen[is_note, block.id]} already"
            remedy = "Name one otherwise" if is_note else "Delete one, in both files, and run make ids"
            yield Finding(path, line, "id-duplicate", fact, remedy)
        if block.id in retired:
            fact = f"{block.id} is listed as retired"
            yield Finding(path, line, "id-retired", fact, "Give the block a new id with make ids")
        seen.setdefault((is_note, block.id), line)


def unpaired_notes(blocks: list[Block], path: str) -> Iterator[Finding]:
    """Findings about references to notes that are not there, and about notes that nothing refers to."""
    notes = {block.id: block.line for block in blocks if block.kind == "note"}
    pieces = [(block, *piece) for block in blocks for piece in block.markdown_lines]
    found = [(block, label, line) for block, line, text in pieces for label in NOTE_REF.findall(text)]
    references = {label: line for _, label, line in found}
    for label in references.keys() - notes.keys():
        fact, remedy = f"[^{label}] has no definition", f"Write [^{label}]: … at the end"
        yield Finding(path, references[label], "note-missing", fact, remedy)
    for label in notes.keys() - references.keys():
        fact = f"[^{label}] is referred to nowhere"
        yield Finding(path, notes[label], "note-unused", fact, "Refer to it or delete it")
    for block, label, line in found:
        if block.kind == "note" and block.id == label:
            yield Finding(path, line, "note-circular", f"[^{label}] refers to itself", "Take the reference out")


def wrong_levels(blocks: list[Block], path: str) -> Iterator[Finding]:
    """A finding for a title that is no heading of the first level, and for another heading that is."""
    for block in blocks:
        if block.id == "title" and (block.kind, block.level) != ("heading", 1):
            yield Finding(path, block.line, "heading-level", "the title is no heading of level 1", "Write # before it")
        elif block.kind == "heading" and block.level == 1 and block.id not in ("", "title"):
            fact = f"{block.id} is of level 1, which is the title's"
            yield Finding(path, block.line, "heading-level", fact, "Write ## before it, or call it #title")

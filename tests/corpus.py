"""What the tests read of the repository: its documents and texts, once a run, never written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from edition.check import collation
from edition.check.claims import Claims, claims
from edition.check.collation import Witness
from edition.model.sources import catalogue, ledger
from edition.model.sources.catalogue import Document
from edition.model.sources.ledger import Entry
from edition.model.sources.source import Source
from edition.model.texts import texts
from edition.model.texts.marks import MARK
from edition.model.texts.texts import Block

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Held:
    """A document with its source, ledger and Chinese files."""

    document: Document
    source: Source
    entries: tuple[Entry, ...]
    files: dict[str, str]

    def collate(self, changed: dict[str, str] | None = None, entries: list[Entry] | None = None) -> collation.Collation:
        """The collation, with some files changed in memory."""
        files = self.files | (changed or {})
        witnesses = [Witness.rendered(texts.parse(content, path)) for path, content in files.items()]
        given = list(self.entries) if entries is None else entries
        return collation.collate(self.source, given, witnesses, self.document.ledger)

    def collate_text(self, path: str, content: str) -> collation.Collation:
        """The collation of one text alone, as it is rendered with some content."""
        out, text = collation.Collation(), texts.parse(content, path)
        lines = collation.line_ranges([Witness.rendered(text)], self.source, out)[path]
        collation.collate_text(self.source, self.claims, Witness.rendered(text), lines, "ledger", out)
        return out

    @cached_property
    def claims(self) -> Claims:
        return claims(self.source, list(self.entries), self.document.ledger)


@cache
def documents() -> tuple[Document, ...]:
    return tuple(catalogue.load(ROOT))


@cache
def held(key: str) -> Held:
    document = next(d for d in documents() if d.key == key)
    source = Source.read(ROOT / "sources" / document.file)
    entries = ledger.read((ROOT / document.ledger).read_text(encoding="utf-8"), document.ledger, source)
    files = {path: (ROOT / path).read_text(encoding="utf-8") for path in document.paths()}
    return Held(document, source, tuple(entries), files)


@cache
def parsed(path: str) -> texts.Text:
    return texts.read(ROOT / path, ROOT)


@cache
def all_files() -> tuple[str, ...]:
    """Every text's file, both languages."""
    return tuple(path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "docs/texts").glob("*/*.md")))


@cache
def places(path: str, pattern: str) -> tuple[tuple[Block, int, int], ...]:
    """Where a pattern matches in a file's blocks outside marks: the block, line index and column in the file."""
    found = []
    lines = (ROOT / path).read_text(encoding="utf-8").split("\n")
    for block in parsed(path).blocks:
        inside = {n for m in MARK.finditer(block.text) for n in range(m.start(), m.end())}
        start = lines[block.line - 1].index(block.text) if block.text else 0
        for m in re.finditer(pattern, block.text):
            if not inside & set(range(m.start(), m.end())):
                found.append((block, block.line - 1, start + m.start()))
    return tuple(found)


def spliced(content: str, line: int, column: int, length: int, new: str) -> str:
    """The content with some characters of one line replaced."""
    lines = content.split("\n")
    lines[line] = lines[line][:column] + new + lines[line][column + length :]
    return "\n".join(lines)

"""Pairs: a Chinese text and its English, aligned by block id, each translation with the fingerprint of its original."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from ...base.findings import Finding
from ...base.whitespace import SPACE
from . import texts
from .blocks import Block
from .texts import Text


@dataclass(frozen=True)
class Aligned:
    """One block in both languages. It has no English where it is not translated, or where the source prints it in
    English itself.
    """

    zh: Block
    en: Block | None

    @property
    def stale(self) -> bool:
        """Whether the Chinese has changed since the English was made from it."""
        return self.en is not None and self.en.data_of != fingerprint(self.zh)


@dataclass(frozen=True)
class Pair:
    """Both files of a text; `en` is none where there is no English file."""

    zh: Text
    en: Text | None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings about the form of both files."""
        return (*self.zh.findings, *(self.en.findings if self.en else ()))

    def aligned(self) -> list[Aligned]:
        """Every block of the Chinese text but its notes, in its order. An English block without text counts as none."""
        english = {b.id: b for b in reversed(self.en.blocks if self.en else ()) if b.kind != "note" and b.text}
        chinese = (b for b in self.zh.blocks if b.kind != "note")
        return [Aligned(zh, None if zh.published else english.get(zh.id)) for zh in chinese]


def english_path(path: Path) -> Path:
    """Where the English of a Chinese file stands."""
    return path.with_name(f"{path.stem}.en.md")


def load(path: Path, root: Path, are_pages: bool = False) -> Pair:
    """The pair whose Chinese file stands at a path: of a text, or of a page about the site."""
    english = english_path(path)
    return Pair(texts.read(path, root, are_pages), texts.read(english, root, are_pages) if english.exists() else None)


def load_all(root: Path) -> list[Pair]:
    """Every pair under docs/texts, in the order of their paths."""
    paths = sorted((root / "docs/texts").glob("*/*.md"))
    return [load(path, root) for path in paths if not path.name.endswith(".en.md")]


def fingerprint(block: Block) -> str:
    """Four hex digits of SHA-256 over a block's corrected reading, without white space and note references.

    >>> fingerprint(Block("paragraph", "p1", "新质 力[^n1]", 1)) == fingerprint(Block("bullet", "p2", "新质力", 9))
    True
    """
    return hashlib.sha256(SPACE.sub("", block.plain).encode()).hexdigest()[:4]


def stamped(source: str, pair: Pair) -> str:
    """The English file's text with each block's `data-of` set to the fingerprint of the Chinese as it is now."""
    lines = source.split("\n")
    for aligned in pair.aligned():
        block = aligned.en
        if block is None:
            continue
        at = (block.line if block.kind == "heading" else block.id_line) - 1
        line = re.sub(r" data-of=[^\s}]*", "", lines[at])
        lines[at] = re.sub(r"\s*\}\s*$", f" data-of={fingerprint(aligned.zh)} }}", line)
    return "\n".join(lines)

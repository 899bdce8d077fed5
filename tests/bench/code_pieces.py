"""Pieces of code and of prose in English to put among a book's lines: what the books themselves hold is of few sorts.

They are of this project: its programs, styles, templates and settings, the commands that it documents, its English.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from textwrap import wrap

from edition.model.sources.source import Line

ROOT = Path(__file__).resolve().parents[2]
PATTERNS = (
    "hooks/**/*.py", "tools/*.py", "docs/assets/**/*.js", "docs/assets/**/*.css", "overrides/**/*.html",
    "hooks/edition/publish/templates/*.html", "*.yml", ".github/workflows/*.yml", "Makefile", "*.toml", "*.json",
    ".editorconfig", ".gitignore", "requirements*.in",
)  # fmt: skip
ENGLISH = ("docs/texts/**/*.en.md", "*.md")
LENGTHS = (1, 1, 1, 2, 2, 3, 4, 5, 7, 9, 12, 20)  # lines of a piece
PROMPTS = ("", "", "", "$ ", "$ ", "# ", "% ", "sudo ")
INSETS = (0, 0, 2, 4, 4, 8)  # cells
MARKS = re.compile(r"\{[:>][^}]*\}|[*`#]+")
Piece = Callable[[random.Random, int], list[str]]


@cache
def programs() -> list[list[list[str]]]:
    """The lines of the project's files, by the ends of their names: those of each sort are as likely."""
    sorts: dict[str, list[list[str]]] = {}
    for pattern in PATTERNS:
        for path in sorted(path for path in ROOT.glob(pattern) if path.is_file()):
            sorts.setdefault(path.suffix or path.name, []).append(path.read_text(encoding="utf-8").split("\n"))
    return [sorts[name] for name in sorted(sorts)]


@cache
def commands() -> list[str]:
    """The commands that the project documents or runs."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8").split("\n")
    found = {line.strip().lstrip("@-") for line in makefile if line.startswith("\t")}
    for name in ("README.md", "CONTRIBUTING.md"):
        for block in re.findall(r"```.*?\n(.*?)```", (ROOT / name).read_text(encoding="utf-8"), re.DOTALL):
            found.update(line.strip() for line in block.split("\n"))
    return sorted(found - {""})


@cache
def english() -> list[str]:
    """The paragraphs of the project's English."""
    texts = (path.read_text(encoding="utf-8") for pattern in ENGLISH for path in sorted(ROOT.glob(pattern)))
    found = (part.strip() for text in texts for part in text.split("\n\n"))
    return [" ".join(MARKS.sub("", part).split()) for part in found if part and part[0] not in "`-|<"]


def code_piece(lot: random.Random, width: int) -> list[str]:
    """Some lines of code, wrapped as a printer wraps them."""
    if lot.random() < 0.35:
        lines = [lot.choice(PROMPTS) + lot.choice(commands()) for _ in range(lot.choice((1, 1, 1, 2, 3)))]
    else:
        whole = lot.choice(lot.choice(programs()))
        start = lot.randrange(len(whole))
        lines = [line.expandtabs(4) for line in whole[start : start + lot.choice(LENGTHS)]]
    return [line[at : at + width] for line in lines for at in range(0, max(1, len(line)), width)]


def english_piece(lot: random.Random, width: int) -> list[str]:
    """A paragraph in English, or its first words."""
    words = lot.choice(english())
    short = lot.random() < 0.15
    return wrap(" ".join(words.split()[: lot.randint(1, 4)]) if short else words, width)[:12]


def with_pieces(
    lines: Sequence[Line], true: Sequence[bool | None], width: int, flat: bool, seed: int
) -> Iterator[tuple[Line, bool | None]]:
    """A book's lines with pieces among them, each with whether it is code; `flat` pieces show no indentation.

    Code stands behind a colon, behind a sentence, or inside one that breaks off for it.
    """
    lot = random.Random(seed)
    for place, (line, is_code) in enumerate(zip(lines, true, strict=True)):
        plain = is_code is False and place + 1 < len(lines) and true[place + 1] is False
        text = line.text
        if plain and line.width > 0.95 * width and len(text) > 24 and lot.random() < 0.02:
            at = line.start + lot.randrange(6, len(text) - 10)
            if line.raw[at - 1] not in " ，、（(“" and line.raw[at] != " ":
                yield replace(line, end=at), False
                yield from set_in(line, code_piece(lot, width)[:3], True, flat, lot)
                yield replace(line, start=at, blank_before=lot.random() < 0.5, indent=0), False
                continue
        yield line, is_code
        if piece := plain and piece_behind(line, width, lot):
            yield from set_in(line, piece(lot, int(width * lot.choice((0.9, 1, 1.1)))), piece is code_piece, flat, lot)


def piece_behind(line: Line, width: int, lot: random.Random) -> Piece | None:
    """What stands behind a line, by lot."""
    chance, last = lot.random(), line.text[-1]
    if (last in "：:" and chance < 0.75) or (last in "。！？." and chance < 0.04):
        return code_piece
    ended = last in "。！？." and chance < 0.1
    return english_piece if ended or (line.width < 0.7 * width and chance < 0.03) else None


def set_in(
    line: Line, piece: Sequence[str], is_code: bool, flat: bool, lot: random.Random
) -> Iterator[tuple[Line, bool]]:
    """The lines of a piece behind a line of the book."""
    inset, blank = " " * lot.choice(INSETS if is_code else (0,)), lot.random() < 0.6
    for words in piece:
        if not words.strip():
            blank = True
            continue
        raw = words.strip() if flat else inset + words.rstrip()
        start = len(raw) - len(raw.lstrip())
        yield Line(line.number, raw, line.page, False, blank, start, len(raw), start, line.column), is_code
        blank = False

"""Random changes of characters that sources print, in the Chinese texts: the collation must find each, and where.

A place is a character of a block, the source's own English included, outside the accepted side of a mark, reasons,
attribute lists and references to notes. A change that leaves the text as law 1 reads it, by the declared folding and
without white space other than between Latin letters, is not drawn.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from corpus import documents, held, parsed, spliced
from edition.base import memory
from edition.base.findings import Finding
from edition.model.languages.chinese import FOLDS
from edition.model.texts.blocks import NOTE_REF, Block
from edition.model.texts.marks import MARK, printed

SEED = 20240321
KINDS = ("delete", "insert", "replace", "swap", "move")
# No markup; of white space, what stands between two Latin letters.
PRINTED = re.compile(r"[^\s*\\\[\]`_<>{}#^]|(?<=[A-Za-z]) (?=[A-Za-z])")
ODD = "龘A7\x85\x1c\ufeff\x00"  # in no source, or in few places


@dataclass(frozen=True)
class Place:
    """Where a character stands that a source prints: its document, file, block, line and column, both from 0."""

    key: str
    path: str
    block: Block
    line: int
    column: int


@dataclass
class Tally:
    """What became of the changes of one kind; `missed` says of each that got through what it was."""

    kind: str
    drawn: int = 0
    caught: int = 0
    on_its_line: int = 0
    missed: list[str] = field(default_factory=list)


@cache
def places() -> tuple[Place, ...]:
    """Every character that a source prints, in all texts."""
    return tuple(place for document in documents() for path in document.paths() for place in own(document.key, path))


def own(key: str, path: str) -> Iterator[Place]:
    """The places of one text."""
    lines = held(key).files[path].split("\n")
    for block in parsed(path).blocks:
        start = lines[block.line - 1].index(block.text) if block.text else 0
        hidden = unprinted(block.text)
        for m in PRINTED.finditer(block.text):
            if m.start() not in hidden:
                yield Place(key, path, block, block.line - 1, start + m.start())


def unprinted(text: str) -> set[int]:
    """The columns of a block's Markdown that print nothing: marks but for their refused side, references to notes.

    >>> sorted(unprinted("甲{~~乙~>丙~~}{>>误<<}[^n1]"))[:4], 4 in unprinted("甲{~~乙~>丙~~}{>>误<<}")
    ([1, 2, 3, 5], False)
    """
    hidden = {n for m in NOTE_REF.finditer(text) for n in range(*m.span())}
    for m in MARK.finditer(text):
        refused = {n for side in ("sic", "surplus") if m[side] for n in range(*m.span(side))}
        hidden |= set(range(*m.span())) - refused
    return hidden


@cache
def on_line(path: str, line: int) -> tuple[int, ...]:
    """The columns of a line that hold printed characters."""
    return tuple(place.column for place in places() if place.path == path and place.line == line)


@cache
def alphabet() -> str:
    """Every character that a place holds, as often as it does."""
    return "".join(held(p.key).files[p.path].split("\n")[p.line][p.column] for p in places()[::7])


def compared(content: str) -> str:
    """A file's content as law 1 compares it: another way to the same end as the collation's."""
    body = printed(NOTE_REF.sub("", content.split("---\n", 2)[2]))
    body = re.sub(r"(?<=[A-Za-z])[ \n\u3000]+(?=[A-Za-z])", "\0", body)
    return re.sub(r"[ \n\t\u3000]+", "", body).translate(FOLDS)


def changed(draw: random.Random, kind: str, content: str, place: Place) -> str:
    """The content with one change of a kind at a place; the same where nothing stands there to be swapped."""
    line, column = place.line, place.column
    if kind in ("swap", "move"):
        columns = on_line(place.path, line)
        others = [to for to in columns if to != column and (kind == "move" or to == column + 1)]
        return moved(content, line, column, draw.choice(others)) if others else content
    new = "" if kind == "delete" else draw.choice([draw.choice(ODD), draw.choice(alphabet()), draw.choice(alphabet())])
    return spliced(content, line, column, 0 if kind == "insert" else 1, new)


def moved(content: str, line: int, column: int, to: int) -> str:
    """The content with a character moved to another column of its line."""
    characters = list(content.split("\n")[line])
    characters.insert(to, characters.pop(column))
    return spliced(content, line, 0, len(characters), "".join(characters))


def near(place: Place) -> set[int]:
    """The lines of a block and of its neighbors: what is moved at a block's edge may be told of either."""
    blocks = parsed(place.path).blocks
    at = blocks.index(place.block)
    return {block.line for block in blocks[max(0, at - 1) : at + 2]}


def attack(kind: str, wanted: int, seed: int = SEED) -> Tally:
    """Draws as many changes of a kind, each alone in its text, and collates the text."""
    draw, tally = random.Random(f"{seed} {kind}"), Tally(kind)
    while tally.drawn < wanted:
        place = draw.choice(places())
        content = held(place.key).files[place.path]
        new = changed(draw, kind, content, place)
        if compared(new) == compared(content):
            continue
        memory.begin()
        tally.drawn += 1
        judge(tally, place, new, held(place.key).collate_text(place.path, new).findings)
    return tally


def judge(tally: Tally, place: Place, new: str, findings: list[Finding]) -> None:
    """Counts a change as caught where the right file is named, and as on its line where its block is."""
    told = {finding.line for finding in findings if finding.path == place.path}
    tally.caught += bool(told)
    tally.on_its_line += bool(told & (near(place) if tally.kind == "move" else {place.block.line}))
    if not told & near(place):
        line = new.split("\n")[place.line]
        shown = line[max(0, place.column - 8) : place.column + 8]
        tally.missed.append(f"{place.path}:{place.line + 1}: {tally.kind} at column {place.column}: {shown!r}: {told}")

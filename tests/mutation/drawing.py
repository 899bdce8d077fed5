"""Draws mutations: some places of each room, and at each place one change, by a seed.

A place is known by its file, its line as it is written and where in that line it begins, and the places are drawn in
the order of a hash of this and the seed. So the same seed draws the same mutations from the same code, and an edit
elsewhere in a file hardly changes what is drawn.
"""

from __future__ import annotations

import difflib
import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import yaml

from . import javascript_operators, python_operators, template_operators
from .changes import Change, by_place

COLUMNS = ("id", "room", "path", "line", "start", "operator", "before", "after")


@dataclass(frozen=True)
class Language:
    """How files of one kind are changed: all changes of a text, and whether a changed text is still valid code."""

    changes: Callable[[str], Iterable[Change]]
    is_valid: Callable[[str, str], bool]


LANGUAGES = {
    ".py": Language(python_operators.changes, python_operators.is_valid),
    ".js": Language(javascript_operators.changes, javascript_operators.is_valid),
    ".html": Language(template_operators.changes, template_operators.is_valid),
}


@dataclass(frozen=True)
class Mutation:
    """One change of one file: in the line `line`, at the character `start` of the file, `before` becomes `after`."""

    id: str
    room: str
    path: str
    line: int
    start: int
    operator: str
    before: str
    after: str

    def applied(self, text: str) -> str:
        """The file's text with the change made; raises `ValueError` where the text is not the one it was drawn from."""
        end = self.start + len(self.before)
        if text[self.start : end] != self.before:
            raise ValueError(f"{self.path}:{self.line}: {self.id} does not fit: the file has changed. Draw again.")
        return text[: self.start] + self.after + text[end:]

    def diff(self, text: str) -> str:
        """The change as a unified diff of the file's text."""
        old, new = text.splitlines(keepends=True), self.applied(text).splitlines(keepends=True)
        return "".join(difflib.unified_diff(old, new, f"a/{self.path}", f"b/{self.path}"))


@dataclass(frozen=True)
class Place:
    """A place of a file in the order of drawing, and the changes that can be made there."""

    path: Path
    key: str
    changes: tuple[Change, ...]


def digest(*parts: object) -> str:
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()


def rooms(path: Path) -> dict[str, list[str]]:
    """The patterns of files for each room, as `rooms.yml` gives them."""
    found: dict[str, list[str]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def files(root: Path, patterns: list[str]) -> list[Path]:
    """The files of a room whose language is known, each once, in the order of their paths."""
    return sorted({path for pattern in patterns for path in root.glob(pattern) if path.suffix in LANGUAGES})


def places(path: Path, name: str) -> Iterator[Place]:
    """The places of a file; where several have the same line and column text, they are numbered."""
    text = path.read_text(encoding="utf-8")
    seen = Counter[tuple[object, ...]]()
    for (start, end), changes in by_place(text, LANGUAGES[path.suffix].changes(text)).items():
        begin = text.rfind("\n", 0, start) + 1
        line = text[begin:].split("\n", 1)[0]
        indent = len(line) - len(line.lstrip())
        own = (line.strip(), start - begin - indent, end - start)
        yield Place(path, digest(name, *own, seen[own]), tuple(changes))
        seen[own] += 1


def draw(root: Path, patterns: dict[str, list[str]], seed: int, each: int) -> list[Mutation]:
    """So many mutations of each room, or all that there are: one at a place, each of them valid code."""
    drawn: list[Mutation] = []
    for room, own in patterns.items():
        found = [place for path in files(root, own) for place in places(path, path.relative_to(root).as_posix())]
        count = 0
        for place in sorted(found, key=lambda each: digest(seed, each.key)):
            if count == each:
                break
            if mutation := draw_at(root, room, seed, place):
                drawn.append(mutation)
                count += 1
    return drawn


def draw_at(root: Path, room: str, seed: int, place: Place) -> Mutation | None:
    """One of the changes that leave valid code at a place: first the operator is drawn, then one of its changes."""
    text = place.path.read_text(encoding="utf-8")
    is_valid = partial(LANGUAGES[place.path.suffix].is_valid, text)

    def order(change: Change) -> tuple[str, str]:
        at = change.span[0] - change.place[0]
        return digest(seed, place.key, change.operator), digest(seed, place.key, change.operator, at, change.after)

    for change in sorted(place.changes, key=order):
        if is_valid(change.applied(text)):
            (start, end), path = change.span, place.path.relative_to(root).as_posix()
            ident = f"{room}-{digest(place.key, change.operator, start - change.place[0], change.after)[:8]}"
            line = text.count("\n", 0, start) + 1
            return Mutation(ident, room, path, line, start, change.operator, text[start:end], change.after)
    return None


def write(path: Path, mutations: list[Mutation]) -> None:
    """Writes what was drawn as lines of columns parted by tabs; what was before and after stands there as JSON."""
    rows = [COLUMNS]
    for m in mutations:
        before, after = (json.dumps(text, ensure_ascii=False) for text in (m.before, m.after))
        rows.append((m.id, m.room, m.path, str(m.line), str(m.start), m.operator, before, after))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")


def read(path: Path) -> list[Mutation]:
    """What was drawn, as `write` left it."""
    mutations = []
    for row in path.read_text(encoding="utf-8").split("\n")[1:-1]:
        ident, room, file, line, start, operator, before, after = row.split("\t")
        mutations.append(
            Mutation(ident, room, file, int(line), int(start), operator, json.loads(before), json.loads(after))
        )
    return mutations

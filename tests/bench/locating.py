"""Where the pieces of a book stand in the lines of an extraction, and so which lines begin one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import books
from books import Piece
from conversion import comparable, key
from reachable import without_marks

from edition.convert.evidence.patterns import BULLET, ITEM_NUMBER
from edition.model.sources.source import Line

REACH = 300  # characters beyond the last piece found: a piece that stands farther off is not looked for


@dataclass(frozen=True)
class Found:
    """A piece of a book in the text of a source's lines: its first character and the one behind its last."""

    start: int
    end: int
    kind: str


def flat(text: str, way: str) -> str:
    """A text as pieces are compared, by one way."""
    return comparable({"notes": [key(without_marks(text))]}, way)["notes"][0]


def located(text: str, pieces: Iterable[tuple[str, str]]) -> Iterator[Found]:
    """The pieces, given as kind and words, that stand in a text in their order.

    >>> [found.start for found in located("甲乙丙丁", [("item", "甲乙"), ("code", "戊"), ("item", "丁")])]
    [0, 3]
    """
    after, missed = 0, 0
    for kind, words in pieces:
        start = text.find(words, after, after + missed + REACH + 2 * len(words)) if words else -1
        if start < 0:
            missed += len(words)
            continue
        after, missed = start + len(words), 0
        yield Found(start, after, kind)


def words_of(pieces: Iterable[Piece], way: str) -> Iterator[tuple[str, str]]:
    """The kind and the words of each piece; those of a table cell by cell."""
    for piece in pieces:
        cells = [books.words_of(cell) for row in piece.rows for cell in row] or [piece.text]
        yield from ((piece.kind, flat(cell, way)) for cell in cells)


def mark_of(line: Line, way: str) -> int:
    """How many characters of a line are an item's mark."""
    mark = BULLET.match(line.text) or ITEM_NUMBER.match(line.text)
    return len(flat(mark[0], way)) if mark else 0


def from_marks(found: Iterable[Found], marks: dict[int, int]) -> Iterator[Found]:
    """The pieces with the marks of items before them; `marks` has where each mark begins, by where it ends."""
    for piece in found:
        yield replace(piece, start=marks.get(piece.start, piece.start))


def truth_at(offset: int, found: Sequence[Found], starts: Sequence[int]) -> bool | None:
    """Whether a piece begins with the line at an offset; within tables nobody asks.

    >>> found = [Found(0, 4, "item"), Found(5, 9, "item")]
    >>> [truth_at(offset, found, [0, 5]) for offset in (5, 4, 2, 12)]
    [True, True, False, None]
    """
    before = found[bisect_right(starts, offset - 1) - 1] if starts and starts[0] < offset else None
    at = bisect_right(starts, offset) - 1
    here = found[at] if at >= 0 and starts[at] == offset else None
    if here and before and here.kind == before.kind == "table":
        return None
    if here or (before and before.end == offset):
        return True
    return False if before and offset < before.end and before.kind != "table" else None

"""Carrying over into another version of a source: rows that a maintainer has entered, and where each text stands."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from ..model.sources import ledger
from ..model.sources.ledger import Entry
from ..model.sources.source import Source, Span


def carried_over(
    rows: Iterable[Entry], old: Source, new: Source, given: Iterable[Entry]
) -> tuple[list[Entry], list[Entry]]:
    """The rows that a new version of a source can have as well, by its own lines; and those that it cannot have.

    It can where their lines stand in it one after another as they did, and no row that it is given takes the same.

    >>> old, new = Source("a", ("甲", "12", "乙")), Source("a", ("丙", "甲", "12", "丁"))
    >>> rows = [Entry("drop", "page-number", lines, lines, lines) for lines in ("2", "3")]
    >>> kept, lost = carried_over(rows, old, new, ())
    >>> [row.lines for row in kept], [row.lines for row in lost]
    (['3'], ['3'])
    >>> carried_over(rows[:1], old, new, kept) == ([], rows[:1])
    True
    """
    places = lines_again(old, new)
    taken = {
        (span.line, column) for row in given for span in ledger.spans(row.lines, new) for column in range(*span[1:])
    }
    kept: list[Entry] = []
    lost: list[Entry] = []
    for row in rows:
        parts = [place_again(part, places) for part in ledger.spans(row.lines, old)]
        found = [part for part in parts if part]
        whole = len(found) == len(parts) and all(part.line == found[0].line + n for n, part in enumerate(found))
        free = all((part.line, column) not in taken for part in found for column in range(part.start, part.end))
        if whole and free and not row.to.startswith("@"):
            lines = ledger.columns(found[0]) if ":" in row.lines else ledger.whole_lines(found)
            kept.append(replace(row, lines=lines))
        else:
            lost.append(row)
    return kept, lost


def ranges_again(ranges: Sequence[tuple[int, int]], old: Source, new: Source) -> list[tuple[int, int]] | None:
    """The first and the last line of each text in another version of its source; None where one cannot be told.

    A text begins where its first line stands again, or with the source as before; it ends before the next one begins.

    >>> old, new = Source("a", ("甲", "乙", "丙")), Source("a", ("丁", "乙", "戊", "丙", "己", ""))
    >>> ranges_again([(1, 2)], old, new), ranges_again([(3, 3), (1, 1), (2, 2)], old, new)
    ([(1, 5)], [(4, 5), (1, 1), (2, 3)])
    >>> ranges_again([(1, 1), (2, 3)], old, Source("a", ("甲", "丁", "戊"))) is None
    True
    """
    places = lines_again(old, new)
    firsts = [1 if first == 1 else places.get(first, 0) for first, _ in ranges]
    end = max(n for n, line in enumerate(new.raw, 1) if line.strip())
    lasts = [min((other - 1 for other in firsts if other > first), default=end) for first in firsts]
    return [*zip(firsts, lasts, strict=True)] if all(firsts) else None


def lines_again(old: Source, new: Source) -> dict[int, int]:
    """The numbers of the lines of a source, each with the number of the same line in another version of it."""
    matched = SequenceMatcher(None, old.raw, new.raw).get_matching_blocks()
    return {a + n + 1: b + n + 1 for a, b, size in matched for n in range(size)}


def place_again(part: Span, places: dict[int, int]) -> Span | None:
    """A part of a line where that line stands in another version; nothing where it does not."""
    return part._replace(line=places[part.line]) if part.line in places else None

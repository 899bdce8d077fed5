"""Says what can be known of where paragraphs begin: the boundaries of lines, by the evidence that stands at them.

Each two lines of a book that follow one another are looked up in its HTML: a piece begins between them, or one goes on,
or nobody can say, where an extraction has put words in another order. Boundaries that show the same evidence are a
class. A line of figures gives, for one way and layout:

true, inner     boundaries where a piece begins, and those within one
missed, wrong   of the first the ones that conversion takes for the second, and the reverse
now             F1 of paragraphs and items as conversion decides, among those that the extraction holds in order
ceiling         the same if each class were decided as a whole in the way that is more often right: no rule that sees
                this evidence alone can do better
carried         the same, where each class is decided as it should be in the other books, since a rule may not know
                the book that it is tried on
best            the same, where in each class what conversion decides stands or gives way to the class's majority,
                whichever is more often right in the other books: what can be reached by looking at this evidence
reached         of what `best` gives, the share that conversion reaches now

`--classes` also prints the classes with the most errors that the other decision would avoid.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, pairwise

from books import Book, Piece
from choosing import chosen_books, parser_of_choices, prints
from conversion import dash, extracted
from locating import Found, flat, from_marks, located, mark_of, truth_at, words_of

from edition.convert.conversion import labelled
from edition.convert.evidence.edges import is_item
from edition.convert.evidence.labels import Label, Sheet
from edition.convert.evidence.measures import measure_near
from edition.convert.evidence.neighbors import Neighbors
from edition.convert.evidence.patterns import NUMBERED
from edition.convert.evidence.sentence_ends import without_note_marks

WAYS = ("flow", "layout", "pdf")
COUNTED = ("paragraph", "item")
CUTS = (-4.0, -2.0, -1.0, 0.0, 1.3, 3.0, 10.0)  # cells of room between which boundaries are told apart
Evidence = tuple[str, ...]


@dataclass(frozen=True)
class Boundary:
    """Two lines that follow one another: what is true (None where nobody can say), what is decided, on what evidence.

    `offset` is where the second line starts in the text of all lines; `book` tells runs apart.
    """

    book: str
    offset: int
    true: bool | None
    decided: bool
    evidence: Evidence


@dataclass(frozen=True)
class Run:
    """The boundaries of one conversion, and the pieces found in it."""

    book: str
    boundaries: tuple[Boundary, ...]
    found: tuple[Found, ...]


def neighbors_of(sheet: Sheet) -> Iterator[Neighbors]:
    """Each two lines that follow one another, with the block that conversion has the first one in."""
    opens = {label.key for label in sheet.those("opens")}
    opener = sheet.lines[0]
    for index, (before, after) in enumerate(pairwise(sheet.lines)):
        opener = before if before.span in opens else opener
        beyond = sheet.lines[index + 2] if index + 2 < len(sheet.lines) else None
        measured = partial(measure_near, sheet.lines, index)
        yield Neighbors(before, after, beyond, measured, sheet.layout, before.span in opens, False, opener)


def evidence_of(pair: Neighbors) -> Evidence:
    """What stands at a boundary: how the line before ends, the room that it leaves, indentation, gap, sign, line after.

    >>> evidence_of(Neighbors.of("发展新质生产力。", "", "    1. 要坚持"))
    ('sentence', 'room', 'further in', 'blank line', 'item', 'unknown')
    """
    last = without_note_marks(pair.before.text)[-1]
    end = "sentence" if pair.ends_sentence else "colon" if last in "：:" else "comma" if last in "，,、" else "inside"
    indent = pair.after.indent - pair.before.indent
    inset = "level" if -2 < indent < 2 else "further in" if indent > 0 else "further out"
    gap = "page" if pair.turns_page else "blank line" if pair.after.blank_before else "none"
    return end, room_of(pair), inset, gap, sign_of(pair), beyond_of(pair)


def room_of(pair: Neighbors) -> str:
    """How much more room a line leaves than the next one's first word needs, in cells."""
    if not pair.edges:
        return "room" if pair.leaves_room else "full"
    return step(pair.edges.room(pair.before, pair.after, pair.opener))


def step(room: float) -> str:
    """Room between two of the cuts.

    >>> step(-9), step(2), step(12)
    ('under -4', 'from 1.3', 'from 10')
    """
    at = bisect_right(CUTS, room)
    return f"from {CUTS[at - 1]:g}" if at else f"under {CUTS[0]:g}"


def sign_of(pair: Neighbors) -> str:
    """What the line after begins with, and whether the line before is an item's."""
    if is_item(pair.after):
        return "item"
    return (
        "number"
        if NUMBERED.match(pair.after.text)
        else "after item"
        if pair.opener and is_item(pair.opener)
        else "plain"
    )


def beyond_of(pair: Neighbors) -> str:
    """What the line after shows itself: whether it ends a sentence, or what it lacks where first lines are set in."""
    edges, beyond = pair.layout.edges, pair.beyond
    if not beyond or not edges.know(pair.after):
        return "unknown"
    room = step(edges.room(pair.after, beyond, pair.opener))
    if room == "from 10":
        return "short"
    return f"lacks {room}" if edges.lost_indent else "full"


def boundaries_of(sheet: Sheet, pieces: Iterable[Piece], way: str, book: str) -> Run:
    """All boundaries of a sheet."""
    texts = [flat(line.text, way) for line in sheet.lines]
    offsets = [0, *accumulate(map(len, texts))]
    marks = {at + mark_of(line, way): at for at, line in zip(offsets, sheet.lines, strict=False)}
    found = tuple(from_marks(located("".join(texts), words_of(pieces, way)), marks))
    starts = [piece.start for piece in found]
    opens = {label.key for label in sheet.those("opens")}
    known = {part: label for label in sheet.those("block") for part in label.parts}
    rows = []
    for offset, pair in zip(offsets[1:], neighbors_of(sheet), strict=False):
        blocks = known.get(pair.before.span), known.get(pair.after.span)
        evidence = known_blocks(*blocks) if any(blocks) else evidence_of(pair)
        rows.append(Boundary(book, offset, truth_at(offset, found, starts), pair.after.span in opens, evidence))
    return Run(book, tuple(rows), found)


def known_blocks(before: Label | None, after: Label | None) -> Evidence:
    """The rules that know the blocks of two lines as a whole, and whether it is the same block."""
    rules = [label.rule if label else "" for label in (before, after)]
    return *rules, "together" if before is after else "apart"


def votes(runs: Iterable[Run]) -> dict[Evidence, Counter[str]]:
    """For each class how often a piece begins there, book by book, less how often one goes on."""
    found: defaultdict[Evidence, Counter[str]] = defaultdict(Counter)
    for run in runs:
        for boundary in run.boundaries:
            if boundary.true is not None:
                found[boundary.evidence][run.book] += 1 if boundary.true else -1
    return found


def rightness(runs: Iterable[Run]) -> dict[Evidence, Counter[str]]:
    """For each class how often conversion decides right, book by book, less how often it decides wrong."""
    found: defaultdict[Evidence, Counter[str]] = defaultdict(Counter)
    for run in runs:
        for boundary in run.boundaries:
            if boundary.true is not None:
                found[boundary.evidence][run.book] += 1 if boundary.true == boundary.decided else -1
    return found


def by_majority(boundary: Boundary, counts: Counter[str], carried: bool) -> bool:
    """How a boundary's class is decided as a whole, if `carried` by the other books alone; by chance as it is now."""
    total = counts.total() - (counts[boundary.book] if carried else 0)
    return total > 0 if total else boundary.decided


def by_better(boundary: Boundary, counts: Counter[str], right: Counter[str]) -> bool:
    """How a boundary is decided by what is more often right of its class in the other books: conversion, or majority.

    `right` has for each book how many more of the class's boundaries conversion decides right than wrong.
    """
    others = counts.total() - counts[boundary.book]
    decided = right.total() - right[boundary.book]
    return others > 0 if abs(others) > decided else boundary.decided


def counted(run: Run, decisions: Sequence[bool]) -> Counter[str]:
    """The paragraphs and items that come out whole, that are wanted, and that are found, if so decided."""
    lines = {row.offset for row in run.boundaries}
    breaks = sorted(row.offset for row, opens in zip(run.boundaries, decisions, strict=True) if opens)
    counts: Counter[str] = Counter()
    for piece in (piece for piece in run.found if piece.kind in COUNTED):
        parts = bisect_left(breaks, piece.end) - bisect_right(breaks, piece.start)
        begins, ends = (at not in lines or at in breaks for at in (piece.start, piece.end))
        counts += Counter(wanted=1, found=parts + begins, right=begins and ends and not parts)
    return counts


def figures(runs: Sequence[Run]) -> dict[str, float]:
    """The figures of some runs, by their names."""
    classes, right = votes(runs), rightness(runs)
    rows = [row for run in runs for row in run.boundaries if row.true is not None]
    true = sum(row.true is True for row in rows)
    sums: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for run in runs:
        sums["now"] += counted(run, [row.decided for row in run.boundaries])
        for name, carried in (("ceiling", False), ("carried", True)):
            decisions = [by_majority(row, classes[row.evidence], carried) for row in run.boundaries]
            sums[name] += counted(run, decisions)
        better = [by_better(row, classes[row.evidence], right[row.evidence]) for row in run.boundaries]
        sums["best"] += counted(run, better)
    scores = {name: 2 * sum_["right"] / max(1, sum_["wanted"] + sum_["found"]) for name, sum_ in sums.items()}
    return {
        "true": true,
        "inner": len(rows) - true,
        "missed": sum(row.true is True and not row.decided for row in rows),
        "wrong": sum(row.true is False and row.decided for row in rows),
        **scores,
        "reached": scores["now"] / (scores["best"] or 1),
    }


def heaviest(runs: Sequence[Run], most: int) -> Iterator[str]:
    """The classes that hold the most errors that the other decision would avoid, with what they hold."""
    rows = [row for run in runs for row in run.boundaries if row.true is not None]
    counts: defaultdict[Evidence, Counter[str]] = defaultdict(Counter)
    for row in rows:
        errors = "missed" if row.true else "wrong"
        counts[row.evidence].update(["true" if row.true else "inner", *([errors] if row.true != row.decided else [])])
    gains = {evidence: c["missed"] + c["wrong"] - min(c["true"], c["inner"]) for evidence, c in counts.items()}
    for evidence in sorted(gains, key=lambda evidence: -gains[evidence])[:most]:
        c = counts[evidence]
        held = "  ".join(f"{name} {c[name]}" for name in ("true", "inner", "missed", "wrong"))
        yield f"    {gains[evidence]:>4}  {' / '.join(evidence):<60} {held}"


def runs_of(
    chosen: Iterable[Book], ways: Sequence[str], names: Collection[str] | None
) -> Iterator[tuple[str, str, Run]]:
    """The boundaries of each book, with the way and the layout."""
    for book, layout, printed in prints(chosen, names):
        for way in ways:
            sheet = labelled(extracted(printed.path, way))
            yield way, layout.name, boundaries_of(sheet, printed.pieces, way, book.name)


def main() -> None:
    parser = parser_of_choices(__doc__ or "", WAYS)
    parser.add_argument("--classes", type=int, default=0, help="how many classes to print")
    args = parser.parse_args()
    groups: defaultdict[tuple[str, str], list[Run]] = defaultdict(list)
    for way, layout, run in runs_of(chosen_books(args), args.way or WAYS, args.layout):
        groups[way, layout].append(run)
        groups[way, "all"].append(run)
    for (way, layout), runs in sorted(groups.items()):
        cells = [f"{name} {value if isinstance(value, int) else dash(value)}" for name, value in figures(runs).items()]
        print(f"{way:<7} {layout:<8} {'  '.join(cells)}")
        print(*heaviest(runs, args.classes), sep="\n", end="\n" if args.classes else "")


if __name__ == "__main__":
    main()

"""Frames: the columns of printed pages, and how lines are set in them, as far as a PDF says where its lines stand."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...model.languages.chinese import FINAL, HAN
from ...model.sources.places import Place
from ...model.sources.source import Line
from .edges import beginning, is_item
from .sentence_ends import WHOLE

ENOUGH = 0.08  # of the lines of a frame that begin at its left edge, at least
ENDING = 0.15  # of its lines that end at its right edge
INDENTED = (1.5, 2.6)  # sizes: how far the first line of a paragraph is set in
COMMON = 0.4  # of the count of the commonest distance of lines
FEWEST_OF_SIZE = 4  # distances of lines of one size that tell how far apart these stand
SAME_SIZE = 0.04  # of the body's size: how far that of its lines may differ
FULL = 0.1  # of a frame's width: a line that leaves less may go on with the next one
ROOM = 1.18  # times the usual distance of lines: more is a gap
HANGING = "，。、；：！？"  # signs that may stand beyond the edge of a column
ENDS = FINAL + WHOLE  # what a sentence or an item ends with
SENTENCE_ENDS = "。！"
FAIR, ENDED, FEWEST_ENDED = 0.2, 0.1, 3  # of the letters of the commonest size, and of the lines of prose; in lines
SLACK = 0.6  # sizes: how much more than its next word a full line may leave free
EAST = re.compile(rf"[{HAN}\u3000-\u303f\uff00-\uffef“”‘’…]")


@dataclass(frozen=True)
class Frame:
    """A column's edges in points, and the usual distance of its lines; `justified` if its lines end at one edge.

    `leadings` are the distances of lines of some sizes, such as of references in smaller letters.
    """

    left: float
    right: float
    leading: float
    justified: bool
    leadings: tuple[tuple[float, float], ...] = ()

    def leading_of(self, *sizes: float) -> float:
        """The usual distance of two lines of some sizes: of lines of the size that has the larger one.

        >>> frame = Frame(60, 300, 16, True, ((8, 12.0), (10, 16.0)))
        >>> frame.leading_of(8, 8), frame.leading_of(8, 10), frame.leading_of(8, 14)
        (12.0, 16.0, 16)
        """
        return max(dict(self.leadings).get(size, self.leading) for size in sizes)


@dataclass(frozen=True)
class SetLine:
    """A line with its place, in its frame: `turn` says that another page or column begins with it."""

    line: Line
    place: Place
    frame: Frame
    turn: bool

    @property
    def inset(self) -> float:
        """How far it is set in from the frame's left edge, in points."""
        return self.place.x - self.frame.left


def set_lines(lines: Iterable[Line]) -> list[SetLine]:
    """Lines that have places, each in its frame. Frames of the same sort are measured together.

    Odd and even pages have margins of their own, and so has each column of a page. Where the document does not number
    the columns, lines that stand higher than those before them begin another one.
    """
    groups: defaultdict[tuple[bool, int], list[list[Line]]] = defaultdict(list)
    page, number, run = -1, 0, list[Line]()
    ordered: list[tuple[tuple[bool, int], list[Line]]] = []
    for line in lines:
        before = run[-1] if run else None
        if before and ((line.page, line.column) != (before.page, before.column) or at(line).y < at(before).y):
            run = []
        if not run:
            number = number + 1 if line.page == page else 0
            page = line.page
            key = (page % 2 == 1, line.column or -number)
            groups[key].append(run)
            ordered.append((key, run))
        run.append(line)
    frames = {key: frame_of(runs) for key, runs in groups.items()}
    return [
        SetLine(line, at(line), frames[key], n == 0) for key, run in ordered for n, line in enumerate(run)
    ]  # fmt: skip


def at(line: Line) -> Place:
    """The place of a line that has one."""
    return line.place or Place()


def frame_of(runs: list[list[Line]]) -> Frame:
    """The frame that runs of lines stand in; code among them does not count for its right edge and its leading."""
    places = [at(line) for run in runs for line in run]
    edges = Counter(round(place.x) for place in places)
    enough = [x for x, count in edges.items() if count >= ENOUGH * len(places)]
    all_mono = all(place.mono for place in places)
    rights = sorted(edge_of(line) for run in runs for line in run if at(line).mono == all_mono)
    right = right_edge(rights)
    full = sum(abs(edge - right) < 2 for edge in rights)
    left = min(enough or edges)
    alike = [
        (at(before), at(line))
        for run in runs
        for before, line in pairwise(run)
        if at(line).size == at(before).size and at(line).mono == at(before).mono == all_mono
    ]
    behind_full = [pair for pair in alike if right - pair[0].right < FULL * (right - left)]
    distances = Counter((before.size, float(round(after.y - before.y))) for before, after in behind_full or alike)
    by_size: defaultdict[float, Counter[float]] = defaultdict(Counter)
    for (size, distance), count in distances.items():
        by_size[size][distance] += count
    every = sum(by_size.values(), Counter[float]())
    leading = usual_distance(every) if every else 1.5 * places[0].size
    leadings = ((size, usual_distance(own)) for size, own in by_size.items() if own.total() >= FEWEST_OF_SIZE)
    return Frame(left, right, leading, full > 0.5 * len(rights), tuple(leadings))


def edge_of(line: Line) -> float:
    """Where a line ends; a stop at its end may hang beyond the edge, and does not count."""
    return at(line).right - (at(line).size if line.text[-1] in HANGING else 0)


def right_edge(rights: Sequence[float]) -> float:
    """Where full lines end, given where lines do: the rightmost edge at which enough of them end; in a frame where
    lines end anywhere, what few of them exceed.

    >>> right_edge([300, 420.2, 420.3, 487.3, 487.3, 487.2, 487.3, 495, 510, 523])
    487.3
    """
    at = Counter(map(round, rights))
    enough = [x for x, count in at.items() if count >= ENDING * len(rights)]
    if not enough:
        return rights[int(0.95 * (len(rights) - 1))]
    return max(right for right in rights if round(right) == max(enough))


def usual_distance(distances: Counter[float]) -> float:
    """The distance of lines within a paragraph: the smallest of the common ones, for paragraphs may be short.

    >>> usual_distance(Counter({15: 30, 21: 40, 12: 3}))
    15
    """
    most = max(distances.values())
    return min(distance for distance, count in distances.items() if count >= COMMON * most)


def leaves_room(before: SetLine, after: SetLine, size: float) -> bool:
    """Whether a line leaves so much room that the next one's first word would have stood in it: its paragraph ends.

    Where lines are justified, that is any room behind a sentence's end: what cannot be parted may leave some elsewhere.
    """
    room = before.frame.right - before.place.right
    if before.frame.justified and before.line.text[-1] in ENDS:
        return room > 0.8 * size
    return room > sum(map(width_of, beginning(after.line.text))) * size + SLACK * size


def width_of(char: str) -> float:
    """About how wide a character is, in sizes.

    >>> width_of("新"), width_of("W"), width_of("i")
    (1.0, 0.7, 0.55)
    """
    return 1.0 if EAST.match(char) else 0.7 if char.isupper() else 0.55


def has_gap(before: SetLine, after: SetLine) -> bool:
    """Whether two lines of one frame are farther apart than lines of a paragraph."""
    return not after.turn and after.place.y - before.place.y > ROOM * before.frame.leading_of(
        before.place.size, after.place.size
    )


def first_indents(lines: list[SetLine], body: float) -> bool:
    """Whether the first lines of paragraphs are set in: more lines that are so come before lines at the edge than
    lines at the edge come after lines that end short. Headings and code do not count, nor lines that begin an item.
    """
    indented = flush = 0
    for before, after in pairwise(lines):
        if any(line.place.mono or abs(line.place.size - body) > SAME_SIZE * body for line in (before, after)):
            continue
        low, high = (width * body for width in INDENTED)
        at_edge = after.inset < 0.5 * body and not is_item(after.line)
        indented += low < before.inset < high and at_edge
        flush += at_edge and leaves_room(before, after, body)
    return indented > flush


def body_size(lines: Sequence[SetLine]) -> float:
    """The size of the body's letters: the largest in which prose is set, for notes and references may be longer than a
    short text; that of code if all is code.

    Prose takes a fair share of the letters, and not a few of its lines end sentences.

    >>> from types import SimpleNamespace as Part
    >>> def lines(size, count, text): return [Part(place=Part(size=size, mono=False), line=Part(text=text))] * count
    >>> lead, prose, references = lines(14, 3, "船来了。"), lines(10, 20, "人都走了。"), lines(8, 40, "船谱，1988")
    >>> body_size([*lead, *prose, *references]), body_size([*lead, *references])
    (10, 8)
    """
    letters, ended, counts = Counter[float](), Counter[float](), Counter[float]()
    for line in [line for line in lines if not line.place.mono] or lines:
        size = line.place.size
        letters[size] += len(line.line.text)
        counts[size] += 1
        ended[size] += line.line.text[-1] in SENTENCE_ENDS
    most = letters.most_common(1)[0]
    return max(
        size
        for size, count in letters.items()
        if size == most[0] or (count >= FAIR * most[1] and ended[size] >= max(FEWEST_ENDED, ENDED * counts[size]))
    )

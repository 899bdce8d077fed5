"""Habits: how a source's paragraphs end, so that the odds of an end can be told from the room that a line leaves.

Paragraphs end anywhere on a line: as many end in each cell near the edge as in each of those farther off, where a
sentence's end is certainly a paragraph's. Lines that go on fill the cells near the edge alone, and where a sentence
ends inside a paragraph, a line ends there by chance. So each source's own lines tell the odds, whatever its type.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from math import log

from ...model.sources.source import Line
from .edges import WORD, Edges, is_item
from .sentence_ends import runs_on

SURE = 3.0  # cells of room behind a sentence's end that show the end of a paragraph
NEAR = 0.5  # cells on either side: lines that leave as much room are alike
FEW = 0.3, 0.02  # what is added to counts of lines, and of ends, by the cell: a few may be missing by chance
FEWEST_ENDS = 12  # ends of paragraphs that show how often one ends
SAMPLE = 2000  # lines that show how often sentences end
STOPS, CLOSING = tuple("。！？!?…"), "”）」』)’"
ASCII_STOPS = (".", '."', ".'", ".)")
WITHIN = re.compile(r"[。！？](?![”）」』)’]*$)")


def ends_for_certain(text: str) -> bool:
    """Whether a line ends with a stop, be there brackets behind it. Without a stop a bracket may end a mere term.

    >>> [ends_for_certain(text) for text in ("发展。", "发展。”", "“发展”", "发展（新质）")]
    [True, True, False, False]
    >>> [ends_for_certain(text) for text in ("(GNU.)", 'GNU."', "GNU)", "。”“")]
    [True, True, False, False]
    """
    return text.rstrip(CLOSING).endswith(STOPS) or text.endswith(ASCII_STOPS)


@dataclass(frozen=True)
class Habits:
    """How a source's paragraphs end.

    `rooms` are those that lines leave which go on, sorted; `ends` is the number of paragraphs that end in each cell;
    `stops` the share of places within paragraphs, where a line may end, at which a sentence does; `lines` how many
    lines a paragraph has in the mean; `words` are the widths of what lines begin with, sorted.
    """

    rooms: tuple[float, ...] = ()
    ends: float = 0.0
    stops: float = 0.0
    lines: float = 1.0
    words: tuple[float, ...] = (2.0,)

    def going_on(self, room: float) -> float:
        """How many lines that go on leave as much room, by the cell.

        >>> Habits(rooms=(-2.0, -1.5, -1.5, 0.0)).going_on(-1.5)
        3.3
        """
        return bisect_right(self.rooms, room + NEAR) - bisect_left(self.rooms, room - NEAR) + FEW[0]

    def end(self, room: float) -> float:
        """The odds, as a natural logarithm, that a sentence's end with so much room behind it is a paragraph's.

        Only a wide word can have lacked much room: so many fewer ends are to be expected there.

        >>> habits = Habits(rooms=(-1.5,) * 1000, ends=5, stops=0.02)
        >>> [round(habits.end(room), 1) for room in (-1.5, 0, 1.5)]
        [-1.4, 6.7, 6.7]
        """
        wide = (len(self.words) - bisect_left(self.words, -room - NEAR) + 1) / (len(self.words) + 1)
        return log((self.ends * wide + FEW[1]) / (self.stops * self.going_on(room)))

    def first(self, room: float, inset: float) -> float:
        """How much a line's room changes the odds that it is set in by an inset which the source does not show."""
        return log(self.going_on(room - inset) / self.going_on(room))


def habits_of(lines: Sequence[Line], edges: Edges) -> Habits:
    """The habits that a source's lines show, as far as their edges are known; none where first lines are set in."""
    if not edges.width:
        return Habits()
    rooms, words, ended = [], [], []
    for before, after in pairwise(lines):
        if runs_on(before, after):
            rooms.append(edges.room(before, after, before))
            words.append(edges.first_word(after.text))
        elif ends_for_certain(before.text) and not is_item(after) and not after.blank_before:
            ended.append((edges.room(before, after, before), after.indent >= 2))
    sure = [set_in for room, set_in in ended if room >= SURE]
    if len(sure) < FEWEST_ENDS or sum(sure) > len(sure) / 2:
        return Habits()
    near = sum(SURE <= room <= edges.width / 2 for room, set_in in ended if not set_in)
    sample = [line.text for line in islice(lines, SAMPLE)]
    stops = sum(len(WITHIN.findall(text)) for text in sample)
    places = sum(len(WORD.findall(text)) for text in sample)
    return Habits(
        tuple(sorted(rooms)),
        near / max(1.0, edges.width / 2 - SURE),
        max(1, stops) / max(1, places),
        len(lines) / len(sure),
        tuple(sorted(words)),
    )

"""Likelihood: whether a sentence that ends with its line ends its paragraph, where nothing shows it for certain.

Each kind of evidence has a weight by which it changes the odds. They were fitted to the books of the bench
(`tests/bench/boundaries.py`), one maker's left out at a time: those that were left out were decided better by them.
"""

import re
from collections.abc import Callable
from math import log

from ..evidence.habits import ends_for_certain
from ..evidence.neighbors import Neighbors
from ..evidence.sentence_ends import ends_sentence, without_note_marks

# What goes back to the sentence before, in both scripts.
BACK = re.compile(r"[这這它其此但而即(（]|[该該](?![^，。]{0,6}：)|因[此为爲為]|所以|比如|否[则則]|不[过過]|也就是")
# What sends a reader of it elsewhere: 请参见, 参看, 更多信息, 详见.
ONWARD = re.compile("[请請参參详詳]|更多")


def room(pair: Neighbors) -> float:
    """How much room the line before leaves, by the source's habits."""
    return pair.layout.habits.end(pair.room)


def length(pair: Neighbors) -> float:
    """How long the block is so far, beside the usual paragraph."""
    return log(pair.length / pair.layout.habits.lines)


def going_back(pair: Neighbors) -> float:
    """Whether the line after goes back to the sentence before."""
    return 1.0 if BACK.match(pair.after.text) else 0.0


def inset(pair: Neighbors) -> float:
    """Whether the line after lacks what first lines are set in by, where the source does not show it."""
    edges, beyond = pair.layout.edges, pair.beyond
    if not edges.lost_indent or not edges.know(pair.after) or beyond is None or ends_sentence(pair.after.text):
        return 0.0
    within = edges.room(pair.after, beyond, pair.opener) + edges.set_in(pair.after, pair.opener)
    return pair.layout.habits.first(within, edges.lost_indent)


def alike(pair: Neighbors) -> float:
    """Whether the line after begins as the block does, such as the paragraphs of a list."""
    return 1.0 if pair.opener and pair.opener.text[0] == pair.after.text[0] else 0.0


def sending_on(pair: Neighbors) -> float:
    """Whether the line after sends the reader elsewhere, as a paragraph's last sentence does."""
    return 1.0 if ONWARD.match(pair.after.text) else 0.0


EVIDENCE: tuple[tuple[Callable[[Neighbors], float], float], ...] = (
    (room, 0.65),
    (length, 0.6),
    (going_back, -2.0),
    (inset, 0.5),
    (alike, 0.9),
    (sending_on, -1.2),
)
ALWAYS = 0.75  # whatever the evidence


def likely_end(pair: Neighbors) -> bool | None:
    """A sentence that ends with its full line ends its paragraph if the odds are for it, where the edges are known.

    >>> from ..evidence.edges import Edges; from ..evidence.habits import Habits
    >>> habits = Habits(rooms=(-2.5,) * 900 + (-0.5,) * 100, ends=5, stops=0.02)
    >>> lines = [("发展新质生产力吗。", "新质"), ("发展新质生产力了吗。", "新质"), ("发展新质生产力吗。", "这是")]
    >>> [likely_end(Neighbors.of(*pair, edges=Edges(19.5), habits=habits)) for pair in lines]
    [True, False, False]
    """
    certain = pair.edges and ends_for_certain(without_note_marks(pair.before.text))
    if not certain or pair.after.indent >= 2 or not pair.layout.habits.rooms:
        return None
    return ALWAYS + sum(weight * of(pair) for of, weight in EVIDENCE) > 0

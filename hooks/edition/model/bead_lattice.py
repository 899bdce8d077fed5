"""Pairing the sentences of a block: the beads that length and anchors together make most likely.

The likeliest way through both texts is found by dynamic programming; forward and backward sums over all ways say of
each bead how sure it is. Lengths are judged as Gale and Church do (A Program for Aligning Sentences in Bilingual
Corpora, 1993), with the block's own ratio of lengths and wider beads: a list in one Chinese sentence is up to eight
English ones.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .bead_evidence import Anchors
from .beads import Shape

WIDEST = 8
# How often beads have each shape, measured on this edition; two by two is nearly always two beads.
PRIOR: dict[Shape, float] = {(1, 1): 0.93, (1, 2): 0.04, (2, 1): 0.01, (2, 2): 0.0003, (1, 0): 0.0005, (0, 1): 0.0005}
PRIOR |= {shape: 0.006 / wide for wide in range(3, WIDEST + 1) for shape in ((1, wide), (wide, 1))}
RATIO = 4.3  # English characters for a Chinese one, in the long run
RATIO_WEIGHT = 200  # Chinese characters that the long run weighs as much as
VARIANCE = 7.0  # of the English length, for a Chinese character
MATCHED, UNMATCHED = 1.0, 0.8  # what an anchor in both sides of a bead says for it, and one in one side against it


@dataclass(frozen=True)
class Side:
    """The sentences of one language: their lengths in characters and their anchors."""

    lengths: Sequence[int]
    anchors: Sequence[Anchors]


class Lattice:
    """All ways of pairing two sides, from no sentence of either to all of both."""

    def __init__(self, zh: Side, en: Side) -> None:
        self.zh, self.en = zh, en
        self.rows, self.columns = len(zh.lengths), len(en.lengths)
        total_zh, total_en = sum(zh.lengths), sum(en.lengths)
        self.ratio = (total_en + RATIO * RATIO_WEIGHT) / (total_zh + RATIO_WEIGHT)
        spread: Anchors = Counter()
        for anchors in (*zh.anchors, *en.anchors):
            spread.update(set(anchors))
        # An anchor says less where many sentences hold it.
        self.weight = {anchor: math.log(1 + (self.rows + self.columns) / times) for anchor, times in spread.items()}
        self.sums_zh = {(i, n): total(zh.anchors[i : i + n]) for i in range(self.rows) for n in range(WIDEST + 1)}
        self.sums_en = {(j, n): total(en.anchors[j : j + n]) for j in range(self.columns) for n in range(WIDEST + 1)}
        self.scores = {
            (i, j, shape): self.score(i, j, shape)
            for i in range(self.rows + 1)
            for j in range(self.columns + 1)
            for shape in PRIOR
            if i + shape[0] <= self.rows and j + shape[1] <= self.columns
        }

    def score(self, i: int, j: int, shape: Shape) -> float:
        """The logarithm of how likely a bead is that begins with the sentences i and j."""
        of_zh, of_en = shape
        score = math.log(PRIOR[shape])
        if not of_zh or not of_en:
            return score + math.log(0.01)
        zh, en = self.sums_zh[i, of_zh], self.sums_en[j, of_en]
        length_zh, length_en = sum(self.zh.lengths[i : i + of_zh]), sum(self.en.lengths[j : j + of_en])
        score += length_score(length_zh * self.ratio, length_en, VARIANCE * self.ratio * length_zh)
        for anchor in zh.keys() | en.keys():
            both = min(zh[anchor], en[anchor])
            score += self.weight[anchor] * (MATCHED * bool(both) - UNMATCHED * bool(not both))
        return score

    def forward(self) -> dict[tuple[int, int], float]:
        """The logarithm of the sum over all ways from the beginning to each place."""
        sums = {(0, 0): 0.0}
        for i in range(self.rows + 1):
            for j in range(self.columns + 1):
                ways = [
                    sums[i - zh, j - en] + self.scores[i - zh, j - en, (zh, en)]
                    for zh, en in PRIOR
                    if (i - zh, j - en) in sums
                ]
                if ways:
                    sums[i, j] = log_sum(ways)
        return sums

    def backward(self) -> dict[tuple[int, int], float]:
        """The logarithm of the sum over all ways from each place to the end."""
        sums = {(self.rows, self.columns): 0.0}
        for i in range(self.rows, -1, -1):
            for j in range(self.columns, -1, -1):
                ways = [
                    sums[i + zh, j + en] + self.scores[i, j, (zh, en)]
                    for zh, en in PRIOR
                    if (i + zh, j + en) in sums
                ]
                if ways:
                    sums[i, j] = log_sum(ways)
        return sums

    def likeliest(self) -> list[tuple[int, int, Shape]]:
        """The beads of the likeliest way, each by the sentences that it begins with."""
        best: dict[tuple[int, int], tuple[float, tuple[int, int, Shape] | None]] = {(0, 0): (0.0, None)}
        for i in range(self.rows + 1):
            for j in range(self.columns + 1):
                ways = [
                    (best[i - zh, j - en][0] + self.scores[i - zh, j - en, (zh, en)], (i - zh, j - en, (zh, en)))
                    for zh, en in PRIOR
                    if (i - zh, j - en) in best
                ]
                if ways:
                    best[i, j] = max(ways)
        path = []
        step = best[self.rows, self.columns][1]
        while step:
            path.append(step)
            step = best[step[0], step[1]][1]
        return path[::-1]


def length_score(expected: float, found: float, variance: float) -> float:
    """The logarithm of how likely a length is where another is expected, up to a constant."""
    return -((found - expected) ** 2) / (2 * variance) - 0.5 * math.log(variance / 100)


def total(anchors: Sequence[Anchors]) -> Anchors:
    """The anchors of several sentences together."""
    together: Anchors = Counter()
    for one in anchors:
        together.update(one)
    return together


def log_sum(logs: Sequence[float]) -> float:
    """The logarithm of a sum of numbers that are given by their logarithms."""
    top = max(logs)
    return top + math.log(sum(math.exp(log - top) for log in logs))


def paired(zh: Side, en: Side) -> list[tuple[Shape, float]]:
    """The shapes of the likeliest beads in order, each with its posterior."""
    lattice = Lattice(zh, en)
    forward, backward = lattice.forward(), lattice.backward()
    whole = forward[lattice.rows, lattice.columns]
    return [
        (shape, min(1.0, math.exp(forward[i, j] + lattice.scores[i, j, shape] + backward[i + shape[0], j + shape[1]] - whole)))
        for i, j, shape in lattice.likeliest()
    ]

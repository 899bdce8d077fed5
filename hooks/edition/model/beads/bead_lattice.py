"""Pairing the sentences of a block: the beads that length and anchors together make most likely.

The likeliest way through both texts is found by dynamic programming; forward and backward sums over all ways say of
each bead how sure it is. Lengths are judged as Gale and Church do (A Program for Aligning Sentences in Bilingual
Corpora, 1993), with the block's own ratio of lengths and wider beads: a list in one Chinese sentence is up to nine
English ones here.
"""

import math
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ..data.bead_shapes import Shape

Anchor = tuple[str, Hashable]  # its kind, and what it is
Anchors = frozenset[Anchor]
Place = tuple[int, int]  # how many sentences of each language lie before it
WIDEST = 12
# How often beads have each shape, measured on this edition; two by two is nearly always two beads.
PRIOR: dict[Shape, float] = {
    (1, 1): 0.7, (1, 2): 0.2, (1, 3): 0.06, (1, 4): 0.02, (1, 5): 0.006, (1, 6): 0.003, (1, 7): 0.002, (1, 8): 0.002,
    (1, 9): 0.001, (1, 10): 0.001, (1, 11): 0.0005, (1, 12): 0.0005,
    (2, 1): 0.004, (3, 1): 0.001, (4, 1): 0.0005, (5, 1): 0.0003, (6, 1): 0.0003, (7, 1): 0.0003, (8, 1): 0.0003,
    (2, 2): 0.0001, (1, 0): 0.0003, (0, 1): 0.0003,
}  # fmt: skip
RATIO = 4.8  # English characters for a Chinese one, in the long run
RATIO_WEIGHT = 200  # Chinese characters that the long run weighs as much as
VARIANCE = 4.5  # of the English length, for an expected character of it
AGAINST = 1.5  # what each thing says that speaks against a bead
HEAD = 3  # as how many of them a head counts behind the first sentence
MATCHED, UNMATCHED = 1.0, 0.8  # what an anchor in both sides of a bead says for it, and one in one side against it
# English characters, and a share of the block, that a place may lie away from where lengths alone would put it.
BAND = (500, 0.1)


@dataclass(frozen=True)
class Side:
    """The sentences of one language: their lengths in characters and their anchors.

    `foreign` counts what each says that the other language does not say anywhere in the block. `heads` says of each
    whether it begins with a word such as *second*, with which a sentence of the other language begins: so does a bead.
    """

    lengths: Sequence[float]
    anchors: Sequence[Anchors]
    foreign: Sequence[int] = ()
    heads: Sequence[bool] = ()


@dataclass(frozen=True)
class Stretch:
    """Some sentences of a side that follow one another: their length, their anchors, and what these weigh.

    `against` counts what speaks against a bead of them: what is foreign in it, and heads behind the first sentence.
    """

    length: float
    anchors: Anchors
    weight: float
    against: int


class Lattice:
    """All ways of pairing two sides, from no sentence of either to all of both, as scores of the beads on them.

    `scores` has the logarithm of how likely each bead is, by the places before and behind it.
    """

    def __init__(self, zh: Side, en: Side) -> None:
        total_zh, total_en = sum(zh.lengths), sum(en.lengths)
        self.ratio = (total_en + RATIO * RATIO_WEIGHT) / (total_zh + RATIO_WEIGHT)
        self.weights = weights((*zh.anchors, *en.anchors))
        self.end = len(zh.lengths), len(en.lengths)
        self.places = self.near(zh, en)
        ours, theirs = self.stretches(zh), self.stretches(en)
        self.scores = {
            ((i, j), (i + of_zh, j + of_en)): self.score((of_zh, of_en), ours[i, of_zh], theirs[j, of_en])
            for i, j in self.places
            for of_zh, of_en in PRIOR
            if (i + of_zh, j + of_en) in self.places
        }

    def near(self, zh: Side, en: Side) -> dict[Place, None]:
        """The places, in order, that lie near where lengths alone would put them; the beginning and the end do."""
        total_zh, total_en = sum(zh.lengths), sum(en.lengths)
        ours = [0.0, *accumulate(length * total_en / max(1, total_zh) for length in zh.lengths)]
        theirs = [0, *accumulate(en.lengths)]
        width = BAND[0] + BAND[1] * total_en
        return {
            (i, j): None
            for i, expected in enumerate(ours)
            for j, found in enumerate(theirs)
            if abs(expected - found) <= width
        }

    def stretches(self, side: Side) -> dict[Place, Stretch]:
        """Every stretch of a side that a bead may hold, by where it begins and how many sentences it has."""
        made: dict[Place, Stretch] = {}
        for start in range(len(side.lengths) + 1):
            made[start, 0] = Stretch(0, frozenset(), 0, 0)
            for many in range(1, min(WIDEST, len(side.lengths) - start) + 1):
                before, last = made[start, many - 1], start + many - 1
                anchors = before.anchors | side.anchors[last]
                against = side.foreign[last] if side.foreign else 0
                if many > 1 and side.heads and side.heads[last]:
                    against += HEAD
                length, weight = before.length + side.lengths[last], self.weigh(anchors)
                made[start, many] = Stretch(length, anchors, weight, before.against + against)
        return made

    def weigh(self, anchors: Iterable[Anchor]) -> float:
        # Exact, for a set has another order in each process: the same files are to come of the same texts.
        return math.fsum(map(self.weights.__getitem__, anchors))

    def score(self, shape: Shape, zh: Stretch, en: Stretch) -> float:
        """The logarithm of how likely a bead is that holds these stretches."""
        prior = math.log(PRIOR[shape])
        if 0 in shape:
            return prior
        both = self.weigh(zh.anchors & en.anchors)
        alone = zh.weight + en.weight - 2 * both
        score = prior + length_score(zh.length * self.ratio, en.length)
        return score + MATCHED * both - UNMATCHED * alone - AGAINST * (zh.against + en.against)

    def sums(self, forward: bool, add: Callable[[Sequence[float]], float]) -> dict[Place, float]:
        """For each place what `add` makes of the scores of all ways from the beginning to it, or from it to the end."""
        first, places = ((0, 0), self.places) if forward else (self.end, list(reversed(self.places)))
        beside: dict[Place, list[tuple[Place, float]]] = {place: [] for place in self.places}
        for (start, end), score in self.scores.items():
            here, other = (end, start) if forward else (start, end)
            beside[here].append((other, score))
        sums = {first: 0.0}
        for place in places:
            ways = [score + sums[other] for other, score in beside[place] if other in sums]
            if ways:
                sums[place] = add(ways)
        return sums

    def likeliest(self) -> list[tuple[Place, Place]]:
        """The beads of the likeliest way, each by the places before and behind it."""
        best = self.sums(forward=True, add=max)
        path: list[tuple[Place, Place]] = []
        here = self.end
        while here != (0, 0):
            steps = [((here[0] - zh, here[1] - en), here) for zh, en in PRIOR]
            step = max(
                (s for s in steps if s in self.scores and s[0] in best), key=lambda s: best[s[0]] + self.scores[s]
            )
            path.append(step)
            here = step[0]
        return path[::-1]


def weights(anchors: Iterable[Anchors]) -> dict[Anchor, float]:
    """What each anchor says: less where many sentences hold it."""
    sets = list(anchors)
    times = Counter(anchor for one in sets for anchor in one)
    return {anchor: math.log(1 + len(sets) / many) for anchor, many in times.items()}


def length_score(expected: float, found: float) -> float:
    """The logarithm of how likely a length is where another is expected, up to a constant."""
    variance = VARIANCE * expected
    return -((found - expected) ** 2) / (2 * variance) - 0.5 * math.log(variance / 100)


def log_sum(logs: Sequence[float]) -> float:
    """The logarithm of a sum of numbers that are given by their logarithms.

    >>> round(log_sum([math.log(2), math.log(3)]), 6) == round(math.log(5), 6)
    True
    """
    top = max(logs)
    return top + math.log(sum(math.exp(log - top) for log in logs))


def paired(zh: Side, en: Side) -> list[tuple[Shape, float]]:
    """The shapes of the likeliest beads in order, each with its posterior."""
    lattice = Lattice(zh, en)
    before, behind = lattice.sums(forward=True, add=log_sum), lattice.sums(forward=False, add=log_sum)
    made = []
    for start, end in lattice.likeliest():
        share = math.exp(before[start] + lattice.scores[start, end] + behind[end] - before[lattice.end])
        made.append(((end[0] - start[0], end[1] - start[1]), min(1.0, share)))
    return made

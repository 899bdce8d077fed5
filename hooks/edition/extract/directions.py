"""Directions: in which of four the text of a page runs, and its characters as if it ran from left to right.

So a table that is printed sideways is read, and lines from top to bottom, from the right-hand edge on.
"""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

Direction = Literal["right", "down", "left", "up"]

# By how many quarters to the right a character is turned that stands in such text. In lines from top to bottom Chinese
# characters stand upright.
QUARTERS: dict[Direction, tuple[int, ...]] = {"right": (0,), "up": (3,), "left": (2,), "down": (1, 0)}
NEAR, NEXT = 0.3, 1.35  # sizes: how far the next character of such a line is to the side, and below, at most
MOST_STEPS = 0.6  # of those from one character to the next
OBLIQUE = 0.1  # sine of the angle by which a character may be off


class Spot(NamedTuple):
    """A character as a PDF places it: edges and origin in points from the page's lower left, and how it is turned.

    `quarters` says by how many quarters to the right; it is -1 where the character stands obliquely.
    """

    char: str
    quarters: int
    left: float
    bottom: float
    right: float
    top: float
    x: float
    y: float
    size: float


def quarters_of(angle: float) -> int:
    """By how many quarters to the right an angle turns a character; -1 where it stands obliquely.

    >>> [quarters_of(angle) for angle in (0.05, math.pi / 2, -math.pi / 2, math.pi / 4)]
    [0, 1, 3, -1]
    """
    return round(angle / (math.pi / 2)) % 4 if abs(math.sin(2 * angle)) < 2 * OBLIQUE else -1


def direction_of(spots: Sequence[Spot]) -> Direction:
    """The direction in which the text of a page runs: as most of its characters are turned, or follow one another."""
    quarters = Counter(spot.quarters for spot in spots)
    most = max(quarters, key=lambda quarter: quarters[quarter], default=0)
    below = sum(is_below(one, other) for one, other in pairwise(spots))
    if most == 0 and below > MOST_STEPS * len(spots):
        return "down"
    return next((direction for direction, turned in QUARTERS.items() if turned[0] == most), "right")


def is_below(one: Spot, other: Spot) -> bool:
    """Whether a character stands right below another."""
    return abs(other.x - one.x) < NEAR * one.size and 0 < one.y - other.y < NEXT * one.size


def runs(spot: Spot, direction: Direction) -> bool:
    """Whether a character stands as those of text in a direction do."""
    return spot.quarters in QUARTERS[direction]


def placed(spot: Spot, direction: Direction, width: float, height: float) -> tuple[float, float, float]:
    """Where the edges of a character and its baseline are, from the left and the top, of a page turned to be read."""
    if direction == "down":
        return height - spot.top, height - spot.bottom, width - (spot.left + spot.right) / 2 + spot.size / 2
    if direction == "up":
        return spot.bottom, spot.top, spot.x
    if direction == "left":
        return width - spot.right, width - spot.left, spot.y
    return spot.left, spot.right, height - spot.y

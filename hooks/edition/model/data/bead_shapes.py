"""The shapes of beads: how many sentences of each language each has; and where the computed ones are wrong, as a row of
`data/beads.tsv` gives them.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Shape = tuple[int, int]  # how many sentences of Chinese and of English are in a bead
SHAPES = re.compile(r"(?:0|[1-9]\d?)-(?:0|[1-9]\d?)(?: (?:0|[1-9]\d?)-(?:0|[1-9]\d?))*")


@dataclass(frozen=True)
class Correction:
    """The beads of a block as a row of `data/beads.tsv` gives them, in place of the computed ones."""

    text: str
    block: str
    shapes: tuple[Shape, ...]
    line: int


def read_shapes(written: str) -> tuple[Shape, ...]:
    """The shapes that a cell lists.

    >>> read_shapes("1-1 2-1")
    ((1, 1), (2, 1))
    """
    return tuple((int(zh), int(en)) for zh, en in (shape.split("-") for shape in written.split()))


def written_shapes(shapes: Iterable[Shape]) -> str:
    """Shapes as a cell lists them.

    >>> written_shapes(((1, 1), (2, 1)))
    '1-1 2-1'
    """
    return " ".join(f"{zh}-{en}" for zh, en in shapes)


def fits(shapes: Iterable[Shape], zh: Sequence[object], en: Sequence[object]) -> bool:
    """Whether shapes take all sentences of both sides."""
    shapes = tuple(shapes)
    return (sum(one for one, _ in shapes), sum(other for _, other in shapes)) == (len(zh), len(en))

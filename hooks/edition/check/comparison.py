"""How well raw conversion finds what the proofread text has: boundaries of blocks, headings and notes, as F1."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ..model.languages.chinese import squeezed
from ..model.texts.blocks import NOTE_REF, Block
from ..model.texts.marks import printed


@dataclass(frozen=True)
class Score:
    """How many are found, how many are wanted, and how many are both."""

    both: int
    found: int
    wanted: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where nothing is wanted and nothing found."""
        return 2 * self.both / (self.found + self.wanted) if self.found + self.wanted else 1.0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.both + other.both, self.found + other.found, self.wanted + other.wanted)


def score(found: set[int], wanted: set[int]) -> Score:
    """How many are in both sets.

    >>> round(score({0, 5, 9}, {0, 5}).f1, 2)
    0.8
    """
    return Score(len(found & wanted), len(found), len(wanted))


def starts(blocks: Iterable[Block], *kinds: str) -> set[int]:
    """Where blocks of some kinds, or of all, start: how many printed characters stand before each.

    White space and markup do not count, and a block without characters does not start.
    """
    return {at for at, length, block in placed(blocks) if length and (block.kind in kinds or not kinds)}


def note_positions(blocks: Iterable[Block]) -> set[int]:
    """Where notes are referred to, counted in the same way as the starts of blocks."""
    return {
        at + len(squeezed(solid(replace(block, text=block.text[: m.start()]))))
        for at, _, block in placed(blocks)
        for m in NOTE_REF.finditer(block.text)
    }


def placed(blocks: Iterable[Block]) -> Iterator[tuple[int, int, Block]]:
    """Where each block starts, how long it is, and the block; counted in the same way."""
    at = 0
    for block in blocks:
        length = len(squeezed(solid(block)))
        yield at, length, block
        at += length


def solid(block: Block) -> str:
    """The block's printed reading as plain text."""
    return NOTE_REF.sub("", printed(block.text)).replace("**", "").replace("\\", "")


def compare(raw: list[Block], proofread: list[Block]) -> dict[str, Score]:
    """The scores of raw blocks against proofread ones: for boundaries, headings and references to notes."""
    return {
        "boundaries": score(starts(raw), starts(proofread)),
        "headings": score(starts(raw, "heading"), starts(proofread, "heading")),
        "notes": score(note_positions(raw), note_positions(proofread)),
    }

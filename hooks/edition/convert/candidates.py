"""Candidates: blocks whose kinds are wanted, with what stands around them."""

from dataclasses import dataclass
from typing import Any

from ..model.source import Source
from .drafts import Draft
from .layout import Layout

# What an example may say of the blocks around it.
AROUND = ("parted", "counted", "before_code", "unparted", "recurs", "listed", "signed", "spoken")


@dataclass(frozen=True)
class Candidate:
    """A block whose kind is wanted: its draft, how many blocks stand before it, and whether it is the text's last.

    `parted`: blank lines stand before it and behind it, where blank lines part blocks. `counted`: the source's headings
    have numbers that follow one another. `before_code`: code follows it. `unparted`: the source parts its headings by
    blank lines, and not this block. `recurs`: so parted, the same words stand there several times. `listed`: it is one
    of several short blocks behind a colon. `signed`: it stands where a signature does, above a date or at the
    right-hand edge. `spoken`: the block before or behind it is quoted as well, as in a dialog.
    """

    draft: Draft
    position: int
    is_last: bool
    layout: Layout
    parted: bool = False
    counted: bool = False
    before_code: bool = False
    unparted: bool = False
    recurs: bool = False
    listed: bool = False
    signed: bool = False
    spoken: bool = False

    @classmethod
    def of(
        cls, *raw: str, position: int = 9, is_last: bool = False, markdown: bool = False, **known: Any
    ) -> "Candidate":
        """A block with these lines; for examples, which stand amid a text unless they say otherwise."""
        draft = Draft(tuple(Source("example", raw).lines()), "example", markdown=markdown)
        around = {name: known.pop(name, False) for name in AROUND}
        return cls(draft, position, is_last, Layout(**known), **around)

    @property
    def text(self) -> str:
        return self.draft.text

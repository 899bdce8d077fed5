"""The editorial marks of a text as a list: what stands where, and why, for paper and for who cannot point at a mark."""

from dataclasses import dataclass

from ..base.interface import Ui, word
from ..base.pair import Lang
from ..model.outputs.woven import Row, WovenText
from ..model.texts.marks import Mark, marks_of
from ..model.texts.pairing import Pair
from ..model.texts.texts import Text
from .numbers import number


@dataclass(frozen=True)
class Remark:
    """A mark, the language that it stands in, the anchor of its block and the block's name."""

    mark: Mark
    lang: Lang
    anchor: str
    place: str


def remarks(pair: Pair, text: WovenText, ui: Ui) -> list[Remark]:
    """The marks of all blocks that are shown, in order.

    Both languages have the same gaps, and often supply the same words: these are told in the interface's language.
    """
    other: Lang = "zh" if ui == "en" else "en"
    marks = {"zh": marks_by_block(pair.zh), "en": marks_by_block(pair.en)}
    found: list[Remark] = []
    for row in text.all_rows:
        told = marks[ui].get(row.id, [])
        kinds = {mark.kind for mark in told}
        found += (Remark(mark, ui, row.anchor(ui), place(row, ui)) for mark in told)
        rest = (mark for mark in marks[other].get(row.id, []) if mark.kind not in kinds)
        found += (Remark(mark, other, row.anchor(other), place(row, ui)) for mark in rest)
    return found


def marks_by_block(text: Text | None) -> dict[str, list[Mark]]:
    """The marks of each block of a text that has any, by its id."""
    found = {block.id: list(marks_of(block.markdown)) for block in text.blocks} if text else {}
    return {ident: marks for ident, marks in found.items() if marks}


def place(row: Row, ui: Ui) -> str:
    """What a block is called in the list."""
    return f"{word('block-notes', ui)} {row.number}" if row.kind == "note" else number(row, ui).name

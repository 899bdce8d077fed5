"""The editorial marks of a text as a list: what stands where, and why, for paper and for who cannot point at a mark."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..base.interface import Ui, word
from ..model.marks import Mark, marks_of
from ..model.pairing import Pair
from ..model.woven import Lang, Row, WovenText
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
    return [remark for row in text.all_rows for remark in remarks_of_row(row, pair, ui)]


def remarks_of_row(row: Row, pair: Pair, ui: Ui) -> Iterator[Remark]:
    told = set()
    languages: tuple[Lang, Lang] = ("en", "zh") if ui == "en" else ("zh", "en")
    for lang in languages:
        marks = marks_in(pair, row.id, lang)
        for mark in marks:
            if mark.kind not in told:
                yield Remark(mark, lang, row.anchor(lang), place(row, ui))
        told |= {mark.kind for mark in marks}


def marks_in(pair: Pair, ident: str, lang: Lang) -> list[Mark]:
    """The marks of a block in a language."""
    text = pair.zh if lang == "zh" else pair.en
    blocks = text.blocks if text else ()
    return [mark for one in blocks if one.id == ident for mark in marks_of(one.markdown)]


def place(row: Row, ui: Ui) -> str:
    """What a block is called in the list."""
    return f"{word('block-notes', ui)} {row.number}" if row.kind == "note" else number(row, ui).name

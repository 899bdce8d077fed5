"""Sentences: what the rules find in the beads of a text, and which rows of `data/beads.tsv` are idle or do not fit."""

from collections.abc import Iterable, Iterator, Mapping

from ..base.findings import Fault, Finding
from ..model.beads.bead_pairing import Block, Pairer
from ..model.data.bead_shapes import Correction, fits, written_shapes
from ..model.data.schemas import BEADS
from ..model.outputs.woven import Row
from ..model.texts.pairing import Pair
from ..model.texts.passages import passage
from .sentence_rules import SURE, Words, faults


def mistranslations(text: str, pair: Pair, rows: Iterable[Row], words: Words, corrected: set[str]) -> Iterator[Finding]:
    """What the rules say of each sentence of a text, which goes by a name (`hong/a`).

    `corrected` are the ids of the blocks whose beads a person gave.
    """
    lines = {aligned.en.id: aligned.en.line for aligned in pair.aligned() if aligned.en}
    for row in rows:
        if pair.en and row.beads:
            for fault in faults(text, row.id, (row.text("zh"), row.text("en")), row.beads, words, row.id in corrected):
                yield fault.at(pair.en.path, lines[row.id], row.id)


def wrong_corrections(
    corrections: Iterable[Correction], rows: Mapping[str, Mapping[str, Row]], pairer: Pairer
) -> Iterator[Finding]:
    """What is wrong with corrections of beads; `rows` are those of each text (`hong/a`) by their ids."""
    seen: dict[tuple[str, str], int] = {}
    for one in corrections:
        row = rows.get(one.text, {}).get(one.block)
        before = seen.setdefault((one.text, one.block), one.line)
        if before != one.line:
            yield Finding(
                BEADS, one.line, "row-repeated", f"{one.block} stands at line {before} already", "Keep one row"
            )
        elif fault := wrong_correction(one, row, pairer):
            yield fault.at(BEADS, one.line)


def wrong_correction(one: Correction, row: Row | None, pairer: Pairer) -> Fault | None:
    """What is wrong with a correction of the beads of a row: that it has no row, does not fit, or changes nothing.

    Beads that are computed but not sure may be confirmed.
    """
    if row is None or not row.beads:
        return Fault(
            "beads-unknown", f"{one.text} has no block {one.block} in both languages", "Correct it, or delete it"
        )
    block = Block.of(passage(row.zh), passage(row.en))
    if not fits(one.shapes, block.zh_sentences, block.en_sentences):
        zh, en = len(block.zh_sentences), len(block.en_sentences)
        fact = f"{one.block} has {zh} sentences of Chinese and {en} of English, and these beads have others"
        return Fault("beads-unfit", fact, "Count again, or delete the row")
    computed = pairer.computed(block)
    if all(bead.posterior >= SURE for bead in computed) and one.shapes == tuple(bead.shape for bead in computed):
        return Fault("beads-idle", f"{written_shapes(one.shapes)} are computed by themselves", "Delete the row")
    return None

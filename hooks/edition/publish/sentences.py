"""Sentences in the HTML of rows: all of a bead in one span, the same number in both languages."""

from collections.abc import Sequence
from dataclasses import replace

from ..base.memory import LastBuild
from ..base.pair import Lang
from ..model.beads.bead_pairing import Pairer
from ..model.beads.beads import Bead
from ..model.outputs.woven import Row
from ..model.texts.passages import SENTENCE, Passage, passage

SPLIT = {"heading", "paragraph", "bullet"}


@LastBuild
def with_sentences(rows: tuple[Row, ...], text: str, pairer: Pairer) -> tuple[Row, ...]:
    """The rows of a text (`hong/a`) with their beads, where both languages are there, and with a span for each."""
    return tuple(paired(row, text, pairer) if row.kind in SPLIT and row.zh and row.en else row for row in rows)


def paired(row: Row, text: str, pairer: Pairer) -> Row:
    """A row with its beads. Where there is but one, the block is the sentence, and no span says so again."""
    zh, en = passage(row.zh), passage(row.en)
    beads = pairer.beads(text, row.id, zh, en)
    if len(beads) < 2:
        return replace(row, beads=beads)
    return replace(row, beads=beads, zh=marked(row.zh, zh, beads, "zh"), en=marked(row.en, en, beads, "en"))


def marked(piece: str, read: Passage, beads: Sequence[Bead], lang: Lang) -> str:
    """A piece of HTML with a span round the sentences of each bead.

    >>> beads = [Bead(1, ((0, 2),), (), 1), Bead(2, ((2, 4),), (), 1)]
    >>> marked("甲。<em>乙</em>。", passage("甲。<em>乙</em>。"), beads, "zh")
    '<span class="s" data-s="1">甲。</span><span class="s" data-s="2"><em>乙</em>。</span>'
    """
    there = [(bead.number, span) for bead in beads if (span := bead.span(lang))]
    starts = [0, *read.places(start for _, (start, _) in there[1:])]
    ends = [*starts[1:], len(piece)]
    return "".join(
        f'{SENTENCE}data-s="{number}">{piece[start:end]}</span>'
        for (number, _), start, end in zip(there, starts, ends, strict=True)
    )

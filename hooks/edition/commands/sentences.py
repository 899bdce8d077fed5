"""Sentences as a maintainer sees them: the rows of every text with their beads, and those that want a look."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from ..base.findings import Finding
from ..check import sentence_rules, sentences
from ..model.beads.bead_pairing import Pairer
from ..model.beads.beads import Bead
from ..model.beads.lexicon import Lexicon, shares
from ..model.data.bead_shapes import written_shapes
from ..model.data.negations import Negations
from ..model.outputs.woven import Row
from ..model.reading import Reading, read_all
from ..model.terms.matcher import Matcher
from ..model.terms.term import Term
from ..model.texts.pairing import Pair
from ..model.texts.texts import text_name
from ..publish.texts import paired_rows

LOOK = 0.95  # a bead less sure than this is listed


class Sentences:
    """The sentences of all texts whose form is in order, and the check of them."""

    def __init__(self, reading: Reading, matcher: Matcher[Term]) -> None:
        self.corrections = reading.corrections
        self.corrected: dict[str, set[str]] = {}  # by the name of a text, its blocks whose beads a person gave
        for one in self.corrections:
            self.corrected.setdefault(one.text, set()).add(one.block)
        self.pairer = Pairer(matcher, reading.registers.english(), reading.corrections)
        sound = [pair for pair in reading.pairs() if not pair.findings]
        self.alone = [pair for pair in sound if not pair.en]
        self.rows = {pair.zh.path: paired_rows(pair.zh.path, pair, self.pairer) for pair in sound if pair.en}
        self.words = self.words_by_text(matcher, Negations(reading.negations))

    def words_by_text(self, matcher: Matcher[Term], negations: Negations) -> dict[str, sentence_rules.Words]:
        """What the rules look up for each text, by the path of its Chinese file."""
        shared = shares([sum(len(row.beads) for row in rows) for rows in self.rows.values()])
        found: dict[str, sentence_rules.Words] = {}
        for _, group in groupby(zip(shared, self.rows, strict=True), itemgetter(0)):
            paths = [path for _, path in group]
            found |= dict.fromkeys(paths, sentence_rules.Words(matcher, negations, Lexicon(self.sides(paths))))
        return found

    def sides(self, paths: Iterable[str]) -> Iterator[tuple[str, str, str]]:
        """Both sides of every bead of some texts, by the name of its block."""
        for path in paths:
            for row in self.rows[path]:
                texts = row.text("zh"), row.text("en")
                for bead in row.beads:
                    zh, en = (sentence_rules.cut(text, span) for text, span in zip(texts, bead.spans, strict=True))
                    yield f"{text_name(path)}#{row.id}", zh, en

    def all_rows(self) -> Iterator[Row]:
        """The rows of all texts in both languages, and of those in Chinese alone."""
        for pair in self.alone:
            yield from paired_rows(pair.zh.path, pair, self.pairer)
        for rows in self.rows.values():
            yield from rows

    def findings(self, pair: Pair) -> Iterable[Finding]:
        """What the rules for sentences say of a text."""
        path, name = pair.zh.path, text_name(pair.zh.path)
        if path not in self.rows:
            return ()
        return sentences.mistranslations(name, pair, self.rows[path], self.words[path], self.corrected.get(name, set()))

    def wrong_corrections(self) -> Iterable[Finding]:
        """What is wrong with the rows of `data/beads.tsv`."""
        by_id = {text_name(path): {row.id: row for row in rows} for path, rows in self.rows.items()}
        return sentences.wrong_corrections(self.corrections, by_id, self.pairer)


def worth_a_look(root: Path) -> Iterator[str]:
    """Each block with a bead that is not one to one or not sure: file and line, its beads, and both sides of them."""
    reading = read_all(root)
    all_rows = Sentences(reading, Matcher(reading.terms)).rows
    for path, rows in all_rows.items():
        lines = {aligned.zh.id: aligned.zh.line for aligned in reading.texts[path].aligned()}
        for row in rows:
            if any(map(is_notable, row.beads)):
                shapes = written_shapes(bead.shape for bead in row.beads)
                yield f"{path}:{lines[row.id]}: {text_name(path)} {row.id}: {shapes}"
                yield from (line for bead in row.beads if is_notable(bead) for line in shown(row, bead))


def is_notable(bead: Bead) -> bool:
    return bead.shape != (1, 1) or bead.posterior < LOOK


def shown(row: Row, bead: Bead) -> Iterator[str]:
    """A bead, sentence by sentence."""
    yield f"  {bead.number}: {written_shapes([bead.shape])}, {bead.posterior:.2f}"
    for text, stretches in ((row.text("zh"), bead.zh), (row.text("en"), bead.en)):
        yield from (f"    {text[start:end].strip()}" for start, end in stretches)

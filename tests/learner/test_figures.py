"""How well words are cut and senses chosen, by what was judged by hand."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

from corpus import ROOT
from edition.learner.blocks import Block, blocks_of
from edition.learner.dictionary import dictionary
from edition.learner.evidence import Evidence
from edition.learner.files import sentences
from edition.learner.glosses import Chooser
from edition.learner.reading_files import reader_of_edition
from edition.model.edition import Edition
from edition.publish.texts import tools_of, woven_texts

USEFUL_WORDS, RIGHT_SENSES = 0.98, 0.95


@cache
def blocks() -> dict[tuple[str, str], Block]:
    """All blocks by the names of their texts and their ids."""
    edition = Edition.read(ROOT)
    matcher, reader = tools_of(edition)[0].matcher, reader_of_edition(edition)
    texts = {text.name: blocks_of(text, matcher, reader) for text in woven_texts(edition).values()}
    return {(text, block.anchor): block for text, several in texts.items() for block in several}


def judged(name: str) -> Iterator[tuple[dict[str, str], Block | None, int]]:
    """The rows of a table, each with the block that it is of, and the number of the word that begins there; else -1."""
    with (Path(__file__).parent / name).open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            block = blocks().get((row["text"], row["block"]))
            yield row, block, number_at(block, int(row["at"]), row["word"]) if block else -1


def number_at(block: Block, at: int, word: str) -> int:
    """The number of the word that begins at a character of a block, if it is this one; else -1."""
    start = 0
    for number, one in enumerate(block.words):
        if start == at and one == word:
            return number
        start += len(one)
    return -1


def test_words_are_useful() -> None:
    found = [row["useful"] == "yes" and number >= 0 for row, _, number in judged("words.tsv")]
    assert len(found) == 500
    assert sum(found) / len(found) >= USEFUL_WORDS


def test_the_sense_that_is_shown_first_is_right() -> None:
    chooser = Chooser(dictionary(), Evidence(sentences(chain(blocks().values()))))
    right = []
    for row, block, number in judged("senses.tsv"):
        if block and number >= 0:
            sense = chooser.first(block.words[number], block.readings[number], block.english[number])
            right.append(sense is not None and sense.text in row["right"].split(" | "))
    assert len(right) >= 190
    assert sum(right) / len(right) >= RIGHT_SENSES

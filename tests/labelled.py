"""What was labelled by hand, and the edition's own words, readings and forms to compare with it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from corpus import ROOT
from edition.learner.dictionary import dictionary
from edition.learner.readings import Reader, reader_of, readings
from edition.learner.traditional import converter_of
from edition.learner.words import words_of
from edition.model.edition import Edition
from edition.model.texts.texts import text_name
from edition.publish.texts import Finder, tools_of

FOLDER = Path(__file__).parent / "learner"


class Sentence(NamedTuple):
    block: str
    zh: str
    pinyin: str
    hant: str


class Character(NamedTuple):
    block: str
    before: str
    zh: str
    after: str
    hant: str


def rows(name: str) -> list[list[str]]:
    """The rows of a table in `tests/learner/`, without its header."""
    return [line.split("\t") for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()[1:]]


def sentences() -> list[Sentence]:
    return [Sentence(*row) for row in rows("sentences.tsv")]


def characters() -> list[Character]:
    return [Character(*row) for row in rows("characters.tsv")]


@cache
def edition() -> Edition:
    """The edition of the repository."""
    return Edition.read(ROOT)


@cache
def finder() -> Finder:
    """What finds the edition's terms and names: to ask whether it is still the same takes longer than most texts."""
    return tools_of(edition())[0]


def words(text: str) -> tuple[str, ...]:
    """The words of a text, as the pages have them."""
    return words_of(text, finder().matcher, dictionary())


@cache
def reader() -> Reader:
    return reader_of(edition().reading_rules, tuple(edition().terms.values()), edition().registers.names)


def read(text: str) -> list[str]:
    """The syllable of each Chinese character of a text."""
    return " ".join(readings(text, words(text), reader())).split(" ")


def traditional(text: str) -> str:
    """A text in traditional characters."""
    return converter_of(edition().traditional_forms).traditional(text, words(text))


def chinese_blocks() -> dict[str, str]:
    """The Chinese of every block of every text, by text and id (`hong/a#p7`)."""
    return {
        f"{text_name(path)}#{block.id}": block.plain
        for path, pair in edition().pairs.items()
        for block in pair.zh.blocks
    }

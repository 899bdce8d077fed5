"""The blocks of a text as words, each with its reading and with the English of its sentence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..base.memory import LastBuild
from ..model.matcher import Entry, Matcher
from ..model.woven import Row, WovenText
from .dictionary import dictionary
from .readings import Reader, places_of, readings
from .words import words_of


@dataclass(frozen=True)
class Block:
    """The words of a row's Chinese, in order, and the id of the element that holds them on the page.

    `readings` and `english` have an item for each word: its pinyin, and the English of the sentence that it stands in.
    """

    anchor: str
    words: tuple[str, ...]
    readings: tuple[str, ...]
    english: tuple[str, ...]


def blocks_of(text: WovenText, matcher: Matcher[Entry], reader: Reader) -> list[Block]:
    """The blocks of a text that have Chinese, in order; notes come last."""
    return [block_of(row, matcher, reader) for row in text.all_rows if row.zh]


@LastBuild
def block_of(row: Row, matcher: Matcher[Entry], reader: Reader) -> Block:
    """A row as words."""
    text, words = row.text("zh"), words_in(row, matcher)
    english = tuple(sentences_at(row, (place for place, _ in places_of(text, words))))
    return Block(row.anchor("zh"), words, readings(text, words, reader), english)


@LastBuild
def words_in(row: Row, matcher: Matcher[Entry]) -> tuple[str, ...]:
    """The words of a row's Chinese."""
    return words_of(row.text("zh"), matcher, dictionary())


def sentences_at(row: Row, starts: Iterable[int]) -> Iterator[str]:
    """For each place of a row's Chinese the English of the sentence there; that of the row where it has but one."""
    english = row.text("en")
    spans = [(bead.span("zh"), bead.span("en")) for bead in row.beads]
    for start in starts:
        span = next((theirs for own, theirs in spans if own and own[0] <= start < own[1]), None)
        yield english if len(spans) < 2 else english[slice(*span)] if span else ""

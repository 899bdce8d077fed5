"""The blocks of a text as words, each with its reading and with the English of its sentence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from sys import intern

from ..base.memory import LastBuild
from ..model.outputs.woven import Row, WovenText
from ..model.terms.matcher import Entry, Matcher
from .dictionary import dictionary
from .readings import Reader, places_of, readings
from .words import words_of


@dataclass(frozen=True)
class Block:
    """The words of a row's Chinese, in order, and the id of the element that holds them on the page.

    `readings` and `english` have an item for each word: its pinyin, and the English of the sentence that it stands in.
    All that a text says twice is one string: there are more words than anything else in an edition.
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
    return Block(row.anchor("zh"), words, tuple(map(intern, readings(text, words, reader))), english)


@LastBuild
def words_in(row: Row, matcher: Matcher[Entry]) -> tuple[str, ...]:
    """The words of a row's Chinese."""
    return tuple(map(intern, words_of(row.text("zh"), matcher, dictionary())))


def sentences_at(row: Row, starts: Iterable[int]) -> Iterator[str]:
    """For each place of a row's Chinese the English of the sentence there; that of the row where it has but one."""
    english = row.text("en")
    if len(row.beads) < 2:
        yield from (english for _ in starts)
        return
    sides = [(bead.span("zh"), bead.span("en")) for bead in row.beads]
    spoken = [(own, english[slice(*theirs)]) for own, theirs in sides if own and theirs]
    for start in starts:
        yield next((said for own, said in spoken if own[0] <= start < own[1]), "")

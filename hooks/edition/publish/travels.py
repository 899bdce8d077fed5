"""How a concept travels: which sentences of one text others repeat, and who did so first."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..model.languages import LANGUAGES
from ..model.sentences import sentence_spans
from ..model.woven import Row, WovenText
from .chronology import Dated
from .quotations import said

SHORTEST = 16  # characters that make a sentence worth following
FEWEST = 3  # texts that must hold it, the first with them
BETWEEN_BLOCKS = "\n"


@dataclass(frozen=True)
class Said:
    """A sentence as a block has it: without punctuation, in Chinese, and its English where a bead says which it is."""

    said: str
    zh: str
    en: str


@dataclass(frozen=True)
class Place:
    """Where a sentence stands: the path of the text's Chinese file, and a block."""

    path: str
    block: str


@dataclass(frozen=True)
class Travel:
    """A sentence that several texts hold, and its first place in each of them, by date."""

    zh: str
    en: str
    places: tuple[Place, ...]


def travels(order: Sequence[Dated], woven: Mapping[str, WovenText]) -> list[Travel]:
    """The sentences that most texts repeat, the most repeated first; the first text that has one must have a date.

    A sentence inside a longer one that the same texts hold is left out.
    """
    corpus = Corpus(
        tuple((one.path, row) for one in order for row in woven[one.path].rows if row.zh and row.level != 1)
    )
    known = {one.path for one in order if one.date and not one.printed}
    found: dict[str, tuple[Said, tuple[Place, ...]]] = {}
    for sentence in corpus.sentences():
        if sentence.said not in found:
            places = first_places(corpus.places(sentence.said))
            if len(places) >= FEWEST and places[0].path in known:
                found[sentence.said] = sentence, places
    ranked = sorted(found.values(), key=lambda item: (-len(item[1]), -len(item[0].said)))
    return [Travel(one.zh, one.en, places) for one, places in without_parts(ranked)]


def first_places(places: Iterable[Place]) -> tuple[Place, ...]:
    """The first place in each text."""
    first: dict[str, Place] = {}
    for place in places:
        first.setdefault(place.path, place)
    return tuple(first.values())


def without_parts(ranked: Sequence[tuple[Said, tuple[Place, ...]]]) -> Iterator[tuple[Said, tuple[Place, ...]]]:
    """Leaves out what is part of a sentence that stands in the same texts."""
    for sentence, places in ranked:
        texts = {place.path for place in places}
        if not any(
            sentence.said != other.said and sentence.said in other.said and texts == {place.path for place in there}
            for other, there in ranked
        ):
            yield sentence, places


@dataclass(frozen=True)
class Corpus:
    """The blocks of all texts, by date, as one string of what they say."""

    blocks: tuple[tuple[str, Row], ...]

    @cached_property
    def said(self) -> list[str]:
        """What each block says."""
        return [said(row.text("zh")) for _, row in self.blocks]

    @cached_property
    def whole(self) -> str:
        return BETWEEN_BLOCKS.join(self.said)

    @cached_property
    def starts(self) -> list[int]:
        """Where each block starts in the whole."""
        starts, at = [], 0
        for words in self.said:
            starts.append(at)
            at += len(words) + len(BETWEEN_BLOCKS)
        return starts

    def sentences(self) -> Iterator[Said]:
        """Every sentence that is long enough, in the order of the blocks."""
        for _, row in self.blocks:
            for zh, en in sentence_pairs(row):
                if len(words := said(zh)) >= SHORTEST:
                    yield Said(words, zh, en)

    def places(self, words: str) -> Iterator[Place]:
        """Every place where something is said."""
        at = self.whole.find(words)
        while at >= 0:
            path, row = self.blocks[bisect_right(self.starts, at) - 1]
            yield Place(path, row.id)
            at = self.whole.find(words, at + 1)


def sentence_pairs(row: Row) -> Iterator[tuple[str, str]]:
    """The Chinese sentences of a block, each with its English where no other sentence shares that."""
    zh, en = row.text("zh"), row.text("en")
    spans = [(span, bead) for bead in row.beads for span in bead.zh]
    for (start, end), bead in spans:
        theirs = bead.span("en") if len(bead.zh) == 1 else None
        yield zh[start:end], en[theirs[0] : theirs[1]] if theirs else ""
    if not spans:
        for start, end in sentence_spans(zh, LANGUAGES["zh"].sentence_ends(zh)):
            yield zh[start:end], ""

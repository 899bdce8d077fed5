"""How a concept travels: which sentences of one text others repeat, and who did so first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..base.memory import LastBuild
from ..model.languages.languages import LANGUAGES
from ..model.languages.sentences import sentence_spans
from ..model.outputs.woven import Row, WovenText
from .chronology import Dated
from .quotations import said

SHORTEST = 16  # characters that make a sentence worth following
FEWEST = 3  # texts that must hold it, the first with them


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
    blocks = [(one.path, row) for one in order for row in woven[one.path].rows if row.zh and row.level != 1]
    sentences: dict[str, Said] = {}
    for _, row in blocks:
        for sentence in sentences_of(row):
            sentences.setdefault(sentence.said, sentence)
    places = first_places(sentences, blocks)
    known = {one.path for one in order if one.date and not one.printed}
    followed = (
        (sentence, there)
        for words, sentence in sentences.items()
        for there in [places[words]]
        if len(there) >= FEWEST and there[0].path in known
    )
    ranked = sorted(followed, key=lambda item: (-len(item[1]), -len(item[0].said)))
    return [Travel(one.zh, one.en, there) for one, there in without_parts(ranked)]


def first_places(sentences: Iterable[str], blocks: Iterable[tuple[str, Row]]) -> dict[str, tuple[Place, ...]]:
    """The first place in each text where each of some sentences is said, inside a longer one or not.

    One pass over all blocks: a sentence is known by how it begins.
    """
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for words in sentences:
        lengths[words[:SHORTEST]].add(len(words))
    found: dict[str, dict[str, Place]] = {words: {} for words in sentences}
    for path, row in blocks:
        whole = said(row.text("zh"))
        for at in range(len(whole) - SHORTEST + 1):
            for length in lengths.get(whole[at : at + SHORTEST], ()):
                there = found.get(whole[at : at + length])
                if there is not None:
                    there.setdefault(path, Place(path, row.id))
    return {words: tuple(there.values()) for words, there in found.items()}


def without_parts(ranked: Sequence[tuple[Said, tuple[Place, ...]]]) -> Iterator[tuple[Said, tuple[Place, ...]]]:
    """Leaves out what is part of a sentence that stands in the same texts."""
    together: defaultdict[frozenset[str], list[str]] = defaultdict(list)
    texts = [frozenset(place.path for place in places) for _, places in ranked]
    for there, (sentence, _) in zip(texts, ranked, strict=True):
        together[there].append(sentence.said)
    for there, (sentence, places) in zip(texts, ranked, strict=True):
        if not any(sentence.said != other and sentence.said in other for other in together[there]):
            yield sentence, places


@LastBuild
def sentences_of(row: Row) -> tuple[Said, ...]:
    """The sentences of a block that are long enough."""
    found = ((said(zh), zh, en) for zh, en in sentence_pairs(row))
    return tuple(Said(words, zh, en) for words, zh, en in found if len(words) >= SHORTEST)


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

"""Quotations: each sentence that holds a term, with the sentence that translates it, and the term marked in both."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..base.memory import LastBuild
from ..base.pair import Lang
from ..model.beads.beads import Bead
from ..model.outputs.woven import Occurrence, Row, WovenText
from ..model.texts.passages import Passage, passage
from ..model.texts.texts import text_name

NOT_SAID = re.compile(r"[\W_]+")
Piece = tuple[str, bool]  # a stretch of a sentence, and whether it is the term
Stretch = tuple[int, int]  # where it starts and ends in the text
Sides = tuple[dict[Stretch, int], dict[Stretch, int]]  # in the Chinese and in the English of a block, with the senses


@dataclass(frozen=True, slots=True)
class Side:
    """One language of a bead, and where a term stands in it; all terms that it holds share the text."""

    text: str
    marked: tuple[Stretch, ...]

    @property
    def pieces(self) -> Iterator[Piece]:
        """The text cut at the term."""
        at = 0
        for start, end in self.marked:
            yield self.text[at:start], False
            yield self.text[start:end], True
            at = end
        yield self.text[at:], False


NOTHING = Side("", ())


@dataclass(frozen=True, slots=True)
class Quotation:
    """One bead that holds a term: where it stands, both sides, and what the term is rendered by in it.

    `path` is that of the text's Chinese file, `anchor` the id of the element on the page; `times` is how often the
    Chinese holds the term, `senses` which of its senses each time, 0 where it has but one or nothing tells. A block
    without sentences (a note, a table) is one quotation with the number 1. A side is empty where there is nothing in
    that language.
    """

    path: str
    block: str
    anchor: str
    number: int
    chinese: Side
    english: Side
    times: int
    senses: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The folder and slug of its text."""
        return text_name(self.path)

    @property
    def place(self) -> str:
        """Its block, as an entry of the glossary cites it."""
        return f"{self.text}#{self.block}"

    @property
    def said(self) -> str:
        """What its Chinese says: by this a repetition is known."""
        return said(self.chinese.text)

    @property
    def zh(self) -> tuple[Piece, ...]:
        """Its Chinese in pieces, none of them empty."""
        return tuple(piece for piece in self.chinese.pieces if piece[0])

    @property
    def en(self) -> tuple[Piece, ...]:
        """Its English in pieces."""
        return tuple(piece for piece in self.english.pieces if piece[0])

    @property
    def renderings(self) -> tuple[str, ...]:
        """The English words that are marked as the term."""
        return tuple(self.english.text[start:end] for start, end in self.english.marked)


def said(text: str) -> str:
    """What a text says, without punctuation, quotation marks and white space.

    >>> said("“新质力，”他 说。")
    '新质力他说'
    """
    return NOT_SAID.sub("", text)


def quotations(text: WovenText) -> dict[str, list[Quotation]]:
    """The quotations of a text by the slug of the term, in reading order."""
    found: defaultdict[str, list[Quotation]] = defaultdict(list)
    for row in text.all_rows:
        for slug, quotation in of_row(text.path, row):
            found[slug].append(quotation)
    return dict(found)


@LastBuild
def of_row(path: str, row: Row) -> tuple[tuple[str, Quotation], ...]:
    """The quotations of a block, each with the slug of its term."""
    if not row.occurrences:
        return ()
    zh, en = passage(row.zh), passage(row.en)
    held: defaultdict[str, Sides] = defaultdict(lambda: ({}, {}))
    for one in row.occurrences:
        held[one.slug][one.lang == "en"][stretch(zh if one.lang == "zh" else en, one)] = one.sense
    return tuple(quoted(path, row, (zh.text, en.text), held))


def quoted(path: str, row: Row, texts: tuple[str, str], held: Mapping[str, Sides]) -> Iterator[tuple[str, Quotation]]:
    """The quotations of a block, given its text in both languages and where each holds what, by slug."""
    beads = row.beads or (Bead(1, ((0, len(texts[0])),), ((0, len(texts[1])),), 1),)
    wholes = [(whole(texts[0], bead.span("zh")), whole(texts[1], bead.span("en"))) for bead in beads]
    for slug, (chinese, english) in held.items():
        for bead, (zh, en) in zip(beads, wholes, strict=True):
            ours, theirs = within(chinese, bead, "zh"), within(english, bead, "en")
            if ours or theirs:
                sides = marked(zh, bead.span("zh"), ours), marked(en, bead.span("en"), theirs)
                senses = tuple(chinese[one] for one in ours)
                yield slug, Quotation(path, row.id, row.anchor("zh"), bead.number, *sides, len(ours), senses)


def stretch(read: Passage, one: Occurrence) -> Stretch:
    """Where an occurrence stands in the corrected reading."""
    return offset(read, one.start), offset(read, one.end)


def offset(read: Passage, place: int) -> int:
    """How much of a passage's text stands before a place of its HTML.

    >>> offset(passage("新<del>成</del>质&amp;力"), 19)
    3
    """
    before = (min(len(run.text), place - run.place) for run in read.runs if run.place < place)
    return sum(before)


def within(stretches: Iterable[Stretch], bead: Bead, lang: Lang) -> list[Stretch]:
    """Those of some stretches that stand in a bead's side, in order."""
    span = bead.span(lang)
    return sorted((start, end) for start, end in stretches if span and span[0] <= start < span[1])


def whole(text: str, span: Stretch | None) -> str:
    """A bead's side; ends of lines are spaces."""
    return text[slice(*span)].rstrip().replace("\n", " ") if span else ""


def marked(text: str, span: Stretch | None, held: Sequence[Stretch]) -> Side:
    """A bead's side with what is marked in it, which is given by its places in the block."""
    if not span:
        return NOTHING
    return Side(text, tuple((start - span[0], end - span[0]) for start, end in held))

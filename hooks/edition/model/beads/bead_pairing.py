"""The beads of each block of an edition: computed, or as `data/beads.tsv` corrects them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..data.bead_shapes import Correction, Shape, fits
from ..languages.english import ENGLISH
from ..languages.language import Language
from ..languages.languages import SOURCE
from ..languages.sentences import Span, sentence_spans
from ..terms.matcher import Matcher
from ..terms.term import Term
from ..texts.passages import Passage
from .bead_evidence import Evidence
from .bead_lattice import paired
from .beads import Bead, beads_of, with_clauses

CORRECTED = 1.0  # the posterior of beads that a person has given


@dataclass(frozen=True)
class Block:
    """A block's sentences in both languages: the passages that hold them, and where each stands."""

    zh: Passage
    en: Passage
    zh_sentences: list[Span]
    en_sentences: list[Span]

    @classmethod
    def of(cls, zh: Passage, en: Passage) -> "Block":
        return cls(zh, en, sentences(zh, SOURCE), sentences(en, ENGLISH))

    def beads(self, shapes: Iterable[tuple[Shape, float]]) -> tuple[Bead, ...]:
        """The beads of these shapes, with their clauses."""
        ends = SOURCE.clause_ends(self.zh.text), ENGLISH.clause_ends(self.en.text)
        made = beads_of(shapes, self.zh_sentences, self.en_sentences)
        return tuple(with_clauses(bead, *ends) for bead in made)


def sentences(passage: Passage, language: Language) -> list[Span]:
    """The sentences of a passage; a gap ends one, and none ends inside an element."""
    return sentence_spans(passage.text, language.sentence_ends(passage.text), passage.gaps, passage.held)


class Pairer:
    """Pairs the sentences of blocks, by what the glossary and the names of an edition say."""

    def __init__(
        self, matcher: Matcher[Term], names: Mapping[str, str], corrections: Iterable[Correction] = ()
    ) -> None:
        self.evidence = Evidence(matcher, names)
        self.corrections = {(one.text, one.block): one for one in reversed(tuple(corrections))}

    def beads(self, text: str, block: str, zh: Passage, en: Passage) -> tuple[Bead, ...]:
        """The beads of a block of a text (`hong/a`, `p7`): as its correction says where there is one that fits."""
        both = Block.of(zh, en)
        correction = self.corrections.get((text, block))
        if correction and fits(correction.shapes, both.zh_sentences, both.en_sentences):
            return both.beads((shape, CORRECTED) for shape in correction.shapes)
        return self.computed(both)

    def computed(self, both: Block) -> tuple[Bead, ...]:
        """The beads of a block before any correction."""
        if not both.zh_sentences or not both.en_sentences:
            return ()
        if len(both.zh_sentences) == len(both.en_sentences) == 1:
            return both.beads([((1, 1), 1.0)])
        zh, en = both.zh_sentences, both.en_sentences
        return both.beads(paired(*self.evidence.sides(both.zh.text, zh, both.en.text, en)))

"""Beads: which sentences of a block belong together. A bead holds all sentences that one or more others translate.

Their numbers hold within an edition, not for ever.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...base.pair import Lang
from ..data.bead_shapes import Shape
from ..languages.sentences import Span


@dataclass(frozen=True)
class Bead:
    """Sentences of both languages that belong together: their number in the block, and where each stands in its text.

    The texts are the corrected readings of the block, `Row.text`. `posterior` is how sure it is that these and no
    others belong together; `clauses` are pairs of stretches inside it, at semicolons, where both sides have as many.
    One side may be empty: then the other is not translated, or adds something.
    """

    number: int
    zh: tuple[Span, ...]
    en: tuple[Span, ...]
    posterior: float
    clauses: tuple[tuple[Span, Span], ...] = ()

    @property
    def shape(self) -> Shape:
        return len(self.zh), len(self.en)

    def sentences(self, lang: Lang) -> tuple[Span, ...]:
        return self.zh if lang == "zh" else self.en

    @property
    def spans(self) -> tuple[Span | None, Span | None]:
        """From its first sentence to its last on each side."""
        return self.span("zh"), self.span("en")

    def span(self, lang: Lang) -> Span | None:
        """From its first sentence to its last in a language; none where that side is empty."""
        sentences = self.sentences(lang)
        return (sentences[0][0], sentences[-1][1]) if sentences else None


def beads_of(shapes: Iterable[tuple[Shape, float]], zh: Sequence[Span], en: Sequence[Span]) -> Iterator[Bead]:
    """The beads that shapes make of the sentences of both sides, each with the posterior given with it."""
    i = j = 0
    for number, ((of_zh, of_en), posterior) in enumerate(shapes, 1):
        yield Bead(number, tuple(zh[i : i + of_zh]), tuple(en[j : j + of_en]), posterior)
        i, j = i + of_zh, j + of_en


def with_clauses(bead: Bead, zh_ends: Iterable[int], en_ends: Iterable[int]) -> Bead:
    """The bead with its clauses, which end at some offsets of each text, where both sides have as many."""
    zh, en = bead.span("zh"), bead.span("en")
    if not zh or not en:
        return bead
    ours, theirs = cut(zh, zh_ends), cut(en, en_ends)
    if len(ours) != len(theirs) or len(ours) == 1:
        return bead
    return replace(bead, clauses=tuple(zip(ours, theirs, strict=True)))


def cut(span: Span, ends: Iterable[int]) -> list[Span]:
    """A stretch cut at those offsets that are inside it.

    >>> cut((2, 9), [1, 5, 9])
    [(2, 5), (5, 9)]
    """
    start, last = span
    inside = [start, *(end for end in ends if start < end < last), last]
    return list(pairwise(inside))

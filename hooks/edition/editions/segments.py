"""Texts as translators' tools read them: units, one a block or note, of segments, one a bead."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model.outputs.woven import Row, WovenText
from .inline import Code, Inline, sentences_of


@dataclass(frozen=True)
class Segment:
    """The sentences of a bead in both languages; one side may be empty.

    `confidence` is how sure it is that they belong together, none where nothing had to be decided. `behind_zh` and
    `behind_en` are the white space that follows.
    """

    number: int
    zh: Inline
    en: Inline
    confidence: float | None
    behind_zh: str = ""
    behind_en: str = ""


def unit_id(kind: str, ident: str) -> str:
    """The id of a block or note in files for translators: a note's begins with `fn-`, for a block may have the same.

    >>> unit_id("note", "t1"), unit_id("paragraph", "p1")
    ('fn-t1', 'p1')
    """
    return f"fn-{ident}" if kind == "note" else ident


@dataclass(frozen=True)
class Unit:
    """A block or note of a text (`hong/a`), with its segments in order."""

    text: str
    row: Row
    segments: tuple[Segment, ...]

    @property
    def id(self) -> str:
        """Its id in the text."""
        return unit_id(self.row.kind, self.row.id)

    def key(self, number: int) -> str:
        """The id of a segment in the corpus: `hong/a#p7.2`."""
        return f"{self.text}#{self.id}.{number}"


def units(text: WovenText) -> Iterator[Unit]:
    """The units of a text: its blocks in order, then its notes."""
    for row in text.all_rows:
        yield Unit(text.name, row, tuple(segments(row)))


def segments(row: Row) -> Iterator[Segment]:
    """The segments of a row, by its beads; a row without any is one."""
    zh, en = ({one.number: one for one in sentences_of(row.html(lang))} for lang in ("zh", "en"))
    sure = {bead.number: bead.posterior for bead in row.beads}
    for number in sorted({*sure, *zh, *en}):
        ours, theirs = zh.get(number), en.get(number)
        yield Segment(
            number,
            ours.inline if ours else (),
            theirs.inline if theirs else (),
            round(sure[number], 3) if number in sure else None,
            ours.behind if ours else "",
            theirs.behind if theirs else "",
        )


class Numbers:
    """Numbers for codes: the same for what is the same in both languages, the second note of a segment in each, say."""

    def __init__(self) -> None:
        self.known: dict[tuple[int, str, int], int] = {}

    def of(self, segment: int, inline: Iterable[str | Code]) -> dict[int, int]:
        """The number of each pair of codes in one side of a segment, by the number that it has there."""
        seen: Counter[str] = Counter()
        found: dict[int, int] = {}
        for one in inline:
            if isinstance(one, Code) and one.pair not in found:
                seen[one.name] += 1
                found[one.pair] = self.known.setdefault((segment, one.name, seen[one.name]), len(self.known) + 1)
        return found

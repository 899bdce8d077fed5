"""A text as a chapter of a book, in one of the three forms: what templates of EPUB and PDF and plain files read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from ..base.pair import Lang
from ..model.outputs.download import Form
from ..model.outputs.woven import Row, WovenText
from .apparatus import Remark, shown
from .works import languages_of


@dataclass(frozen=True)
class Side:
    """A block in one language, as XHTML."""

    lang: Lang
    html: Markup


@dataclass(frozen=True)
class Block:
    """A row and its sides, Chinese first; a form that lacks its language leaves it with none."""

    row: Row
    sides: tuple[Side, ...]


@dataclass(frozen=True)
class Chapter:
    """A text in a form: its blocks, its notes, and the editor's notes of both.

    `prefix` stands before the ids of its elements.
    """

    text: WovenText
    form: Form
    prefix: str
    blocks: tuple[Block, ...]
    notes: tuple[Block, ...]
    remarks: tuple[Remark, ...]

    @property
    def languages(self) -> tuple[Lang, ...]:
        return languages_of(self.form)

    def runs(self) -> Iterator[tuple[bool, list[Block]]]:
        """Runs of blocks that are all bullets, or all none; whether they are, and the blocks."""
        return ((bullets, list(run)) for bullets, run in groupby(self.blocks, lambda b: b.row.kind == "bullet"))


class Maker:
    """Makes the blocks of one chapter, and counts its editor's notes."""

    def __init__(self, form: Form, terms: str | None, prefix: str) -> None:
        self.form, self.terms, self.prefix = form, terms, prefix
        self.remarks: list[Remark] = []

    def blocks(self, rows: Iterable[Row]) -> tuple[Block, ...]:
        return tuple(Block(row, tuple(self.sides(row))) for row in rows)

    def sides(self, row: Row) -> Iterator[Side]:
        for lang in languages_of("bilingual" if row.kind == "published" else self.form):
            if row.html(lang):
                side = shown(row, lang, len(self.remarks) + 1, self.terms, self.prefix)
                self.remarks += side.remarks
                yield Side(lang, side.html)


def chapter(text: WovenText, form: Form, terms: str | None = None, prefix: str = "") -> Chapter:
    """A text as a chapter; `terms` is the file with the glossary's entries, none where nothing links to them."""
    maker = Maker(form, terms, prefix)
    blocks, notes = maker.blocks(text.rows), maker.blocks(text.notes)
    notes = tuple(note for note in notes if note.sides)
    return Chapter(text, form, prefix, blocks, notes, tuple(maker.remarks))

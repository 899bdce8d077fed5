"""Texts as the index has them: an entry for each text in each language, made of its woven rows."""

import re
from typing import NamedTuple

from ..base.pair import Lang
from ..model.edition import Edition
from ..model.outputs.woven import Row, WovenText
from .segmentation import BOUNDARY, boundary_in_block, segmented

LINE_ENDS = re.compile("\n+")
# The letter of a block's kind; a title has `t`, a byline `b`, a paragraph and what keeps its lines `p`.
KIND_LETTERS = {"heading": "h", "bullet": "l", "published": "a", "note": "n"}


class TextEntry(NamedTuple):
    """A text in one language: the address of its page under the language's root, and the folder of its document.

    `title` is empty where it is the first block. `ids` are the blocks' ids, parted by spaces; `kinds` has a letter for
    each block. Notes come last.
    """

    url: str
    group: str
    title: str
    ids: str
    kinds: str
    blocks: tuple[str, ...]

    @property
    def size(self) -> int:
        """The bytes of its blocks in UTF-8."""
        return sum(len(block.encode()) for block in self.blocks)

    @property
    def shown_title(self) -> str:
        """The title, even where it is the first block; word boundaries may be in it then."""
        return self.title or "".join(self.blocks[:1])

    def with_boundaries(self, forms: frozenset[str]) -> "TextEntry":
        """The entry, a Chinese one, with word boundaries in its blocks; `forms` are the Chinese forms of terms."""
        return self._replace(blocks=tuple(segmented(block, forms) for block in self.blocks))


def text_entry(text: WovenText, edition: Edition, lang: Lang) -> TextEntry:
    """A text in one language, without word boundaries.

    Raises `EditionError` where a block holds the character that the index puts between words.
    """
    rows = [row for row in text.all_rows if row.html(lang)]
    blocks = tuple(block_text(row, text, edition, lang) for row in rows)
    title = text.title(lang)
    return TextEntry(
        url=text.url,
        group=edition.document_of(text.path).group,
        title="" if blocks[:1] == (title,) else title,
        ids=" ".join(row.id for row in rows),
        kinds="".join(map(kind_letter, rows)),
        blocks=blocks,
    )


def kind_letter(row: Row) -> str:
    """The letter of a row's kind.

    >>> kind_letter(Row("by", "paragraph", 0, "translated", (), "洪银兴", "Hong Yinxing"))
    'b'
    """
    is_title_or_byline = row.id in ("title", "by") and row.kind != "published"
    return row.id[0] if is_title_or_byline else KIND_LETTERS.get(row.kind, "p")


def block_text(row: Row, text: WovenText, edition: Edition, lang: Lang) -> str:
    """A row's corrected reading, its lines parted by spaces.

    Raises `EditionError` where the index could not put boundaries into it.
    """
    reading = LINE_ENDS.sub(" ", row.text(lang))
    if BOUNDARY in reading:
        raise boundary_in_block(*written_at(row, text, edition, lang))
    return reading


def written_at(row: Row, text: WovenText, edition: Edition, lang: Lang) -> tuple[str, int]:
    """The file and the line that a row's Markdown in a language stands at."""
    pair = edition.pairs[text.path]
    is_in_english_file = lang == "en" and row.kind != "published"
    file = pair.en if is_in_english_file and pair.en else pair.zh
    return file.path, next(block.line for block in file.blocks if block.id == row.id)

"""Texts as the index has them: a row for each text in each language, made of its woven rows."""

from collections.abc import Iterator
from typing import Any

from ..base.findings import EditionError, Finding
from ..model.edition import Edition
from ..model.woven import Lang, Row, WovenText
from .segmentation import BOUNDARY

# The letter of a block's kind; `t` is the title, `b` the byline.
KINDS = {"heading": "h", "paragraph": "p", "bullet": "l", "published": "a", "note": "n"}


def entry(text: WovenText, edition: Edition, lang: Lang) -> list[Any]:
    """A text in one language, without word boundaries: `[url, group, title, ids, kinds, blocks]`.

    The title is empty where it is the first block. Raises `EditionError` where a block holds what the index keeps for
    itself.
    """
    rows = list(in_order(text, lang))
    blocks = [block(row, text, edition, lang) for row in rows]
    title = text.title(lang)
    return [
        text.url,
        edition.document_of(text.path).group,
        "" if blocks[:1] == [title] else title,
        " ".join(row.id for row in rows),
        "".join(kind(row) for row in rows),
        blocks,
    ]


def in_order(text: WovenText, lang: Lang) -> Iterator[Row]:
    """The rows that a language has, in the order of the page."""
    return (row for row in text.all_rows if row.html(lang))


def kind(row: Row) -> str:
    """The letter of a row's kind."""
    is_head = row.kind != "published" and row.id in ("title", "by")
    return row.id[0] if is_head else KINDS[row.kind]


def block(row: Row, text: WovenText, edition: Edition, lang: Lang) -> str:
    """A row's corrected reading; raises `EditionError` where it holds the mark between words."""
    reading = row.text(lang)
    if BOUNDARY in reading:
        path, line = place(row, text, edition, lang)
        fact = "the block holds U+007F, which parts words in the search index"
        raise EditionError([Finding(path, line, "character-reserved", fact, "Delete it")])
    return reading


def place(row: Row, text: WovenText, edition: Edition, lang: Lang) -> tuple[str, int]:
    """The file and the line of a row's Markdown in a language."""
    pair = edition.pairs[text.path]
    file = pair.en if lang == "en" and pair.en and row.kind != "published" else pair.zh
    return file.path, next(one.line for one in file.blocks if one.id == row.id)

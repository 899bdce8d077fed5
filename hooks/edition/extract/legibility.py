"""Legibility: whether a PDF holds its text as characters, or as pictures, or as signs that its fonts do not explain."""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from ..base.findings import EditionError, Finding
from ..model.languages.chinese import HAN_CHARACTER
from .glyphs import PdfPage

FEWEST = 10  # characters a page, on average: with fewer, and no Chinese on some page, the text layer is none
MOST_UNEXPLAINED, MOST_GARBLED = 0.02, 0.2  # of the characters; pinyin has as many letters with marks
MANY_SCRIPTS = 4  # beside Latin, and no Chinese
# What stands in Chinese text now and then, and everywhere where codes of glyphs are taken for characters.
GARBLED = re.compile("[\x80-\xb6\xb8-\u024f\ue000-\uf8ff]")
PRIVATE = re.compile("[\ue000-\uf8ff]")  # characters that a font has for itself
RECOGNIZE = "Have its characters recognized first, such as by ocrmypdf {}-l chi_sim, and name what that writes"


def refuse_illegible(path: Path, pages: Sequence[PdfPage]) -> None:
    """Raises `EditionError` where the pages hold no text, or where it is no text."""
    texts = ["".join(glyph.char for glyph in page.glyphs) for page in pages]
    if sum(map(len, texts)) < FEWEST * len(pages) and not all(map(HAN_CHARACTER.search, texts)):
        fact = f"its {len(pages)} pages hold no text, or next to none: they are pictures"
        raise EditionError([Finding(str(path), 1, "no-text-layer", fact, RECOGNIZE.format(""))])
    unexplained = sum(page.unexplained for page in pages)
    garbled = unexplained + sum(len(GARBLED.findall(text)) for text in texts)
    private = unexplained + sum(len(PRIVATE.findall(text)) for text in texts)
    whole = unexplained + sum(map(len, texts))
    is_signs = private > MOST_UNEXPLAINED * whole and garbled > MOST_GARBLED * whole
    if is_signs or (not any(map(HAN_CHARACTER.search, texts)) and len(scripts_of("".join(texts))) >= MANY_SCRIPTS):
        fact = "its fonts do not say which characters they draw: what is read of it is garbled"
        raise EditionError([Finding(str(path), 1, "text-garbled", fact, RECOGNIZE.format("--force-ocr "))])


def is_garbled(page: PdfPage) -> bool:
    """Whether a page holds so many characters that no font explains, or that a font has for itself, that its text is
    none.
    """
    private = page.unexplained + sum(PRIVATE.match(glyph.char) is not None for glyph in page.glyphs)
    return private > MOST_GARBLED * (page.unexplained + len(page.glyphs))


def scripts_of(text: str) -> set[str]:
    """The scripts of a text's letters, but for Latin. Numbers of glyphs that are read as letters give many scripts.

    >>> sorted(scripts_of("aЖдא한"))
    ['CYRILLIC', 'HANGUL', 'HEBREW']
    """
    return {unicodedata.name(char, "").split(" ")[0] for char in set(text) if char > "\u024f" and char.isalpha()}

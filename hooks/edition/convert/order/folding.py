"""Characters that PDF readers invent: read as what they stand for, column by column, each with its label."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ...model.sources.folds import COMPATIBILITY, RADICALS, SOFT_HYPHEN, WIDE_SIGNS, fold_at, fold_of
from ...model.sources.source import Source, Span
from ..evidence.labels import Label, Sheet

FORMS = {char: fold.to for char in (*RADICALS, *map(chr, sorted(COMPATIBILITY))) if (fold := fold_of(char))}
WRITTEN = re.compile(f"[{''.join(FORMS)}]")
WIDE_SIGN = re.compile(rf"(?<=\d)[{''.join(WIDE_SIGNS)}](?=\d)")
NO_PARTING = re.compile(f"(?<![^\\W\\d_]){SOFT_HYPHEN}")  # a soft hyphen behind no letter parts no word
VANISHED = "\u200b"  # stands for a character that vanishes, so that the others keep their columns


def fold_characters(sheet: Sheet) -> Sheet:
    """Reads each invented character as what it stands for."""
    if not invented_in(sheet.source):
        return sheet
    lines = tuple(as_meant(sheet.source).lines())
    return replace(sheet, printed=lines, lines=lines).labelled(folds(sheet.source))


def invented_in(source: Source) -> set[str]:
    """The invented characters that a source holds, and those that may be."""
    return {char for char in source.signs if fold_of(char) or char in WIDE_SIGNS}


def as_meant(source: Source) -> Source:
    """The source with each invented character replaced by what it stands for, where that is one character.

    A soft hyphen that parts a word and a ligature stay until a block is written: their lines would change in length.

    >>> as_meant(Source("example", ("⻓三⻆\u2060", "e\ufb03cient inno\u00ad", "\u00ad"))).raw
    ('长三角\u200b', 'eﬃcient inno\xad', '\u200b')
    """
    invented = invented_in(source)
    found = {char: fold.to for char in invented if (fold := fold_of(char)) and len(fold.to) < 2}
    table = str.maketrans({char: to or VANISHED for char, to in found.items() if char != SOFT_HYPHEN})
    held = {*found, *WIDE_SIGNS} & invented
    return replace(
        source, raw=tuple(raw if held.isdisjoint(raw) else as_signs(raw.translate(table)) for raw in source.raw)
    )


def as_signs(text: str) -> str:
    """A line with the wide signs in its numbers as ASCII ones, and without soft hyphens that part no word.

    >>> as_signs("12．5％，1／3，二．内涵，二．5 种"), as_signs("\u00adinno\u00ad\u00ad")
    ('12.5％，1/3，二．内涵，二．5 种', '\u200binno\xad\u200b')
    """
    return NO_PARTING.sub(VANISHED, WIDE_SIGN.sub(lambda found: WIDE_SIGNS[found[0]], text))


def folds(source: Source) -> Iterator[Label]:
    """A label for each invented character of a source."""
    invented = invented_in(source)
    for number, raw in enumerate(source.raw, 1):
        for column in source.counted(source.whole(number)) if invented.intersection(raw) else ():
            if fold := fold_at(raw, column):
                yield Label("fold", fold.rule, (Span(number, column, column + 1),), fold.to)


def written_out(text: str) -> str:
    """A text as a block has it: ligatures as their letters.

    >>> written_out("eﬃcient"), written_out("\u00ad新")
    ('efficient', '\\xad新')
    """
    return WRITTEN.sub(lambda found: FORMS[found[0]], text)


def without_vanished(text: str) -> str:
    """A block's text without the characters that vanish."""
    return text.replace(VANISHED, "").replace(SOFT_HYPHEN, "")

"""Characters that PDF readers invent: read as what they stand for, column by column, each with its label."""

from collections.abc import Iterator
from dataclasses import replace

from ..model.folds import SOFT_HYPHEN, fold_of
from ..model.source import Source, Span
from .labels import Label, Sheet

VANISHED = "\u200b"  # stands for a character that vanishes, so that the others keep their columns


def fold_characters(sheet: Sheet) -> Sheet:
    """Reads each invented character as what it stands for."""
    meant = as_meant(sheet.source)
    lines = tuple(meant.lines())
    return replace(sheet, printed=lines, lines=lines).labelled(folds(sheet.source))


def as_meant(source: Source) -> Source:
    """The source with each invented character replaced by what it stands for, where that is one character.

    A soft hyphen and a ligature stay until a block is written: their lines would change in length.

    >>> as_meant(Source("example", ("⻓三⻆\u2060", "e\ufb03cient"))).raw
    ('长三角\u200b', 'eﬃcient')
    """
    found = {char: fold for char in set().union(*source.raw) if char != SOFT_HYPHEN and (fold := fold_of(char))}
    table = str.maketrans({char: fold.to or VANISHED for char, fold in found.items() if len(fold.to) < 2})
    return replace(source, raw=tuple(raw.translate(table) for raw in source.raw))


def folds(source: Source) -> Iterator[Label]:
    """A label for each invented character of a source."""
    invented = {char for char in set().union(*source.raw) if fold_of(char)}
    for number, raw in enumerate(source.raw, 1):
        for column in source.counted(Span(number, 0, len(raw))) if invented.intersection(raw) else ():
            if fold := fold_of(raw[column]):
                yield Label("fold", fold.rule, (Span(number, column, column + 1),), fold.to)


def written_out(character: str) -> str:
    """A character as a block has it: a ligature as its letters.

    >>> written_out("ﬃ"), written_out("\u00ad"), written_out("新")
    ('ffi', '\\xad', '新')
    """
    fold = fold_of(character)
    return fold.to if fold and fold.to else character


def without_vanished(text: str) -> str:
    """A block's text without the characters that vanish."""
    return text.replace(VANISHED, "").replace(SOFT_HYPHEN, "")

"""Characters that PDF readers invent: read as what they stand for, column by column, and written into the ledger."""

from ..model.folds import SOFT_HYPHEN, fold_of
from ..model.source import Source, Span
from .record import Removed

VANISHED = "\u200b"  # stands for a character that vanishes, so that the others keep their columns


def as_meant(source: Source) -> Source:
    """The source with each invented character replaced by what it stands for, where that is one character.

    A soft hyphen and a ligature stay until a block is written: their lines would change in length.

    >>> as_meant(Source("example", ("⻓三⻆\u2060", "e\ufb03cient"))).raw
    ('长三角\u200b', 'eﬃcient')
    """
    found = {char: fold for char in set().union(*source.raw) if char != SOFT_HYPHEN and (fold := fold_of(char))}
    table = str.maketrans({char: fold.to or VANISHED for char, fold in found.items() if len(fold.to) < 2})
    return Source(source.name, tuple(raw.translate(table) for raw in source.raw))


def folds(source: Source, furniture: dict[int, str]) -> list[Removed]:
    """The invented characters of a source, each with the ledger's rule; those of furniture are dropped with it."""
    found = []
    for number, raw in enumerate(source.raw, 1):
        for column in source.counted(Span(number, 0, len(raw))) if number not in furniture else ():
            if fold := fold_of(raw[column]):
                found.append(Removed("fold", fold.rule, (Span(number, column, column + 1),), fold.to))
    return found


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

"""The characters of a source and of a text as law 1 counts them: one by one, with the spaces between Latin letters."""

import re
from collections.abc import Iterable

from ..base.whitespace import is_counted
from ..model.folds import SOFT_HYPHEN
from ..model.source import Source
from .claims import Claims, Position
from .difference import Character

LATIN = re.compile("[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]")


def of_source(source: Source, positions: Iterable[Position], claims: Claims) -> list[Character]:
    """The characters at some positions of a source, folded as its ledger says; the end of a line is a space.

    Where a soft hyphen vanishes, the word goes on: no end of a line counts there.
    """
    out: list[Character] = []
    before, joined = (0, 0), False
    for line, column in positions:
        raw = source.raw[line - 1]
        fold = claims.folded.get((line, column))
        became = fold.to if fold else raw[column]
        if not became:
            joined = joined or raw[column] == SOFT_HYPHEN
            continue
        same_line = line == before[0] and before[1] < column
        parted = not same_line or not all(map(is_counted, raw[before[1] + 1 : column]))
        if parted and not joined and out and are_latin(out[-1].char, became):
            out.append(Character(" ", line))
        out += [Character(char, line) for char in became]
        before, joined = (line, column), False
    return out


def of_text(blocks: Iterable[tuple[str, int, str]]) -> list[Character]:
    """The characters of some blocks of a text, each given by what it says, its line and its id; its end is a space.

    >>> "".join(one.char for one in of_text([("新质 needs  of", 1, "p1"), ("two", 3, "p2")]))
    '新质needs of two'
    """
    out: list[Character] = []
    for content, line, block in blocks:
        parted = True
        for char in content:
            if not is_counted(char):
                parted = True
                continue
            if parted and out and are_latin(out[-1].char, char):
                out.append(Character(" ", line, block))
            out.append(Character(char, line, block))
            parted = False
    return out


def are_latin(before: str, after: str) -> bool:
    """Whether two neighbors are Latin letters, so that a space between them counts."""
    return bool(LATIN.match(before) and LATIN.match(after))

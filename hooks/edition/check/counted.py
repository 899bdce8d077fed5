"""The characters of a source and of a text as law 1 counts them, with the spaces between Latin letters."""

import re
from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from ..base.whitespace import UNCOUNTED_RUN

LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
IS_LATIN = re.compile(f"[{LATIN}]")
SPACE_BY_OTHERS = re.compile(f" (?![{LATIN}])|(?<![{LATIN}]) ")
# Half a character, which no file holds: it stands where a soft hyphen vanishes; at a line's end the word goes on.
JOINT = "\udcad"
PARTED_WORD = re.compile(f"[{LATIN}]{JOINT}+\\s*$")


class Piece(NamedTuple):
    """What stands on a line of a source, or of a block of a text: words, the line in its file, the block's id."""

    words: str
    line: int
    block: str = ""


@dataclass(frozen=True)
class Counted:
    """The characters of pieces that count, folded or not, and at which of them each piece begins."""

    text: str
    starts: tuple[int, ...]
    pieces: tuple[Piece, ...]

    @classmethod
    def of(cls, pieces: Iterable[Piece]) -> "Counted":
        """The characters of some pieces; the end of each is a space, but for one where a soft hyphen vanishes.

        >>> Counted.of([Piece("新质 needs  of", 1), Piece("two inno" + JOINT, 2), Piece("vations", 3)]).text
        '新质needs of two innovations'
        >>> Counted.of([Piece(f"key{JOINT} wo{JOINT}rds {JOINT}of", 1), Piece("text", 2)]).text
        'key words of text'
        """
        texts: list[str] = []
        starts: list[int] = []
        shown: list[Piece] = []
        length, before = 0, ""
        for piece in pieces:
            words = counted(piece.words.replace(JOINT, ""))
            text = (" " if are_latin(before, words) else "") + words
            before = JOINT if PARTED_WORD.search(piece.words) else words[-1:] or before
            if text:
                texts.append(text)
                starts.append(length)
                shown.append(piece)
                length += len(text)
        return cls("".join(texts), tuple(starts), tuple(shown))

    def at(self, place: int) -> Piece:
        """The piece that holds a character."""
        return self.pieces[bisect(self.starts, place) - 1]


def counted(words: str) -> str:
    """The characters of some words that count."""
    return SPACE_BY_OTHERS.sub("", UNCOUNTED_RUN.sub(" ", words))


def are_latin(before: str, words: str) -> bool:
    """Whether there are Latin letters on both sides of the end of a piece, so that it counts as a space."""
    return bool(IS_LATIN.match(before) and IS_LATIN.match(words))

"""Which printed lines are code: all their letters are of one width, and their Chinese is not in the font of prose.

LaTeX prints prose and the commands in it in one size, so that a line of prose with a command may have no other letters.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ..model.languages.chinese import HAN_CHARACTER
from .typeset import PrintedLine
from .writing import is_mono

SHARE = 0.6  # of the Chinese in a font of prose, which stands in lines that have other letters, or none
COMMAND = 3  # times as many letters as Chinese characters: a command with a word in it
ROOM = 1.18  # times the usual distance of lines: more is a gap


def prose_fonts(lines: Iterable[PrintedLine]) -> frozenset[int]:
    """The fonts whose Chinese stands mostly in lines that are not set in letters of one width."""
    all_lines, of_one_width = Counter[int](), Counter[int]()
    for line in lines:
        fonts = Counter(glyph.font for glyph in line.glyphs if HAN_CHARACTER.match(glyph.char))
        all_lines += fonts
        if is_mono(line.solid):
            of_one_width += fonts
    return frozenset(font for font, count in all_lines.items() if count - of_one_width[font] > SHARE * count)


def code_lines(lines: Sequence[PrintedLine], fonts: frozenset[int], leading: float) -> list[bool]:
    """For each line of a page whether it is code, given the fonts of prose and the usual distance of lines in sizes.

    One that may be either is code right before or behind a line that is.
    """
    mono = [not line.row and is_mono(line.solid) for line in lines]
    code = [one and not is_prose(line, fonts) for one, line in zip(mono, lines, strict=True)]
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        for here, there in pairwise(order):
            code[there] = code[there] or (code[here] and mono[there] and are_close(lines[here], lines[there], leading))
    return code


def is_prose(line: PrintedLine, fonts: frozenset[int]) -> bool:
    """Whether a line's Chinese is in a font of prose, and there is enough of it.

    >>> from edition.extract.glyphs import Glyph
    >>> lines = (tuple(Glyph(char, 0, 10, 20, 10) for char in words) for words in ("make 新质", "newcommand 新质"))
    >>> [is_prose(PrintedLine(line, 20, 10, 0), frozenset([0])) for line in lines]
    [True, False]
    """
    chinese = [glyph.font in fonts for glyph in line.solid if HAN_CHARACTER.match(glyph.char)]
    letters = sum(glyph.char.isascii() and glyph.char.isalnum() for glyph in line.solid)
    return sum(chinese) > len(chinese) / 2 and letters < COMMAND * len(chinese)


def are_close(one: PrintedLine, other: PrintedLine, leading: float) -> bool:
    """Whether no gap parts two lines of one column."""
    size = max(one.size, other.size)
    return one.column == other.column and abs(one.base - other.base) < ROOM * leading * size

"""Edges: how wide a source's full lines are, wherever they tell, and so how much room a line leaves for the next word.

A printer puts a word on the next line only where it finds no more room. Where most lines of a source bear that out, a
line that leaves room for the next one's first word ends its paragraph, whatever it ends with.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from ...model.languages.chinese import CJK, HAN, IS_WIDE, cells
from ...model.sources.source import Line
from .patterns import BULLET, ITEM_NUMBER

SLACK = 1.3  # cells by which widths are misjudged
UNSURE = 0.04  # times the width of a line's letters, which fonts have that differ
INDENT = 4  # what a paragraph's first line is set in by: two Chinese characters
FAR_TOO_WIDE = 10  # cells more than full lines have
PART = 10  # cells: what of a parted word stands behind its hyphen, at most
DEEPEST = 9  # what the lines of an item are set in by, at most
# What no printer sets at the beginning of a line, and what none sets at the end of one.
CLOSING, OPENING = "，。、；：？！）》」』】”’", "（《「『【“‘"
BESIDE_MARK = re.compile(rf"[{CLOSING}](?=[{CLOSING}{OPENING}])|[{OPENING}](?=[{OPENING}])")
# What may not be parted at the beginning of a line; a word of Latin letters may end at a hyphen. No line begins with a
# closing mark or a slash, nor ends with an opening one; none ends before or behind an ASCII quotation mark (Unicode
# Standard Annex 14).
ATOM = rf"(?:[^\W\d_{HAN}][A-Za-z0-9_./:@#$%&+=~']*-|[^\s{CJK}]+|.)"
CLOSINGS = rf"[{CLOSING},.;:?!)\]}}%]*"
WORD = re.compile(
    rf"[{OPENING}\"(\[{{]*{ATOM}{CLOSINGS}"
    rf"(?:(?:(?<=[\"(\[{{])|(?=[/\"'%|…-])|(?<=[,.:;)])(?![\s{CJK}])){ATOM}{CLOSINGS})*",
    re.DOTALL,
)
SPREAD = re.compile(rf" (?<=[{HAN}，、] )[{HAN}]+ [{HAN}，、]")
# The widths of letters in print, in cells: those of Source Han, serif and sans, in the mean. Others are narrower.
LETTERS = {
    letter: width
    for letters, width in (
        (" '", 0.5), ("ijl,.:;!|I", 0.6), ("ft()[]-/\\{}", 0.72), ("\"rJ?`", 0.87), ("csxz*", 1.0),
        ("BESTLPFZ", 1.25), ("bdhknpquoagevy0123456789#$+<=>^_~", 1.15), ("ACKRXVY&", 1.32), ("DGHNOQU", 1.5),
        ("wm%MW@", 1.8),
    )
    for letter in letters
}  # fmt: skip
USUAL = 1.1
CODE = re.compile(
    r"(?<![!-~])(?=[!-~]*(?:[/_=~]|\w\.\w|(?<!\w)-))[!-~]+"
)  # a word that is perhaps in letters of one width
NARROWER = 0.88  # times: the letters of Times, beside the Chinese of many printers


@lru_cache(1 << 16)
def printed(text: str) -> tuple[float, float]:
    """The widths in cells of a text's Chinese characters and of its letters as print sets them, narrow and wide ones.

    A mark beside another takes one cell. What may be code has letters of one width, if that is wider.

    >>> printed("新质，"), printed("（新）。"), printed("新，（质"), printed("ill")[1] < printed("MMM")[1]
    ((6.0, 0.0), (7.0, 0.0), (7.0, 0.0), True)
    """
    letters = [char for char in text if not IS_WIDE[char]]
    wide = 2.0 * (len(text) - len(letters)) - len(BESIDE_MARK.findall(text))
    narrow = sum([LETTERS.get(char, USUAL) for char in letters], 0.0)
    for found in CODE.finditer(text) if letters else ():
        narrow += max(0.0, len(found[0]) - sum(LETTERS.get(char, USUAL) for char in found[0]))
    return wide, narrow


@dataclass(frozen=True)
class Edges:
    """How wide full lines are, and what lines of paragraphs and of items are set in by that the source does not show.

    `width` is 0 where lines do not tell. `lettering` is 0 for letters of one width, for others how wide they are.
    `columned`: the width is that of a page's columns.
    """

    width: float = 0.0
    lettering: float = 0.0
    columned: bool = False
    lost_indent: float = 0.0
    item: tuple[float, float] = (0.0, 0.0)  # its first line, and its others

    def know(self, line: Line) -> bool:
        """Whether these are the edges that a line was set between."""
        return self.width > 0 and (line.column > 0) == self.columned

    def width_of(self, text: str) -> float:
        """The width of a text, in cells."""
        if not self.lettering:
            return cells(text)
        wide, narrow = printed(text)
        return wide + self.lettering * narrow

    def room(self, before: Line, after: Line, opener: Line | None, head: str = "") -> float:
        """How much more room a line leaves than the next one's first word needs, given the line that opens its block.

        Negative where it leaves too little. A line that is spread by spaces leaves none. `head` is what else stands on
        the line, where an extraction parted it. A line that is far too wide is two of the page's, the first of which
        ended at a hyphen that the extraction took away: what counts is the rest.
        """
        if SPREAD.search(before.text):
            return -1.0
        words = head + before.text
        taken = self.taken(words, before, opener)
        full = self.width + FAR_TOO_WIDE
        if taken > full and self.least(words) + self.set_in(before, opener) > full:
            taken -= self.width - PART
        return self.width - taken - self.first_word(after.text)

    def taken(self, words: str, line: Line, opener: Line | None) -> float:
        """How much of the width the words of a line take, at most."""
        return self.width_of(words) + self.set_in(line, opener) + self.unsure(words)

    def unsure(self, words: str) -> float:
        """How much wider than in the mean some fonts print words."""
        return UNSURE * printed(words)[1] if self.lettering else 0.0

    def least(self, text: str) -> float:
        """The width of a text at least, as its letters may be narrow ones of one width.

        >>> Edges(80, 1).least("新质 GFP_KERNEL") < Edges(80, 1).width_of("新质 GFP_KERNEL")
        True
        """
        return min(self.width_of(text), cells(text))

    def first_word(self, text: str) -> float:
        """The width of what a line begins with and no line may end inside.

        >>> texts = "在/usr/lib 里", "在 /usr/lib 里", '新"质"的', "新（质）", "（新）质"
        >>> [Edges(80).first_word(text) for text in texts]
        [10, 2, 8, 2, 6]
        """
        return self.width_of(beginning(text))

    def set_in(self, line: Line, opener: Line | None) -> float:
        """How far a line is set in, given the line that opens its block.

        Spaces stand for a usual indentation, however many they are; a deep one takes as much room as they do.
        """
        opens = opener is None or line is opener or line.span == opener.span
        if any(self.item) and is_item(opener or line):
            return self.item[0 if opens else 1]
        shown = max(INDENT, line.indent) if line.indent <= DEEPEST else INDENT
        return shown if line.indent >= 2 else self.lost_indent if opens else 0.0


@lru_cache(1 << 16)  # edges of each sort of letters ask, and rules of paragraphs and tables
def beginning(text: str) -> str:
    """What a line begins with and no line may end inside.

    >>> beginning("在/usr/lib 里"), beginning("（新）质")
    ('在/usr/lib', '（新）')
    """
    word = WORD.match(text)
    return word[0] if word else text


def is_item(line: Line) -> bool:
    """Whether a line begins with a bullet or the number of an item."""
    return is_item_text(line.text)


@lru_cache(1 << 16)
def is_item_text(text: str) -> bool:
    """The same of a line's text, which rules ask time and again."""
    return bool(BULLET.match(text) or ITEM_NUMBER.match(text))

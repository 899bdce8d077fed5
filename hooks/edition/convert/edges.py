"""Edges: how wide a source's full lines are, wherever they tell, and so how much room a line leaves for the next word.

A printer puts a word on the next line only where it finds no more room. Where most lines of a source bear that out, a
line that leaves room for the next one's first word ends its paragraph, whatever it ends with.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from ..model.chinese import CJK, FINAL, HAN, cells
from ..model.source import Line
from .patterns import BULLET, ITEM_NUMBER

SLACK = 1.3  # cells by which widths are misjudged
UNSURE = 0.04  # times the width of a line's letters, which fonts have that differ
INDENT = 4  # what a paragraph's first line is set in by: two Chinese characters
FAR_TOO_WIDE = 10  # cells more than full lines have
PART = 10  # cells: what of a parted word stands behind its hyphen, at most
DEEPEST = 9  # what the lines of an item are set in by, at most
FEWEST = 25  # pairs of lines that must tell, and a share of them
SHARE = 0.75
LONG = 0.6  # of the width: shorter lines end a paragraph, as likely as not
RARELY_FIXED = 0.95  # times as much do letters of one width count, which few sources have
FEWEST_ITEMS = 4
HANG = 2  # what an item's further lines are set in by more than its first one, if nothing shows it
FULLEST = (0.96, 0.88, 0.8, 0.7)  # of the lines are no wider than the edge: others are notes in small letters
HAN_CHARACTER = re.compile(f"[{HAN}]")
# What no printer sets at the beginning of a line, and what none sets at the end of one.
CLOSING, OPENING = "，。、；：？！）》」』】”’", "（《「『【“‘"
# What may not be parted at the beginning of a line; a word of Latin letters may end at a hyphen. An ASCII sign between
# a character and letters holds both.
WORD = re.compile(
    rf"[{OPENING}\"(\[]*(?:[^\W\d_{HAN}][A-Za-z0-9_./:@#$%&+=~']*-|[^\s{CJK}]+|.)[{CLOSING},.;:?!)]*"
    rf"(?:(?<=[,.:;)])[^\s{CJK}]+[{CLOSING},.;:?!)]*)?",
    re.DOTALL,
)
SPREAD = re.compile(rf"[{HAN}，、] [{HAN}]+ [{HAN}，、]")
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
LETTERINGS = (0.0, 1.0, NARROWER)
Pair = tuple[Line, Line]
Setting = tuple["Edges", list[float]]  # edges of no width yet, and the widths of lines by their letters


@lru_cache(1 << 15)
def printed(text: str) -> tuple[float, float]:
    """The widths in cells of a text's Chinese characters and of its letters as print sets them, narrow and wide ones.

    A mark beside another takes one cell. What may be code has letters of one width, if that is wider.

    >>> printed("新质，"), printed("（新）。"), printed("ill")[1] < printed("MMM")[1]
    ((6.0, 0.0), (7.0, 0.0), True)
    """
    wide = narrow = 0.0
    for char, after in zip(text, (*text[1:], ""), strict=True):
        if unicodedata.east_asian_width(char) not in "WFA":
            narrow += LETTERS.get(char, USUAL)
        else:
            squeezed = after and (
                (char in CLOSING and after in CLOSING + OPENING) or (char in OPENING and after in OPENING)
            )
            wide += 1 if squeezed else 2
    for found in CODE.finditer(text):
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
        taken = self.width_of(words) + self.set_in(before, opener)
        taken += UNSURE * printed(words)[1] if self.lettering else 0
        if self.least(words) + self.set_in(before, opener) > self.width + FAR_TOO_WIDE:
            taken -= self.width - PART
        return self.width - taken - self.first_word(after.text)

    def least(self, text: str) -> float:
        """The width of a text at least, as its letters may be narrow ones of one width.

        >>> Edges(80, 1).least("新质 GFP_KERNEL") < Edges(80, 1).width_of("新质 GFP_KERNEL")
        True
        """
        return min(self.width_of(text), cells(text))

    def first_word(self, text: str) -> float:
        """The width of what a line begins with and no line may end inside."""
        word = WORD.match(text)
        return self.width_of(word[0] if word else text)

    def set_in(self, line: Line, opener: Line | None) -> float:
        """How far a line is set in, given the line that opens its block.

        Spaces stand for a usual indentation, however many they are; a deep one takes as much room as they do.
        """
        opens = opener is None or line is opener or line.span == opener.span
        if any(self.item) and is_item(opener or line):
            return self.item[0 if opens else 1]
        shown = max(INDENT, line.indent) if line.indent <= DEEPEST else INDENT
        return shown if line.indent >= 2 else self.lost_indent if opens else 0.0


def is_item(line: Line) -> bool:
    """Whether a line begins with a bullet or the number of an item."""
    return begins_item(line.text)


@lru_cache(1 << 15)
def begins_item(text: str) -> bool:
    """The same of a line's text, which rules ask time and again."""
    return bool(BULLET.match(text) or ITEM_NUMBER.match(text))


def edges_of(lines: Sequence[Line]) -> Edges:
    """The edges that most lines agree on, by the letters that more of them agree on."""
    columned = sum(line.column > 0 for line in lines) > len(lines) / 2
    lines = [line for line in lines if (line.column > 0) == columned]
    pairs = [pair for pair in pairwise(lines) if runs_on(*pair)]
    if len(pairs) < FEWEST:
        return Edges()
    settings = [setting_of(lines, Edges(1, lettering, columned)) for lettering in LETTERINGS]
    fullest = next((edges for share in FULLEST if is_told(edges := best_edges(settings, pairs, share), pairs)), None)
    if fullest is None:
        return Edges()
    edges = replace(fullest, item=item_insets(lines, fullest))
    return replace(edges, lost_indent=lost_indent_of(lines, edges))


def setting_of(lines: Iterable[Line], edges: Edges) -> Setting:
    """How wide the lines with Chinese are, as the letters of some edges are."""
    texts = (line for line in lines if HAN_CHARACTER.search(line.text))
    return edges, sorted(edges.width_of(line.text) + edges.set_in(line, line) for line in texts)


def best_edges(settings: Sequence[Setting], pairs: Sequence[Pair], share: float) -> Edges:
    """The edges that a share of the lines with Chinese does not exceed, by the letters that the most pairs agree on."""
    return max(
        (replace(edges, width=widths[int(share * (len(widths) - 1))]) for edges, widths in settings),
        key=lambda edges: sum(agrees(edges, *pair) for pair in pairs) * (1 if edges.lettering else RARELY_FIXED),
    )


def is_told(edges: Edges, pairs: Sequence[Pair]) -> bool:
    """Whether most of the pairs whose first line may be full agree on edges, as far as an indentation is lost."""
    long = [pair for pair in pairs if edges.width_of(pair[0].text) > LONG * edges.width]
    agreed = sum(agrees(edges, *pair, SLACK + INDENT) for pair in long)
    return len(long) >= FEWEST and agreed >= SHARE * len(long)


def runs_on(before: Line, after: Line) -> bool:
    """Whether two lines may stand in one paragraph, as far as one can tell without knowing the edge."""
    together = (before.page, before.column) == (after.page, after.column) and not after.blank_before
    plain = not is_item(after) and after.indent < 2 and before.text[-1] not in f"{FINAL}：:；;"
    return together and plain and all(HAN_CHARACTER.search(line.text) for line in (before, after))


def agrees(edges: Edges, before: Line, after: Line, slack: float = SLACK) -> bool:
    """Whether a line leaves no room for the next one's first word, and is itself no wider than the edge."""
    taken = edges.width_of(before.text) + edges.set_in(before, before)
    return taken <= edges.width + SLACK and edges.room(before, after, before) <= slack


def item_insets(lines: Sequence[Line], edges: Edges) -> tuple[float, float]:
    """What the first line of an item is set in by, and what its others are, as far as full lines show."""
    first, others = [], []
    for (before, after), beyond in zip(pairwise(lines), (*lines[2:], None), strict=False):
        if is_item(before) and edges.width_of(before.text) > edges.width - DEEPEST:
            first.append(edges.width_of(before.text))
            if beyond and not is_item(after) and after.text[-1] not in FINAL:
                others.append(edges.width_of(after.text))
    if len(first) < FEWEST_ITEMS:
        return 0.0, 0.0
    inset = edges.width - fullest(first)
    hang = edges.width - fullest(others) if len(others) >= FEWEST_ITEMS else inset + HANG
    return (max(0.0, inset), max(0.0, hang)) if max(inset, hang) <= DEEPEST else (0.0, 0.0)


def fullest(widths: list[float]) -> float:
    """The width that hardly any exceeds."""
    return sorted(widths)[int(0.9 * (len(widths) - 1))]


def lost_indent_of(lines: Sequence[Line], edges: Edges) -> float:
    """What first lines are set in by that the source does not show: those behind the certain end of a paragraph."""
    firsts = []
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        whole = not is_item(line) and line.indent < 2 and line.text[-1] not in FINAL + "：:"
        begins = before.text[-1] in FINAL and edges.room(before, line, before) > 3 * INDENT
        if whole and begins and edges.width_of(line.text) > 0.7 * edges.width and HAN_CHARACTER.search(line.text):
            firsts.append(edges.room(line, after, line))
    lacking = sum(room >= SLACK for room in firsts)
    return float(INDENT) if len(firsts) >= FEWEST_ITEMS * 2 and lacking > 0.5 * len(firsts) else 0.0

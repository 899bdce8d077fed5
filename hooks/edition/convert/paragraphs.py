"""Evidence for where paragraphs begin: an ordered table of rules over two neighbouring lines.

The first rule with an opinion decides. Widths are in terminal cells.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..model.chinese import FINAL
from ..model.english import is_latin
from ..model.source import Line
from .layout import INDENT, Layout
from .patterns import AFFILIATION, BULLET, CAPTION, LABEL, MARKUP, NUMBERED, REFERENCE, SOURCE_LINE

SHORT = 4
PUNCTUATED = re.compile(r"[，。、；：？！,;:?!]")


@dataclass(frozen=True)
class Pair:
    """Two neighbouring lines of text, the one beyond them, and whether the first opens a paragraph.

    `full` is the width of a line that fills the measure hereabouts, `spread` how far such lines differ. In the list
    of references `listing` is true.
    """

    before: Line
    after: Line
    full: int
    spread: int
    opening: bool
    layout: Layout
    beyond: Line | None = None
    listing: bool = False

    @property
    def final(self) -> bool:
        return self.before.text[-1] in FINAL or (self.before.text[-2:-1] in FINAL and self.before.text[-1] in "”’）)")

    @property
    def filled(self) -> int:
        """The cells the first line fills, counting the indentation that an opening line has or has lost."""
        lost = self.opening and self.layout.double
        return self.before.width + (INDENT if self.before.indent >= 2 or lost else 0)

    def outdented(self, line: Line) -> bool:
        """Whether a line is as short as if its indentation were lost."""
        return self.layout.double and INDENT - 1 <= self.full - line.width <= INDENT + 3

    def looks_first(self, line: Line | None) -> bool:
        """Whether a line is indented, or was."""
        return line is not None and (line.indent >= 2 or self.outdented(line))

    @property
    def short(self) -> bool:
        """Whether the first line clearly leaves room for more."""
        return self.filled <= self.full - max(SHORT, self.spread + 2)

    @property
    def turns_page(self) -> bool:
        return (self.before.page, self.before.column) != (self.after.page, self.after.column)


Rule = Callable[[Pair], "bool | None"]


def sign(pair: Pair) -> bool | None:
    """A bullet, a label such as 摘要, a heading's number, a reference or a source line opens a block."""
    before, after = pair.before.text, pair.after.text
    alone = MARKUP.match(before) or SOURCE_LINE.match(before)
    if alone or any(own.match(after) for own in (BULLET, MARKUP, LABEL, SOURCE_LINE)):
        return True
    if pair.listing:
        return REFERENCE.match(after) is not None or after[0] in "①*"
    labelled = LABEL.match(before) and pair.after.width < 0.5 * pair.full
    ended = pair.final or pair.short or labelled
    return True if ended and (NUMBERED.match(after) or after.startswith("——")) else None


def affiliation(pair: Pair) -> bool | None:
    """What stands in brackets behind a short line without a stop, a byline, is a block."""
    return True if AFFILIATION.match(pair.after.text) and not pair.final and pair.before.width < 40 else None


def turn(pair: Pair) -> bool | None:
    """The name of a speaker who speaks more than once opens a block."""
    ended = pair.final or pair.short or not pair.layout.wrapped
    return True if ended and pair.layout.turn(pair.after.text) else None


def latin(pair: Pair) -> bool | None:
    """Latin prose parts from Chinese, and goes by blank lines in itself."""
    one, two = is_latin(pair.before.text), is_latin(pair.after.text)
    if one and two:
        return pair.after.blank_before or (pair.after.text.startswith("(") and pair.before.width < 40)
    prose = (pair.before if one else pair.after).width > 60
    return True if one != two and (prose or not pair.layout.wrapped) else None


def unwrapped(pair: Pair) -> bool | None:
    """Where a line is a paragraph, only one that stops inside a sentence, cut by a column, goes on."""
    if pair.layout.wrapped:
        return None
    cut = not pair.final and not CAPTION.search(pair.before.text) and pair.before.width > 130
    return not (pair.after.blank_before and cut)


def blank(pair: Pair) -> bool | None:
    """In a tight source a blank line parts paragraphs, unless a page turns inside a sentence."""
    return True if pair.after.blank_before and not pair.layout.double and not pair.turns_page else None


def indentation(pair: Pair) -> bool | None:
    """An indented line opens a paragraph, unless it stands among lines with the same indentation, a block set in."""
    indent = pair.after.indent
    among = pair.beyond is not None and pair.before.indent == indent == pair.beyond.indent
    return True if pair.layout.indented and 2 <= indent <= 8 and not among else None


def numbered_line(pair: Pair) -> bool | None:
    """A line with a heading's number stands alone before a line that is indented, or was."""
    opens = pair.opening and NUMBERED.match(pair.before.text) and not pair.final and "。" not in pair.before.text
    return True if opens and pair.looks_first(pair.after) else None


def heading_line(pair: Pair) -> bool | None:
    """After a full stop, a short line without any punctuation before a line that is indented, or was: a heading."""
    bare = pair.final and not PUNCTUATED.search(pair.after.text) and pair.after.width < 0.7 * pair.full
    return True if bare and pair.looks_first(pair.beyond) else None


def bare_line(pair: Pair) -> bool | None:
    """An opening line without any punctuation that leaves room, before a line that is indented, or was: a heading."""
    bare = pair.opening and not PUNCTUATED.search(pair.before.text) and pair.filled <= pair.full - 2
    return True if bare and pair.looks_first(pair.after) else None


def run_on(pair: Pair) -> bool | None:
    """A line that stops inside a sentence goes on, unless it is far too short: then it was a heading or a label."""
    if pair.final:
        return None
    if pair.layout.open_ends and pair.before.open_end and not pair.turns_page:
        return True
    if pair.before.text[-1] == "，":
        return False
    return True if pair.filled < pair.full - 2 * SHORT and not pair.turns_page else None


def short_line(pair: Pair) -> bool | None:
    """A sentence that ends before the measure is filled ends its paragraph."""
    return True if pair.final and pair.short else None


def open_end(pair: Pair) -> bool | None:
    """Where the word processor left a space behind each paragraph's last line, that space decides."""
    return True if pair.layout.open_ends and pair.final and pair.before.open_end else None


def lost_indent(pair: Pair) -> bool | None:
    """A line four cells short has lost its indentation, so it opens a paragraph, unless it is one's last line.

    Where it ends a sentence, the line beyond tells: if that one is not indented, nor was, the paragraph goes on.
    """
    if not pair.final or pair.after.indent >= 2 or not pair.outdented(pair.after):
        return None
    if pair.after.text[-1] not in FINAL:
        return True
    beyond = pair.beyond
    return True if beyond and beyond.indent < 2 and pair.full - beyond.width < INDENT - 1 else None


RULES: tuple[Rule, ...] = (
    sign, affiliation, turn, latin, unwrapped, blank, indentation,
    numbered_line, heading_line, bare_line, run_on, short_line, open_end, lost_indent,
)  # fmt: skip


def opens_paragraph(pair: Pair) -> tuple[bool, str]:
    """Whether the second line opens a block, and the name of the rule that says so."""
    for rule in RULES:
        verdict = rule(pair)
        if verdict is not None:
            return verdict, rule.__name__.replace("_", "-")
    return False, "run-on"

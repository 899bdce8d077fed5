"""Evidence for where paragraphs begin: an ordered table of rules over two neighbouring lines.

The first rule with an opinion decides. Widths are in terminal cells.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from .folding import FINAL, is_latin
from .source import Line

INDENT = 4
SHORT = 4
NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|[1-9]\d?[.．](?=[^\d\s]| (?=\D)))"
)
BULLET = re.compile(r"^[■●◆▲□•]")
SPEAKER = re.compile(
    r"^(?:\*\*)?(?P<name>[^\s：:，。“”（）《》*]{2,8}|[^\s：:，。“”（）《》*] [^\s：:，。]) ?[：:](?:\*\*)?"
)
LABELS = (
    r"摘\s*要", r"内容提要", r"关\s*键\s*词", "中图分类号", "文献标[识志]码", "文章编号", "作者简介", "基金项目",
    r"编\s*者\s*按", r"参\s*考\s*文\s*献$", "Abstract", "Summary", "Key ?words", "JEL",
)  # fmt: skip
LABEL = re.compile(rf"^(?:\*\*)?(?:{'|'.join(LABELS)})", re.IGNORECASE)
SOURCE_LINE = re.compile(r"^（\s*《.{1,14}》")
DASH_ITEM = re.compile(r"^——")
CAPTION = re.compile(r"(?:新华社|资料)?(?:图|摄|供图|摄影|绘)$|^[图表]\s*\d+\s")
AFFILIATION = re.compile(r"^（[^（）]*(?:大学|学院|研究院|研究所|中心)[^（）]*）$")
PUNCTUATED = re.compile(r"[，。、；：？！,;:?!]")
MARKUP = re.compile(r"^#{1,6} ")
REFERENCES = re.compile(r"^参\s*考\s*文\s*献\s*[：:]?$")
REFERENCE = re.compile(r"^[［\[]\d+[］\]]")


@dataclass(frozen=True)
class Layout:
    """How a source sets its lines: double spaced or tight, wrapped or not, and the usual number of lines on a page."""

    double: bool
    wrapped: bool
    page_lines: int
    indented: bool
    open_ends: bool
    speakers: frozenset[str]


def layout_of(lines: list[Line]) -> Layout:
    """The layout that most lines of a source agree on."""
    body = [line for line in lines if not is_latin(line.text)] or lines
    double = sum(line.blank_before for line in body[1:]) > 0.7 * len(body)
    widths = sorted(line.width for line in body)
    wrapped = widths[int(0.95 * (len(widths) - 1))] < 130
    pages = sorted(Counter(line.page for line in lines).values())
    usual = pages[(3 * len(pages)) // 4]
    times = sum(abs(count - usual) <= 1 for count in pages)
    ends = [line for line in body if line.open_end]
    settled = bool(ends) and sum(line.text[-1] in FINAL for line in ends) > 0.5 * len(ends)
    labels = Counter(m["name"].replace(" ", "") for line in body if (m := SPEAKER.match(line.text)))
    return Layout(
        double=double,
        wrapped=wrapped,
        page_lines=usual if times >= 5 and times > 0.4 * len(pages) else 0,
        indented=sum(line.indent >= 2 for line in body) > 0.04 * len(body),
        open_ends=wrapped and settled and 0.04 * len(body) < len(ends) < 0.5 * len(body),
        speakers=frozenset(name for name, times in labels.items() if times > 1),
    )


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

    def missing(self, line: Line) -> int:
        """The cells a line leaves of the measure."""
        return self.full - line.width

    def looks_first(self, line: Line) -> bool:
        """Whether a line is indented, or as short as if its indentation were lost."""
        return line.indent >= 2 or (self.layout.double and INDENT - 1 <= self.missing(line) <= INDENT + 3)

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
    text = pair.after.text
    if BULLET.match(text) or MARKUP.match(text) or LABEL.match(text) or SOURCE_LINE.match(text):
        return True
    if MARKUP.match(pair.before.text) or SOURCE_LINE.match(pair.before.text):
        return True
    if pair.listing:
        return REFERENCE.match(text) is not None or text[0] in "①*"
    ended = (
        pair.final or pair.short or (LABEL.match(pair.before.text) is not None and pair.after.width < 0.5 * pair.full)
    )
    return True if ended and (NUMBERED.match(text) or DASH_ITEM.match(text)) else None


def affiliation(pair: Pair) -> bool | None:
    """What stands in brackets behind a short line without a stop, a byline, is a block."""
    return True if AFFILIATION.match(pair.after.text) and not pair.final and pair.before.width < 40 else None


def turn(pair: Pair) -> bool | None:
    """The name of a speaker who speaks more than once opens a block."""
    m = SPEAKER.match(pair.after.text)
    ended = pair.final or pair.short or not pair.layout.wrapped
    return True if m and m["name"].replace(" ", "") in pair.layout.speakers and ended else None


def latin(pair: Pair) -> bool | None:
    """Latin prose parts from Chinese, and goes by blank lines in itself."""
    if is_latin(pair.before.text) != is_latin(pair.after.text) and not pair.layout.wrapped:
        return True
    one, two = is_latin(pair.before.text), is_latin(pair.after.text)
    if one and two:
        return pair.after.blank_before or (pair.after.text.startswith("(") and pair.before.width < 40)
    if one != two and ((one and pair.before.width > 60) or (two and pair.after.width > 60)):
        return True
    return None


def unwrapped(pair: Pair) -> bool | None:
    """Where a line is a paragraph, only one that stops inside a sentence, cut by a column, goes on."""
    if pair.layout.wrapped:
        return None
    cut = not pair.final and not CAPTION.search(pair.before.text) and pair.before.width > 130
    return not (pair.after.blank_before and cut)


def blank(pair: Pair) -> bool | None:
    """In a tight source a blank line parts paragraphs, unless a page turns inside a sentence."""
    if pair.layout.double or not pair.after.blank_before:
        return None
    if pair.turns_page:
        return None
    return True


def indentation(pair: Pair) -> bool | None:
    """An indented line opens a paragraph.

    One among lines with the same indentation, a block set in, is left to the other rules.
    """
    stands_in = 2 <= pair.after.indent <= 8
    among = (
        pair.before.indent == pair.after.indent and pair.beyond is not None and pair.beyond.indent == pair.after.indent
    )
    return True if pair.layout.indented and stands_in and not among else None


def run_on(pair: Pair) -> bool | None:
    """A line that stops inside a sentence goes on, unless it is far too short: then it was a heading or a label."""
    if pair.final:
        return None
    if pair.layout.open_ends and pair.before.open_end and not pair.turns_page:
        return True
    return (
        (pair.filled < pair.full - 2 * SHORT and not pair.turns_page) or None if pair.before.text[-1] != "，" else False
    )


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
    if not pair.final or not pair.layout.double or pair.after.indent >= 2:
        return None
    if not INDENT - 1 <= pair.missing(pair.after) <= INDENT + 3:
        return None
    if pair.after.text[-1] not in FINAL:
        return True
    beyond = pair.beyond
    return True if beyond and not pair.looks_first(beyond) and pair.missing(beyond) < INDENT - 1 else None


def numbered_line(pair: Pair) -> bool | None:
    """A line with a heading's number stands alone before a line that is indented, or was."""
    opens = pair.opening and NUMBERED.match(pair.before.text) and not pair.final and "。" not in pair.before.text
    return True if opens and pair.looks_first(pair.after) else None


def heading_line(pair: Pair) -> bool | None:
    """After a full stop, a short line without any punctuation before a line that is indented, or was: a heading."""
    bare = pair.final and not PUNCTUATED.search(pair.after.text) and pair.after.width < 0.7 * pair.full
    return True if bare and pair.beyond and pair.looks_first(pair.beyond) else None


def bare_line(pair: Pair) -> bool | None:
    """An opening line without any punctuation that leaves room, before a line that is indented, or was: a heading."""
    bare = pair.opening and not PUNCTUATED.search(pair.before.text) and pair.filled <= pair.full - 2
    return True if bare and pair.looks_first(pair.after) else None


RULES: tuple[Rule, ...] = (
    sign,
    affiliation,
    turn,
    latin,
    unwrapped,
    blank,
    indentation,
    numbered_line,
    heading_line,
    bare_line,
    run_on,
    short_line,
    open_end,
    lost_indent,
)


def opens_paragraph(pair: Pair) -> tuple[bool, str]:
    """Whether the second line opens a block, and the name of the rule that says so."""
    for rule in RULES:
        verdict = rule(pair)
        if verdict is not None:
            return verdict, rule.__name__.replace("_", "-")
    return False, "run-on"


def measure(lines: list[Line], index: int) -> tuple[int, int]:
    """The width that lines of the same page near an index fill, and how far such lines differ.

    The median and the interquartile range of those that do not end a sentence, their indentation counted.
    """
    here = lines[index]
    near = [
        line
        for line in lines[max(0, index - 9) : index + 11]
        if line.page == here.page
        and line.column == here.column
        and line.text[-1] not in FINAL
        and not is_latin(line.text)
    ]
    widths = sorted(line.width + (INDENT if line.indent >= 2 else 0) for line in near)
    widths = [width for width in widths if width > 0.7 * widths[-1]]
    if not widths:
        return here.width, 0
    quarter = len(widths) // 4
    return widths[len(widths) // 2], widths[-1 - quarter] - widths[quarter]

"""Lines that look like code and are none, as the lines beside them tell."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...model.languages.chinese import HAN_CHARACTER
from ...model.sources.source import Line
from ..evidence.edges import CLOSING
from ..evidence.labels import Sheet
from .code_signs import IN_REMARKS, REMARK, is_chinese, marks_in, signs_in, words_that_join

WORD = r"-(?:[A-Za-z?]\b|-?[a-z][\w-]*)(?:[ =]?(?:[<\[{][^<>\[\]{}]*[>\]}]|[A-Z_]+\b))*"
OPTIONS = re.compile(rf"{WORD}(?:,? {WORD})*$")  # -f, --file=NAME
GOES_ON = ("\\", "|")
COMMAS = ("，", ",", "、")
TITLE = re.compile(r"[A-Z][A-Za-z\d.]*(?: [A-Za-z][A-Za-z\d.]*){0,3}$")
PROMPTS = frozenset(["a prompt", "a root prompt"])
MOST_ALONE = 3  # times that a title stands alone: in lists of contents and of links, and over its text
JOINING = 3  # words that hold an English sentence together, on a line
ROOM = 2.0  # cells of room that a line leaves at most whose sentence goes on


def no_code(sheet: Sheet) -> frozenset[int]:
    """The numbers of these lines."""
    return frozenset((*options(sheet.lines), *titles(sheet.lines), *inside_sentences(sheet)))


def options(lines: Sequence[Line]) -> Iterator[int]:
    """The numbers of lines that name options, and no more, over a line in Chinese: no command goes on there.

    >>> from .kept import sheet_of
    >>> [*options(sheet_of("-f, --file=NAME", "读取文件。", "make \\\\", "--silent", "就行。", "-j 4", "再来。").lines)]
    [1]
    """
    for before, line, after in zip((None, *lines), lines, lines[1:], strict=False):
        goes_on = before is not None and before.text.endswith(GOES_ON)
        if line.text[0] == "-" and not goes_on and says(after) and OPTIONS.match(line.text):
            yield line.number


def titles(lines: Sequence[Line]) -> Iterator[int]:
    """The numbers of lines of a few Latin words, the first with a capital letter, that stand alone between blank lines
    over a line in Chinese. Words that stand alone again and again are of code: End Sub.

    >>> from .kept import sheet_of
    >>> [*titles(sheet_of("x = 1", "", "Switch Function", "", "返回一个值。", "", "END", "", "x = 3").lines)]
    [3]
    """
    times = Counter(line.text for line in lines)
    for line, after in pairwise(lines):
        alone = line.blank_before and after.blank_before and times[line.text] <= MOST_ALONE
        if alone and says(after) and TITLE.match(line.text):
            yield line.number


def says(line: Line) -> bool:
    """Whether a line speaks Chinese from its first word, and not in remarks alone."""
    return HAN_CHARACTER.match(line.text) is not None and IN_REMARKS not in signs_in(line.text)


def inside_sentences(sheet: Sheet) -> Iterator[int]:
    """The numbers of lines inside sentences.

    In Chinese these are a line before one that a closing mark begins, and lines behind a full one that a comma ends.
    In English they are a full line of a sentence and the next one; what a command below a prompt prints is left out.
    """
    listing = typed = False
    for before, after in pairwise(sheet.lines):
        typed = (typed and not is_chinese(before.text)) or not PROMPTS.isdisjoint(signs_in(before.text))
        if after.blank_before or not sheet.layout.edges.know(before):
            listing = typed = False
            continue
        if after.text[0] in CLOSING:
            yield before.number
        listing = before.text.endswith(COMMAS) and (listing or is_chinese(before.text))
        english = not typed and is_english(before.text)
        full = (listing or english) and sheet.layout.edges.room(before, after, before) < ROOM
        listing = listing and full
        if listing:
            yield after.number
        if english and full:
            yield from (before.number, after.number)


def is_english(text: str) -> bool:
    """Whether a line is of a sentence in English, and no remark in code.

    >>> [is_english(text) for text in ("that you use with it, or by an", "# that you use with it, or by an", "by $it")]
    [True, False, False]
    """
    return words_that_join(text) >= JOINING and not marks_in(text) and not REMARK.match(text)

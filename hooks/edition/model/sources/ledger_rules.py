"""The rules of the ledger, a closed list: the acts of each, and what it may take.

A rule's test knows nothing of conversion: it looks at the characters, and at the lines round them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from ..languages.chinese import cells, squeezed
from .folds import fold_at, vanishes
from .heads import comes_again
from .note_mark_form import FOOTNOTE_MARK
from .page_number_form import ENTRY_PAGE, PAGE_BEFORE, PAGE_NUMBER
from .source import Source, Span, is_blank
from .taken import Taken, stands_alone
from .torn_out import first_word, stray_word

# What begins an item of a list: signs that begin nothing else, and those that need a space behind them.
BULLETS = (
    "■●◆▲□•▪▫◦○◇★☆►▶➢➤✓✔❖‣⁃∙◎◉▸➔❑❏✦\uf06c\uf06e\uf075\uf076\uf09f\uf0a7\uf0b7\uf0d8\uf0fc"  # of Word's fonts of signs
    "√×·*＊+–－-"
)

Act = Literal["drop", "move", "marker", "fold"]

PRINT_HEADER = re.compile(
    r"(?:\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2}))[ ,，]+(?:[上下]午 ?)?\d{1,2}:\d{2}"
    r"(?: ?[AP]M)?(?:\s.{0,100})?"
)
ADDRESS = re.compile(r"(?:(?:https?://|www\.|file:///)\S{1,300}|about:blank)(?:\s+\d+/\d+)?")
ISSUE = re.compile(r"\D{0,12}\d{4}\s*年\s*第\s*\d+\s*期(?:\s*[（(]\s*总第\s*\d+\s*期\s*[）)])?\D{0,12}")
# Before a page, or an author and a page; dashes and low lines before a page alone. The first sign stands first in the
# pattern, whichever it is, so that a search goes from sign to sign.
LEADER = re.compile(
    r"[.…·‧・．_-](?:(?:(?<=\.)\.{3,}|(?<=…)…{2,}|(?<=[·‧・．])[·‧・．]{3,}|(?<=\.) (?:\. ){3,})"
    r"\s*(?:\d{0,4}|[^\d.…·，。]{2,12}[（(／/]\d{1,4}[）)]?)|(?:(?<=-)-{3,}|(?<=_)_{3,})\s*\d{1,4})\s*$"
)
OF_CONTENTS = r"目\s*[录次錄](?:\s*/?\s*CONTENTS)?|CONTENTS|Table of Contents"
CONTENTS_HEADING = re.compile(rf"^[【\[]?(?:[总總]|[插附]?[图圖表]{{1,2}})?\s*(?:{OF_CONTENTS})[】\]]?$", re.IGNORECASE)
TEASER_END = re.compile(r"[→☞▶]\s*\d+\s*版.{0,20}")
SENTENCE_END = re.compile(r"[。！？；，][”’」』）]?$")
RULED_LINE = re.compile(  # one sign, or two by turns
    r"([-=_*～—―─━═＝^＊◆◇■□●○★☆※▪∽∼≈﹌§])(?:\s*\1){2,}|([~–·.•…#+/<>﹏┄┅┈┉╌╍＿－])(?:\s*\2){4,}"
    r"|([-=_*~～—─═◆◇●○★☆])([-=_*~～—─═◆◇●○★☆])(?:\3\4){2,}\3?"
)
BULLET = re.compile(f"[{BULLETS}]")
MARKUP = re.compile(r"#{1,6}|\*{1,3}")
LONGEST_MASTHEAD, LONGEST_TITLE, LONGEST_PART = 25, 60, 100  # lines; characters of a line
LONGEST_HEAD = 80  # cells of a running head
LONGEST_ENTRY, LONGEST_TEASER = 6, 6  # lines of an entry of a list of contents, and of what is announced
NARROWEST_COLUMN, LONGEST_PAGE = 8, 300  # characters before a right-hand column; lines
WIDE_SPACE = re.compile(r"(?<=\S) {2,}(?=\S)")  # between columns
HALF_PAGE, FILLED = 25, 0.8  # lines; the share of a full line's width that text before one space has, at least

# The first words that a rule cannot take; nothing where it can take all.
Test = Callable[[Taken], str]


def lines_that(holds: Callable[[Source, Span], bool]) -> Test:
    """The test that each part stands alone on its line, and something holds of it."""

    def strange(taken: Taken) -> str:
        odd = (part for part in taken.solid() if not (stands_alone(taken.source, part) and holds(taken.source, part)))
        return next((taken.source[part].strip() for part in odd), "")

    return strange


def matches(pattern: re.Pattern[str]) -> Callable[[Source, Span], bool]:
    return lambda source, part: pattern.fullmatch(source[part].strip()) is not None


def one_mark(pattern: re.Pattern[str]) -> Test:
    """The test that what is taken is one mark that matches a pattern."""
    return lambda taken: "" if pattern.fullmatch(taken.characters) else taken.characters


def titles_alone(lines: list[str]) -> str:
    """The first line that is too long for a title or ends a sentence or a clause."""
    return next((line for line in lines if len(squeezed(line)) > LONGEST_TITLE or SENTENCE_END.search(line)), "")


def masthead(taken: Taken) -> str:
    """A masthead is short lines at the head of a source."""
    lines = list(taken.lines())
    above = [raw for raw in taken.source.raw[: taken.parts[-1].line] if not is_blank(raw)]
    return lines[-1] if len(above) > LONGEST_MASTHEAD else titles_alone(lines)


def no_entries(lines: list[str]) -> str:
    """The first line that is too long for a part of an entry, or ends a sentence; a title may be a question."""
    return next((line for line in lines if len(squeezed(line)) > LONGEST_PART or line.endswith("。")), "")


def contents_list(taken: Taken) -> str:
    """A list of contents ends in leaders, or under its heading in pages, every few lines; between them stand titles.

    Or under its heading each line is one that stands again below, or a page.
    """
    lines = list(taken.lines())
    below = {squeezed(raw) for raw in taken.source.raw[taken.parts[-1].line :]}
    entries = [line for line in lines[1:] if not PAGE_NUMBER.fullmatch(line)]
    if CONTENTS_HEADING.match(lines[0]) and below.issuperset(map(squeezed, entries)):
        return no_entries(lines)
    ends = (LEADER, ENTRY_PAGE, PAGE_BEFORE) if CONTENTS_HEADING.match(lines[0]) else (LEADER,)
    runs = [(led, list(run)) for led, run in groupby(lines, lambda line: any(end.search(line) for end in ends))]
    for led, run in runs:
        if not led and (len(run) > LONGEST_ENTRY or no_entries(run)):
            return no_entries(run) or run[-1]
    return "" if runs[-1][0] else lines[-1]


def is_running_head(source: Source, part: Span) -> bool:
    """A running head names the issue; or it is short, ends no sentence, and is printed again.

    It comes again as a line or as two that follow one another, or opens a later page and says what is known.
    """
    line = source[part].strip()
    if ISSUE.fullmatch(line):
        return True
    short = cells(squeezed(line)) < LONGEST_HEAD and not SENTENCE_END.search(line) and "。" not in line
    return short and comes_again(source, part)


def teaser(taken: Taken) -> str:
    """Each announcement is a few short lines, and ends in an arrow that points to another page."""
    for group in taken.groups():
        if len(group) > LONGEST_TEASER or not TEASER_END.fullmatch(group[-1]):
            return group[-1]
        if strange := titles_alone(group):
            return strange
    return ""


def bullet(taken: Taken) -> str:
    """A bullet is one character, the first of its line or of a column."""
    part = taken.parts[0]
    before = [char for char in taken.source.raw[part.line - 1][: part.start] if not vanishes(char)]
    first = is_blank("".join(before[-2:])) or at_gutter(taken.source, part.line, part.start)
    return "" if BULLET.fullmatch(taken.characters) and first else taken.characters


def note(taken: Taken) -> str:
    """A note goes to a note."""
    return "" if re.fullmatch(r"n[1-9]\d*", taken.to) else taken.to


def block(taken: Taken) -> str:
    """A note about the author goes to a note, or to a block of the text."""
    return "" if re.fullmatch(r"[pan][1-9]\d*", taken.to) else taken.to


def column(taken: Taken) -> str:
    """A right-hand column stands right of a gutter, and is read behind a line of its page."""
    behind = int(taken.to[1:]) if re.fullmatch(r"@[0-9]{1,9}", taken.to) else 0
    if not 0 <= behind - taken.parts[-1].line <= LONGEST_PAGE or behind > len(taken.source.raw):
        return taken.to
    for part in taken.parts:
        if (columns := taken.columns(part)) and not at_gutter(taken.source, part.line, columns[0]):
            return taken.source[part].strip()
    return ""


def at_gutter(source: Source, number: int, start: int) -> bool:
    """Whether a gutter ends at a column of a line: wide white space; or a space where most lines near have one, or
    behind text that is as wide as that before wide spaces near.
    """
    before = source.raw[number - 1][:start]
    if cells(before) < NARROWEST_COLUMN or not is_blank(before[-1:]):
        return False
    near = [raw for raw in source.raw[max(0, number - 5) : number + 4] if not is_blank(raw)]
    if is_blank(before[-2:]) or sum(is_blank(raw[start - 1 : start]) for raw in near) > 0.7 * len(near):
        return True
    around = source.raw[max(0, number - HALF_PAGE) : number + HALF_PAGE]
    widest = [max(gaps, key=lambda gap: len(gap[0])) for raw in around if (gaps := [*WIDE_SPACE.finditer(raw)])]
    widths = sorted(cells(gap.string[: gap.start()]) for gap in widest)
    return bool(widths) and cells(before.rstrip()) >= FILLED * widths[3 * len(widths) // 4]


def folded(rule: str) -> Test:
    """The test that what is taken is one character that a rule folds to what the row says."""

    def strange(taken: Taken) -> str:
        part = taken.parts[0]
        columns = taken.columns(part)
        fold = fold_at(taken.source.raw[part.line - 1], columns[0]) if len(taken.characters) == 1 else None
        return "" if fold and (fold.rule, fold.to) == (rule, taken.to) else taken.characters

    return strange


@dataclass(frozen=True)
class LedgerRule:
    """One rule: its act, its test, in words what it may take, and how much of a source it can explain.

    `share` is the part of a source's characters that all rows of the rule may take, beside the first 300 of them.
    """

    act: Act
    strange: Test
    takes: str
    share: float = 1.0


RULES: dict[str, LedgerRule] = {
    "masthead": LedgerRule("drop", masthead, "short lines before the first text", 0.02),
    "contents-list": LedgerRule("drop", contents_list, "titles that end in leaders or pages", 0.4),
    "print-header": LedgerRule("drop", lines_that(matches(PRINT_HEADER)), "lines of a date and a title", 0.2),
    "address": LedgerRule("drop", lines_that(matches(ADDRESS)), "lines of an address", 0.2),
    "page-number": LedgerRule("drop", lines_that(matches(PAGE_NUMBER)), "lines of digits and ornaments", 0.05),
    "running-head": LedgerRule("drop", lines_that(is_running_head), "short lines printed again, or the issue", 0.2),
    "ruled-line": LedgerRule("drop", lines_that(matches(RULED_LINE)), "lines of dashes and the like", 0.05),
    "teaser": LedgerRule("drop", teaser, "short lines that end in an arrow to a page", 0.05),
    "footnote-mark": LedgerRule("marker", one_mark(FOOTNOTE_MARK), "① to ⑳, an asterisk, a dagger or a number", 0.05),
    "bullet": LedgerRule("marker", bullet, "one bullet at the beginning of its line", 0.05),
    "markup": LedgerRule("marker", one_mark(MARKUP), "number signs or asterisks", 0.05),
    "footnote": LedgerRule("move", note, "the words of a note, and names the note (n1)"),
    "author-note": LedgerRule("move", block, "the words of a block, and names it (p1)"),
    "column": LedgerRule("move", column, "what stands right of a gutter, and names a line of its page (@120)"),
    "first-word": LedgerRule("move", first_word, "a line whose first word stands below it, and names that line", 0.05),
    "stray-word": LedgerRule("move", stray_word, "a word that ends a block, and names a line above a line of it", 0.05),
} | {
    rule: LedgerRule("fold", folded(rule), f"one {words}, and names what it became")
    for rule, words in (
        ("radical", "radical"), ("compatibility-form", "compatibility form"), ("soft-hyphen", "soft hyphen"),
        ("zero-width", "character without width"), ("control-character", "control character"),
    )
}  # fmt: skip

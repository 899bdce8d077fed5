"""Verse: lines of one length that stand by themselves."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ..model.chinese import HAN
from ..model.source import Line
from .labels import Label, Sheet
from .patterns import has_number, is_byline

STOP = "[，。；？！、,;?!.]"
ENDED = re.compile(rf"^([{HAN}]{{3,8}}){STOP}$")
OPEN = re.compile(rf"^([{HAN}]{{5,7}}){STOP}?$")
COUPLET = re.compile(rf"^(?:([{HAN}]{{5}})[，,][{HAN}]{{5}}|([{HAN}]{{7}})[，,][{HAN}]{{7}})[。；？！]?$")
FEWEST, FEWEST_COUPLETS = 4, 2
NARROW = 0.5  # of the width of the lines of prose


def verse(sheet: Sheet) -> Iterator[Label]:
    """At least four lines with as many characters each; or two of two halves, as regulated verse has them.

    A stop ends each line; or the lines stand apart from the prose, and are far narrower.

    >>> from .kept import sheet_of
    >>> poem = ("白日依山尽，", "黄河入海流。", "欲穷千里目，", "更上一层楼。")
    >>> [len(label.parts) for label in verse(sheet_of(*poem))], list(verse(sheet_of(*poem[:3])))
    ([4], [])
    >>> [len(label.parts) for label in verse(sheet_of(poem[0] + poem[1], poem[2] + poem[3]))]
    [2]
    """
    widest = max((line.width for line in sheet.lines), default=0)
    settled = sheet.settled
    place = 0
    for length, group in groupby(sheet.lines, lambda line: 0 if line.number in settled else length_of(line)):
        lines = list(group)
        after = sheet.lines[place + len(lines)] if place + len(lines) < len(sheet.lines) else None
        place += len(lines)
        if length and (are_ended(lines) or (lines[0].width < NARROW * widest and stand_apart(lines, after))):
            evidence = f"{len(lines)} lines of {length} characters"
            yield Label("block", "verse-lines", tuple(line.span for line in lines), "verse", evidence)


def length_of(line: Line) -> int:
    """How many characters a line, or half of one, has that may be a verse's; 0 where it may not.

    >>> from .kept import sheet_of
    >>> [length_of(line) for line in sheet_of("床前明月光", "两个黄鹂鸣翠柳，一行白鹭上青天。", "洪银兴", "明月").lines]
    [5, 7, 0, 0]
    """
    found = ENDED.match(line.text) or OPEN.match(line.text) or COUPLET.match(line.text)
    if not found or has_number(line.text) or is_byline(line.text):
        return 0
    return len(next(half for half in found.groups() if half))


def are_ended(lines: Sequence[Line]) -> bool:
    """Whether lines are enough to be verse by their stops alone."""
    ended = all(ENDED.match(line.text) for line in lines)
    return (ended and len(lines) >= FEWEST) or are_couplets(lines)


def are_couplets(lines: Sequence[Line]) -> bool:
    """Whether lines are enough that have two halves of five or of seven characters."""
    return len(lines) >= FEWEST_COUPLETS and all(COUPLET.match(line.text) for line in lines)


def stand_apart(lines: Sequence[Line], after: Line | None) -> bool:
    """Whether lines without stops stand between blank lines, or are set in alike from the text behind them."""
    begins = lines[0].blank_before or lines[0].opens_page
    ends = after is None or after.blank_before or after.indent != lines[-1].indent
    return len(lines) >= FEWEST and begins and ends and len({line.indent for line in lines}) == 1

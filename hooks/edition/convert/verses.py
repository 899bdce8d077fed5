"""Verse: lines of one length that stand by themselves."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from ..model.chinese import HAN
from ..model.source import Line
from .labels import Label, Sheet
from .patterns import has_number, is_byline, is_entry

STOP = "[，。；？！、,;?!.]"
ENDED = re.compile(rf"^([{HAN}]{{3,8}}){STOP}$")
OPEN = re.compile(rf"^([{HAN}]{{5,7}}){STOP}?$")
COUPLET = re.compile(rf"^(?:([{HAN}]{{5}})[，,][{HAN}]{{5}}|([{HAN}]{{7}})[，,][{HAN}]{{7}})[。；？！]?$")
FEWEST, FEWEST_COUPLETS = 4, 2
NARROW = 0.5  # of the width of the lines of prose
FREE = re.compile(rf"^[{HAN}，、？！—…“”]{{2,13}}(?<![，、])$|^[{HAN}]{{2,12}}，$")
FEWEST_FREE, UNEVEN = 6, 4  # lines; cells
MOST_FREE = 0.8  # of the lines of a source


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
    settled = set(sheet.settled)
    place = 0
    for length, group in groupby(sheet.lines, lambda line: 0 if line.number in settled else length_of(line)):
        run = list(group)
        place += len(run)
        after = sheet.lines[place] if place < len(sheet.lines) else None
        lines = in_stanzas(run)
        if length and (are_ended(lines) or (lines[0].width < NARROW * widest and stand_apart(lines, after))):
            evidence = f"{len(lines)} lines of {length} characters"
            yield Label("block", "verse-lines", tuple(line.span for line in lines), "verse", evidence)
            settled.update(line.number for line in lines)
    yield from free_verse(sheet, settled)


def free_verse(sheet: Sheet, settled: Collection[int]) -> Iterator[Label]:
    """A source of little else but short lines of all lengths that end no sentence, in stanzas between blank lines.

    Amid other text such lines are as likely a list.

    >>> from .kept import sheet_of
    >>> stanzas = ("我在河边走", "看见一只白鸟", "它不说话", "", "风来了", "它才抬起头", "望着山")
    >>> [len(label.parts) for label in free_verse(sheet_of(*stanzas), ())]
    [6]
    """
    for short, group in groupby(sheet.lines, lambda line: line.number not in settled and is_free(line)):
        lines = in_stanzas(list(group))
        stanzas = stanzas_of(lines)
        uneven = [lines for lines in stanzas if uneven_by(lines) >= UNEVEN]
        if (
            short
            and len(lines) >= MOST_FREE * len(sheet.lines)
            and len(stanzas) > 1
            and 2 * len(uneven) >= len(stanzas)
            and len(lines) >= FEWEST_FREE
        ):
            evidence = f"{len(stanzas)} stanzas of short lines"
            yield Label("block", "verse-lines", tuple(line.span for line in lines), "verse", evidence)


def in_stanzas(lines: list[Line]) -> list[Line]:
    """Lines without a single one at either end that a blank line parts from the others: a title, the end of prose."""
    stanzas = stanzas_of(lines)
    if len(stanzas) > 1 and len(stanzas[0]) == 1:
        stanzas = stanzas[1:]
    if len(stanzas) > 1 and len(stanzas[-1]) == 1:
        stanzas = stanzas[:-1]
    return [line for stanza in stanzas for line in stanza]


def is_free(line: Line) -> bool:
    """Whether a line is short, of words alone, and ends no sentence."""
    if line.column or line.is_row or not FREE.match(line.text):
        return False
    return not (has_number(line.text) or is_byline(line.text) or is_entry(line.text))


def stanzas_of(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines in runs between blank lines."""
    stanzas: list[list[Line]] = []
    for line in lines:
        if line.blank_before or not stanzas:
            stanzas.append([])
        stanzas[-1].append(line)
    return stanzas


def uneven_by(lines: Sequence[Line]) -> int:
    """By how much the widths of a stanza's lines differ, but for the last one: those of prose are all full."""
    widths = [line.width for line in lines[:-1]]
    return max(widths) - min(widths) if len(widths) > 1 else 0


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

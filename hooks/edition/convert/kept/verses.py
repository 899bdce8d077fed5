"""Verse: lines of one length that stand by themselves."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from ...model.languages.chinese import HAN
from ...model.sources.source import Line
from ..evidence.labels import Label, Sheet
from ..evidence.names import is_byline, is_name
from ..evidence.patterns import DATED, EVENT, has_number, is_entry
from .poem_titles import with_titles

STOP = "[，。；？！、,;?!.]"
ENDED = re.compile(rf"^([{HAN}]{{3,8}}){STOP}$")
OPEN = re.compile(rf"^([{HAN}]{{5,7}}){STOP}?$")
# Two halves of as many characters, as regulated verse has them, of five or of seven, and older songs and primers.
HALVES = [rf"([{HAN}]{{{length}}})(?:[，,]|\s+)[{HAN}]{{{length}}}" for length in (3, 4, 5, 6, 7)]
COUPLET = re.compile(rf"^(?:{'|'.join(HALVES)})[。；？！]?$")
# Short clauses, each with its stop; a line that ends in a comma was broken there, and not at an edge.
CLAUSES = re.compile(rf"^(?:[{HAN}]{{2,8}}{STOP}){{1,3}}$")
BROKEN, BROKEN_SHARE = ("，", ","), 0.25
REGULATED = (5, 7)
QUOTES = "“”‘’「」『』"
BRACKETS = "[]［］〔〕【】（）()"
FEWEST, FEWEST_COUPLETS = 4, 2
NARROW = 0.5  # of the width of the lines of prose
NARROWEST_PAGE = 16  # cells: no prose is wrapped so narrowly
FREE = re.compile(rf"^[{HAN}，、？！—…“”]{{2,13}}(?<![，、])$|^[{HAN}]{{2,12}}，$")
FEWEST_FREE, UNEVEN = 6, 4  # lines; cells
MOST_FREE = 0.8  # of the lines of a source between its title and its date
LONGEST_HEAD = 3  # lines: title, subtitle, author


def verse(sheet: Sheet) -> Iterator[Label]:
    """At least four lines with as many characters each; or two of two halves, or a pair, as regulated verse has them.

    A stop ends each line; or the lines stand apart from the prose, and are far narrower.

    >>> from .kept import sheet_of
    >>> poem = ("白日依山尽，", "黄河入海流。", "欲穷千里目，", "更上一层楼。")
    >>> [len(label.parts) for label in verse(sheet_of(*poem))], list(verse(sheet_of(*poem[:3])))
    ([4], [])
    >>> [len(label.parts) for label in verse(sheet_of(poem[0] + poem[1], poem[2] + poem[3]))]
    [2]
    >>> [len(label.parts) for label in verse(sheet_of("有诗道：", "", *poem[2:], "", "说完了。"))]
    [2]
    """
    widest = max((line.width for line in sheet.lines), default=0)
    narrow = max(NARROW * widest, NARROWEST_PAGE)
    settled = set(sheet.known)
    for label in songs(sheet, settled):
        settled.update(part.line for part in label.parts)
        yield label
    place = 0
    for length, group in groupby(sheet.lines, lambda line: 0 if line.number in settled else length_of(line)):
        run = list(group)
        before = sheet.lines[place - 1] if place else None
        place += len(run)
        after = sheet.lines[place] if place < len(sheet.lines) else None
        lines = in_stanzas(run)
        apart = bool(length) and lines[0].width < narrow and stand_apart(lines, before, after)
        enough = len(lines) >= FEWEST or are_pair(lines)
        if length and (are_ended(lines) or (apart and enough)):
            evidence = f"{len(lines)} lines of {length} characters"
            yield Label.of_block("verse-lines", lines, "verse", evidence)
            settled.update(line.number for line in lines)
    yield from free_verse(sheet, settled)


def songs(sheet: Sheet, settled: Collection[int]) -> Iterator[Label]:
    """At least four lines of all lengths, each of short clauses that end in a stop; some lines end in a comma.

    >>> from .kept import sheet_of
    >>> song = ("河水长，河水短，", "一船走了一船还。", "", "柳树青，柳树黄，", "等到八月桂花香。")
    >>> [len(label.parts) for label in songs(sheet_of(*song), ())]
    [4]
    >>> list(songs(sheet_of("雨伞要大的。", "水壶要满的。", "地图要新的。", "别迟到。"), ()))
    []
    """
    for sung, group in groupby(sheet.lines, lambda line: line.number not in settled and is_sung(line)):
        lines = in_stanzas(list(group))
        broken = sum(line.text.endswith(BROKEN) for line in lines)
        if sung and len(lines) >= FEWEST and broken >= BROKEN_SHARE * len(lines):
            evidence = f"{len(lines)} lines of short clauses, {broken} broken at a comma"
            yield Label.of_block("verse-lines", lines, "verse", evidence)


def free_verse(sheet: Sheet, settled: Collection[int]) -> Iterator[Label]:
    """A source of little else but short lines of all lengths that end no sentence, in stanzas between blank lines.

    Amid other text such lines are as likely a list.

    >>> from .kept import sheet_of
    >>> stanzas = ("我在河边走", "看见一只白鸟", "它不说话", "", "风来了", "它才抬起头", "望着山")
    >>> [len(label.parts) for label in free_verse(sheet_of(*stanzas), ())]
    [6]
    >>> [label.key.line for label in free_verse(sheet_of("渡口", "张三", *stanzas), ())]
    [3]
    >>> [len(label.parts) for label in free_verse(sheet_of("渡口", "", *stanzas, "", "1998年 秋"), ())]
    [6]
    """
    body = sheet.lines[names_above(sheet.lines) : len(sheet.lines) - signed_below(sheet.lines)]
    for short, group in groupby(body, lambda line: line.number not in settled and is_free(line)):
        lines = in_stanzas(list(group))
        stanzas = stanzas_of(lines)
        uneven = [lines for lines in stanzas if uneven_by(lines) >= UNEVEN or is_narrow(lines)]
        if (
            short
            and len(lines) >= MOST_FREE * len(body)
            and len(stanzas) > 1
            and 2 * len(uneven) >= len(stanzas)
            and len(lines) >= FEWEST_FREE
        ):
            evidence = f"{len(stanzas)} stanzas of short lines"
            for is_title, part in with_titles(lines):
                kind = "heading" if is_title else "verse"
                yield Label.of_block("verse-lines", part, kind, evidence)


def names_above(lines: Sequence[Line]) -> int:
    """How many lines stand at the head of a source up to the author's name, which stands below the title.

    >>> from .kept import sheet_of
    >>> [names_above(sheet_of("渡口", *below).lines) for below in (("张三", "船来了"), ("［张三］",), ("船来了",))]
    [2, 2, 0]
    """
    head = range(1, min(LONGEST_HEAD, len(lines)))
    return next((n + 1 for n in head if is_name(lines[n].squeezed.strip(BRACKETS)) or is_byline(lines[n].text)), 0)


def signed_below(lines: Sequence[Line]) -> int:
    """How many lines at the foot of a source are the author's name and the date.

    >>> from .kept import sheet_of
    >>> feet = ("张三", "1998年 秋"), ("1998年 秋",), ("天亮了",)
    >>> [signed_below(sheet_of("船来了", *foot).lines) for foot in feet]
    [2, 1, 0]
    """
    dated = bool(lines) and DATED.match(lines[-1].text) is not None
    above = lines[: len(lines) - dated]
    named = len(above) > 1 and (is_name(above[-1].squeezed) or is_byline(above[-1].text))
    return dated + named


def in_stanzas(lines: list[Line]) -> list[Line]:
    """Lines without a single one at either end that a blank line parts from the others: a title, the end of prose."""
    stanzas = stanzas_of(lines)
    if len(stanzas) > 1 and len(stanzas[0]) == 1:
        stanzas = stanzas[1:]
    if len(stanzas) > 1 and len(stanzas[-1]) == 1:
        stanzas = stanzas[:-1]
    return [line for stanza in stanzas for line in stanza]


def is_sung(line: Line) -> bool:
    """Whether a line is of short clauses, each with its stop."""
    return CLAUSES.match(line.text.strip(QUOTES)) is not None and not (has_number(line.text) or is_entry(line.text))


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


def is_narrow(lines: Sequence[Line]) -> bool:
    """Whether all lines are narrower than those of any page."""
    return max(line.width for line in lines) < NARROWEST_PAGE


def length_of(line: Line) -> int:
    """How many characters a line, or half of one, has that may be a verse's; 0 where it may not.

    >>> from .kept import sheet_of
    >>> [length_of(line) for line in sheet_of("床前明月光", "两个黄鹂鸣翠柳，一行白鹭上青天。", "洪银兴", "明月").lines]
    [5, 7, 0, 0]
    >>> length_of(sheet_of("第一天看渡口").lines[0])
    0
    """
    words = line.text.strip(QUOTES)
    found = ENDED.match(words) or OPEN.match(words) or COUPLET.match(words)
    if not found or has_number(line.text) or is_byline(line.text) or EVENT.match(line.text):
        return 0
    return len(next(half for half in found.groups() if half))


def are_ended(lines: Sequence[Line]) -> bool:
    """Whether lines are enough to be verse by their stops alone."""
    ended = all(ENDED.match(line.text.strip(QUOTES)) for line in lines)
    return (ended and len(lines) >= FEWEST) or are_couplets(lines)


def are_couplets(lines: Sequence[Line]) -> bool:
    """Whether lines are enough that have two halves: of five or of seven characters, fewer are."""
    fewest = FEWEST_COUPLETS if length_of(lines[0]) in REGULATED else FEWEST
    return len(lines) >= fewest and all(COUPLET.match(line.text.strip(QUOTES)) for line in lines)


def are_pair(lines: Sequence[Line]) -> bool:
    """Whether two lines are the two halves of regulated verse."""
    ends = "".join(line.text.strip(QUOTES)[-1:] for line in lines)
    return re.fullmatch("[，,][。！？]", ends) is not None and length_of(lines[0]) in REGULATED


def stand_apart(lines: Sequence[Line], before: Line | None, after: Line | None) -> bool:
    """Whether lines stand between blank lines, or are set in alike from the text before and behind them; a colon before
    them parts them as well. Lines enough of regulated verse end before the far wider first line of a paragraph too.

    >>> from .kept import sheet_of
    >>> poem = ("　　画到无心处", "　　方知笔有情", "　　一山一水外", "　　犹有未成声")
    >>> first, *lines, last = sheet_of("他画了一生。", *poem, "　　这首小诗题在他最后一幅画的背面。").lines
    >>> stand_apart(lines, first, last), stand_apart(lines[:3], first, last)
    (True, False)
    """
    begins = before is None or lines[0].blank_before or lines[0].opens_page or before.indent < lines[0].indent
    begins = begins or (before is not None and before.text[-1] in "：:")
    regulated = len(lines) >= FEWEST and length_of(lines[0]) in REGULATED and lines[0].indent
    ends = after is None or after.blank_before or after.indent != lines[-1].indent
    ends = ends or bool(regulated and after is not None and after.width > 2 * lines[-1].width)
    return begins and ends and len({line.indent for line in lines}) == 1

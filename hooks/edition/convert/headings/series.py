"""Headings whose numbers count from 1 in a style that no other rule knows: 壹、 and 贰、, 甲、 and 乙、, Chapter 1."""

import re
from collections.abc import Iterator

from ...model.languages.chinese_numerals import numeral
from ...model.sources.source import Line
from ..evidence.headings import is_like_heading
from ..evidence.labels import Label, Sheet
from ..evidence.patterns import BULLET, has_number
from ..evidence.sentence_ends import ends_sentence

NUMERALS = "一二三四五六七八九十"
CAPITALS = "壹贰叁肆伍陆柒捌玖拾"
TRADITIONAL_CAPITALS = "壹貳參肆伍陸柒捌玖拾"
STEMS = "甲乙丙丁戊己庚辛壬癸"  # that also stand for people who speak: 甲：
ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
NUMBERED = re.compile(
    rf"^(?P<before>第|专题|模块|任务|项目|案例|主题|问题|Chapter |Part |Unit |Lesson |Section |§ ?|)"
    rf"(?P<number>[{NUMERALS}]{{1,3}}|[{CAPITALS}{TRADITIONAL_CAPITALS}]|[{STEMS}](?=[、．.])|[{ROMAN}]|\d{{1,2}}|[A-Z](?=[.、．]))"
    r"(?P<after>[部幕场集天步]分?|[、.．)）：:]|[ \u3000]|(?<=\d)(?=[^\W\d_A-Za-z]))(?=.*[^\W\d_])"
)
ALONE = re.compile(rf"^(?P<before>)(?P<number>[{NUMERALS}]{{1,3}}|\d{{1,2}})(?P<after>)$")  # on its line, over text
FEWEST = 2
SHORT = 0.7  # of the width of the widest line that is wrapped


def read_series(sheet: Sheet) -> Sheet:
    """Labels the headings of each series: short lines with text behind each, whose numbers count from 1.

    >>> from ..kept.kept import sheet_of
    >>> lines = ("Chapter 1 起点", "春天来了，园子里的花开了。", "Chapter 2 终点", "秋天到了，叶落了。")
    >>> [label.key.line for label in read_series(sheet_of(*lines)).those("block")]
    [1, 3]
    >>> read_series(sheet_of(*lines[:2], "Chapter 3 终点", "秋天到了，叶落了。")).those("block")
    ()
    >>> [label.key.line for label in read_series(sheet_of("一", "春天来了。", "二", "秋天到了。")).those("block")]
    [1, 3]
    >>> read_series(sheet_of("一", "春天", "二", "秋天", "春天来了，园子里的花开了。")).those("block")
    ()
    >>> lines = ("1", "", "春天来了。", "", "2", "", "秋天到了。")
    >>> [label.key.line for label in read_series(sheet_of(*lines)).those("block")]
    [1, 5]
    >>> read_series(sheet_of(*(line for line in lines if line))).those("block")  # figures may be those of items
    ()
    """
    return sheet.labelled(series(sheet))


def series(sheet: Sheet) -> Iterator[Label]:
    """The labels of the headings of all series; some of them may be known already. Papers count from 0 at times."""
    known = {part.line for label in sheet.those("block") if label.value.startswith("heading") for part in label.parts}
    settled = sheet.settled
    widest = max((line.width for line in sheet.lines), default=0)
    found: dict[tuple[str, int, str], list[int]] = {}
    for place, line in enumerate(sheet.lines):
        shape = shape_of(line.text)
        is_known = line.number in known
        other = (line.number in settled and not is_known) or BULLET.match(line.text) or line.column
        short = is_known or (is_like_heading(line.text) and line.width < SHORT * widest)
        if shape and short and not other:
            found.setdefault((shape["before"], script_of(shape["number"]), shape["after"]), []).append(place)
    for places in found.values():
        numbers = [value_of(sheet.lines[place].text) for place in places]
        after = [sheet.lines[place + 1] for place in places if place + 1 < len(sheet.lines) and place + 1 not in places]
        alone = ALONE.match(sheet.lines[places[0]].text) is not None
        over_text = len(after) == len(places) and (not alone or all(is_text(line, SHORT * widest) for line in after))
        stands = not (alone and sheet.lines[places[0]].text.isdigit()) or all(
            are_apart(sheet.lines[place], line) for place, line in zip(places, after, strict=False)
        )
        first = 0 if sheet.lines[places[0]].text[0] == "0" else 1
        if len(places) >= FEWEST and over_text and stands and numbers == list(range(first, first + len(places))):
            evidence = f"one of {len(places)} that count from {first}"
            for line in (sheet.lines[place] for place in places):
                if line.number not in settled and not has_number(line.text):
                    yield Label.of_block("series-heading", [line], "heading", evidence)


def shape_of(text: str) -> re.Match[str] | None:
    """The number that a line begins with or is, and what stands round it."""
    return NUMBERED.match(text) or ALONE.match(text)


def is_text(line: Line, wide: float) -> bool:
    """Whether a line is of text: it ends a sentence or a clause, or is as wide as those that are wrapped."""
    return line.width >= wide or ends_sentence(line.text) or line.text[-1] in "，；,;"


def are_apart(number: Line, text: Line) -> bool:
    """Whether a number stands apart from the text below it: between blank lines, or set in otherwise.

    >>> from ..kept.kept import sheet_of
    >>> [are_apart(*sheet_of("1", *below).lines) for below in (("", "船来了。"), ("　　船来了。",), ("船来了。",))]
    [True, True, False]
    """
    return (number.blank_before and text.blank_before) or abs(number.indent - text.indent) >= 2


def script_of(number: str) -> int:
    """Which numerals a number is written in, those in both forms of capitals being the same.

    >>> script_of("壹") == script_of("參"), script_of("壹") == script_of("一"), script_of("12") == script_of("3")
    (True, False, True)
    """
    scripts = (CAPITALS + TRADITIONAL_CAPITALS, STEMS, ROMAN, NUMERALS, "0123456789")
    return next((n for n, script in enumerate(scripts) if number[:1] in script), -1)


def value_of(text: str) -> int:
    """The number with which a line begins, as far as one numeral says it.

    >>> value_of("贰、终点"), value_of("B. 终点"), value_of("Ⅲ、终点"), value_of("专题十一 终点")
    (2, 2, 3, 11)
    >>> value_of("參、终点"), value_of("丙、终点"), value_of("丙：终点")
    (3, 3, 0)
    """
    shape = shape_of(text)
    number = shape["number"] if shape else ""
    for numerals in (CAPITALS, TRADITIONAL_CAPITALS, STEMS, ROMAN, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"):
        if number and number in numerals:
            return numerals.index(number) + 1
    if number.isdigit():
        return int(number)
    return int(numeral(number)) if number else 0

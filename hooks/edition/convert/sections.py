"""Headings by their numbers: 1, 1.1, 1.2, 2 follow one another through a book, as figures in prose do not."""

import re
from collections.abc import Iterator, Sequence

from ..model.chinese import squeezed
from ..model.source import Line
from .headings import is_like_heading
from .kept import HAN_CHARACTER
from .labels import Label, Sheet
from .layout import measure_near

NUMBER = re.compile(
    r"^(?:第\s?(?P<chapter>\d{1,2})\s?[章篇]\s*|附[录錄]\s?(?P<appendix>[A-Z])[.．]?\s*"
    r"|(?P<number>(?:\d{1,2}|[A-Z])(?:\.\d{1,2})*)(?:\.?\s+|\.(?=[^\s\d.])))(?=[^\s\d.])"
)
Number = tuple[str, ...]
FEWEST = 3  # numbers that follow one another
LONGEST = 80  # characters of a heading
NO_END = "。；;"
FULL = 0.6  # of the measure: a heading as wide may go on, in larger letters
SHORT = 0.75  # of the measure: the last line of a heading is shorter
MOST_MISSING = 2  # numbers between two that follow one another


def count_sections(sheet: Sheet) -> Sheet:
    """Labels the headings whose numbers follow one another."""
    known = {part for label in sheet.those("block") for part in label.parts}
    lines = [line for line in sheet.lines if line.span not in known]
    numbered = [(n, number) for n, line in enumerate(lines) if (number := number_of(line.text))]
    chain = in_sequence(numbered)
    if len(chain) < FEWEST:
        return sheet
    return sheet.labelled(labels_of(chain, lines))


def number_of(text: str) -> Number:
    """The number with which a short line begins that may be a heading, part by part; nothing where it begins with none.

    >>> number_of("3.1.4. LTSP服务器"), number_of("第 2 章 软件"), number_of("2.5 倍。"), number_of("1. 安装软件。")
    (('3', '1', '4'), ('2',), (), ())
    """
    found = NUMBER.match(text)
    if not found or text[-1] in NO_END or len(squeezed(text)) > LONGEST:
        return ()
    number = tuple((found["chapter"] or found["appendix"] or found["number"]).split("."))
    return number if len(number) > 1 or is_like_heading(text) else ()


def in_sequence(numbered: Sequence[tuple[int, Number]]) -> list[tuple[int, Number]]:
    """The numbers that follow one another, each with its place; one of a single part only where 1.1 follows 1.

    >>> places = enumerate([("1",), ("1", "1"), ("7",), ("1", "2"), ("2",), ("2", "1"), ("3",)])
    >>> [".".join(number) for _, number in in_sequence([*places])]
    ['1', '1.1', '1.2', '2', '2.1']
    """
    chain: list[tuple[int, Number]] = []
    current: Number = ()
    waiting: tuple[int, Number] | None = None
    for place, number in numbered:
        if len(number) == 1:
            waiting = (place, number) if follows(number, current) else waiting
            continue
        if waiting and number == (*waiting[1], "1"):
            chain.append(waiting)
            current = waiting[1]
        if follows(number, current) or not chain:
            chain.append((place, number))
            current, waiting = number, None
    return chain


def follows(number: Number, before: Number) -> bool:
    """Whether a number comes next after another: its first child, its next sibling or that of one above it.

    Below chapters some may be missing, where their lines look like no heading.

    >>> follows(("1", "1"), ("1",)), follows(("2",), ("1", "4")), follows(("3",), ("1",)), follows(("A",), ("9",))
    (True, True, False, True)
    """
    if number[:-1] == before and number[-1] == "1":
        return True
    depth = len(number) - 1
    if depth == 0 and number[0] == "A" and before and before[0].isdigit():
        return True
    if depth >= len(before) or number[:depth] != before[:depth]:
        return False
    missing = MOST_MISSING if depth else 0
    return 0 < position(number[-1]) - position(before[depth]) <= 1 + missing


def position(part: str) -> int:
    """Where a part of a number stands among its like; letters stand far behind figures.

    >>> position("10") - position("9"), position("B") - position("A"), position("A") - position("9") > 100
    (1, 1, True)
    """
    return int(part) if part.isdigit() else 1000 + ord(part)


def labels_of(chain: Sequence[tuple[int, Number]], lines: Sequence[Line]) -> Iterator[Label]:
    """The labels of headings, each with the number before it as evidence."""
    before = ""
    for place, number in chain:
        evidence = f"its number follows {before}" if before else "its number begins a sequence"
        heading = heading_at(place, lines)
        yield Label("block", "counted-heading", tuple(line.span for line in heading), "heading", evidence)
        before = ".".join(number)


def heading_at(place: int, lines: Sequence[Line]) -> list[Line]:
    """The lines of a heading: the next one too where the first is wide and the next is short and ends no sentence."""
    first, after = lines[place], lines[place + 1] if place + 1 < len(lines) else None
    measure = measure_near(lines, place).widest
    if after is None or after.opens_page or after.indent > first.indent or number_of(after.text):
        return [first]
    full = first.width > FULL * measure and first.text[-1] not in "？?！!"
    ends = after.width < SHORT * measure and after.text[-1] not in NO_END and "。" not in after.text
    return [first, after] if full and ends and HAN_CHARACTER.search(after.text) else [first]

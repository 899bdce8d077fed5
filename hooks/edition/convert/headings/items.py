"""Items whose bullets no space parts from their words: what several lines that follow one another show alone."""

import re
from collections.abc import Iterator
from itertools import groupby

from ...model.languages.chinese import HAN
from ...model.sources.source import Line
from ..evidence.labels import Label, Sheet

UNSPACED = re.compile(rf"([*＊·+–-])(?=[{HAN}])(?!.*\1)")
FEWEST = 3


def find_items(sheet: Sheet) -> Sheet:
    """Labels each line of a list whose bullets touch their words."""
    return sheet.labelled(unspaced_items(sheet))


def unspaced_items(sheet: Sheet) -> Iterator[Label]:
    """Lines that follow one another and begin with the same sign, close before a Chinese character.

    >>> from ..kept.kept import sheet_of
    >>> [label.key.line for label in unspaced_items(sheet_of("要带：", "*雨伞", "*水壶", "*地图", "*注意*"))]
    [2, 3, 4]
    >>> [*unspaced_items(sheet_of("*作者单位：某校。", "*收稿日期。"))]
    []
    """
    settled: frozenset[int] | None = None
    for sign, group in groupby(sheet.lines, sign_of):
        lines = list(group) if sign else []
        if len(lines) >= FEWEST and len({line.indent for line in lines}) == 1:
            settled = sheet.settled if settled is None else settled
            if settled.isdisjoint(line.number for line in lines):
                evidence = f"one of {len(lines)} lines that begin with {sign}"
                yield from (Label.of_block("unspaced-bullet", [line], "bullet", evidence) for line in lines)


def sign_of(line: Line) -> str:
    """The sign that a line begins with, close before a Chinese character; nothing where it begins with none."""
    found = UNSPACED.match(line.text)
    return found[1] if found else ""

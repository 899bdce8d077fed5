"""Torn code: what an extraction in reading order leaves of drawings and listings that stand in columns."""

import re
from collections.abc import Iterator, Sequence

from ...model.languages.chinese import HAN_CHARACTER
from ...model.sources.source import Line
from ..evidence.habits import ends_for_certain
from ..evidence.labels import Label, Sheet
from .code_signs import WORD

# A mark that a list lost, an address, a note's mark.
OTHER = re.compile(r"[(（\[［]?\w{1,3}[.)）\]］、]|.*(?:://|\w@\w)|[-*+•] ")
FEWEST = 3  # lines of data
SHORT = 0.5  # of the width of full lines
REPEATED = 0.6  # of some short lines: as many at most differ from one another


def data(lines: Sequence[Line]) -> Iterator[int]:
    """The numbers of lines that hold figures and signs alone, three or more without a blank line between; a number by
    itself on each line tells nothing.

    >>> from .kept import sheet_of
    >>> [*data(sheet_of("如下", "7 6 5 4", "%pM", "0a:1b", "", "3 2", "1 0").lines)]
    [2, 3, 4]
    """
    run: list[Line] = []
    for line in (*lines, None):
        is_data = line and holds_data(line.text)
        if run and (not line or not is_data or line.blank_before):
            if len(run) >= FEWEST and not all(one.text.isdigit() for one in run):
                yield from (one.number for one in run)
            run = []
        if line and is_data:
            run.append(line)


def holds_data(text: str) -> bool:
    """Whether each word of a line has a sign or a figure in it, or is one letter, as in no sentence.

    >>> [holds_data(text) for text in ("%pM 0a:1b x", "12:34:56 " * 20 + "end", "7 新质", "7 of 9")]
    [True, False, False, False]
    """
    if HAN_CHARACTER.search(text) or OTHER.match(text):
        return False
    return not any(WORD.fullmatch(word) for word in text.split())


def columns(sheet: Sheet) -> Iterator[Label]:
    """The labels of short lines right behind code, or behind such lines, that say the same again and again."""
    ends = {label.parts[-1] for label in sheet.those("block") if label.value == "code"}
    settled = sheet.settled
    run: list[Line] = []
    before: Line | None = None
    for line in (*sheet.lines, None):
        if run and (not line or line.blank_before or line.number in settled):
            if before and before.span in ends and repeats(run, sheet):
                yield Label.of_block("code-columns", run, "code", "the same words again")
                ends.add(run[-1].span)
            before, run = run[-1], []
        if line and line.number in settled:
            before = line
        elif line:
            run.append(line)


def repeats(lines: Sequence[Line], sheet: Sheet) -> bool:
    """Whether lines are short, end no sentence, and mostly say the same."""
    edges = sheet.layout.edges
    short = all(edges.know(line) and edges.width_of(line.text) < SHORT * edges.width for line in lines)
    ended = any(ends_for_certain(line.text) for line in lines if line.text.strip("."))
    return short and not ended and len({line.text for line in lines}) <= REPEATED * len(lines)

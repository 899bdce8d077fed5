"""The list of contents that a publication prints before its texts: its lines, and the titles that it announces."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..model.chinese import HAN, squeezed
from ..model.ledger_rules import LEADER, LONGEST_ENTRY
from ..model.source import Line
from .patterns import has_number

CONTENTS_HEADING = re.compile(r"^(?:目\s*[录次錄]|CONTENTS|Table of Contents)$", re.IGNORECASE)
# Lines among the entries that are none: the list's own heading, 【…】, a date of publication, what is not Chinese.
NO_ENTRY = re.compile(
    rf"{CONTENTS_HEADING.pattern}|^【.*】$|\d{{4}}\s*年\s*\d+\s*月\s*\d+\s*日$|^[^{HAN}\d]*$", re.IGNORECASE
)
PAGE = re.compile(r"\d*$")
LONGEST_PREFIX = 8  # characters by which an entry is looked for in the text
SHARE = 0.3  # of the entries that must occur


@dataclass(frozen=True)
class Announced:
    """A title as the list of contents prints it, the number of the source's line where it begins, and its page."""

    title: str
    line: int
    page: str = ""


@dataclass(frozen=True)
class Contents:
    """A list of contents: its lines, its entries, and how many of these occur in the text."""

    lines: tuple[Line, ...]
    entries: tuple[Announced, ...]
    occurring: int


def find_contents(lines: Sequence[Line]) -> list[Contents]:
    """The list of contents with which a source begins, if it has one: its entries end in leaders and occur below it.

    One dot leader alone makes no list. It ends where the leaders end: an index at the back is none.
    """
    led = [n for n, line in enumerate(lines) if LEADER.search(line.text)]
    if len(led) < 2:
        return []
    last = end_of_leaders(lines, led)
    first = next((n for n in range(led[0], -1, -1) if CONTENTS_HEADING.match(lines[n].text)), led[0])
    if led[0] - first > LONGEST_ENTRY:
        first = led[0]
    listed = tuple(lines[first : last + 1])
    entries = tuple(contents_titles(listed))
    words = [squeezed(line.text) for line in lines[last + 1 :]]
    starts = ("".join(words[n : n + LONGEST_PREFIX])[:LONGEST_PREFIX] for n in range(len(words)))
    beginnings = {start[:n] for start in starts for n in range(1, LONGEST_PREFIX + 1)}
    occurring = sum(squeezed(entry.title)[:LONGEST_PREFIX] in beginnings for entry in entries)
    return [Contents(listed, entries, occurring)] if occurring and occurring >= SHARE * len(entries) else []


def end_of_leaders(lines: Sequence[Line], led: list[int]) -> int:
    """The index of the last line with a leader before the leaders cease."""
    last = led[0]
    for n in led[1:]:
        between = lines[last + 1 : n]
        if len(between) > LONGEST_ENTRY or any(line.text.endswith("。") for line in between):
            break
        last = n
    return last


def contents_titles(listed: Sequence[Line]) -> list[Announced]:
    """The titles that the lines of a list announce; one may run over several lines, up to its dot leader.

    A number begins another one, since the printer has cut off some leaders.
    """
    titles: list[Announced] = []
    entry: list[Line] = []
    for line in listed:
        entry = [] if has_number(line.text) else entry
        entry = [] if NO_ENTRY.search(line.text) else [*entry, line]
        if LEADER.search(line.text):
            if title := LEADER.sub("", " ".join(part.text for part in entry)).rstrip(". "):
                titles.append(Announced(title, entry[0].number, PAGE.findall(line.text)[0]))
            entry = []
    return titles

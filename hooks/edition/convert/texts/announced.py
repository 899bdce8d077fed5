"""Announced headings: the lines that a list of contents announces, and where they stand."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...model.languages.chinese import squeezed
from ...model.sources.source import Line
from ..evidence.labels import Label, Sheet
from ..evidence.names import NAMES_ALONE
from ..evidence.patterns import CAPTION, has_number
from ..furniture.contents_entries import Announced

LONGEST_TITLE = 4  # lines, with the byline that some lists of contents print after a title
NO_NAME = re.compile(r"[，、,（()）\s]+")
AGREEING = 0.5  # of the entries, at least, whose pages stand as far from the source's as each other
STEP, FEWEST = 2, 2  # cells by which entries of one level are set in beside those of another, and entries of each
LOWEST = 6  # the lowest level of a heading
Place = tuple[int, int]  # the index of a title's first line, and how many lines it has


def places_of(titles: Sequence[str], lines: Sequence[Line]) -> dict[str, list[Place]]:
    """Where each title stands in the lines, alone on some of them: the index of the first, and how many they are."""
    wanted = set(titles)
    longest = max(map(len, titles), default=0)
    words = [line.squeezed for line in lines]
    found: dict[str, list[Place]] = {}
    for index in range(len(lines)):
        joined = ""
        for length in range(1, min(LONGEST_TITLE, len(lines) - index) + 1):
            joined += words[index + length - 1]
            if len(joined) > longest:
                break
            if joined in wanted:
                found.setdefault(joined, []).append((index, length))
    return found


def announced_headings(sheet: Sheet, entries: Sequence[Announced]) -> Iterator[Label]:
    """The lines that a list of contents announces and that begin no text: they are headings.

    Where the pages that it names tell, the same words on another page are none; nor is the caption of a picture or a
    table. How far the entries are set in shows their levels, in text.
    """
    titled = {part.line for label in sheet.those("title") for part in label.parts}
    places = places_of([squeezed(entry.title) for entry in entries], sheet.lines)
    offset = usual_offset(entries, places, sheet.lines)
    is_placed = any(line.place for line in sheet.printed)  # the sizes of letters tell more
    levels = {} if is_placed else levels_by_indent(entries, sheet.printed)
    for entry in entries:
        found = [] if CAPTION.match(entry.title) else places.get(squeezed(entry.title), [])
        there = [place for place in found if offset is not None and offset in offsets(entry, [place], sheet.lines)]
        for index, length in there or found:
            lines = without_byline(sheet.lines[index : index + length])
            if titled.isdisjoint(line.number for line in lines):
                titled.update(line.number for line in lines)
                evidence = f"line {entry.line} announces it"
                kind = f"heading {levels[entry.line]}" if levels else "heading"
                yield Label.of_block("announced-heading", lines, kind, evidence)
                below = sheet.lines[index + length] if index + length < len(sheet.lines) else None
                if below and prints_names(below, entry):
                    yield Label.of_block("announced-byline", [below], "paragraph", evidence)


def prints_names(line: Line, entry: Announced) -> bool:
    """Whether a line prints the names of an entry, whatever parts them."""
    return bool(entry.names) and squeezed(NO_NAME.sub("", entry.names)) == squeezed(NO_NAME.sub("", line.text))


def levels_by_indent(entries: Sequence[Announced], printed: Sequence[Line]) -> dict[int, int]:
    """The levels of entries, from 2 on, by their lines' numbers: those that are set in further stand lower. Nothing
    where all begin alike, one is set in as no other, or most have numbers, which tell more.

    >>> from ..kept.kept import sheet_of
    >>> def levels(*lines):
    ...     printed = sheet_of(*lines).lines
    ...     return levels_by_indent([Announced(line.text, line.number) for line in printed], printed)
    >>> levels("渡口", "  船只", "  人员", "码头", "  桥"), levels("渡口", "码头"), levels("渡口", "码头", "  桥")
    ({1: 2, 2: 3, 3: 3, 4: 2, 5: 3}, {}, {})
    >>> levels("一、渡口", "  1. 船只", "  2. 人员", "二、码头")
    {}
    """
    indents = {line.number: line.indent for line in printed}
    counts = Counter(indents.get(entry.line, 0) for entry in entries)
    steps = sorted(counts)
    apart = len(steps) > 1 and all(after - before >= STEP for before, after in pairwise(steps))
    numbered = sum(has_number(entry.title) for entry in entries)
    if not apart or min(counts.values()) < FEWEST or numbered > AGREEING * len(entries):
        return {}
    return {entry.line: min(2 + steps.index(indents[entry.line]), LOWEST) for entry in entries}


def without_byline(title: Sequence[Line]) -> Sequence[Line]:
    """The lines of a title that a list of contents announces with its author, without the one of the author.

    >>> from ..kept.kept import sheet_of
    >>> titles = ("船的故事", "张三"), ("船的故事", "与桥的故事"), ("张三",)
    >>> [len(without_byline(sheet_of(*lines).lines)) for lines in titles]
    [1, 2, 1]
    """
    return title[:-1] if len(title) > 1 and NAMES_ALONE.match(title[-1].text) else title


def usual_offset(entries: Sequence[Announced], places: dict[str, list[Place]], lines: Sequence[Line]) -> int | None:
    """By how much the source counts its pages otherwise than the list of contents does; None where that differs."""
    counts = Counter(
        offset for entry in entries for offset in offsets(entry, places.get(squeezed(entry.title), []), lines)
    )
    offset, count = max(counts.items(), key=lambda pair: pair[1], default=(0, 0))
    return offset if count >= max(2, AGREEING * len(entries)) else None


def offsets(entry: Announced, places: Sequence[Place], lines: Sequence[Line]) -> set[int]:
    """By how much the pages of places differ from the page that an entry names."""
    return {lines[index].page - int(entry.page) for index, _ in places} if entry.page else set()

"""Running heads of chapters: what heads a page and repeats the numbered heading that stands below it or before it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...model.languages.chinese import cells, squeezed
from ...model.sources.ledger_rules import LONGEST_HEAD, SENTENCE_END
from ...model.sources.source import Line
from ..evidence.headings import is_like_heading
from ..evidence.labels import Sheet
from ..evidence.pages import FEWEST_PAGES, Edge
from ..evidence.patterns import DECIMAL, PARTS, has_number
from ..evidence.sentence_ends import has_ascii_stop
from ..order.columns import split_columns

FEWEST_REGULAR, REGULAR = 4, 0.6  # pages of one side, and a share of them, whose heads repeat a heading
HALF = 0.5  # of the pages
MOST_SAID = 16  # times that a heading's words stand elsewhere; 相关主题 stands under each entry of a manual
LONGEST_HEADING = 3  # lines of a heading, which its running head has on one
OF_BOOK = re.compile(rf"(?:{'|'.join(PARTS)})|{DECIMAL.pattern}")  # the number of a chapter or section, not of an item


@dataclass(frozen=True)
class Said:
    """Where short words stand, which may be a heading: the number of their first line, and its page."""

    line: int
    page: int


def may_be_head(text: str) -> bool:
    """Whether a text may be a running head: it is short and ends no sentence.

    >>> [may_be_head(text) for text in ("新质生产力", "新质。", "新" * 40, "Getting Started with a Ship, 28 June 2026")]
    [True, False, False, True]
    """
    ends = "。" in text or SENTENCE_END.search(text) or has_ascii_stop(text)
    return not ends and cells(squeezed(text)) < LONGEST_HEAD


def chapter_heads(edges: Sequence[Edge], said: Mapping[str, Sequence[Said]]) -> dict[int, int]:
    """The running heads that repeat a heading: the number of each one's line, with that of the heading.

    The first of the lines that say the same is the heading, but for one that heads its page and is said again below.
    一、概述 may be a heading of each chapter, so that an item's number counts only where several pages bear such heads;
    and a line under the book's head counts as such only where several pages have two, or none has one.
    """
    known = set(without_numbers(edges, said))
    heads = [(depth > 0, line) for edge in edges if edge.is_head for depth, line in enumerate(edge.lines)]
    heads = [(deeper, line) for deeper, line in heads if has_number(line.text) and may_be_head(line.text)]
    first = {words: first_of(said[words]) for _, line in heads if (words := line.squeezed) in said}
    pages = {
        which: {line.page for deeper, line in heads if deeper == which and repeats(line, first)} for which in (0, 1)
    }
    usual = [len(pages[which]) >= FEWEST_PAGES for which in (0, 1)]
    if usual[0]:
        outermost = {edge.lines[0].number for edge in edges if edge.is_head and edge.lines}
        first |= {words: later for words in first if (later := on_next_page(said[words], outermost))}
    found = {
        line.number: first[line.squeezed].line
        for deeper, line in heads
        if repeats(line, first) and (usual[deeper] or (OF_BOOK.match(line.text) and not usual[not deeper]))
    }
    return found | {line.number: first_of(said[line.squeezed]).line for line in known}


def without_numbers(edges: Sequence[Edge], said: Mapping[str, Sequence[Said]]) -> Iterator[Line]:
    """The heads that repeat headings without numbers: those of most odd pages, or of most even ones, do.

    They are the outermost, or stand below one that is the same on all pages.
    """
    for side in (0, 1):
        found = (repeating(edges, side, depth, said) for depth in (0, 1))
        yield from next((lines for lines in found if lines), ())


def repeating(edges: Sequence[Edge], side: int, depth: int, said: Mapping[str, Sequence[Said]]) -> list[Line]:
    """The heads of the odd pages, or of the even ones, at one depth, that repeat headings: nothing if they are few."""
    sided = [edge for edge in edges if edge.is_head and edge.page % 2 == side and len(edge.lines) > depth]
    heads = {edge.page: edge.lines[depth] for edge in sided if is_like_heading(edge.lines[depth].text)}
    words = {page: line.squeezed for page, line in heads.items()}
    commonest = max(Counter(words.values()).values(), default=0)
    if len(heads) < HALF * len(sided) or commonest > HALF * len(heads):
        return []
    times = Counter(words.values())
    rare = {text for text, count in times.items() if len(said.get(text, ())) <= count + max(MOST_SAID, count)}
    found = [
        line
        for page, line in heads.items()
        if may_be_head(line.text) and words[page] in rare and is_under(line, page, words, said)
    ]
    return found if len(found) >= max(FEWEST_REGULAR, REGULAR * len(heads)) else []


def is_under(head: Line, on: int, words: Mapping[int, str], said: Mapping[str, Sequence[Said]]) -> bool:
    """Whether what a page's head says is a heading there, or on a page before, since which all heads say so.

    `words` are those of the heads by page.
    """
    since = next((page + 1 for page in range(on, 0, -1) if words.get(page, words[on]) != words[on]), 0)
    return any(
        place.line > head.number if place.page == on else since <= place.page + 1 <= on
        for place in said.get(words[on], ())
    )


def said_by(edges: Sequence[Edge], sheet: Sheet) -> dict[str, list[Said]]:
    """Where the short words that stand at the heads of pages stand, be they on one line or on several, of the page or
    of one of its columns.
    """
    wanted = {line.squeezed for edge in edges if edge.is_head for line in edge.lines if may_be_head(line.text)}
    beginnings = {words[:n] for words in wanted for n in range(1, len(words) + 1)}
    found: dict[str, list[Said]] = {}
    lines = split_columns(list(sheet.lines))
    for n, line in enumerate(lines):
        words = ""
        for part in lines[n : n + LONGEST_HEADING]:
            words += part.squeezed
            if words not in beginnings or part.page != line.page:
                break
            if words in wanted:
                found.setdefault(words, []).append(Said(line.number, line.page))
    return found


def first_of(found: Sequence[Said]) -> Said:
    """The first place of words that may be their heading: where they head their page and stand below too, the lower."""
    return [place for place in found if place.page == found[0].page][-1]


def on_next_page(found: Sequence[Said], outermost: set[int]) -> Said | None:
    """The heading that a page's head announces, where it stands on the next page: it was moved on, its head was not."""
    head, *others = found
    later = [other for other in others if other.page == head.page + 1 and other.line not in outermost]
    return later[0] if head.line in outermost and later else None


def repeats(line: Line, first: dict[str, Said]) -> bool:
    """Whether a line repeats the number and words of a heading that stands elsewhere."""
    heading = first.get(line.squeezed)
    return heading is not None and heading.line != line.number

"""Running heads: what pages print at their edges again and again, or with their number."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...model.sources.ledger_rules import ISSUE
from ...model.sources.source import Line
from ..evidence.headings import is_part
from ..evidence.labels import Sheet
from ..evidence.measures import fullest
from ..evidence.names import AUTHOR_AND_TITLE, is_byline
from ..evidence.pages import FEWEST_PAGES, Edge, edges
from ..evidence.patterns import WATERMARK, has_number
from .chapter_heads import Said, chapter_heads, may_be_head, said_by
from .page_numbers import counting, number_alone, outer_numbers, pages_by_offset
from .recurring import Place, are_dense, are_in_runs, pages_of_places, placed

OFTEN = 0.3  # of the lines that read as a head does stand at the edges of pages, at least
OFTEN_AT_FEET = 0.6
FOOT = 0.1  # of all pages that bear a foot without figures
NEARLY_FULL = 0.75  # of the width of wide lines
FEWEST_NUMBERED = 0.1  # of the pages bear their number within a line, at least: figures in text count a few by chance
MOST_MARKED = 0.6  # of the pages bear a watermark, at least
MOST_PAGES = 0.8  # of all that must bear heads by turns


def says_issue(line: Line) -> bool:
    """Whether a line names the issue of a periodical and nothing else."""
    return ISSUE.fullmatch(line.text) is not None


def find_running_heads(sheet: Sheet) -> Iterator[tuple[Line, str]]:
    """The running heads, each with the evidence for it."""
    found = list(edges(sheet))
    times = Counter(line.squeezed for line in sheet.lines)
    measure = fullest(line.width for line in sheet.lines)
    said = said_by(found, sheet)
    chapters = chapter_heads(found, said)
    turns = by_turns(found)
    numbers = Numbers.of(found)
    begin_chapters = [edge.page for edge in found if edge.is_head and edge.lines and is_part(edge.lines[0].text)]
    pages_of = pages_of_places(found, lambda line, page: line.number in chapters or numbers.count(line.text, page))
    lines_of = {page[0].page: sum(number_alone(line.text) is None for line in page) for page in sheet.pages}
    for edge in found:
        numbered = any(number_alone(line.text) is not None for line in edge.lines[:2])
        counting_line = next((line for line in edge.lines if numbers.count(line.text, edge.page)), None)
        for line, place in placed(edge):
            pages = pages_of.get(place, [])
            backed = edge.is_head or any(char.isdigit() for char in line.text)
            backed = backed or (numbered and len(pages) >= FOOT * len(sheet.pages)) or edge.rules_off(line)
            backed = backed and place[2] < lines_of[edge.page] - 1  # no page consists of furniture alone
            if line is counting_line:  # on the page of its number, 第1章 counts none
                yield line, "its number counts pages"
            elif edge.is_head and line.number in chapters:
                yield line, f"it repeats the heading of line {chapters[line.number]}"
            elif backed and is_often(line, pages, turns) and at_edges(edge, line, pages, times):
                if not is_clause(line, measure) and not heads_its_text(edge, line, pages, said, begin_chapters):
                    yield line, f"at the {'head' if edge.is_head else 'foot'} of {len(pages)} pages"
            elif not says_issue(line):
                break
    yield from issues(sheet)
    yield from watermarks(sheet)
    yield from (known for known in astray(pages_of, times, sheet) if not is_said_first(known[0], said))


@dataclass(frozen=True)
class Numbers:
    """What counts pages: the offsets of the numbers within lines, and the pages that bear their number alone."""

    offsets: frozenset[int]
    alone: frozenset[int]

    @classmethod
    def of(cls, found: Sequence[Edge]) -> "Numbers":
        """The numbers at the edges of pages."""
        within, alone = [], []
        for edge in found:
            for line in edge.lines:
                within += [(number, edge.page) for number in outer_numbers(line.text)]
                if (number := number_alone(line.text)) is not None:
                    alone.append((number, edge.page))
        offsets = counting(alone)
        pages = pages_by_offset(within)
        fewest = FEWEST_NUMBERED * len({edge.page for edge in found})
        counted = frozenset(offset for offset in counting(within) if len(pages[offset]) >= fewest)
        return cls(counted, frozenset(page for number, page in alone if number - page in offsets))

    def count(self, text: str, page: int) -> bool:
        """Whether a short text begins or ends with the number of its page, which does not stand there alone."""
        if page in self.alone or not may_be_head(text):
            return False
        return any(number - page in self.offsets for number in outer_numbers(text))


def is_said_first(line: Line, said: Mapping[str, Sequence[Said]]) -> bool:
    """Whether nothing says the same before a line, or a head does that stands above it on its page."""
    before = [place for place in said[line.squeezed] if place.line < line.number]
    return not before or before[-1].page == line.page


def by_turns(found: list[Edge]) -> frozenset[int]:
    """The numbers of the outermost lines of pages where odd and even pages bear heads of their own throughout.

    So even a document of four pages shows them, none of which comes three times.
    """
    lines = {edge.page: edge.lines[0] for edge in found if edge.is_head and edge.lines}
    texts = {page: line.squeezed for page, line in lines.items()}
    alike = [page for page, text in texts.items() if text in (texts.get(page - 2), texts.get(page + 2))]
    return frozenset(lines[page].number for page in alike) if len(alike) >= MOST_PAGES * len(texts) else frozenset()


def is_often(line: Line, pages: list[int], turns: frozenset[int]) -> bool:
    """Whether a short line stands at the edge of enough pages to be a running head."""
    announces = line.text[-1] in "：:"
    return may_be_head(line.text) and not announces and (len(pages) >= fewest(line.text) or line.number in turns)


def is_clause(line: Line, measure: float) -> bool:
    """Whether a line is as wide as text and holds a comma: the line of a paragraph that pages begin with again."""
    return "，" in line.text and line.width >= NEARLY_FULL * measure


def at_edges(edge: Edge, line: Line, pages: list[int], times: Counter[str]) -> bool:
    """Whether a line stands at the edge of pages, and not all over the text.

    At the foot, or under the outermost head, it does so on one page after another, or on every other one: chapters may
    end with a line such as 参见, each at the foot of its last page.
    """
    often = OFTEN if edge.is_head else OFTEN_AT_FEET
    step = 3 if line == edge.lines[0] else 2
    steady = are_in_runs(pages, step) if edge.is_head else are_dense(pages)
    return len(pages) >= often * times[line.squeezed] and (steady or names_author(line.text) is not None)


def astray(pages_of: Mapping[Place, list[int]], times: Counter[str], sheet: Sheet) -> Iterator[tuple[Line, str]]:
    """Lines that pages bear at their head, where an extraction put them amid a page, between blank lines.

    More pages must bear them at their head than not: a heading such as 练习 may stand at a head by chance.
    """
    heads = {
        text
        for (is_head, text, _), pages in pages_of.items()
        if is_head and len(pages) >= max(FEWEST_PAGES, 0.5 * times[text])
    }
    run: list[Line] = []
    for line, after in pairwise((*sheet.lines, sheet.lines[-1])):
        begins = line.blank_before or line.opens_page or bool(run)
        run = [*run, line] if begins and line.squeezed in heads and may_be_head(line.text) else []
        if run and after.blank_before:
            yield from ((one, "it stands at the head of other pages") for one in run)
            run = []


def watermarks(sheet: Sheet) -> Iterator[tuple[Line, str]]:
    """Lines that say what a copy is for, wherever they stand on most pages."""
    pages: dict[str, set[int]] = {}
    marked = [line for line in sheet.lines if WATERMARK.search(line.text) and may_be_head(line.text)]
    for line in marked:
        pages.setdefault(line.squeezed, set()).add(line.page)
    for line in marked:
        count = len(pages[line.squeezed])
        if count >= max(FEWEST_PAGES, MOST_MARKED * len(sheet.pages)):
            yield line, f"it stands on {count} pages, and says what the copy is for"


def fewest(text: str) -> int:
    """On how many pages a head must stand: on two where it names author and title."""
    return FEWEST_PAGES - bool(names_author(text))


def names_author(text: str) -> re.Match[str] | None:
    """The author and the title that a running head names, as in 洪银兴：新质生产力及其培育和发展.

    >>> bool(names_author("洪银兴：新质生产力及其培育")), bool(names_author("第一章：新质生产力"))
    (True, False)
    """
    found = AUTHOR_AND_TITLE.match(text)
    return found if found and is_byline(found["author"]) else None


def heads_its_text(
    edge: Edge, line: Line, pages: list[int], said: Mapping[str, Sequence[Said]], chapter_pages: Collection[int]
) -> bool:
    """Whether the first of these lines is no running head but the heading that later pages repeat.

    The title on the first page is, where its head stands above it, or where text or a byline follows it, be there more
    lines that pages repeat between, and so is the heading of a chapter; but where the same words stand below, or on an
    earlier page, they are; and where another chapter begins on a page between.
    """
    if not edge.is_head or edge.page != min(pages) or names_author(line.text):
        return False
    places = said.get(line.squeezed, ())
    if any(one.page < edge.page or (one.page == edge.page and one.line > line.number) for one in places):
        return False
    if edge.page > 0:
        return starts_run(edge.page, pages) and not any(pages[0] < page < pages[-1] for page in chapter_pages)
    if any(one.page == 0 and one.line < line.number for one in places):
        return True
    below = (one for one in edge.lines if one.number > line.number)
    after = next((one.text for one in below if pages_that_say(one, said) < FEWEST_PAGES), "")
    return not may_be_head(after) or "，" in after or is_byline(after) or has_number(after)


def pages_that_say(line: Line, said: Mapping[str, Sequence[Said]]) -> int:
    """On how many pages the words of a line stand."""
    return len({place.page for place in said.get(line.squeezed, ())})


def starts_run(page: int, pages: list[int]) -> bool:
    """Whether a page begins the one run of pages, every page or every second, that a chapter takes."""
    steps = {after - before for before, after in pairwise(pages)}
    return page == pages[0] and steps <= {1, 2}


def issues(sheet: Sheet) -> Iterator[tuple[Line, str]]:
    """The lines that name the issue at the edge of a page or of the source, or by the number of a page."""
    outermost = {line.number for edge in edges(sheet) for line in edge.lines[:2]}
    outermost |= {sheet.printed[0].number, sheet.printed[-1].number}
    for at, line in enumerate(sheet.printed):
        near = sheet.printed[max(0, at - 1) : at + 2]
        if says_issue(line) and (
            line.number in outermost or any(number_alone(one.text) is not None for one in near if one is not line)
        ):
            yield line, "it names the issue at the edge of a page"

"""The list of contents that a publication prints before its texts: its lines, and the titles that it announces."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from ...model.languages.chinese import squeezed
from ...model.sources.ledger_rules import CONTENTS_HEADING, LEADER, LONGEST_ENTRY
from ...model.sources.page_number_form import ENTRY_PAGE, PAGE_BEFORE
from ...model.sources.source import Line
from ..evidence.patterns import has_number
from .contents_entries import Announced, contents_titles, page_of, titles_behind_pages, without_names
from .page_numbers import number_alone

LONGEST_PREFIX = 8  # characters by which an entry is looked for in the text
SHARE, SHARE_OF_PAGED = 0.3, 0.5  # of the entries that must occur, and of those without leaders
FEWEST = 2  # entries


@dataclass(frozen=True)
class Contents:
    """A list of contents: its lines, its entries, and how many of these occur in the text."""

    lines: tuple[Line, ...]
    entries: tuple[Announced, ...]
    occurring: int


@lru_cache(1)  # what stands before the list asks as well
def find_contents(lines: tuple[Line, ...]) -> list[Contents]:
    """The lists of contents of a source: one, or more where pictures and tables have lists of their own."""
    return find_led(lines) or find_paged(lines) or find_bare(lines) or find_pages_before(lines)


def find_pages_before(lines: Sequence[Line]) -> list[Contents]:
    """The list whose entries have their pages before them, as those of magazines do: they ascend, and all occur below.

    >>> from ...model.sources.source import Source
    >>> listed = ("目录", "4 卷首语", "12 渡口", "卷首语", "春天。", "渡口")
    >>> [len(found.lines) for found in find_pages_before(Source("example", listed).lines())]
    [3]
    >>> find_pages_before(Source("example", ("目录", "1 卷首语", "2 渡口", *listed[3:])).lines())
    []
    """
    for first, line in enumerate(lines):
        if CONTENTS_HEADING.match(line.text):
            listed = (line, *takewhile(lambda one: PAGE_BEFORE.match(one.text), lines[first + 1 :]))
            entries = tuple(titles_behind_pages(listed))
            if len(entries) >= FEWEST and count_occurring(entries, lines[first + len(listed) :]) == len(entries):
                return [Contents(listed, entries, len(entries))]
    return []


def find_bare(lines: Sequence[Line]) -> list[Contents]:
    """The list whose entries have neither leaders nor pages: under its heading, all stand again below, in their order.

    Their pages may stand on lines of their own, as many as there are entries, each behind its entry or all below.

    >>> from ...model.sources.source import Source
    >>> listed = ("目录", "第一章 起点", "第二章 终点", "第一章　起点", "春天。", "第二章　终点")
    >>> [len(found.lines) for found in find_bare(Source("example", listed).lines())]
    [3]
    >>> find_bare(Source("example", (*listed[:4], "春天。", "附录")).lines())
    []
    >>> paged = ("目录", "第一章 起点", "1", "第二章 终点", "5", *listed[3:])
    >>> [len(found.lines) for found in find_bare(Source("example", paged).lines())]
    [5]
    >>> find_bare(Source("example", (*paged[:4], *paged[5:])).lines())
    []
    """
    for first, line in enumerate(lines):
        if CONTENTS_HEADING.match(line.text):
            listed = tuple(lines[first : end_of_bare(lines, first) + 1])
            entries = tuple(contents_titles(listed))
            if len(entries) >= FEWEST:
                return [Contents(listed, entries, len(entries))]
    return []


def end_of_bare(lines: Sequence[Line], first: int) -> int:
    """The index of the last entry behind a heading, given its index: the line after it is the first entry again.

    That index again where what stands between does not come again in its order, or numbers are not its pages.
    """
    words = [line.squeezed for line in lines[first + 1 :]]
    count = words.index(words[0], 1) if words and words[0] in words[1:] else 0
    pages = [page for line in lines[first + 1 : first + 1 + count] if (page := number_alone(line.text)) is not None]
    titles = [line.squeezed for line in lines[first + 1 : first + 1 + count] if number_alone(line.text) is None]
    are_pages = not pages or (len(pages) == len(titles) and pages == sorted(pages))
    rest = iter(words[count:])
    return first + count if are_pages and all(title in rest for title in titles) else first


def find_paged(lines: Sequence[Line]) -> list[Contents]:
    """The lists whose entries have no leaders: under its heading, they end in pages that ascend, and occur elsewhere.

    One may stand at the end; a page may turn in it, and an entry run over two lines.

    >>> from ...model.sources.source import Source
    >>> listed = ("目录", "第一章 起点 1", "第二章 终点 5", "第一章 起点", "春天。", "第二章 终点")
    >>> [len(found.lines) for found in find_paged(Source("example", listed).lines())]
    [3]
    >>> find_paged(Source("example", ("目录", "这里说的是 2", "目录的编法 5", "春天。")).lines())
    []
    """
    found: list[Contents] = []
    for first, line in enumerate(lines):
        if not CONTENTS_HEADING.match(line.text):
            continue
        last = end_of_paged(lines, first)
        listed = tuple(lines[first : last + 1])
        pages = [page_of(one.text) for one in listed if ENTRY_PAGE.search(one.text)]
        if len(pages) < FEWEST or pages != sorted(pages):
            continue
        others = [*lines[:first], *lines[last + 1 :]]
        entries = tuple(without_names(contents_titles(listed), others))
        occurring = count_occurring(entries, others)
        if occurring and occurring >= SHARE_OF_PAGED * len(entries):
            found.append(Contents(listed, entries, occurring))
    return found


def end_of_paged(lines: Sequence[Line], first: int) -> int:
    """The index of the last entry behind a heading, given its index: between entries stand one line or two at most."""
    last = first
    for n in range(first + 1, len(lines)):
        if ENTRY_PAGE.search(lines[n].text) and not lines[n].text.endswith("。"):
            last = n
        elif n - last > 2 or not (is_passing(lines[n], lines[first]) or is_half(lines, n)):
            break
    return last


def is_passing(line: Line, heading: Line) -> bool:
    """Whether a line turns a page within a list: its number, or the list's heading again."""
    return number_alone(line.text) is not None or line.squeezed == heading.squeezed


def is_half(lines: Sequence[Line], index: int) -> bool:
    """Whether a line may be the first half of an entry: it has no stop, and the next line ends the entry."""
    line, after = lines[index], lines[index + 1] if index + 1 < len(lines) else None
    whole = after is None or has_number(after.text) or not ENTRY_PAGE.search(after.text)
    return not (whole or CONTENTS_HEADING.match(line.text) or line.text[-1] in "。！？；：")


def find_led(lines: Sequence[Line]) -> list[Contents]:
    """The list of contents with which a source begins, if it has one: its entries end in leaders and occur below it.

    One dot leader alone makes no list. It ends where the leaders end: an index at the back is none.
    """
    led = [n for n, line in enumerate(lines) if LEADER.search(line.text)]
    if len(led) < 2:
        return []
    last = end_of_leaders(lines, led)
    above = range(led[0], max(led[0] - LONGEST_ENTRY, 0) - 1, -1)
    first = next((n for n in above if CONTENTS_HEADING.match(lines[n].text)), led[0])
    listed = tuple(lines[first : last + 1])
    entries = tuple(without_names(contents_titles(listed), lines[last + 1 :]))
    occurring = count_occurring(entries, lines[last + 1 :])
    return [Contents(listed, entries, occurring)] if occurring and occurring >= SHARE * len(entries) else []


def count_occurring(entries: Sequence[Announced], lines: Sequence[Line]) -> int:
    """How many entries occur among lines, by their first characters."""
    words = [line.squeezed for line in lines]
    starts = {"".join(words[n : n + LONGEST_PREFIX])[:LONGEST_PREFIX] for n in range(len(words))}
    wanted = [squeezed(entry.title)[:LONGEST_PREFIX] for entry in entries]
    beginnings = {start[:n] for n in set(map(len, wanted)) for start in starts}
    return sum(beginning in beginnings for beginning in wanted)


def end_of_leaders(lines: Sequence[Line], led: list[int]) -> int:
    """The index of the last line with a leader before the leaders cease."""
    last = led[0]
    for n in led[1:]:
        between = lines[last + 1 : n]
        if len(between) > LONGEST_ENTRY or any(line.text.endswith("。") for line in between):
            break
        last = n
    return last

"""The list of contents that a publication prints before its texts: its lines, and the titles that it announces."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from ..model.chinese import HAN, squeezed
from ..model.chinese_numerals import numeral
from ..model.ledger_rules import CONTENTS_HEADING, LEADER, LONGEST_ENTRY
from ..model.page_number_form import ENTRY_PAGE, PAGE_BEFORE
from ..model.source import Line
from .page_numbers import number_alone
from .patterns import has_number

# Lines among the entries that are none: the list's own heading, 【…】, a date of publication, what is not Chinese.
NO_ENTRY = re.compile(
    rf"{CONTENTS_HEADING.pattern}|^【.*】$|\d{{4}}\s*年\s*\d+\s*月\s*\d+\s*日$|^[^{HAN}\d]*$", re.IGNORECASE
)
PAGE, PAGES = re.compile(r"(\d*)[）)页頁 ]*$"), re.compile(r"\d+")
PAGE_IN_WORDS = re.compile(r"…\s*([一二三四五六七八九十百零〇]+)[页頁]?$")
# Where the next column begins in a list of two, and the end of an entry in each of them.
NEXT_COLUMN, LED_PAGE = re.compile(r"(?<=\d)[ \t\u3000]{2,}(?=[^\d\s])"), re.compile(r"[…·.．‧_—-]{2,}\s*\d{1,4}$")
LONGEST_PREFIX = 8  # characters by which an entry is looked for in the text
SHARE, SHARE_OF_PAGED = 0.3, 0.5  # of the entries that must occur, and of those without leaders
FEWEST = 2  # entries


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


@lru_cache(1)  # what stands before the list asks as well
def find_contents(lines: tuple[Line, ...]) -> list[Contents]:
    """The lists of contents of a source: one, or more where pictures and tables have lists of their own."""
    return find_led(lines) or find_paged(lines) or find_bare(lines) or find_pages_before(lines)


def find_pages_before(lines: Sequence[Line]) -> list[Contents]:
    """The list whose entries have their pages before them, as those of magazines do: they ascend, and all occur below.

    >>> from ..model.source import Source
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


def titles_behind_pages(listed: Sequence[Line]) -> list[Announced]:
    """The titles of a list under its heading, each behind its page; none where these do not ascend, or count titles."""
    if not all(PAGE_BEFORE.match(line.text) for line in listed[1:]):
        return []
    titles = [
        Announced(PAGE_BEFORE.sub("", line.text), line.number, PAGES.findall(line.text)[0]) for line in listed[1:]
    ]
    pages = [int(title.page) for title in titles]
    return [] if pages != sorted(pages) or pages == list(range(1, len(pages) + 1)) else titles


def find_bare(lines: Sequence[Line]) -> list[Contents]:
    """The list whose entries have neither leaders nor pages: under its heading, all stand again below, in their order.

    >>> from ..model.source import Source
    >>> listed = ("目录", "第一章 起点", "第二章 终点", "第一章　起点", "春天。", "第二章　终点")
    >>> [len(found.lines) for found in find_bare(Source("example", listed).lines())]
    [3]
    >>> find_bare(Source("example", (*listed[:4], "春天。", "附录")).lines())
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

    That index again where what stands between does not come again in its order.
    """
    words = [line.squeezed for line in lines[first + 1 :]]
    count = words.index(words[0], 1) if words and words[0] in words[1:] else 0
    rest = iter(words[count:])
    return first + count if all(word in rest for word in words[:count]) else first


def find_paged(lines: Sequence[Line]) -> list[Contents]:
    """The lists whose entries have no leaders: under its heading, they end in pages that ascend, and occur elsewhere.

    One may stand at the end; a page may turn in it, and an entry run over two lines.

    >>> from ..model.source import Source
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
        entries = tuple(contents_titles(listed))
        occurring = count_occurring(entries, [*lines[:first], *lines[last + 1 :]])
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


def page_of(text: str) -> int:
    """The page with which an entry ends.

    >>> page_of("第2章 渡口 12"), page_of("渡口……十二")
    (12, 12)
    """
    words = PAGE_IN_WORDS.search(text)
    return int(numeral(words[1])) if words else int(PAGES.findall(text)[-1])


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
    entries = tuple(contents_titles(listed))
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


def contents_titles(listed: Sequence[Line]) -> list[Announced]:
    """The titles that the lines of a list announce; one may run over several lines, up to its dot leader.

    A number begins another one, since the printer has cut off some leaders. Under the list's heading the number of a
    page ends one too; or each line is one, be it behind its page. In two columns a line holds two, in the order of
    their pages.
    """
    if behind := titles_behind_pages(listed):
        return behind
    listed = [entry for line in listed for entry in columns_of(line)]
    if listed and not any(end.search(line.text) for end in (LEADER, ENTRY_PAGE) for line in listed):
        return [Announced(line.text, line.number) for line in listed if not CONTENTS_HEADING.match(line.text)]
    ends = (LEADER, ENTRY_PAGE) if listed and CONTENTS_HEADING.match(listed[0].text) else (LEADER,)
    titles: list[Announced] = []
    entry: list[Line] = []
    for line in listed:
        entry = [] if has_number(line.text) else entry
        entry = [] if NO_ENTRY.search(line.text) else [*entry, line]
        if end := next((end for end in ends if end.search(line.text)), None):
            if title := end.sub("", " ".join(part.text for part in entry)).rstrip(". …·‧・．-_"):
                page = str(page_of(line.text)) if PAGE_IN_WORDS.search(line.text) else PAGE.findall(line.text)[0]
                titles.append(Announced(title, entry[0].number, page))
            entry = []
    in_columns = len({line.number for line in listed}) < len(listed)
    return sorted(titles, key=lambda title: int(title.page or 0)) if in_columns else titles


def columns_of(line: Line) -> list[Line]:
    """The entries that a line of a list in two columns holds, each with its leader and page; else the line.

    >>> from ..model.source import Source
    >>> [line] = Source("example", ("起点………1    终点………9",)).lines()
    >>> [entry.text for entry in columns_of(line)]
    ['起点………1', '终点………9']
    """
    starts = [line.start, *(line.start + gap.end() for gap in NEXT_COLUMN.finditer(line.text))]
    ends = [*(line.start + gap.start() for gap in NEXT_COLUMN.finditer(line.text)), line.end]
    entries = [replace(line, start=start, end=end) for start, end in zip(starts, ends, strict=True)]
    return entries if all(LED_PAGE.search(entry.text) for entry in entries) else [line]

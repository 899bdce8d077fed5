"""Entries of a list of contents: the titles that its lines announce, and their pages."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ...model.languages.chinese import HAN, squeezed
from ...model.languages.chinese_numerals import numeral
from ...model.sources.ledger_rules import CONTENTS_HEADING, LEADER
from ...model.sources.page_number_form import ENTRY_PAGE, PAGE_BEFORE
from ...model.sources.source import Line
from ..evidence.names import is_name
from ..evidence.patterns import has_number
from .page_numbers import number_alone

# Lines among the entries that are none: the list's own heading, 【…】, a date of publication, what is not Chinese.
NO_ENTRY = re.compile(
    rf"{CONTENTS_HEADING.pattern}|^【.*】$|\d{{4}}\s*年\s*\d+\s*月\s*\d+\s*日$|^[^{HAN}\d]*$", re.IGNORECASE
)
PAGE, PAGES = re.compile(r"(\d*)[）)页頁 ]*$"), re.compile(r"\d+")
# What parts a title from the names of its authors, which a list may print before or behind it.
BESIDE_NAMES = re.compile(r"[\s（()）／/：:…·.—-]+")
PAGE_IN_WORDS = re.compile(r"…\s*([一二三四五六七八九十百零〇]+)[页頁]?$")
# Where the next column begins in a list of two, and the end of an entry in each of them.
NEXT_COLUMN, LED_PAGE = re.compile(r"(?<=\d)[ \t\u3000]{2,}(?=[^\d\s])"), re.compile(r"[…·.．‧_—-]{2,}\s*\d{1,4}$")


@dataclass(frozen=True)
class Announced:
    """A title as the list of contents prints it, the number of the source's line where it begins, its page, and the
    names of its authors.
    """

    title: str
    line: int
    page: str = ""
    names: str = ""


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
        others = (line for line in listed if number_alone(line.text) is None)
        return [Announced(line.text, line.number) for line in others if not CONTENTS_HEADING.match(line.text)]
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


def without_names(entries: Iterable[Announced], lines: Iterable[Line]) -> Iterator[Announced]:
    """Entries, of which those titles that stand alone on no line have lost the names of authors before or behind them,
    if they stand there without.

    >>> from ...model.sources.source import Source
    >>> lines = Source("example", ("船的故事", "船的故事（上）")).lines()
    >>> titles = "船的故事（张三、李四）", "张三：船的故事", "船的故事（上）", "桥的故事（张三）"
    >>> [entry.title for entry in without_names((Announced(title, 1) for title in titles), lines)]
    ['船的故事', '船的故事', '船的故事（上）', '桥的故事（张三）']
    """
    printed = {line.squeezed for line in lines}
    for entry in entries:
        alone = squeezed(entry.title) in printed
        parts = () if alone else [found.span() for found in BESIDE_NAMES.finditer(entry.title)]
        forms = ((entry.title[:start], entry.title[end:]) for start, end in parts)
        found = ((title, names) for form in forms for title, names in (form, form[::-1]) if squeezed(title) in printed)
        title, names = next(((title, names) for title, names in found if are_names(names)), (entry.title, entry.names))
        yield replace(entry, title=title, names=names)


def are_names(words: str) -> bool:
    """Whether words are names of people and nothing else.

    >>> are_names("张三、李四）"), are_names("张三等人"), are_names("")
    (True, False, False)
    """
    names = re.findall(r"[^\s，、,（()）]+", words)
    return bool(names) and all(map(is_name, names))


def titles_behind_pages(listed: Sequence[Line]) -> list[Announced]:
    """The titles of a list under its heading, each behind its page; none where these do not ascend, or count titles."""
    if not all(PAGE_BEFORE.match(line.text) for line in listed[1:]):
        return []
    titles = [
        Announced(PAGE_BEFORE.sub("", line.text), line.number, PAGES.findall(line.text)[0]) for line in listed[1:]
    ]
    pages = [int(title.page) for title in titles]
    return [] if pages != sorted(pages) or pages == list(range(1, len(pages) + 1)) else titles


def columns_of(line: Line) -> list[Line]:
    """The entries that a line of a list in two columns holds, each with its leader and page; else the line.

    >>> from ...model.sources.source import Source
    >>> [line] = Source("example", ("起点………1    终点………9",)).lines()
    >>> [entry.text for entry in columns_of(line)]
    ['起点………1', '终点………9']
    """
    starts = [line.start, *(line.start + gap.end() for gap in NEXT_COLUMN.finditer(line.text))]
    ends = [*(line.start + gap.start() for gap in NEXT_COLUMN.finditer(line.text)), line.end]
    entries = [replace(line, start=start, end=end) for start, end in zip(starts, ends, strict=True)]
    return entries if all(LED_PAGE.search(entry.text) for entry in entries) else [line]


def page_of(text: str) -> int:
    """The page with which an entry ends; 0 where it is in Roman figures, as those before a book's first are.

    >>> page_of("第2章 渡口 12"), page_of("渡口……十二"), page_of("第2版前言 iv")
    (12, 12, 0)
    """
    words = PAGE_IN_WORDS.search(text)
    if not words and not PAGE.findall(text)[0]:
        return 0
    return int(numeral(words[1])) if words else int(PAGES.findall(text)[-1])

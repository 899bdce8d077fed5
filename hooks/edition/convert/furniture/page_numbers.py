"""Page numbers: what number a line is, in whatever dress, and which numbers count pages."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from statistics import median
from unicodedata import normalize

from ...model.languages.chinese_numerals import numeral
from ...model.sources.page_number_form import FIGURES, IN_WORDS, NUMERAL, PAGE_NUMBER
from ...model.sources.source import Line
from ..evidence.labels import Sheet

FEWEST_PAGES = 3  # that must bear the same count
FEWEST_OF_YEARS, FIRST_YEAR = 8, 1000  # pages whose numbers might be years: a chronicle may have a page for each
FEWEST_LINES = 12  # of a page
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
ON_PAGE = re.compile(rf"第\s*({NUMERAL})\s*[页頁]")
PREFIX = re.compile(r"[Pp]age|PAGE|[Pp]g?\.?(?=\s*\d)")
BARE_WORDS = re.compile(IN_WORDS)
# A dress that nothing but a page's number wears: dashes on both sides, or how many pages there are.
UNMISTAKABLE = re.compile(rf"[-–—―─]\s*{NUMERAL}\s*[-–—―─]|.*共.*[页頁].*|[Pp]age.*of.*")
OUTER_ROMAN = re.compile(r"^([Ⅰ-Ⅻⅰ-ⅻ]{1,3}|(?i:[ivxl]{1,7}))(?=\s)|(?<=\s)([Ⅰ-Ⅻⅰ-ⅻ]{1,3}|(?i:[ivxl]{1,7}))$")
OUTER_NUMBER = re.compile(r"^(\d{1,4})(?=\s|[^\d\s.、．）)年月日])|(?<=[^\d.])(\d{1,4})$")
# A page's number at either end of a head, in dress.
DRESSED = re.compile(
    r"第\s*(\d{1,4})\s*[页頁版](?:[,，/\s]*共\s*\d+\s*[页頁版])?|Page\s*(\d{1,4})|[-–—·•|〔\[]\s*(\d{1,4})\s*[-–—·•|〕\]]"
)
PAGE_AMID = re.compile(r"第\s*(\d{1,4})\s*[页頁]\s+\S")


def number_alone(text: str) -> int | None:
    """The number that a line is, if it can be a page's and nothing else: 十二 alone may be a chapter's.

    >>> [number_alone(text) for text in ("— 12 —", "3/8", "第 4 页，共 9 页", "iv", "第4章", "12.5", "2 0 1")]
    [12, 3, 4, 4, None, None, None]
    >>> [number_alone(text) for text in ("— 十二 —", "第一页", "〔12〕", "Page 3 of 9", "P3", "共9页 第3页", "十二")]
    [12, 1, 12, 3, 3, 3, None]
    """
    if not PAGE_NUMBER.fullmatch(text) or BARE_WORDS.fullmatch(text):
        return None
    found = ON_PAGE.search(text) or re.search(f"({FIGURES}|{NUMERAL})", PREFIX.sub("", text))
    return value_of(found[1]) if found else None


def outer_numbers(text: str) -> Iterator[int]:
    """The numbers at the beginning and at the end of a text that may be a page's.

    >>> list(outer_numbers("12 新质生产力")), list(outer_numbers("1. 新质")), list(outer_numbers("新质 3/8"))
    ([12], [], [3])
    >>> list(outer_numbers("新质 第3页")), list(outer_numbers("新质 · 3 ·")), list(outer_numbers("第 3 章 新质"))
    ([3], [3], [])
    >>> list(outer_numbers("新质 第3页 2024-01-08"))
    [3]
    >>> list(outer_numbers("新质　Ⅲ")), list(outer_numbers("xiv 新质")), list(outer_numbers("新质Ⅲ"))
    ([3], [14], [])
    """
    if amid := PAGE_AMID.search(text):
        yield int(amid[1])
        return
    text = re.sub(r"(\d+)\s*/\s*\d+$", r"\1", text)
    text = DRESSED.sub(lambda found: next(filter(None, found.groups())), text)
    yield from (int(number) for found in OUTER_NUMBER.findall(text) for number in found if number)
    yield from (value_of(number) for found in OUTER_ROMAN.findall(text) for number in found if number)


def value_of(figures: str) -> int:
    """The value of figures, Arabic, Roman or Chinese.

    >>> [value_of(figures) for figures in ("12", "xiv", "IX", "ⅳ", "十二", "二十", "一〇二", "一百零三")]
    [12, 14, 9, 4, 12, 20, 102, 103]
    """
    figures = normalize("NFKC", figures)  # ⅳ is one sign
    if figures.isdecimal():
        return int(figures)
    return roman_value(figures.lower()) if figures.isascii() else int(numeral(figures))


def roman_value(text: str) -> int:
    """The value of a Roman numeral.

    >>> roman_value("xiv"), roman_value("ix")
    (14, 9)
    """
    values = [ROMAN[letter] for letter in text]
    return sum(-v if v < max(values[n:]) else v for n, v in enumerate(values))


def pages_by_offset(numbers: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    """The pages whose numbers are by the same offset higher than theirs, given each number with its page."""
    pages: dict[int, set[int]] = {}
    for number, page in numbers:
        pages.setdefault(number - page, set()).add(page)
    return pages


def counting(numbers: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The offsets by which numbers count pages: those that enough pages share; twice as many where others count them;
    more where they may be years.

    >>> counting([(7, 0), (8, 1), (9, 2), (1978, 2)])
    frozenset({7})
    >>> pages = [(page + 7, page) for page in range(9)]
    >>> counting([*pages, (1, 2), (2, 3), (3, 4)]), counting([*pages, *((page, page) for page in range(6))])
    (frozenset({7}), frozenset({0, 7}))
    >>> counting([(1935, 0), (1936, 1), (1937, 2)])
    frozenset()
    """
    offsets: set[int] = set()
    known: set[int] = set()
    for offset, found in sorted(pages_by_offset(numbers).items(), key=lambda pair: -len(pair[1])):
        fewest = FEWEST_OF_YEARS if offset >= FIRST_YEAR else FEWEST_PAGES
        if len(found - known) >= fewest or len(found) >= 2 * fewest:
            offsets.add(offset)
            known |= found
    return frozenset(offsets)


def beginning_again(numbers: Iterable[tuple[int, int]], offsets: frozenset[int]) -> frozenset[int]:
    """The offsets by which numbers count the two pages before or behind others that are counted, from 1 on.

    >>> sorted(beginning_again([(1, 0), (2, 1), (3, 2), (1, 3), (2, 4)], frozenset({1})))
    [-2]
    """
    pages = pages_by_offset(numbers)
    known = {page for offset in offsets for page in pages.get(offset, ())}
    two = {offset: (min(found), max(found)) for offset, found in pages.items() if len(found) == 2}
    return frozenset(
        offset
        for offset, (first, last) in two.items()
        if offset not in offsets and first + offset == 1 and last == first + 1 and known & {first - 1, last + 1}
    )


def counting_both(sheet: Sheet) -> list[Line]:
    """The numbers that count the two pages of a source, both at one edge, the outermost there, and more than figures.

    Figures alone count them at the foot, from 1 on, below a blank line.

    >>> from ..kept.kept import sheet_of
    >>> def counts(*raw: str) -> int:
    ...     return len(counting_both(sheet_of(*raw)))
    >>> counts("甲", "", "1", "\\f乙", "", "2"), counts("1", "", "甲", "\\f", "2", "", "乙")
    (2, 0)
    >>> counts("甲", "", "2", "\\f乙", "", "3"), counts("甲", "1", "\\f乙", "2")
    (0, 0)
    >>> counts("甲", "1", "乙", "第3页", "\\f丙", "第4页"), counts("甲", "第3页", "\\f丙", "第5页")
    (2, 0)
    """
    for at in (0, -1) if sheet.is_paged and len(sheet.pages) == 2 else ():
        outer = [page[at] for page in sheet.pages]
        numbers = [number_alone(line.text) or 0 for line in outer]
        dressed = [not line.text.isdigit() for line in outer]
        at_foot = at == -1 and numbers[0] == 1 and all(line.blank_before for line in outer)
        if numbers[0] and numbers[1] == numbers[0] + outer[1].page - outer[0].page and (all(dressed) or at_foot):
            return outer
    return []


def roman_before(numbers: Iterable[tuple[int, int, Line]], counted: set[int]) -> list[Line]:
    """The Roman numbers of pages before the first that is counted: each is that of its page from the beginning."""
    first = min(counted, default=0)
    before = [line for number, page, line in numbers if page < first and number == page + 1]
    return [line for line in before if normalize("NFKC", line.text).isalpha()]


def expected_numbers(sheet: Sheet, offsets: frozenset[int], known: set[int]) -> Iterator[Line]:
    """Numbers that an extraction put amid a page, between blank lines: those that the page must have and lacks."""
    for line, after in pairwise(sheet.lines if offsets else ()):
        number = number_alone(line.text) if line.blank_before and after.blank_before else None
        if number is not None and line.page not in known and number - line.page in offsets:
            yield line


def are_dressed(texts: Iterable[str]) -> bool:
    """Whether lines wear a dress that only page numbers wear, and count on from one to the next.

    >>> are_dressed(["— 1 —", "— 2 —", "— 3 —"]), are_dressed(["第一页", "第二页", "第三页"]), are_dressed(["- 1 -"])
    (True, False, False)
    """
    texts = list(texts)
    numbers = [number_alone(text) or 0 for text in texts]
    steady = all(later == number + 1 for number, later in pairwise(numbers))
    return len(texts) >= FEWEST_PAGES and steady and all(UNMISTAKABLE.fullmatch(text) for text in texts)


def in_step(numbers: list[tuple[int, int]]) -> bool:
    """Whether numbers rise with the lines on which they stand, as those of pages do: given number and line of each.

    >>> in_step([(1, 93), (14, 807), (27, 1469)]), in_step([(1978, 5), (1992, 9), (1993, 200)])
    (True, False)
    """
    if len(numbers) < FEWEST_PAGES or not all(a < b for (a, _), (b, _) in pairwise(numbers)):
        return False
    (first, start), (last, end) = numbers[0], numbers[-1]
    length = (end - start) / (last - first)
    off = [abs((line - start) / length - (number - first)) for number, line in numbers]
    return length >= FEWEST_LINES and max(off) <= 1.6 and median(off) <= 1

"""Furniture: the lines that belong to the printed page and not to the text, by an ordered table of rules.

A rule is given the lines that no rule before it knows, and returns those that it knows. The ledger has their names.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from ..model.chinese import FINAL, squeezed
from ..model.ledger_rules import LONGEST_TEASER, titles_alone
from ..model.source import Line, Source
from .contents import contents_lines
from .rules import rule_name

FurnitureRule = Callable[[list[Line]], Iterable[Line]]

ISSUE = re.compile(r"^\D{0,12}\d{4}\s*年\s*第\s*\d+\s*期(?:\s*[（(]\s*总第\s*\d+\s*期\s*[）)])?\D{0,12}$")
PRINT_HEADER = re.compile(r"^\d{4}[/-]\d{1,2}[/-]\d{1,2}[ ,，]+\d{1,2}:\d{2}(?:\s.*)?$")
ADDRESS = re.compile(r"^(?:https?://|www\.)\S+(?:\s+\d+/\d+)?$")
PAGE_NUMBER = re.compile(
    r"^(?:[-—–·.•\s]*\d{1,4}[-—–·.•\s]*|\d{1,4}\s*/\s*\d{1,4}|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?)$"
)
TEASER = re.compile(r"^[→☞▶]\s*\d+\s*版")
LONGEST_MASTHEAD = 25  # lines
LONGEST_HEAD = 40  # characters
OPENING = 8  # lines of the first page that may name title, author and masthead


def masthead(lines: list[Line]) -> Iterable[Line]:
    """What stands before a list of contents: the publication's name and issue.

    More than 25 lines are not a masthead but text, and so are long lines and sentences.

    >>> contents = ("目录", "重要意义 .... 1", "基本内涵 .... 4", "新质生产力")
    >>> dropped_by(masthead, "区域经济读本", *contents), dropped_by(masthead, *["发展新质生产力。"] * 26, *contents)
    (['区域经济读本'], [])
    """
    contents = contents_lines(lines)
    before = lines[: lines.index(contents[0])] if contents else []
    return before if len(before) <= LONGEST_MASTHEAD and are_titles(before) else []


def contents_list(lines: list[Line]) -> Iterable[Line]:
    """The list of contents.

    >>> dropped_by(contents_list, "目录", "重要意义 .... 1", "基本内涵 .... 4", "美好未来……")
    ['目录', '重要意义 .... 1', '基本内涵 .... 4']
    """
    return contents_lines(lines)


def print_header(lines: list[Line]) -> Iterable[Line]:
    """The date and title that a browser prints over a page.

    >>> dropped_by(print_header, "2024/3/21 10:20  新质", "2024年3月")
    ['2024/3/21 10:20  新质']
    """
    return (line for line in lines if PRINT_HEADER.match(line.text))


def address(lines: list[Line]) -> Iterable[Line]:
    """The address that a browser prints under a page, with its page counter.

    >>> dropped_by(address, "https://example.org/a 1/4", "见https://example.org")
    ['https://example.org/a 1/4']
    """
    return (line for line in lines if ADDRESS.match(line.text))


def page_number(lines: list[Line]) -> Iterable[Line]:
    """A line that is a page's number or counter and nothing else.

    >>> dropped_by(page_number, "14", "— 3 —", "1/4", "第 3 页", "第3页，共8页", "3月", "26.3%")
    ['14', '— 3 —', '1/4', '第 3 页', '第3页，共8页']
    """
    return (line for line in lines if PAGE_NUMBER.match(line.text))


def running_head(lines: list[Line]) -> Iterable[Line]:
    """A line that names the issue; one that comes again at the edges of pages; one that repeats title or masthead.

    What comes again is short and ends no sentence; its figures may differ. What repeats the title, the author or the
    masthead stands at the head of a later page.

    >>> dropped_by(running_head, "2024年第1期（总第482期）", "2024年第1期出版的刊物里有许多讨论它的论文")
    ['2024年第1期（总第482期）']
    >>> dropped_by(running_head, "新质1", "甲", "乙", "\\f新质2", "丙", "丁。", "\\f戊", "己", "丁。")
    ['新质1', '新质2']
    >>> dropped_by(running_head, "新质生产力", "洪银兴", "甲", "\\f洪银兴：新质生产力", "乙", "洪银兴", "丙")
    ['洪银兴：新质生产力']
    """
    edges = list(page_edges(lines))
    times = Counter(figures_masked(line) for line in edges)
    opening = "".join(squeezed(line.text) for line in lines[:OPENING] if line.page == lines[0].page)
    yield from (line for line in lines if ISSUE.match(line.text))
    for line in edges:
        text = squeezed(line.text)
        comes_again = times[figures_masked(line)] > 1 and line.text[-1] not in FINAL and len(text) < LONGEST_HEAD
        repeats = all(len(part) > 1 and part in opening for part in re.split("[:·]", text))
        if comes_again or (repeats and line.opens_page and line.page > lines[0].page):
            yield line


def teaser(lines: list[Line]) -> Iterable[Line]:
    """Lines that send the reader to another page of a newspaper, with what they announce, up to a blank line.

    What is long, or holds sentences, is text that happens to stand before such a line.

    >>> dropped_by(teaser, "发展。", "", "贡献巾帼力量", "→ 6版·论苑", "转型→升级")
    ['贡献巾帼力量', '→ 6版·论苑']
    """
    announced: list[Line] = []
    for line in lines:
        announced = [line] if line.blank_before else [*announced, line]
        if TEASER.match(line.text):
            yield from announced if len(announced) <= LONGEST_TEASER and are_titles(announced) else [line]
            announced = []


def are_titles(lines: list[Line]) -> bool:
    """Whether all lines may be titles: they are short and end no sentence."""
    return not titles_alone([line.text for line in lines])


RULES: tuple[FurnitureRule, ...] = (masthead, contents_list, print_header, address, page_number, running_head, teaser)


def page_edges(lines: list[Line]) -> Iterator[Line]:
    """The first and the last line of each page, one that is both only once."""
    for _, group in groupby(lines, lambda line: line.page):
        page = list(group)
        yield from dict.fromkeys((page[0], page[-1]))


def figures_masked(line: Line) -> str:
    """The line's text without white space, `#` for each number: the same for heads that differ in a page number."""
    return re.sub(r"\d+", "#", squeezed(line.text))


def find_furniture(lines: list[Line]) -> dict[int, str]:
    """The number of every line that is furniture, with the name of the first rule that knows it."""
    found: dict[int, str] = {}
    for rule in RULES:
        known = list(rule([line for line in lines if line.number not in found]))
        found |= {line.number: rule_name(rule) for line in known}
    return found


def dropped_by(rule: FurnitureRule, *raw: str) -> list[str]:
    """The texts of the lines that a rule alone drops from a source with these lines; for examples."""
    lines = Source("example", raw).lines()
    dropped = {line.number for line in rule(lines)}
    return [line.text for line in lines if line.number in dropped]

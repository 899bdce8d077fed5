"""Furniture: the lines that belong to the printed page and not to the text, by an ordered table of rules.

A rule is given the sheet without what the rules before it have dropped, and says which lines it knows and why. What
the ledger would not believe stays text: prose kept costs a keystroke, prose dropped costs the edition its name.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from ...model.languages.chinese import squeezed
from ...model.sources.ledger import FREE
from ...model.sources.ledger_rules import ADDRESS, LONGEST_TEASER, PRINT_HEADER, titles_alone
from ...model.sources.ledger_rules import RULES as LEDGER_RULES
from ...model.sources.source import Line, Source, Span
from ...model.sources.taken import Taken
from ..evidence.labels import Label, Sheet
from ..evidence.pages import edges, figures_masked
from ..evidence.rules import rule_name
from ..tables.tables import rows_printed_again
from .contents import find_contents
from .few_pages import counted_from_one, numbers_above_titles, numbers_between_blanks, repeated_titles
from .heights import at_one_height
from .numbers_in_words import counting_in_words
from .page_numbers import (
    beginning_again,
    counting,
    counting_both,
    expected_numbers,
    number_alone,
    roman_before,
)
from .parted_heads import parted_heads
from .ruled_lines import ruled_line
from .running_heads import FEWEST_NUMBERED, find_running_heads

Known = Iterator[tuple[Line, str]]  # a line of furniture, and on what evidence
FurnitureRule = Callable[[Sheet], Known]

TEASER = re.compile(r"^[→☞▶]\s*\d+\s*版")
ABOUT_ISSUE = re.compile(r"第\s*\d+\s*[期辑卷]|总第|主[办管]|主编\s*[：:]|^【.*】$|刊号|ISSN|CN\s*\d")
LONGEST_MASTHEAD = 25  # lines
OWN = ("tr", "pre")  # elements whose lines are no furniture: rows of tables, code
MOST = 0.6  # of the pages from the first to the last: more of them bear the same address or print header


def print_header(sheet: Sheet) -> Known:
    """The date and title that a browser prints over each page.

    >>> page = ("2024/3/21 10:20  新质", "甲", "乙", "丙")
    >>> dropped_by(print_header, *page, "\\f" + page[0], "甲"), dropped_by(print_header, *page, "\\f甲")
    (['2024/3/21 10:20  新质', '2024/3/21 10:20  新质'], [])
    """
    yield from repeated_forms(sheet, PRINT_HEADER)


def address(sheet: Sheet) -> Known:
    """The address that a browser prints under each page, with its page counter.

    >>> page = ("甲", "乙", "https://example.org/a 1/2")
    >>> dropped_by(address, *page, "\\f甲", "https://example.org/a 2/2"), dropped_by(address, *page)
    (['https://example.org/a 1/2', 'https://example.org/a 2/2'], [])
    >>> dropped_by(address, "甲", "https://example.org/a", *["\\f甲", "\\f乙"], "\\f甲", "https://example.org/a")
    []
    """
    yield from repeated_forms(sheet, ADDRESS)


def repeated_forms(sheet: Sheet, form: re.Pattern[str]) -> Known:
    """The lines of a form that several pages bear at the same edge: most of those from the first to the last.

    A text may name an address again and again, and then it stands at an edge now and then by chance.
    """
    found = list(edges(sheet))
    known = [(edge, line) for edge in found for line in edge.lines if form.fullmatch(line.text)]
    pages: defaultdict[tuple[bool, str], list[int]] = defaultdict(list)
    for edge, line in known:
        pages[edge.is_head, figures_masked(line.text)].append(edge.page)
    for edge, line in known:
        own = pages[edge.is_head, figures_masked(line.text)]
        if len(own) > 1 and len(own) > MOST * (own[-1] - own[0] + 1):
            yield line, f"at the {'head' if edge.is_head else 'foot'} of {len(own)} pages"


def running_head(sheet: Sheet) -> Known:
    """A line that comes again at the edges of pages, or counts them; or names the issue there.

    >>> pages = ("新质生产力", "洪银兴", "甲。", "\\f新质生产力", "乙。", "\\f新质生产力", "丙。")
    >>> dropped_by(running_head, *pages), dropped_by(running_head, *pages[:-2])
    (['新质生产力', '新质生产力'], [])
    >>> books = [("渡口", first, "甲。", "乙。", *["\\f渡口", "丙。", "丁。"] * 2) for first in ("第一章 船", "船")]
    >>> [len(dropped_by(running_head, *book)) for book in books]
    [2, 3]
    """
    yield from find_running_heads(sheet)
    yield from parted_heads(sheet)
    yield from repeated_titles(sheet)
    yield from ((line, words) for line, words in at_one_height(sheet) if number_alone(line.text) is None)
    yield from ((line, "it repeats the first row of its table") for line in rows_printed_again(sheet.lines))


def page_number(sheet: Sheet) -> Known:
    """A line that is a number, stands at the edge of its page, and counts pages as those of other pages do.

    >>> pages = ("甲", "乙", "7", "\\f甲", "1978", "乙", "8", "\\f甲", "乙", "9")
    >>> dropped_by(page_number, *pages)
    ['7', '8', '9']

    Figures of a list that is broken by a page count a few by chance, in no page's dress.

    >>> [len(dropped_by(page_number, *pages, *["\\f甲", "乙"] * more)) for more in (20, 40)]
    [3, 0]
    >>> pages = ("甲", "乙", "- 7 -", "\\f甲", "乙", "8", "\\f甲", "乙", "- 9 -")
    >>> len(dropped_by(page_number, *pages, *["\\f甲", "乙"] * 40))
    3
    """
    numbers = [
        (number, edge.page, line)
        for edge in edges(sheet)
        for line in edge.lines[:2]
        if (number := number_alone(line.text)) is not None
    ]
    pairs = [(number, page) for number, page, _ in numbers]
    offsets = counting(pairs)
    bearing = {page: line for number, page, line in numbers if number - page in offsets}
    if len(bearing) < FEWEST_NUMBERED * len(sheet.pages) and all(line.text.isdigit() for line in bearing.values()):
        offsets = frozenset()
    offsets |= beginning_again(pairs, offsets)
    counted = [line for number, page, line in numbers if number - page in offsets]
    counted += roman_before(numbers, {line.page for line in counted})
    counted += expected_numbers(sheet, offsets, {line.page for line in counted})
    counted += [
        *counting_both(sheet),
        *counting_in_words(sheet),
        *counted_from_one(sheet),
        *numbers_above_titles(sheet),
    ]
    yield from ((line, f"it counts pages as those of {len(counted)} do") for line in counted)
    yield from ((line, words) for line, words in at_one_height(sheet) if number_alone(line.text) is not None)
    if not any("\f" in raw for raw in sheet.source.raw):
        yield from numbers_between_blanks(sheet, {line.number for line in counted})


def contents_list(sheet: Sheet) -> Known:
    """The list of contents: entries that end in leaders and occur in the text.

    >>> contents = ("目录", "重要意义 .... 1", "基本内涵 .... 4")
    >>> dropped_by(contents_list, *contents, "重要意义", "新质。", "基本内涵"), dropped_by(contents_list, *contents)
    (['目录', '重要意义 .... 1', '基本内涵 .... 4'], [])
    """
    for listed in find_contents(sheet.lines):
        evidence = f"{listed.occurring} of {len(listed.entries)} entries occur in the text"
        yield from ((line, evidence) for line in listed.lines)


def masthead(sheet: Sheet) -> Known:
    """What stands before a list of contents and names an issue: the publication's name.

    >>> rest = ("目录", "重要意义 .... 1", "基本内涵 .... 4", "重要意义", "新质。", "基本内涵")
    >>> dropped_by(masthead, "区域读本", "2024年第2期", *rest), dropped_by(masthead, "区域读本", "洪银兴", *rest)
    (['区域读本', '2024年第2期'], [])
    """
    listed = find_contents(sheet.lines)
    before = [line for line in sheet.lines if listed and line.number < listed[0].lines[0].number]
    names_issue = any(ABOUT_ISSUE.search(line.text) for line in before)
    if names_issue and len(before) <= LONGEST_MASTHEAD and are_titles(before):
        yield from ((line, "it stands before the list of contents and names the issue") for line in before)


def teaser(sheet: Sheet) -> Known:
    """Lines that send the reader to another page of a newspaper, with what they announce, up to a blank line.

    What is long, or holds sentences, is text that happens to stand before such a line.

    >>> dropped_by(teaser, "发展。", "", "贡献巾帼力量", "→ 6版·论苑", "转型→升级")
    ['贡献巾帼力量', '→ 6版·论苑']
    """
    announced: list[Line] = []
    for line in sheet.lines:
        announced = [line] if line.blank_before else [*announced, line]
        if TEASER.match(line.text):
            known = announced if len(announced) <= LONGEST_TEASER and are_titles(announced) else [line]
            yield from ((one, "it ends in an arrow to another page") for one in known)
            announced = []


def are_titles(lines: list[Line]) -> bool:
    """Whether all lines may be titles: they are short and end no sentence."""
    return not titles_alone([line.text for line in lines])


RULES: tuple[FurnitureRule, ...] = (
    masthead, contents_list, print_header, address, running_head, page_number, ruled_line, teaser,
)  # fmt: skip


def drop_furniture(sheet: Sheet) -> Sheet:
    """Drops the lines of the printed page, rule by rule."""
    for rule in RULES:
        name = rule_name(rule)
        sheet = sheet.labelled(believed(sheet.source, name, labels(sheet, name, rule(sheet))))
    return sheet


def labels(sheet: Sheet, rule: str, known: Known) -> Iterator[Label]:
    """The labels of the lines that a rule knows: one for each run of them."""
    evidence: dict[int, str] = {}
    for line, words in known:
        evidence.setdefault(line.number, words)
    if not evidence:
        return
    left = {line.number for line in sheet.lines if not (line.place and line.place.role in OWN)}
    left |= {line.number for line in rows_printed_again(sheet.lines)}
    for run in sheet.runs(line for line in sheet.printed if line.number in evidence and line.number in left):
        parts = tuple(line.span for line in run)
        yield Label("drop", rule, parts, evidence=evidence[run[0].number])


def believed(source: Source, rule: str, found: Iterable[Label]) -> list[Label]:
    """The labels that the ledger believes; none where together they take more than their rule can explain."""
    test = LEDGER_RULES[rule]
    good = [label for label in found if not test.strange(Taken(source, whole_lines(source, label)))]
    taken = sum(len(squeezed(source[part])) for label in good for part in label.parts)
    return good if taken <= test.share * length_of(source) + FREE else []


@cache
def length_of(source: Source) -> int:
    """How many characters a source has, white space left out."""
    return len(squeezed("".join(source.raw)))


def whole_lines(source: Source, label: Label) -> tuple[Span, ...]:
    """The lines from the first to the last that a label takes, blank ones among them, as the ledger's row has them."""
    first, last = label.parts[0].line, label.parts[-1].line
    return tuple(source.whole(number) for number in range(first, last + 1))


def dropped_by(rule: FurnitureRule, *raw: str) -> list[str]:
    """The texts of the lines that a rule alone drops from a source with these lines; for examples."""
    sheet = Sheet.of(Source("example", raw))
    dropped = {line.number for line, _ in rule(sheet)}
    return [line.text for line in sheet.printed if line.number in dropped]

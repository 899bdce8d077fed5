"""Running heads in two parts: the book's title, or its author, beside what changes from chapter to chapter."""

import re
from collections.abc import Iterator, Sequence

from ...model.languages.chinese import HAN_CHARACTER
from ...model.sources.source import Line
from ..evidence.headings import is_like_heading
from ..evidence.labels import Sheet
from ..evidence.pages import FEWEST_PAGES, edges
from ..evidence.patterns import NUMBERED
from .chapter_heads import may_be_head
from .recurring import are_in_runs

GAP = re.compile(r"(?<=\S)(?:\s{2,}|\u3000|\s*[·|｜]\s*)(?=\S)")
STEP = 3  # pages at most from one such head to the next: a chapter begins between without one


def parted_heads(sheet: Sheet) -> Iterator[tuple[Line, str]]:
    """The heads of pages in two parts: one stands there on several, the other is a heading of the text.

    >>> from ..kept.kept import sheet_of
    >>> text = ("清早，船来了。", "午后，船走了。")
    >>> heads = ("渡口纪事　　船", "渡口纪事　　船", "渡口纪事　　桥")
    >>> pages = [line for head in heads for line in ("\\f" + head, *text)]
    >>> for chapter in ("桥", "路"):
    ...     sheet = sheet_of("第一章 船", *text, f"第二章 {chapter}", *text, *pages)
    ...     print([line.number for line, _ in parted_heads(sheet)])
    [7, 10, 13]
    [7, 10]
    >>> sheet = sheet_of("渡口纪事　　船", "第一章 船", *text, *pages)
    >>> [line.number for line, _ in parted_heads(sheet)]  # the first page may print its title so
    [5, 8]
    """
    halves = {
        edge.page: (edge.lines[0], GAP.split(edge.lines[0].text))
        for edge in edges(sheet)
        if edge.is_head and edge.lines and edge.page > 0 and may_be_head(edge.lines[0].text)
    }
    halves = {page: (line, parts) for page, (line, parts) in halves.items() if len(parts) == 2}
    for own in (0, 1) if len(halves) >= FEWEST_PAGES else ():
        pages: dict[str, list[int]] = {}
        for page, (_, parts) in halves.items():
            pages.setdefault(parts[own], []).append(page)
        common = {words for words, on in pages.items() if len(on) >= FEWEST_PAGES and are_in_runs(on, STEP)}
        heads = [(line, parts[1 - own], parts[own]) for line, parts in halves.values() if parts[own] in common]
        headings = headings_among(sheet.lines, {line.number for line, *_ in heads}) if heads else frozenset()
        for line, chapter, book in heads:
            if bare(chapter) in headings:
                yield line, f"it heads {len(pages[book])} pages as {book}, and {chapter} is a heading"


def headings_among(lines: Sequence[Line], heads: set[int]) -> frozenset[str]:
    """The words, without number and white space, of lines that may be headings and are none of some heads."""
    others = (line for line in lines if line.number not in heads and HAN_CHARACTER.search(line.text))
    return frozenset(bare(line.text) for line in others if is_like_heading(line.text))


def bare(text: str) -> str:
    """The words of a heading, without its number and white space.

    >>> bare("第一章　船 与桥"), bare("船与桥")
    ('船与桥', '船与桥')
    """
    return "".join(NUMBERED.sub("", text).split())

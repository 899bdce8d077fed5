"""Furniture: lines that belong to the printed page and not to the text, each recognised by a named rule."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import groupby

from ..model.chinese import FINAL, HAN, squeezed
from ..model.source import Line

LEADER = re.compile(r"(?:\.{4,}|…{3,}|·{4,}|(?:\. ){4,})\s*\d{0,4}\s*$")
CONTENTS = re.compile(r"^(?:目\s*[录次]|CONTENTS)$", re.IGNORECASE)
ISSUE = re.compile(r"^\D{0,12}\d{4}\s*年\s*第\s*\d+\s*期(?:\s*[（(]\s*总第\s*\d+\s*期\s*[）)])?\D{0,12}$")
Rule = Callable[[list[Line]], Iterable[Line]]


def print_header(lines: list[Line]) -> Iterable[Line]:
    """The date and title that a browser prints over a page.

    >>> bool(PRINT_HEADER.match("2024/3/21 10:20  新质")), bool(PRINT_HEADER.match("2024年3月"))
    (True, False)
    """
    return (line for line in lines if PRINT_HEADER.match(line.text))


def address(lines: list[Line]) -> Iterable[Line]:
    """The address that a browser prints under a page, with its page counter.

    >>> bool(ADDRESS.match("https://example.org/a 1/4")), bool(ADDRESS.match("见https://example.org"))
    (True, False)
    """
    return (line for line in lines if ADDRESS.match(line.text))


def page_number(lines: list[Line]) -> Iterable[Line]:
    """A line that is a page's number or counter and nothing else.

    >>> [bool(PAGE_NUMBER.match(s)) for s in ("14", "— 3 —", "1/4", "第 3 页", "3月", "26.3%")]
    [True, True, True, True, False, False]
    """
    return (line for line in lines if PAGE_NUMBER.match(line.text))


def contents_list(lines: list[Line]) -> Iterable[Line]:
    """The list of contents: from its title, or first dot leader, to its last dot leader.

    >>> bool(LEADER.search("重要意义 .... 29")), bool(LEADER.search("美好未来……"))
    (True, False)
    """
    led = [n for n, line in enumerate(lines) if LEADER.search(line.text)]
    if len(led) < 2:
        return []
    first = next((n for n, line in enumerate(lines[: led[0]]) if CONTENTS.match(line.text)), led[0])
    return lines[first : led[-1] + 1]


def masthead(lines: list[Line]) -> Iterable[Line]:
    """What stands before a list of contents: the publication's name and issue.

    A list of contents further than 25 lines into the document has none: that is text before it.
    """
    first = next(iter(contents_list(lines)), lines[0])
    before = lines[: lines.index(first)]
    return before if len(before) <= 25 else []


def running_head(lines: list[Line]) -> Iterable[Line]:
    """A short line at a page's edge that names the issue, or that comes again at other pages' edges, or
    at a page's head repeats title, author or masthead.

    >>> bool(ISSUE.match("2024年第1期（总第482期）")), bool(ISSUE.match("2024年第1期出版的刊物里有许多讨论它的论文"))
    (True, False)
    """
    pages = groupby((line for line in lines if not PAGE_NUMBER.match(line.text)), lambda line: line.page)
    edges = [edge for page in (list(group) for _, group in pages) for edge in dict.fromkeys((page[0], page[-1]))]
    seen = Counter(key(line) for line in edges)
    opening = "".join(squeezed(line.text) for line in lines[:8])
    yield from (line for line in lines if ISSUE.match(line.text))
    for line in edges:
        text = squeezed(line.text)
        again = seen[key(line)] > 1 and line.text[-1] not in FINAL and len(text) < 40
        known = all(len(part) > 1 and part in opening for part in re.split("[:·]", text))
        if again or (known and line.opens_page and line.page > lines[0].page):
            yield line


def teaser(lines: list[Line]) -> Iterable[Line]:
    """Lines that send the reader to another page of a newspaper, with what they announce.

    >>> bool(TEASER.match("→ 6版·论苑")), bool(TEASER.match("转型→升级"))
    (True, False)
    """
    group: list[Line] = []
    for line in lines:
        group = [line] if line.blank_before else [*group, line]
        if TEASER.match(line.text):
            yield from group
            group = []


PRINT_HEADER = re.compile(r"^\d{4}[/-]\d{1,2}[/-]\d{1,2}[ ,，]+\d{1,2}:\d{2}(?:\s.*)?$")
ADDRESS = re.compile(r"^(?:https?://|www\.)\S+(?:\s+\d+/\d+)?$")
PAGE_NUMBER = re.compile(
    r"^(?:[-—–·.•\s]*\d{1,4}[-—–·.•\s]*|\d{1,4}\s*/\s*\d{1,4}|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?)$"
)
TEASER = re.compile(r"^[→☞▶]\s*\d+\s*版")
NO_TITLE = re.compile(rf"{CONTENTS.pattern}|^【.*】$|\d{{4}}\s*年\s*\d+\s*月\s*\d+\s*日$|^[^{HAN}\d]*$", re.IGNORECASE)
RULES: tuple[Rule, ...] = (contents_list, masthead, print_header, address, page_number, running_head, teaser)


def key(line: Line) -> str:
    return re.sub(r"\d+", "#", squeezed(line.text))


def furniture(lines: list[Line]) -> dict[int, str]:
    """The number of every line that is furniture, with the name of the first rule that knows it."""
    found: dict[int, str] = {}
    for rule in RULES:
        rest = [line for line in lines if line.number not in found]
        for line in rule(lines if rule is masthead else rest):
            found.setdefault(line.number, rule.__name__.replace("_", "-"))
    return found


def contents_titles(lines: list[Line]) -> list[tuple[str, int]]:
    """The titles that the list of contents announces, and the number of each one's first line.

    Entries run over lines until a dot leader; 【…】 and the publisher's colophon between entries are not titles.
    """
    titles: list[tuple[str, int]] = []
    held: list[Line] = []
    for line in contents_list(lines):
        held = [] if NO_TITLE.search(line.text) else [*held, line]
        if held and LEADER.search(line.text):
            titles.append((LEADER.sub("", " ".join(other.text for other in held)).rstrip(". "), held[0].number))
            held = []
    return titles

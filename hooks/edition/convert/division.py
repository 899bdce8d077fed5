"""Dividing a source into its texts: where titles stand, and what is known of titles that stand elsewhere."""

import re
from dataclasses import dataclass, replace
from itertools import takewhile

from ..model.chinese import FINAL, squeezed
from ..model.english import is_latin
from ..model.source import Line
from .contents import Announced, contents_titles
from .drafts import Supplied
from .headings import CLOSING
from .layout import Layout, measure_near
from .patterns import AUTHOR_AND_TITLE, BULLET, BYLINE, LABEL, NUMBERED, SHORT_NAMES, SOURCE_LINE

LONGEST_TITLE = 4  # lines, with the byline that some lists of contents print after a title


@dataclass(frozen=True)
class Division:
    """One text's lines: those of its title, and all others; and its title or byline if the source prints it elsewhere.

    `begins_lost`: the source lacks the page on which the text begins.
    """

    title: list[Line]
    body: list[Line]
    supplied_title: Supplied | None = None
    supplied_byline: Supplied | None = None
    begins_lost: bool = False


@dataclass(frozen=True)
class TextStart:
    """Where a text starts: the index of its first line in the body, how many lines its title has, a lost title."""

    index: int
    title_lines: int = 0
    lost_title: Announced | None = None


def divide(lines: list[Line], body: list[Line], running_heads: list[Line], layout: Layout) -> list[Division]:
    """The texts of a source, in order. `lines` are all its lines, `body` those that are no furniture."""
    announced = contents_titles(lines)
    starts = announced_starts(announced, body) if announced else seen_starts(body, layout)
    if not starts or starts[0].index > 0:
        starts.insert(0, TextStart(0))
    ends = [*(start.index for start in starts[1:]), len(body)]
    divisions = [division_at(start, body[start.index : end]) for start, end in zip(starts, ends, strict=True)]
    if len(divisions) == 1 and not divisions[0].title and not any(line.text.startswith("# ") for line in body):
        return [titled_by_running_head(divisions[0], running_heads)]
    return divisions


def division_at(start: TextStart, lines: list[Line]) -> Division:
    """The text that starts with these lines; a lost title is supplied from the list of contents."""
    title, body = lines[: start.title_lines], lines[start.title_lines :]
    if not (lost := start.lost_title):
        return Division(title, body)
    supplied = Supplied(" ".join(lost.title.split()), f"题目只见于目录，{lost.line}行", lost.line)
    return Division(title, body, supplied, begins_lost=True)


def announced_starts(announced: list[Announced], body: list[Line]) -> list[TextStart]:
    """Where the texts of the list of contents start in the body.

    A title that stands nowhere is lost. If the lines between the texts before and after it hold a source line with
    more text after it, that text is the one without its title; of several lost titles each has a source line of its
    own.
    """
    found: list[TextStart] = []
    lost: list[tuple[Announced, int]] = []
    words = [squeezed(line.text) for line in body]
    after = 0
    for entry in announced:
        if start := find_title(squeezed(entry.title), body, words, after):
            found.append(start)
            after = start.index + start.title_lines
        else:
            lost.append((entry, after))
    starts = found.copy()
    for entry, after in lost:
        end = next((start.index for start in found if start.index >= after), len(body))
        taken = {start.index for start in starts}
        below = (n for n in range(after + 1, end) if SOURCE_LINE.match(body[n - 1].text) and n not in taken)
        if index := next(below, 0):
            starts.append(TextStart(index, lost_title=entry))
    return sorted(starts, key=lambda start: start.index)


def find_title(title: str, body: list[Line], words: list[str], after: int) -> TextStart | None:
    """Where a title stands in the body from an index on; names on its last line are its byline.

    The title and the `words` of each line of the body are without white space.
    """
    for index in range(after, len(body)):
        for length in range(1, LONGEST_TITLE + 1):
            if "".join(words[index : index + length]) == title:
                has_byline = length > 1 and SHORT_NAMES.match(body[index + length - 1].text)
                return TextStart(index, length - 1 if has_byline else length)
    return None


def seen_starts(body: list[Line], layout: Layout) -> list[TextStart]:
    """Where titles stand in a source without a list of contents: at its head, and at the head of later pages.

    Where each line is a paragraph, a title looks like any other line.
    """
    starts = []
    for index, line in enumerate(body if layout.wrapped else []):
        fresh_page = line.opens_page and body[index - 1].text[-1] in FINAL
        if (index == 0 or fresh_page) and looks_like_title(body, index):
            more = takewhile(lambda n: continues_title(body, n), range(index + 1, min(index + 3, len(body))))
            starts.append(TextStart(index, 1 + len(list(more))))
    return starts


def looks_like_title(body: list[Line], index: int) -> bool:
    """Whether a line is short or centered, has no stops, and is nothing else that its words would show."""
    line = body[index]
    short = line.width < 0.85 * measure_near(body, index).width
    centered = line.indent > 8
    bare = line.text[-1] not in CLOSING and not re.search(r"[，。：]", line.text)
    other = is_latin(line.text) or any(pattern.match(line.text) for pattern in (LABEL, NUMBERED, BULLET))
    return (short or centered) and bare and not other


def continues_title(body: list[Line], index: int) -> bool:
    """Whether a line goes on with the title above it: it looks like one, and is neither a byline nor on a new page."""
    line = body[index]
    return looks_like_title(body, index) and not BYLINE.match(line.text) and not line.opens_page


def titled_by_running_head(division: Division, running_heads: list[Line]) -> Division:
    """The text with the author and title that a running head names, as in 洪银兴：新质生产力及其培育和发展."""
    for line in running_heads:
        if names := AUTHOR_AND_TITLE.match(line.text):
            reason = f"只见于书眉，{line.number}行"
            author, title = (Supplied(names[part], reason, line.number) for part in ("author", "title"))
            return replace(division, supplied_title=title, supplied_byline=author)
    return division

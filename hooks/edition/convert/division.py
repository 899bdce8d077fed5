"""Dividing a source into its texts: where a title stands, and what the contents list knows of titles that are lost."""

import re
from dataclasses import dataclass
from itertools import takewhile

from ..model.chinese import FINAL, HAN, squeezed
from ..model.english import is_latin
from ..model.source import Line
from .drafts import CLOSING
from .furniture import contents_titles
from .layout import Layout, measure
from .patterns import BULLET, BYLINE, LABEL, MARKUP, NUMBERED, SOURCE_LINE

Start = tuple[int, int, tuple[str, str]]  # index in the body, number of the title's lines, supplied title
NAMES = re.compile(rf"^(?:[{HAN}] +[{HAN}]|[{HAN}]{{2,3}})(?:[ ，、,]+(?:[{HAN}] +[{HAN}]|[{HAN}]{{2,3}}))*$")
HEAD = re.compile(r"^(?P<by>[^：:\d]{2,8})[：:](?P<title>.{4,40})$")


@dataclass(frozen=True)
class Division:
    """One text's lines: those of its title, all others, and the title that only stands elsewhere, with its reason."""

    title: list[Line]
    body: list[Line]
    supplied: tuple[str, str] = ("", "")
    by: tuple[str, str] = ("", "")


def divide(lines: list[Line], body: list[Line], heads: list[Line], layout: Layout) -> list[Division]:
    """The texts of a source, in order. `lines` are all its lines, `body` those that are no furniture."""
    titles = contents_titles(lines)
    starts = listed_starts(titles, body) if titles else unlisted_starts(body, layout)
    if not starts or starts[0][0] > 0:
        starts.insert(0, (0, 0, ("", "")))
    ends = [start for start, *_ in starts[1:]] + [len(body)]
    out = [
        Division(body[start : start + length], body[start + length : end], supplied)
        for (start, length, supplied), end in zip(starts, ends, strict=True)
    ]
    if len(out) == 1 and not out[0].title and not any(line.text.startswith("# ") for line in body):
        out[0] = from_running_head(out[0], heads)
    return [division for division in out if division.title or division.body]


def listed_starts(titles: list[tuple[str, int]], body: list[Line]) -> list[Start]:
    """Where the titles of the contents list stand in the body.

    A title that stands nowhere belongs, if the lines between its neighbours' articles hold a source line with more
    text behind it, to that text.
    """
    found: list[Start] = []
    lost: list[tuple[str, int, int]] = []
    after = 0
    for title, line in titles:
        if place := find(squeezed(title), body, after):
            found.append((*place, ("", "")))
            after = sum(place)
        else:
            lost.append((title, line, after))
    starts = found.copy()
    for title, line, begin in lost:
        end = next((start for start, *_ in found if start >= begin), len(body))
        at = next((i + 1 for i in range(begin, end - 1) if SOURCE_LINE.match(body[i].text)), None)
        if at is not None:
            starts.append((at, 0, (" ".join(title.split()), f"题目只见于目录，{line}行")))
    return sorted(starts)


def find(title: str, body: list[Line], after: int) -> tuple[int, int] | None:
    for i in range(after, len(body)):
        joined = ""
        for k in range(i, min(i + 4, len(body))):
            joined += squeezed(body[k].text)
            if joined == title:
                byline = k > i and NAMES.match(body[k].text)
                return i, k - i + (0 if byline else 1)
            if not title.startswith(joined):
                break
    return None


def unlisted_starts(body: list[Line], layout: Layout) -> list[Start]:
    """Where titles stand in a source without a contents list: at its head, and at the head of later pages."""
    starts: list[Start] = []
    for i, line in enumerate(body):
        fresh = i == 0 or (line.opens_page and layout.wrapped and body[i - 1].text[-1] in FINAL)
        if not fresh or not titular(body, i, layout):
            continue
        more = takewhile(lambda k: continues(body, k, layout), range(i + 1, min(i + 3, len(body))))
        starts.append((i, 1 + len(list(more)), ("", "")))
    return starts


def titular(body: list[Line], i: int, layout: Layout) -> bool:
    text = body[i].text
    short = body[i].width < 0.85 * measure(body, i)[0] or (layout.wrapped and body[i].indent > 8)
    other = is_latin(text) or any(sign.match(text) for sign in (LABEL, NUMBERED, BULLET))
    bare = text[-1] not in CLOSING and not re.search(r"[，。：]", text)
    return short and bare and not other and (layout.wrapped or MARKUP.match(text) is not None)


def continues(body: list[Line], i: int, layout: Layout) -> bool:
    return titular(body, i, layout) and not BYLINE.match(body[i].text) and not body[i].opens_page


def from_running_head(division: Division, heads: list[Line]) -> Division:
    """The text with title and author from a running head of the form 洪银兴：新质生产力及其培育和发展."""
    for line in heads:
        if m := HEAD.match(line.text):
            reason = f"只见于书眉，{line.number}行"
            return Division([], division.body, (m["title"], reason), (m["by"], reason))
    return division

"""Dividing a source into its texts: where a title stands, and what the contents list knows of titles that are lost."""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import evidence
from .blocks import BYLINE, CLOSING
from .folding import FINAL, HAN, is_latin, squeezed
from .furniture import contents_titles
from .source import Line

NAMES = re.compile(rf"^(?:[{HAN}] +[{HAN}]|[{HAN}]{{2,3}})(?:[ ，、,]+(?:[{HAN}] +[{HAN}]|[{HAN}]{{2,3}}))*$")
HEAD = re.compile(r"^(?P<by>[^：:\d]{2,8})[：:](?P<title>.{4,40})$")


@dataclass(frozen=True)
class Division:
    """One text's lines: those of its title, all others, and the title that only stands elsewhere, with its reason."""

    title: list[Line]
    body: list[Line]
    supplied: tuple[str, str] = ("", "")
    by: tuple[str, str] = ("", "")


def divide(lines: list[Line], body: list[Line], heads: list[Line], layout: evidence.Layout) -> list[Division]:
    """The texts of a source, in order. `lines` are all its lines, `body` those that are no furniture."""
    titles = contents_titles(lines)
    starts = listed_starts(titles, body) if titles else unlisted_starts(body, layout)
    if not starts or starts[0][0] > 0:
        starts.insert(0, (0, 0, ("", "")))
    out: list[Division] = []
    for n, (first, length, supplied) in enumerate(starts):
        last = starts[n + 1][0] if n + 1 < len(starts) else len(body)
        out.append(Division(body[first : first + length], body[first + length : last], supplied))
    if len(out) == 1 and not out[0].title and not has_markup_title(out[0].body):
        out[0] = from_running_head(out[0], heads)
    return [d for d in out if d.title or d.body]


def listed_starts(titles: list[tuple[str, int, str]], body: list[Line]) -> list[tuple[int, int, tuple[str, str]]]:
    """Where the titles of the contents list stand in the body: index, number of lines, supplied title.

    A title that stands nowhere belongs, if the lines between its neighbours' articles hold a source line with more
    text behind it, to that text.
    """
    found: list[tuple[int, int] | None] = []
    after = 0
    for title, _, _ in titles:
        place = find(squeezed(title), body, after)
        found.append(place)
        after = place[0] + place[1] if place else after
    starts = [(place[0], place[1], ("", "")) for place in found if place]
    for n, place in enumerate(found):
        if place is not None:
            continue
        begin = max((p[0] for p in found[:n] if p), default=0)
        end = min((p[0] for p in found[n:] if p), default=len(body))
        at = next((i + 1 for i in range(begin, end - 1) if evidence.SOURCE_LINE.match(body[i].text)), None)
        if at is not None:
            title, line, _ = titles[n]
            starts.append((at, 0, (re.sub(r"\s+", " ", title).strip(), f"题目只见于目录，{line}行")))
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


def unlisted_starts(body: list[Line], layout: evidence.Layout) -> list[tuple[int, int, tuple[str, str]]]:
    """Where titles stand in a source without a contents list: at its head, and at the head of later pages."""
    starts: list[tuple[int, int, tuple[str, str]]] = []
    for i, line in enumerate(body):
        fresh = i == 0 or (line.opens_page and layout.wrapped and body[i - 1].text[-1] in FINAL)
        if not fresh or not titular(body, i, layout):
            continue
        length = 1
        while length < 3 and i + length < len(body) and continues(body, i, length, layout):
            length += 1
        starts.append((i, length, ("", "")))
    return starts


def titular(body: list[Line], i: int, layout: evidence.Layout) -> bool:
    text = body[i].text
    short = body[i].width < 0.85 * evidence.measure(body, i)[0] or (layout.wrapped and body[i].indent > 8)
    return (
        short
        and text[-1] not in CLOSING
        and not re.search(r"[，。：]", text)
        and not is_latin(text)
        and not evidence.LABEL.match(text)
        and not evidence.NUMBERED.match(text)
        and not evidence.BULLET.match(text)
        and (layout.wrapped or evidence.MARKUP.match(text) is not None)
    )


def continues(body: list[Line], i: int, length: int, layout: evidence.Layout) -> bool:
    line = body[i + length]
    return titular(body, i + length, layout) and not BYLINE.match(line.text) and not line.opens_page


def has_markup_title(body: list[Line]) -> bool:
    return any(line.text.startswith("# ") for line in body)


def from_running_head(division: Division, heads: list[Line]) -> Division:
    """The text with title and author from a running head of the form 洪银兴：新质生产力及其培育和发展."""
    for line in heads:
        if m := HEAD.match(line.text):
            reason = f"只见于书眉，{line.number}行"
            return Division([], division.body, (m["title"], reason), (m["by"], reason))
    return division

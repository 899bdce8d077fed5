"""A passage: the corrected reading of a block's HTML, and where in the HTML each of its characters stands.

A gap has no characters in it, but is known by its place. What a correction strikes and references to notes are passed
over, and so is white space at both ends; a line that ends is a space of its kind. Spans of sentences change nothing.
"""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...base.markup import tokens
from ..languages.sentences import Span

# Elements that hold no words of the text as it is read: what a correction strikes, and numbers of notes.
UNREAD = {"del", "sup"}
SENTENCE = '<span class="s" '  # how the span of a sentence begins
CHARACTER = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|\w+);|[^&]+|&")


@dataclass(frozen=True)
class Run:
    """Characters that stand together, in the reading and in the HTML, and where the element begins that holds them.

    That is the outermost one; outside any it is the run itself. Characters written as one reference are a run.
    """

    text: str
    start: int
    place: int
    element: int
    element_place: int


@dataclass(frozen=True)
class Passage:
    """The text of a piece of HTML, the places of gaps in it, and the stretches that outermost elements hold."""

    text: str
    runs: tuple[Run, ...]
    gaps: tuple[int, ...]
    held: tuple[Span, ...]

    def places(self, offsets: Iterable[int]) -> Iterator[int]:
        """Where in the HTML tags may be put before the character at each offset, which no element may hold.

        The offsets come in order.
        """
        at = 0
        for offset in offsets:
            while self.runs[at].start + len(self.runs[at].text) <= offset:
                at += 1
            run = self.runs[at]
            yield run.element_place if offset == run.element else run.place + offset - run.start


def passage(piece: str) -> Passage:
    """The passage that a piece of HTML is; raises `MarkupError` where its tags do not balance.

    >>> passage("新质<del>成</del><ins>产</ins>力<sup>1</sup>。&lt;").text
    '新质产力。<'
    >>> passage('<span class="gap"></span> One. ').text
    'One.'
    """
    runs: list[Run] = []
    gaps: list[int] = []
    held: list[Span] = []
    depth = unread = at = place = element = element_place = 0
    own: list[bool] = []  # whether each open element is a sentence's span, which holds nothing together
    for token in tokens(piece):
        if token.opens:
            own.append(token.raw.startswith(SENTENCE))
        if (token.opens and own[-1]) or (token.closes and own.pop()):
            place += len(token.raw)
            continue
        if token.opens and depth == 0:
            element, element_place = at, place
        if token.opens and "gap" in token.attributes().get("class", "").split():
            gaps.append(at)
        depth += token.opens - token.closes
        if token.name in UNREAD:
            unread += token.opens - token.closes
        if token.closes and depth == 0 and at > element:
            held.append((element, at))
        if token.ends_line and not unread and at:
            runs.append(Run("\n", at, place, at, place))
            at += 1
        if token.is_text and not unread:
            runs += runs_of(token.raw, at, place, (element, element_place) if depth else None)
            at = runs[-1].start + len(runs[-1].text)
        place += len(token.raw)
    return Passage("".join(run.text for run in runs).rstrip(), tuple(runs), tuple(gaps), tuple(held))


def runs_of(raw: str, at: int, place: int, element: Span | None) -> Iterator[Run]:
    """The runs of a token's characters, which begin at an offset of the text and of the HTML.

    `element` is where the outermost element begins that holds them, in both; none where they stand in none.
    """
    for m in CHARACTER.finditer(raw):
        whole = html.unescape(m[0])
        text = whole if at else whole.lstrip()
        here = place + m.start() + len(whole) - len(text)
        yield Run(text, at, here, *(element or (at, here)))
        at += len(text)

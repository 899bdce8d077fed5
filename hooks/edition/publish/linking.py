"""Linking: every glossary term in a row, in both languages, exactly (law 4).

Longest match first on the corrected reading: `del` and notes are skipped, a correction inside a term is in nobody's
way. Never inside a heading, a link or code; never across a block. A link encloses whole elements, or is not made and
reported.
"""

import html
import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import accumulate
from sys import intern
from typing import NamedTuple

from ..base.markup import Token, tokens
from ..base.pair import Lang
from ..model.outputs.woven import Occurrence, Row
from ..model.terms.matcher import Entry, Found, Matcher
from ..model.terms.senses import UNTOLD, by_context, told_by_english
from ..model.texts.passages import CHARACTER, SENTENCE

NEVER_LINKED = {"a", "code", "pre", "sup", "del", "button", "script", "style", "label"}
Position = tuple[int, int, int]  # of a character: its token, and where in that token it starts and ends


@dataclass
class Reading:
    """The corrected reading of a row's HTML, and where each of its pieces starts, in it and in which token."""

    text: str = ""
    starts: list[int] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)  # where each begins, and the number of its bead

    def add(self, token: int, raw: str) -> None:
        """Adds a token's characters, a character reference as the one character it stands for."""
        for m in CHARACTER.finditer(raw):
            reference = html.unescape(m[0]) if m[0][0] == "&" else ""
            self.starts.append(len(self.text))
            self.positions.append((token, m.start(), m.end() if reference else m.start() + 1))
            self.text += m[0] if not reference else reference if len(reference) == 1 else " "

    def end_line(self, token: int) -> None:
        """Adds the end of a line or of a cell, which no term reaches across."""
        self.starts.append(len(self.text))
        self.positions.append((token, 0, 0))
        self.text += "\n"

    def sentence(self, at: int) -> int:
        """The number of the bead that the character at an index belongs to, 0 where they are not told apart."""
        if not self.sentences:
            return 0
        before = bisect_right(self.sentences, (at, math.inf)) - 1
        return self.sentences[before][1] if before >= 0 else 0

    def parts(self) -> Iterator[tuple[int, int, int]]:
        """Where the sentences of each bead start and end, and its number; the whole text where there are no beads."""
        begins = self.sentences or [(0, 0)]
        ends = [*(start for start, _ in begins[1:]), len(self.text)]
        yield from ((start, end, number) for (start, number), end in zip(begins, ends, strict=True))

    def position(self, at: int) -> Position:
        """Where in the HTML the character at an index of the text stands."""
        i = bisect_right(self.starts, at) - 1
        token, start, end = self.positions[i]
        offset = at - self.starts[i]
        return token, start + offset, end + offset


class Meant(NamedTuple):
    """An entry in a text, and which of its senses it has there; 0 where it has but one or nothing tells which."""

    found: Found[Entry]
    sense: int


def linked(row: Row, matcher: Matcher[Entry]) -> tuple[Row, list[tuple[str, str]]]:
    """The row with its occurrences, and anchor and words of those that no link can enclose.

    In each sentence as many English forms of a term count as its Chinese has occurrences, and no form of a sense that
    its Chinese has not; in a note none does.
    """
    if row.kind == "heading":
        return row, []
    zh, en = (list(tokens(row.html(lang))) for lang in ("zh", "en"))
    chinese = reading(zh)
    found = [
        Meant(one, by_context(one.term, chinese.text, one.start, one.end)) for one in matcher.find_chinese(chinese.text)
    ]
    english = reading(en if row.kind != "note" else [])
    more = list(english_of(english, chinese, found, matcher))
    occurrences, unlinked = enclosed(row.anchor("zh"), "zh", zh, chinese, told(found, chinese, more, english))
    others, lost = enclosed(row.anchor("en"), "en", en, english, (Meant(one, UNTOLD) for one in more))
    return replace(row, occurrences=tuple(occurrences + others)), unlinked + lost


def english_of(
    reading: Reading, chinese: Reading, found: Iterable[Meant], matcher: Matcher[Entry]
) -> Iterator[Found[Entry]]:
    """The English of what the Chinese holds, sentence by sentence."""
    if not reading.text:
        return
    times: defaultdict[int, Counter[tuple[str, int]]] = defaultdict(Counter)
    for one, sense in found:
        times[chinese.sentence(one.start)][one.term.slug, sense] += 1
    for start, end, number in reading.parts():
        for one in matcher.find_as_often(reading.text[start:end], times[number]):
            yield Found(one.start + start, one.end + start, one.term)


def told(found: list[Meant], chinese: Reading, more: Iterable[Found[Entry]], english: Reading) -> list[Meant]:
    """What was found in the Chinese, with the senses that its English tells besides."""
    if not any(one.term.senses for one, _ in found):
        return found
    renderings: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for one in more:
        renderings[english.sentence(one.start), one.term.slug].append(english.text[one.start : one.end])
    places: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for n, (one, _) in enumerate(found):
        if one.term.senses:
            places[chinese.sentence(one.start), one.term.slug].append(n)
    out = list(found)
    for place, numbers in places.items():
        entry, senses = found[numbers[0]].found.term, [found[n].sense for n in numbers]
        for n, sense in zip(numbers, told_by_english(entry, senses, renderings[place]), strict=True):
            out[n] = Meant(found[n].found, sense)
    return out


def enclosed(
    anchor: str, lang: Lang, page: list[Token], reading: Reading, found: Iterable[Meant]
) -> tuple[list[Occurrence], list[tuple[str, str]]]:
    """Each term found in one language of a row as an occurrence, or as one that no link can enclose."""
    occurrences: list[Occurrence] = []
    unlinked: list[tuple[str, str]] = []
    begins = list(accumulate((len(token.raw) for token in page), initial=0))
    for one, sense in found:
        words = intern(reading.text[one.start : one.end])
        whole = enclosure(page, reading.position(one.start), reading.position(one.end - 1))
        if whole is None:
            unlinked.append((anchor, words))
            continue
        (first, opens_at), (last, closes_at) = whole
        start, end = begins[first] + opens_at, begins[last] + closes_at
        sentence = reading.sentence(one.start)
        occurrences.append(Occurrence(one.term.slug, anchor, lang, words, start, end, sentence, sense))
    return occurrences, unlinked


def reading(page: list[Token]) -> Reading:
    """The corrected reading of a row's HTML, without what takes no link."""
    out = Reading()
    closed: list[bool] = []
    for n, token in enumerate(page):
        if token.raw.startswith(SENTENCE):
            out.sentences.append((len(out.text), int(token.attributes()["data-s"])))
        if token.opens:
            quiet = token.name in NEVER_LINKED or "data-search-exclude" in token.attributes()
            closed.append(quiet or any(closed[-1:]))
        elif token.closes:
            closed.pop()
        elif token.is_text and not any(closed[-1:]):
            out.add(n, token.raw)
        if token.ends_line and not any(closed[-1:]):
            out.end_line(n)
    return out


def enclosure(page: list[Token], first: Position, last: Position) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where a link from one character to another opens and closes so that it encloses whole elements; none if nowhere.

    Both are a token and an offset in it. Where a tag in between stays open, or was opened before, the link moves out
    over tags that hold no more text.
    """
    (start, opens_at, _), (end, _, closes_at) = first, last
    if start == end:
        return (start, opens_at), (end, closes_at)
    depth, lowest = 0, 0
    for token in page[start + 1 : end]:
        depth += token.opens - token.closes
        lowest = min(lowest, depth)
    before, behind = page[max(0, start + lowest) : start], page[end + 1 : end + 1 + depth - lowest]
    if len(before) < -lowest or len(behind) < depth - lowest or not all(token.opens for token in before):
        return None
    if (before and opens_at) or (behind and closes_at < len(page[end].raw)) or not all(t.closes for t in behind):
        return None
    begin = (start - len(before), 0) if before else (start, opens_at)
    return begin, (end + len(behind), len(behind[-1].raw)) if behind else (end, closes_at)

"""What in two sentences says that they belong together: figures by value, terms, names, quotation and list marks.

Each is an anchor: a key that both languages share. Only anchors that a block has on both sides count.
"""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping

from .chinese import CHINESE
from .english import ENGLISH, folded, inflected, normal
from .matcher import Matcher

Anchors = Counter[Hashable]
# First, secondly, (1), 一是, 首先: the place of an item in a list.
ORDINALS = ("一二三四五六七八九十", ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"))
ITEM_ZH = re.compile(r"(?:^|(?<=[。；：]))(?:第?([一二三四五六七八])(?:是|要|则|方面)|（(\d)）|([①-⑧]))|[（(](\d)[）)]")
ITEM_EN = re.compile(r"\(([1-9])\)|\b(?:the )?(first|second|third|fourth|fifth|sixth|seventh|eighth)(?:ly)?\b[,:]?", re.I)
WORDS = (
    ("首先", "First,"), ("其次", "Second,"), ("再次", "Third,"), ("最后", "Finally,"), ("同时", "At the same time"),
    ("因此", "herefore"), ("例如", "or example"), ("比如", "or example"), ("一方面", "n the one hand"),
    ("另一方面", "n the other hand"), ("此外", "n addition"), ("当前", "t present"), ("但", "but"), ("但", "owever"),
    ("只有", "nly "), ("所谓", "o-called"), ("——", "—"), ("？", "?"), ("……", "…"),
)  # fmt: skip


class Evidence:
    """Finds the anchors of sentences, from the glossary's terms and the names of people and bodies."""

    def __init__(self, matcher: Matcher, names: Mapping[str, str]) -> None:
        self.matcher = matcher
        self.names = {zh: inflected(en) for zh, en in names.items() if normal(en)}

    def anchors(self, zh: list[str], en: list[str]) -> tuple[list[Anchors], list[Anchors]]:
        """The anchors of each sentence of a block, Chinese and English: those that stand on both sides."""
        slugs = {found.term.slug for text in zh for found in self.matcher.find_chinese(text)}
        names = {name for name in self.names if any(name in text for text in zh)}
        ours = [Counter(self.in_chinese(text, names)) for text in zh]
        theirs = [Counter(self.in_english(text, slugs, names)) for text in en]
        shared = set().union(*ours) & set().union(*theirs)
        return [only(one, shared) for one in ours], [only(one, shared) for one in theirs]

    def in_chinese(self, text: str, names: Iterable[str]) -> Iterator[Hashable]:
        yield from (("term", found.term.slug) for found in self.matcher.find_chinese(text))
        yield from (("figure", figure.value) for figure in CHINESE.figures(text))
        yield from (("name", name) for name in names if name in text)
        yield from (("word", zh) for zh in dict(WORDS) if zh in text)
        yield from (("item", item_number(m)) for m in ITEM_ZH.finditer(text))
        yield from quotation_marks(text)

    def in_english(self, text: str, slugs: set[str], names: Iterable[str]) -> Iterator[Hashable]:
        plain = normal(text)
        yield from (("term", found.term.slug) for found in self.matcher.find_english(text, slugs))
        yield from (("figure", figure.value) for figure in ENGLISH.figures(text))
        yield from (("name", name) for name in names if self.names[name].search(plain))
        yield from dict.fromkeys(("word", zh) for zh, en in WORDS if en in text)
        yield from (("item", item_number(m)) for m in ITEM_EN.finditer(text))
        yield from quotation_marks(text)


def quotation_marks(text: str) -> Iterator[Hashable]:
    """One anchor for each quotation mark."""
    yield from (("quotation", mark) for mark in text if mark in "“”")


def item_number(m: re.Match[str]) -> int:
    """The place in its list that an item's mark names.

    >>> item_number(ITEM_ZH.search("二是甲")), item_number(ITEM_EN.search("(3) of")), item_number(ITEM_EN.search("Second,"))
    (2, 3, 2)
    """
    mark = next(filter(None, m.groups()))
    numerals, words = ORDINALS
    if mark in numerals:
        return numerals.index(mark) + 1
    if folded(mark) in words:
        return words.index(folded(mark)) + 1
    return int(mark) if mark.isdecimal() else ord(mark) - ord("①") + 1


def only(anchors: Anchors, shared: set[Hashable]) -> Anchors:
    """The anchors that are among some."""
    return Counter({anchor: count for anchor, count in anchors.items() if anchor in shared})

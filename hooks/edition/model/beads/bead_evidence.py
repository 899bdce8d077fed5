"""What in two sentences says that they belong together: figures by value, terms, names, marks and words that lead.

Each is an anchor: a key that both languages share. Only anchors that a block has on both sides count.
"""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Mapping, Sequence

from ..languages.english import ENGLISH, inflected, normal
from ..languages.languages import SOURCE
from ..languages.sentences import Span
from ..terms.matcher import Found, Matcher
from ..terms.term import Term
from .bead_lattice import Anchor, Side

ITEM_EN = re.compile(r"\(([1-9])\)|\b(first|second|third|fourth|fifth|sixth|seventh|eighth)(?:ly)?\b", re.IGNORECASE)
NUMERALS, NUMBERS = "一二三四五六七八", ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
# Without this an English sentence has no figure that is worth reading it for.
FIGURE_EN = re.compile(r"\d|percent|illion|hundred|thousand")
LEADING_ZH = re.compile("|".join(re.escape(zh) for zh, _ in SOURCE.leading))


class Every(Container[str]):
    """Holds every slug."""

    def __contains__(self, slug: object) -> bool:
        return True


EVERY = Every()
WEIGHTY = {"term", "figure", "name"}  # kinds of anchors that no translation leaves out


class Evidence:
    """Finds the anchors of sentences, from the glossary's terms and the names of people and bodies."""

    def __init__(self, matcher: Matcher[Term], names: Mapping[str, str]) -> None:
        self.matcher = matcher
        self.names = {zh: en for zh, en in names.items() if normal(en)}
        self.name = re.compile("|".join(re.escape(zh) for zh in sorted(self.names, key=len, reverse=True)) or r"(?!)")

    def sides(self, zh: str, zh_sentences: Sequence[Span], en: str, en_sentences: Sequence[Span]) -> tuple[Side, Side]:
        """Both sides of a block, with those anchors that stand on both.

        Foreign are Chinese terms, figures and names, and English terms and questions, that the other side has not.
        """
        of_zh, of_en = (
            [text[start:end] for start, end in spans] for text, spans in ((zh, zh_sentences), (en, en_sentences))
        )
        terms = list(self.matcher.find_chinese(zh))
        ours = by_sentence(terms, zh_sentences)
        theirs = by_sentence(self.matcher.find_english(en, {found.term.slug for found in terms}), en_sentences)
        names = set(self.name.findall(zh))
        for anchors, text in zip(ours, of_zh, strict=True):
            anchors |= in_chinese(text) | {("name", name) for name in self.name.findall(text)}
        for anchors, text in zip(theirs, of_en, strict=True):
            anchors |= in_english(text) | self.named(text, names)
        shared = set().union(*ours) & set().union(*theirs)
        lost = {anchor for anchor in set().union(*ours) - shared if anchor[0] in WEIGHTY}
        foreign = by_sentence(self.foreign(zh, en), en_sentences)
        asks = "？" in zh
        zh_heads, en_heads = ([head(text, number) for text in texts] for number, texts in enumerate((of_zh, of_en)))
        both = set(zh_heads) & set(en_heads) - {""}
        return (
            Side(
                lengths=[SOURCE.weight(text) for text in of_zh],
                anchors=[frozenset(one & shared) for one in ours],
                foreign=[len(one & lost) for one in ours],
                heads=[one in both for one in zh_heads],
            ),
            Side(
                lengths=[len(text) for text in of_en],
                anchors=[frozenset(one & shared) for one in theirs],
                foreign=[len(one) + (not asks and "?" in text) for one, text in zip(foreign, of_en, strict=True)],
                heads=[one in both for one in en_heads],
            ),
        )

    def foreign(self, zh: str, en: str) -> list[Found[Term]]:
        """The terms in an English text that its Chinese does not hold."""
        own = {found.start for found in self.matcher.find_english(en, self.matcher.within(zh))}
        return [found for found in self.matcher.find_english(en, EVERY) if found.start not in own]

    def named(self, text: str, names: Iterable[str]) -> set[Anchor]:
        """Those of some names that an English sentence has."""
        plain = normal(text) if names else ""
        return {("name", name) for name in names if inflected(self.names[name]).search(plain)}


def by_sentence(found: Iterable[Found[Term]], sentences: Sequence[Span]) -> list[set[Anchor]]:
    """The terms that begin in each sentence."""
    starts = [start for start, _ in sentences]
    terms: list[set[Anchor]] = [set() for _ in sentences]
    for one in found:
        terms[bisect_right(starts, one.start) - 1].add(("term", one.term.slug))
    return terms


def in_chinese(text: str) -> set[Anchor]:
    """The figures, leading words and items of a list in a Chinese sentence."""
    anchors: set[Anchor] = set()
    if SOURCE.figure.search(text):
        anchors = {("figure", figure.value) for figure in SOURCE.figures(text)}
    anchors |= {("word", words) for words in LEADING_ZH.findall(text)}
    return anchors | {("item", item_number(m)) for m in SOURCE.item.finditer(text)}


def in_english(text: str) -> set[Anchor]:
    """The figures, leading words and items of a list in an English sentence."""
    anchors: set[Anchor] = set()
    if FIGURE_EN.search(text):
        anchors = {("figure", figure.value) for figure in ENGLISH.figures(text)}
    anchors |= {("word", zh) for zh, en in SOURCE.leading if en in text}
    return anchors | {("item", item_number(m)) for m in ITEM_EN.finditer(text)}


def head(text: str, number: int) -> str:
    """The Chinese of the leading word with which a sentence of a language (0 or 1) begins, or its item; else nothing.

    >>> head("其次，甲", 0), head("Second, A", 1), head("A second, B", 1), head("（2）甲", 0), head("(2) B", 1)
    ('其次', '其次', '', '2', '2')
    """
    item = (SOURCE.item, ITEM_EN)[number].match(text)
    if item and item[0][0] in "（(":
        return str(item_number(item))
    starts = (words[0] for words in SOURCE.leading if len(words[0]) > 1 and -1 < text.find(words[number]) <= number)
    return next(starts, "")


def item_number(m: re.Match[str]) -> int:
    """The place in its list that an item's mark names.

    >>> [item_number(m) for m in (*SOURCE.item.finditer("二是甲；（3）"), *ITEM_EN.finditer("Fourth, (5)"))]
    [2, 3, 4, 5]
    """
    mark = next(filter(None, m.groups())).lower()
    if mark in NUMBERS:
        return NUMBERS.index(mark) + 1
    if mark in NUMERALS:
        return NUMERALS.index(mark) + 1
    return int(mark) if mark.isascii() else ord(mark) - ord("①") + 1

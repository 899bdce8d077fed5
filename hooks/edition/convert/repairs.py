"""Repairs of torn text: an ordered table of named rules.

A repair deletes white space or swaps a character for its equal in `chinese.FOLDS`; it can do nothing else, so the
characters of the source stay in their order. Each rule applied twice equals once.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..base.whitespace import INVISIBLE
from ..model.chinese import CJK, HAN, NARROW, PUNCTUATION, WIDE

Rule = Callable[[str], str]
SOLID = re.compile(rf"[\s{INVISIBLE}]*[^\s{INVISIBLE}]")  # a character, and the white space before it


def fold_hyphens(text: str) -> str:
    """Writes the hyphens U+2010 and U+2011 as the ASCII one.

    >>> fold_hyphens("sci‑tech"), fold_hyphens("技术-经济")
    ('sci-tech', '技术-经济')
    """
    return text.replace("‐", "-").replace("‑", "-")


def join_spread_words(text: str) -> str:
    """Joins a word of two characters that was spread to fill its line.

    >>> join_spread_words("摘 要：新"), join_spread_words("强调 牢牢把握")
    ('摘要：新', '强调 牢牢把握')
    """
    return re.sub(rf"(?<![{HAN}])([{HAN}])\s+([{HAN}])(?![{HAN}])", r"\1\2", text)


def close_decimals(text: str) -> str:
    """Takes the space out of a decimal fraction.

    >>> close_decimals("26. 3%，工业 4. 0"), close_decimals("1. 高校")
    ('26.3%，工业 4.0', '1. 高校')
    """
    return re.sub(r"(?<=\d)\. +(?=\d)", ".", text)


def widen_punctuation(text: str) -> str:
    """Gives ASCII punctuation that touches Chinese its full-width form.

    >>> widen_punctuation("新质生产力,是(首次)提出"), widen_punctuation("J. Smith, 2020")
    ('新质生产力，是（首次）提出', 'J. Smith, 2020')
    """
    touch = rf"(?:(?<=[{CJK}])|(?<=[{CJK}] )) ?[,:;?!()]|[,:;?!()](?= ?[{CJK}])"
    while (wide := re.sub(touch, lambda m: m[0].translate(WIDE), text)) != text:
        text = wide
    return text


def narrow_punctuation(text: str) -> str:
    """Gives the punctuation of English its ASCII form, a space behind it and none before.

    >>> narrow_punctuation("In 2023， he"), narrow_punctuation("energy, new")
    ('In 2023, he', 'energy, new')
    """
    text = text.translate(NARROW)
    return re.sub(r" +(?=[,:;?!)])", "", re.sub(r"(?<=[A-Za-z])([,:;?!])(?=[A-Za-z])", r"\1 ", text))


def close_latin_in_chinese(text: str) -> str:
    """Takes out spaces between Chinese and Latin letters or digits; the style sheet draws that space.

    >>> close_latin_in_chinese("2023 年 9 月，5G 和 6G"), close_latin_in_chinese("Global DataSphere 2023")
    ('2023年9月，5G和6G', 'Global DataSphere 2023')
    """
    return re.sub(rf"(?<=[{CJK}]) +(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%+.]) +(?=[{CJK}])", "", text)


def close_punctuation(text: str) -> str:
    """Takes out spaces beside Chinese punctuation and inside quotation marks.

    >>> close_punctuation("精准 “选种”、（《 人民日报 》"), close_punctuation("强调 牢牢")
    ('精准“选种”、（《人民日报》', '强调 牢牢')
    """
    return re.sub(rf"\s+(?=[{PUNCTUATION}])|(?<=[{PUNCTUATION}])\s+", "", text)


def squeeze_spaces(text: str) -> str:
    """Leaves one space where several stand, none at the ends.

    >>> squeeze_spaces("强调  牢牢把握 "), squeeze_spaces("强调 牢牢")
    ('强调 牢牢把握', '强调 牢牢')
    """
    return re.sub(r"\s+", " ", text).strip()


CHINESE: tuple[Rule, ...] = (
    fold_hyphens, join_spread_words, close_decimals, widen_punctuation,
    close_latin_in_chinese, close_punctuation, squeeze_spaces,
)  # fmt: skip
ENGLISH: tuple[Rule, ...] = (fold_hyphens, narrow_punctuation, squeeze_spaces)


@dataclass(frozen=True)
class Repair:
    """What one rule did: its kebab-case name, the index of the non-space character where it acted, and the change."""

    rule: str
    position: int
    what: str


def repaired(text: str, rules: tuple[Rule, ...]) -> tuple[str, list[Repair]]:
    """The text after all rules in order, and what each of them did."""
    done: list[Repair] = []
    for rule in rules:
        better, name = rule(text), rule.__name__.replace("_", "-")
        done += [Repair(name, position, what) for position, what in differences(text, better)]
        text = better
    return text, done


def differences(before: str, after: str) -> Iterator[tuple[int, str]]:
    """Where two forms of a text differ: index among the non-space characters, and both forms of the surroundings."""
    pairs = zip(SOLID.finditer(before), SOLID.finditer(after), strict=True) if before != after else ()
    for n, (one, two) in enumerate(pairs):
        if one[0] != two[0]:
            i, j = one.end(), two.end()
            yield n, f"{before[max(0, i - 4) : i + 1]!r} → {after[max(0, j - 4) : j + 1]!r}"

"""Figures: numbers, dates and percentages of a Chinese block, and which of them its English does not hold.

Compared are values, not spellings: 421.2万 is 4.212 million and 4,212,000, 9月 is September, 二十大 the 20th Congress.
Bare Chinese numerals (三个, 一系列) are left alone: they are words as often as figures.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from ..base.findings import read_yaml

NAMES: dict[str, Any] = read_yaml(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))
MONTHS, UNITS, WORDS, SCALES = (NAMES[table] for table in ("months", "units", "words", "scales"))
# 千 before a unit of measure belongs to it: 1.1亿千瓦 is 110 million kilowatts.
NUMBER = re.compile(
    r"(?P<digits>\d+(?:,\d{3})*(?:\.\d+)?)[余多几]?(?P<unit>万亿|千亿|百亿|千万|百万|亿|万|千(?![瓦米克伏]))?"
    r"(?P<month> ?月(?!球))?(?P<percent>[%％])?"
)
HAN_DIGITS = "零一二三四五六七八九"
HAN = f"[{HAN_DIGITS}十百]+"
ORDINAL = re.compile(
    rf"第(?P<nth>{HAN})|[（(](?P<item>{HAN})[）)]|百分之(?P<percent>{HAN})|(?P<great>二?十[一二三四五六七八九]?)(?=大(?!类)|届|五”)"
)
REFERENCE = re.compile(r"[\[［]\d+(?:[,，、—–-]\d+)*[\]］]|^\d+[.．](?!\d)")
ENGLISH = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[A-Za-z]+")
PERCENT = re.compile(r"(\d+(?:\.\d+)?)(?:%| percent)")


@dataclass(frozen=True)
class Figure:
    """A figure as the Chinese writes it, and its value: a number, a percentage (`13%`) or a month's English name."""

    shown: str
    value: Decimal | str


def han_number(text: str) -> int:
    """The value of a Chinese numeral below a thousand.

    >>> [han_number(n) for n in ("七", "十", "十一", "二十", "一百零五")]
    [7, 10, 11, 20, 105]
    """
    total = digit = 0
    for char in text:
        if char in "十百":
            total, digit = total + (digit or 1) * (10 if char == "十" else 100), 0
        else:
            digit = HAN_DIGITS.index(char)
    return total + digit


def chinese(text: str) -> Iterator[Figure]:
    """The figures of a Chinese text; numbers of references and of headings are none.

    >>> [f"{f.shown} {f.value}" for f in chinese("2.今年9月［1］，二十大后第十一次学习：421.2万件，占13%，三个方面")]
    ['9月 September', '421.2万 4212000.0', '13% 13%', '二十 20', '第十一 11']
    """
    text = REFERENCE.sub("", text)
    for m in NUMBER.finditer(text):
        value = Decimal(m["digits"].replace(",", ""))
        if m["month"] and value in range(1, 13):
            yield Figure(m["digits"] + "月", MONTHS[int(value) - 1])
        elif m["percent"]:
            yield Figure(m["digits"] + "%", f"{m['digits']}%")
        else:
            yield Figure(m[0] if m["unit"] else m["digits"], value * UNITS.get(m["unit"], 1))
    for m in ORDINAL.finditer(text):
        number = han_number(m["nth"] or m["item"] or m["percent"] or m["great"])
        yield Figure(m[0], f"{number}%" if m["percent"] else Decimal(number))


def english(text: str) -> Counter[Decimal | str]:
    """The values of the figures of an English text, in digits and in words, and how often each occurs.

    >>> sorted(map(str, english("In May, the 20th Congress; 4.212 million, one hundred and five and the twenty-first")))
    ['105', '20', '21', '4212000.000', 'May']
    """
    text = REFERENCE.sub("", text)
    values: Counter[Decimal | str] = Counter(re.findall(rf"\b(?:{'|'.join(MONTHS)})\b", text))
    values.update(f"{number}%" for number in PERCENT.findall(text))
    total, current, open_number, last = Decimal(0), Decimal(0), False, 0
    for m in ENGLISH.finditer(text):
        word = m[0].lower()
        joined = open_number and text[last : m.start()] in (" ", "-", "\u2011", "\xa0")
        last = m.end()
        small = WORDS.get(word)
        if joined and word == "hundred":
            current *= 100
        elif joined and word in SCALES:
            total, current = total + current * SCALES[word], Decimal(0)
        elif joined and small is not None and (current % 100 == 0 or current % 10 == 0 < small < 10):
            current += small
        elif not (joined and word == "and" and total + current >= 100):
            values[total + current] += open_number
            total, open_number = Decimal(0), small is not None or word[0].isdigit()
            current = Decimal(word.replace(",", "") if word[0].isdigit() else small or 0)
    values[total + current] += open_number
    return +values


def missing(zh: str, en: str) -> list[Figure]:
    """The figures of a Chinese text whose values its English holds less often, each once.

    >>> missing("2023年9月，5500万光年", "In September 2023, 55 million light-years")
    []
    >>> missing("占13%，5个5G", "13 of them, five of 5G")
    [Figure(shown='13%', value='13%')]
    """
    there = english(en)
    found = list(chinese(zh))
    often = Counter(figure.value for figure in found)
    return [figure for figure in dict.fromkeys(found) if there[figure.value] < often[figure.value]]

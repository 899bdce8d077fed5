"""Figures: numbers, dates and percentages of a Chinese block, and which of them its English does not hold.

Compared are values, not spellings: 421.2万 is 4.212 million and 4,212,000, 9月 is September, 二十大 the 20th Congress.
Bare Chinese numerals (三个, 一系列) are left alone: they are words as often as figures.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
UNITS = {
    "千": 10**3,
    "万": 10**4,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "百亿": 10**10,
    "千亿": 10**11,
    "万亿": 10**12,
}
# 千 before a unit of measure belongs to it: 1.1亿千瓦 is 110 million kilowatts.
NUMBER = re.compile(
    r"(?P<digits>\d+(?:,\d{3})*(?:\.\d+)?)(?:[余多几])?(?P<unit>万亿|千亿|百亿|千万|百万|亿|万|千(?![瓦米克伏]))?"
    r"(?P<month> ?月(?!球))?(?P<percent>[%％])?"
)
HAN_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")}
HAN = "[零一二三四五六七八九十百]+"
ORDINAL = re.compile(
    rf"第(?P<nth>{HAN})|[（(](?P<item>{HAN})[）)]|百分之(?P<percent>{HAN})|(?P<great>二?十[一二三四五六七八九]?)(?=大(?!类)|届|五”)"
)
REFERENCE = re.compile(r"[\[［]\d+(?:[,，、—–-]\d+)*[\]］]|^\d+[.．](?!\d)")

SMALL = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
NTH = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
]  # fmt: skip
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORDS = {word: n for row in (SMALL, NTH) for n, word in enumerate(row)}
WORDS |= {word: 10 * n for n, word in enumerate(TENS, 2)} | {
    word[:-1] + "ieth": 10 * n for n, word in enumerate(TENS, 2)
}
WORDS |= {"firstly": 1, "secondly": 2, "thirdly": 3, "fourthly": 4, "primary": 1, "foremost": 1}  # 第一生产力
SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
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
    total, digit = 0, 0
    for char in text:
        if scale := {"十": 10, "百": 100}.get(char):
            total, digit = total + (digit or 1) * scale, 0
        else:
            digit = HAN_DIGITS[char]
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
        word, between = m[0].lower(), text[last : m.start()]
        joined = open_number and between in (" ", "-", "\u2011", "\xa0")
        last = m.end()
        if joined and word == "and" and total + current >= 100:
            continue
        if joined and word in SCALES:
            if word == "hundred":
                current *= 100
            else:
                total, current = total + current * SCALES[word], Decimal(0)
            continue
        small = WORDS.get(word)
        goes_on = (
            joined and small is not None and (current == 0 or current % 100 == 0 or (current % 10 == 0 < small < 10))
        )
        if open_number and not goes_on:
            values[total + current] += 1
            total, current, open_number = Decimal(0), Decimal(0), False
        if small is not None:
            current, open_number = current + small, True
        elif word[0].isdigit():
            current, open_number = Decimal(word.replace(",", "")), True
    if open_number:
        values[total + current] += 1
    return values


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

"""What is Chinese by nature: its characters and their folding, its sentences, how it writes figures, its pinyin.

The letter classes are strings for regular expressions, to be put in brackets. `HAN` is the widest set of Chinese
characters; search needs two narrower ones.
"""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from ..base.whitespace import SPACE
from .language import Figure, Language

# Every Han character, with the radicals that PDF readers put in the place of characters, 々 and 〇: what is Chinese in
# a source, and what must not be left in its English.
HAN = "\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# Those that can be read aloud one by one, and so have pinyin: no radicals, no 々, and nothing after the last of them.
SPOKEN_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
# Those whose pairs route a query to the shards of the search index: one UTF-16 unit each, and the same range as in
# `shards.js`.
ROUTED_HAN = "\u3400-\u9fff"
# Han characters and the punctuation that is set like them: no space stands beside either.
CJK = HAN + "\u3001-\u303f\uff01-\uff60\u2014\u2018\u2019\u201c\u201d\u2026\u2460-\u2473\u25a0\u00b7"
# What a line or a paragraph may end with that ends a sentence; closing brackets and quotation marks among it.
FINAL = "。！？…”』」）"
# Marks that take the room of a character, so that no space stands beside them.
PUNCTUATION = "，。、；：？！“”‘’（）《》〈〉【】—…"

ASCII_PUNCTUATION, WIDE_PUNCTUATION = ",:;?!()", "，：；？！（）"
WIDE = str.maketrans(ASCII_PUNCTUATION, WIDE_PUNCTUATION)
NARROW = str.maketrans(WIDE_PUNCTUATION, ASCII_PUNCTUATION)
# The one declared table of law 1: both sides of a collation are folded by it, and nothing else may differ.
FOLDS = NARROW | str.maketrans("\u2010\u2011", "--")

# A sentence of running text, for the translation memory: unlike `FINAL`, only a full stop ends it, not a bracket.
SENTENCE = re.compile(r"[^。！？]+[。！？]?[”’]?")

NUMERALS = "零一二三四五六七八九"
NUMERAL = f"[{NUMERALS}十百]+"
UNITS = {
    "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "百亿": 10**10, "千亿": 10**11, "万亿": 10**12,
}  # fmt: skip
# 千 before a unit of measure belongs to it: 1.1亿千瓦 is 110 million kilowatts. 月球 is the moon, not a month.
DIGITS = re.compile(
    r"(?P<digits>\d+(?:,\d{3})*(?:\.\d+)?)[余多几]?(?P<unit>万亿|千亿|百亿|千万|百万|亿|万|千(?![瓦米克伏]))?"
    r"(?P<month> ?月(?!球))?(?P<percent>[%％])?"
)
# Numerals count as a figure where their place says so: 第十一, （二）, 百分之二十, 二十大, 十四五”.
ORDINAL = re.compile(
    rf"第(?P<nth>{NUMERAL})|[（(](?P<item>{NUMERAL})[）)]|百分之(?P<percent>{NUMERAL})"
    rf"|(?P<great>二?十[一二三四五六七八九]?)(?=大(?!类)|届|五”)"
)


def squeezed(text: str) -> str:
    """The text without white space, folded: the form in which readings are compared.

    >>> squeezed("2023 年 9 月，(首次)")
    '2023年9月,(首次)'
    """
    return SPACE.sub("", text).translate(FOLDS)


def cells(text: str) -> int:
    """The width of the text in the cells of a terminal: two for a wide character, one for any other.

    >>> cells("新质 5G")
    7
    """
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)


def sentences(text: str) -> list[str]:
    """The sentences of a text without the stop that ends them and the quotation marks round them.

    >>> sentences("“什么是新质生产力？”这是问题。")
    ['什么是新质生产力', '这是问题']
    """
    return [m[0].strip("“”‘’ 。！？") for m in SENTENCE.finditer(text)]


def bare_pinyin(pinyin: str) -> str:
    """Pinyin in small letters without tones, spaces and apostrophes: what it is sorted by; ü is u.

    >>> bare_pinyin("Xī’ān lǜsè")
    'xianluse'
    """
    letters = unicodedata.normalize("NFD", pinyin.lower())
    return re.sub(r"[^a-z]", "", letters)


def numeral(text: str) -> int:
    """The value of a Chinese numeral below a thousand.

    >>> [numeral(n) for n in ("七", "十", "十一", "二十", "一百零五")]
    [7, 10, 11, 20, 105]
    """
    total = digit = 0
    for char in text:
        if char in "十百":
            total, digit = total + (digit or 1) * (10 if char == "十" else 100), 0
        else:
            digit = NUMERALS.index(char)
    return total + digit


def figures(text: str) -> Iterator[Figure]:
    """The figures of a text: first those in digits, then the numerals that count as figures by their place.

    Other numerals (三个, 一系列) are left alone: they are words as often as figures.

    >>> [f"{f.written} {f.value}" for f in figures("今年9月，二十大后第十一次学习：421.2万件，占13%，三个方面")]
    ['9月 month 9', '421.2万 4212000.0', '13% 13%', '二十 20', '第十一 11']
    """
    for m in DIGITS.finditer(text):
        digits = m["digits"]
        value = Decimal(digits.replace(",", ""))
        if m["month"] and value in range(1, 13):
            yield Figure(f"{digits}月", f"month {int(value)}")
        elif m["percent"]:
            yield Figure(f"{digits}%", f"{digits}%")
        elif m["unit"]:
            yield Figure(m[0], value * UNITS[m["unit"]])
        else:
            yield Figure(digits, value)
    for m in ORDINAL.finditer(text):
        number = numeral(m["nth"] or m["item"] or m["percent"] or m["great"])
        yield Figure(m[0], f"{number}%" if m["percent"] else Decimal(number))


CHINESE = Language(
    code="zh",
    tag="zh-Hans",
    name="中文",
    list_separator="、",
    clause_separator="，",
    part_separator="；",
    quotes=("“", "”"),
    inner_quotes=("‘", "’"),
    context=18,
    figures=figures,
)

"""How Chinese writes figures: in digits with units, or in numerals where their place says that they are a figure.

The readers of `READERS` are asked in order, and what one has read is hidden from the next. Left alone, because they are
words as often as figures: numerals without such a place (三个, 一系列, 四十多年), 半数, 倍增, 数十, 千百倍. Every
pattern is bounded, or takes what it takes for good, so that the time grows with the text and no faster.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from . import values
from .chinese_digits import AMOUNT, HAN, NUMERAL, RANGE, digit_figures
from .chinese_numerals import CHARS, ONES, numeral, readings
from .language import Figure
from .values import Value, legible

HIDDEN = "\0"
SPACE_BESIDE_DIGIT = re.compile(rf"(?<=[\d%]) (?=[{HAN}%‰])|(?<=[{HAN}])(?<![百千万亿]) (?=\d)")
ROUND = rf"(?:(?<!\d)(?:\d\d)?\d0(?!\d)|(?<![{CHARS}几数])[二三四五六七八九]{{0,2}}+十)"
DECADES = re.compile(
    rf"(?:(?P<century>(?<!\d)\d\d?|{NUMERAL})世纪)?(?P<decades>{ROUND}(?:(?:、|和|及|与|{RANGE}){ROUND}){{0,5}})年代"
)
BORN = re.compile(r"(?<!\d)(?P<decade>[05-9]0)后(?![天面来期续])")
SHARE = re.compile(
    rf"(?P<whole>{AMOUNT})分之(?P<sign>负)?(?P<part>{AMOUNT})(?:{RANGE}(?P<to>{AMOUNT})(?![年月日分个届]))?"
)
SLASHED = re.compile(r"(?<![\d/.])(?P<part>\d\d?)/(?P<whole>\d\d?)(?![\d/.年月])")
CIRCLED = re.compile("[①-⑳]")
VULGAR = re.compile("[¼-¾⅐-⅞]")
MONTH = re.compile(
    rf"(?<![{CHARS}个第几数每\d])(?P<month>十[一二]?|[{ONES}])月(?![球亮饼])(?:份?(?P<day>[{CHARS}]{{1,3}}+)[日号])?"
)
YEAR = re.compile(rf"(?<![{CHARS}])[一二][〇○零{ONES}]{{3}}(?![{CHARS}])(?=年|{RANGE}[一二])")
DOUBLED = re.compile(r"翻了?(?P<times>[一两二三四五])?番")
# 增长2倍 is three times as much; 增至2倍 is twice as much.
MORE = "(?:增长|增加|增|提高|提升|上升|扩大|多|高)(?:了|出|近|约|超过|逾){0,2}"
MULTIPLE = re.compile(rf"(?P<more>{MORE})?(?:(?P<from>{AMOUNT}){RANGE})?(?P<amount>{AMOUNT})[多余]?倍")
TENTHS = re.compile(rf"(?<![\d.{CHARS}])(?P<part>[{ONES}]|\d)成(?=以上|以下|左右|多|的|[，。；、）)]|$)")
POINTS = re.compile(rf"(?:(?P<from>{AMOUNT}){RANGE})?(?P<amount>{AMOUNT})个?[多余]?百分点")
HALF = re.compile("(?<!另)一半")
BELOW_ZERO = re.compile(rf"零下(?P<amount>{NUMERAL})")
ORDINALS = re.compile(
    rf"第(?P<nth>{NUMERAL})(?!线|时间)"
    rf"|[（(](?P<item>{NUMERAL})[）)]"
    rf"|(?P<century>{NUMERAL})(?=世纪)"
    # 二十大, 十四届, 党的七大, 七届二中全会, 三中全会, 二次会议, “十四五”.
    rf"|(?<![{CHARS}])(?P<congress>二?十[{ONES}]?)(?=大(?!类)|届)"
    rf"|党的(?P<early>[{ONES}])(?=大(?:以来|以后|报告|精神|召开|上|后))"
    rf"|(?<![{CHARS}])(?P<term>[{ONES}])(?=届(?:[{CHARS}]+中全会|全国|人大|政协|中央))"
    rf"|(?P<plenum>[{ONES}])(?=中全会)|(?<=届)(?P<session>{NUMERAL})(?=次)"
    rf"|(?<![{CHARS}])(?P<plan>二?十[{ONES}]|十|[{ONES}])(?=五(?:规划|计划|时期|期间))"
    rf"|(?<=“)(?P<quoted>二?十[{ONES}]|十|[{ONES}])(?=五”)"
)
ALONE = re.compile(rf"[{CHARS}]{{1,20}}+|\d{{1,40}}+(?:,\d{{3}}(?!\d)){{0,12}}+(?:\.\d{{1,40}}+)?")
BARE = re.compile(rf"(?<![几数上成好若])(?!十万火急|十万八千里)(?P<amount>{NUMERAL})")
# 一千二百, 三点五亿, 十四亿; but not 一百, 千万 or 二十. And what nobody says but to count: 三十七, 一百零五.
EXACT = re.compile(rf"[{ONES}两十].*[千万亿]|[{ONES}两].*千.*|[二三四五六七八九]十[{ONES}]|[{ONES}两]百.*[{ONES}].*")


def figures(text: str) -> Iterator[Figure]:
    """The figures of a text, in its order.

    >>> [f"{f.written}: {f.value}" for f in figures("今年9月，二十大后第十一次学习：421.2万件，占13%，三个方面")]
    ['9月: month 9', '二十: 20', '第十一: 11', '421.2万: 4212000.0', '13%: 13%']
    """
    found: list[tuple[int, Figure]] = []
    text = SPACE_BESIDE_DIGIT.sub("", legible(text))
    for pattern, read in READERS:

        def hide(m: re.Match[str], read: Reader = read) -> str:
            figures = [Figure(m[0], value) for value in read(m)]
            found.extend((m.start(), figure) for figure in figures)
            return HIDDEN * len(m[0]) if figures else m[0]

        text = pattern.sub(hide, text)
    found.extend(digit_figures(text))
    yield from (figure for _, figure in sorted(found, key=lambda placed: placed[0]))


def every_value(text: str) -> set[Value]:
    """The values that a text holds in any form: those of its figures, and of its digits and numerals by themselves.

    >>> sorted(map(str, every_value("三个方面，占13%")))
    ['13', '13%', '3']
    """
    alone = (m[0] for m in ALONE.finditer(legible(text)))
    halves = {values.percentage(Decimal(50)), Decimal("0.5")} if "半" in text else set()
    return {figure.value for figure in figures(text)} | {v for number in alone for v in readings(number)} | halves


def decades(m: re.Match[str]) -> Iterable[Value]:
    """The decades of a list or range (20世纪八九十年代), each with the century if it is named."""
    before = (int(readings(m["century"])[0]) - 1) * 100 if m["century"] else 0
    for part in re.findall(rf"\d+|[{CHARS}]+", m["decades"]):
        for number in readings(part):
            yield values.decade(int(number) + (before if number < 100 else 0))


def born(m: re.Match[str]) -> Iterable[Value]:
    """The decade in which a generation was born (90后)."""
    yield values.decade(int(m["decade"]))


def shares(m: re.Match[str]) -> Iterable[Value]:
    """The share that a numeral names (三分之二, 百分之十五点五), or both of a range."""
    whole = readings(m["whole"])[0]
    for part in (m["part"], m["to"]) if whole else ():
        for number in readings(part) if part else ():
            yield values.share(-number if m["sign"] else number, whole)


def slashed(m: re.Match[str]) -> Iterable[Value]:
    """The share that two numbers and a stroke name, if it is less than the whole."""
    if int(m["part"]) < int(m["whole"]):
        yield values.share(Decimal(m["part"]), Decimal(m["whole"]))


def vulgar(m: re.Match[str]) -> Iterable[Value]:
    """The share that one character names."""
    yield values.vulgar(m[0])


def circled(m: re.Match[str]) -> Iterable[Value]:
    """The number in a circle, as it counts parts."""
    yield Decimal(unicodedata.normalize("NFKC", m[0]))


def date(m: re.Match[str]) -> Iterable[Value]:
    """The month that a numeral names, and the day behind it."""
    yield values.month(int(numeral(m["month"])))
    if m["day"]:
        yield numeral(m["day"])


def doubled(m: re.Match[str]) -> Iterable[Value]:
    """How many times as much it is after so many doublings: 翻两番 is four times."""
    yield values.multiple(2 ** numeral(m["times"] or "一"))


def multiples(m: re.Match[str]) -> Iterable[Value]:
    """How many times as much, or how many times more. 百倍 and the like are no figures."""
    measure = values.increase if m["more"] else values.multiple
    if m["amount"][0] not in "百千万亿":
        yield from (measure(number) for part in (m["from"], m["amount"]) if part for number in readings(part))


def tenths(m: re.Match[str]) -> Iterable[Value]:
    """So many tenths: 三成."""
    yield values.share(readings(m["part"])[0], Decimal(10))


def points(m: re.Match[str]) -> Iterable[Value]:
    """So many percentage points."""
    yield from (values.points(number) for part in (m["from"], m["amount"]) if part for number in readings(part))


def half(m: re.Match[str]) -> Iterable[Value]:
    """A half, which 一半 is and 另一半 is not."""
    yield values.percentage(Decimal(50))


def below_zero(m: re.Match[str]) -> Iterable[Value]:
    """A temperature below zero."""
    yield from (-number for number in readings(m["amount"]))


def whole(m: re.Match[str]) -> Iterable[Value]:
    """The number that a numeral names by its place."""
    yield from readings(next(group for group in m.groups() if group))


def exact(m: re.Match[str]) -> Iterable[Value]:
    """The number that a numeral names by itself, if it is one that is said only to count."""
    if EXACT.fullmatch(m["amount"]):
        yield from readings(m["amount"])


def year(m: re.Match[str]) -> Iterable[Value]:
    """The year whose digits a numeral lists."""
    yield numeral(m[0])


Reader = Callable[[re.Match[str]], Iterable[Value]]
READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (DECADES, decades), (BORN, born), (SHARE, shares), (SLASHED, slashed), (VULGAR, vulgar),
    (CIRCLED, circled), (YEAR, year),
    (MONTH, date), (DOUBLED, doubled), (MULTIPLE, multiples), (TENTHS, tenths), (POINTS, points), (HALF, half),
    (BELOW_ZERO, below_zero), (ORDINALS, whole), (BARE, exact),
)  # fmt: skip

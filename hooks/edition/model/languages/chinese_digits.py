"""Figures that Chinese writes in digits: units, a percent sign or a month behind them, a sign before them, ranges."""

import re
from collections.abc import Iterator
from decimal import Decimal

from . import values
from .chinese_numerals import CHARS, VALUES, in_digits
from .language import Figure
from .values import LONGEST

HAN = "\u3400-\u9fff\u3007"
# 千 and 百 are no units where they belong to what follows: 3千米, 5百强.
UNIT = "(?:万亿|千亿|百亿|千万|百万|亿|万|千(?![瓦米克伏卡帕赫焦兆字])|百(?![分强姓科货]))"
# What stands between the ends of a range.
RANGE = "(?:——?|[–~至到-])"
# A number before a word that makes it a figure (倍, 分之): in digits or numerals, bounded in length.
DIGITS = rf"(?<![\d.])(?:\d{{1,3}}(?:,\d{{3}}(?!\d)){{1,6}}+|\d{{1,40}}+)(?:\.\d{{1,40}}+)?(?:[余多几]?{UNIT})?"
NUMERAL = rf"(?<![\d{CHARS}])[{CHARS}]{{1,20}}+(?:点[{''.join(VALUES)}]{{1,9}}+百?千?[万亿]{{0,2}})?"
AMOUNT = f"(?:{DIGITS}|{NUMERAL})"
# A stroke is a sign where it can join nothing, and behind a Chinese word only before a percentage or a temperature.
STROKE = rf"(?<![\w%\])）\0])[-–](?=\d)|(?<=[{HAN}])[-–](?=\d{{1,9}}+(?:\.\d{{1,9}}+)?(?:%|℃|°C|摄氏度))"
NUMBER = re.compile(
    rf"(?P<sign>负|零下|−|{STROKE})?"
    rf"(?P<number>(?P<digits>(?:\d{{1,3}}(?:,\d{{3}}(?!\d))++|\d++)(?:\.\d++)?)"
    rf"(?P<unit>(?:[余多几]?{UNIT}(?:\d{{1,4}}{UNIT})*+)?))"
    r"(?P<suffix>月(?!球)|[多余]?%|‰|个半(?=月|小时|世纪)|年半(?![导年数个径]))?"
)
PARTS = {"%": Decimal(100), "‰": Decimal(1000)}


def digit_figures(text: str) -> Iterator[tuple[int, Figure]]:
    """The figures in digits with their places, last first.

    The first of a range takes the unit, percent sign or month of the second: 3—5万 is 30,000 to 50,000.

    >>> [f"{figure.written}: {figure.value}" for _, figure in digit_figures("3—5万，9—10月，2023—24年")]
    ['2024: 2024', '2023: 2023', '10月: month 10', '9月: month 9', '5万: 50000', '3万: 30000']
    """
    numbers = list(NUMBER.finditer(text))
    unit = suffix = ""
    for at in range(len(numbers) - 1, -1, -1):
        m = numbers[at]
        between = text[m.end() : numbers[at + 1].start()] if at + 1 < len(numbers) else ""
        joined = re.fullmatch(RANGE, between) is not None and not m["unit"] and not m["suffix"]
        months = between in ("、", "和") and suffix == "月" and not m["unit"] and not m["suffix"]
        shares = joined and (not unit or in_digits(m["digits"]) < in_digits(numbers[at + 1]["digits"]))
        unit, suffix = (unit, suffix) if shares or months else (m["unit"], (m["suffix"] or "").lstrip("多余"))
        yield m.start(), read(m, unit, suffix, abbreviated(numbers[at - 1], m, text) if at else "")


def abbreviated(before: re.Match[str], m: re.Match[str], text: str) -> str:
    """The whole of a number that is cut short behind a stroke (2023—24), or an empty text."""
    first, second = before["number"], m["number"]
    if not (first.isdecimal() and second.isdecimal() and 1 < len(second) < len(first) < 5):
        return ""
    whole = first[: -len(second)] + second
    joined = re.fullmatch("——?|[–/-]", text[before.end() : m.start()])
    return whole if joined and whole > first and not m["suffix"] else ""


def read(m: re.Match[str], unit: str, suffix: str, whole: str) -> Figure:
    """The figure that a number is with a unit and a suffix, its own or those of its range."""
    digits = whole or m["digits"]
    value = in_digits(digits[:LONGEST] + unit)
    if m["sign"]:
        value = -value
    if suffix == "月" and value in range(1, 13):
        return Figure(f"{digits}月", values.month(int(value)))
    written = (m["sign"] or "") + digits + unit
    if suffix in PARTS:
        return Figure(written + suffix, values.share(value, PARTS[suffix]))
    if suffix.endswith("半"):
        return Figure(written + suffix, value + Decimal("0.5"))
    return Figure(written, value)

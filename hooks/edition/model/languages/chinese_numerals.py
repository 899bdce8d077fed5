"""Numbers as Chinese writes them, in numerals (一千二百, 二〇二三) or in digits with a unit (1.26万亿)."""

import re
from decimal import Decimal

DIGITS = "零一二三四五六七八九"
VALUES = {char: value for value, char in enumerate(DIGITS)} | {"〇": 0, "○": 0, "两": 2}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "亿": 10**8}
# What can be in a numeral, for brackets in a regular expression.
CHARS = "".join((*VALUES, *SMALL, *LARGE))
UNITS = SMALL | LARGE
ONES = "一二三四五六七八九"
# 二三十 is twenty or thirty.
EITHER = re.compile(rf"^(?P<before>|.*[十百千万亿])(?P<one>[{ONES}])(?P<other>[{ONES}])(?P<unit>[十百千万亿]+)$")
# 三万五 is 35,000: the last digit counts in tenths of the unit before it.
SHORT = re.compile(rf"(?P<unit>[百千万亿])(?P<digit>[{ONES}])$")


def numeral(text: str) -> Decimal:
    """The value of a numeral; 点 is the decimal point.

    >>> [str(numeral(n)) for n in ("十一", "二百零五", "一千二百", "十四亿", "一万亿", "二〇二三", "五点五", "三万五")]
    ['11', '205', '1200', '1400000000', '1000000000000', '2023', '5.5', '35000']
    """
    whole, point, tenths = text.partition("点")
    if point:
        digits = re.match(rf"[{''.join(VALUES)}]*", tenths)
        decimals = digits[0] if digits else ""
        fraction = "".join(str(VALUES[char]) for char in decimals)
        return Decimal(f"{numeral(whole)}.{fraction}") * scale(tenths[len(decimals) :])
    if all(char in VALUES for char in text):
        return Decimal("".join(str(VALUES[char]) for char in text))
    if m := SHORT.search(text):
        return numeral(text[: m.start("digit")]) + Decimal(VALUES[m["digit"]] * UNITS[m["unit"]] // 10)
    return Decimal(sum_of_parts(text))


def sum_of_parts(text: str) -> int:
    """The value of a numeral with units. What stands before 万 or 亿 is multiplied by it as a whole."""
    hundred_millions = ten_thousands = thousands = digit = 0
    for char in text:
        if char in VALUES:
            digit = VALUES[char]
        elif char in SMALL:
            thousands, digit = thousands + (digit or 1) * SMALL[char], 0
        elif char == "万":
            ten_thousands, thousands, digit = ((ten_thousands + thousands + digit) or 1) * LARGE[char], 0, 0
        else:
            before = hundred_millions + ten_thousands + thousands + digit
            hundred_millions, ten_thousands, thousands, digit = (before or 1) * LARGE[char], 0, 0, 0
    return hundred_millions + ten_thousands + thousands + digit


def scale(units: str) -> int:
    """What a run of units multiplies by; 1 where there is none.

    >>> scale("万亿"), scale("百"), scale("")
    (1000000000000, 100, 1)
    """
    product = 1
    for char in units:
        product *= UNITS[char]
    return product


def readings(text: str) -> list[Decimal]:
    """The values of a number in numerals, or in digits with units: several where it names neighbors (第二三产业).

    >>> [str(value) for text in ("二三", "二三十", "二十三", "1.5亿", "1亿5000万") for value in readings(text)]
    ['2', '3', '20', '30', '23', '150000000.0', '150000000']
    """
    if text[0].isdecimal():
        return [in_digits(text)]
    if re.fullmatch(rf"[{ONES}]{{2,3}}", text):
        return [numeral(char) for char in text]
    if m := EITHER.match(text):
        return [numeral(m["before"] + m[name] + m["unit"]) for name in ("one", "other")]
    return [numeral(text)]


def in_digits(text: str) -> Decimal:
    """The value of digits with units, with what follows them in smaller units, and with 多 and its like left out."""
    parts = re.findall(r"(\d++(?:\.\d++)?)[^\d百千万亿]*([十百千万亿]*)", text.replace(",", ""))
    return sum((Decimal(digits) * scale(units) for digits, units in parts), Decimal(0))

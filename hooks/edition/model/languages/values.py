"""The values of figures, in one form whatever language wrote them: a number is a `Decimal`, all else is a short text.

A share is a percentage where it has a finite decimal, so that a quarter, 四分之一 and 25% are one value. Characters
that differ only in width are folded before figures are read.
"""

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction

from ...base.whitespace import INVISIBLE

Value = Decimal | str
LONGEST = 40  # digits of a number that are read; a longer one counts by its beginning
# Spaces that typesetters put between thousands: figure, punctuation, thin, narrow no-break and no-break space.
THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3})((?:[\u2007\u2008\u2009\u202f\xa0]\d{3}(?!\d))+)")
WIDE_COMMA = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")
HYPHENS = str.maketrans(
    dict.fromkeys("\u2010\u2011", "-") | {"〜": "~", "∼": "~"} | dict.fromkeys(INVISIBLE + "\u2060")
)
# Full-width forms of what figures are written with, and no-break or thin spaces as the plain one.
PLAIN = str.maketrans(
    {code: chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *map(ord, "％＋－．／～＄"))}
    | {"￥": "¥", "﹪": "%", "　": " "}
    | dict.fromkeys("\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\xa0\t\n\r", " ")
)


def legible(text: str) -> str:
    """The text with its figures in plain characters: half-width, one kind of space, of hyphen and of thousands.

    >>> legible("１，２３４．５％；12\u2009345；twenty\u2011one")
    '1,234.5%；12,345；twenty-one'
    """
    text = THOUSANDS.sub(lambda m: m[1] + re.sub(r"\D", ",", m[2]), text.translate(HYPHENS))
    return re.sub(r" {2,}", " ", WIDE_COMMA.sub(",", text.translate(PLAIN)))


def plain(number: Decimal) -> str:
    """A number in digits without zeros that say nothing.

    >>> plain(Decimal("15.50")), plain(Decimal("1E+2"))
    ('15.5', '100')
    """
    return f"{number.normalize():f}"


def percentage(number: Decimal) -> Value:
    """So many of a hundred."""
    return f"{plain(number)}%"


def points(number: Decimal) -> Value:
    """So many percentage points."""
    return f"{plain(number)} points"


def multiple(number: Decimal) -> Value:
    """So many times as much."""
    return f"{plain(number)} times"


def increase(number: Decimal) -> Value:
    """So many times more: an increase of twice is three times as much."""
    return f"{plain(number)} times more"


def month(number: int) -> Value:
    """A month of the year."""
    return f"month {number}"


def decade(number: int) -> Value:
    """A decade, with its century (1990) or without (90)."""
    return f"{number:02}s"


def share(part: Decimal, whole: Decimal) -> Value:
    """A part of a whole, which is not zero.

    >>> share(Decimal(2), Decimal(3)), share(Decimal(3), Decimal(4)), share(Decimal("1.5"), Decimal(1000))
    ('2/3', '75%', '0.15%')
    """
    fraction = Fraction(part) / Fraction(whole)
    rest = fraction.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return f"{fraction.numerator}/{fraction.denominator}"
    return percentage(Decimal(fraction.numerator) * 100 / Decimal(fraction.denominator))


def vulgar(character: str) -> Value:
    """The value of a fraction that is one character.

    >>> vulgar("½"), vulgar("⅔")
    ('50%', '2/3')
    """
    part, whole = unicodedata.normalize("NFKC", character).split("⁄")
    return share(Decimal(part), Decimal(whole))

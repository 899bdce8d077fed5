"""Numbers in an English text, in digits, in words or in both: each with its place and its value."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from ...base.yaml_nodes import read_nodes
from ..data.schemas import ENGLISH_TABLES, read_as
from .values import LONGEST

FILE = Path(__file__).with_name("english.yml")
# What is wrong in the file, the check and each build say.
READ, _ = read_as(
    read_nodes(FILE.read_text("utf-8", "replace"), FILE.name, "tables-broken")[0],
    ENGLISH_TABLES,
    FILE.name,
    "the tables",
)
MONTHS: list[str] = READ.get("months", [])
NUMERALS = ("scales", "words", "parts", "multiples", "decades")
TABLES: dict[str, dict[str, int]] = {
    name: {word: int(number) for word, number in READ.get(name, {}).items()} for name in NUMERALS
}
SCALES, SMALL = TABLES["scales"], TABLES["words"]
SCALED = f"(?:{'|'.join(['hundred', *SCALES])})"
WORD_OR_DIGITS = re.compile(r"\d++(?:,\d{3})*+(?:\.\d++)?|[A-Za-z]++")
JOINTS = (" ", "-")  # between the words of one number
# A million is one of them, and half a million 0.5 of them; two and a half is 2.5.
HALF_OF = re.compile(rf"\bhalf[ -]an? (?={SCALED}\b)", re.I)
ONE = re.compile(rf"\ban? (?={SCALED}\b)", re.I)
AND_A_HALF = re.compile(r"(?<=[a-z\d])[ -]and[ -]a[ -]half\b(?!-)", re.I)
# $5m is five million, 5m is five metres.
MONEY = re.compile(r"(?<=[$¥€£])(\d{1,9}+(?:\.\d{1,9}+)?)(m|k)\b", re.I)


def spelled(text: str) -> str:
    """The text with articles and halves that belong to a number written as numbers.

    >>> spelled("a million, half a million, two and a half million, $5m")
    'one million, 0.5 million, two point five million, $5 million'
    """
    text = ONE.sub("one ", HALF_OF.sub("0.5 ", text))
    text = AND_A_HALF.sub(" point five", text)
    return MONEY.sub(lambda m: m[1] + (" million" if m[2] in "mM" else " thousand"), text)


@dataclass
class Number:
    """A number that is being read word by word: where it stands in its text, and its value in two parts.

    `closed` is what its last scale has multiplied, `open` what the next one would. Of *two thousand five hundred*,
    2000 is closed and 500 is open. `scale` is what its last word multiplied by, 1 where that is no scale; `place` is
    the worth of the next decimal in words, 0 before *point*.
    """

    start: int
    end: int
    closed: Decimal
    open: Decimal
    scale: Decimal = Decimal(1)
    place: Decimal = Decimal(0)

    @property
    def value(self) -> Decimal:
        """What the number is worth."""
        return self.closed + self.open

    def written(self, text: str) -> str:
        """The number as the text writes it."""
        return text[self.start : self.end].removesuffix(" and").removesuffix(" point")

    def takes(self, word: str) -> bool:
        """Whether the next word belongs to the number, which it is then added to.

        After *twenty* comes a number below ten, after *hundred* any; *and* joins what follows to a hundred or more.
        """
        small = SMALL.get(word)
        if word == "hundred" and self.open < 100:
            self.open *= 100
        elif word in SCALES:
            self.closed, self.open = self.closed + self.open * SCALES[word], Decimal(0)
        elif self.place or word == "point":
            return self.takes_decimal(word, small)
        elif small is not None and (self.open % 100 == 0 or (self.open % 10 == 0 and 0 < small < 10)):
            self.open += small
        else:
            return word == "and" and self.value >= 100
        self.scale = Decimal(SCALES.get(word, 1))
        return True

    def takes_decimal(self, word: str, small: int | None) -> bool:
        """Whether the next word is *point*, or a decimal behind it."""
        if word == "point":
            self.place, first = Decimal("0.1"), not self.place
            return first
        if small is None or small > 9:
            return False
        self.open, self.place = self.open + small * self.place, self.place / 10
        return True


def numbers(text: str) -> Iterator[Number]:
    """The numbers of a text, in its order.

    >>> text = "4.2 million, one hundred and five, two point five, 1.5bn"
    >>> [f"{number.written(text)}: {number.value}" for number in numbers(text)]
    ['4.2 million: 4200000.0', 'one hundred and five: 105', 'two point five: 2.5', '1.5bn: 1500000000.0']
    """
    number: Number | None = None
    for m in WORD_OR_DIGITS.finditer(text):
        word = m[0].lower()
        if number and joins(text[number.end : m.start()], word) and number.takes(word):
            number.end = m.end()
            continue
        if number:
            yield number
        digits = word[0].isdigit()
        value = word.replace(",", "")[:LONGEST] if digits else SMALL.get(word)
        number = Number(m.start(), m.end(), Decimal(0), Decimal(value)) if value is not None else None
    if number:
        yield number


def joins(between: str, word: str) -> bool:
    """Whether what stands between a number and a word lets them be one number: 1.5bn needs nothing."""
    return between in JOINTS or (not between and word in SCALES)

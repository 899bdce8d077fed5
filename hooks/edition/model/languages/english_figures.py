"""How English writes figures: every value that a place of a text may stand for.

Two readings of one place are two figures: *5 to 10 million* holds 5, 5 million and 10 million. The Chinese decides
which of them is needed.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from . import values
from .english_numbers import MONTHS, SMALL, TABLES, Number, numbers, spelled
from .language import Figure
from .values import Value, legible

PARTS, MULTIPLES, DECADES = (TABLES[name] for name in ("parts", "multiples", "decades"))
NONE = "(?!)"  # matches nothing, where a table could not be read
WORDS, MONTH_NAME, DECADE_NAME, PART_NAME, MULTIPLE_NAME = (
    "|".join(sorted(names, key=len, reverse=True)) or NONE for names in (SMALL, MONTHS, DECADES, PARTS, MULTIPLES)
)
MONTH = re.compile(rf"\b(?:{MONTH_NAME})\b|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b(?=\.|[ -]\d)")
FIRST_MONTHS = re.compile(r"\b[Ff]irst (?P<count>[a-z]{3,6}|\d\d?) months\b")
CENTURY = rf"(?: (?:of|in) the (?P<century>last|\d\d|(?:{WORDS})(?:-(?:{WORDS}))?)(?:th|st|nd|rd)? century)?"
DECADE = re.compile(rf"(?<![\d.,])(?P<digits>(?:\d\d)?\d0)'?s\b{CENTURY}")
DECADE_IN_WORDS = re.compile(rf"\b(?:(?P<before>eighteen|nineteen)[ -])?(?P<word>{DECADE_NAME})\b{CENTURY}", re.I)
AMOUNT = rf"(?:{WORDS}|\d{{1,6}}+(?:,\d{{3}}){{0,4}}+)"
SHARE = re.compile(rf"(?<![\d,.])\b(?P<part>an?|{AMOUNT})[ -](?P<whole>{PART_NAME})\b", re.I)
ONE_IN = re.compile(
    rf"(?<![\d,.])\b(?P<part>{AMOUNT}) (?:in|out of|of every|in every) (?:every )?(?P<whole>{AMOUNT})\b", re.I
)
SLASHED = re.compile(r"(?<![\d/.])(?P<part>\d\d?)/(?P<whole>\d\d?)(?![\d/.])")
VULGAR = re.compile("[¼-¾⅐-⅞]")
HALF = re.compile(r"\bhalf\b", re.I)
MULTIPLE = re.compile(rf"\b(?:{MULTIPLE_NAME})\b|\b(?P<fold>{WORDS})-?fold\b", re.I)
A_POINT = re.compile(r"\ban? (?:full )?percentage point\b")
FIRSTHAND = re.compile(r"\b[Ff]irsthand\b")
# World War II, Part I; a single letter is a number only behind such a word.
ROMAN = re.compile(r"\b(?:(?:War|Part|Volume|Vol\.|Chapter|Section) (?P<after>[IVX]{1,5})|(?P<alone>[IVX]{2,5}))\b")
ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
          "XVIII", "XIX", "XX")  # fmt: skip
# What may stand behind a number, and says what it counts.
SUFFIX = re.compile(
    r" ?(?:of a |full )?[ -]?(?P<points>percentage[ -]points?\b|pp\b|ppts?\b)"
    r"| ?-?(?P<percent>%|percent\b|per cent\b|pct\b)"
    r"| ?-?(?P<times>times\b|fold\b|x\b|×)"
    r"| ?(?P<mille>‰|per (?:thousand|mille)\b)"
    r"|(?P<decade>'?s\b)"
)
# What joins numbers that share what follows the last: 5 to 10 percent, 3, 5 and 8 million.
SHARING = re.compile(r",? ?(?:to|and|or|[,–—-]|) ?(?:US|HK|RMB)?[$¥€£]? ?")
FALL = re.compile(
    r"(?:\b(?:f[ea]ll\w*|declin\w*|decreas\w*|drop\w*|down|reduc\w*|shr[aiu]nk\w*|contract\w*|low\w*|los[est]\w*|cut\w*)"
    r"\b[^.;]{0,30}|\b(?:[Mm]inus|negative) |−|(?<![\w%)\]])[-–])[$¥€£]?$"
)
BELOW = re.compile(r" ?(?:°C|degrees?)?(?: Celsius)? below (?:zero|freezing)")


def figures(text: str) -> Iterator[Figure]:
    """The figures of a text: those that patterns name, then all numbers.

    >>> [f"{f.written}: {f.value}" for f in figures("In May, 13 percent; the 1990s")]
    ['May: month 5', '1990s: 1990s', '1990s: 90s', '13 percent: 13%']
    """
    text = spelled(legible(text).replace("’", "'").replace("‘", "'"))
    for pattern, read in READERS:
        for m in pattern.finditer(text):
            yield from (Figure(m[0], value) for value in read(m))
    yield from number_figures(text)


def month(m: re.Match[str]) -> Iterable[Value]:
    """The month of a name, short or whole."""
    yield values.month(next(at for at, name in enumerate(MONTHS, 1) if name.startswith(m[0][:3])))


def first_months(m: re.Match[str]) -> Iterable[Value]:
    """The months from January on that are counted: Chinese names the first and the last (1—9月)."""
    count = word_or_digits(m["count"])
    yield from (values.month(1), values.month(int(count))) if 1 < count <= 12 else ()


def word_or_digits(text: str) -> Decimal:
    """The value of one word or of digits; an article is one, and other words are nothing."""
    word = text.lower().replace(",", "")
    return Decimal(word) if word.isdecimal() else Decimal(1 if word in ("a", "an") else SMALL.get(word, 0))


def decade(m: re.Match[str]) -> Iterable[Value]:
    """A decade, with its century where that is named, and without."""
    number = int(m["digits"])
    yield from with_century(number, m["century"])


def decade_in_words(m: re.Match[str]) -> Iterable[Value]:
    """A decade that a word names: the nineties, the nineteen-nineties."""
    before = {"eighteen": 1800, "nineteen": 1900}.get((m["before"] or "").lower(), 0)
    yield from with_century(before + DECADES[m["word"].lower()], m["century"])


def with_century(number: int, century: str | None) -> Iterable[Value]:
    """A decade as it is and without its century, or with the century that is named behind it."""
    if number < 100 and century:
        ordinal = 20 if century == "last" else sum(int(word_or_digits(word)) for word in century.split("-"))
        yield values.decade((ordinal - 1) * 100 + number)
    elif number >= 100:
        yield values.decade(number)
    yield values.decade(number % 100)


def share(m: re.Match[str]) -> Iterable[Value]:
    """A share in words: two thirds, a quarter."""
    yield values.share(word_or_digits(m["part"]), Decimal(PARTS[m["whole"].lower()]))


def share_of(m: re.Match[str]) -> Iterable[Value]:
    """A share of so many: one in ten, 1/3."""
    part, whole = word_or_digits(m["part"]), word_or_digits(m["whole"])
    if part < whole:
        yield values.share(part, whole)


def vulgar(m: re.Match[str]) -> Iterable[Value]:
    """A share that one character names."""
    yield values.vulgar(m[0])


def half(m: re.Match[str]) -> Iterable[Value]:
    """A half."""
    yield values.percentage(Decimal(50))


def multiple(m: re.Match[str]) -> Iterable[Value]:
    """A multiple that a word names: doubled, threefold."""
    return as_multiple(Decimal(MULTIPLES.get(m[0].lower()) or SMALL[m["fold"].lower()]))


def as_multiple(number: Decimal) -> Iterable[Value]:
    """So many times as much, so many times more, and the increase to so many times."""
    return values.multiple(number), values.increase(number), values.increase(number - 1)


def a_point(m: re.Match[str]) -> Iterable[Value]:
    """One percentage point."""
    yield values.points(Decimal(1))


def firsthand(m: re.Match[str]) -> Iterable[Value]:
    """First, in one word with another."""
    yield Decimal(1)


def roman(m: re.Match[str]) -> Iterable[Value]:
    """A Roman numeral up to twenty."""
    letters = m["after"] or m["alone"]
    if letters in ROMANS:
        yield Decimal(ROMANS.index(letters) + 1)


READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Iterable[Value]]], ...] = (
    (MONTH, month), (FIRST_MONTHS, first_months), (DECADE, decade), (DECADE_IN_WORDS, decade_in_words), (SHARE, share),
    (ONE_IN, share_of), (SLASHED, share_of), (VULGAR, vulgar), (HALF, half), (MULTIPLE, multiple), (A_POINT, a_point),
    (FIRSTHAND, firsthand), (ROMAN, roman),
)  # fmt: skip


def number_figures(text: str) -> Iterator[Figure]:
    """The numbers of a text as what they count, last first; those in a list share what follows the last of it."""
    found = list(numbers(text))
    shared = ""
    scale = Decimal(1)
    for at in range(len(found) - 1, -1, -1):
        number, following = found[at], found[at + 1] if at + 1 < len(found) else None
        m = SUFFIX.match(text, number.end)
        sharing = not m and following and SHARING.fullmatch(text, number.end, following.start)
        own = (m.lastgroup or "") if m else ""
        written = text[number.start : m.end() if m else number.end]
        shared = shared if sharing else own
        scale = scale if sharing and number.scale == 1 else number.scale
        amounts = {number.value, number.value * scale if number.scale == 1 else number.value}
        if before := whole(found[at - 1], number, text) if at else None:
            amounts.add(before)
        if negative(number, text):
            amounts |= {-amount for amount in amounts}
        for amount in amounts:
            yield from (Figure(written, value) for value in counted(amount, shared, alone=not own))


def counted(amount: Decimal, suffix: str, alone: bool) -> Iterable[Value]:
    """The values of an amount with its suffix; if it stands alone, it has that of its list and may have none."""
    if suffix == "percent":
        yield values.percentage(amount)
        if amount >= 100:
            yield from (values.multiple(amount / 100), values.increase(amount / 100))
    elif suffix == "points":
        yield values.points(amount)
    elif suffix == "mille":
        yield values.share(amount, Decimal(1000))
    elif suffix == "times":
        yield from as_multiple(amount)
    if alone or suffix == "times":
        yield amount


def whole(before: Number, number: Number, text: str) -> Decimal | None:
    """What a number stands for that is cut short behind a stroke (2023–24); none where it is not."""
    first, second = text[before.start : before.end], text[number.start : number.end]
    cut_short = first.isdecimal() and second.isdecimal() and 1 < len(second) < len(first) < 5
    if not cut_short or text[before.end : number.start] not in ("-", "–", "—", "/"):
        return None
    full = Decimal(first[: -len(second)] + second)
    return full if full > before.value else None


def negative(number: Number, text: str) -> bool:
    """Whether a number may be one below zero: by its sign, or by a word that says that something falls."""
    return bool(FALL.search(text[max(0, number.start - 50) : number.start]) or BELOW.match(text, number.end))

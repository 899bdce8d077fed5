"""What is English by nature: how words are compared and inflected, what a whole word is, how figures are written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from ..base.yaml_nodes import read_nodes
from .chinese import HAN
from .language import Figure, Language
from .schemas import ENGLISH_TABLES, read_as

FILE = Path(__file__).with_suffix(".yml")
# What is wrong in the file, the check and each build say.
TABLES, _ = read_as(
    read_nodes(FILE.read_text("utf-8", "replace"), FILE.name, "tables-broken")[0],
    ENGLISH_TABLES,
    FILE.name,
    "the tables",
)
MONTHS: list[str] = TABLES.get("months", [])
SCALES, SMALL = ({word: int(n) for word, n in TABLES.get(name, {}).items()} for name in ("scales", "words"))
MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS) or '(?!)'})\b")
PERCENT = re.compile(r"(\d+(?:\.\d+)?)(?:%| percent)")
WORD_OR_DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[A-Za-z]+")
JOINTS = (" ", "-", "\u2011", "\xa0")  # between the words of one number
IN_WORD = re.compile(r"[\w'’]")
# A Chinese demand needs no subject (要加快……). English gives it one, which may differ from place to place.
ADDRESS = re.compile(r"^(?:we|you|they) (?:should|must) ")
# How many English characters translate one Chinese character, at the least and at the most, in a block of some length:
# those of the five documents lie between 2.58 and 7.45.
USUAL_LENGTH = (2.5, 7.6)


def is_latin(text: str) -> bool:
    """Whether the text is prose in Latin letters: more than two of them, and no Chinese.

    >>> is_latin("HONG Yinxing"), is_latin("5G通信"), is_latin("2023")
    (True, False, False)
    """
    letters = len(re.findall(r"[A-Za-z]", text))
    return letters > 2 and not re.search(f"[{HAN}]", text)


def normal(text: str) -> str:
    """The words in small letters with one space between them, without punctuation and markup: as texts are compared.

    >>> normal("*People’s* Daily, 2024")
    'people s daily 2024'
    """
    return re.sub(r"[^a-z0-9]+", " ", text.lower().replace("*", "")).strip()


def without_address(text: str) -> str:
    """A text in normal form without the words at its beginning that address the reader.

    >>> without_address("we must develop"), without_address("how we must develop")
    ('develop', 'how we must develop')
    """
    return ADDRESS.sub("", text)


@cache
def inflected(form: str) -> re.Pattern[str]:
    """What finds a term's English in a text in normal form, each word as it is or with an ending of its own.

    A check asks for this. It is content with the plural, the possessive, -ed and -ing of any word, so that it reports
    only what is translated otherwise. Where an ending takes a letter away, it knows -ies and -ied alone.

    >>> [bool(inflected("link industry").search(text)) for text in ("linking industries", "linker of industry")]
    [True, False]
    """
    words = normal(form).split()
    patterns = (w[:-1] + "(?:y|ies|ied)" if w.endswith("y") else w + "(?: s|s|es|d|ed|ing)?" for w in words)
    return re.compile(rf"\b{' '.join(patterns)}\b")


def folded(text: str) -> str:
    """The text in small letters with straight apostrophes, as terms are searched in it; usually of the same length.

    >>> folded("The People’s Daily")
    "the people's daily"
    """
    return text.lower().replace("’", "'")


def spellings(form: str) -> tuple[str, ...]:
    """The folded spellings by which a term's English is linked: the form and its plural, once where they are the same.

    A link is made by these alone. It marks words as the term, so it must not be content with what is merely like it.

    >>> spellings("Industrial chain"), spellings("productive forces")
    (('industrial chain', 'industrial chains'), ('productive forces',))
    """
    return tuple(dict.fromkeys((folded(form), plural(folded(form)))))


def plural(form: str) -> str:
    """The form with its last word in the plural, as far as spelling rules tell.

    >>> plural("industrial chain"), plural("talent strategy"), plural("productive forces")
    ('industrial chains', 'talent strategies', 'productive forces')
    """
    if form.endswith("s") or not form[-1:].isalpha():
        return form
    if re.search(r"[^aeiou]y$", form):
        return form[:-1] + "ies"
    return form + ("es" if re.search(r"(?:x|ch|sh)$", form) else "s")


def whole_words(text: str, start: int, end: int) -> bool:
    """Whether the characters from start to end are whole words: no letter, digit or apostrophe stands beside them.

    >>> whole_words("an AI model", 3, 5), whole_words("AIs", 0, 2), whole_words("AI’s", 0, 2)
    (True, False, False)
    """
    return not (start and IN_WORD.match(text[start - 1])) and not IN_WORD.match(text, end)


@dataclass
class Number:
    """A number that is being read word by word: where it stands in its text, and its value in two parts.

    `closed` is what its last scale has multiplied, `open` what the next one would. Of *two thousand five hundred*,
    2000 is closed and 500 is open.
    """

    start: int
    end: int
    closed: Decimal
    open: Decimal

    def figure(self, text: str) -> Figure:
        """The figure that this number is in its text."""
        return Figure(text[self.start : self.end].removesuffix(" and"), self.closed + self.open)

    def takes(self, word: str) -> bool:
        """Whether the next word belongs to the number, which it is then added to.

        After *twenty* comes a number below ten, after *hundred* any; *and* joins what follows to a hundred or more.
        """
        small = SMALL.get(word)
        if word == "hundred":
            self.open *= 100
        elif word in SCALES:
            self.closed, self.open = self.closed + self.open * SCALES[word], Decimal(0)
        elif small is not None and (self.open % 100 == 0 or (self.open % 10 == 0 and 0 < small < 10)):
            self.open += small
        else:
            return word == "and" and self.closed + self.open >= 100
        return True


def numbers(text: str) -> Iterator[Figure]:
    """The numbers of a text, in digits, in words or in both.

    >>> [f"{f.written}: {f.value}" for f in numbers("4.2 million, one hundred and five and the twenty-first")]
    ['4.2 million: 4200000.0', 'one hundred and five: 105', 'twenty-first: 21']
    """
    number: Number | None = None
    for m in WORD_OR_DIGITS.finditer(text):
        word = m[0].lower()
        if number and text[number.end : m.start()] in JOINTS and number.takes(word):
            number.end = m.end()
            continue
        if number:
            yield number.figure(text)
        digits = word[0].isdigit()
        value = word.replace(",", "") if digits else SMALL.get(word)
        number = Number(m.start(), m.end(), Decimal(0), Decimal(value)) if value is not None else None
    if number:
        yield number.figure(text)


def figures(text: str) -> Iterator[Figure]:
    """The figures of a text: months, percentages, then all numbers, those of percentages among them.

    >>> [f"{f.written}: {f.value}" for f in figures("In May, 13 percent")]
    ['May: month 5', '13 percent: 13%', '13: 13']
    """
    for m in MONTH.finditer(text):
        yield Figure(m[0], f"month {MONTHS.index(m[0]) + 1}")
    for m in PERCENT.finditer(text):
        yield Figure(m[0], f"{m[1]}%")
    yield from numbers(text)


ENGLISH = Language(
    code="en",
    tag="en",
    name="English",
    list_separator=", ",
    clause_separator=", ",
    part_separator="; ",
    quotes=("“", "”"),
    inner_quotes=("‘", "’"),
    context=48,
    figures=figures,
)

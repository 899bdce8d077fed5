"""What a language of the edition is to code that treats both alike. What only one of them has is in its own module.

The two languages of an edition are in `languages.py`, by their codes: that of the originals, and English.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from ...base.interface import Ui


@dataclass(frozen=True)
class Figure:
    """A figure as a text writes it, and its value: a number, or a short text made by `values.py` (`13%`)."""

    written: str
    value: Decimal | str


@dataclass(frozen=True)
class Language:
    """A language: its code, its tag in the `lang` attribute, its name for itself.

    By its code files, addresses, data and code call it: `zh` is the language of the originals, whichever that is, and
    `en` that of the translations.

    `list_separator` stands between the items of a list, `clause_separator` between short statements, `part_separator`
    between what may hold either. `quotes` are the opening and the closing quotation mark, `inner_quotes` those of a
    quotation in a quotation. `context` is how many characters a concordance shows on each side of a term.
    `figures` reads the figures of a text, in an order of its own; one place may hold several. `sentence_ends` and
    `clause_ends` say where in a text sentences and their clauses end, the last ones with it.
    """

    code: Ui
    tag: str
    name: str
    list_separator: str
    clause_separator: str
    part_separator: str
    quotes: tuple[str, str]
    inner_quotes: tuple[str, str]
    context: int
    figures: Callable[[str], Iterator[Figure]]
    sentence_ends: Callable[[str], list[int]]
    clause_ends: Callable[[str], list[int]]


@dataclass(frozen=True)
class SourceLanguage(Language):
    """The language of the originals, and what English is compared with in it.

    `letters` and `spoken` are classes of characters for regular expressions: all that belong to its writing, which no
    English may hold, and those that words are written with. `reading_tag` is the tag of its readings in Latin letters.
    `every_value` are the values that a text holds in any form; `figure` finds what a sentence with a figure has.
    `weight` is how many Chinese characters say as much as a text; `usual_length` how many English characters translate
    one of its own, at the least and at the most. `leading` are words that lead a sentence, with what English has in
    their place; `item` finds the marks of items in a list. `noun_ending` makes another word of the noun before it.
    `words` are the words of a text. `is_chinese` says that words by jieba, pinyin, traditional characters and files
    for learners are made.
    """

    letters: str
    spoken: str
    reading_tag: str
    every_value: Callable[[str], set[Decimal | str]]
    figure: re.Pattern[str]
    weight: Callable[[str], float]
    usual_length: tuple[float, float]
    leading: tuple[tuple[str, str], ...]
    item: re.Pattern[str]
    noun_ending: str
    words: Callable[[str], list[str]]
    is_chinese: bool

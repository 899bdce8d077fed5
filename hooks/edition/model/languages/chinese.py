"""What is Chinese by nature: its characters and their folding, its sentences, its pinyin.

The letter classes are strings for regular expressions, to be put in brackets. `HAN` is the widest set of Chinese
characters; search needs two narrower ones.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Any

from ...base.whitespace import INVISIBLE
from . import chinese_sentences
from .chinese_anchors import FIGURE, ITEM, LEADING
from .chinese_figures import every_value, figures
from .chinese_words import common_tokenizer
from .language import SourceLanguage

# Every Han character, with the radicals that PDF readers put in the place of characters, 々 and 〇: what is Chinese in
# a source, and what must not be left in its English.
HAN = "\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
HAN_CHARACTER = re.compile(f"[{HAN}]")
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
# The same as pairs, with the white space that Python does not count as such.
SQUEEZED = tuple((chr(printed), chr(compared)) for printed, compared in FOLDS.items()) + tuple(
    (char, "") for char in INVISIBLE
)


def squeezed(text: str) -> str:
    """The text without white space, folded: the form in which readings are compared.

    >>> squeezed("2023 年 9 月，(首次)")
    '2023年9月,(首次)'
    """
    text = "".join(text.split())
    if text.isascii():
        return text
    for printed, compared in SQUEEZED:  # far faster than `str.translate`, which looks up each Chinese character
        text = text.replace(printed, compared)
    return text


class Wide(dict[str, bool]):
    """Whether a character takes two cells of a terminal; each is looked up once."""

    def __missing__(self, char: str) -> bool:
        self[char] = is_wide = unicodedata.east_asian_width(char) in "WFA"
        return is_wide


IS_WIDE = Wide()


@lru_cache(1 << 16)  # asked again and again of each line by what measures a source
def cells(text: str) -> int:
    """The width of the text in the cells of a terminal: two for a wide character, one for any other.

    >>> cells("新质 5G")
    7
    """
    return len(text) if text.isascii() else len(text) + sum(map(IS_WIDE.__getitem__, text))


def weight(text: str) -> float:
    """How many Chinese characters say as much as a text: a letter or digit says as much as a fifth of one.

    >>> weight("新质ABCDE")
    3.0
    """
    half = sum(map(str.isascii, text))
    return len(text) - half + half / 5


def bare_pinyin(pinyin: str) -> str:
    """Pinyin in small letters without tones, spaces and apostrophes: what it is sorted by; ü is u.

    >>> bare_pinyin("Xī’ān lǜsè")
    'xianluse'
    """
    letters = unicodedata.normalize("NFD", pinyin.lower())
    return re.sub(r"[^a-z]", "", letters)


def empty_syllables(characters: str) -> Any:
    """What pypinyin is to give for characters that it does not know: a list, although its types know only of text."""
    return [""] * len(characters)


def words(text: str) -> list[str]:
    """The words of a text as jieba's dictionary has them.

    >>> words("加快发展")
    ['加快', '发展']
    """
    return list(common_tokenizer().cut(text, HMM=False))


CHINESE = SourceLanguage(
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
    sentence_ends=chinese_sentences.ends,
    clause_ends=chinese_sentences.clause_ends,
    letters=HAN,
    spoken=SPOKEN_HAN,
    reading_tag="zh-Latn-pinyin",
    every_value=every_value,
    figure=FIGURE,
    weight=weight,
    # Those of the five documents lie between 2.58 and 7.45.
    usual_length=(2.5, 7.6),
    leading=LEADING,
    item=ITEM,
    noun_ending="化",
    words=words,
    is_chinese=True,
)

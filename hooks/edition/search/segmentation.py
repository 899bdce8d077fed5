"""The words of a Chinese text: jieba, which is told the terms of the glossary, sees where each ends."""

import re
from copy import copy
from functools import cache
from typing import Any

from ..base.findings import EditionError, Finding
from ..model.languages.chinese import SPOKEN_HAN
from ..model.languages.chinese_words import common_tokenizer
from ..model.languages.languages import SOURCE

# Chinese characters that follow one another: where a text has boundaries, a word.
CHINESE_RUN = re.compile(f"[{SPOKEN_HAN}]+")
# What the index puts between two words of a Chinese text; must be the same as `BOUNDARY` in the engine's characters.js.
BOUNDARY = "\x7f"
LETTER_OR_DIGIT = r"[^\W_]"
# Boundaries that the engine sees without being told: those between two characters that are not Chinese, and those
# beside punctuation and white space.
NEEDLESS_BOUNDARY = re.compile(
    rf"(?<![{SPOKEN_HAN}]){BOUNDARY}(?![{SPOKEN_HAN}])"
    rf"|(?<!{LETTER_OR_DIGIT}){BOUNDARY}|{BOUNDARY}(?!{LETTER_OR_DIGIT})"
)


@cache
def segmented(text: str, forms: frozenset[str]) -> str:
    """A Chinese text with `BOUNDARY` between its words, where nothing else shows that one ends.

    `forms` are the Chinese forms of terms: each of them is one word.

    >>> segmented("发展新质生产力，2024年", frozenset(["新质生产力"])).split(BOUNDARY)
    ['发展', '新质生产力，2024', '年']
    """
    if not SOURCE.is_chinese:
        return text
    return NEEDLESS_BOUNDARY.sub("", BOUNDARY.join(tokenizer(forms).cut(text, HMM=False)))


@cache
def tokenizer(forms: frozenset[str]) -> Any:
    """A tokenizer of jieba that takes each of these forms for one word."""
    found = copy(common_tokenizer())
    found.FREQ = dict(found.FREQ)
    # In an order that is the same in every build, the short ones first: jieba reckons how frequent a long one must be
    # from the words that it is made of.
    for form in sorted(forms, key=lambda form: (len(form), form)):
        found.suggest_freq(form, tune=True)
    return found


def boundary_in_block(path: str, line: int) -> EditionError:
    """The error to raise where a block already holds the character that the index puts between words."""
    fact = "the block holds U+007F, which parts words in the search index"
    return EditionError([Finding(path, line, "character-reserved", fact, "Delete it")])

"""Counting: whether a line counts on from the one that opens the block, by a number, a word or a letter."""

import re

from ...model.languages.chinese import HAN
from ...model.languages.chinese_numerals import numeral

COUNTED = re.compile(r"([（(]?)(\d{1,2})([.)、．）]) ?(?=\D)")  # an item, before, in and behind its number
# The same in words: 第一步，
COUNTED_WORD = re.compile(rf"([{HAN}]{{0,3}}?)([一二三四五六七八九十]{{1,3}})([步条條项項题題点點]?[：:，])")
LETTERED = re.compile(r"([（(]?)([A-H])([.．、)）])")  # an answer to choose


def counts_on(opener: str, text: str) -> bool:
    """Whether a line has the number of an item behind that of the one that opens the block, in the same signs or words,
    or the letter of an answer.

    >>> [counts_on("9) 新质", text) for text in ("10) 坚持", "10. 坚持", "9) 坚持", "10)1")]
    [True, False, False, False]
    >>> [counts_on("步骤一：新质", text) for text in ("步骤二：坚持", "步骤三：坚持", "第二：坚持", "步骤二坚持")]
    [True, False, False, False]
    >>> [counts_on("（A）新质", text) for text in ("（B）坚持", "（C）坚持", "B. 坚持")]
    [True, False, False]
    """
    for pattern, value in ((COUNTED, int), (COUNTED_WORD, numeral), (LETTERED, ord)):
        item, after = pattern.match(opener), pattern.match(text)
        if item and after and (item[1], item[3]) == (after[1], after[3]):
            return value(after[2]) == value(item[2]) + 1
    return False

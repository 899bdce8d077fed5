"""Headings: what one looks like, and the style of its number."""

import re
from functools import lru_cache

from ...model.languages.chinese import FINAL, HAN, squeezed
from .patterns import DECIMAL, ORDINALS, PARTS

CLOSING = FINAL + "：∶；，、:;,"
STOPS = set(CLOSING) - set("？）")
DECIMAL_STYLE = len(PARTS) + len(ORDINALS) + 1
# Styles behind that of 1.1, which number headings only where they count on from one to the next (`series.py`).
SERIES = (
    r"Part\s+(?:[IVX]+|\d+)\b", r"Chapter\s+\d+", "[壹贰貳叁參肆伍陆陸柒捌玖拾]{1,2}[、．.]",
    "[甲乙丙丁戊己庚辛壬癸][、．.]", r"§\s?\d", r"[A-Z][.．、]\s?(?=[^\s\x00-\x7f])",
    r"第\s?[\d一二三四五六七八九十]{1,2}\s?[天步]",
)  # fmt: skip
# A stop where a source has no Chinese ones, or a wide one, or one behind a word at the end.
OTHER_STOP = re.compile(rf"[{HAN}][{HAN}”）]\.(?:[{HAN}“]|$)|(?:[^\W\d_]|[)）\]])[.．]$")
TO_BE_FILLED = re.compile(r"[（(]\s+[）)]|_{3,}|＿{3,}|①.*②")  # or chosen
SAYING = re.compile("[：:][“「].*[？！…][”」]$|[：:](?P<mark>[\"']).*[.?!。？！…](?P=mark)$")  # what somebody says


HYPHENED = r"\d{1,2}-\d{1,2}(?=[ \u3000])"  # 1-2, below 1
STYLES = tuple(map(re.compile, (*PARTS, *ORDINALS, rf"{DECIMAL.pattern}|{HYPHENED}", *SERIES)))
DEEP_NUMBER = re.compile(rf"{DECIMAL.pattern}|{HYPHENED}|§\s?\d{{1,2}}(?:[.．]\d{{1,2}})*")


@lru_cache(1 << 16)  # several rules ask it of a line
def is_like_heading(text: str) -> bool:
    """Whether the text is as short as a heading, and no stop ends it or stands in it.

    >>> is_like_heading("一、新质生产力的科学内涵"), is_like_heading("一、要加强研究。二、要")
    (True, False)
    >>> is_like_heading("他来了.我走了"), is_like_heading("1.甲"), is_like_heading("一.甲")
    (False, True, True)
    >>> [is_like_heading(text) for text in ("见于UNIX.", "就可以缩写．", "（不算）.", "第1.", "要访问...")]
    [False, False, False, True, True]
    >>> is_like_heading("把握新质生产力的科学内涵"), is_like_heading("主要涉及以下方面："), is_like_heading(" ")
    (True, False, False)
    >>> [is_like_heading(text) for text in ("他说:'来了!'", "他说:'船'")]
    [False, True]
    >>> [is_like_heading(text) for text in ("1. 下列没有错字的一项是（　　）", "2. 春眠不觉晓，____", "子曰：“学乎？”")]
    [False, False, False]
    >>> is_like_heading("3. 古诗的作者是谁？①李白②杜甫"), is_like_heading("3. 古诗的作者①")
    (False, True)
    """
    text = text.rstrip()
    other = "。" in text or any(pattern.search(text) for pattern in (OTHER_STOP, TO_BE_FILLED, SAYING))
    if not text or text[-1] in STOPS or other:
        return False
    return 0 < len(squeezed(text)) <= 60


@lru_cache(1 << 16)
def ordinal_style(text: str) -> int:
    """The style of the number that a heading begins with: 1 for the highest one, 0 where there is none.

    >>> [ordinal_style(text) for text in ("第一章 新质", "一、新质", "（二）新质", "3. 新质", "1.2 新质", "新质")]
    [3, 5, 6, 7, 9, 0]
    >>> [ordinal_style(text) for text in ("Part I 新质", "Chapter 2 新质", "壹、新质", "乙、新质")]
    [10, 11, 12, 13]
    """
    return next((style for style, pattern in enumerate(STYLES, 1) if pattern.match(text)), 0)


def is_part(text: str) -> bool:
    """Whether a text begins with the number of a chapter, a section or another part of a book.

    >>> is_part("第一章 新质"), is_part("一、新质"), is_part("新质")
    (True, False, False)
    """
    return 0 < ordinal_style(text) <= len(PARTS)


def depth_of_number(text: str) -> int:
    """How many numbers 1.2.3 has, 0 where a text does not begin with such.

    >>> depth_of_number("1.2.3 新质"), depth_of_number("1 新质"), depth_of_number("1. 新质"), depth_of_number("2.5%")
    (3, 1, 0, 0)
    >>> depth_of_number("§2.1 新质"), depth_of_number("1-1 新质"), depth_of_number("1-1月")
    (2, 2, 0)
    """
    found = DEEP_NUMBER.match(text)
    return len(re.split("[.．-]", found[0].strip(" .．"))) if found else 0

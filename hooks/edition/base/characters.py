"""What counts as the same character, and how wide one is.

`FOLDS` is the one declared table of law 1: both sides of a collation are folded by it, and nothing else may differ.
"""

import re
import unicodedata

FOLDS = str.maketrans({"，": ",", "：": ":", "；": ";", "？": "?", "！": "!", "（": "(", "）": ")", "‐": "-", "‑": "-"})
INVISIBLE = "\ufeff\u200b"
SPACE = re.compile(rf"[\s{INVISIBLE}]+")
HAN = "\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
CJK = HAN + "\u3001-\u303f\uff01-\uff60\u2014\u2018\u2019\u201c\u201d\u2026\u2460-\u2473\u25a0\u00b7"
FINAL = "。！？…”』」）"


def squeezed(text: str) -> str:
    """The text without white space, folded: the form in which readings are compared.

    >>> squeezed("2023 年 9 月，(首次)")
    '2023年9月,(首次)'
    """
    return SPACE.sub("", text).translate(FOLDS)


def is_space(char: str) -> bool:
    """Whether the character is white space to law 1 (byte-order marks and zero-width spaces are)."""
    return char.isspace() or char in INVISIBLE


def cells(text: str) -> int:
    """The width of the text in terminal cells: two for a wide character, one for others.

    >>> cells("新质 5G")
    7
    """
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)


def is_latin(text: str) -> bool:
    """Whether the text is prose in Latin letters.

    >>> is_latin("HONG Yinxing"), is_latin("5G通信"), is_latin("2023")
    (True, False, False)
    """
    letters = len(re.findall(r"[A-Za-z]", text))
    return letters > 2 and not re.search(f"[{HAN}]", text)

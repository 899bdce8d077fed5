"""Justified lines: those that spaces between characters fill, and their words without these."""

import re

from ...model.languages.chinese import HAN

SPACE_IN_HAN = re.compile(rf"[ \u3000](?<=[{HAN}][ \u3000])[ \u3000]*(?=[{HAN}])")
HAN_PAIR = re.compile(rf"(?<=[{HAN}])[ \u3000]*(?=[{HAN}])")
FEWEST_SPACES, SHARE_OF_SPACES = 3, 0.25  # between Chinese characters: a line with as many was spread to be full
SHARE_OF_SINGLE = 0.3  # characters that stand alone, for each of these spaces
FAR_WIDER, SHORT = 3, 40  # times as wide as the narrowest space of a line; characters of a heading with its spaces


def is_spread(words: str) -> bool:
    """Whether spaces between characters fill a line, as where it is justified: they part single ones, and not words.

    >>> is_spread("发 展 新 质 生产力"), is_spread("牢牢把握战略定位 奋力开创新局面 推动发展")
    (True, False)
    >>> is_spread("年份　　客流　　货运　　船只")
    False
    """
    spaces = len(SPACE_IN_HAN.findall(words))
    if spaces < FEWEST_SPACES:
        return False
    alone = sum(len(word) == 1 for word in words.split())
    return spaces >= SHARE_OF_SPACES * len(HAN_PAIR.findall(words)) and alone >= SHARE_OF_SINGLE * spaces


def closed(words: str) -> str:
    """A spread line without the spaces between its characters; in a short one a far wider space parts words.

    >>> closed("发 展 新 质 生产力"), closed("第 一 章    新 质")
    ('发展新质生产力', '第一章 新质')
    """
    gaps = [len(gap) for gap in SPACE_IN_HAN.findall(words)]
    widest = FAR_WIDER * min(gaps) if len(words) <= SHORT else max(gaps) + 1
    return SPACE_IN_HAN.sub(lambda gap: " " if len(gap[0]) >= widest else "", words)

"""Figures: which numbers, dates and percentages of a Chinese block its English does not hold.

Values are compared, not spellings: 421.2万 is 4.212 million and 4,212,000, 9月 is September, 二十大 the 20th Congress.
How a language writes its figures is in its own module.
"""

import re
from collections import Counter

from .chinese import CHINESE
from .english import ENGLISH
from .language import Figure

# Numbers of references to works, and of headings at the beginning: they are no figures of the text.
REFERENCE = re.compile(r"[\[［]\d+(?:[,，、—–-]\d+)*[\]］]|^\d+[.．](?!\d)")


def missing(zh: str, en: str) -> list[Figure]:
    """The figures of a Chinese text whose values its English holds less often, each once.

    >>> missing("2.今年9月［1］，5500万光年", "This September, 55 million light-years")
    []
    >>> missing("占13%，5个5G", "13 of them, five of 5G")
    [Figure(written='13%', value='13%')]
    """
    wanted = list(CHINESE.figures(REFERENCE.sub("", zh)))
    needed = Counter(figure.value for figure in wanted)
    there = Counter(figure.value for figure in ENGLISH.figures(REFERENCE.sub("", en)))
    return [figure for figure in dict.fromkeys(wanted) if there[figure.value] < needed[figure.value]]

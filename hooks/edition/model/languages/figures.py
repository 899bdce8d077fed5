"""Figures: which numbers, dates and shares of a Chinese block its English does not hold, and the reverse.

Values are compared, not spellings: 421.2万 is 4.212 million and 4,212,000, 9月 is September, 二十大 the 20th Congress.
How a language writes its figures is in modules of its own.
"""

import re
from collections import Counter, defaultdict

from ...base.memory import LastBuild
from .english import ENGLISH
from .language import Figure
from .languages import SOURCE
from .values import Value

# Numbers of references to works, and of headings at the beginning: they are no figures of the text.
REFERENCE = re.compile(r"[\[［]\d+(?:[,，、—–-]\d+)*[\]］]|^\d+[.．](?!\d)")
# Digits that belong to a name (COVID-19, C919): the Chinese may name it otherwise.
IN_NAME = re.compile(r"(?<=[A-Za-z])-?\d+(?:\.\d+)?")


@LastBuild
def missing(zh: str, en: str) -> tuple[Figure, ...]:
    """The figures of a Chinese text whose values its English holds less often, each once.

    >>> missing("2.今年9月［1］，5500万光年", "This September, 55 million light-years")
    ()
    >>> missing("占13%，5个5G", "13 of them, five of 5G")
    (Figure(written='13%', value='13%'),)
    """
    wanted = list(SOURCE.figures(REFERENCE.sub("", zh)))
    needed = Counter(figure.value for figure in wanted)
    there = Counter(figure.value for figure in ENGLISH.figures(REFERENCE.sub("", en)))
    return tuple(figure for figure in dict.fromkeys(wanted) if there[figure.value] < needed[figure.value])


def invented(zh: str, en: str) -> list[str]:
    """The figures in digits of an English text whose Chinese holds their values in no form, each once.

    >>> invented("三个方面，近一半，新冠疫情", "3 aspects, 50 percent, 60 percent, COVID-19")
    ['60 percent']
    """
    there = SOURCE.every_value(REFERENCE.sub("", zh))
    meant: dict[str, set[Value]] = defaultdict(set)
    for figure in ENGLISH.figures(IN_NAME.sub("", REFERENCE.sub("", en))):
        if figure.written[0].isdecimal():
            meant[figure.written].add(figure.value)
    return [written for written, values in meant.items() if not values & there]

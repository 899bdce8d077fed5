"""Negations: the words of `data/negations.tsv` that deny something, those that only look so, and those that may.

`不` denies; `坚定不移` and “not only” deny nothing; `难` and “fail” deny nothing by themselves, but may stand for what
the other language denies. Longer words are found before their parts.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from ...base.pair import Lang

Negates = Literal["yes", "no", "may"]
NEGATES: tuple[Negates, ...] = ("yes", "no", "may")


@dataclass(frozen=True)
class Denials:
    """What a sentence denies: the words that do, and how many there may be besides."""

    words: tuple[str, ...]
    possible: int

    @property
    def most(self) -> int:
        """How many words of the other language that deny these can answer."""
        return len(self.words) + self.possible

    def answers(self, other: "Denials") -> bool:
        """Whether this sentence denies as much as its partner, a word that may negate answering one that does.

        What may negate on both sides answers each other first.
        """
        return len(other.words) <= max(len(self.words), self.most - other.possible)


class Negations:
    """The words of both languages, ready to be found."""

    def __init__(self, rows: Iterable[tuple[str, ...]]) -> None:
        words: dict[str, dict[str, str]] = {"zh": {}, "en": {}}
        for lang, word, negates in rows:
            words[lang][word] = negates
        self.patterns = {lang: pattern(lang, table) for lang, table in words.items()}

    def denials(self, text: str, lang: Lang) -> Denials:
        """What a sentence in a language denies."""
        found = [(m[0], kind(m)) for m in self.patterns[lang].finditer(text)]
        return Denials(tuple(word for word, how in found if how == "yes"), sum(how == "may" for _, how in found))


def kind(m: re.Match[str]) -> str:
    """Whether the word that a pattern has found negates."""
    return (m.lastgroup or "").partition("_")[0]


def pattern(lang: str, words: Mapping[str, str]) -> re.Pattern[str]:
    """What finds the words, the longest first; the name of the group that matches says whether one negates.

    A star in an English word stands for any letters (`un*`). The words are tried only where one may begin: there are
    two hundred of them, and few places.

    >>> found = pattern("en", {"not": "yes", "not only": "no", "un*": "may"}).finditer("Not only unable; no knot: not.")
    >>> [(m[0], kind(m)) for m in found]
    [('Not only', 'no'), ('unable', 'may'), ('not', 'yes')]
    >>> [(m[0], kind(m)) for m in pattern("zh", {"不": "yes", "不断": "no", "没有": "yes"}).finditer("没有不断，不")]
    [('没有', 'yes'), ('不断', 'no'), ('不', 'yes')]
    >>> pattern("zh", {}).search("不"), pattern("en", {"not": "yes"}).search("noted")
    (None, None)
    """
    groups, edge = [], "" if lang == "zh" else r"\b"
    begin = edge or f"(?=[{''.join(re.escape(word[0]) for word in words)}])"
    for number, word in enumerate(sorted(words, key=len, reverse=True)):
        letters = re.escape(word).replace(r"\*", r"[\w’]*")
        groups.append(f"(?P<{words[word]}_{number}>{letters}{edge})")
    return re.compile(f"{begin}(?:{'|'.join(groups)})" if groups else r"(?!)", re.IGNORECASE)

"""Which English goes with which Chinese word, by the sentences of the edition that hold both.

A gloss speaks for a word the more, the oftener it is met in the English of sentences that hold the word, and the more
seldom in that of others: “of” is in nearly all of them and says nothing, “harness” in one that holds 驾驭 says all.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, cached_property, lru_cache
from math import log

BRACKETED = re.compile(r"\([^()]*\)|\[[^\]]*\]|[\u3400-\u9fff|]+")
ALTERNATIVES = re.compile(r"[;,]")
LETTERS = re.compile(r"[a-z]+")
ENDING = re.compile(r"(?<=[a-z]{2})(?:ing|ied|ies|ed|es|s|ly|e|y)$")
BEGINNING = 6  # letters of a word that are compared, so that its endings do not count
# Words that say nothing in a gloss of several words.
IDLE = {"to", "a", "an", "the", "sb", "sth", "etc", "one", "be", "of"}
# How far a sentence counts that does not hold the gloss; as how many sentences those count that nobody has seen.
ELSEWHERE, UNSEEN = 0.3, 0.5


@cache
def stem(word: str) -> str:
    """What an English word is compared by.

    >>> stem("innovation") == stem("innovating"), stem("uses") == stem("using")
    (True, True)
    """
    return ENDING.sub("", word)[:BEGINNING]


@lru_cache(4096)  # asked for each word of a sentence, and for no sentence of a text that is done
def stems(text: str) -> frozenset[str]:
    """The words of an English text, as they are compared."""
    return frozenset(map(stem, LETTERS.findall(text.lower())))


@cache
def glosses(sense: str) -> tuple[frozenset[str], ...]:
    """What a sense may be translated by, each as its words are compared.

    >>> [sorted(one) for one in glosses("to take (sth) as; (fig.) to use")]
    [['as', 'tak'], ['us']]
    """
    pieces = ALTERNATIVES.split(BRACKETED.sub(" ", sense))
    words = (stems(" ".join(telling(piece))) for piece in pieces)
    return tuple(one for one in words if one)


def telling(gloss: str) -> list[str]:
    """The words of a gloss that tell anything; all of them where none does."""
    words = LETTERS.findall(gloss.lower())
    return [word for word in words if word not in IDLE] or words


class Evidence:
    """The English of all sentences, and which of them hold each Chinese word."""

    def __init__(self, sentences: Iterable[tuple[Iterable[str], str]]) -> None:
        """The sentences are given by the words of their Chinese, and their English."""
        self.english: list[frozenset[str]] = []
        self.holding: dict[str, list[int]] = {}
        for number, (words, english) in enumerate(sentences):
            self.english.append(stems(english))
            for word in set(words):
                self.holding.setdefault(word, []).append(number)
        self.strengths: dict[tuple[frozenset[str], str], float] = {}
        self.counts = Counter(one for held in self.english for one in held)

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """How much each word tells: the more, the fewer sentences hold it."""
        return {one: log((len(self.english) + 1) / times) for one, times in self.counts.items()}

    def share(self, gloss: frozenset[str], held: frozenset[str]) -> float:
        """How much of a gloss an English sentence holds, from half of it on."""
        whole = sum(self.weights.get(one, self.unheard) for one in gloss)
        part = sum(self.weights[one] for one in gloss & held)
        return part / whole if 2 * part >= whole > 0 else 0

    @cached_property
    def unheard(self) -> float:
        """The weight of a word that no sentence holds."""
        return log(len(self.english) + 1)

    def strength(self, gloss: frozenset[str], word: str) -> float:
        """How much oftener the sentences that hold a word hold a gloss than all sentences do."""
        if (gloss, word) not in self.strengths:
            self.strengths[gloss, word] = self.counted_strength(gloss, word)
        return self.strengths[gloss, word]

    def counted_strength(self, gloss: frozenset[str], word: str) -> float:
        """The strength, counted anew."""
        numbers = self.holding.get(word, [])
        # Nearly every sentence holds nothing of the gloss.
        english = (self.english[number] for number in numbers)
        met = sum(self.share(gloss, held) for held in english if not gloss.isdisjoint(held))
        usual = min(self.counts[one] for one in gloss) / (len(self.english) + 1)
        return max(0, met / (len(numbers) + UNSEEN) - usual)

    def support(self, sense: str, word: str, held: frozenset[str]) -> float:
        """How much speaks for a sense of a word in a sentence whose English holds these words, from 0 to 1."""
        return max((self.of_gloss(gloss, word, held) for gloss in glosses(sense)), default=0)

    def of_gloss(self, gloss: frozenset[str], word: str, held: frozenset[str]) -> float:
        """How much speaks for a gloss of a word in a sentence that holds these words."""
        return self.strength(gloss, word) * (ELSEWHERE + (1 - ELSEWHERE) * self.share(gloss, held))

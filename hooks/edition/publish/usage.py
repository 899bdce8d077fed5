"""How texts use a term: what renders it, and which words stand beside it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..base.memory import LastBuild
from ..model.languages import SOURCE
from ..model.senses import UNTOLD, Sense
from .quotations import Quotation

SHOWN_NEIGHBORS = 10
LONGEST_NEIGHBOR = 4
REACH = 12  # how many characters beside a term are cut into words to find the nearest
NEXT_TO = {"left": re.compile(f"[{SOURCE.spoken}]*$"), "right": re.compile(f"^[{SOURCE.spoken}]*")}


@dataclass(frozen=True)
class Rendering:
    """English words that stand for a term, how often, and their number among the renderings of the page."""

    words: str
    count: int
    number: int


@dataclass(frozen=True)
class SenseCount:
    """A sense of a term, how often it is meant, and its number; the one of number 0 is that of which nothing tells."""

    sense: Sense | None
    count: int
    number: int


def renderings(found: Iterable[Quotation]) -> list[Rendering]:
    """What renders a term, the most frequent first; forms that differ in capitals are one, and so spelled as in a line.

    The last one, without words, counts the Chinese sentences whose English does not name the term.
    """
    spelled: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in found:
        for words in one.renderings or ("",) * bool(one.times):
            spelled[words.lower()][words] += 1
    ranked = sorted(spelled.values(), key=lambda forms: ("" in forms, -forms.total(), min(forms)))
    return [Rendering(min(forms, key=capitals), forms.total(), n) for n, forms in enumerate(ranked)]


def capitals(words: str) -> tuple[int, str]:
    """How many capitals words have, and the words."""
    return sum(map(str.isupper, words)), words


def rendered_by(one: Quotation, known: Iterable[Rendering]) -> list[int]:
    """The numbers of the renderings that stand in a quotation."""
    numbers = {rendering.words.lower(): rendering.number for rendering in known}
    words = one.renderings or ("",) * bool(one.times)
    return sorted({numbers[each.lower()] for each in words if each.lower() in numbers})


def sense_counts(found: Iterable[Quotation], senses: Sequence[Sense]) -> list[SenseCount]:
    """How often each sense of a term is meant; those of which nothing tells come last, where there are any."""
    counted = Counter(number for one in found for number in one.senses)
    numbered = [SenseCount(sense, counted[number], number) for number, sense in enumerate(senses, 1)]
    untold = [SenseCount(None, counted[UNTOLD], UNTOLD)] if senses and counted[UNTOLD] else []
    return numbered + untold


def neighbors(found: Sequence[Quotation], side: str) -> list[tuple[str, int]]:
    """The Chinese words that stand right before (`left`) or behind (`right`) a term, the most frequent first."""
    counted = Counter(filter(None, (word_beside(*each, side) for one in found for each in beside(one, side))))
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return ranked[:SHOWN_NEIGHBORS]


def beside(one: Quotation, side: str) -> list[tuple[str]]:
    """What stands on one side of each occurrence of the term in a quotation's Chinese."""
    step = -1 if side == "left" else 1
    there = [n for n, (_, is_term) in enumerate(one.zh) if is_term]
    return [(one.zh[n + step][0],) if 0 <= n + step < len(one.zh) else ("",) for n in there]


@LastBuild
def word_beside(words: str, side: str) -> str:
    """The word nearest to a term in what stands on one side of it; empty where that is none, or too long.

    >>> word_beside("要加快发展", "left"), word_beside("，要", "right")
    ('发展', '')
    """
    near = NEXT_TO[side].search(words[-REACH:] if side == "left" else words[:REACH])
    cut = SOURCE.words(near[0]) if near and near[0] else [""]
    nearest = cut[-1] if side == "left" else cut[0]
    return nearest if len(nearest) <= LONGEST_NEIGHBOR else ""

"""How texts use a term: what renders it, and which words stand beside it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..base.memory import LastBuild
from ..model.languages.languages import SOURCE
from ..model.terms.senses import UNTOLD, Sense
from .quotations import Quotation, Side

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


def numbers_of(known: Iterable[Rendering]) -> dict[str, int]:
    """The numbers of renderings, by their words in small letters."""
    return {rendering.words.lower(): rendering.number for rendering in known}


def rendered_by(one: Quotation, numbers: Mapping[str, int]) -> list[int]:
    """The numbers of the renderings that stand in a quotation."""
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
    counted = Counter(filter(None, (word_beside(near, side) for one in found for near in beside(one.chinese, side))))
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return ranked[:SHOWN_NEIGHBORS]


def beside(chinese: Side, side: str) -> Iterator[str]:
    """What stands next to each occurrence of a term in a quotation's Chinese, up to the one before or behind it."""
    ends = [0, *(place for stretch in chinese.marked for place in stretch), len(chinese.text)]
    for before, start, end, behind in zip(ends[::2], ends[1::2], ends[2::2], ends[3::2], strict=False):
        if side == "left":
            yield chinese.text[max(before, start - REACH) : start]
        else:
            yield chinese.text[end : min(behind, end + REACH)]


@LastBuild
def word_beside(words: str, side: str) -> str:
    """The word nearest to a term in what stands on one side of it; empty where that is none, or too long.

    >>> word_beside("要加快发展", "left"), word_beside("，要", "right")
    ('发展', '')
    """
    near = NEXT_TO[side].search(words)
    cut = SOURCE.words(near[0]) if near and near[0] else [""]
    nearest = cut[-1] if side == "left" else cut[0]
    return nearest if len(nearest) <= LONGEST_NEIGHBOR else ""

"""The rules for one bead: what its English leaves out, adds or denies, seen sentence by sentence.

The ordered table `SENTENCE_RULES` is the check. A rule knows the block's texts besides, so that it does not say again
what is said of the block.
"""

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from ..base.findings import Fault
from ..model.beads.bead_lattice import RATIO
from ..model.beads.beads import Bead
from ..model.beads.lexicon import Lexicon
from ..model.data.negations import Denials, Negations
from ..model.data.schemas import BEADS
from ..model.languages import english, figures
from ..model.languages.languages import SOURCE
from ..model.languages.sentences import Span
from ..model.terms.matcher import Matcher
from ..model.terms.term import Term

# What the square of a difference from the usual English length comes to, for each Chinese character.
VARIANCE = 22.4
SHORT, LONG = -4.5, 4.5  # standard deviations from the usual length
MERGED = -1.2  # so much shorter may no bead be in which several Chinese sentences share their English
# What is added or left out is judged by length and by the lexicon together: how much support counts as a deviation of
# the length, from which support on it speaks for a sentence, the furthest that length counts, and the limit.
ADDED = {"weight": 30, "neutral": 0.45, "furthest": 6, "limit": -5.8}
LOST = {"weight": 8, "neutral": 0.35, "furthest": 4, "limit": -3.3}
CLAUSE = re.compile(r"[^，；：。]{5,}[，；：。]?")
SURE = 0.85  # so sure is a bead at least that nobody need look at
WRITTEN = re.compile(r"[\d百千万亿]")  # 第一 and 两个 are words as often as figures
PRONOUN = re.compile(r"\b(?:they|them|their|it|its|this|that|these|those|such|both|others?|one)\b", re.IGNORECASE)
REMEDY = "See whether all of it is translated, and nothing else"
MOVE = "Put it where it belongs, or mend the beads"


@dataclass(frozen=True)
class Words:
    """What rules look up: the glossary's terms, the words that negate, and what goes with what in the edition."""

    matcher: Matcher[Term]
    negations: Negations
    lexicon: Lexicon


@dataclass(frozen=True)
class Judged:
    """A bead that is judged: its text and block, the block's texts, and whether a person gave it."""

    text: str
    block: str
    block_zh: str
    block_en: str
    bead: Bead
    corrected: bool
    words: Words

    @property
    def zh(self) -> str:
        return cut(self.block_zh, self.bead.span("zh"))

    @property
    def en(self) -> str:
        return cut(self.block_en, self.bead.span("en"))

    @cached_property
    def denials(self) -> tuple[Denials, Denials]:
        """What each side denies."""
        return self.words.negations.denials(self.zh, "zh"), self.words.negations.denials(self.en, "en")

    @property
    def place(self) -> str:
        """The name of its block in the lexicon."""
        return f"{self.text}#{self.block}"

    def odds(self, length: float) -> float:
        """How many standard deviations an English length lies from what is usual for the Chinese."""
        weight = SOURCE.weight(self.zh)
        return (length - RATIO * weight) / math.sqrt(VARIANCE * weight)

    @property
    def name(self) -> str:
        return f"{self.block}.{self.bead.number}"

    @property
    def what(self) -> str:
        """What an exception calls it: how its Chinese begins, or its English where it has no Chinese."""
        return self.zh[:12] or self.en[:24].strip()


def cut(text: str, span: Span | None) -> str:
    return text[slice(*span)].strip() if span else ""


def stand_alone(one: Judged) -> Iterator[Fault]:
    """A fault where a sentence has no partner."""
    if not one.corrected and 0 in one.bead.shape:
        there, side = (one.zh[:16], "English") if one.zh else (one.en[:32].strip(), "Chinese")
        yield Fault("sentence-unpaired", f"{one.name} “{there}…” has no {side}", REMEDY, one.what)


def stay_in_doubt(one: Judged) -> Iterator[Fault]:
    """A fault where it is not sure enough which sentences belong together."""
    if one.bead.posterior < SURE:
        fact = f"{one.name} “{one.zh[:16]}…” belongs to its English with a probability of {one.bead.posterior:.2f}"
        yield Fault("sentence-doubtful", fact, f"Compare both, and say in {BEADS} which belong together", one.what)


def differ_in_length(one: Judged) -> Iterator[Fault]:
    """A fault where the English is far from as long as that of other sentences."""
    if 0 in one.bead.shape:
        return
    least = MERGED if len(one.bead.zh) > 1 and not one.corrected else SHORT
    if not least < one.odds(len(one.en)) < LONG:
        usual = RATIO * SOURCE.weight(one.zh)
        fact = f"{one.name} has {len(one.en)} English characters, where {usual:.0f} are usual"
        yield Fault("sentence-length-odd", fact, REMEDY, one.what)


def add_sentences(one: Judged) -> Iterator[Fault]:
    """A fault for each of several English sentences that says what their Chinese does not, and is too much for it."""
    for start, end in one.bead.en if one.bead.zh and len(one.bead.en) > 1 else ():
        sentence = one.block_en[start:end].strip()
        without = one.odds(len(one.en) - len(sentence))
        excess = (one.odds(len(one.en)) ** 2 - without**2) / 2
        support = one.words.lexicon.support_of_english(sentence, one.zh, one.place)
        if judged(-excess, support, ADDED) < ADDED["limit"]:
            fact = f"{one.name} “{sentence[:32].strip()}…” says what its Chinese does not"
            yield Fault("sentence-added", fact, REMEDY, sentence[:24].strip())


def lose_clauses(one: Judged) -> Iterator[Fault]:
    """A fault where the English is short, and nothing in it goes with some clause of the Chinese."""
    clauses = CLAUSE.findall(one.zh) if 0 not in one.bead.shape else []
    supports = [one.words.lexicon.support_of_chinese(clause, one.en, one.place) for clause in clauses]
    if not supports:
        return
    least = min(supports)
    if judged(min(1, one.odds(len(one.en))), least, LOST) < LOST["limit"]:
        fact = f"{one.name} leaves out “{clauses[supports.index(least)][:16]}…”, as it seems"
        yield Fault("clause-lost", fact, REMEDY, one.what)


def judged(length: float, support: float, by: Mapping[str, float]) -> float:
    """What length and support say together; the lower, the less belongs."""
    length = max(-by["furthest"], min(by["furthest"], length))
    return length + by["weight"] * (support - by["neutral"])


def move_figures(one: Judged) -> Iterator[Fault]:
    """A fault for each figure that the block's English holds, but not in this sentence."""
    lost = figures.missing(one.zh, one.en) if 0 not in one.bead.shape else ()
    absent = {figure.written for figure in figures.missing(one.block_zh, one.block_en)} if lost else set()
    for figure in lost:
        if figure.written not in absent and WRITTEN.search(figure.written):
            fact = f"{one.name} has {figure.written} in Chinese, which its English has in another sentence"
            yield Fault("figure-astray", fact, MOVE, figure.written)


def move_terms(one: Judged) -> Iterator[Fault]:
    """A fault where the block's English holds terms of a sentence, but not there; a pronoun may stand for one."""
    whole, here = english.normal(one.block_en), english.normal(one.en)
    found = one.words.matcher.find_chinese(one.zh) if here else ()
    moved = []
    for term in dict.fromkeys(one.term for one in found):
        forms = [english.inflected(form) for form in term.matched]
        if any(form.search(whole) for form in forms) and not any(form.search(here) for form in forms):
            moved.append(term.zh)
    if len(moved) > bool(PRONOUN.search(one.en)):
        fact = f"{one.name} has {'、'.join(moved)} in Chinese, which its English has in another sentence"
        yield Fault("term-astray", fact, MOVE, moved[0])


def lose_negations(one: Judged) -> Iterator[Fault]:
    """A fault where Chinese denies more than its English."""
    zh, en = one.denials
    if 0 not in one.bead.shape and not en.answers(zh):
        fact = f"{one.name} denies in Chinese ({', '.join(zh.words)}) what its English does not"
        yield Fault("negation-missing", fact, "Deny it, or except it with a reason", one.what)


def invent_negations(one: Judged) -> Iterator[Fault]:
    """A fault where English denies more than its Chinese."""
    zh, en = one.denials
    if 0 not in one.bead.shape and len(en.words) > zh.most:
        fact = f"{one.name} denies in English ({', '.join(en.words)}) what its Chinese does not"
        yield Fault("negation-invented", fact, "Take it out, or except it with a reason", one.what)


SENTENCE_RULES: tuple[Callable[[Judged], Iterable[Fault]], ...] = (
    stand_alone, stay_in_doubt, differ_in_length, add_sentences, lose_clauses, move_figures, move_terms,
    lose_negations, invent_negations,
)  # fmt: skip


def faults(
    text: str, block: str, sides: tuple[str, str], beads: Iterable[Bead], words: Words, corrected: bool
) -> Iterator[Fault]:
    """What the rules say of each bead of a block, whose text, id and sides are given."""
    for bead in beads:
        one = Judged(text, block, *sides, bead, corrected, words)
        yield from (fault for rule in SENTENCE_RULES for fault in rule(one))

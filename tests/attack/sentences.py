"""Random changes of sentences in the English texts: one dropped, one put in from elsewhere, one negated or affirmed.

A change is caught where the check says something of its block that it did not say before. Which block and which
sentence is drawn by lot over all paragraphs and bullets; a sentence that has a negation loses it, any other gets one.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache

from corpus import ROOT
from edition.base.markup import escape
from edition.check import block_rules, consistency, sentence_rules
from edition.commands.sentences import Sentences
from edition.model.beads.bead_pairing import Pairer
from edition.model.languages.english import ENGLISH
from edition.model.languages.sentences import sentence_spans
from edition.model.reading import Reading, read_all
from edition.model.terms.matcher import Matcher
from edition.model.texts.blocks import Block
from edition.model.texts.passages import passage
from edition.model.texts.texts import text_name
from edition.publish.texts import paired_rows

SEED = 20240321
KINDS = ("sentence dropped", "sentence inserted", "sentence negated")
SHORTEST = 20  # characters of a sentence that is put in elsewhere
VERB = re.compile(r"\b(is|are|was|were|has|have|can|will|should|must|could|may)\b(?! not)")
# What a negation becomes; not in words that deny nothing, such as “not only”.
AFFIRMED = (
    (re.compile(r"\bcannot\b"), "can"),
    (re.compile(r" (?:not|never)\b(?! only| merely| just| simply)"), ""),
    (re.compile(r"\bno\b(?! time| doubt)"), "a"),
    (re.compile(r"\bwithout\b"), "with"),
)


@dataclass(frozen=True)
class Place:
    """A block with both its texts, and its English sentences."""

    path: str
    text: str
    block: str
    zh: str
    en: str
    sentences: tuple[str, ...]


@dataclass
class Tally:
    """What became of the changes of one kind; `by_sentence` were caught by the rules for sentences alone."""

    kind: str
    drawn: int = 0
    caught: int = 0
    by_sentence: int = 0
    missed: list[str] = field(default_factory=list)


@cache
def reading() -> Reading:
    return read_all(ROOT)


@cache
def pairer() -> Pairer:
    return Pairer(Matcher(reading().terms), reading().registers.english())


@cache
def words() -> sentence_rules.Words:
    return next(iter(Sentences(reading(), Matcher(reading().terms)).words.values()))


@cache
def places() -> tuple[Place, ...]:
    """Every paragraph and bullet that has its English."""
    found = []
    for pair in reading().pairs():
        for row in paired_rows(pair.zh.path, pair, pairer()):
            if row.kind in ("paragraph", "bullet") and row.beads:
                zh, en = row.text("zh"), row.text("en")
                spans = sentence_spans(en, ENGLISH.sentence_ends(en))
                found.append(
                    Place(
                        pair.zh.path,
                        text_name(pair.zh.path),
                        row.id,
                        zh,
                        en,
                        tuple(en[start:end] for start, end in spans),
                    )
                )
    return tuple(found)


def dropped(draw: random.Random, place: Place) -> str:
    """The English without one of several sentences."""
    at = draw.randrange(len(place.sentences))
    rest = place.sentences[:at] + place.sentences[at + 1 :]
    return "".join(rest).strip() or place.en


def inserted(draw: random.Random, place: Place) -> str:
    """The English with a sentence of another block."""
    new = draw.choice(draw.choice(places()).sentences).strip()
    if len(new) < SHORTEST or new in place.en:
        return place.en
    at = draw.randrange(len(place.sentences) + 1)
    before, behind = "".join(place.sentences[:at]).strip(), "".join(place.sentences[at:]).strip()
    return " ".join(filter(None, (before, new, behind)))


def negated(draw: random.Random, place: Place) -> str:
    """The English with a negation more or less in one sentence."""
    at = draw.randrange(len(place.sentences))
    sentence = place.sentences[at]
    new = next((found.sub(to, sentence, count=1) for found, to in AFFIRMED if found.search(sentence)), sentence)
    if new == sentence:
        new = VERB.sub(lambda m: "cannot" if m[1] == "can" else f"{m[1]} not", sentence, count=1)
    return "".join((*place.sentences[:at], new, *place.sentences[at + 1 :]))


CHANGES: dict[str, Callable[[random.Random, Place], str]] = dict(zip(KINDS, (dropped, inserted, negated), strict=True))


def of_sentences(place: Place, en: str) -> set[tuple[str, str]]:
    """What the rules for sentences say of a block with some English."""
    beads = pairer().beads(place.text, place.block, passage(escape(place.zh)), passage(escape(en)))
    faults = sentence_rules.faults(place.text, place.block, (place.zh, en), beads, words(), corrected=False)
    return {(fault.code, fault.what) for fault in faults}


def of_block(place: Place, en: str) -> set[tuple[str, str]]:
    """What the rules for blocks say of it."""
    faults = list(consistency.in_block(place.block, place.zh, en, words().matcher, consistency.Memory({})))
    zh_block, en_block = (Block("paragraph", place.block, text, 1) for text in (place.zh, en))
    for rule in block_rules.WORDING_RULES:
        faults += rule(zh_block, en_block)
    return {(fault.code, fault.what) for fault in faults}


def enough(tallies: Iterable[Tally]) -> bool:
    """Whether as many are caught as are asked for: 55 of 60."""
    tallies = list(tallies)
    return 60 * sum(tally.caught for tally in tallies) >= 55 * sum(tally.drawn for tally in tallies)


def attack(kind: str, wanted: int, seed: int = SEED) -> Tally:
    """Draws as many changes of a kind, each alone in its block, and checks the block."""
    draw, tally = random.Random(f"{seed} {kind}"), Tally(kind)
    while tally.drawn < wanted:
        place = draw.choice(places())
        new = CHANGES[kind](draw, place)
        if new == place.en:
            continue
        tally.drawn += 1
        by_sentence = bool(of_sentences(place, new) - of_sentences(place, place.en))
        caught = by_sentence or bool(of_block(place, new) - of_block(place, place.en))
        tally.by_sentence += by_sentence
        tally.caught += caught
        if not caught:
            tally.missed.append(f"{place.path}: {place.block}: {kind}: {changed_part(place.en, new)!r}")
    return tally


def changed_part(old: str, new: str) -> str:
    """Where the new text begins to differ from the old one."""
    at = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    return new[max(0, at - 30) : at + 60]

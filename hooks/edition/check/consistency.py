"""Consistency of the translation over all texts: terms as the glossary has them, a sentence never in two ways, length.

The translation memory is `data/sentences.tsv`: each Chinese sentence that the corpus repeats, and its one English.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from ..base.findings import Finding
from ..model import texts
from ..model.matcher import Matcher
from ..model.pairing import Pair
from .alignment import Fault, Located

MEMORY = "data/sentences.tsv"
SENTENCE = re.compile(r"[^。！？]+[。！？]?[”’]?")
ADDRESS = re.compile(r"^(?:we|you|they) (?:should|must) ")
RATIO = (2.5, 7.6)


def normal(english: str) -> str:
    """English without case, punctuation and markup, as sentences are compared.

    >>> normal("*People’s* Daily, 2024")
    'people s daily 2024'
    """
    return re.sub(r"[^a-z0-9]+", " ", english.lower().replace("*", "")).strip()


@cache
def form(written: str) -> re.Pattern[str]:
    """What finds a term's English in a normalised text: plurals, possessives and the endings -ed and -ing allowed."""
    words = normal(written).split()
    forms = (w[:-1] + "(?:y|ies|ied)" if w.endswith("y") else w + "(?: s|s|es|d|ed|ing)?" for w in words)
    return re.compile(rf"\b{' '.join(forms)}\b")


def faults(pair: Pair, matcher: Matcher, memory: dict[str, str]) -> Iterator[Located]:
    """What is wrong in a pair's English as against the glossary, the memory and the usual length."""
    for aligned in pair.aligned():
        if aligned.en and pair.en:
            zh, english = texts.plain(aligned.zh.text), texts.plain(aligned.en.text)
            for fault in in_block(aligned.zh.id, zh, english, matcher, memory):
                yield Located(aligned.en, pair.en.path, fault)


def in_block(ident: str, zh: str, english: str, matcher: Matcher, memory: dict[str, str]) -> Iterator[Fault]:
    text = normal(english)
    for term in dict.fromkeys(found.term for found in matcher.find_chinese(zh)):
        if not any(form(written).search(text) for written in term.english):
            fact = f"{ident} does not render {term.zh} as {term.preferred}"
            yield Fault("term-missing", fact, "Use the preferred or an admitted form", term.zh)
    for sentence, settled in memory.items():
        if sentence in zh and ADDRESS.sub("", normal(settled)) not in text:
            fact = f"{ident} translates “{sentence[:12]}…” otherwise than {MEMORY} does"
            remedy = "Use the settled English, or settle it anew everywhere"
            yield Fault("sentence-differs", fact, remedy, sentence[:12])
    ratio = len(english) / max(1, len(zh))
    if len(zh) > 40 and not RATIO[0] < ratio < RATIO[1]:
        fact = f"{ident} has {ratio:.1f} English characters for a Chinese one, where {RATIO[0]} to {RATIO[1]} is usual"
        yield Fault("length-odd", fact, "See whether all of it is translated")


def read_memory(root: Path) -> dict[str, str]:
    """The settled English of each repeated sentence; nothing where there is no memory yet."""
    if not (root / MEMORY).exists():
        return {}
    rows = (line.split("\t") for line in (root / MEMORY).read_text(encoding="utf-8").splitlines()[1:])
    return {row[0]: row[1] for row in rows if len(row) > 1 and len(row[0]) >= 12}


def unsettled(pairs: Iterable[Pair], memory: dict[str, str]) -> Iterator[Finding]:
    """Sentences that the corpus repeats and the memory does not have."""
    places: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for pair in pairs:
        for block in pair.zh.blocks:
            for m in SENTENCE.finditer("" if block.published else texts.plain(block.text)):
                sentence = m[0].strip("“”‘’ 。！？")
                places[sentence].append((pair.zh.path, block.line))
    for sentence, found in places.items():
        if len(found) > 1 and len(sentence) >= 12 and sentence not in memory:
            fact = f"“{sentence[:20]}…” stands {len(found)} times and has no settled English"
            yield Finding(*found[0], "sentence-unsettled", fact, f"Settle it in {MEMORY}")

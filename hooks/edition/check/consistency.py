"""Consistency of the translation over all texts: terms as the glossary has them, a sentence never in two ways, length.

The translation memory is `data/sentences.tsv`: each Chinese sentence that the corpus repeats, and its one English.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..base.findings import Fault, Finding
from ..model.data.schemas import SENTENCES as MEMORY
from ..model.languages import english
from ..model.languages.languages import SOURCE
from ..model.languages.sentences import sentence_spans
from ..model.terms.matcher import Matcher
from ..model.terms.phrases import Phrases
from ..model.terms.registers import numbered_rows
from ..model.terms.term import Term
from ..model.texts.blocks import plain
from ..model.texts.pairing import Pair

SHORTEST = 12  # characters of a sentence that is worth settling
# Where one clause ends: a term's words stand together in one.
CLAUSE_END = re.compile(r"[,;:.?!]+[’”]*(?:\s+|$)|[—()“”]")
LONG = 40  # characters of a block whose length says something, digits not counted: both languages have the same
DIGIT = re.compile("[0-9]")


@dataclass(frozen=True)
class Memory:
    """The translation memory: the settled English of each repeated sentence."""

    settled: Mapping[str, str]

    @cached_property
    def sentences(self) -> Phrases:
        return Phrases(self.settled)


def inconsistencies(pair: Pair, matcher: Matcher[Term], memory: Memory) -> Iterator[Finding]:
    """What is wrong in a pair's English as against the glossary, the memory and the usual length."""
    for aligned in pair.aligned():
        if aligned.en and pair.en and aligned.zh.markdown:
            zh, en = aligned.zh.plain, aligned.en.plain
            for fault in in_block(aligned.zh.id, zh, en, matcher, memory):
                yield fault.at(pair.en.path, aligned.en.line, aligned.en.id)


def in_block(ident: str, zh: str, en: str, matcher: Matcher[Term], memory: Memory) -> Iterator[Fault]:
    """What is wrong in the English of one block, both sides as plain text."""
    text = english.normal(en)
    terms = list(dict.fromkeys(found.term for found in matcher.find_chinese(zh)))
    for term in terms:
        if not any(english.inflected(form).search(text) for form in term.matched):
            fact = f"{ident} does not render {term.zh} as {term.preferred}"
            yield Fault("term-missing", fact, "Use the preferred or an admitted form", term.zh)
    yield from deprecated_forms(ident, en, terms)
    for sentence in memory.sentences.within(zh):
        if english.without_address(english.normal(memory.settled[sentence])) not in text:
            fact = f"{ident} translates “{sentence[:12]}…” otherwise than {MEMORY} does"
            remedy = "Use the settled English, or settle it anew everywhere"
            yield Fault("sentence-differs", fact, remedy, sentence[:12])
    least, most = SOURCE.usual_length
    said, rendered = (len(DIGIT.sub("", text)) for text in (zh, en))
    if said > LONG and not least < (ratio := rendered / said) < most:
        fact = f"{ident} has {ratio:.1f} English characters for a Chinese one, where {least} to {most} is usual"
        yield Fault("length-odd", fact, "See whether all of it is translated")


def deprecated_forms(ident: str, en: str, terms: list[Term]) -> Iterator[Fault]:
    """A fault for each deprecated form in a block's English, given the terms that its Chinese holds.

    Words are not meant where they are part of a form in use of one of these terms, as *commercial environment* is of
    *commercial environment index*, or belong to two clauses: *means of labor, objects* does not hold *labor objects*.
    """
    clauses = [english.normal(clause) for clause in CLAUSE_END.split(en)]
    in_use = [form for term in terms for form in term.matched]
    for one in terms:
        for form in one.deprecated:
            pieces = [english.normal(en)] if CLAUSE_END.search(form) else clauses
            if any(stands_alone(form, piece, in_use) for piece in pieces):
                fact = f"{ident} renders {one.zh} as “{form}”, which is deprecated"
                yield Fault("form-deprecated", fact, f"Write “{one.preferred}”, or except it with a reason", form)


def stands_alone(form: str, text: str, others: Iterable[str]) -> bool:
    """Whether a text in normal form holds a form of a term otherwise than as part of another form.

    >>> stands_alone("data", "data and big data", ["big data"]), stands_alone("data", "big data", ["big data"])
    (True, False)
    """
    spans = [m.span() for m in english.inflected(form).finditer(text)]
    wider = [m.span() for other in others for m in english.inflected(other).finditer(text)] if spans else []
    return any(not any(first <= start and end <= last for first, last in wider) for start, end in spans)


def read_memory(root: Path) -> dict[str, str]:
    """The settled English of each repeated sentence; nothing where there is no memory yet.

    Raises `EditionError` where the table cannot be read; rows that are not in order are left out.
    """
    return {zh: en for zh, en in numbered_rows(root, MEMORY).values() if len(zh) >= SHORTEST}


def bare_sentences(text: str) -> list[str]:
    """The sentences of a text without the stop that ends them and the quotation marks round them.

    That is how the translation memory has them.

    >>> bare_sentences("“什么是新质生产力？”这是问题。")
    ['什么是新质生产力', '这是问题']
    """
    marks = "".join((*SOURCE.quotes, *SOURCE.inner_quotes, " 。！？…"))
    return [text[start:end].strip(marks) for start, end in sentence_spans(text, SOURCE.sentence_ends(text))]


def unsettled(pairs: Iterable[Pair], memory: Mapping[str, str]) -> Iterator[Finding]:
    """A finding for each sentence that is translated several times and the memory does not have, where it stands first.

    What nobody has translated yet asks for no English.
    """
    stands: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)  # path and line of each time
    for pair in pairs:
        translated = {block.id for block in pair.en.blocks} if pair.en else set[str]()
        for block in (block for block in pair.zh.blocks if block.id in translated):
            for line, text in () if block.published else block.markdown_lines:
                for sentence in bare_sentences(plain(text)):
                    stands[sentence].append((pair.zh.path, line))
    for sentence, times in stands.items():
        if len(times) > 1 and len(sentence) >= SHORTEST and sentence not in memory:
            path, line = times[0]
            fact = f"“{sentence[:20]}…” is translated {len(times)} times and has no settled English"
            yield Finding(path, line, "sentence-unsettled", fact, f"Settle it in {MEMORY}")

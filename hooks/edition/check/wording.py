"""Wording: habits of translated English that a pattern can find, long sentences, and nouns chained by *of*.

The habits are data, `data/wording.tsv`: English words to avoid, the Chinese for which they stand (`*` for any), and
what to write. An exception in the front matter gives its reason.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path

from ..base.findings import Fault, Finding
from ..model.data.schemas import BETWEEN, WORDING
from ..model.languages.english_sentences import clause_ends
from ..model.terms import names
from ..model.terms.phrases import Phrases
from ..model.terms.registers import numbered_rows
from ..model.texts.blocks import Block
from ..model.texts.pairing import Pair

ANY = "*"  # in the column of Chinese: whatever the Chinese says
GAP = "…"  # in a form: one to four words
WORD = r"[\w’'-]+"
MOST_WORDS = 45
CHAIN = re.compile(rf"{WORD}(?: of(?: {WORD}){{1,4}}?){{3}}")


@dataclass(frozen=True)
class Habit:
    """Words to avoid, the Chinese that they are avoided for (none: any), and what to write."""

    forms: tuple[str, ...]
    chinese: tuple[str, ...]
    remedy: str


@dataclass(frozen=True)
class Usage:
    """What English is held to: the habits to avoid, and the names that hold as many *of*s as they have."""

    habits: tuple[Habit, ...]
    names: tuple[str, ...]

    @cached_property
    def found_names(self) -> Phrases:
        """What finds the names in a text, the longest first."""
        return Phrases(sorted(self.names, key=lambda name: (-len(name), name)))


def read_usage(root: Path, forms: Iterable[str]) -> Usage:
    """What English is held to, given the forms of the glossary; a table that is not there holds nothing.

    Raises `EditionError` where a table cannot be read; rows that are not in order are left out.
    """
    habits = (
        Habit(parted(en), () if zh == ANY else parted(zh), write)
        for en, zh, write in numbered_rows(root, WORDING).values()
    )
    known = {*forms, *(form for name in names.read(root) for form in name.english)}
    with_of = (name for name in known if " of " in name)
    return Usage(tuple(habits), tuple(sorted(with_of)))


def parted(cell: str) -> tuple[str, ...]:
    """The forms that a cell holds.

    >>> parted("the cause of; causes of")
    ('the cause of', 'causes of')
    """
    return tuple(form for form in cell.split(BETWEEN) if form.strip())


def misworded(pair: Pair, usage: Usage) -> Iterator[Finding]:
    """A finding for each place in a pair's English that is worded as it should not be, notes included."""
    if pair.en is None:
        return
    chinese = pair.zh.notes()
    notes = [(chinese.get(label), note) for label, note in pair.en.notes().items()]
    blocks = [(aligned.zh, aligned.en) for aligned in pair.aligned() if aligned.en]
    for zh, en in (*blocks, *notes):
        for fault in in_block(zh, en, usage):
            yield fault.at(pair.en.path, en.line, en.id)


def in_block(zh: Block | None, en: Block, usage: Usage) -> Iterator[Fault]:
    """What is wrong in the wording of a block, a note or a translator's note, which has no Chinese; nothing in code."""
    if en.kind == "code":
        return
    text = en.plain
    yield from avoided(en.id, zh.plain if zh else "", text, usage.habits)
    if en.kind != "note":
        yield from long_sentences(en.id, text)
    yield from chains(en.id, text, usage.found_names)


def avoided(ident: str, zh: str, en: str, habits: Iterable[Habit]) -> Iterator[Fault]:
    """A fault for each form in the English of a block that a habit avoids, given its Chinese."""
    for habit in habits:
        if habit.chinese and not any(words in zh for words in habit.chinese):
            continue
        for form in habit.forms:
            if m := form_pattern(form).search(en):
                yield Fault("wording-avoided", f"{ident} has “{m[0]}”", habit.remedy, form)


@cache
def form_pattern(form: str) -> re.Pattern[str]:
    """What finds a form in English, in capitals or not, as whole words.

    >>> form_pattern("innovate … mechanisms").findall("Innovate the working mechanisms; innovate. Mechanisms")
    ['Innovate the working mechanisms']
    """
    words = " ".join(f"{WORD}(?: {WORD}){{0,3}}?" if word == GAP else re.escape(word) for word in form.split())
    return re.compile(rf"(?<![\w-]){words}(?![\w-])", re.IGNORECASE)


def long_sentences(ident: str, en: str) -> Iterator[Fault]:
    """A fault for each sentence of a block, or part of one before a semicolon, that has too many words."""
    clauses = (line[start:end] for line in en.split("\n") for start, end in pairwise([0, *clause_ends(line)]))
    for words in (re.findall(WORD, clause) for clause in clauses):
        if len(words) > MOST_WORDS:
            beginning = " ".join(words[:4])
            fact = f"{ident} has {len(words)} words without a stop or a semicolon, from “{beginning}”"
            remedy = f"Divide the sentence, or except it with a reason; {MOST_WORDS} are enough"
            yield Fault("sentence-long", fact, remedy, beginning)


def chains(ident: str, en: str, names: Phrases) -> Iterator[Fault]:
    """A fault for each noun phrase in a block that holds *of* three times, those in names not counted.

    >>> names = Phrases(["means of labor"])
    >>> [fault.what for fault in chains("p1", "the level of the use of the means of labor", names)]
    []
    >>> [fault.what for fault in chains("p1", "the level of the use of ways of working", names)]
    ['level of the use of ways of working']
    """
    for name in names.within(en):
        en = en.replace(name, name.replace(" of ", "-of-"))
    for m in CHAIN.finditer(en):
        words = m[0].replace("-of-", " of ")
        remedy = "Use a verb or an adjective for one of them, or except it with a reason"
        yield Fault("of-chained", f"{ident} holds “{words}”", remedy, words)

"""Boundaries: a term that begins inside a word of the dictionary is often none (健全要素 is 健全 and 要素, not 全要素).

Where it is one all the same, a row of `data/bounds.tsv` grants it in some words round it, with the reason. A row that
grants nothing any more is a finding. (A term that *ends* inside a word is nearly always right: 创新能力.)
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..base.findings import Finding
from ..model.data.schemas import BOUNDS
from ..model.languages.chinese_words import common_tokenizer
from ..model.languages.languages import SOURCE
from ..model.terms.matcher import Entry, Found, Matcher
from ..model.terms.registers import numbered_rows
from ..model.terms.senses import stands_in
from ..model.texts.pairing import Pair

Grants = dict[tuple[str, str], int]  # the line of each row, by slug and the words round the term


def read_grants(root: Path) -> Grants:
    """What `data/bounds.tsv` grants; raises `EditionError` where it cannot be read."""
    return {(slug, context): line for line, (slug, context, _) in numbered_rows(root, BOUNDS).items()}


def inside_words(pairs: Iterable[Pair], matcher: Matcher[Entry], grants: Grants) -> Iterator[Finding]:
    """A finding for each term that begins inside a word and is not granted, and for each row that grants nothing."""
    used: set[tuple[str, str]] = set()
    for pair in pairs:
        for block in pair.zh.blocks:
            if block.published or block.kind in ("heading", "code"):
                continue
            text = block.plain
            for found, word in begun_inside(text, matcher):
                granted = {
                    (slug, context)
                    for slug, context in grants
                    if slug == found.term.slug and stands_in(context, text, found.start, found.end)
                }
                used |= granted
                if not granted:
                    fact = f"{block.id} has {text[found.start : found.end]} inside {word}"
                    remedy = f"Except it in the term’s file, or grant it in {BOUNDS}"
                    yield Finding(pair.zh.path, block.line, "term-inside-word", fact, remedy)
    for (slug, context), line in grants.items():
        if (slug, context) not in used:
            fact = f"no {slug} in {context} begins inside a word"
            yield Finding(BOUNDS, line, "bounds-idle", fact, "Delete the row")


def begun_inside(text: str, matcher: Matcher[Entry]) -> Iterator[tuple[Found[Entry], str]]:
    """The terms of a text that begin inside a word, each with that word."""
    if not SOURCE.is_chinese:  # no dictionary says which words there are
        return
    words = {
        at: word for word, start, end in common_tokenizer().tokenize(text, HMM=False) for at in range(start + 1, end)
    }
    for found in matcher.find_chinese(text):
        if found.start in words:
            yield found, words[found.start]

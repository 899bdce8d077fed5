"""Terms: the paragraphs of a glossary, or of an interview, begin with a few words and a colon."""

from collections.abc import Sequence
from itertools import pairwise

from ...model.sources.source import Line
from .patterns import SPEAKER
from .sentence_ends import ends_sentence

FEWEST, SHARE = 4, 0.4  # paragraphs that begin with different terms, and of all that begin for certain
SHORT = 0.75  # of the width of the widest line: a sentence that ends there ends its paragraph


def speaker_of(text: str) -> str:
    """The name that the text begins with, if a colon follows it.

    >>> speaker_of("洪 银：新质生产力"), speaker_of("新质生产力，即："), speaker_of("00:01")
    ('洪银', '', '')
    """
    found = SPEAKER.match(text)
    return "".join(found["name"].split()) if found else ""


def begin_with_terms(lines: Sequence[Line]) -> bool:
    """Whether many lines behind a sentence's end begin with a term and a colon, each with another one, and none does
    behind a full line that ends inside a sentence. They are many beside the paragraphs that begin for certain, behind
    a blank line or a sentence that ends far from the edge.

    >>> from ...model.sources.source import Source
    >>> words = [f"{term}：把鲜叶摊开，使它慢慢变软。" for term in ("萎凋", "杀青", "揉捻", "渥堆")]
    >>> full = "茶的好坏最后还是要靠舌头来分辨，水温"
    >>> [begin_with_terms(Source("", (full, "也要紧。", *more)).lines()) for more in (words, words[:3])]
    [True, False]
    >>> begun = ([full, "器皿："], ["附", "器皿：盖碗。"], ["喝茶有趣。"] * 12)
    >>> [begin_with_terms(Source("", (full, "也要紧。", *words, *more)).lines()) for more in begun]
    [False, True, False]
    """
    edge = SHORT * max((line.width for line in lines), default=0)
    begun, terms = 0, set()
    for before, line in pairwise(lines):
        short, term = before.width < edge, speaker_of(line.text)
        if line.blank_before or ends_sentence(before.text):
            begun += line.blank_before or short
            terms.add(term)
        elif term and not short:
            return False
    return len(terms - {""}) >= max(FEWEST, SHARE * begun)

"""Sentences: where those of a text end, as a reader would say. What ends one is in a module of each language."""

import re
from collections.abc import Callable, Iterable, Iterator

Span = tuple[int, int]  # where a stretch of a text starts and where it ends (the end excluded)

PARTNERS = {"“": "”", "‘": "’", "「": "」", "『": "』", "（": "）", "(": ")", "《": "》"}
MARK = re.compile(f"[{re.escape(''.join((*PARTNERS, *PARTNERS.values())))}]")
QUOTATIONS, TITLES = "“‘「『", "《"
# Behind a quotation: what still belongs to the sentence that ends with it.
ENDING = re.compile(r"[。！？.!?…”’」』）)\]］\s]*")
WORD = re.compile(r"\w")


def sentence_ends(text: str, stop: re.Pattern[str], goes_on: Callable[[re.Match[str]], bool]) -> list[int]:
    """Where each sentence ends, the last one with the text; white space behind a sentence belongs to it.

    `stop` matches what ends a sentence and all that belongs to it; `goes_on` says of a match that the sentence does
    not end there. Nothing ends inside a title, inside brackets that stand in a sentence, or inside a quotation behind
    which the sentence goes on.
    """
    found = {m.end() for m in stop.finditer(text) if not goes_on(m)} | {len(text)}
    inner = [span for span in enclosed(text) if not holds_sentences(text, span, found)]
    return sorted(end for end in found if end and not any(start < end < last for start, last in inner))


def enclosed(text: str) -> Iterator[Span]:
    """The quotations, brackets and titles of a text, each with its marks; a mark without a partner is passed over.

    >>> list(enclosed("“甲（乙）”丙’"))
    [(2, 5), (0, 6)]
    """
    opened: list[int] = []
    for m in MARK.finditer(text):
        if m[0] in PARTNERS:
            opened.append(m.start())
        elif any(PARTNERS[text[start]] == m[0] for start in opened):
            while PARTNERS[text[start := opened.pop()]] != m[0]:
                pass
            yield start, m.end()


def holds_sentences(text: str, span: Span, ends: set[int]) -> bool:
    """Whether sentences may end inside a quotation, brackets or a title: where with it a sentence ends.

    What stands in brackets must also begin where a sentence does.
    """
    start, last = span
    behind = ENDING.match(text, last)
    closes = behind is not None and any(last <= end <= behind.end() for end in ends)
    if text[start] in QUOTATIONS:
        return closes
    return closes and text[start] not in TITLES and (start == 0 or start in ends)


def sentence_spans(text: str, ends: Iterable[int], gaps: Iterable[int] = (), held: Iterable[Span] = ()) -> list[Span]:
    """The sentences of a text, in order and without anything between them.

    `ends` says where they end; a gap in the text ends one as well, where words stand on both sides of it. Inside what
    is held, which is an element of the page, none ends.

    >>> sentence_spans("甲。乙丙", [2, 4], gaps=[3]), sentence_spans("甲。乙丙", [2, 4], held=[(1, 3)])
    ([(0, 2), (2, 3), (3, 4)], [(0, 4)])
    """
    held = list(held)
    wanted = {end for end in ends if 0 < end < len(text)} | {gap for gap in gaps if 0 < gap < len(text)}
    spans: list[Span] = []
    start = 0
    for end in (*sorted(wanted), len(text)):
        if end < len(text) and any(first < end < last for first, last in held):
            continue
        if spans and not WORD.search(text, start, end):
            spans[-1] = (spans[-1][0], end)
        elif end > start:
            spans.append((start, end))
        start = end
    if len(spans) > 1 and not WORD.search(text, *spans[0]):
        spans[:2] = [(0, spans[1][1])]
    return spans

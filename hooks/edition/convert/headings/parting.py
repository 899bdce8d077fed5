"""Parting: where blank lines stand round headings and nowhere else, a short block without them is none.

So pdftotext puts a blank line where a page leaves more room than between lines.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...model.languages.chinese import HAN_CHARACTER
from ...model.sources.source import Span
from ..evidence.drafts import Draft, DraftText
from ..evidence.edges import is_item
from ..evidence.headings import is_like_heading
from ..evidence.labels import Label, Sheet
from ..evidence.names import is_byline, is_name
from ..evidence.patterns import PARTS
from ..evidence.sentence_ends import ends_sentence
from .insets import over_insets
from .procedures import procedures

FEWEST = 12  # short blocks between blank lines: as many show how a source sets its headings
FEW = 0.25  # of them: as many short ones alone between sentences, at most, are close to both
MOST = 0.5  # of the paragraphs behind another: where more open behind a blank line, blank lines part paragraphs
TIMES = 3  # that the same words stand between blank lines
OFTEN, FEWEST_PARTS = 6, 3  # times that a part's label stands in a work of entries, and parts of an entry
OVER_TEXT = 0.3  # of such labels that stand over text
INDENTED, DEEPEST = 2, 8  # cells: what the first line of a paragraph is set in by
NEARLY_ALL = 0.6  # of the short blocks of a small text
FEWEST_CLOSE, SHARE_CLOSE = 8, 0.15  # short blocks that stand close between sentences, and of all short ones
MOSTLY = 0.7  # of the times that words head a list
CHAPTER_NUMBER = re.compile("|".join(PARTS))
LONGEST_LABEL = 12  # characters of words that stand there again and again, such as 参数：


@dataclass(frozen=True)
class Parting:
    """The blocks that blank lines part from what stands before and behind them; whether they alone may be headings.

    `recurring` are short words that stand so several times; headings such as 语法: do, though a colon ends them.
    `fixed` are such as name the parts of each entry, or head numbered steps, however they stand. `close`: the source
    has many short blocks without blank lines that stand alone between sentences, as headings do. `flush`: it has many,
    or hardly others, at the margin, over paragraphs that are set in, so that what is set in is no heading.
    `announcing` are words that head lists, `terms` the blocks over text that is set in, where headings are over none.
    """

    parted: frozenset[Span] = frozenset()
    tells: bool = False
    recurring: frozenset[str] = frozenset()
    fixed: frozenset[str] = frozenset()
    close: bool = False
    flush: bool = False
    announcing: frozenset[str] = frozenset()
    terms: frozenset[Span] = frozenset()

    @classmethod
    def of(cls, texts: Sequence[DraftText], known: Mapping[Span, Label], sheet: Sheet) -> "Parting":
        """What the blocks of a source show; nothing where blank lines part no blocks."""
        if sheet.layout.double_spaced:
            return cls()
        pairs = [pair for text in texts for pair in pairwise(block for block in text.body if block.id != "title")]
        parted = [
            block for block, after in pairs if begins_apart(block) and (begins_apart(after) or is_code(after, known))
        ]
        parted += stacked(pairs, known)
        remarks = frozenset(
            block.key for before, block, after in triples(pairs) if is_remark(before, block, after, known)
        )
        between = frozenset(block.key for block in parted) - remarks
        headings = [block for block, _ in pairs if is_heading(block, known)]
        short = [*headings, *(block for block, _ in pairs if block.key not in known and may_head(block))]
        heads = sum(block.key in between for block in short)
        prose = [after for block, after in pairs if ends_sentence(block.text) and ends_sentence(after.text)]
        opened = sum(begins_apart(block) for block in prose)
        close = sum(is_close(*three) for three in triples(pairs))
        tells = heads >= FEWEST and close <= FEW * heads and opened < MOST * len(prose)
        recurring = names_of_parts([pair for pair in pairs if pair[0].key in between], known, TIMES)
        fixed = names_of_parts(pairs, known, OFTEN, FEWEST_PARTS) | procedures(triples(pairs))
        at_margin = sum(block.lines[0].indent < INDENTED and not is_chapter_number(block) for block in short)
        flush = are_flush(sum(len(flush_headings(text.body)) for text in texts), at_margin)
        free = [three for three in triples(pairs) if known.keys().isdisjoint(block.key for block in three[:2])]
        terms = over_insets(three for three in free if may_head(three[0]))
        if tells:
            return cls(between, True, recurring, fixed, flush=flush, terms=terms)
        announcing = announcing_lists(pairs)
        apart = frozenset(block.key for block, after in pairs if is_between(block, after))
        return cls(
            apart, fixed=fixed, close=are_close(close, pairs, known), flush=flush, announcing=announcing, terms=terms
        )

    def recurs(self, block: Draft) -> bool:
        """Whether a block that is so parted says what others do, or names a part that each entry of the source has."""
        words = block.squeezed
        return words in self.fixed or (block.key in self.parted and words in self.recurring)


def stacked(pairs: Sequence[tuple[Draft, Draft]], known: Mapping[Span, Label]) -> Iterator[Draft]:
    """The headings that stand right over one another: blank lines before the first and behind the last, then text.

    Where something begins with them, behind a sentence or an item, anything but another short line is text enough.
    """
    begun = {block.key for before, block in pairs if ends_sentence(before.text) or is_item(before.lines[0])}
    for block, after, beyond in triples(pairs):
        if begins_apart(after) or not (begins_apart(block) and begins_apart(beyond)):
            continue
        may = all(may_head(one) and not is_code(one, known) for one in (block, after))
        if may and (ends_sentence(beyond.text) or (block.key in begun and not may_head(beyond))):
            yield from (block, after)


def is_remark(before: Draft, block: Draft, after: Draft, known: Mapping[Span, Label]) -> bool:
    """Whether a block stands apart between code and another short line, or more code: a comment of that code."""
    code, other = (one.key in known and known[one.key].value == "code" for one in (before, after))
    return code and (other or may_head(after)) and begins_apart(block) and begins_apart(after)


def triples(pairs: Sequence[tuple[Draft, Draft]]) -> Iterator[tuple[Draft, Draft, Draft]]:
    """Three blocks that follow one another in a text."""
    yield from ((block, after, beyond) for (block, after), (again, beyond) in pairwise(pairs) if again is after)


def are_close(close: int, pairs: Sequence[tuple[Draft, Draft]], known: Mapping[Span, Label]) -> bool:
    """Whether many short blocks stand close between sentences; or two do, and nearly all that the text has."""
    short = sum(block.key not in known and may_head(block) for block, _ in pairs)
    many = close >= FEWEST or (close >= FEWEST_CLOSE and close >= SHARE_CLOSE * short)
    return many or (close > 1 and close >= NEARLY_ALL * short)


def is_close(before: Draft, block: Draft, after: Draft) -> bool:
    """Whether a short block stands alone between two sentences, close to both: a heading of a source that has many."""
    close = not any(map(begins_apart, (before, block, after)))
    alone = close and may_head(block) and HAN_CHARACTER.search(block.text) is not None
    return alone and ends_sentence(before.text) and ends_sentence(after.text)


def are_flush(flush: int, short: int) -> bool:
    """Whether many short blocks, or two and nearly all at the margin, head paragraphs that are set in."""
    return flush >= FEWEST or (flush > 1 and flush >= NEARLY_ALL * short)


def flush_headings(body: Sequence[Draft]) -> list[Draft]:
    """The short blocks at the margin over paragraphs that are set in: behind the end of another, below the number of a
    chapter, or at the head of a text, where a name may stand above.

    >>> from ..kept.kept import sheet_of
    >>> book = ("春天", "　　花开了。", "秋天", "　　花落了。"), ("张三", "春天", "　　花开了。"), ("春天", "花开了。")
    >>> drafts = [[Draft((line,), "example") for line in sheet_of(*lines).lines] for lines in book]
    >>> [[block.text for block in flush_headings(body)] for body in drafts]
    [['春天', '秋天'], ['春天'], []]
    """
    found: list[Draft] = []
    blocks = [block for block in body if block.id != "title"]
    for place, (block, after) in enumerate(pairwise(blocks)):
        before = blocks[place - 1] if place else None
        begins = is_head(blocks, place) or (before and (ends_sentence(before.text) or is_chapter_number(before)))
        over = INDENTED <= after.lines[0].indent <= DEEPEST and ends_sentence(after.text)
        over = over and not is_item(after.lines[0]) and block.lines[0].indent < INDENTED
        if begins and over and may_head(block) and not after.lines[0].opens_page:
            found.append(block)
    return found


def is_head(blocks: Sequence[Draft], place: int) -> bool:
    """Whether a block stands at the head of a text, below its title or its author's name, and is no name."""
    return place < 2 and all(map(names_somebody, blocks[:place])) and not names_somebody(blocks[place])


def names_somebody(block: Draft) -> bool:
    """Whether a block is a byline, or a name alone."""
    return is_byline(block.text) or is_name(block.text)


def is_chapter_number(block: Draft) -> bool:
    """Whether a block is the number of a chapter or of another part of a book, alone.

    >>> from ..kept.kept import sheet_of
    >>> [is_chapter_number(Draft((line,), "example")) for line in sheet_of("第一章", "第一章 新质", "一、").lines]
    [True, False, False]
    """
    return CHAPTER_NUMBER.fullmatch(block.unmarked) is not None


def is_between(block: Draft, after: Draft) -> bool:
    """Whether a block stands between blank lines."""
    return block.lines[0].blank_before and after.lines[0].blank_before


def begins_apart(block: Draft) -> bool:
    """Whether a blank line stands before a block, or it begins its page."""
    return block.lines[0].blank_before or block.lines[0].opens_page


def is_heading(block: Draft, known: Mapping[Span, Label]) -> bool:
    """Whether a block is known to be a heading."""
    return block.key in known and known[block.key].value.startswith("heading")


def is_code(block: Draft, known: Mapping[Span, Label]) -> bool:
    """Whether a block is code, or may be, which an extraction may set close to its heading."""
    return HAN_CHARACTER.search(block.text) is None or (block.key in known and known[block.key].value == "code")


def may_head(block: Draft) -> bool:
    """Whether a block is as short as a heading, and no item."""
    return len(block.lines) <= 2 and not is_item(block.lines[0]) and is_like_heading(block.unmarked)


def labels_of(blocks: Iterable[Draft], known: Mapping[Span, Label]) -> Iterator[str]:
    """The words of the blocks that are short labels."""
    for block in blocks:
        words = block.squeezed
        is_label = words.endswith(("：", ":")) and 1 < len(words) <= LONGEST_LABEL
        if is_label and block.key not in known and len(block.lines) == 1:
            yield words


def names_of_parts(
    pairs: Sequence[tuple[Draft, Draft]], known: Mapping[Span, Label], times: int, fewest: int = 1
) -> frozenset[str]:
    """The short labels that name the parts of each entry of a reference work: 语法：, 参数：, 示例： over text or code.

    They come again and again, given how often and how many must; what stands below is no name, as it is below 翻译：.
    """
    over: dict[str, list[bool]] = {}
    for block, after in pairs:
        for words in labels_of([block], known):
            over.setdefault(words, []).append(is_text(after, known))
    often = {words: texts for words, texts in over.items() if len(texts) >= times}
    below = [is_over for texts in often.values() for is_over in texts]
    return frozenset(often) if len(often) >= fewest and sum(below) > OVER_TEXT * len(below) else frozenset()


def announcing_lists(pairs: Sequence[tuple[Draft, Draft]]) -> frozenset[str]:
    """The short words such as 相关主题 that come again and again, mostly behind text and over another short line."""
    heads: dict[str, list[bool]] = {}
    for before, block, after in triples(pairs):
        if may_head(block) and len(block.lines) == 1:
            heads.setdefault(block.squeezed, []).append(may_head(after) and not may_head(before))
    return frozenset(words for words, head in heads.items() if len(head) >= OFTEN and sum(head) > MOSTLY * len(head))


def is_text(block: Draft, known: Mapping[Span, Label]) -> bool:
    """Whether a block is known to be code, or ends a sentence."""
    return (block.key in known and known[block.key].value == "code") or ends_sentence(block.text)

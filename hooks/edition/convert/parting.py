"""Parting: where blank lines stand round headings and nowhere else, a short block without them is none.

So pdftotext puts a blank line where a page leaves more room than between lines.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..model.chinese import squeezed
from ..model.source import Span
from .drafts import Draft, DraftText
from .edges import HAN_CHARACTER, is_item
from .headings import is_like_heading
from .kept import is_code_like
from .labels import Label, Sheet
from .neighbors import ends_sentence

FEWEST = 12  # short blocks between blank lines: as many show how a source sets its headings
SHARE = 0.25  # of the short blocks, at least
MOST = 0.5  # of the paragraphs behind another: where more open behind a blank line, blank lines part paragraphs
TIMES = 3  # that the same words stand between blank lines
OFTEN, FEWEST_PARTS = 6, 3  # times that a part's label stands in a work of entries, and parts of an entry
OVER_TEXT = 0.3  # of such labels that stand over text
LONGEST_LABEL = 12  # characters of words that stand there again and again, such as 参数：


@dataclass(frozen=True)
class Parting:
    """The blocks that blank lines part from what stands before and behind them; whether they alone may be headings.

    `recurring` are short words that stand so several times; headings such as 语法: do, though a colon ends them.
    `fixed` are such as name the parts of each entry, however they stand. `close`: the source has many short blocks
    without blank lines that stand alone between sentences, as headings do.
    """

    parted: frozenset[Span] = frozenset()
    tells: bool = False
    recurring: frozenset[str] = frozenset()
    fixed: frozenset[str] = frozenset()
    close: bool = False

    @classmethod
    def of(cls, texts: Iterable[DraftText], known: Mapping[Span, Label], sheet: Sheet) -> "Parting":
        """What the blocks of a source show; nothing where blank lines part no blocks."""
        if sheet.layout.double_spaced:
            return cls()
        pairs = [pair for text in texts for pair in pairwise(block for block in text.body if block.id != "title")]
        parted = [
            block for block, after in pairs if begins_apart(block) and (begins_apart(after) or is_code(after, known))
        ]
        parted += stacked(pairs)
        between = frozenset(block.key for block in parted)
        headings = [block for block, _ in pairs if is_heading(block, known)]
        short = [*headings, *(block for block, _ in pairs if block.key not in known and may_head(block))]
        heads = sum(block.key in between for block in short)
        prose = [after for block, after in pairs if ends_sentence(block.text) and ends_sentence(after.text)]
        opened = sum(begins_apart(block) for block in prose)
        tells = heads >= max(FEWEST, SHARE * len(short)) and opened < MOST * len(prose)
        times = Counter(words for words in labels_of(parted, known))
        recurring = frozenset(words for words, count in times.items() if count >= TIMES)
        fixed = fixed_parts(pairs, known)
        if tells:
            return cls(between, True, recurring, fixed)
        close = sum(is_close(*three) for three in triples(pairs)) >= FEWEST
        apart = frozenset(block.key for block, after in pairs if is_between(block, after))
        return cls(apart, fixed=fixed, close=close)

    def recurs(self, block: Draft) -> bool:
        """Whether a block that is so parted says what others do, or names a part that each entry of the source has."""
        words = squeezed(block.unmarked)
        return words in self.fixed or (block.key in self.parted and words in self.recurring)


def stacked(pairs: Sequence[tuple[Draft, Draft]]) -> Iterator[Draft]:
    """The headings that stand right over one another: blank lines before the first and behind the last, then text."""
    for block, after, beyond in triples(pairs):
        close = begins_apart(block) and not begins_apart(after) and begins_apart(beyond)
        may = all(may_head(one) and not is_code_like(one.lines[0]) for one in (block, after))
        if close and may and ends_sentence(beyond.text):
            yield from (block, after)


def triples(pairs: Sequence[tuple[Draft, Draft]]) -> Iterator[tuple[Draft, Draft, Draft]]:
    """Three blocks that follow one another in a text."""
    yield from ((block, after, beyond) for (block, after), (again, beyond) in pairwise(pairs) if again is after)


def is_close(before: Draft, block: Draft, after: Draft) -> bool:
    """Whether a short block stands alone between two sentences, close to both: a heading of a source that has many."""
    alone = may_head(block) and HAN_CHARACTER.search(block.text) is not None and not begins_apart(block)
    return alone and all(ends_sentence(one.text) and not begins_apart(one) for one in (before, after))


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
        words = squeezed(block.unmarked)
        is_label = words.endswith(("：", ":")) and 1 < len(words) <= LONGEST_LABEL
        if is_label and block.key not in known and len(block.lines) == 1:
            yield words


def fixed_parts(pairs: Sequence[tuple[Draft, Draft]], known: Mapping[Span, Label]) -> frozenset[str]:
    """The short labels that name the parts of each entry of a reference work: 语法：, 参数：, 示例： over text or code.

    Several come again and again; what stands below is no single word, as it is below 翻译：.
    """
    over: dict[str, list[bool]] = {}
    for block, after in pairs:
        for words in labels_of([block], known):
            over.setdefault(words, []).append(is_text(after, known))
    often = {words: texts for words, texts in over.items() if len(texts) >= OFTEN}
    below = [is_over for texts in often.values() for is_over in texts]
    return frozenset(often) if len(often) >= FEWEST_PARTS and sum(below) > OVER_TEXT * len(below) else frozenset()


def is_text(block: Draft, known: Mapping[Span, Label]) -> bool:
    """Whether a block is known to be code, or ends a sentence."""
    return (block.key in known and known[block.key].value == "code") or ends_sentence(block.text)

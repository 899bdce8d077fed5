"""Parting: where blank lines stand round headings and nowhere else, a short block without them is none.

So pdftotext puts a blank line where a page leaves more room than between lines.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from ..model.chinese import squeezed
from ..model.source import Span
from .drafts import Draft, DraftText
from .edges import HAN_CHARACTER, is_item
from .headings import is_like_heading
from .labels import Label, Sheet
from .neighbors import ends_sentence

FEWEST = 12  # short blocks between blank lines: as many show how a source sets its headings
SHARE = 0.25  # of the short blocks, at least
MOST = 0.5  # of the paragraphs behind another: where more open behind a blank line, blank lines part paragraphs
TIMES = 3  # that the same words stand between blank lines
LONGEST_LABEL = 12  # characters of words that stand there again and again, such as 参数：


@dataclass(frozen=True)
class Parting:
    """The blocks that blank lines part from what stands before and behind them; whether they alone may be headings.

    `recurring` are short words that stand so several times; headings such as 语法: do, though a colon ends them.
    """

    parted: frozenset[Span] = frozenset()
    tells: bool = False
    recurring: frozenset[str] = frozenset()

    @classmethod
    def of(cls, texts: Iterable[DraftText], known: Mapping[Span, Label], sheet: Sheet) -> "Parting":
        """What the blocks of a source show; nothing where blank lines part no blocks."""
        if sheet.layout.double_spaced:
            return cls()
        pairs = [pair for text in texts for pair in pairwise(block for block in text.body if block.id != "title")]
        parted = [
            block for block, after in pairs if begins_apart(block) and (begins_apart(after) or is_code(after, known))
        ]
        between = frozenset(block.key for block in parted)
        headings = [block for block, _ in pairs if is_heading(block, known)]
        short = [*headings, *(block for block, _ in pairs if block.key not in known and may_head(block))]
        heads = sum(block.key in between for block in short)
        prose = [after for block, after in pairs if ends_sentence(block.text) and ends_sentence(after.text)]
        opened = sum(begins_apart(block) for block in prose)
        tells = heads >= max(FEWEST, SHARE * len(short)) and opened < MOST * len(prose)
        times = Counter(words for words in labels_of(parted, known))
        recurring = frozenset(words for words, count in times.items() if count >= TIMES)
        if tells:
            return cls(between, True, recurring)
        return cls(frozenset(block.key for block, after in pairs if is_between(block, after)))

    def recurs(self, block: Draft) -> bool:
        """Whether a block that is so parted says what others do."""
        return block.key in self.parted and squeezed(block.unmarked) in self.recurring


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
        is_label = words.endswith(("：", ":")) and len(words) <= LONGEST_LABEL
        if is_label and block.key not in known and len(block.lines) == 1:
            yield words

"""The rules for one aligned block: each takes its Chinese and its English, and says what differs.

Two ordered tables hold them. `BLOCK_RULES` are all; those of them that are `WORDING_RULES` hold for notes as well.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from ..base.findings import Fault
from ..model.languages import figures
from ..model.languages.english import ENGLISH
from ..model.languages.languages import SOURCE
from ..model.texts import marks
from ..model.texts.blocks import Block

# The name of who speaks, in bold before a colon, inside the bold or behind it.
SPEAKER = re.compile(r"^\*\*[^*]+(?:[：:]\s*\*\*|\*\*\s*[：:])")
# References to notes, the translator's ([^t1]) left out, and to works: ［3］ in Chinese, [3] in English.
REFERENCE = re.compile(r"\[\^(?!t)[^\]\s]+\]|[［\[][\d,，、—–-]+[］\]]")
BRACKETS = str.maketrans("［］，", "[],")
# Characters, and the marks that stand with them in Chinese alone.
CHINESE_WORDS = re.compile(f"[{SOURCE.letters}，。；：！？、（）《》［］]+")
BlockRule = Callable[[Block, Block], Iterable[Fault]]  # of a Chinese block and its English


def differ_in_kind(zh: Block, en: Block) -> Iterator[Fault]:
    """A fault where English is a block of another kind, or a heading of another level."""
    if kind_of(zh) != kind_of(en):
        fact = f"{zh.id} is a {kind_of(en)} in English, a {kind_of(zh)} in Chinese"
        yield Fault("kind-differs", fact, "Make it the same")


def kind_of(block: Block) -> str:
    """The block's kind in words, with the level of a heading."""
    return f"heading of level {block.level}" if block.kind == "heading" else block.kind


def differ_in_shape(zh: Block, en: Block) -> Iterator[Fault]:
    """A fault where a table has other rows or cells in English; a verse may have other lines."""
    if zh.kind == en.kind == "table" and zh.shape != en.shape:
        fact = f"{zh.id} has {en.shape}, its Chinese {zh.shape}"
        yield Fault("table-differs", fact, "Give each cell its own")


def differ_in_notes(zh: Block, en: Block) -> Iterator[Fault]:
    """A fault where English refers to other notes or works, or in another order."""
    ours, theirs = references(en), references(zh)
    if ours != theirs:
        yield Fault("note-differs", f"{zh.id} refers to {ours}, its Chinese to {theirs}", "Refer to the same notes")


def references(block: Block) -> str:
    """The notes and works that a block refers to, in order.

    >>> references(Block("paragraph", "p1", "生产力[^n2]的飞跃［3］", 1))
    '[^n2] [3]'
    >>> references(Block("paragraph", "p1", "Productive forces[^n2] keep[^t1] leaping[3]", 1))
    '[^n2] [3]'
    """
    return " ".join(REFERENCE.findall(block.markdown)).translate(BRACKETS) or "no note"


def differ_in_gaps(zh: Block, en: Block) -> Iterator[Fault]:
    """A fault where English has more gaps, or fewer."""
    ours, theirs = gaps(en), gaps(zh)
    if ours != theirs:
        fact = f"{zh.id} has {ours} gaps, its Chinese {theirs}"
        yield Fault("gap-differs", fact, "Put {>>gap: …<<} where the Chinese has it")


def gaps(block: Block) -> int:
    """How many gaps a block has."""
    return sum(mark.kind == "gap" for mark in marks.marks_of(block.markdown))


def differ_in_speaker(zh: Block, en: Block) -> Iterator[Fault]:
    """A fault where one side alone begins with the name of who speaks."""
    ours, theirs = names_speaker(en), names_speaker(zh)
    if ours != theirs:
        here, there = ("a", "none") if ours else ("no", "one")
        fact = f"{zh.id} has {here} speaker’s label, its Chinese has {there}"
        yield Fault("speaker-differs", fact, "Label both, or neither")


def names_speaker(block: Block) -> bool:
    """Whether a block begins with the name of who speaks."""
    return SPEAKER.match(marks.corrected(block.markdown)) is not None


def leave_quotes_open(zh: Block, en: Block) -> Iterator[Fault]:
    """A fault where a quotation mark in English has no partner."""
    text = en.plain
    opening, closing = ENGLISH.quotes
    unpaired = re.sub(f"{opening}[^{opening}{closing}]*{closing}", "", text)
    if opening in unpaired or closing in unpaired:
        counts = f"{text.count(opening)} {opening} and {text.count(closing)} {closing}"
        inner = " ".join(ENGLISH.inner_quotes)
        remedy = f"Pair them; use {inner} inside {opening} {closing}"
        yield Fault("quotes-unbalanced", f"{zh.id} has {counts}, or has them out of order", remedy)


def leave_chinese(zh: Block, en: Block) -> Iterator[Fault]:
    """A fault for each run of Chinese characters or of Chinese punctuation that is left in English."""
    for words in dict.fromkeys(CHINESE_WORDS.findall(marks.corrected(en.markdown))):
        yield Fault("chinese-left", f"{zh.id} holds {words}", "Translate it", words)


def lose_figures(zh: Block, en: Block) -> Iterator[Fault]:
    """A fault for each figure that English does not hold, by value."""
    for figure in figures.missing(*lines_apart(zh, en)):
        fact = f"{zh.id} has {figure.written} in Chinese, which its English does not hold"
        yield Fault("figure-missing", fact, "Add it, or except it with a reason", figure.written)


def invent_figures(zh: Block, en: Block) -> Iterator[Fault]:
    """A fault for each figure in digits that Chinese holds in no form."""
    for written in figures.invented(*lines_apart(zh, en)):
        fact = f"{zh.id} has {written} in English, which its Chinese does not hold"
        yield Fault("figure-invented", fact, "Take it out, or except it with a reason", written)


def lines_apart(*blocks: Block) -> Iterator[str]:
    """What each block says, with a character between lines and cells that no figure reaches across."""
    return (block.plain.replace("\n", "|") for block in blocks)


WORDING_RULES: tuple[BlockRule, ...] = (leave_quotes_open, leave_chinese, lose_figures, invent_figures)
BLOCK_RULES: tuple[BlockRule, ...] = (
    differ_in_kind, differ_in_shape, differ_in_notes, differ_in_gaps, differ_in_speaker, *WORDING_RULES,
)  # fmt: skip

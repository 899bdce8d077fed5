"""Alignment: what keeps the two files of a text from being one pair (law 3).

Each rule compares the files; the ordered table `FILE_RULES` is the check.
"""

from collections.abc import Callable, Iterable, Iterator

from ..base.findings import Fault, Finding
from ..model.texts.blocks import Block
from ..model.texts.pairing import Pair
from ..model.texts.texts import Text
from .block_rules import BLOCK_RULES, WORDING_RULES, BlockRule

FileRule = Callable[[Text, Text], Iterable[Finding]]  # of a Chinese file and its English


def by_id(blocks: Iterable[Block]) -> dict[str, Block]:
    """The blocks by their ids, without notes."""
    return {block.id: block for block in blocks if block.kind != "note" and block.id}


def to_translate(zh: Text) -> dict[str, Block]:
    """The blocks of a Chinese file that need a partner, by their ids: not what the source itself prints in English."""
    return by_id(block for block in zh.blocks if not block.published)


def lack_blocks(zh: Text, en: Text) -> Iterator[Finding]:
    """A finding for each block without English, where the status does not say that the translation is partial."""
    if en.status.partial:
        return
    english = by_id(en.blocks)
    for ident, block in to_translate(zh).items():
        if ident not in english or not english[ident].text:
            fault = Fault("block-missing", f"{ident} has no English", f"Translate it in {en.path}")
            yield fault.at(zh.path, block.line, ident)


def add_blocks(zh: Text, en: Text) -> Iterator[Finding]:
    """A finding for each English block that the Chinese file does not have."""
    chinese = to_translate(zh)
    for ident, block in by_id(en.blocks).items():
        if ident not in chinese:
            fault = Fault("block-unknown", f"{ident} is no block of {zh.path}", "Correct its id, or take it out")
            yield fault.at(en.path, block.line, ident)


def differ_in_order(zh: Text, en: Text) -> Iterator[Finding]:
    """A finding for the first block that stands where another stands in Chinese."""
    chinese, english = to_translate(zh), by_id(en.blocks)
    wanted = [ident for ident in chinese if ident in english]
    found = [ident for ident in english if ident in chinese]
    for right, ident in zip(wanted, found, strict=True):
        if right != ident:
            fact = f"{ident} stands where {right} stands in Chinese"
            fault = Fault("order-differs", fact, "Put the blocks in its order")
            yield fault.at(en.path, english[ident].line, ident)
            return


def differ_in_blocks(zh: Text, en: Text) -> Iterator[Finding]:
    """What the rules for blocks say of each block that is in both files."""
    english = by_id(en.blocks)
    for ident, block in to_translate(zh).items():
        if ident in english:
            yield from judged(BLOCK_RULES, block, english[ident], en.path)


def lack_notes(zh: Text, en: Text) -> Iterator[Finding]:
    """A finding for each note without English, where the status does not say that the translation is partial."""
    if en.status.partial:
        return
    english = en.notes()
    for label, note in zh.notes().items():
        if label not in english:
            fault = Fault("note-undefined", f"[^{label}] is not defined in English", f"Translate it in {en.path}")
            yield fault.at(zh.path, note.line, label)


def add_notes(zh: Text, en: Text) -> Iterator[Finding]:
    """A finding for each English note that the Chinese file does not have, but for the translator's own: t1, t2, …"""
    chinese = zh.notes()
    for label, note in en.notes().items():
        if label not in chinese and not label.startswith("t"):
            fact = f"[^{label}] is no note of {zh.path}"
            fault = Fault("note-unknown", fact, "Correct it, or name it [^t1], [^t2] …")
            yield fault.at(en.path, note.line, label)


def differ_in_wording_of_notes(zh: Text, en: Text) -> Iterator[Finding]:
    """What the rules for wording say of each note that is in both files."""
    english = en.notes()
    for label, note in zh.notes().items():
        if label in english:
            yield from judged(WORDING_RULES, note, english[label], en.path)


def judged(rules: tuple[BlockRule, ...], zh: Block, en: Block, path: str) -> Iterator[Finding]:
    """What the rules say of a block, at the line of its English."""
    return (fault.at(path, en.line, en.id) for rule in rules for fault in rule(zh, en))


FILE_RULES: tuple[FileRule, ...] = (
    lack_blocks, add_blocks, differ_in_order, differ_in_blocks, lack_notes, add_notes, differ_in_wording_of_notes,
)  # fmt: skip


def misalignments(pair: Pair) -> Iterator[Finding]:
    """Every difference between the files of a pair, before exceptions; none where there is no English file."""
    if pair.en is not None:
        for rule in FILE_RULES:
            yield from rule(pair.zh, pair.en)

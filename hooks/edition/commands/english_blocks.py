"""New English for blocks of a text, put into the lines of its file."""

import re
from collections.abc import Collection, Mapping

from ..editions.segments import unit_id
from ..model.texts.blocks import Block
from ..model.texts.pairing import Pair, fingerprint


def id_of(block: Block) -> str:
    """The id of a block as files for translators have it."""
    return unit_id(block.kind, block.id)


def written(
    english: list[str], chinese: list[str], pair: Pair, new: Mapping[str, str], current: Collection[str]
) -> list[str]:
    """The lines of the English file with the new English of some blocks.

    A block that is there gets the fingerprint of the present Chinese if it is among `current`. One that is not there
    is written as the Chinese file writes it, behind the last one before it that has English.
    """
    lines = list(english)
    there = {id_of(block): block for block in (pair.en.blocks if pair.en else ())}
    prints = {id_of(block): fingerprint(block) for block in pair.zh.blocks if block.kind != "note"}
    for key in new.keys() & there.keys():
        block = there[key]
        lines[block.line - 1] = lines[block.line - 1].replace(block.text, new[key], 1)
        at = attributes_line(block)
        if at and key in current and key in prints:
            lines[at - 1] = re.sub(r"data-of=[^\s}]*", f"data-of={prints[key]}", lines[at - 1])
    # From the end, so that places found in the file as it was still hold.
    for number, block in reversed(list(enumerate(pair.zh.blocks))):
        key = id_of(block)
        if key not in new or key in there:
            continue
        before = [there[one] for one in map(id_of, pair.zh.blocks[:number]) if one in there]
        at = last_line(before[-1]) if before else len(lines) - len(pair.en.markdown.split("\n") if pair.en else ())
        is_tight = bool(before) and before[-1].kind == block.kind == "bullet"
        lines[at:at] = [*([] if is_tight else [""]), *like(block, chinese, new[key], prints.get(key, ""))]
    return lines


def attributes_line(block: Block) -> int:
    """The line of a block's attribute list, 0 where it has none."""
    return block.line if block.kind == "heading" else block.id_line


def last_line(block: Block) -> int:
    return max(block.last_line, block.id_line)


def like(block: Block, chinese: list[str], text: str, of: str) -> list[str]:
    """A block as its Chinese is written, with other words, and the fingerprint of the Chinese."""
    first = chinese[block.line - 1].replace(block.text, text, 1)
    lines = [first, chinese[block.id_line - 1]] if block.id_line and block.kind != "heading" else [first]
    if of:
        lines[-1] = re.sub(r"\s*\}\s*$", f" data-of={of} }}", lines[-1])
    return lines

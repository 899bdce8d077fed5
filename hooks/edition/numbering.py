"""Numbering: ids for blocks that have none. Numbers are never used again and do not say order."""

from __future__ import annotations

import re

from . import texts
from .texts import Block, Text

NUMBERED = re.compile(r"p(\d+)$")


def numbered(zh: str, en: str | None = None) -> tuple[str, str | None]:
    """Both files with an id for every block: the next number that neither uses nor has retired.

    An English block without one takes the id of the Chinese block that follows the same partner, if English lacks it.

    >>> print(*numbered("# 题 {: #title }\\n\\n甲\\n", "# Title {: #title }\\n\\nA\\n"), sep="")
    # 题 {: #title }
    <BLANKLINE>
    甲
    {: #p1 }
    # Title {: #title }
    <BLANKLINE>
    A
    {: #p1 }
    <BLANKLINE>
    """
    chinese = texts.parse(zh, "zh")
    english = texts.parse(en, "en") if en is not None else None
    used = used_numbers(chinese) | (used_numbers(english) if english else set())
    following = max(used, default=0) + 1
    ids: list[str] = []
    for block in body(chinese):
        ids.append(block.id or f"p{following}")
        following += not block.id
    zh = inserted(zh, body(chinese), ids)
    if en is None or english is None:
        return zh, en
    partners = english_ids(body(english), ids, {b.id for b in body(chinese) if b.published})
    for n, ident in enumerate(partners):
        if not ident:
            partners[n] = f"p{following}"
            following += 1
    return zh, inserted(en, body(english), partners)


def body(text: Text) -> list[Block]:
    return [block for block in text.blocks if block.kind != "note"]


def used_numbers(text: Text) -> set[int]:
    """The numbers of a file's ids, retired ones among them."""
    ids = [*(block.id for block in body(text)), *map(str, text.meta.get("retired") or [])]
    return {int(m[1]) for ident in ids if (m := NUMBERED.match(ident))}


def english_ids(blocks: list[Block], ids: list[str], published: set[str]) -> list[str]:
    """The id of each English block; empty where the Chinese block at its place has its English already, or is none."""
    wanted = [ident for ident in ids if ident not in published]
    taken = {block.id for block in blocks if block.id}
    out: list[str] = []
    for block in blocks:
        at = wanted.index(out[-1]) + 1 if out and out[-1] in wanted else 0 if not out else len(wanted)
        guess = wanted[at] if at < len(wanted) else ""
        out.append(block.id or (guess if guess not in taken else ""))
        taken.add(out[-1])
    return out


def inserted(source: str, blocks: list[Block], ids: list[str]) -> str:
    """The file with ids where the grammar wants them: at a heading's end, on the line after another block."""
    lines = source.split("\n")
    for block, ident in reversed(list(zip(blocks, ids, strict=True))):
        if block.id:
            continue
        at = block.id_line - 1
        if block.kind == "heading" and not re.search(r"\{:[^{}]*\}\s*$", lines[at]):
            lines[at] = f"{lines[at].rstrip()} {{: #{ident} }}"
        elif block.id_line:
            head, _, rest = lines[at].rpartition("{:")
            lines[at] = f"{head}{{: #{ident} {rest.strip()}"
        else:
            lines.insert(block.line, f"{{: #{ident} }}")
    return "\n".join(lines)

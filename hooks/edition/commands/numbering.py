"""Numbering: ids for blocks that have none. Numbers are never used again and do not say order."""

import re
from collections.abc import Iterator
from itertools import count

from ..model.texts import texts
from ..model.texts.texts import Block, Text

NUMBERED = re.compile(r"p(\d{1,6})$")


def numbered(zh: str, en: str | None = None) -> tuple[str, str | None]:
    """Both files with an id for every block: the next number that neither uses nor has retired.

    An English block without an id takes that of the Chinese block at its place: the one that follows the partner of
    the English block before. Where that id stands in English already, it gets a number of its own.

    >>> numbered("# 题 {: #title }\\n\\n甲\\n", "# Title {: #title }\\n\\nA\\n")
    ('# 题 {: #title }\\n\\n甲\\n{: #p1 }\\n', '# Title {: #title }\\n\\nA\\n{: #p1 }\\n')
    """
    chinese, english = texts.parse(zh, "zh.md"), texts.parse(en or "", "zh.en.md")
    unused = count(max(used_numbers(chinese) | used_numbers(english), default=0) + 1)
    ids = [block.id or f"p{next(unused)}" for block in body(chinese)]
    wanted = [ident for block, ident in zip(body(chinese), ids, strict=True) if not block.published]
    partners = [ident or f"p{next(unused)}" for ident in english_ids(body(english), wanted)]
    return inserted(zh, body(chinese), ids), None if en is None else inserted(en, body(english), partners)


def body(text: Text) -> list[Block]:
    """The blocks of a text but its notes."""
    return [block for block in text.blocks if block.kind != "note"]


def used_numbers(text: Text) -> set[int]:
    """The numbers of a file's ids, retired ones among them."""
    ids = [*(block.id for block in body(text)), *text.meta.get("retired", [])]
    return {int(m[1]) for ident in ids if (m := NUMBERED.match(ident))}


def english_ids(blocks: list[Block], wanted: list[str]) -> Iterator[str]:
    """The id of each English block, given those of the Chinese blocks that it may take.

    Empty where no Chinese block stands at its place, or where that one has its English already.
    """
    following: dict[str | None, str] = dict(zip((None, *wanted), wanted, strict=False))
    taken = {block.id for block in blocks}
    before = None
    for block in blocks:
        guess = following.get(before, "")
        before = block.id or (guess if guess not in taken else "")
        taken.add(before)
        yield before


def inserted(source: str, blocks: list[Block], ids: list[str]) -> str:
    """The file with an id for each block that has none: at the end of a heading, on the line after any other block.

    Where the block has an attribute list, the id is written into it.
    """
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
            lines.insert(block.last_line, f"{{: #{ident} }}")
    return "\n".join(lines)

"""Faithfulness: a block is published as the source prints it, or written as a draft that shows the source's lines.

What Markdown, our marks or the grammar would read as markup is escaped, so that a block shows its characters whatever
they are. The proof of the whole conversion (commands/proving.py) makes drafts of blocks that differ all the same.
"""

from collections.abc import Collection
from dataclasses import replace

from ...base.characters import UNWANTED, character_name
from .markdown import kept_lines, kept_text, removed_from
from .record import ConvertedText, WrittenBlock

SETTLE = "the page would not show what the source prints"


def faithful(block: WrittenBlock) -> WrittenBlock:
    """The block, or a draft of it where it holds a character that no page may show."""
    if block.draft.kind == "note" or block.draft.supplied:
        return block
    if wrong := UNWANTED.search(block.markdown):
        return as_draft(block, f"it holds {character_name(wrong[0])}; write the character that is meant")
    return block


def with_drafts(text: ConvertedText, ids: Collection[str]) -> ConvertedText:
    """A text with the blocks of these ids as drafts: beside others they would be read as something else."""
    blocks = (as_draft(block, SETTLE) if block.draft.id in ids and not block.doubt else block for block in text.blocks)
    return text.of_blocks(tuple(blocks))


def as_draft(block: WrittenBlock, doubt: str) -> WrittenBlock:
    """The block as code with the source's own lines, to be settled by hand."""
    if block.draft.id in ("title", "by"):
        return replace(block, doubt=doubt)
    draft = replace(block.draft, kind="code", css_class="draft", level=0)
    if draft.note_mark:  # it stands in another place, without its mark
        return WrittenBlock(draft, kept_text(draft), tuple(removed_from(draft, [])), (), doubt)
    return WrittenBlock(draft, kept_lines(draft), (), (), doubt)

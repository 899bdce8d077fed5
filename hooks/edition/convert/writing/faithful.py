"""Faithfulness: a block is published as the source prints it, or written as a draft that shows the source's lines."""

import re
from collections.abc import Collection
from dataclasses import replace

from ...base.characters import UNWANTED, character_name
from ...model.languages.chinese import squeezed
from ...model.sources.source import Span
from ...model.texts import reader
from ...model.texts.grammar import outside_grammar
from ...model.texts.marks import wrong_marks
from ...model.texts.page_text import read_html
from ...model.texts.rendering import render
from ..evidence.drafts import with_signs
from ..order.folding import without_vanished, written_out
from .markdown import kept_lines, kept_text, removed_from
from .record import ConvertedText, WrittenBlock

# What Markdown, our marks or the grammar may read as something else than characters; not `_`, which is a character
# everywhere: behind the backslash that every one has in text, and in code.
SIGNS = re.compile(r"[\\`*\[\]{}<>&|~^#]")
SIGNS_AT_HEAD = tuple("-+=/!:?")
SETTLE = "the page would not show what the source prints"


def faithful(block: WrittenBlock) -> WrittenBlock:
    """The block, or a draft of it where the page would not show what the source prints."""
    if block.draft.kind == "note" or block.draft.supplied:
        return block
    if wrong := UNWANTED.search(block.markdown):
        return as_draft(block, f"it holds {character_name(wrong[0])}; write the character that is meant")
    text = block.draft.text
    if (text.startswith(SIGNS_AT_HEAD) or SIGNS.search(text)) and not shows_source(block):
        return as_draft(block, SETTLE)
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


def shows_source(block: WrittenBlock) -> bool:
    """Whether the block by itself is one block of the grammar, and renders as the characters of its draft."""
    alone = re.sub(r"\[\^n\d+\]", "", block.markdown)
    blocks, findings = reader.parse_blocks(alone.split("\n"), 0, "block")
    html = render(alone)
    if findings or len(blocks) != 1 or list(outside_grammar(blocks, html, "block")):
        return False
    if block.draft.kind != "code" and any(True for _ in wrong_marks(blocks[0].text)):
        return False
    shown = read_html(html, is_page=False).blocks.get(block.draft.id, "")
    return squeezed(shown) == squeezed(meant(block))


def meant(block: WrittenBlock) -> str:
    """The characters of a block's draft that its page should show."""
    markers: dict[int, dict[Span, str]] = {}
    for span in (span for part in block.removed if part.act == "marker" for span in part.spans):
        markers.setdefault(span.line, {})[span] = ""
    words = (with_signs(line, markers.get(line.number, {})) for line in block.draft.lines)
    return without_vanished(written_out("".join(words)))

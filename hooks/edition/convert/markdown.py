"""Markdown: a draft written as a block of a text, and the record of what that took."""

import re

from ..base.whitespace import is_space
from ..model.folds import SOFT_HYPHEN
from ..model.source import Span
from .drafts import Draft
from .folding import without_vanished, written_out
from .layout import Layout
from .patterns import SPEAKER
from .record import Removed, ReportLine, WrittenBlock
from .repairs import CHINESE, ENGLISH, repaired

PLACEHOLDER = "\U0010fffd"  # stands for a reference while the text is repaired; no source uses this private character
BOLD_LABEL = re.compile(
    r"^(摘要|内容提要|关键词|中图分类号|文献标[识志]码|文章编号|作者简介|基金项目|编者按|Abstract|Summary|Key ?words"
    r"|JEL Classification)(\s?[：:]?)\s*",
    re.IGNORECASE,
)


def write_block(draft: Draft, references: dict[Span, str], layout: Layout) -> WrittenBlock:
    """The block's Markdown, what was removed from its lines on the way, and their repairs."""
    text, line_numbers = joined(draft, references)
    text, repairs = repaired(text, ENGLISH if draft.published else CHINESE)
    referring = [span for _, spans in draft.characters() for span in spans if span in references]
    notes = (references[span] for span in referring)
    text = re.sub(PLACEHOLDER, lambda _: f"[^{next(notes)}]", escaped(text))
    text = with_marks(draft, with_bold_beginning(draft, text, layout))
    reported = tuple(ReportLine(repair.rule, line_numbers[repair.position], repair.what) for repair in repairs)
    return WrittenBlock(draft, with_id(draft, text), tuple(removed_from(draft, referring)), reported)


def joined(draft: Draft, references: dict[Span, str]) -> tuple[str, list[int]]:
    """The block's text, and the number of the source's line for each of its characters that is not white space.

    Markers are left out; a placeholder stands for each reference to a note.
    """
    text = ""
    line_numbers: list[int] = []
    for line, spans in draft.characters():
        if text and needs_space(text[-1], line.raw[spans[0].start]):
            text += " "
        for span in spans:
            characters = written_out(line.raw[span.start])
            text += PLACEHOLDER if span in references else characters
            line_numbers += [line.number for one in characters if not is_space(one) and one != SOFT_HYPHEN]
    return without_vanished(text), line_numbers


def needs_space(last: str, first: str) -> bool:
    """Whether a space belongs between a line's last character and the next one's first, as between Latin words.

    >>> [needs_space(last, first) for last, first in ("wf", "2f", "w0", ",2")]
    [True, True, True, True]
    >>> [needs_space(last, first) for last, first in ("新质", "新f", "w质", "20", "-t", "(t")]
    [False, False, False, False, False, False]
    """
    one_figure = last.isdigit() and first.isdigit()
    return last.isascii() and first.isascii() and last not in "-(" and not one_figure


def escaped(text: str) -> str:
    """The text with what Markdown would read as markup escaped.

    >>> escaped("* 作者"), escaped("2. 高校"), escaped("2.54%"), escaped("- 新"), escaped("[1]")
    ('\\\\* 作者', '2\\\\. 高校', '2.54%', '\\\\- 新', '\\\\[1\\\\]')
    """
    text = re.sub(r"([\\`*_\[\]{}<])", r"\\\1", text)
    text = re.sub(r"^(\d+)\.(?=\s)", r"\1\\.", text)
    return re.sub(r"^([#+>-])(?=\s|$)", r"\\\1", text)


def with_bold_beginning(draft: Draft, text: str, layout: Layout) -> str:
    """A paragraph's text with the name of its speaker, or the label of an article's front matter, in bold."""
    if draft.kind != "paragraph":
        return text
    if layout.begins_speech(text):
        return SPEAKER.sub(r"**\g<0>**", text)
    if label := BOLD_LABEL.match(text):
        colon = label[2].strip()
        space = "" if colon and not draft.published else " "
        return f"**{label[1]}{colon}**{space}{text[label.end() :]}".rstrip()
    return text


def with_marks(draft: Draft, text: str) -> str:
    """The text with the editorial marks of what is supplied before it and what is lost at its ends."""
    before, after = (f"{{>>gap: {reason}<<}}" if reason else "" for reason in (draft.lost_before, draft.lost_after))
    supplied = f"{{++{draft.supplied.text}++}}{{>>{draft.supplied.reason}<<}}" if draft.supplied else ""
    return before + supplied + text + after


def with_id(draft: Draft, text: str) -> str:
    """The block as the grammar of texts wants it: a heading's id at its line's end, another's on the next line."""
    css_class = f" .{draft.css_class}" if draft.css_class else ""
    attributes = f"{{: #{draft.id}{css_class}{' lang=en' if draft.published else ''} }}"
    if draft.kind == "note":
        return f"[^{draft.id}]: {text}"
    if draft.kind == "heading":
        return f"{'#' * draft.level} {text} {attributes}"
    return f"{'- ' if draft.kind == 'bullet' else ''}{text}\n{attributes}"


def removed_from(draft: Draft, referring: list[Span]) -> list[Removed]:
    """What of the block's lines stands in the text in another place or form: a note, markers, references to notes."""
    removed = []
    if draft.note_mark:
        removed.append(Removed("marker", "footnote-mark", (draft.note_mark,)))
        removed.append(Removed("move", draft.opened_by, tuple(line.span for line in draft.lines), draft.id))
    removed += [Removed("marker", rule, (span,)) for rule, span in draft.markers()]
    return [*removed, *(Removed("marker", "footnote-mark", (span,)) for span in referring)]

"""Markdown: a draft written as a block of a text, and the record of what that took."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from ...model.languages.chinese import squeezed
from ...model.sources.folds import SOFT_HYPHEN
from ...model.sources.source import Line, Span
from ...model.texts.blocks import KEPT
from ..evidence.drafts import Draft, with_signs
from ..evidence.layout import Layout
from ..evidence.patterns import SPEAKER
from ..evidence.spread import closed, is_spread
from ..order.folding import without_vanished, written_out
from ..tables.rows import rows_of
from .escaping import escaped, escaped_cell
from .record import Removed, ReportLine, WrittenBlock
from .repairs import CHINESE, ENGLISH, repaired

BOLD_LABEL = re.compile(
    r"^(摘要|内容提要|關鍵詞|关键词|中图分类号|文献标[识志]码|文章编号|作者简介|基金项目|编者按|編者按|Abstract|Summary"
    r"|Key ?words|JEL Classification)(\s?[：:]?)\s*",
    re.IGNORECASE,
)
IN_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]*[.?&=_%]$")  # where a line broke it
LONGEST_ADDRESS = 200  # characters
TAB = 4
References = Mapping[int, Mapping[Span, str]]  # the ids of notes by what refers to them, by the number of its line


def write_block(draft: Draft, references: References, layout: Layout) -> WrittenBlock:
    """The block's Markdown, what was removed from its lines on the way, and their repairs."""
    if draft.kind in KEPT:
        return kept_block(draft, references)
    placeholder = next(unused_in(draft))
    text, line_numbers, found = joined(draft, references, placeholder)
    text, repairs = repaired(text, ENGLISH if draft.published else CHINESE)
    notes = (references[span.line][span] for span in found)
    text = escaped(text, draft.kind == "heading")
    text = re.sub(placeholder, lambda _: f"[^{next(notes)}]", text) if found else text
    text = with_supplied(draft, with_bold_beginning(draft, text, layout))
    reported = tuple(ReportLine(repair.rule, line_numbers[repair.position], repair.what) for repair in repairs)
    return WrittenBlock(draft, with_attributes(draft, text), tuple(removed_from(draft, found)), reported)


def unused_in(draft: Draft) -> Iterator[str]:
    """Private characters that the draft does not hold: they stand for references while the text is written."""
    text = draft.text
    return (char for char in map(chr, range(0x10FFFD, 0x10F000, -1)) if char not in text)


def joined(draft: Draft, references: References, placeholder: str) -> tuple[str, list[int], list[Span]]:
    """The block's text, the number of the source's line for each of its characters that is not white space, and the
    references to notes in it.

    Markers are left out; a placeholder stands for each reference.
    """
    text = ""
    line_numbers: list[int] = []
    found: list[Span] = []
    markers = [span for _, span in draft.markers]
    for line in draft.lines:
        signs = {span: "" for span in markers if span.line == line.number}
        referring = [span for span in references.get(line.number, ()) if refers_from(span, line, signs)]
        found += referring
        words = written_out(with_signs(line, signs | dict.fromkeys(referring, placeholder)))
        line_numbers += [line.number] * len(squeezed(words.replace(SOFT_HYPHEN, "")))
        words = closed(words) if is_spread(words) else words
        last, first = text.rstrip(placeholder)[-1:], words.lstrip(placeholder)[:1]
        parted = last and first and needs_space(last, first) and not IN_ADDRESS.search(text[-LONGEST_ADDRESS:])
        numbered = draft.kind == "heading" and text.replace(".", "").isdigit()
        text += (" " if parted or numbered else "") + words
    return without_vanished(text), line_numbers, found


def refers_from(span: Span, line: Line, markers: Iterable[Span]) -> bool:
    """Whether a reference stands in a line, or in that column of it, and is no part of a marker."""
    in_line = line.start <= span.start < line.end
    return in_line and not any(marker.start <= span.start < marker.end for marker in markers)


def needs_space(last: str, first: str) -> bool:
    """Whether a space belongs between a line's last character and the next one's first, as between Latin words.

    >>> [needs_space(last, first) for last, first in ("wf", "2f", "w0", ",2")]
    [True, True, True, True]
    >>> [needs_space(last, first) for last, first in ("新质", "新f", "w质", "20", "-t", "/t")]
    [False, False, False, False, False, False]
    """
    one_figure = last.isdigit() and first.isdigit()
    return last.isascii() and first.isascii() and last not in "-(/@" and not one_figure


def with_bold_beginning(draft: Draft, text: str, layout: Layout) -> str:
    """A paragraph's text with the name of its speaker, or the label of an article's front matter, in bold."""
    if draft.kind != "paragraph":
        return text
    if SPEAKER.match(text) and layout.begins_speech(text):
        return SPEAKER.sub(r"**\g<0>**", text)
    if label := BOLD_LABEL.match(text):
        colon = label[2].strip()
        space = "" if colon and not draft.published else " "
        return f"**{label[1]}{colon}**{space}{text[label.end() :]}".rstrip()
    return text


def with_supplied(draft: Draft, text: str) -> str:
    """The text, or the editorial mark of what is supplied for it."""
    return f"{{++{escaped(draft.supplied.text)}++}}{{>>{draft.supplied.reason}<<}}" if draft.supplied else text


def with_attributes(draft: Draft, text: str) -> str:
    """The block as the grammar of texts wants it: a heading's id at its line's end, another's on the next line."""
    css_class = f" .{draft.css_class}" if draft.css_class else ""
    attributes = f"{{: #{draft.id}{css_class}{' lang=en' if draft.published else ''} }}"
    if draft.kind == "note":
        return f"[^{draft.id}]: {text}"
    if draft.kind == "heading":
        return f"{'#' * draft.level} {text} {attributes}"
    return f"{'- ' if draft.kind == 'bullet' else ''}{text}\n{attributes}"


def kept_block(draft: Draft, references: References) -> WrittenBlock:
    """A block that keeps its lines; in a table and in verse references to notes stand in the place of their marks."""
    written = kept_lines(draft)
    found = [span for line in draft.lines for span in references.get(line.number, ()) if refers_from(span, line, ())]
    if not found or not written.startswith("/// "):
        return WrittenBlock(draft, written)
    filling, *signs = islice(unused_in(draft), len(found) + 1)
    # As wide as the marks are, that the columns stay in their places.
    wide = {span: sign.ljust(span.end - span.start, filling) for span, sign in zip(found, signs, strict=True)}
    lines = tuple(with_raw_signs(line, wide) for line in draft.lines)
    notes = {ord(sign): f"[^{references[span.line][span]}]" for span, sign in zip(found, signs, strict=True)}
    written = kept_lines(replace(draft, lines=lines)).replace(filling, "").translate(notes)
    return WrittenBlock(draft, written, tuple(removed_from(draft, found)))


def with_raw_signs(line: Line, signs: Mapping[Span, str]) -> Line:
    """A line with signs in the place of parts of it that are as wide."""
    own = {span: sign for span, sign in signs.items() if span.line == line.number}
    return replace(line, raw=line.raw[: line.start] + with_signs(line, own) + line.raw[line.end :])


def kept_lines(draft: Draft) -> str:
    """A block that keeps its lines, in the form of its kind; a table with one row or uneven ones is written as code."""
    rows = [[escaped_cell(cell) for cell in row] for row in rows_of(draft.lines)] if draft.kind == "table" else []
    if len(rows) > 1 and len({len(row) for row in rows}) == 1:
        parted = [rows[0], ["---"] * len(rows[0]), *rows[1:]]
        return with_attributes(draft, "\n".join(["/// table", *(f"| {' | '.join(row)} |" for row in parted), "///"]))
    if draft.kind == "verse":
        verses = [("\n" if n and line.blank_before else "") + escaped(line.text) for n, line in enumerate(draft.lines)]
        return with_attributes(draft, "\n".join(["/// verse", *verses, "///"]))
    return fenced(draft, code_lines(draft.lines))


def kept_text(draft: Draft) -> str:
    """The lines of a note as code, each from where its text begins."""
    return fenced(draft, [without_vanished(written_out(line.text)) for line in draft.lines])


def fenced(draft: Draft, lines: list[str]) -> str:
    """Lines as code, in a fence that none of them ends."""
    fence = "`" * max(3, 1 + max((len(ticks) for line in lines for ticks in re.findall("`+", line)), default=0))
    return with_attributes(draft, "\n".join([fence, *lines, fence]))


def code_lines(lines: tuple[Line, ...]) -> list[str]:
    """The lines of code as they stand, without the margin that all of them have; blank ones between them are kept."""
    raw = [without_vanished(written_out(code_line(line))).expandtabs(TAB) for line in lines]
    raw = [re.sub(r"\s", " ", line) for line in raw]
    margin = min(len(line) - len(line.lstrip()) for line in raw)
    return [("\n" if n and lines[n].blank_before else "") + line[margin:] for n, line in enumerate(raw)]


def code_line(line: Line) -> str:
    """A line of code with its indentation: of a line in columns, that within its column."""
    if line.column:
        return " " * line.indent + line.text
    return line.raw[: line.end].lstrip("\f")


def removed_from(draft: Draft, referring: list[Span]) -> list[Removed]:
    """What of the block's lines stands in the text in another place or form: a note, markers, references to notes."""
    removed = []
    if draft.note_mark:
        removed.append(Removed("marker", "footnote-mark", (draft.note_mark,)))
        removed.append(Removed("move", draft.opened_by, tuple(line.span for line in draft.lines), draft.id))
    removed += [Removed("marker", rule, (span,)) for rule, span in draft.markers]
    return [*removed, *(Removed("marker", "footnote-mark", (span,)) for span in referring)]

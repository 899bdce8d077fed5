"""Noted verses: poems whose lines refer to notes, read as if the marks that do so were not there."""

from collections.abc import Iterator
from dataclasses import replace

from ...model.sources.source import Line, Span
from ..evidence.drafts import with_signs
from ..evidence.labels import Label, Sheet
from .verses import verse


def noted_verse(sheet: Sheet) -> Iterator[Label]:
    """The labels of verse in a sheet, whatever refers to notes in it.

    >>> from ..notes.footnotes import move_notes
    >>> from .kept import sheet_of
    >>> poem = ("白日依山尽，", "黄河入海流①。", "欲穷千里目，", "更上一层楼。", "", "① 黄河：河名。")
    >>> [label.parts[1] for label in noted_verse(move_notes(sheet_of(*poem)))]
    [Span(line=2, start=0, end=7)]
    """
    marks: dict[int, dict[Span, str]] = {}
    for label in sheet.those("reference"):
        marks.setdefault(label.key.line, {})[label.key] = ""
    lines = [without_marks(line, marks[line.number]) if line.number in marks else line for line in sheet.lines]
    printed = {bare.span: line.span for bare, line in zip(lines, sheet.lines, strict=True) if bare is not line}
    for label in verse(replace(sheet, lines=tuple(lines))):
        yield replace(label, parts=tuple(printed.get(part, part) for part in label.parts))


def without_marks(line: Line, marks: dict[Span, str]) -> Line:
    """A line without the marks that refer to notes; whole where nothing else stands on it."""
    words = with_signs(line, marks).strip()
    if not words:
        return line
    raw = line.raw[: line.start] + words
    return replace(line, raw=raw, end=len(raw))

"""Marks at the heads of lines that may be notes: by their form, or as a PDF prints them, small and high."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ...model.sources.note_mark_form import CIRCLED, FOOTNOTE_MARK
from ...model.sources.source import Line, Span
from .note_marks import MARKER, is_sign, style_of, value_of

STOP = re.compile(r"(?<=[。；！？])\s*")
FIGURES = re.compile(r"\d{1,3}(?=[^\W\d_])")
SMALLER = 0.95  # times the size of the body's letters: a note's, at most
LONGEST_NOTE = 4  # lines of a note behind its first one, set in


class Mark(NamedTuple):
    """A note's mark at the beginning of a line, and how long it is with the space behind it."""

    text: str
    length: int


def mark_of(line: Line) -> Mark | None:
    """The mark that a line begins with, if it is a note's: by its form, or as a PDF prints it small and high."""
    if marker := MARKER.match(line.text):
        return Mark(marker["mark"], marker.end())
    raised = next((mark for mark, span in raised_marks(line) if span.start == line.start), "")
    return Mark(raised, len(raised)) if raised and len(raised) < len(line.text) else None


def one_each(line: Line) -> Iterator[Line]:
    """The notes that stand on one line, each as a line: behind a sentence's end the next mark of a style begins one.

    >>> from ..kept.kept import sheet_of
    >>> [note.text for note in one_each(sheet_of("①甲。②乙，见③。").lines[0])]
    ['①甲。', '②乙，见③。']
    >>> [note.text for note in one_each(sheet_of("1 甲。 2 乙。").lines[0])]
    ['1 甲。 2 乙。']
    """
    mark = mark_of(line)
    while mark and style_of(mark.text) != "1":
        behind = (replace(line, start=line.start + stop.end(), blank_before=False) for stop in STOP.finditer(line.text))
        after = next((one for one in behind if is_next(mark_of(one), mark)), None)
        if after is None:
            break
        yield replace(line, end=line.start + len(line.text[: after.start - line.start].rstrip()))
        line, mark = after, mark_of(after)
    yield line


def is_next(mark: Mark | None, before: Mark) -> bool:
    """Whether a mark is of the same style as another and the next one."""
    same = mark is not None and style_of(mark.text) == style_of(before.text)
    return mark is not None and same and value_of(mark.text) == value_of(before.text) + 1


def goes_on(lines: Sequence[Line], index: int) -> bool:
    """Whether a line's bare number goes on with that of the line before: either both are marks of notes, or none is."""
    before, mark = mark_of(lines[index - 1]), mark_of(lines[index])
    if before is None or mark is None or {style_of(before.text), style_of(mark.text)} != {"1"}:
        return False
    return value_of(mark.text) == value_of(before.text) + 1


def is_chosen(before: str, mark: Mark) -> bool:
    """Whether a circled number goes on with those of the line before, as the answers to a question in a test do.

    >>> [is_chosen(text, Mark("③", 1)) for text in ("作者是谁？①李白②杜甫", "②杜甫。", "作者①")]
    [True, False, False]
    """
    before_it = value_of(mark.text) - 1
    return style_of(mark.text) == "①" and any(
        value_of(one) == before_it for one in re.findall(f"{CIRCLED}(?=.)", before[1:])
    )


def follows(number: str, line: Line, above: Sequence[Line]) -> bool:
    """Whether a line above one with a number has the number before it in the same style, as headings and items have.

    >>> from ..kept.kept import sheet_of
    >>> lines = sheet_of("1 方法", "2 结论").lines
    >>> follows("2", lines[1], lines), follows("1", lines[0], lines)
    (True, False)
    """
    marks = (mark.text for one in above if one.number < line.number and (mark := mark_of(one)))
    return any(style_of(mark) == style_of(number) and value_of(mark) == value_of(number) - 1 for mark in marks)


def is_amid(lines: Sequence[Line], mark: str) -> bool:
    """Whether the first of some lines, set in, goes on with the note of a mark: the next note stands close below it.

    >>> from ..kept.kept import sheet_of
    >>> notes = ("又见甲。", "② 同上。"), ("又见甲。", "", "② 同上。"), ("又见甲。", "③ 同上。")
    >>> [is_amid(sheet_of("① 参见乙；", *lines).lines[1:], "①") for lines in notes]
    [True, False, False]
    """
    for line in lines[: LONGEST_NOTE + 1]:
        if line.blank_before or is_sign(mark):
            return False
        if found := mark_of(line):
            return style_of(found.text) == style_of(mark) and value_of(found.text) == value_of(mark) + 1
    return False


def with_raised_mark(line: Line, marks: Collection[str], size: float) -> Line:
    """A line whose first figures count as raised: its page raises the same above text, and it is smaller than that.

    A word processor may set a note's own number as large as the note, and close to its words.

    >>> from ...model.sources.places import Place
    >>> from ...model.sources.source import Source
    >>> source = Source("example", ("12甲", "12.甲"), (Place(size=8), Place(size=8)))
    >>> [with_raised_mark(line, ["12"], size).place.raised for size in (10, 8) for line in source.lines()]
    [((0, 2),), (), (), ()]
    """
    figures = FIGURES.match(line.text)
    if not figures or figures[0] not in marks or not line.place or line.place.size >= SMALLER * size:
        return line
    own = (line.start, line.start + figures.end())
    return replace(line, place=replace(line.place, raised=tuple(sorted({own, *line.place.raised}))))


def raised_marks(line: Line) -> Iterator[tuple[str, Span]]:
    """The characters of a line that a PDF prints small and high, where they may refer to a note; and their places."""
    for start, end in line.place.raised if line.place else ():
        if line.start <= start and end <= line.end and FOOTNOTE_MARK.fullmatch(line.raw[start:end]):
            yield line.raw[start:end], Span(line.number, start, end)

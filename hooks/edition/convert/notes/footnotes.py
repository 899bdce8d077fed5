"""Footnotes at the feet of pages and columns: which lines they are, and which characters refer to them."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from ...model.sources.ledger_rules import SENTENCE_END
from ...model.sources.source import Line, Span
from ..evidence.labels import Label, Sheet, Taking
from ..evidence.names import is_byline
from ..evidence.patterns import ENTRY, REFERENCES_HEADING
from .calls import first_call, further_calls, within
from .carried_notes import carry_on
from .endnotes import notes_under_headings
from .line_marks import SMALLER, follows, goes_on, is_amid, is_chosen, mark_of, one_each, raised_marks, with_raised_mark
from .note_marks import MARKER, SIGNS, is_sign, name_things, references, same_style, style_of, value_of

AUTHOR_MARK = "*"
ON_AUTHOR = re.compile(r"作者|本文|基金|收稿|[项項]目")
OPENING = 6  # lines of a source among which title and byline stand
LARGEST_SHARE = 0.6  # of a page's lines that may be notes
LONGEST_AUTHOR_NOTE = 6  # lines
NOTED = ("p", "note")  # what a document may call a line that is a note


@dataclass(frozen=True)
class Footnote:
    """A note at a page's foot: its mark, its lines (the mark taken off the first), and where the mark stands.

    `on_author`: it is about the author or the whole text, whose title or byline refers to it, or nothing.
    """

    mark: str
    lines: tuple[Line, ...]
    marker: Span
    on_author: bool = False


def move_notes(sheet: Sheet) -> Sheet:
    """Takes the notes from the feet of pages, or as the document names them, with what refers to each."""
    labels: list[Label] = [*named_notes(sheet)]
    if labels:
        return sheet.labelled(labels)
    sheet = sheet.labelled(notes_under_headings(sheet))
    body_size = size_of_body(sheet)
    lines = sorted(sheet.lines, key=lambda line: (line.page, line.column))
    for _, page in groupby(lines, lambda line: line.page):
        on_page = list(page)
        notes = [
            note
            for _, group in groupby(on_page, lambda line: line.column)
            for note in notes_of(list(group), on_page, sheet, body_size)
        ]
        at_feet = {(line.number, line.end) for note in notes for line in note.lines}
        body = [line for line in on_page if (line.number, line.end) not in at_feet and may_refer(line)]
        referring = [reference_to(note, body) for note in notes if not note.on_author]
        if all(referring) and len(set(referring)) == len(referring):
            labels += labels_of(notes, body)
    return sheet.labelled(carry_on(labels, sheet))


def named_notes(sheet: Sheet) -> Iterator[Label]:
    """The labels of the lines that a document says are notes; the text refers to them by their numbers, in order."""
    text = [line for line in sheet.lines if line.place and line.place.role not in ("note", "pre", "tr")]
    at = start = 0
    for line in sheet.lines:
        marker = MARKER.match(line.text) if line.place and line.place.role == "note" else None
        if marker is None:
            continue
        note = Span(line.number, line.start + marker.end(), line.end)
        yield Label("mark", "footnote-mark", (Span(line.number, line.start, line.start + len(marker["mark"])), note))
        yield Label("note", "footnote", (note,), str(line.column), "the document says note")
        here = ((n, text[n].raw.find(marker["mark"], start if n == at else 0)) for n in range(at, len(text)))
        if found := next(((n, column) for n, column in here if column >= 0), None):
            at, start = found[0], found[1] + len(marker["mark"])
            yield Label("reference", "footnote-mark", (Span(text[at].number, found[1], start), note))


def notes_of(lines: list[Line], on_page: list[Line], sheet: Sheet, body_size: float) -> list[Footnote]:
    """The notes of a page or a column: its last lines, from the first that can begin them."""
    referring = [line for line in on_page if may_refer(line)]
    raised = [(line.number, mark) for line in referring for mark, _ in raised_marks(line)]
    marks = {mark for _, mark in raised}
    lines = [note for line in lines for note in one_each(with_raised_mark(line, marks, body_size))]
    cited = next((n for n, line in enumerate(lines) if REFERENCES_HEADING.match(line.text)), len(lines))
    starts = [n for n in range(1, len(lines)) if begins_note(lines, n, cited, body_size)]
    fewest = 0 if sheet.is_paged or len(lines) < 30 else len(lines) * (1 - LARGEST_SHARE)
    above = {n: {mark for number, mark in raised if number < lines[n].number} for n in starts if n >= fewest}
    start = next(
        (n for n, marks in above.items() if are_notes(lines[n:], referring, marks) and not goes_on(lines, n)),
        len(lines),
    )
    notes: list[Footnote] = []
    above_notes = [line for line in lines[:start] if may_refer(line)]
    for n, line in enumerate(lines[start:], start):
        mark = mark_of(line)
        if notes and not mark and ends_notes(line, notes[0].lines[0], sheet) and not is_amid(lines[n:], notes[-1].mark):
            break
        if mark and (not notes or same_style(mark.text, notes[-1].mark)):
            rest = replace(line, start=line.start + mark.length)
            marker = Span(line.number, line.start, line.start + len(mark.text))
            on_author = is_sign(mark.text) and not refers_in_text(mark.text, above_notes, sheet)
            notes.append(Footnote(mark.text, (rest,), marker, on_author))
        else:
            notes[-1] = replace(notes[-1], lines=(*notes[-1].lines, line))
    return notes


def size_of_body(sheet: Sheet) -> float:
    """The size that most of a source is printed in; 0 where its lines have none."""
    sizes: Counter[float] = Counter()
    for line in sheet.lines:
        sizes[line.place.size if line.place else 0] += line.width
    return max(sizes, key=lambda size: sizes[size], default=0)


def begins_note(lines: Sequence[Line], index: int, cited: int, body_size: float) -> bool:
    """Whether a line has a note's mark, and is none of the references from an index on, which have numbers too.

    A number in round brackets, or as items of lists have it, is a note's only apart from the text above it, by a blank
    line or by what was dropped between, which announces nothing; a bare one, where sizes are known, only in letters
    smaller than the body's: headings and lines of code have numbers as well.
    """
    line = lines[index]
    mark = mark_of(line)
    style = style_of(mark.text) if mark else ""
    if not mark or (index > cited and style in ("[]", "1", "1.")) or is_chosen(lines[index - 1].text, mark):
        return False
    if line.place and line.place.role not in ("", *NOTED):
        return False
    if style == "1" and line.place and line.place.size:
        return line.place.size < SMALLER * body_size
    before = lines[index - 1]
    ruled_off = line.number > before.number + 1 and not line.blank_before
    apart = ruled_off or (line.blank_before and (style == "()" or before.text[-1] not in "：:"))
    return style not in ("()", "1.") or apart or mark.text[1] in "注註"


def ends_notes(line: Line, first: Line, sheet: Sheet) -> bool:
    """Whether a line behind notes belongs to none: an editor's name, or where no page shows, a line that stands apart
    or is set in as paragraphs are, and the first note is not.

    In a source without pages a paragraph may follow; where a document says what its lines are, each is a block.
    """
    if line.place and line.place.role and line.place.opens:
        return True
    apart = (line.blank_before and not sheet.layout.double_spaced) or first.indent < 2 <= line.indent
    return ENTRY.match(line.text) is not None or (apart and not sheet.is_paged)


def refers_in_text(mark: str, above: Sequence[Line], sheet: Sheet) -> bool:
    """Whether a paragraph refers to a note by a sign, and not the title or the byline."""
    opening = {line.number for line in sheet.printed[:OPENING] if not SENTENCE_END.search(line.text.rstrip(SIGNS))}
    return any(
        line.number not in opening or is_prose(line.text, start)
        for line in above
        for start, _ in references(mark, line.text)
    )


def is_prose(text: str, start: int) -> bool:
    """Whether a sign stands in a line of prose, which holds a stop, or more than a title does."""
    return "，" in text or "。" in text or (start < len(text) - len(SIGNS) and len(text) > 30)


def may_refer(line: Line) -> bool:
    """Whether a line may refer to a note: code, which letters of one width show, has no place for a reference; digits
    behind names refer to places of work.

    >>> from ..kept.kept import sheet_of
    >>> [may_refer(line) for line in sheet_of("张三1，李四2", "张三，李四①", "发展1").lines]
    [False, True, True]
    """
    return not (line.place and line.place.mono) and not (line.text[-1].isdecimal() and is_byline(line.text))


def are_notes(lines: Sequence[Line], referring: Sequence[Line], raised: Collection[str] = ()) -> bool:
    """Whether a page's last lines are its notes: the first has a mark, numbers ascend, and the page refers to each.

    It does by its words, or by a mark that is `raised` above their line; to one of several once inside a sentence.
    A note on the author says so, or stands before others; it is short and its mark the only one of its kind.
    """
    first = mark_of(lines[0])
    if first is None:
        return False
    marks = [mark.text for line in lines if (mark := mark_of(line))]
    numbers = [mark for mark in marks if not is_sign(mark)]
    numbers = [mark for mark in numbers if style_of(mark) == style_of(numbers[0])]
    if any(value_of(later) != value_of(number) + 1 for number, later in pairwise(numbers)):
        return False
    notes = {(line.number, line.end) for line in lines}
    body = "\n".join(line.text for line in referring if (line.number, line.end) not in notes)
    called = {number for number in numbers if number in raised or refers(body, lines, number)}
    if not all(number in called or (numbers[1:] and len([*within(number, body)]) == 1) for number in numbers):
        return False
    if style_of(first.text) in ("()", "1.") and name_things(numbers, body):
        return False
    if style_of(first.text) in ("1", "1.") and follows(first.text, lines[0], referring):
        return False
    if not is_sign(first.text) or any(True for _ in references(first.text, body)):
        return True
    return is_author_note(lines, [line.text for line in referring], first.length)


def refers(body: str, notes: Sequence[Line], mark: str) -> bool:
    """Whether a page's text, or a note before it, refers to the note with a mark."""
    own = next(n for n, line in enumerate(notes) if (found := mark_of(line)) and found.text == mark)
    words = "\n".join((body, *(line.text for line in notes[:own])))
    return any(True for _ in references(mark, words))


def is_author_note(lines: Sequence[Line], words: Sequence[str], begins: int) -> bool:
    """Whether a page's last lines begin with a note about the author."""
    alone = next((n for n, line in enumerate(lines[1:], 1) if mark_of(line)), len(lines))
    name = re.split("[，,（(:：]", lines[0].text[begins:])[0]
    says_so = ON_AUTHOR.search(lines[0].text) is not None or is_byline(name)
    only = sum(line.startswith(AUTHOR_MARK) for line in words) == 1
    return says_so and only and alone <= LONGEST_AUTHOR_NOTE


def labels_of(notes: list[Footnote], body: list[Line]) -> Iterator[Label]:
    """The labels of a page's notes, of their marks, and of the places in its text that refer to each."""
    for note in notes:
        what: Taking = "author-note" if note.on_author else "note"
        rule = "author-note" if note.on_author else "footnote"
        parts = tuple(line.span for line in note.lines)
        yield Label("mark", "footnote-mark", (note.marker, parts[0]))
        referring = None if note.on_author else reference_to(note, body)
        yield Label(what, rule, parts, str(note.lines[0].column))
        if referring:
            for span in (referring, *further_calls(referring, note.mark, body)):
                yield Label("reference", "footnote-mark", (span, parts[0]))


def reference_to(note: Footnote, body: list[Line]) -> Span | None:
    """The first characters in a page's text that refer to a note: to one with a sign, only above it."""
    above = [line for line in body if line.number < note.marker.line] if is_sign(note.mark) else body
    return first_call(note.mark, above)

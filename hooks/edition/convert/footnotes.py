"""Footnotes at the feet of pages and columns: which lines they are, and which characters refer to them."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from ..model.ledger_rules import FOOTNOTE_MARK
from ..model.source import Line, Span
from .edges import CLOSING
from .labels import Label, Sheet, Taking
from .patterns import is_byline

# What ends a clause behind a mark at the beginning of a line: there the mark refers to a note and begins none.
ENDS = f"{CLOSING})"
MARKER = re.compile(
    r"^(?P<mark>[①-⑳]|\*(?![*\s]*\*)|[\[［〔]\d{1,3}[\]］〕]|[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}|[1-9]\d{0,2}(?=\s))"
    rf"\s*(?=[^\s{ENDS}])"
)
AUTHOR_MARK = "*"
ON_AUTHOR = re.compile(r"作者|本文|基金|收稿|[项項]目")
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
LARGEST_SHARE = 0.6  # of a page's lines that may be notes
LONGEST_AUTHOR_NOTE = 6  # lines


@dataclass(frozen=True)
class Footnote:
    """A note at a page's foot: its mark, its lines (the mark taken off the first), and where the mark stands."""

    mark: str
    lines: tuple[Line, ...]
    marker: Span

    @property
    def on_author(self) -> bool:
        """Whether this note is about the author: its mark is an asterisk, and no text need refer to it."""
        return self.mark == AUTHOR_MARK


def move_notes(sheet: Sheet) -> Sheet:
    """Takes the notes from the feet of pages, or as the document names them, with what refers to each."""
    labels: list[Label] = [*named_notes(sheet)]
    if labels:
        return sheet.labelled(labels)
    lines = sorted(sheet.lines, key=lambda line: (line.page, line.column))
    for _, page in groupby(lines, lambda line: line.page):
        on_page = list(page)
        notes = [
            note
            for _, group in groupby(on_page, lambda line: line.column)
            for note in notes_of(list(group), on_page, sheet)
        ]
        at_feet = {(line.number, line.end) for note in notes for line in note.lines}
        body = [line for line in on_page if (line.number, line.end) not in at_feet and may_refer(line)]
        referring = [first_reference(note.mark, body) for note in notes if not note.on_author]
        if all(referring) and len(set(referring)) == len(referring):
            labels += labels_of(notes, body)
    return sheet.labelled(labels)


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


def notes_of(lines: list[Line], on_page: list[Line], sheet: Sheet) -> list[Footnote]:
    """The notes of a page or a column: its last lines, from the first that can begin them."""
    referring = [line for line in on_page if may_refer(line)]
    words = "\n".join(line.text for line in referring)
    raised = [(line.number, mark) for line in referring for mark, _ in raised_marks(line)]
    starts = [n for n in range(1, len(lines)) if MARKER.match(lines[n].text)]
    fewest = 0 if sheet.is_paged or len(lines) < 30 else len(lines) * (1 - LARGEST_SHARE)
    above = {n: {mark for number, mark in raised if number < lines[n].number} for n in starts if n >= fewest}
    start = next((n for n, marks in above.items() if are_notes(lines[n:], words, marks)), len(lines))
    notes: list[Footnote] = []
    for line in lines[start:]:
        marker = MARKER.match(line.text)
        if marker and (not notes or same_style(marker["mark"], notes[-1].mark)):
            rest = replace(line, start=line.start + marker.end())
            mark = Span(line.number, line.start, line.start + len(marker["mark"]))
            notes.append(Footnote(marker["mark"], (rest,), mark))
        else:
            notes[-1] = replace(notes[-1], lines=(*notes[-1].lines, line))
    return notes


def may_refer(line: Line) -> bool:
    """Whether a line may refer to a note: code, which letters of one width show, has no place for a reference."""
    return not (line.place and line.place.mono)


def same_style(mark: str, before: str) -> bool:
    """Whether a mark goes on with the numbers of the notes before it, or they begin with it.

    >>> same_style("②", "①"), same_style("①", "*"), same_style("12", "[1]")
    (True, True, False)
    """
    return AUTHOR_MARK in (mark, before) or style_of(mark) == style_of(before)


def style_of(mark: str) -> str:
    """What the marks of one style have in common.

    >>> style_of("①"), style_of("[12]"), style_of("7"), style_of("²")
    ('①', '[]', '1', '1')
    """
    if mark[0] in "[［〔":
        return "[]"
    return "①" if "①" <= mark[0] <= "⑳" else "1"


def value_of(mark: str) -> int:
    """The number that a mark stands for.

    >>> value_of("③"), value_of("［12］"), value_of("²")
    (3, 12, 2)
    """
    if "①" <= mark[0] <= "⑳":
        return ord(mark[0]) - ord("①") + 1
    return int(re.sub(r"\D", "", mark.translate(SUPERSCRIPTS)))


def are_notes(lines: Sequence[Line], words: str, raised: Collection[str] = ()) -> bool:
    """Whether a page's last lines are its notes: the first has a mark, numbers ascend, and the page refers to each.

    It does by its words, or by a mark that is `raised` above their line.
    A note on the author says so, or stands before others; it is short and its mark the only one of its kind.
    """
    first = MARKER.match(lines[0].text)
    if first is None:
        return False
    marks = [marker["mark"] for line in lines if (marker := MARKER.match(line.text))]
    numbers = [mark for mark in marks if mark != AUTHOR_MARK]
    if style_of_first := next(map(style_of, numbers), ""):
        numbers = [mark for mark in numbers if style_of(mark) == style_of_first]
    ascending = all(value_of(later) == value_of(number) + 1 for number, later in pairwise(numbers))
    referred = all(number in raised or any(True for _ in references(number, words)) for number in numbers)
    return ascending and referred and (first["mark"] != AUTHOR_MARK or is_author_note(lines, words, first.end()))


def is_author_note(lines: Sequence[Line], words: str, begins: int) -> bool:
    """Whether a page's last lines begin with a note about the author."""
    alone = next((n for n, line in enumerate(lines[1:], 1) if MARKER.match(line.text)), len(lines))
    name = re.split("[，,（(:：]", lines[0].text[begins:])[0]
    says_so = ON_AUTHOR.search(lines[0].text) is not None or is_byline(name)
    only = sum(line.startswith(AUTHOR_MARK) for line in words.split("\n")) == 1
    return says_so and only and alone <= LONGEST_AUTHOR_NOTE


def references(mark: str, words: str) -> Iterator[int]:
    """Where a text refers to the note with a mark: not at the beginning of a line, where the note itself stands.

    There it does so alone, or before a mark that ends something; and wherever a space parts it from what it is on.
    A digit refers to one only behind a Chinese character, a stop or a bracket, and before none that goes with it.

    >>> [*references("①", "发展①，\\n①甲")], [*references("1", "发展1，有1个\\n1 甲")], [*references("1", "共1章")]
    ([2], [2], [])
    >>> [*references("①", "发展。 ①\\n① 甲")], [*references("[1]", "发展\\n[1])，新")], [*references("①", " ① 甲")]
    ([4], [3], [])
    """
    if style_of(mark) != "1" or not mark.isascii():
        sign = re.escape(mark)
        found = re.finditer(rf"(?:(?<=\S)|(?<=\S )){sign}|^{sign}(?=[{ENDS}]|$)", words, re.MULTILINE)
    else:
        found = re.finditer(
            rf"(?<=[^\W\d_a-zA-Z，。、；：？！”’）》]|[，。；：？！”’）》]){mark}(?=[，。；：？！”’）》\n]|$)", words
        )
    yield from (m.start() for m in found)


def labels_of(notes: list[Footnote], body: list[Line]) -> Iterator[Label]:
    """The labels of a page's notes, of their marks, and of the first place in its text that refers to each."""
    for note in notes:
        what: Taking = "author-note" if note.on_author else "note"
        rule = "author-note" if note.on_author else "footnote"
        parts = tuple(line.span for line in note.lines)
        yield Label("mark", "footnote-mark", (note.marker, parts[0]))
        referring = None if note.on_author else first_reference(note.mark, body)
        yield Label(what, rule, parts, str(note.lines[0].column))
        if referring:
            yield Label("reference", "footnote-mark", (referring, parts[0]))


def raised_marks(line: Line) -> Iterator[tuple[str, Span]]:
    """The characters of a line that a PDF prints small and high, where they may refer to a note; and their places."""
    for start, end in line.place.raised if line.place else ():
        if line.start <= start and end <= line.end and FOOTNOTE_MARK.fullmatch(line.raw[start:end]):
            yield line.raw[start:end], Span(line.number, start, end)


def first_reference(mark: str, body: list[Line]) -> Span | None:
    """The first characters in a page's text that refer to a note."""
    for line in body:
        for raised, span in raised_marks(line):
            if raised == mark:
                return span
        for start in references(mark, line.text):
            at = line.start + start
            return Span(line.number, at, at + len(mark))
    return None

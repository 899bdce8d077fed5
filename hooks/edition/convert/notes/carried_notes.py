"""Carried notes: one that its page has no room for goes on at the foot of the next page, above the notes there."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ...model.sources.source import Line
from ..evidence.labels import Label, Sheet
from ..evidence.sentence_ends import ends_sentence
from .line_marks import LONGEST_NOTE

FULL = 0.8  # of the width of the widest line of its page: the line with which such a note breaks off


def carry_on(labels: Sequence[Label], sheet: Sheet) -> Iterator[Label]:
    """The labels of notes, those that go on on the next page with what stands there of them.

    >>> from .footnotes import move_notes
    >>> from ..kept.kept import sheet_of
    >>> first = ("船家把缆绳解开①，慢慢撑到对岸去。", "", "① 缆绳用麻搓成，粗如儿臂，平时放在")
    >>> for rest in ("阴凉的地方。", "阴凉的地方"):
    ...     sheet = sheet_of(*first, "\\f他在酒店里听人说起水情②。", "", rest, "② 指上游。")
    ...     print([len(label.parts) for label in move_notes(sheet).those("note")])
    [2, 1]
    [1, 1]
    """
    notes = [label for label in labels if label.what == "note"]
    pages = {page[0].page: page for page in sheet.pages}
    page_of = {line.number: line.page for page in pages.values() for line in page}
    ruled = {part.line for label in sheet.those("drop") if label.rule == "ruled-line" for part in label.parts}
    rests = {}
    for note, after in pairwise(notes):
        page, next_page = page_of[note.parts[-1].line], page_of[after.key.line]
        if next_page == page + 1 and breaks_off(note, pages[page]):
            rests[note.key] = rest_above(after.key.line, pages[next_page], ruled)
    for label in labels:
        rest = rests.get(label.key, []) if label.what == "note" else []
        yield replace(label, parts=(*label.parts, *(line.span for line in rest)))


def breaks_off(note: Label, page: Sequence[Line]) -> bool:
    """Whether a note ends inside a sentence, in a line that has no room for more."""
    last = next(line for line in page if line.number == note.parts[-1].line)
    return last == page[-1] and not ends_sentence(last.text) and last.width >= FULL * max(line.width for line in page)


def rest_above(number: int, page: Sequence[Line], ruled: set[int]) -> Sequence[Line]:
    """The lines of a page that stand close above the note of the line with a number, and apart from the text, be it by
    a ruled line; none where they are more than a note has, or end inside a sentence.
    """
    at = next(n for n, line in enumerate(page) if line.number == number)
    apart = [line.blank_before or line.number - 1 in ruled for line in page]
    begins = next((n for n in range(at - 1, 0, -1) if apart[n]), at)
    rest = page[begins:at]
    is_rest = 0 < len(rest) <= LONGEST_NOTE and not apart[at] and ends_sentence(rest[-1].text)
    return rest if is_rest and not any(line.column for line in rest) else []

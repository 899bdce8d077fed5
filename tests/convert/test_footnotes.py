"""Which lines are notes at the foot of a page, and what refers to them."""

from __future__ import annotations

import pytest

from edition.convert.drafts import Draft
from edition.convert.footnotes import find_footnotes, find_references
from edition.model.source import Line, Source, Span


def lines(*raw: str) -> list[Line]:
    return Source("example", raw).lines()


@pytest.mark.parametrize(
    ("raw", "notes"),
    [
        (("发展①。", "要求②。", "①甲", "②乙"), ["①甲", "②乙"]),
        (("发展①。", "① 甲", "乙"), ["①甲 乙"]),
        (("发展。", "* 作者"), ["*作者"]),
        (("发展①。", "* 作者", "①甲"), ["*作者", "①甲"]),
        (("发展。", "**作者**"), []),
        # Nothing refers to it; numbers do not ascend by one; a page of notes alone.
        (("发展。", "①甲"), []),
        (("发展①③。", "①甲", "③乙"), ["③乙"]),
        (("发展①②。", "②乙", "①甲"), ["①甲"]),
        (("①甲①", "②乙②"), ["②乙②"]),
        # A reference on another page is none.
        (("发展①。", "要求", "\f发展", "①甲"), []),
        (("发展①。", "①甲", "\f发展①。", "①乙"), ["①甲", "①乙"]),
    ],
)
def test_notes_are_the_last_lines_of_a_page_that_refers_to_them(raw: tuple[str, ...], notes: list[str]) -> None:
    found = find_footnotes(lines(*raw))
    assert [note.mark + " ".join(line.text for line in note.lines) for note in found] == notes


def test_a_note_has_its_mark_apart_from_its_text() -> None:
    [note] = find_footnotes(lines("发展①。", "  ① 甲"))
    assert (note.marker, note.lines[0].span, note.on_author) == (Span(2, 2, 3), Span(2, 4, 5), False)
    assert [note.on_author for note in find_footnotes(lines("发展。", "* 作者"))] == [True]


def test_a_note_is_referred_to_once_on_its_page_and_not_by_markers() -> None:
    held = lines("■①发展①①。", "■要求", "①甲", "\f要求①。", "发展", "①乙")
    notes = find_footnotes(held)
    assert [note.page for note in notes] == [0, 1]
    blocks = [Draft((held[0],), "bullet", kind="bullet"), Draft((held[1],), "bullet"), Draft((held[3],), "first-line")]
    assert find_references(blocks, notes) == {Span(1, 1, 2): "n1", Span(4, 3, 4): "n2"}
    assert find_references(blocks[2:], notes) == {Span(4, 3, 4): "n2"}
    assert find_references(blocks, []) == {}

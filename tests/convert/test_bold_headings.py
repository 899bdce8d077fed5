"""Headings in bold letters of the text's size: what the room around them shows, and what is no heading."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.convert.conversion import convert
from edition.convert.evidence.frames import set_lines
from edition.convert.headings.bold_headings import bold_headings
from edition.model.sources.places import Place
from edition.model.sources.source import Source

PROSE = "新质生产力由技术革命性突破催生，以劳动者及其优化组合的跃升为内涵"
Printed = tuple[str, float, bool]  # words, how far below the line before, whether bold


def source(*lines: Printed) -> Source:
    """A source with these lines, in letters of ten points."""
    places, y = [], 50.0
    for words, distance, bold in lines:
        y += distance
        places.append(Place(60, min(60 + 10 * len(words), 370), y, 10, bold=bold))
    return Source("a.txt", tuple(words for words, _, _ in lines), tuple(places))


def paragraph(distance: float = 14) -> list[Printed]:
    """A paragraph of three lines, so far below what stands before it."""
    return [(PROSE, distance, False), (PROSE, 14, False), ("全要素生产率。", 14, False)]


def sections(heading: str = "论题", above: float = 24, below: float = 18, times: int = 4) -> list[Printed]:
    """Paragraphs, each under a bold line with so much room above and below it."""
    return [*paragraph(), *([(heading, above, True), *paragraph(below)] * times)]


def found(*lines: Printed) -> list[str]:
    """The lines that are bold headings."""
    made = source(*lines)
    numbers = bold_headings(set_lines(made.lines()), 10)
    return [made.raw[number - 1] for number in sorted(numbers)]


def test_a_bold_line_nearer_to_what_follows_is_a_heading() -> None:
    assert found(*sections()) == ["论题"] * 4


@pytest.mark.parametrize(
    ("heading", "above", "below"),
    [
        ("论题已经写完。", 24, 18),
        ("论题已经写完；", 24, 18),
        ("• 论题", 24, 18),
        ("图 1 论题", 24, 18),
    ],
)
def test_other_bold_lines_are_none(heading: str, above: float, below: float) -> None:
    assert found(*sections(heading, above, below)) == []


def test_where_headings_are_nearer_to_what_follows_a_term_with_even_room_is_none() -> None:
    term = [("术语", 18, True), *paragraph(18)]
    assert found(*sections(), *term) == ["论题"] * 4
    assert found(*sections(times=2), *term) == ["论题", "论题", "术语"]  # too few to show it
    assert found(*sections(), ("一论", 18, True), ("二论", 24, True), *paragraph(18))[4:] == ["一论", "二论"]
    assert found(*sections(), ("一条", 18, True), ("二条", 18, True), *paragraph(18)) == ["论题"] * 4
    # A table or a picture stands below.
    assert found(*sections(), ("表题", 24, True), *paragraph(60))[4:] == ["表题"]


def test_at_a_pages_edge_a_bold_line_is_what_most_are() -> None:
    end = [("页尾", 24, True), *paragraph(-300)]

    def at_edges(*lines: Printed) -> list[str]:
        made = source(*lines, *end, ("页中", 24, True), *paragraph(18))
        larger = (
            replace(place, size=14) if place and words == "大字" else place
            for words, place in zip(made.raw, made.places, strict=True)
        )
        made = replace(made, places=tuple(larger))
        numbers = bold_headings(set_lines(made.lines()), 10)
        return [made.raw[number - 1] for number in sorted(numbers) if made.raw[number - 1].startswith("页")]

    terms = [("术语", 18, True), *paragraph(18)] * 6
    assert at_edges(*sections()) == ["页尾", "页中"]
    assert at_edges(*sections(), *terms) == ["页中"]
    assert at_edges(*sections(), *sections("大字"), *terms) == ["页中"]
    assert at_edges(*sections(), *end * 6) == ["页尾"] * 7 + ["页中"]  # those at an edge are not counted
    assert at_edges(*sections(times=1), *terms) == ["页尾", "页中"]  # too few show it


def test_a_heading_needs_a_tenth_more_room_above() -> None:
    term = [("术语", 18, True), *paragraph(18)]
    assert found(*sections(above=20.2), *term) == ["论题"] * 4
    assert found(*sections(above=19.6), *term)[4:] == ["术语"]  # no line shows it


def test_a_heading_may_have_four_bold_lines_ask_and_have_a_number() -> None:
    def lines(count: int) -> list[Printed]:
        return [(f"{n}. 为什么？", 24 if n == 1 else 14, True) for n in range(1, count + 1)] + paragraph(18)

    assert len(found(*sections(), *lines(4))) == 8
    assert len(found(*sections(), *lines(5))) == 4


def test_items_of_a_list_in_bold_letters_are_none() -> None:
    items = [("1. 甲", 24, True), ("2. 乙", 24, True), ("3. 丙", 24, True)]
    assert found(*sections(), *items, *paragraph(24)) == ["论题"] * 4


def test_where_much_is_bold_it_shows_nothing() -> None:
    bold = [(words, distance, True) for words, distance, _ in paragraph() * 6]
    assert found(*sections(), *bold) == []


def test_a_heading_without_room_stands_behind_a_sentence_that_ends_before_the_edge() -> None:
    assert found(*paragraph(), ("论题", 14, True), *paragraph(14)) == ["论题"]
    assert found(*paragraph()[:2], ("论题", 14, True), *paragraph(14)) == []


def test_a_bold_line_of_code_is_none_and_one_over_it_is() -> None:
    def with_code(*code: int) -> list[str]:
        made = source(*sections(), ("论点", 24, True), *paragraph(18))
        places = (replace(place, mono=True) if n in code and place else place for n, place in enumerate(made.places))
        made = replace(made, places=tuple(places))
        return [made.raw[number - 1] for number in sorted(bold_headings(set_lines(made.lines()), 10))]

    at = len(sections())
    assert with_code(at + 1) == [*["论题"] * 4, "论点"]
    assert with_code(at) == ["论题"] * 4


def test_a_bold_line_larger_than_the_text_needs_no_room() -> None:
    made = source(*sections())
    assert bold_headings(set_lines(made.lines()), 9) == frozenset()
    assert len(bold_headings(set_lines(made.lines()), 12)) == 4


def test_conversion_makes_them_headings_below_those_in_larger_letters() -> None:
    made = source(*sections(), ("新质", 40, False), *paragraph(20))
    larger = tuple(Place(60, 90, place.y, 14) if place and place.right == 80 and not place.bold else place
                   for place in made.places)  # fmt: skip
    [text] = convert(Source("a.txt", made.raw, larger)).texts
    assert text.markdown.count("### 论题") == 4
    assert "\n## 新质" in text.markdown

"""Headings in bold letters of the text's size: what the room around them shows, and what is no heading."""

from __future__ import annotations

import pytest

from edition.convert.bold_headings import bold_headings
from edition.convert.conversion import convert
from edition.convert.frames import set_lines
from edition.model.places import Place
from edition.model.source import Source

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
    ("heading", "above", "below", "times"),
    [
        ("论题", 18, 18, 4),  # a term of a list: as far from what stands before it
        ("论题", 14, 14, 4),  # a line of a paragraph
        ("论题", 24, 18, 2),  # too few to show how the document sets headings
        ("论题已经写完。", 24, 18, 4),
        ("• 论题", 24, 18, 4),
        ("图 1 论题", 24, 18, 4),
    ],
)
def test_other_bold_lines_are_none(heading: str, above: float, below: float, times: int) -> None:
    assert found(*sections(heading, above, below, times)) == []


def test_a_heading_may_have_two_bold_lines_and_no_more() -> None:
    two = [("一个很长的", 24, True), ("论题", 14, True), *paragraph(18)]
    three = [("一段", 24, True), ("很重要的", 14, True), ("话", 14, True), *paragraph(18)]
    assert found(*sections(), *two, *three) == [*["论题"] * 4, "一个很长的", "论题"]


def test_a_bold_line_of_another_size_is_none() -> None:
    made = source(*sections())
    assert bold_headings(set_lines(made.lines()), 12) == frozenset()


def test_conversion_makes_them_headings_below_those_in_larger_letters() -> None:
    made = source(*sections(), ("新质", 40, False), *paragraph(20))
    larger = tuple(Place(60, 90, place.y, 14) if place and place.right == 80 and not place.bold else place
                   for place in made.places)  # fmt: skip
    [text] = convert(Source("a.txt", made.raw, larger)).texts
    assert text.markdown.count("### 论题") == 4
    assert "\n## 新质" in text.markdown

"""Edges: whether a line is full, told by how a printer fills lines."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable

import pytest

from edition.convert.evidence.edges import SLACK, WORD, Edges, printed
from edition.convert.evidence.fits import FEWEST, Fit, Setting, best_edges, edges_of, with_lost_indent
from edition.model.languages.chinese import cells
from edition.model.sources.source import Line, Source

# Paragraphs of words that differ in width, Chinese and Latin ones, as a printer would fill lines with them.
WORDS = ["新质生产力", "Linux", "的", "illuminate", "发展，", "要求", "高质量", "MMORPG", "创新驱动", "着力点", "和"]
MEASURE = 40.0
Width = Callable[[str], float]


def proportional(text: str) -> float:
    """The width of a text in letters of several widths."""
    return sum(printed(text))


def paragraph(number: int, stop: str = "。") -> list[str]:
    """The pieces of a paragraph that a line may end between."""
    words = [WORDS[(number * 7 + n * n) % len(WORDS)] for n in range(18 + number % 5)]
    return [*[piece for word in words for piece in ([word] if word.isascii() else tokens(word))][:-1], f"好{stop}"]


def tokens(text: str) -> list[str]:
    """The pieces of a Chinese word that a line may end between."""
    return [found[0] for found in WORD.finditer(text)]


def filled(pieces: Iterable[str], width: Width, insets: tuple[float, float] = (0, 0), shown: bool = False) -> list[str]:
    """Lines as a printer fills them; `insets` are those of the first line and of the others, which spaces may show."""
    lines = [""]
    for piece in pieces:
        inset = insets[len(lines) > 1]
        if width(lines[-1] + piece) + inset > MEASURE:
            lines.append("")
        lines[-1] += piece
    return [(" " * int(insets[n > 0]) if shown else "") + line for n, line in enumerate(lines)]


def printed_book(width: Width, insets: tuple[float, float] = (0, 0), shown: bool = False) -> list[list[str]]:
    """The lines of forty paragraphs."""
    return [filled(paragraph(n), width, insets, shown) for n in range(40)]


def lines_of(paragraphs: list[list[str]]) -> list[Line]:
    return Source("example", tuple(line for lines in paragraphs for line in lines)).lines()


@pytest.mark.parametrize(("width", "lettering"), [(cells, 0.0), (proportional, 1.0)])
def test_the_width_of_full_lines_is_told_by_the_letters_that_fill_them(width: Width, lettering: float) -> None:
    edges = edges_of(lines_of(printed_book(width)))
    assert edges.lettering == lettering
    assert MEASURE - 1.5 <= edges.width <= MEASURE


@pytest.mark.parametrize("width", [cells, proportional])
def test_a_line_within_a_paragraph_leaves_no_room_for_the_next_word(width: Width) -> None:
    paragraphs = printed_book(width)
    edges = edges_of(lines_of(paragraphs))
    for raw in paragraphs:
        lines = lines_of([raw])
        assert all(edges.room(one, other, lines[0]) < SLACK for one, other in itertools.pairwise(lines))


def test_a_line_that_ends_a_paragraph_leaves_room() -> None:
    edges = Edges(MEASURE)
    before, after, long = lines_of([["新质生产力。", "发展", "x" * 40]])
    assert edges.room(before, after, before) == MEASURE - 12 - 2
    assert edges.room(before, long, before) < 0
    assert edges.room(after, before, before, head="新" * 10) == MEASURE - 24 - 2


def test_lines_of_different_widths_tell_no_edge() -> None:
    ragged = [["发展新质生产力" * (1 + n % 4)] for n in range(3 * FEWEST)]
    assert edges_of(lines_of(ragged)) == Edges()
    assert edges_of(lines_of(printed_book(cells)[:2])) == Edges()


def test_a_short_source_tells_an_edge_where_all_its_lines_agree() -> None:
    """In larger ones some may differ: a heading over text, or verse."""
    assert MEASURE - 1.5 <= edges_of(lines_of(printed_book(proportional)[:4])).width <= MEASURE
    assert edges_of(lines_of(printed_book(proportional)[:1])) == Edges()
    cut = ["发展" * 7, "新质生产力"]  # such as leaves room for another word
    assert edges_of(lines_of([*printed_book(proportional)[:4], cut])) == Edges()
    assert MEASURE - 1.5 <= edges_of(lines_of([*printed_book(proportional), cut])).width <= MEASURE


@pytest.mark.parametrize(("agreeing", "lettering"), [(94, 0.0), (96, 1.0)])
def test_letters_of_one_width_are_believed_where_clearly_more_lines_bear_them_out(
    agreeing: int, lettering: float
) -> None:
    """Few sources are set in them."""
    full, short = Fit(MEASURE, MEASURE, MEASURE, 2), Fit(20, 20, 20, 2)
    fixed = Setting(Edges(1), (MEASURE,) * 100, (full,) * 100)
    in_print = Setting(Edges(1, 1.0), (MEASURE,) * 100, (full,) * agreeing + (short,) * (100 - agreeing))
    assert best_edges([fixed, in_print], 0.96)[0].lettering == lettering


def test_notes_in_small_letters_are_wider_than_the_edge() -> None:
    notes = [filled(paragraph(n), lambda text: 0.8 * cells(text)) for n in range(40)]
    body = printed_book(cells) + printed_book(cells)
    assert MEASURE - 1.5 <= edges_of(lines_of([*body, *notes[:18]])).width <= MEASURE
    assert edges_of(lines_of([*body[:40], *notes])) == Edges()


def test_a_line_that_a_parted_word_was_joined_to_leaves_room_as_the_rest_of_it_does() -> None:
    edges = Edges(MEASURE)
    joined, wide, after = lines_of([["新" * 30, "新" * 22, "发展"]])
    assert edges.room(joined, after, joined) == 2 * MEASURE - 10 - 60 - 2
    assert edges.room(wide, after, wide) == MEASURE - 44 - 2


def test_a_line_of_wide_capitals_may_be_set_in_narrow_letters_and_is_no_joined_one() -> None:
    capitals, after = lines_of([["MMORPG_MMORPG " * 4, "发展"]])
    edges = Edges(56, 1.0)
    assert edges.width_of(capitals.text) > 56 + 10
    assert edges.room(capitals, after, capitals) < 0


def test_first_lines_are_set_in_though_the_source_does_not_show_it() -> None:
    assert edges_of(lines_of(printed_book(proportional, (4, 0)))).lost_indent == 4
    assert edges_of(lines_of(printed_book(proportional, (4, 0), shown=True))).lost_indent == 0
    assert edges_of(lines_of(printed_book(proportional))).lost_indent == 0


@pytest.mark.parametrize(("inset", "lost", "width"), [(4, 4, MEASURE), (0, 0, MEASURE - 2)])
def test_a_width_taken_from_first_lines_does_not_hide_that_they_are_set_in(
    inset: float, lost: float, width: float
) -> None:
    lines = lines_of(printed_book(cells, (inset, 0)))
    edges = with_lost_indent(lines, Edges(MEASURE - 2))
    assert (edges.lost_indent, edges.width) == (lost, width)
    assert with_lost_indent(lines[:14], Edges(MEASURE - 2)) == Edges(MEASURE - 2)


def test_items_are_set_in_as_their_full_lines_show() -> None:
    items = [filled(["• ", *paragraph(n)], cells, (2, 4)) for n in range(12)]
    edges = edges_of(lines_of(printed_book(cells) + items))
    first, others = edges.item
    assert 1 <= first <= 4.5
    assert 3 <= others <= 6
    bullet, rest, after = lines_of([["• 发展", "新质", "要求"]])
    assert edges.room(bullet, rest, bullet) == edges.width - first - cells("• 发展") - 2
    assert edges.room(rest, after, bullet) == edges.width - others - 4 - 2


def test_a_spread_line_is_full() -> None:
    spread, after = lines_of([["参 见 相 关 说 明", "新质"]])
    assert Edges(MEASURE).room(spread, after, spread) < 0


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("新质", "新"),
        ("“新质”", "“新"),
        ("新，质", "新，"),
        ("GNU/Linux 新质", "GNU/Linux"),
        ("apt-get 新质", "apt-"),
        ("10-20 新质", "10-20"),
        ("见:c:func:make 新", "见:c:func:make"),
        ("见) 新", "见)"),
        ("（Linux）。新", "（Linux）。"),
        ("https://example.org/a-b 新", "https://example.org/a-"),
    ],
)
def test_what_may_not_be_parted_at_the_beginning_of_a_line(text: str, word: str) -> None:
    found = WORD.match(text)
    assert found
    assert found[0] == word


@pytest.mark.parametrize(("indent", "taken"), [(0, 0), (2, 4), (4, 4), (8, 8), (9, 9), (10, 4)])
def test_a_line_is_set_in_as_deep_as_spaces_show_if_that_is_more_than_usual(indent: int, taken: int) -> None:
    line, after = lines_of([[" " * indent + "新质", "发展"]])
    assert Edges(MEASURE).room(line, after, line) == MEASURE - 4 - taken - 2


def test_code_has_letters_of_one_width_where_that_is_wider() -> None:
    assert printed("lib/il")[1] == 6
    assert printed("libil")[1] < 5
    assert printed("--list")[1] == 6


def test_edges_are_those_of_columns_or_of_the_page() -> None:
    line = lines_of([["发展"]])[0]
    assert Edges(MEASURE).know(line)
    assert not Edges(MEASURE, columned=True).know(line)
    assert not Edges().know(line)

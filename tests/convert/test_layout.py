"""What the layout and the measure of a source are told by, and where the bounds lie."""

from __future__ import annotations

import pytest

from edition.convert.evidence.edges import Edges
from edition.convert.evidence.layout import layout_of
from edition.convert.evidence.measures import Measure, measure_near
from edition.convert.evidence.neighbors import Neighbors
from edition.convert.evidence.page_turns import keeps_tops, pages_cut_short, usual_page_lines
from edition.model.sources.source import Line, Source

CUT = "船家修好了漏水的木"  # fills the edges and ends inside a sentence


def lines(*raw: str) -> list[Line]:
    return Source("example", raw).lines()


def spaced(parted: int, of: int, words: str = "发展") -> list[Line]:
    """Some lines, so many of which follow a blank one."""
    raw = [line for n in range(of) for line in (("", words) if 0 < n <= parted else (words,))]
    return lines(*raw)


def pages(*counts: int) -> list[Line]:
    """Pages that hold so many lines."""
    return lines(*(("\f" if not n else "") + "发展" for count in counts for n in range(count)))


def test_items_hang_where_most_of_their_second_lines_are_set_in() -> None:
    hanging, flush, ended = ("• 发展", "  要求"), ("• 发展", "要求"), ("• 发展。", "要求")
    assert layout_of(lines(*hanging * 5, *flush)).hanging
    assert layout_of(lines(*hanging * 5, *ended * 5)).hanging
    assert not layout_of(lines(*hanging * 4, *flush)).hanging
    assert not layout_of(lines(*hanging * 3)).hanging
    assert not layout_of(lines(*("• 发展", "", "  要求") * 5)).hanging


@pytest.mark.parametrize(
    ("parted", "words", "double_spaced"),
    [
        (7, "要" * 11, False),
        (8, "要" * 11, True),
        (8, "要" * 10, False),  # as short as what a notice has on a line
        (8, "要" * 11 + "。", False),
    ],
)
def test_a_double_spaced_source_has_blank_lines_behind_most_lines_and_cuts_some(
    parted: int, words: str, double_spaced: bool
) -> None:
    assert layout_of(spaced(parted, 10, words)).double_spaced is double_spaced


@pytest.mark.parametrize(("short", "double_spaced"), [(20, True), (30, False)])
def test_lines_between_blank_ones_of_which_few_are_cut_are_paragraphs(short: int, double_spaced: bool) -> None:
    raw = ["要" * 11] * 4 + ["发展"] * short
    assert layout_of(lines(*(line for words in raw for line in (words, "")))).double_spaced is double_spaced


@pytest.mark.parametrize(
    ("wide", "width", "wrapped"), [(1, 65, True), (2, 65, False), (2, 64, True), (20, 64, True), (20, 65, False)]
)
def test_a_source_whose_lines_are_wide_is_not_wrapped(wide: int, width: int, wrapped: bool) -> None:
    assert layout_of(lines(*["发展"] * (20 - wide), *["发" * width] * wide)).wrapped is wrapped


@pytest.mark.parametrize(
    ("wide", "cut", "ended", "wrapped"),
    [
        (1, 0, 3, False),
        (1, 4, 3, True),
        (2, 6, 3, False),
        (2, 7, 3, True),
        (0, 0, 4, False),
        (0, 1, 9, False),
        (0, 1, 3, True),
    ],
)
def test_a_small_source_is_wrapped_where_lines_end_inside_sentences(
    wide: int, cut: int, ended: int, wrapped: bool
) -> None:
    raw = (*["发" * 65 + "。"] * wide, *["发展新质生产力是推动高质量发展的"] * cut, *["发展新质生产力。"] * ended)
    assert layout_of(lines(*raw)).wrapped is wrapped


@pytest.mark.parametrize(
    ("times", "first", "last", "told"),
    [
        (8, "    发展新质生产力的要求", "要求。", True),
        (7, "    发展新质生产力的要求", "要求。", False),
        (8, "发展新质生产力的要求", "要求。", False),
        (8, "    发展新质生产力的要求", "要求", False),  # ends no sentence
        (8, "    发展新质生产力的要求", "发展新质生产力的要求。", False),  # is full
    ],
)
def test_a_source_sets_first_lines_in_where_nearly_all_are(times: int, first: str, last: str, told: bool) -> None:
    raw = ["发展新质生产力的要求", last, *[first, "发展新质生产力的要求", last] * times]
    assert layout_of(lines(*raw)).sets_in is told
    assert not layout_of(lines(*raw, *["发展新质生产力的要求", last] * 2)).sets_in
    assert layout_of(lines(*raw, *["要求", "• 发展新质生产力的要求。", "要求"] * 9)).sets_in is told


@pytest.mark.parametrize(("indented", "told"), [(1, False), (2, True)])
def test_a_source_is_indented_where_more_than_one_line_in_25_is(indented: int, told: bool) -> None:
    assert layout_of(lines(*["发展"] * (25 - indented), *["  发展"] * indented)).indented is told


def test_latin_lines_do_not_tell_the_layout_of_a_chinese_source() -> None:
    assert layout_of(lines("发展", *["New productive forces " * 7] * 9)).wrapped
    assert not layout_of(lines(*["New productive forces " * 7] * 9)).wrapped


def test_a_speaker_is_a_name_that_more_than_one_line_begins_with() -> None:
    assert layout_of(lines("记者：新", "记者 ：质", "专家：新", "发展", "发展")).speakers == {"记者"}


@pytest.mark.parametrize(
    ("counts", "usual"),
    [
        ((9, 9, 9, 9, 9), 9),
        ((9, 9, 9, 9), 0),
        ((9, 8, 10, 9, 9), 9),
        ((9, 9, 9, 9, 7), 0),
        ((9,) * 5 + (3, 4, 5, 6, 7, 1, 2), 9),
        ((9,) * 5 + (3, 4, 5, 6, 7, 1, 2, 1), 0),
        ((9,) * 6 + (3, 4, 5, 6, 7, 1, 2, 1, 2), 0),
    ],
)
def test_the_usual_page_is_what_enough_of_the_fuller_pages_agree_on(counts: tuple[int, ...], usual: int) -> None:
    assert usual_page_lines(pages(*counts)) == usual


def test_a_page_is_cut_short_where_it_lacks_more_than_a_line_or_with_a_title_a_quarter() -> None:
    held = pages(20, 19, 18, 14, 13)
    assert pages_cut_short(held, 20, []) == {2, 3, 4}
    assert pages_cut_short(held, 20, [2, 3, 4]) == {4}
    assert pages_cut_short(held, 0, []) == frozenset()


FULL, ENDED = "新质生产力的发展要求", "新质生产力的发展要。"


@pytest.mark.parametrize(
    ("raw", "measure"),
    [
        ((FULL, FULL, FULL), Measure(20, 0)),
        ((FULL, ENDED + "。。", FULL), Measure(20, 0)),
        ((FULL, "New productive forces " * 2, FULL), Measure(20, 0)),
        ((FULL, FULL[:7], FULL[:8]), Measure(20, 4)),
        (("    " + FULL[:8], FULL, FULL), Measure(20, 0)),
        (("  " + FULL[:8],), Measure(20, 0)),
        ((FULL[:8], FULL[:8], FULL, FULL[:9], FULL[:9] + "5"), Measure(18, 3)),
        ((FULL[:8], "\f" + FULL, FULL), Measure(16, 0)),
        ((ENDED,), Measure(20, 0)),
        ((ENDED, FULL[:5]), Measure(20, 0)),
        ((ENDED, FULL[:7]), Measure(14, 0)),
    ],
)
def test_the_measure_is_the_width_of_full_lines_nearby(raw: tuple[str, ...], measure: Measure) -> None:
    assert measure_near(lines(*raw), 0) == measure


def test_the_measure_looks_nine_lines_back_and_ten_ahead() -> None:
    wider = FULL + "的发"
    assert measure_near(lines(wider, *[ENDED] * 9), 9) == Measure(24)
    assert measure_near(lines(wider, *[ENDED] * 10), 10) == Measure(20)
    assert measure_near(lines(*[ENDED] * 10, wider), 0) == Measure(24)
    assert measure_near(lines(*[ENDED] * 11, wider), 0) == Measure(20)


@pytest.mark.parametrize(
    ("text", "double_spaced", "indented"),
    [
        ("  发展", False, True),
        (" 发展", False, False),
        (FULL[:8], True, True),
        (FULL[:8], False, False),
        (FULL[:7] + "5", True, True),
        (FULL[:6] + "5", True, True),
        (FULL[:6], True, False),
        (FULL[:8] + "5", True, True),
        (FULL[:9], True, False),
    ],
)
def test_a_line_is_indented_or_lacks_what_an_indentation_takes(text: str, double_spaced: bool, indented: bool) -> None:
    pair = Neighbors.of("发展", text, double_spaced=double_spaced)
    assert pair.is_indented(pair.after) is indented
    assert not pair.is_indented(None)


@pytest.mark.parametrize("opens", [False, True])
def test_an_opening_line_of_a_double_spaced_source_has_lost_its_indentation(opens: bool) -> None:
    assert Neighbors.of("发展", "新", before_opens=opens).filled == 4
    assert Neighbors.of("发展", "新", before_opens=opens, double_spaced=True).filled == (8 if opens else 4)
    assert Neighbors.of(" 发展", "新").filled == 4
    assert Neighbors.of("  发展", "新").filled == 8


@pytest.mark.parametrize(
    ("before", "tight", "loose", "kept"),
    [
        (CUT, 4, 0, True),
        (CUT, 3, 0, False),  # too few turns to tell
        (CUT, 3, 1, False),
        (CUT, 19, 1, True),
        (CUT[:-2], 4, 0, False),  # what has room may be an end
        (CUT[:-2] + "dpkg", 4, 0, False),  # and so may a word of letters
        (CUT[:-1] + "。", 4, 0, False),
    ],
)
def test_pages_tell_by_lines_that_go_on_whether_a_blank_line_at_their_head_parts(
    before: str, tight: int, loose: int, kept: bool
) -> None:
    raw = [*[before, "\f盆"] * tight, *[before, "", "\f盆"] * loose]
    assert keeps_tops(Source("example", tuple(raw)).lines(), Edges(18)) is kept
    within = [line.replace("\f", "") for line in raw]
    assert not keeps_tops(Source("example", tuple(within)).lines(), Edges(18))
    assert not keeps_tops(Source("example", tuple(raw)).lines(), Edges())

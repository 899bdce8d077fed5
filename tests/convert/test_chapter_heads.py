"""Heads that repeat a chapter's heading, and headings that only seem to be such."""

from __future__ import annotations

import pytest

from edition.convert.evidence.labels import Sheet
from edition.convert.furniture.furniture import drop_furniture, dropped_by, running_head
from edition.model.sources.source import Source

TEXT = ("甲。", "乙。", "丙。", "丁。", "戊。")


def dropped(*raw: str) -> list[int]:
    """The numbers of the lines that are dropped as running heads."""
    labels = drop_furniture(Sheet.of(Source("example", raw))).those("drop")
    return [part.line for label in labels if label.rule == "running-head" for part in label.parts]


@pytest.mark.parametrize(
    ("raw", "numbers"),
    [
        # The heading stands far below, on one line or on two; a heading that comes once is none.
        ((*TEXT, "\f第二章 回声", *TEXT, "第二章 回声", "己。"), [6]),
        ((*TEXT, "\f第二章 回声与钟摆", *TEXT, "第二章 回声", "与钟摆", "己。"), [6]),
        ((*TEXT, "\f第二章 回声与钟摆", *TEXT, "第二章 回声", "", "己。"), []),
        ((*TEXT, "第二章 回声", "\f与钟摆", *TEXT, "\f第二章 回声与钟摆", *TEXT), []),
        ((*TEXT, "\f章 2. 回声", *TEXT, "章 2. 回声", "己。"), [6]),
        # It stands on an earlier page, never on a later one.
        ((*TEXT, "第二章 回声", *TEXT, "\f第二章 回声", *TEXT), [12]),
        (("第二章 回声", *TEXT, "\f己。", *TEXT, "第二章 回声", "庚。"), []),
        ((*TEXT, "\f第二章 Echo.", *TEXT, "第二章 Echo.", "己。"), []),
        ((*TEXT, "\f第二章 回声（Echo）", *TEXT, "第二章 回声（Echo）", "己。"), [6]),
        # One list may begin twice alike, and every chapter with 一、概述.
        ((*TEXT, "\f1. 否", *TEXT, "1. 否", "2. 是"), []),
        ((*TEXT, "一、概述", *TEXT, "\f一、概述", *TEXT), []),
        ((*TEXT, "2.1 概述", *TEXT, "\f2.1 概述", *TEXT), [12]),
    ],
)
def test_a_head_repeats_the_heading_of_its_page_or_of_an_earlier_one(raw: tuple[str, ...], numbers: list[int]) -> None:
    assert dropped(*raw) == numbers


CHAPTERS = tuple(line for n in "123" for line in (f"\f{n}. 回声{n}", *TEXT, f"{n}. 回声{n}", "己。"))


def test_where_several_pages_bear_such_heads_an_item_s_number_is_enough() -> None:
    assert dropped(*TEXT, *CHAPTERS) == [6, 14, 22]
    assert dropped(*TEXT, *CHAPTERS[:16]) == []


def test_a_heading_that_was_moved_to_the_next_page_has_its_head_before_it() -> None:
    moved = ("\f第四章 终点", *TEXT, "\f己。", "第四章 终点", *TEXT)
    assert dropped(*TEXT, *CHAPTERS, *moved) == [6, 14, 22, 30]
    assert dropped(*TEXT, *moved) == []
    assert dropped(*TEXT, *CHAPTERS, "\f第四章 终点", *TEXT, "\f己。", "庚。", "\f辛。", "第四章 终点", *TEXT) == [
        6,
        14,
        22,
    ]


def test_a_chapter_that_begins_a_page_is_no_head_of_the_next_page_s() -> None:
    begun = ("\f第四章 终点", *TEXT, "\f第四章 终点", *TEXT)
    assert dropped(*TEXT, *CHAPTERS, *begun) == [6, 14, 22, 36]


def chapters(pages: int, head: str = "钟摆之书") -> tuple[str, ...]:
    """Pages with the book's head, and below it one that repeats a heading: each has the words of the page before."""
    return tuple(line for n in range(pages) for line in (f"\f{head}", f"{n}.1 回声", *TEXT, f"{n + 1}.1 回声", *TEXT))


def test_below_the_book_s_head_several_pages_must_have_another() -> None:
    """Two may be headings that come again; three have heads of two lines."""
    below = [9 + 13 * n for n in range(4)]
    assert [
        number for number in dropped(*TEXT, *CHAPTERS, *chapters(3)) if number in [below[n] + 22 for n in range(3)]
    ] == []
    found = dropped(*TEXT, *chapters(4))
    assert [number - 7 for number in found if (number - 7) % 13 == 0] == [13, 26, 39]


def test_a_heading_in_a_column_has_its_head_over_the_page() -> None:
    words = "发展新质生产力是推动高质量"
    rows = tuple(f"{words}{n}      第二章 回声" if n == 4 else f"{words}{n}      {words}" for n in range(8))
    assert dropped(*TEXT, "\f            第二章 回声", *rows) == [6]
    assert dropped(*TEXT, "\f            第二章 钟摆", *rows) == []


def by_turns(*texts: str) -> list[int]:
    """The numbers of the lines that are dropped from pages with these heads."""
    return dropped(*(line for n, text in enumerate(texts) for line in (("\f" if n else "") + text, *TEXT)))


def test_odd_and_even_pages_that_bear_heads_throughout_need_no_third_one() -> None:
    """The first of each may be the title, or a heading, unless it is said before."""
    assert by_turns("钟摆之书", "回声", "钟摆之书", "回声") == [13, 19]
    assert by_turns("己。", "回声", "钟摆之书", "回声", "钟摆之书") == [19, 25]
    assert dropped("钟摆之书", "甲。", "回", "声", "\f回声", *TEXT, "\f钟摆之书", *TEXT, "\f回声", *TEXT) == [5, 11, 17]
    assert by_turns("己。", "回声", "钟摆之书", "回声") == []
    assert by_turns("钟摆之书", "回声", "钟摆之书", "终点") == []
    assert by_turns("钟摆之书", "回声", "钟摆之书", "回声", "终点", "起点") == []


def test_the_title_stays_where_only_odd_pages_repeat_it() -> None:
    pages = ("回声与钟摆的秘密", "洪银兴", *TEXT, *("\f己。", *TEXT, "\f回声与钟摆的秘密", *TEXT) * 3)
    assert dropped_by(running_head, *pages) == ["回声与钟摆的秘密"] * 3


NAMES = tuple("钟鼓琴瑟笛箫笙磬埙筝阮铃")


def book(*heads: str) -> list[str]:
    """A book of chapters of one page each, their headings without numbers; heads of pages stand above them."""
    pages = zip(heads, NAMES, strict=True)
    return [line for head, name in pages for line in (f"\f{head}", f"{name}的来历", *TEXT, f"{name}有声。")]


def test_where_heads_repeat_headings_without_numbers_all_of_them_do() -> None:
    """Headings stand on the page below; what but some pages begin with is a heading that is said elsewhere."""
    assert dropped(*book(*(f"{name}的来历" for name in NAMES))) == [*range(1, 96, 8)]
    some = [f"{name}的来历" if n < 5 else f"{name}之外" for n, name in enumerate(NAMES)]
    assert dropped(*book(*some)) == []


@pytest.mark.parametrize(
    ("repeating", "other", "expected"),
    [
        (24, "{}之外", 24),
        (20, "{}之外", 0),
        # What is no heading by its look does not count against them, unless most pages begin with it.
        (20, "{}有声，", 20),
        (18, "{}有声，", 18),
        (16, "{}有声，", 0),
    ],
)
def test_some_pages_may_begin_otherwise(repeating: int, other: str, expected: int) -> None:
    names = [one + other for one in NAMES[:3] for other in NAMES]
    heads = [name if n < repeating else other.format(name) for n, name in enumerate(names)]
    lines = [line for head, name in zip(heads, names, strict=True) for line in (f"\f{head}", name, *TEXT)]
    assert len(dropped(*lines)) == expected


@pytest.mark.parametrize(("pages", "expected"), [(8, 8), (6, 0)])
def test_four_odd_pages_and_four_even_ones_are_enough(pages: int, expected: int) -> None:
    names = NAMES[:pages]
    lines = [line for name in names for line in (f"\f{name}的来历", f"{name}的来历", *TEXT)]
    assert len(dropped(*lines)) == expected


@pytest.mark.parametrize(("times", "expected"), [(15, 25), (16, 24)])
def test_what_is_said_again_and_again_is_no_heading_that_a_head_repeats(times: int, expected: int) -> None:
    heads = [*(one + other for one in NAMES[:2] for other in NAMES), "参看"]
    lines = [line for head in heads for line in (f"\f{head}", *TEXT, head, "己。")]
    lines[lines.index("\f参看") : lines.index("\f参看")] = ["参看", "庚。"] * times
    assert len(dropped(*lines)) == expected


def test_below_a_head_that_all_pages_share_another_may_repeat_a_heading() -> None:
    names = [one + other for one in NAMES[:2] for other in NAMES]
    under = [line for name in names for line in ("\f钟摆之书", name, name, *TEXT)]
    assert dropped(*under) == [n for page in range(1, 192, 8) for n in (page, page + 1)]
    # Below a head that repeats a heading itself, what stands is text.
    own = [line for name in names for line in (f"\f{name}", f"{name}的来历", *TEXT, name, f"{name}的来历")]
    assert dropped(*own) == [*range(1, 216, 9)]


def test_words_are_the_same_head_where_they_stand_as_far_from_the_edge() -> None:
    """The heading of a chapter stands under the book's head, and over the pages that follow as their head."""
    book = [line for _ in range(4) for line in ("\f钟摆之书", *TEXT)]
    chapter = [line for _ in range(4) for line in ("\f钟摆", *TEXT)]
    assert dropped(*book, "\f钟摆之书", "钟摆", *TEXT, *chapter) == [7, 13, 19, 25, 32, 38, 44, 50]


def test_a_line_between_the_edge_and_a_head_must_be_furniture_too() -> None:
    pages = [f"\f{name}有声。" for name in NAMES]
    assert dropped(*[line for page in pages for line in (page, "练习", *TEXT)]) == []


def test_no_page_consists_of_furniture_alone() -> None:
    full = [line for _ in range(4) for line in ("\f钟摆之书", "回声", *TEXT)]
    assert dropped(*full, "\f钟摆之书", "回声", "5") == [8, 9, 15, 16, 22, 23, 29]


def test_a_title_of_several_lines_stays_on_the_first_page() -> None:
    heads = ("\f钟摆文库", "钟摆之书", "第一辑")
    length = len(heads) + len(TEXT)
    pages = [line for _ in range(4) for line in (*heads, *TEXT)]
    assert dropped(*pages) == [1 + page * length + line for page in (1, 2, 3) for line in range(3)]


def test_a_page_that_bears_its_number_alone_has_no_other() -> None:
    pages = [line for n in range(1, 7) for line in (f"\f{NAMES[n]}有声。", *TEXT, str(n))]
    lines = [*pages, "\f7 星期六", *TEXT, "7"]
    assert dropped_by(running_head, *lines) == []
    heads = [line for n in range(1, 7) for line in (f"\f{n} 钟摆", *TEXT)]
    assert len(dropped_by(running_head, *heads, "\f7 星期六", *TEXT)) == 7


def test_such_a_head_goes_on_as_long_as_no_other_comes_between() -> None:
    """A page that begins with words which an earlier chapter said, not the page before, begins with a heading."""
    long = [line for _ in range(4) for line in ("\f铃的来历", *TEXT)]
    lines = [*book(*(f"{name}的来历" for name in NAMES)), *long, "\f钟的来历", *TEXT]
    assert dropped(*lines) == [*range(1, 96, 8), 97, 103, 109, 115]


@pytest.mark.parametrize(
    ("pages", "dropped_feet"),
    [
        ([1] * 12, 12),  # on all pages
        ([1, 0] * 6, 6),  # on every second page
        ([1, 0, 0, 0] * 3, 0),  # a line that a chapter ends with now and then
        ([1, 1, 0, 0, 0, 1, 1, 0, 0, 1, 1, 0], 0),
        ([1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 0, 0], 8),  # on most
    ],
)
def test_a_foot_stands_on_page_after_page(pages: list[int], dropped_feet: int) -> None:
    raw = [
        line
        for n, (has, name) in enumerate(zip(pages, NAMES, strict=True), 1)
        for line in (f"\f{name}有声。", *TEXT, *TEXT, *(["参见别处"] if has else []), str(n))
    ]
    assert len(dropped(*raw)) == dropped_feet


def test_a_foot_stands_on_one_page_in_ten() -> None:
    """The chapters of one part may end alike, one after another."""
    pages = [f"{name}{n}" for n in range(4) for name in NAMES]
    for feet, expected in ((4, 0), (5, 5)):
        raw = [
            line
            for n, name in enumerate(pages, 1)
            for line in (f"\f{name}有声。", *TEXT, *TEXT, *(["参见别处"] if n <= feet else []), str(n))
        ]
        assert len(dropped(*raw)) == expected

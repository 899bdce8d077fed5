"""Levels of headings: by their numbers, and by where those without numbers stand."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from edition.convert.conversion import labelled
from edition.convert.evidence.drafts import Draft, drafts_of
from edition.convert.headings.chapter_pages import chapter_pages
from edition.convert.headings.levels import levels_by_style
from edition.convert.headings.ranks import Rank, parts_of_entries, ranks_of
from edition.convert.headings.repeated import REPEATED
from edition.model.sources.source import Source

TEXT = "渡口的船每天早晚各开一班，雾天停航，涨水的时候要看水位再定。"


def headings_of(*texts: str) -> list[Draft]:
    """Headings of one line each."""
    return [Draft((line,), "example", kind="heading") for line in Source("example", texts).lines()]


def outline(*lines: str) -> Iterator[tuple[str, int]]:
    """The headings of a source without its title, with their levels."""
    (text,) = drafts_of(labelled(Source("example", lines)))
    return ((block.text, block.level) for block in text.body if block.kind == "heading" and block.level > 1)


@pytest.mark.parametrize(
    ("texts", "levels"),
    [
        (("一、内涵", "（一）要求", "1.科技", "内涵"), [2, 3, 4, 2]),
        (("（一）要求", "1.科技"), [2, 3]),
        (("1.科技", "一、内涵"), [2, 3]),
        (("第一节 内涵", "第一章 要求", "1.1 科技", "1.1.2 创新"), [3, 2, 4, 5]),
        (("1 内涵", "1.1 要求", "2 科技"), [2, 3, 2]),
        (("1.1 内涵", "1.1.2 要求"), [2, 3]),
        (("内涵",), [2]),
    ],
)
def test_each_style_of_numbers_that_occurs_is_a_level(texts: tuple[str, ...], levels: list[int]) -> None:
    headings = headings_of(*texts)
    assert levels_by_style(headings, {}) == levels


@pytest.mark.parametrize(
    ("texts", "levels"),
    [
        (("前言", "一、渡口", "水位", "船只", "二、码头", "人员", "结语"), [2, 2, 3, 3, 2, 3, 2]),
        (("渡口", "1. 水位", "2. 船只", "码头", "1. 人员", "桥", "岸"), [2, 3, 3, 2, 3, 2, 2]),
        (("一、渡口", "二、码头", "经过", "三、桥", "一、渡口"), [2, 2, 3, 2, 2]),
        (("经过", "一、渡口", "二、码头"), [2, 2, 2]),
        (("渡口", "一、水位", "船只", "二、码头", "桥", "一、人员"), [2, 2, 2, 2, 2, 2]),
        (("结语", "渡口", "一、码头", "水位", "人员", "二、桥", "结语"), [2, 2, 2, 3, 3, 2, 3]),
    ],
)
def test_headings_without_numbers_stand_below_those_that_count_on_or_above_those_that_begin_again(
    texts: tuple[str, ...], levels: list[int]
) -> None:
    headings = headings_of(*texts)
    assert levels_by_style(headings, {}) == levels


def test_a_known_level_is_above_what_follows() -> None:
    headings = headings_of("渡口", "水位", "船只")
    headings[0] = replace(headings[0], level=3)
    assert levels_by_style(headings, {}) == [3, 4, 4]


def test_a_heading_right_over_another_is_above_it() -> None:
    found = outline(
        "渡口志", "", TEXT, "", "沿革", "", "早年的渡口", "", TEXT, "", "近年的渡口", "", TEXT, "", "人员", "", TEXT
    )
    assert dict(found) == {"沿革": 2, "早年的渡口": 3, "近年的渡口": 3, "人员": 3}


def test_entries_of_a_list_of_contents_that_are_set_in_are_lower() -> None:
    listed = ("目录", "渡口 …… 1", "    船只 …… 1", "    人员 …… 2", "码头 …… 3", "    桥 …… 3")
    body = (line for words in ("渡口", "船只", "人员", "码头", "桥", "附近的桥") for line in ("", words, "", TEXT))
    assert [level for _, level in outline("渡口志", "", *listed, *body)] == [2, 3, 3, 2, 3, 4]


def test_what_is_centered_or_begins_a_page_of_its_own_is_higher() -> None:
    blocks = headings_of("渡口", "好。", "          水位", "好。", "\f船只", "好。", "码头")
    body = [replace(one, kind="paragraph") if one.text == "好。" else one for one in blocks]
    ranks = ranks_of(body, [body[4].lines[0].page])
    usual = Rank(on_page=True, at_margin=True, over_text=True)
    assert [*ranks.values()] == [usual, usual._replace(at_margin=False), usual._replace(on_page=False), usual]


def test_entries_whose_titles_stand_right_over_their_parts_tell_nothing_of_these() -> None:
    entries = [
        replace(one, kind_rule=REPEATED * (one.text == "名称")) for one in headings_of(*("甲", "名称", "乙", "名称"))
    ]
    assert parts_of_entries(entries, entries) == frozenset()
    assert [rank.over_text for rank in ranks_of(entries).values()] == [False, True, False, True]


def test_words_that_head_a_part_of_each_entry_begin_no_chapter() -> None:
    pages = [*"好坏大小多", *["\f好", *"坏大小多"] * 2, *["\f语法", "好"] * 4]
    lines = [*Source("example", tuple(pages)).lines()]
    drafts = [Draft((line,), "", kind="heading" if line.text == "语法" else "paragraph") for line in lines]
    assert chapter_pages([drafts], lines) == {4, 5, 6}
    assert chapter_pages([[replace(one, kind_rule=REPEATED) for one in drafts]], lines) == frozenset()

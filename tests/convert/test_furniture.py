"""Each condition of each rule of furniture, and what the list of contents announces."""

from __future__ import annotations

import pytest

from edition.convert.contents import Announced, contents_titles
from edition.convert.furniture import (
    FurnitureRule,
    contents_list,
    dropped_by,
    find_furniture,
    masthead,
    running_head,
    teaser,
)
from edition.model.source import Source

EIGHT = tuple("子丑寅卯辰巳午未")  # lines enough for what later pages may repeat
CONTENTS = ("目录", "重要意义 .... 1", "基本内涵 .... 4")


@pytest.mark.parametrize(
    ("rule", "lines", "dropped"),
    [
        (masthead, ("甲",) * 25 + CONTENTS, ["甲"] * 25),
        (masthead, ("甲",) * 26 + CONTENTS, []),
        (masthead, ("甲", "乙"), []),
        (contents_list, ("甲", *CONTENTS, "乙"), [*CONTENTS]),
        (contents_list, ("甲", *CONTENTS[1:], "乙"), [*CONTENTS[1:]]),
        (contents_list, ("目录", "重要意义 .... 1", "甲"), []),
        (contents_list, ("重要意义 …… 1", "美好未来……"), []),
        (
            contents_list,
            ("重要意义 ……… 1", "美好未来·····", "主要 . . . . 3"),
            ["重要意义 ……… 1", "美好未来·····", "主要 . . . . 3"],
        ),
        # What comes again at the edges of pages, with other figures.
        (running_head, ("新质1", "甲", "\f新质 2", "乙"), ["新质1", "新质 2"]),
        (running_head, ("甲", "新质1", "\f乙", "新质2"), ["新质1", "新质2"]),
        (running_head, ("甲", "新质1", "丙", "\f乙", "新质2", "丁"), []),
        (running_head, (*EIGHT, "新质。", "\f新质。", "乙"), []),
        (running_head, (*EIGHT, "新" * 39, "\f" + "新" * 39, "乙"), ["新" * 39] * 2),
        (running_head, (*EIGHT, "新" * 40, "\f" + "新" * 40, "乙"), []),
        (running_head, ("新质", "\f甲", "乙"), []),
        # What repeats the opening, at the head of a later page.
        (running_head, ("新质生产力", "洪银兴", "甲", "\f洪银兴·生产力", "乙"), ["洪银兴·生产力"]),
        (running_head, ("新质生产力", "洪银兴", "\f洪银兴：分配", "乙"), []),
        (running_head, ("新质生产力", "洪银兴", "\f发展新质生产力。", "乙"), []),
        (running_head, ("新质生产力", "洪银兴", "甲", "\f力", "乙"), []),
        (running_head, ("新质生产力", "洪银兴", "甲", "\f乙", "生产力"), []),
        (running_head, ("\f新质生产力", "甲", "\f乙", "丙"), []),
        (running_head, (*EIGHT[:7], "新质", "辛", "\f新质", "乙"), ["新质"]),
        (running_head, (*EIGHT, "新质", "壬", "\f新质", "乙"), []),
        (teaser, ("发展。", "", "贡献力量", "→ 6版", "新质", "☞ 7版"), ["贡献力量", "→ 6版", "新质", "☞ 7版"]),
    ],
)
def test_a_rule_sees_each_of_its_conditions(rule: FurnitureRule, lines: tuple[str, ...], dropped: list[str]) -> None:
    assert dropped_by(rule, *lines) == dropped


def test_the_first_rule_that_knows_a_line_names_it_and_later_ones_do_not_see_it() -> None:
    """A page's edge is looked for among the lines that are left: here under the print header and the page number."""
    pages = (
        "2024/3/21 10:20  新质",
        "区域研究",
        "甲乙。",
        "— 1 —",
        "\f2024/3/21 10:20  新质",
        "区域研究",
        "丙丁。",
        "2",
    )
    lines = Source("example", ("新质杂志", *CONTENTS, *pages, "https://example.org/a 1/2")).lines()
    assert find_furniture(lines) == {
        1: "masthead",
        **{n: "contents-list" for n in (2, 3, 4)},
        5: "print-header",
        6: "running-head",
        8: "page-number",
        9: "print-header",
        10: "running-head",
        12: "page-number",
        13: "address",
    }


def test_the_contents_list_announces_titles_that_run_over_lines() -> None:
    entries = (
        "目 录", "【理论】", "以产业备份拓展", "回旋空间 .... 1", "CONTENTS", "2024年3月1日", "Foreword ....",
        "大飞机. . . . . 4", "........ 5", "第2章 ..... 7", "新质",
    )  # fmt: skip
    assert contents_titles(Source("example", entries).lines()) == [
        Announced("以产业备份拓展 回旋空间", 3),
        Announced("大飞机", 8),
        Announced("第2章", 10),
    ]

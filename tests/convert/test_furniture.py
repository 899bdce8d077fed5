"""Each condition of each rule of furniture, and what the list of contents announces."""

from __future__ import annotations

import pytest

from edition.convert.evidence.labels import Sheet
from edition.convert.furniture.contents_entries import Announced, contents_titles
from edition.convert.furniture.furniture import (
    FurnitureRule,
    contents_list,
    drop_furniture,
    dropped_by,
    masthead,
    page_number,
    running_head,
    teaser,
)
from edition.convert.furniture.ruled_lines import ruled_line
from edition.model.sources.places import Place
from edition.model.sources.source import Source


def dropped(*raw: str) -> dict[int, str]:
    """The numbers of the lines that are dropped from a source, each with its rule."""
    labels = drop_furniture(Sheet.of(Source("example", raw))).those("drop")
    return {part.line: label.rule for label in labels for part in label.parts}


EIGHT = tuple("子丑寅卯辰巳午未")  # lines enough for what later pages may repeat
CONTENTS = ("目录", "重要意义 .... 1", "基本内涵 .... 4")
OCCUR = ("重要意义", "新质。", "基本内涵", "要求。")  # where the entries of the list occur
ISSUE = "2024年第2期"


AMID = ("戊。", "己。", *("\f新质生产", "甲。", "乙。", "丙。") * 3)  # three pages with a head


NUMBERED = ("甲。", "乙。", "1", "\f丙。", "丁。", "2", "\f戊。", "己。", "3")


ROMAN = ("甲。", "i", "\f乙。", "ii", "\f丙。", "iii")
MARKED = tuple(line for n in "甲乙丙" for line in (f"\f{n}。", *"子丑寅卯", "仅供学习", *"辰巳午未", f"{n}终。"))


def third(n: str) -> tuple[str, ...]:
    """Three pages, of which the first has a head."""
    return ("\f新质", *(f"{n}{line}。" for line in EIGHT[:4]), f"\f{n}甲。", f"{n}乙。", f"\f{n}丙。", f"{n}丁。")


CLAUSE = "发展新质生产力是推动高质量发展的内在要求，必须"
WIDE = "继续做好创新这篇大文章，推动新质生产力加快发展。"


def three(head: str) -> tuple[str, ...]:
    """Three pages with a head."""
    return (head, "甲。", "乙。", "\f" + head, "丙。", "丁。", "\f" + head, "戊。", "己。")


@pytest.mark.parametrize(
    ("rule", "lines", "dropped"),
    [
        (masthead, (ISSUE, *("甲",) * 24, *CONTENTS, *OCCUR), [ISSUE, *["甲"] * 24]),
        (masthead, (ISSUE, *("甲",) * 25, *CONTENTS, *OCCUR), []),
        (masthead, ("甲", "洪银兴", *CONTENTS, *OCCUR), []),
        (masthead, (ISSUE, "乙"), []),
        (contents_list, ("甲", *CONTENTS, *OCCUR), [*CONTENTS]),
        (contents_list, ("甲", *CONTENTS[1:], *OCCUR), [*CONTENTS[1:]]),
        (contents_list, ("甲", *CONTENTS, "乙"), []),
        (contents_list, (*CONTENTS, *OCCUR, "索引", "新质 .... 3", "要求 .... 5"), [*CONTENTS]),
        (contents_list, ("目录", "重要意义 .... 1", "甲"), []),
        (contents_list, ("重要意义 …… 1", "美好未来……"), []),
        (
            contents_list,
            ("重要意义 ……… 1", "美好未来·····", "主要 . . . . 3", *OCCUR, "主要"),
            ["重要意义 ……… 1", "美好未来·····", "主要 . . . . 3"],
        ),
        # Without leaders, under its heading: pages ascend, half of the entries occur, before or behind it.
        (contents_list, ("目录", "重要意义 1", "基本内涵\t4", *OCCUR), ["目录", "重要意义 1", "基本内涵\t4"]),
        (contents_list, (*OCCUR, "目录", "重要意义……1", "附录……4"), ["目录", "重要意义……1", "附录……4"]),
        (
            contents_list,
            ("目录", "重要", "意义 1", "ii", "基本内涵 4", *OCCUR),
            ["目录", "重要", "意义 1", "ii", "基本内涵 4"],
        ),
        (contents_list, ("目录", "重要意义 4", "基本内涵 1", *OCCUR), []),
        (contents_list, ("重要意义 1", "基本内涵 4", *OCCUR), []),
        (contents_list, ("目录", "意义 1", "内涵 2", "要求 3", *OCCUR), []),
        (contents_list, ("目录", "重要意义 1", *OCCUR), []),
        # What comes again at the edges of three pages, or counts them.
        (running_head, ("新质1", "甲。", "\f新质 2", "乙。", "\f新质3", "丙。"), ["新质1", "新质 2", "新质3"]),
        (running_head, ("甲。", "新质1", "\f乙。", "新质2", "\f丙。", "新质3"), ["新质1", "新质2", "新质3"]),
        (
            running_head,
            ("3 一。", "甲。", "\f4 新质", "乙。", "\f5 生产", "丙。", "\f6 力", "丁。"),
            ["4 新质", "5 生产", "6 力"],
        ),
        (running_head, ("新质1", "甲。", "\f新质2", "乙。"), []),
        (running_head, three("新质："), []),
        (running_head, ("甲。", "新质1", "丙。", *"子丑寅卯", "\f乙。", *"子丑寅", "新质2", *"子丑寅卯"), []),
        (running_head, three("新质。"), []),
        (running_head, three("新" * 39), ["新" * 39] * 2),
        (running_head, three("新" * 40), []),
        # The first of them is the title, or the heading of its chapter, unless it stands there besides.
        (running_head, three("新质"), ["新质"] * 2),
        (running_head, ("新质", "新质", *["甲。"] * 8, "\f新质", "乙。", "\f新质", "丙。"), ["新质"] * 3),
        (running_head, ("新质", "新质", "甲", "乙", "\f新质", "丙。", "\f新质", "丁。"), ["新质"] * 3),
        (
            running_head,
            ("甲。", "乙。", "\f新质", "乙。", "\f新质", "丙。", "\f新质", "丁。", "\f戊。", "己。"),
            ["新质"] * 2,
        ),
        # One that leaves out pages begins no chapter.
        (running_head, ("甲。", "乙。", *(line for n in "123" for line in third(n))), ["新质"] * 3),
        # A chapter's head repeats the heading that stands below it, or on an earlier page; one alone is the heading.
        (running_head, ("第一章 起点", "第一章 起点", "甲。", "\f乙。", "丙。"), ["第一章 起点"]),
        (
            running_head,
            ("甲。", "第一章 起点", "乙。", "丙。", "丁。", "\f第一章 起点", "戊。", "己。"),
            ["第一章 起点"],
        ),
        (running_head, ("甲。", "乙。", "\f第一章 起点", "丙。", "丁。"), []),
        (running_head, ("甲。", *EIGHT, "\f第二章 回声；", "乙。", *EIGHT, "第二章 回声；"), []),
        # A head that an extraction put amid a page, between blank lines.
        (running_head, (*AMID, "\f甲。", *EIGHT, "", "新质生产", "", "乙。"), ["新质生产"] * 3),
        (running_head, (*AMID, "\f甲。", *EIGHT, "新质生产", "乙。"), ["新质生产"] * 2),
        (running_head, (*AMID, "\f甲。", *EIGHT, *("", "新质生产", "", "要求。") * 4), ["新质生产"] * 2),
        (running_head, ("甲。", "乙。", "\f丙。", "", "新质", "", *EIGHT, *three("\f新质")), ["新质"] * 3),
        (running_head, (*three("新质")[:3], *EIGHT, "", "新质", "", "己。", *three("新质")[3:]), ["新质"] * 3),
        # At the foot a word alone may be a heading whose text follows on the next page.
        (running_head, ("甲。", "练习", "\f乙。", "练习", "\f丙。", "练习"), []),
        (
            running_head,
            tuple(line for n in "123" for line in ("\f甲。", "乙。", "丙。", "练习", n)),
            ["练习"] * 3,
        ),
        # A paragraph that pages begin with again is none, nor a word that is all over the text.
        (running_head, (*three("发展新质，必须"), *[WIDE] * 2), ["发展新质，必须"] * 2),
        (running_head, tuple(WIDE if line in ("甲。", "丙。", "戊。") else line for line in three(CLAUSE)), []),
        (
            running_head,
            tuple(line for n in "123" for line in ("\f甲。", *["软件包", "乙。"] * 6, "丙。", "软件包", n)),
            [],
        ),
        # Two pages are enough for one that names author and title.
        (
            running_head,
            ("甲。", *EIGHT, "\f洪银兴：新质生产力", "乙。", "\f洪银兴：新质生产力", "丙。"),
            ["洪银兴：新质生产力"] * 2,
        ),
        (running_head, ("新质生产力", "洪银兴", "\f洪银兴：分配", "乙"), []),
        (running_head, ("新质生产力", "洪银兴", "甲", "\f生产力", "乙"), []),
        # The issue at an edge, or beside the number of a page.
        (running_head, (*EIGHT, "2024年第1期（总第482期）"), ["2024年第1期（总第482期）"]),
        (running_head, ("甲", "10", "2024年第1期", "乙"), ["2024年第1期"]),
        (running_head, ("甲", "2024年第1期", "乙"), []),
        (page_number, ("甲。", "7", "\f乙。", "8", "\f丙。", "9"), ["7", "8", "9"]),
        (page_number, (*NUMBERED, "\f甲。", *EIGHT, "", "4", "", "乙。", *EIGHT), ["1", "2", "3", "4"]),
        (page_number, (*NUMBERED, "\f甲。", *EIGHT, "", "7", "", "乙。", *EIGHT), ["1", "2", "3"]),
        (page_number, ("甲。", "ii", "\f乙。", "iii", "\f丙。", "iv"), ["ii", "iii", "iv"]),
        # Roman numbers before others, which begin again; two pages, where more than figures stand.
        (page_number, (*ROMAN, "\f丁。", "1", "\f戊。", "2"), ["i", "ii", "iii", "1", "2"]),
        (page_number, (*ROMAN, "\f丁。", "5", "\f戊。", "6"), ["i", "ii", "iii"]),
        (page_number, ("甲。", "ii", "\f乙。", "1", "\f丙。", "2", "\f丁。", "3"), ["1", "2", "3"]),
        (page_number, ("甲。", "i", "\f乙。", "1", "\f丙。", "2", "\f丁。", "3"), ["i", "1", "2", "3"]),
        (page_number, ("甲。", "— 1 —", "\f乙。", "— 2 —"), ["— 1 —", "— 2 —"]),
        (page_number, ("甲。", "1", "\f乙。", "2"), []),
        (page_number, ("甲。", "— 1 —", "\f乙。", "— 3 —"), []),
        (page_number, ("甲。", "- 1 -", "乙。", "- 2 -", "丙。", "- 3 -"), ["- 1 -", "- 2 -", "- 3 -"]),
        (page_number, ("甲。", "- 1 -", "乙。", "- 2 -", "丙。", "- 4 -"), []),
        (page_number, ("第一页", "乙。", "第二页", "丙。", "第三页", "丁。"), []),
        # What says what a copy is for, wherever it stands on most pages.
        (running_head, MARKED, ["仅供学习"] * 3),
        (running_head, (*MARKED, "\f庚。", "\f辛。", "\f壬。"), []),
        (running_head, tuple(line.replace("仅供学习", "练习") for line in MARKED), []),
        (page_number, ("甲。", "25", "\f乙。", "31", "\f丙。", "1978"), []),
        (page_number, ("甲。", "", "1978", "", "乙。", "", "1992", "", "丙。"), []),
        (page_number, (*EIGHT * 2, "— 1 —", *EIGHT * 2, "— 2 —", *EIGHT * 2, "— 3 —"), ["— 1 —", "— 2 —", "— 3 —"]),
        (page_number, ("甲。", "", "10", "", "2024年第1期", "乙。"), ["10"]),
        (teaser, ("发展。", "", "贡献力量", "→ 6版", "新质", "☞ 7版"), ["贡献力量", "→ 6版", "新质", "☞ 7版"]),
    ],
)
def test_a_rule_sees_each_of_its_conditions(rule: FurnitureRule, lines: tuple[str, ...], dropped: list[str]) -> None:
    assert dropped_by(rule, *lines) == dropped


@pytest.mark.parametrize(
    ("lines", "dropped"),
    [
        (("甲。", "=====", "乙。"), ["====="]),
        (("KEY 1", "=====", "13*"), []),
        (("KEY 1", "", "=====", "13*"), ["====="]),
        (("KEY 1", "=====", "", "13*"), ["====="]),
        (("KEY 1", "=====", "13 号"), ["====="]),
        (("号 1", "=====", "13*"), ["====="]),
        (("KEY 1", "=====", "* * * * *"), ["=====", "* * * * *"]),
        (("KEY 1", "====="), ["====="]),
        (("甲。", "=====  =====", "乙。"), ["=====  ====="]),
        (("名   用", "=====  =====", "甲   乙"), []),
        (("名   用", "=====", "甲   乙"), ["====="]),
        (("甲。", "- - - - -", "乙。"), ["- - - - -"]),
    ],
)
def test_a_rule_of_code_is_no_furniture(lines: tuple[str, ...], dropped: list[str]) -> None:
    assert dropped_by(ruled_line, *lines) == dropped


@pytest.mark.parametrize(
    ("place", "dropped"), [(Place(mono=True), []), (Place(role="pre"), []), (Place(role="p"), ["====="])]
)
def test_what_the_document_sets_as_code_is_none(place: Place, dropped: list[str]) -> None:
    sheet = Sheet.of(Source("example", ("甲。", "=====", "乙。"), (None, place, None)))
    assert [line.text for line, _ in ruled_line(sheet)] == dropped


def test_what_the_document_says_is_preformatted_is_no_running_head() -> None:
    raw = ("甲。", "乙。", *(line for n in "123" for line in ("\fEnd", f"{n}甲。", f"{n}乙。", f"{n}丙。")))
    assert 3 not in dropped(*raw)
    for role, numbers in (("p", [7, 11]), ("pre", [])):
        places = tuple(Place(role=role) if "End" in line else None for line in raw)
        labels = drop_furniture(Sheet.of(Source("example", raw, places))).those("drop")
        assert [part.line for label in labels for part in label.parts] == numbers


def test_each_rule_sees_what_those_before_it_have_left() -> None:
    """Under the browser's head the running head is the first line, and over its foot the number is the last."""
    heads = [f"2024/3/21 10:20  新质|区域研究|{n}乙。|— {n} —|https://example.org/a {n}/3" for n in (1, 2, 3)]
    pages = "|\f".join(heads).split("|")
    rules = ["print-header", "running-head", "", "page-number", "address"] * 3
    kept = {2: ""}  # the first running head stands where the title would
    expected = {n: rule for n, rule in enumerate(rules, 1) if rule and n not in kept}
    assert dropped(*pages) == expected


def test_what_the_ledger_would_not_believe_stays() -> None:
    assert dropped("基本内涵 .... 1", "新" * 101, "重要意义 .... 4", *OCCUR) == {}
    assert dropped(*["=====", "甲"] * 90, "甲。") == {}


def test_the_contents_list_announces_titles_that_run_over_lines() -> None:
    entries = (
        "目 录", "【理论】", "以产业备份拓展", "回旋空间 .... 1", "CONTENTS", "2024年3月1日", "Foreword ....",
        "大飞机. . . . . 4", "........ 5", "第2章 ..... 7", "新质",
    )  # fmt: skip
    assert contents_titles(Source("example", entries).lines()) == [
        Announced("以产业备份拓展 回旋空间", 3, "1"),
        Announced("大飞机", 8, "4"),
        Announced("第2章", 10, "7"),
    ]


@pytest.mark.parametrize(("pages", "expected"), [(30, 3), (40, 0)])
def test_figures_that_end_a_few_pages_lines_count_no_pages(pages: int, expected: int) -> None:
    """Three lines of code end with the number of their page, by chance where there are many pages."""
    heads = {n: f"\fPrint {n}" for n in (5, 12, 19)}
    lines = [line for n in range(1, pages + 1) for line in (heads.get(n, "\f甲，"), "乙，", "丙，", "丁，", "戊。")]
    assert len(dropped_by(running_head, *lines)) == expected


def test_of_two_lines_with_a_page_s_number_the_outer_one_counts_it() -> None:
    """On the first page the number of the first chapter is that of the page."""
    pages = [
        line
        for n in range(1, 5)
        for line in (f"\fGetting started with a machine, 28 June 2026, draft {n} / 4", f"Chapter {n}", *["新质。"] * 5)
    ]
    dropped = dropped_by(running_head, *pages)
    assert dropped == [line.strip() for line in pages if "Getting" in line]

"""Headings whose numbers follow one another, and figures that only look like such numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.convert.evidence.edges import Edges
from edition.convert.evidence.labels import Sheet
from edition.convert.evidence.layout import Layout
from edition.convert.headings.sections import count_sections
from edition.convert.headings.sequences import in_sequence
from edition.model.sources.source import Source

FULL = "发展新质生产力是推动高质量发展的内在要求和重要着力点，必须继续做好"


def headings(*raw: str) -> list[str]:
    """The numbers of the lines of each heading that is found by its number."""
    sheet = count_sections(Sheet.of(Source("example", raw)))
    return ["-".join(str(part.line) for part in label.parts) for label in sheet.those("block")]


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (("1. 内涵", "1.1. 要求", FULL, "1.2. 科技", FULL, "2. 创新", "2.1. 产业"), ["1", "2", "4", "6", "7"]),
        (("第 1 章 内涵", "1.1 要求", FULL, "1.2 科技", "1.2.1 创新"), ["1", "2", "4", "5"]),
        (("1.1 要求？", "1.2 科技。创新？", "1.3 产业："), ["1", "2", "3"]),
        # Two or three numbers may be missing, more are not.
        (("1.1 要求", "1.2 科技", "1.5 创新"), ["1", "2", "3"]),
        (("1.1 要求", "1.2 科技", "1.3 产业", "1.7 创新"), ["1", "2", "3"]),
        # A list in a section, figures, sentences, and fewer than three.
        (("1.1 要求", "1. 科技", "2. 创新", "1.2 产业", "1.3 企业"), ["1", "4", "5"]),
        (("1.1 要求", "2.5 倍", "1.2 科技", "1.3 创新"), ["1", "3", "4"]),
        (("1.1 要求", "1.2 科技", "1.3 要创新。"), []),
        (("1.1 要求", "1.2 科技"), []),
        (("9.1 要求", "9.2 科技", "附录 A. 内涵", "A.1. 创新"), ["1", "2", "3", "4"]),
        # A number of its own behind that of three parts; a question ends a heading.
        (("1.1.1. 1. 要求", "1.1.2. 2. 科技", FULL, "1.1.3. 2024 年"), ["1", "2", "4"]),
        (("1.1 要求？", "apt", "", FULL, "1.2 科技", "", FULL, "1.3 创新", "", FULL), ["1", "5", "8"]),
    ],
)
def test_numbers_that_follow_one_another_are_headings(raw: tuple[str, ...], found: list[str]) -> None:
    assert headings(*raw) == found


@pytest.mark.parametrize(
    ("numbers", "left_out"),
    [
        # In a gap those alone count that fit in, be they the numbers of another work, quoted, or of the same section.
        ("1.1 1.2 7.1 7.2 7.3 1.3 1.4 2.1", "7.1 7.2 7.3"),
        ("3.1 3.2 3.3 3.4 1.1 1.2 1.3 3.5", "1.1 1.2 1.3"),
        ("1.1 1.2 1.3 1.4 2.5 2.6 2.7 3.1 3.2", ""),
        ("1.1 1.2 1.3 1.4 2.5 2.6 3.1 3.2", "2.5 2.6"),
        # Of two works each has its own chapters.
        ("1 1.1 1.2 2.1 3.1 4 1 1.1 1.2 2.1 3.1", ""),
        ("1 1.1 1.2 1.3 2.1 1.1 1.2 1.3 2.1", ""),
    ],
)
def test_numbers_that_are_in_sequence(numbers: str, left_out: str) -> None:
    numbered = [(place, tuple(number.split("."))) for place, number in enumerate(numbers.split())]
    found = [place for place, _ in in_sequence(numbered)]
    assert found == sorted(set(found))
    assert [number for place, number in enumerate(numbers.split()) if place not in found] == left_out.split()


def test_a_list_of_numbered_tables_is_none_of_headings() -> None:
    listed = [f"1.{n}. 产业列表" for n in range(1, 8)]
    listed.insert(4, "和企业")
    book = ["第 1 章 内涵", "1.1. 要求", FULL, "1.2. 科技", FULL, "1.3. 创新", FULL]
    sheet = count_sections(Sheet.of(Source("example", ("表格清单", *listed, *book))))
    found = [(label.value, [part.line for part in label.parts]) for label in sheet.those("block")]
    assert found[:7] == [("paragraph", lines) for lines in ([2], [3], [4], [5, 6], [7], [8], [9])]
    assert found[7:] == [("heading", [line]) for line in (10, 11, 13, 15)]


@pytest.mark.parametrize(
    ("first", "after", "lines"),
    [
        ("1.1 " + FULL[:18], "的重要着力点", "2-3"),
        ("1.1 " + FULL[:18], "的重要着力点。", "2"),
        ("1.1 " + FULL[:18], "make install", "2"),
        # What asks may hold a whole sentence, and no Chinese.
        ("1.1 " + FULL[:18], "的。着力点？", "2-3"),
        ("1.1 " + FULL[:18], "Linux？！", "2-3"),
        ("1.1 " + FULL[:18], "的。着力点", "2"),
        ("1.1 " + FULL[:18] + "？", "的重要着力点", "2"),
        ("1.1 要求", "的重要着力点", "2"),
        ("1.1 " + FULL[:18], FULL, "2"),
    ],
)
def test_a_heading_goes_on_where_it_is_wide_and_the_next_line_short(first: str, after: str, lines: str) -> None:
    assert headings(FULL, first, after, FULL, FULL, "1.2 科技", FULL, "1.3 创新", FULL)[0] == lines


LONG = "1.1 发展新质生产力是推动高质量发展的内在要"


@pytest.mark.parametrize(
    ("heading", "lines"),
    [
        ((LONG, "的重要着力点？", "", FULL), "2-3"),
        ((LONG, "求。重要着力点？", "", FULL), "2-3"),
        ((LONG, "", "的重要着力点？", "", FULL), "2"),
        ((LONG, "的重要着力点。", "", FULL), "2"),
        (("1.1 发展", "的重要着力点？", "", FULL), "2"),
        ((LONG, FULL, FULL, FULL, FULL, ""), "2"),
    ],
)
def test_where_blank_lines_follow_headings_a_heading_reaches_to_one(heading: tuple[str, ...], lines: str) -> None:
    others = [line for n in range(2, 8) for line in (f"1.{n} 发展新质生产力是推动高质量发展的内在要", "", FULL)]
    assert headings(FULL, *heading, *others)[0] == lines


@pytest.mark.parametrize(("edge", "lines"), [(60.0, "2"), (24.0, "2-3"), (0.0, "2-3")])
def test_a_heading_far_from_the_edge_is_full_beside_no_other(edge: float, lines: str) -> None:
    raw = ["发展。", "1.1 键盘命令", "命令  放大", "    发展。"]
    raw += [line for n in range(2, 6) for line in (f"1.{n} 鼠标命令", "    发展。")]
    sheet = replace(Sheet.of(Source("example", tuple(raw))), layout=Layout(edges=Edges(edge)))
    assert "-".join(str(part.line) for part in count_sections(sheet).those("block")[0].parts) == lines


def test_a_section_that_is_missing_does_not_end_the_sequence() -> None:
    raw = ("1.1 要求", "1.2 科技", "3.1 创新", "3.2 产业", "第 4 章 企业", "4.2 人才")
    assert headings(*raw) == ["1", "2", "3", "4", "5", "6"]


def test_a_number_in_prose_does_not_end_the_sequence() -> None:
    raw = ("1.1 要求", "12.1 节也讲", "1.2 科技", "1.3 创新", "1.4 产业")
    assert headings(*raw) == ["1", "3", "4", "5"]


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        (("4. 科技", "5.1 企业"), ["1", "2", "3", "4", "5"]),
        (("4. 科技", "5. 人才", "6.1 企业"), ["1", "2", "3", "4", "5", "6"]),
        # At the end, too; a list there counts as far as the next chapter would.
        (("4. 科技",), ["1", "2", "3", "4"]),
        (("4. 科技", "1. 企业"), ["1", "2", "3"]),
        (("1. 企业", "2. 人才", "3. 资本", "4. 土地", "5.1 数据"), ["1", "2", "3", "8"]),
    ],
)
def test_a_chapter_without_sections_counts_on_and_a_list_does_not(behind: tuple[str, ...], found: list[str]) -> None:
    assert headings("1.1 要求", "2.1 产业", "3.1 创新", *behind) == found


def test_where_few_chapters_have_sections_numbers_behind_them_are_those_of_items() -> None:
    assert headings("1.1 要求", "1.2 产业", "2.1 创新", "3. 科技") == ["1", "2", "3"]


def test_numbers_that_begin_again_are_those_of_another_work() -> None:
    work = ("1. 内涵", "1.1 要求", "1.2 产业", "2. 创新", "2.1 科技")
    assert headings(*work, *work) == [str(n) for n in range(1, 11)]


def test_the_chapters_right_before_one_with_sections_count_up_to_it() -> None:
    sections = ("3. 创新", "3.1 科技", "3.2 人才", "3.3 资本")
    assert headings("1. 内涵", "2. 要求", *sections) == ["1", "2", "3", "4", "5", "6"]
    assert headings("1. 内涵", "2. 要求", *sections[1:]) == ["3", "4", "5"]
    # Items of a list that ends before the chapters begin to count.
    assert headings("1. 企业", "2. 土地", "1. 内涵", "2. 要求", *sections) == ["3", "4", "5", "6", "7", "8"]


def test_sections_that_begin_again_in_each_chapter_follow_one_another_there() -> None:
    chapters = ("Chapter 1. 内涵", "Chapter 2. 学会创新！", "第 3 章 科技", "Appendix A. 求人才！")
    sections = ("1. 要求", FULL, "2. 产业", "2.1. 企业", FULL)
    lines = [line for chapter in chapters for line in (chapter, *sections)]
    found = [str(n) for n in range(1, 25) if n % 6 not in (3, 0)]
    assert headings(*lines) == found
    # Below a chapter text may stand first.
    assert headings(*lines[:19], FULL, *lines[19:])[:13] == found[:13]
    # Where no section stands right below its chapter, they may be items.
    assert headings(*(line for chapter in chapters for line in (chapter, FULL, *sections[:3]))) == []

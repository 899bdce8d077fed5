"""What the blocks around a short one show of it: items, signatures, speeches; and headings that count in a row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.convert.evidence.drafts import Draft
from edition.convert.headings.amid_chinese import amid_chinese
from edition.convert.headings.company import listed, spoken
from edition.convert.headings.series import read_series
from edition.convert.headings.signatures import signed
from edition.convert.kept.kept import sheet_of
from edition.model.sources.source import Source

FULL = "发展新质生产力是推动高质量发展的内在要求，必须继续做好创新这篇大文章。"


def drafts(*raw: str) -> list[Draft]:
    """A block for each line that is not blank."""
    return [Draft((line,), "example") for line in Source("example", raw).lines()]


@pytest.mark.parametrize(
    ("raw", "places"),
    [
        (("包括：", "创新", "改革", FULL), [1, 2]),
        (("包括：", "创新", FULL), []),
        (("包括：", "", "创新", "", "改革", FULL), [1, 2]),
        # A blank line before one of them alone parts it from the others; a heading's number does.
        (("包括：", "创新", "改革", "", "新质的要求", FULL), [1, 2]),
        (("包括：", "创新", "改革", "一、要求", FULL), [1, 2]),
        (("包括：", "创新", "改革", "", "\f新质的要求", FULL), [1, 2]),
        (("附件：1. 名单", "2. 说明", FULL), [1]),
        # Items by their numbers, one behind the other, and without any three in a row.
        (("1. 创新", "2. 改革", FULL), [0, 1]),
        (("（1）创新", "（2）改革", FULL), [0, 1]),
        (("a. 创新", "b. 改革", FULL), [0, 1]),
        (("1. 创新", FULL, "2. 改革", FULL), []),
        (("一、创新", "二、改革", FULL), []),
        (("1. 创新", "（1）改革", FULL), []),
        (("1. 创新", f"2. {FULL}", FULL), [0]),
        ((f"1. {FULL}", "2. 创新", FULL), []),
        ((FULL, "创新", "改革", "开放", FULL), [1, 2, 3]),
        ((FULL, "创新", "改革", FULL), []),
        ((FULL, "", "创新", "", "改革", "", "开放", FULL), []),
        (("参考文献", "1. 创新", "[2] 改革", FULL), [1, 2]),
        # A heading behind items that have numbers, bullets or addresses, and it has none; or behind such without.
        (("包括：", "1. 创新", "2. 改革", "发展", FULL), [1, 2]),
        (("包括：", "• 创新", "发展", FULL), []),
        (("译者：", "某人 <a@example.org>", "发展", FULL), []),
        (("包括：", "[1] 创新", "2. 改革", "发展", FULL), [1, 2]),
        (("包括：", "创新", "改革", "1. 发展", FULL), [1, 2]),
    ],
)
def test_items_are_short_and_several(raw: tuple[str, ...], places: list[int]) -> None:
    assert sorted(listed(drafts(*raw))) == places


def test_the_last_of_a_list_over_text_is_a_heading_where_the_source_sets_headings_so() -> None:
    items = (FULL, "创新", "改革", "开放")
    assert sorted(listed(drafts(*items, FULL), close=True)) == [1, 2]
    assert sorted(listed(drafts(*items), close=True)) == [1, 2, 3]
    assert sorted(listed(drafts(FULL, "改革", "开放", FULL), close=True)) == []
    assert sorted(listed(drafts("包括：", *items[1:], FULL), close=True)) == [1, 2, 3]


def test_words_that_announce_lists_are_no_headings_nor_is_what_follows() -> None:
    heads = frozenset(["参见"])
    assert sorted(listed(drafts(FULL, "参见", "创新", FULL), announcing=heads)) == [1, 2]
    assert sorted(listed(drafts(FULL, "参见", "创新", FULL), close=True, announcing=heads)) == [1, 2]
    assert sorted(listed(drafts(FULL, "参见", "创新", "改革", FULL), close=True, announcing=heads)) == [1, 2]
    assert sorted(listed(drafts(FULL, "参见", "创新", "", "改革", FULL), announcing=heads)) == [1, 2]
    assert sorted(listed(drafts(FULL, "参见", "创新", "", "\f改革", FULL), announcing=heads)) == [1, 2, 3]
    assert sorted(listed(drafts(FULL, "参看", "创新", FULL), announcing=heads)) == []


def test_what_is_known_is_no_text_and_two_lines_are_no_name() -> None:
    blocks = drafts(FULL, "创新", "改革", "开放", FULL)
    assert sorted(listed([*blocks[:4], replace(blocks[4], kind_rule="code-lines")], close=True)) == [1, 2, 3]
    lines = tuple(Source("example", (FULL, "Open", "Statement", FULL)).lines())
    two = [Draft((lines[0],), "example"), Draft(lines[1:3], "example"), Draft((lines[3],), "example")]
    assert sorted(amid_chinese(two)) == []


@pytest.mark.parametrize(
    ("raw", "places"),
    [
        ((FULL, "Open Statement", FULL), [1]),
        (("语法：", "Open Statement", FULL), []),
        ((FULL, "Open Statement", "参数："), []),
        ((FULL, "Open Statement", "要打开一个文件时可以这样写："), [1]),
        ((FULL, "Open Statement", "It opens a file."), []),
        (("It opens a file.", "Open Statement", FULL), []),
        ((FULL, "打开文件", FULL), []),
        (("Open Statement", FULL), []),
        # One word with a capital letter stands anywhere over a sentence.
        (("语法：", "Open", FULL), [1]),
        (("语法：", "open", FULL), []),
        (("语法：", "Open", "要打开一个文件时可以这样写："), []),
    ],
)
def test_latin_words_alone_stand_between_sentences_in_chinese(raw: tuple[str, ...], places: list[int]) -> None:
    assert sorted(amid_chinese(drafts(*raw))) == places


@pytest.mark.parametrize(("before", "after", "places"), [("8", FULL, [1]), ("8", "参数：", []), (FULL, FULL, [1])])
def test_latin_words_that_are_parted_stand_over_a_sentence(before: str, after: str, places: list[int]) -> None:
    blocks = drafts(before, "Open Statement", after)
    assert sorted(amid_chinese(blocks, [blocks[1].key])) == places


@pytest.mark.parametrize(
    ("raw", "kept", "places"),
    [
        (("x = 1", "", "Open Statement", FULL), "code", [1]),
        (("x = 1", "Open Statement", FULL), "code", []),
        (("x = 1", "", "Open Statement", FULL), "", []),
        (("x = 1", "", "Open Statement", "要打开一个文件时可以这样写："), "code", []),
    ],
)
def test_latin_words_begin_apart_from_code(raw: tuple[str, ...], kept: str, places: list[int]) -> None:
    code, *others = drafts(*raw)
    assert sorted(amid_chinese([replace(code, kind_rule=kept), *others])) == places


@pytest.mark.parametrize(
    ("raw", "places"),
    [
        ((FULL, "某办公室", "2023年9月8日"), [1]),
        ((FULL, "某办公室", "2023年9月8日", "责任编辑：甲"), [1]),
        ((FULL, "大事记", "2023年9月8日", FULL), []),
        ((FULL, " " * 50 + "某办公室", FULL), [1]),
        ((FULL, " " * 20 + "某办公室", FULL), []),
    ],
)
def test_a_signature_stands_above_the_last_date_or_at_the_right(raw: tuple[str, ...], places: list[int]) -> None:
    assert sorted(signed(drafts(*raw))) == places


def test_speeches_are_short_and_stand_together() -> None:
    assert sorted(spoken(drafts("“去？”", "“去。”", FULL, "“去。”"))) == [0, 1]
    assert not spoken(drafts(f"“{FULL * 2}”", f"“{FULL * 2}”"))


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        (("壹、起点", FULL, "贰、终点", FULL), [1, 3]),
        (("专题一 起点", FULL, "专题二 终点", FULL), [1, 3]),
        (("1 起点", FULL, "2 终点", FULL), [1, 3]),
        (("A. 起点", FULL, "B. 终点", FULL), [1, 3]),
        # One alone, one that does not count, those without text below, sentences, a style that other rules know.
        (("壹、起点", FULL), []),
        (("壹、起点", FULL, "叁、终点", FULL), []),
        (("A. 起点", "B. 终点", FULL), []),
        (("壹、起点", FULL, "贰、终点"), []),
        (("1 起点是好的。", FULL, "2 终点也好。", FULL), []),
        (("一、起点", FULL, "二、终点", FULL), []),
        (("图1 起点", FULL, "图2 终点", FULL), []),
    ],
)
def test_a_series_counts_from_one_over_text(raw: tuple[str, ...], lines: list[int]) -> None:
    assert [label.key.line for label in read_series(sheet_of(*raw)).those("block")] == lines

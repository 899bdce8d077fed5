"""Headings that blank lines part from the text, where a source parts nothing else so."""

from __future__ import annotations

import pytest

from edition.convert.evidence.drafts import Draft, DraftText
from edition.convert.evidence.labels import Label, Sheet
from edition.convert.evidence.layout import Layout
from edition.convert.headings.parting import Parting
from edition.model.sources.source import Source

PROSE = ("工作队列把要执行的函数交给别的进程。", "它用得很多。")
LINKS = ("相关主题", "检查拼写和语法")
TOPICS = ["花园", "池塘", "山路", "木桥", "石阶", "凉亭", "茶室", "竹林", "果园", "菜地", "水井", "后门", "围墙"]


def chapters(*topics: str, gap: tuple[str, ...] = ()) -> list[str]:
    """Chapters of a heading between blank lines, prose, with a gap between its paragraphs, and short lines."""
    return [line for name in topics for line in ("", f"{name}的来历", "", PROSE[0], *gap, PROSE[1], *LINKS)]


def close(count: int) -> list[str]:
    """Short lines, so many, each of them alone between sentences."""
    return [line for n in range(count) for line in (f"第{n}项的名称", PROSE[0])]


def parting(*raw: str, code: str = "", heading: str = "", double_spaced: bool = False) -> tuple[Parting, Sheet]:
    """What the lines of a source show, each of them a block; some are known to be code or a heading."""
    sheet = Sheet.of(Source("example", raw))
    sheet = Sheet(sheet.source, sheet.printed, sheet.lines, layout=Layout(double_spaced=double_spaced))
    kinds = {code: "code", heading: "heading 3"}
    known = {
        line.span: Label("block", "example", (line.span,), kinds[line.text])
        for line in sheet.lines
        if kinds.get(line.text)
    }
    text = DraftText(body=[Draft((line,), "example") for line in sheet.lines])
    return Parting.of([text], known, sheet), sheet


def parted(found: tuple[Parting, Sheet]) -> list[str]:
    """The texts of the blocks that blank lines part."""
    return [line.text for line in found[1].lines if line.span in found[0].parted]


def test_where_blank_lines_part_headings_they_tell_which_short_lines_are_none() -> None:
    found = parting(*chapters(*TOPICS))
    assert found[0].tells
    assert parted(found) == [f"{name}的来历" for name in TOPICS]


@pytest.mark.parametrize(
    "raw",
    [
        chapters(*TOPICS[:11]),  # too few
        [*chapters(*TOPICS), PROSE[0], *close(4)],  # others stand close to the text
        chapters(*TOPICS, gap=("",)) + [line for _ in range(4) for line in ("", PROSE[0])],  # so are paragraphs
    ],
)
def test_else_they_do_not(raw: list[str]) -> None:
    assert not parting(*raw)[0].tells


@pytest.mark.parametrize("raw", [[PROSE[0], *close(3)], ["第一项的名称"] * 60])
def test_few_short_lines_close_to_the_text_and_many_over_one_another_do_not_count(raw: list[str]) -> None:
    assert parting(*chapters(*TOPICS), *raw)[0].tells


def test_in_a_double_spaced_source_blank_lines_part_nothing() -> None:
    assert parting(*chapters(*TOPICS), double_spaced=True)[0] == Parting()


def test_a_heading_that_is_known_counts_with_the_others() -> None:
    assert parting(*chapters(*TOPICS[:11]), "", "凉亭", "", PROSE[0], heading="凉亭")[0].tells


@pytest.mark.parametrize(
    ("label", "times", "recurs"), [("参数:", 3, True), ("参数:", 2, False), ("本章要讲的是下面几件小事:", 3, False)]
)
def test_a_short_label_recurs_between_blank_lines(label: str, times: int, recurs: bool) -> None:
    found, _ = parting(*chapters(*TOPICS), *("", label, "", PROSE[0]) * times)
    assert found.recurring == (frozenset([label]) if recurs else frozenset())
    assert parting(*chapters(*TOPICS[:5]), *("", label, "", PROSE[0]) * times)[0].recurring == frozenset()


def test_code_may_stand_close_to_its_heading() -> None:
    code = "ls -l /var/log  # 日志"
    lines = ("", "查看日志的命令", code, "", *PROSE)
    found = parted(parting(*chapters(*TOPICS), *lines, code=code))
    assert "查看日志的命令" in found and code not in found
    assert "指针" in parted(parting(*chapters(*TOPICS), "", "指针", "%pS", "", *PROSE))


def test_two_headings_over_one_another_are_parted_together() -> None:
    stacked = ("", "木桥的修法", "石料的选法", "")
    assert parted(parting(*chapters(*TOPICS), *stacked, *PROSE))[-2:] == ["木桥的修法", "石料的选法"]
    for lines in ((*stacked, *LINKS), ("", "木桥的修法", PROSE[0], "", *PROSE), (*stacked[:3], *PROSE)):
        assert parted(parting(*chapters(*TOPICS), *lines))[-1] == "围墙的来历"


@pytest.mark.parametrize(
    ("before", "beyond", "found"),
    [
        (PROSE[0], "下面的几件事情要先想好：", True),
        ("• 石料", "• 木料", True),
        (PROSE[0], "桥面的铺法", False),  # a list of short lines
        ("石料：", "下面的几件事情要先想好：", False),  # nothing begins
    ],
)
def test_two_headings_behind_a_sentence_or_an_item_may_head_what_is_no_sentence(
    *, before: str, beyond: str, found: bool
) -> None:
    stacked = ("", "木桥的修法", "石料的选法", "")
    words = parted(parting(*chapters(*TOPICS), before, *stacked, beyond, PROSE[0]))
    assert ("石料的选法" in words, "木桥的修法" in words) == (found, found)


@pytest.mark.parametrize(("after", "found"), [("桥面的铺法", False), ("open(x);", False), (PROSE[0], True)])
def test_a_comment_stands_between_code_and_more_code_or_another_short_line(*, after: str, found: bool) -> None:
    lines = (*chapters(*TOPICS), "", "open(x);", "", "打开文件", "", after, "", PROSE[0])
    assert ("打开文件" in parted(parting(*lines, code="open(x);"))) == found
    assert "打开文件" in parted(parting(*lines))


def entries(*labels: str, below: str = PROSE[0], times: int = 6) -> list[str]:
    """The entries of a reference work, each with the same parts."""
    return [
        line for n in range(times) for line in (f"第{n}个函数的名称", *(x for name in labels for x in (name, below)))
    ]


def test_short_labels_that_each_entry_has_name_its_parts() -> None:
    labels = ("语法:", "参数:", "示例:")
    for raw, found in (
        (entries(*labels), set(labels)),
        (entries(*labels, times=5), set()),  # too few entries
        (entries(*labels[:2]), set()),  # too few parts
        (entries(*labels, below="张三"), set()),  # as 作者： and 校译： have
        (entries(*labels[:2], below="张三") + entries("示例:"), set(labels)),  # a third of them stands over text
        (entries(*labels[:2], "："), set()),
        (entries("执行以下操作之一：", *labels[:2]), {"执行以下操作之一:", *labels[:2]}),
        (entries("要打开的文件的名称和路径：", *labels[:2]), set()),  # too long for a label
    ):
        assert parting(*raw)[0].fixed == found
    assert parting(*entries(*labels, below="open(x)"), code="open(x)")[0].fixed == {*labels}


def test_words_that_recur_between_blank_lines_stand_over_text_as_well() -> None:
    labels = [line for _ in range(3) for line in ("", "参数：", "", PROSE[0])]
    assert parting(*chapters(*TOPICS), *labels)[0].recurring == {"参数:"}
    assert parting(*chapters(*TOPICS), *[line.replace(PROSE[0], "张三") for line in labels])[0].recurring == set()
    assert parting(*chapters(*TOPICS), *labels[4:])[0].recurring == set()


def test_short_words_that_come_again_behind_text_and_over_short_lines_announce_lists() -> None:
    text, links = PROSE[0], ["检查拼写", "检查语法"]
    lists = [text, "相关主题", *links] * 6
    assert parting(*lists, text)[0].announcing == {"相关主题"}
    assert parting(*lists[4:], text)[0].announcing == set()
    assert parting(*[text, "练习", text] * 6)[0].announcing == set()
    mixed = [*[text, "练习", *links] * 5, *[text, "练习", text] * 3]
    assert parting(*mixed, text)[0].announcing == set()
    assert parting(*mixed, *[text, "练习", *links] * 3, text)[0].announcing == {"练习"}


def test_many_short_lines_alone_between_sentences_are_headings_close_to_the_text() -> None:
    heads = [line for name in TOPICS for line in (f"{name}的来历", PROSE[0])]
    assert parting(PROSE[0], *heads)[0].close
    few = [line for name in TOPICS[:3] for line in (f"{name}的来历", PROSE[0])]
    assert parting(PROSE[0], *few)[0].close, "in a small text two are enough where it has no other short blocks"
    assert not parting(PROSE[0], *few[:2])[0].close
    others = [line for name in TOPICS[:3] for line in ("", f"{name}的去处", "", PROSE[0])]
    assert not parting(PROSE[0], *few, *others)[0].close
    many = [line for name in TOPICS[:11] for line in ("", f"{name}的去处", "", PROSE[0])]
    assert parting(PROSE[0], *heads[:18], *many)[0].close, "eight or more are enough amid others"
    assert not parting(PROSE[0], *heads[:14], *many)[0].close
    assert not parting(PROSE[0], *[line for head in heads for line in ("", head)])[0].close
    assert not parting(*[line for name in TOPICS for line in (f"{name}的来历", f"{name}的去处", PROSE[0])])[0].close
    assert not parting(PROSE[0], *[line for name in TOPICS for line in (f"open {len(name)}", PROSE[0])])[0].close


def test_many_short_lines_at_the_margin_over_set_in_paragraphs_are_headings() -> None:
    text = f"    {PROSE[0]}"
    heads = [line for name in TOPICS for line in (f"{name}的来历", text)]
    assert parting(text, *heads)[0].flush
    others = [line for name in TOPICS[:11] for line in (f"{name}的去处", PROSE[0])]
    assert not parting(text, *heads[:22], *others)[0].flush
    assert not parting(PROSE[0], *[line.strip() for line in heads])[0].flush
    assert not parting(text, *[f"    {line.strip()}" for line in heads])[0].flush
    assert not parting(text, *[line.replace(PROSE[0], "1. 先看。") for line in heads])[0].flush
    assert not parting(*[line for name in TOPICS for line in (f"{name}的去处", f"{name}的来历", text)])[0].flush
    assert not parting(*[line for head in heads for line in (head, f"{' ' * 9}{PROSE[0]}")])[0].flush


def test_two_such_lines_are_headings_where_hardly_others_are_short() -> None:
    text = f"    {PROSE[0]}"
    assert parting("春", text, "秋", text)[0].flush
    assert not parting("春", text)[0].flush
    assert not parting(text, "春", f"\f{text}", "秋", f"\f{text}")[0].flush
    assert not parting("春", text, "秋", text, "冬", "夏", PROSE[0])[0].flush


def test_the_head_of_a_page_parts_as_blank_lines_do() -> None:
    found = parting(*chapters(*TOPICS), "\f水井的来历", "", *PROSE, "", "后门的来历", "\f" + PROSE[0])
    assert parted(found)[-2:] == ["水井的来历", "后门的来历"]
    few = parting(*chapters(*TOPICS[:3]), "\f水井的来历", "", *PROSE)
    assert parted(few) == [f"{name}的来历" for name in TOPICS[:3]]

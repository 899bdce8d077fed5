"""What a block whose kind is wanted is told of the blocks around it."""

from __future__ import annotations

import pytest

from edition.convert.evidence.drafts import Draft
from edition.convert.evidence.labels import Label
from edition.convert.evidence.layout import Layout
from edition.convert.headings.candidates import Candidate, candidates
from edition.convert.headings.parting import Parting
from edition.model.sources.source import Source

LINES = ("参数：", "apt install", "发展新质生产力。")


def first(*, code: bool = True, parted: bool = False, tells: bool = False, recurring: bool = False) -> Candidate:
    """The first of three blocks, behind which code may follow, and which blank lines may part from the others."""
    body = [Draft((line,), "example") for line in Source("example", LINES).lines()]
    known = {body[1].key: Label("block", "example", (body[1].key,), "code")} if code else {}
    keys = frozenset([body[0].key]) if parted else frozenset()
    parting = Parting(keys, tells, frozenset(["参数:"]) if recurring else frozenset())
    return next(candidates(body, known, parting, counted=False, layout=Layout()))


@pytest.mark.parametrize(
    ("code", "parted", "tells", "before"),
    [
        (True, False, False, True),
        (True, True, False, True),
        (True, False, True, True),
        (True, True, True, False),  # the source parts its headings by blank lines, and this block is one of them
        (False, False, False, False),
    ],
)
def test_code_behind_a_block_counts_unless_blank_lines_show_a_heading(
    *, code: bool, parted: bool, tells: bool, before: bool
) -> None:
    assert first(code=code, parted=parted, tells=tells).before_code is before


@pytest.mark.parametrize(
    ("parted", "recurring", "recurs"), [(True, True, True), (False, True, False), (True, False, False)]
)
def test_words_recur_where_blank_lines_part_them(*, parted: bool, recurring: bool, recurs: bool) -> None:
    assert first(parted=parted, recurring=recurring).recurs is recurs


@pytest.mark.parametrize(
    ("parted", "tells", "unparted"), [(False, True, True), (True, True, False), (False, False, False)]
)
def test_a_block_is_unparted_where_the_source_parts_others(*, parted: bool, tells: bool, unparted: bool) -> None:
    assert first(parted=parted, tells=tells).unparted is unparted


@pytest.mark.parametrize(
    ("words", "unparted"),
    [
        (("发展。", "", "Open Statement", "打开文件。"), False),
        (("发展。", "", "Open", "打开文件。"), False),
        (("发展。", "Open Statement", "打开文件。"), True),
        (("发展。", "Open", "打开文件。"), True),
        (("发展", "", "Open Statement", "打开文件。"), True),
    ],
)
def test_latin_words_between_sentences_need_no_blank_line_behind_them(
    *, words: tuple[str, ...], unparted: bool
) -> None:
    assert second(*words, parting=Parting(tells=True)).unparted is unparted


def second(*lines: str, parting: Parting, code: int = -1) -> Candidate:
    """The second of some blocks, of which one is code."""
    body = [Draft((line,), "example") for line in Source("example", lines).lines()]
    known = {body[code].key: Label("block", "example", (body[code].key,), "code")} if code >= 0 else {}
    return list(candidates(body, known, parting, counted=False, layout=Layout()))[1]


def test_code_behind_a_block_that_begins_something_is_what_it_heads() -> None:
    lines = ("路径", "apt install", "就行。")
    assert second("发展，", *lines, parting=Parting(), code=2).before_code
    assert not second("发展。", *lines, parting=Parting(), code=2).before_code
    assert second("ls -l", *lines, parting=Parting(), code=0).before_code is False
    pair = ("ls -l", "路径", "apt install")
    body = [Draft((line,), "example") for line in Source("example", pair).lines()]
    known = {body[n].key: Label("block", "example", (body[n].key,), "code") for n in (0, 2)}
    assert list(candidates(body, known, Parting(), counted=False, layout=Layout()))[1].before_code
    body[1] = Draft(tuple(Source("example", ("", "路径")).lines()), "example")
    known = {body[n].key: Label("block", "example", (body[n].key,), "code") for n in (0, 2)}
    assert not list(candidates(body, known, Parting(), counted=False, layout=Layout()))[1].before_code


@pytest.mark.parametrize(
    ("raw", "parting", "between"),
    [
        (("发展。", "路径", "创新。"), Parting(close=True), True),
        (("发展。", "路径", "创新。"), Parting(flush=True), True),
        (("发展。", "路径", "创新。"), Parting(), False),
        (("发展，", "路径", "创新。"), Parting(close=True), False),
        (("发展。", "路径", "创新"), Parting(close=True), False),
        (("发展。", "路径", "• 创新"), Parting(close=True), True),
        (("• 发展", "路径", "创新。"), Parting(close=True), True),
        (("发展。", "路径", "科技", "创新。"), Parting(close=True), True),
        (("发展。", "路径", "科技", "产业", "创新。"), Parting(close=True), False),
        (("发展。", "  路径", "创新。"), Parting(flush=True), False),
    ],
)
def test_a_block_between_sentences_may_be_a_short_heading(
    raw: tuple[str, ...], parting: Parting, *, between: bool
) -> None:
    assert second(*raw, parting=parting).between is between


LONG = "要" * 31 + "。"


@pytest.mark.parametrize(
    ("raw", "parting", "wrapped", "over"),
    [
        (("发展。", "安装", LONG), Parting(), True, True),
        (("发展，", "安装", LONG), Parting(), True, False),
        (("发展。", "安装", LONG), Parting(tells=True), True, False),
        (("发展。", "安装", LONG), Parting(), False, False),  # each line is a paragraph
        (("发展。", "", "安装", LONG), Parting(tells=True), True, True),
        (("发展。", "王伟", LONG), Parting(), True, False),  # a name
        (("发展。", "安装", "创新。"), Parting(), True, False),
    ],
)
def test_a_short_word_may_head_a_paragraph(
    raw: tuple[str, ...], parting: Parting, *, wrapped: bool, over: bool
) -> None:
    body = [Draft((line,), "example") for line in Source("example", raw).lines()]
    found = list(candidates(body, {}, parting, counted=False, layout=Layout(wrapped=wrapped)))
    assert found[1].over_paragraph is over


def test_a_short_word_may_head_code() -> None:
    body = [Draft((line,), "example") for line in Source("example", ("发展。", "安装", "apt install")).lines()]
    known = {body[2].key: Label("block", "example", (body[2].key,), "code")}
    assert list(candidates(body, known, Parting(), counted=False, layout=Layout()))[1].over_paragraph


def test_a_blank_line_above_is_enough_between_a_sentence_and_text() -> None:
    tells = Parting(tells=True)
    assert not second("发展。", "", "路径", "创新。", parting=tells).unparted
    assert second("发展。", "路径", "创新。", parting=tells).unparted
    assert second("apt", "", "路径", "创新。", parting=tells, code=0).unparted
    assert second("发展。", "", "路径", "科技", "创新。", parting=tells).unparted


def test_what_names_a_box_heads_nothing_but_parts_of_entries() -> None:
    body = [Draft((line,), "example") for line in Source("example", ("发展。", "注意", "创新。")).lines()]
    alone = list(candidates(body, {}, Parting(), counted=False, layout=Layout()))
    entry = list(candidates(body, {}, Parting(), counted=False, layout=Layout(), repeated=frozenset(["语法"])))
    assert alone[1].listed
    assert not entry[1].listed


def test_where_headings_stand_at_the_margin_what_is_set_in_is_none() -> None:
    assert second("发展。", "  路径", "创新。", parting=Parting(flush=True)).unparted
    assert not second("发展。", " 路径", "创新。", parting=Parting(flush=True)).unparted
    # What is centered between sentences is set in by more than any paragraph.
    centered = [("发展。", 9), ("发展。", 8), ("发展，", 9)]
    heads = [second(text, " " * cells + "路径", "创新。", parting=Parting(flush=True)) for text, cells in centered]
    assert [(head.unparted, head.between) for head in heads] == [(False, True), (True, False), (True, False)]
    fixed = Parting(flush=True, fixed=frozenset(["参数:"]))
    assert second("发展。", "参数：", "创新。", parting=fixed).recurs
    assert not second("发展。", "  参数：", "创新。", parting=fixed).recurs


@pytest.mark.parametrize(
    ("raw", "parted", "listed"),
    [
        # Over a repeated heading what begins something is one as well.
        (("发展。", "路径", "语法"), True, False),
        (("发展，", "路径", "语法"), False, False),
        (("发展，", "", "路径", "语法"), True, False),
        # Below one it is what that heads, also if another stands below.
        (("语法", "路径", "创新。"), False, True),
        (("语法", "路径", "语法"), False, True),
    ],
)
def test_what_stands_over_a_repeated_heading_or_below_it(raw: tuple[str, ...], *, parted: bool, listed: bool) -> None:
    body = [Draft((line,), "example") for line in Source("example", raw).lines()]
    block = list(candidates(body, {}, Parting(), False, Layout(), frozenset(["语法"])))[1]
    assert (block.parted, block.listed, block.repeated) == (parted, listed, False)


def test_blank_lines_part_a_heading_below_a_repeated_one_unless_another_stands_below() -> None:
    for below, listed in (("创新。", False), ("语法", True)):
        body = [Draft((line,), "example") for line in Source("example", ("语法", "", "路径", "", below)).lines()]
        parting = Parting(parted=frozenset([body[1].key]), tells=True)
        assert list(candidates(body, {}, parting, False, Layout(), frozenset(["语法"])))[1].listed is listed


@pytest.mark.parametrize(
    ("word", "below", "named"),
    [
        ("max_active", "@max_active 是上限。", True),
        ("max_active", "上限是max_active。", True),
        ("max_active", "max_active_of 是上限。", False),
        ("max active", "max active 是上限。", False),
        ("max_active", "max_active is", False),
        ("上限", "上限是多少。", False),
    ],
)
def test_a_word_that_the_text_below_says_again_is_named(word: str, below: str, *, named: bool) -> None:
    assert second("发展。", word, below, parting=Parting()).named is named


def test_what_stands_below_the_name_of_an_entry_s_part_is_no_heading() -> None:
    assert second("参数：", "路径", "创新。", parting=Parting(fixed=frozenset(["参数:"]))).listed
    assert not second("参数：", "路径", "创新。", parting=Parting()).listed


def test_something_begins_behind_an_item() -> None:
    lines = ("名称", "ls - 列出文件", "历史", "这个命令见于 UNIX。")
    body = [Draft((line,), "example") for line in Source("example", lines).lines()]
    definition, heading = list(candidates(body, {}, Parting(close=True), counted=False, layout=Layout()))[1:3]
    assert definition.listed
    assert heading.between

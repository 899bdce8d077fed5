"""Each condition of each rule of kinds: what it says of two blocks that differ in that condition alone; and levels."""

from __future__ import annotations

import pytest

from edition.convert.evidence.drafts import Draft, drafts_of
from edition.convert.evidence.labels import Label, Sheet
from edition.convert.headings import kinds
from edition.convert.headings.candidates import Candidate
from edition.convert.headings.kinds import kind_of, name_kinds, with_numbers
from edition.convert.paragraphs.blocks import part_blocks
from edition.model.sources.source import Source

block = Candidate.of


@pytest.mark.parametrize(
    ("candidate", "rule", "kind"),
    [
        (block("Abstract: New forces"), "published", "paragraph published"),
        (block("■要坚持"), "bullet", "bullet"),
        (block("# 新质生产力。", markdown=True), "heading-markup", "heading"),
        (block("# 新质生产力。"), "plain-paragraph", "paragraph"),
        (block("一、科学内涵"), "numbered-heading", "heading"),
        (block("**一、科学内涵**", markdown=True), "numbered-heading", "heading"),
        (block("一、" + "内" * 58), "numbered-heading", "heading"),
        (block("一、" + "内" * 59), "plain-paragraph", "paragraph"),
        (block("一、要研究。二、要"), "plain-paragraph", "paragraph"),
        (block("一、科学内涵；"), "plain-paragraph", "paragraph"),
        (block("一、何为内涵？"), "numbered-heading", "heading"),
        (block("（《求是》2024年）"), "source-line", "paragraph source-line"),
        (block("图为生产线。新华社", "记者 摄"), "caption", "paragraph caption"),
        (block("图为", "生产线。新华社", "记者 摄"), "plain-paragraph", "paragraph"),
        (block("表 1 产业"), "caption", "paragraph caption"),
        (block("摘 要：新质"), "abstract", "paragraph abstract"),
        (block("内容提要：新质"), "abstract", "paragraph abstract"),
        (block("编 者 按 新质。"), "editor-note", "paragraph editor-note"),
        (block("关 键 词：新质"), "keywords", "paragraph keywords"),
        (block("参考文献"), "label", "paragraph label"),
        (block("“发展‘新质’。”"), "pull-quote", "paragraph pullquote"),
        (block("“发展。”", position=1), "pull-quote", "paragraph pullquote"),
        (block("“发展。”", position=0), "plain-paragraph", "paragraph"),
        (block("“发展，加快”。"), "plain-paragraph", "paragraph"),
        (block("“发展，加快，”"), "plain-paragraph", "paragraph"),
        (block("（南京大学）", position=3), "affiliation", "paragraph affiliation"),
        (block("（南京大学）", position=4), "plain-paragraph", "paragraph"),
        (block("（2023年9月8日）", position=1), "plain-paragraph", "paragraph"),
        (block("“去花园。”", spoken=True), "plain-paragraph", "paragraph"),
        (block("① 铺石子的路"), "plain-paragraph", "paragraph"),
        (block("他来了.我走了"), "plain-paragraph", "paragraph"),
        (block("（南京）大学。", position=3), "plain-paragraph", "paragraph"),
        (block("选址的尺度"), "plain-heading", "heading"),
        (block("选址", "的尺度"), "plain-heading", "heading"),
        (block("选址", "的", "尺度"), "plain-paragraph", "paragraph"),
        (block("茶…………2元"), "plain-paragraph", "paragraph"),
        (block("茶……凉了以后"), "plain-heading", "heading"),
        (block("{{ 选址 }} {% 的尺度 %}"), "plain-paragraph", "paragraph"),
        (block("选址{甲}的尺度"), "plain-heading", "heading"),
        (block("选址的"), "plain-paragraph", "paragraph"),
        (block("选址尺度"), "plain-heading", "heading"),
        (block("选" * 45), "plain-heading", "heading"),
        (block("选" * 46), "plain-paragraph", "paragraph"),
        (block("选址在哪里？"), "plain-paragraph", "paragraph"),
        (block("选址在哪里？", parted=True), "plain-heading", "heading"),
        (block("选址", between=True), "plain-heading", "heading"),
        (block("2560", parted=True), "plain-paragraph", "paragraph"),
        (block("名称   检测   用途"), "plain-paragraph", "paragraph"),
        (block("例如（旧版）"), "plain-paragraph", "paragraph"),
        (block("/* 选址的尺度 */"), "plain-paragraph", "paragraph"),
        (block("' 选址的尺度"), "plain-paragraph", "paragraph"),
        (block("选址的尺度 */"), "plain-paragraph", "paragraph"),
        (block("Open Statement", amid_chinese=True), "latin-heading", "heading"),
        (block("EFFECT_ADD", amid_chinese=True, parted=True), "latin-heading", "heading"),
        (block("Open Statement"), "published", "paragraph published"),
        (block("Open Statement", amid_chinese=True, position=3), "published", "paragraph published"),
        (block("Open Statement", amid_chinese=True, unparted=True), "published", "paragraph published"),
        (block("WQ_HIGHPRI", amid_chinese=True), "plain-paragraph", "paragraph"),
        (block("WQ_HIGHPRI", amid_chinese=True, named=True), "latin-heading", "heading"),
        (block("max_active", amid_chinese=True, named=True), "latin-heading", "heading"),
        (block("max_active", amid_chinese=True), "plain-paragraph", "paragraph"),
        (block("page->选址", parted=True, named=True), "plain-heading", "heading"),
        (block("语法", repeated=True, listed=True), "repeated-heading", "heading"),
        (block("NAME", repeated=True, unparted=True), "repeated-heading", "heading"),
        (block("张三", repeated=True, signed=True), "plain-paragraph", "paragraph"),
        (block("语法", repeated=True, is_last=True), "plain-paragraph", "paragraph"),
        (block("选址的尺度..."), "plain-paragraph", "paragraph"),
        (block("选址（地点", parted=True), "plain-paragraph", "paragraph"),
        (block("「选址的尺度", parted=True), "plain-paragraph", "paragraph"),
        (block("选址的尺度（地点）.", parted=True), "plain-paragraph", "paragraph"),
        (block("选址的尺度∶", parted=True), "plain-paragraph", "paragraph"),
        (block("选址的尺度……", parted=True), "plain-paragraph", "paragraph"),
        (block("copy_page(void", parted=True), "plain-paragraph", "paragraph"),
        (block("选址(地点)", parted=True), "plain-heading", "heading"),
        (block("选址的尺度："), "plain-paragraph", "paragraph"),
        (block("选址。尺度"), "plain-paragraph", "paragraph"),
        (block("选址的尺度", is_last=True), "plain-paragraph", "paragraph"),
        (block("记者：选址的尺度", speakers={"记者"}), "plain-paragraph", "paragraph"),
        (block("记者：选址的尺度"), "plain-paragraph", "paragraph"),
        (block("甲乙：选址的尺度"), "plain-heading", "heading"),
        (block("选址的尺度", listed=True), "plain-paragraph", "paragraph"),
        (block("1. 选址的尺度", listed=True), "plain-paragraph", "paragraph"),
        (block("选址办公室", signed=True), "plain-paragraph", "paragraph"),
        (block("——选址的尺度"), "plain-paragraph", "paragraph"),
        (block("责任编辑：李四"), "plain-paragraph", "paragraph"),
        (block("作者邮箱是a@b.cn"), "plain-paragraph", "paragraph"),
        (block(":::: 选址的尺度"), "plain-paragraph", "paragraph"),
        (block("选址的尺度", parted=True, before_code=True), "plain-paragraph", "paragraph"),
        (block("选址的尺度", counted=True), "plain-paragraph", "paragraph"),
        (block("选址", parted=True), "plain-heading", "heading"),
        (block("甲", parted=True), "plain-paragraph", "paragraph"),
        (block("1978", parted=True), "plain-heading", "heading"),
        (block("25", parted=True), "plain-paragraph", "paragraph"),
        (block("二〇二〇年一月"), "plain-paragraph", "paragraph"),
        (block("春天的花园 ........ 3"), "plain-paragraph", "paragraph"),
        (block("* * * *"), "plain-paragraph", "paragraph"),
        (block("1.2 科学内涵"), "numbered-heading", "heading"),
        (block("第三章 科学内涵"), "numbered-heading", "heading"),
        (block("(三) 科学内涵"), "numbered-heading", "heading"),
        (block("• 要坚持"), "bullet", "bullet"),
        (block("- 要坚持"), "bullet", "bullet"),
        (block("-要坚持。"), "plain-paragraph", "paragraph"),
        (block("https://example.org/mirror"), "plain-paragraph", "paragraph"),
    ],
)
def test_the_first_rule_that_holds_settles_the_kind(candidate: Candidate, rule: str, kind: str) -> None:
    label = kind_of(candidate)
    assert (label.rule, label.value.replace(".", " ")) == (rule, kind)


def drafts(*texts: str) -> list[Draft]:
    """A block of one line for each text."""
    return [Draft((line,), "first-line") for line in Source("example", texts).lines()]


def kinds_of(*texts: str) -> list[str]:
    """The rules by which the blocks of a text have their kinds, a line each."""
    sheet = Sheet.of(Source("example", tuple(line for text in texts for line in (text, ""))))
    sheet = part_blocks(sheet.labelled([Label("text", "seen-title", (sheet.lines[0].span,))]))
    return [block.kind_rule for block in drafts_of(name_kinds(sheet))[0].body]


def test_kinds_know_which_block_is_the_first_and_which_the_last() -> None:
    assert kinds_of("“发展。”", "选址的尺度", "选址的尺度") == ["plain-paragraph", "plain-heading", "plain-paragraph"]


def test_what_is_settled_stays_as_it_is() -> None:
    assert kinds_of("洪银兴", "发展。") == ["byline", "plain-paragraph"]


def test_rules_that_hold_of_english_come_first() -> None:
    assert kind_of(block("JEL: New forces")).value == "paragraph.published"
    assert [rule.css_class for rule in kinds.RULES if rule.holds(block("JEL: New forces"))] == ["published", "label"]


@pytest.mark.parametrize(
    ("chapters", "sections", "numbered"), [(3, 8, True), (2, 8, False), (3, 7, False), (12, 0, False), (0, 12, False)]
)
def test_where_chapters_and_sections_have_numbers_a_short_block_is_no_heading(
    chapters: int, sections: int, numbered: bool
) -> None:
    blocks = [block("第一章 起点")] * chapters + [block("（一）要求")] * sections + [block("选址的尺度")]
    assert kind_of(with_numbers(blocks)[-1]).value == ("paragraph" if numbered else "heading")

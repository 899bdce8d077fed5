"""Each condition of each rule of kinds: what it says of two blocks that differ in that condition alone; and levels."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.convert import kinds
from edition.convert.drafts import Draft
from edition.convert.headings import with_levels
from edition.convert.kinds import Candidate, with_kind, with_kinds
from edition.convert.layout import Layout
from edition.model.source import Source

block = Candidate.of
CUT = replace(block("选址的尺度").draft, lost_after="原书此下缺文")


@pytest.mark.parametrize(
    ("candidate", "rule", "kind"),
    [
        (block("Abstract: New forces"), "published", "paragraph published"),
        (block("■要坚持"), "bullet", "bullet"),
        (block("# 新质生产力。"), "heading-markup", "heading"),
        (block("一、科学内涵"), "numbered-heading", "heading"),
        (block("**一、科学内涵**"), "numbered-heading", "heading"),
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
        (block("（南京大学）", position=4), "plain-heading", "heading"),
        (block("（南京）大学。", position=3), "plain-paragraph", "paragraph"),
        (block("选址的尺度"), "plain-heading", "heading"),
        (block("选址", "的尺度"), "plain-heading", "heading"),
        (block("选址", "的", "尺度"), "plain-paragraph", "paragraph"),
        (block("选址的"), "plain-paragraph", "paragraph"),
        (block("选址尺度"), "plain-heading", "heading"),
        (block("选" * 45), "plain-heading", "heading"),
        (block("选" * 46), "plain-paragraph", "paragraph"),
        (block("选址在哪里？"), "plain-paragraph", "paragraph"),
        (block("选址的尺度："), "plain-paragraph", "paragraph"),
        (block("选址。尺度"), "plain-paragraph", "paragraph"),
        (block("选址的尺度", is_last=True), "plain-paragraph", "paragraph"),
        (block("记者：选址的尺度", speakers={"记者"}), "plain-paragraph", "paragraph"),
        (block("记者：选址的尺度"), "plain-heading", "heading"),
        (Candidate(CUT, 9, False, Layout()), "plain-paragraph", "paragraph"),
    ],
)
def test_the_first_rule_that_holds_settles_the_kind(candidate: Candidate, rule: str, kind: str) -> None:
    draft = with_kind(candidate)
    assert (draft.kind_rule, f"{draft.kind} {draft.css_class}".rstrip()) == (rule, kind)


def drafts(*texts: str) -> list[Draft]:
    """A block of one line for each text."""
    return [Draft((line,), "first-line") for line in Source("example", texts).lines()]


def test_kinds_know_which_block_is_the_first_and_which_the_last() -> None:
    kinds_found = [draft.kind_rule for draft in with_kinds(drafts("“发展。”", "选址的尺度", "选址的尺度"), Layout())]
    assert kinds_found == ["plain-paragraph", "plain-heading", "plain-paragraph"]


def test_what_is_settled_stays_as_it_is() -> None:
    byline = replace(drafts("选址的尺度")[0], id="by", kind_rule="byline")
    assert with_kinds([byline, *drafts("发展。")], Layout())[0] == byline


@pytest.mark.parametrize(
    ("texts", "levels"),
    [
        (("一、内涵", "（一）要求", "1.科技", "内涵"), [2, 3, 4, 2]),
        (("（一）要求", "1.科技"), [2, 3]),
        (("1.科技", "一、内涵"), [3, 2]),
        (("内涵",), [2]),
    ],
)
def test_each_style_of_numbers_that_occurs_is_a_level(texts: tuple[str, ...], levels: list[int]) -> None:
    headings = [replace(draft, kind="heading") for draft in drafts(*texts)]
    title = replace(headings[0], level=1)
    paragraph = drafts("（一）要求")[0]
    assert [draft.level for draft in with_levels([title, paragraph, *headings])] == [1, 0, *levels]


def test_a_paragraph_with_a_number_takes_no_level_from_headings() -> None:
    paragraph, heading = drafts("一、要研究。二、要", "（一）要求")
    assert [draft.level for draft in with_levels([paragraph, replace(heading, kind="heading")])] == [0, 2]


def test_rules_that_hold_of_english_come_first() -> None:
    assert with_kind(block("JEL: New forces")).css_class == "published"
    assert [rule.css_class for rule in kinds.RULES if rule.holds(block("JEL: New forces"))] == ["published", "label"]

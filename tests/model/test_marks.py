"""Editorial marks: pymdownx.critic is the independent witness for both readings."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from corpus import all_files, parsed
from edition.model.languages.chinese import squeezed
from edition.model.texts import marks
from edition.model.texts.marks import Mark
from edition.model.texts.page_text import readings
from edition.model.texts.rendering import render

MARKED = [(path, b.id, b.text) for path in all_files() for b in parsed(path).blocks if marks.MARK.search(b.text)]
COMMENT = re.compile(r"\{>>.*?<<\}")
WITNESS = {
    mode: Markdown(extensions=["pymdownx.critic"], extension_configs={"pymdownx.critic": {"mode": mode}})
    for mode in ("accept", "reject")
}
OURS = {"accept": marks.corrected, "reject": marks.printed}


def bare(page: str) -> str:
    return squeezed(html.unescape(re.sub(r"<[^>]+>", "", page)))


def agree(text: str, mode: str) -> None:
    there = WITNESS[mode].reset().convert(COMMENT.sub("", text))
    ours = Markdown().convert(OURS[mode](text))
    assert bare(there) == bare(ours)


def test_the_corpus_holds_marks_of_every_kind() -> None:
    kinds = {mark.kind for *_, text in MARKED for mark in marks.marks_of(text)}
    assert kinds == {"correction", "supplied", "surplus", "gap"}


@pytest.mark.parametrize("mode", OURS)
@pytest.mark.parametrize("block", MARKED, ids=lambda block: f"{block[0].removeprefix('docs/texts/')}#{block[1]}")
def test_critic_reads_as_we_do(block: tuple[str, str, str], mode: str) -> None:
    agree(block[2], mode)


WORDS = st.text(st.sampled_from("新质生产力，。“”5G"), min_size=1, max_size=5)
MARKS = st.one_of(
    st.builds("{{~~{}~>{}~~}}{{>>{}<<}}".format, WORDS, WORDS, WORDS),
    st.builds("{{++{}++}}{{>>{}<<}}".format, WORDS, WORDS),
    st.builds("{{--{}--}}{{>>{}<<}}".format, WORDS, WORDS),
    st.builds("{{>>gap: {}<<}}".format, WORDS),
)


@settings(max_examples=100)
@given(st.lists(st.one_of(WORDS, MARKS), min_size=1, max_size=6).map("".join), st.sampled_from(list(OURS)))
def test_critic_reads_any_marks_as_we_do(text: str, mode: str) -> None:
    agree(f"甲{text}", mode)


@settings(max_examples=100)
@given(st.lists(st.one_of(WORDS, MARKS), min_size=1, max_size=6).map("".join))
def test_the_rendered_page_reads_as_the_markdown(text: str) -> None:
    page = render(f"甲{text}\n{{: #p1 }}\n")
    assert squeezed(readings(page, "printed")["p1"]) == squeezed(marks.printed(f"甲{text}"))
    assert squeezed(readings(page, "corrected")["p1"]) == squeezed(marks.corrected(f"甲{text}"))


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("{~~成~>产~~}{>> 讹字 <<}", Mark("correction", "成", "产", "讹字")),
        ("{++。++}{>>脱<<}", Mark("supplied", "", "。", "脱")),
        ("{--”--}", Mark("surplus", "”", "", "")),
        ("{>>gap: 下缺<<}", Mark("gap", "", "", "下缺")),
        ("{>> gap:<<}", Mark("gap", "", "", "")),
    ],
)
def test_each_kind_of_mark_is_read(text: str, mark: Mark) -> None:
    assert list(marks.marks_of(f"甲{text}乙")) == [mark]
    assert marks.corrected(f"甲{text}乙") == f"甲{mark.accepted}乙"
    assert marks.printed(f"甲{text}乙") == f"甲{mark.refused}乙"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            "{~~成~>产~~}{>>讹<<}",
            '<span class="mark correction" title="讹"><del class="sic">成</del><ins class="corr">产</ins></span>',
        ),
        ("{++。++}{>>脱<<}", '<span class="mark supplied" title="脱"><ins class="supplied">。</ins></span>'),
        ("{--”--}{>>衍<<}", '<span class="mark surplus" title="衍"><del class="surplus">”</del></span>'),
        ("{>>gap: 缺<<}", '<span aria-label="缺" class="gap" role="img" title="缺"></span>'),
    ],
)
def test_each_kind_of_mark_is_rendered(text: str, html: str) -> None:
    assert render(f"甲{text}乙\n") == f"<p>甲{html}乙</p>"


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("甲{~~乙~>丙~~}{>>讹<<}", []),
        ("{>>gap: 缺<<}", []),
        ("{>>gap:<<}", ["mark-without-reason: {>>gap:<<} gives no reason. Add {>>…<<} right behind it."]),
        ("{++甲++}{>> <<}", ["mark-without-reason: {++甲++}{>> <<} gives no reason. Add {>>…<<} right behind it."]),
        (
            "{~~甲乙~>甲~~}{>>讹<<}",
            ["mark-too-wide: 甲乙 and 甲 share their first or last character. Mark what differs alone."],
        ),
        (
            "{~~甲乙~>丙乙~~}{>>讹<<}",
            ["mark-too-wide: 甲乙 and 丙乙 share their first or last character. Mark what differs alone."],
        ),
        ("{~~甲乙~>丙甲~~}{>>讹<<}", []),
        (
            "{++{~~甲~>乙~~}++}{>>脱<<}",
            ["mark-nested: {++{~~甲~>乙~~}++}{>>脱<<} holds {~~. Write the marks side by side, each with its reason."],
        ),
        (
            "{--甲{>>乙--}{>>衍<<}",
            ["mark-nested: {--甲{>>乙--}{>>衍<<} holds {>>. Write the marks side by side, each with its reason."],
        ),
        ("{++甲++}{>>脱{~~<<}", []),
        (
            "一二三四五六七{++八九十甲乙丙丁戊",
            [
                "mark-broken: {++ at “二三四五六七{++八九十甲乙丙” opens or closes nothing. "
                "Close the mark inside its block, or write the braces as \\{."
            ],
        ),
        (
            "{++甲++} {>>乙<<}",
            [
                "mark-without-reason: {++甲++} gives no reason. Add {>>…<<} right behind it.",
                "comment-stray: the comment “乙” stands behind no mark. "
                "Put it right behind a mark, begin it with gap:, or take it out.",
            ],
        ),
    ],
)
def test_a_wrong_mark_has_its_message(text: str, messages: list[str]) -> None:
    found = [f"{fault.code}: {fault.fact}. {fault.remedy}." for fault in marks.wrong_marks(text)]
    assert found == messages


@pytest.mark.parametrize("reason", ["据`p7`", "`", "据``a`b``改", "*见*[^n1]", "\\*"])
def test_a_reason_is_shown_as_it_is_written(reason: str) -> None:
    shown = f'<span class="mark supplied" title="{reason}"><ins class="supplied">乙</ins></span>'
    assert render(f"甲{{++乙++}}{{>>{reason}<<}}丙\n") == f"<p>甲{shown}丙</p>"
    gap = f'<span aria-label="{reason}" class="gap" role="img" title="{reason}"></span>'
    assert render(f"甲{{>>gap: {reason}<<}}丙\n") == f"<p>甲{gap}丙</p>"


def test_a_mark_in_code_is_no_mark() -> None:
    code = "<code>{++乙++}{&gt;&gt;脱&lt;&lt;}</code>"
    mark = '<span class="mark supplied" title="`"><ins class="supplied">丁</ins></span>'
    assert render("`{++乙++}{>>脱<<}` {++丁++}{>>`<<}\n") == f"<p>{code} {mark}</p>"

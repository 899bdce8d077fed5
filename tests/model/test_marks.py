"""Editorial marks: pymdownx.critic is the independent witness for both readings."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from corpus import all_files, parsed
from edition.base.characters import squeezed
from edition.model import marks
from edition.model.rendering import readings, render

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


@settings(max_examples=100, deadline=None)
@given(st.lists(st.one_of(WORDS, MARKS), min_size=1, max_size=6).map("".join), st.sampled_from(list(OURS)))
def test_critic_reads_any_marks_as_we_do(text: str, mode: str) -> None:
    agree(f"甲{text}", mode)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.one_of(WORDS, MARKS), min_size=1, max_size=6).map("".join))
def test_the_rendered_page_reads_as_the_markdown(text: str) -> None:
    page = render(f"甲{text}\n{{: #p1 }}\n").html
    assert squeezed(readings(page, "printed")["p1"]) == squeezed(marks.printed(f"甲{text}"))
    assert squeezed(readings(page, "corrected")["p1"]) == squeezed(marks.corrected(f"甲{text}"))

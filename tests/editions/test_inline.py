"""The inside of blocks as words and codes: nothing is lost on the way to a translator and back."""

from __future__ import annotations

import pytest

from edition.base.pair import Lang
from edition.editions import inline
from edition.editions.inline import Code, inline_of, markdown, plain, printed, sentences_of
from edition.model.texts import blocks, marks
from edition.model.texts.blocks import KEPT
from edition.publish.texts import woven_texts
from small_edition import edition

LANGUAGES: tuple[Lang, Lang] = ("zh", "en")
WOVEN = woven_texts(edition())


@pytest.mark.parametrize("path", sorted(WOVEN))
@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_and_codes_joined_are_the_markdown_of_the_block(path: str, lang: Lang) -> None:
    pair = edition().pairs[path]
    file = pair.zh if lang == "zh" else pair.en
    there = {(block.kind == "note", block.id): block for block in (file.blocks if file else ())}
    for row in WOVEN[path].all_rows:
        block = there.get((row.kind == "note", row.id))
        if block is None or not row.html(lang) or block.kind in KEPT:
            continue
        read = inline_of(row.html(lang))
        assert plain(read).strip() == row.text(lang)
        assert printed(read).strip() == blocks.plain(marks.printed(block.text))
        assert bare(markdown(read)) == bare(block.text)
        assert "".join(markdown(one.inline) + one.behind for one in sentences_of(row.html(lang))) == markdown(read)


def bare(text: str) -> str:
    """Markdown without backslashes, some of which its words do not need."""
    return text.replace("\\", "")


def test_a_mark_is_a_pair_of_codes_round_what_is_read() -> None:
    read = inline_of(
        '生<span class="mark correction" title="讹"><del class="sic">成</del><ins class="corr">产</ins></span>'
    )
    assert read == (
        "生",
        Code("open", "correction", "{~~成~>", 1, "讹", "成"),
        "产",
        Code("close", "correction", "~~}{>>讹<<}", 1, "讹"),
    )


def test_white_space_behind_a_sentence_is_kept_apart() -> None:
    first, second = sentences_of('<span class="s" data-s="1">A. </span><span class="s" data-s="2"><em>B</em>.</span>')
    assert (first.inline, first.behind) == (("A.",), " ")
    assert (second.number, markdown(second.inline), second.behind) == (2, "*B*.", "")


@pytest.mark.parametrize("words", ["a*b", "R&D", "&amp;", "<b>", "[^n1]", "{++", "C:\\x", "`x`", "f[1](x)", "[1]"])
def test_words_that_look_like_markup_are_escaped_and_read_as_they_are(words: str) -> None:
    from edition.model.texts.rendering import render

    html = render(inline.escaped(words))
    assert plain(inline_of(html.removeprefix("<p>").removesuffix("</p>"))) == words

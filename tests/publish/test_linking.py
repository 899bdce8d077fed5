"""Law 4: links are exact."""

from __future__ import annotations

import re

import pytest

from corpus import ROOT, all_files
from edition.model import glossary, pairing, texts
from edition.model.glossary import Term
from edition.model.matcher import Matcher
from edition.model.rendering import render
from edition.publish.linking import Linked, link
from edition.publish.weaving import weave

LINK = re.compile(r'<a class="term" href="[^"]*">(.*?)</a>', re.DOTALL)
MATCHER = Matcher(glossary.load(ROOT))
CHINESE = [path for path in all_files() if not path.endswith(".en.md")]


def term(slug: str, zh: str, *english: str, contexts: tuple[str, ...] = ()) -> Term:
    return Term(
        slug=slug, zh=zh, hant=zh, pinyin="x", preferred=english[0] if english else slug, admitted=english[1:],
        deprecated=(), pos="noun", domain="core", related=(), broader=(), narrower=(), contexts=contexts,
        definition_zh="", definition_en="", path="",
    )  # fmt: skip


TERMS = Matcher(
    [
        term("pf", "生产力", "productive forces"),
        term("nqpf", "新质生产力", "new quality productive forces"),
        term("rd", "R&D", "R&D"),
        term("quality", "质量", "quality", contexts=("质量守恒",)),
        term("chain", "产业链", "industrial chain"),
        term("ai", "人工智能", "artificial intelligence", "AI"),
        term("daily", "人民日报", "People's Daily"),
    ]
)


def linked(zh: str, en: str = "") -> Linked:
    half = f'<div lang="en"><p>{en}</p></div>' if en else ""
    return link(f'<div id="p1" class="pair"><div lang="zh-Hans"><p>{zh}</p></div>{half}</div>', TERMS, "../")


def shown(zh: str, en: str = "") -> list[str]:
    done = linked(zh, en)
    assert len(LINK.findall(done.html)) == len(done.occurrences)
    return [f"{o.slug}:{o.words}" for o in done.occurrences]


def test_the_longest_match_wins() -> None:
    assert shown("新质生产力与生产力") == ["nqpf:新质生产力", "pf:生产力"]
    assert '<a class="term" href="../nqpf/">新质生产力</a>与<a class="term" href="../pf/">生产力</a>' in (
        linked("新质生产力与生产力").html
    )
    words = shown("新质生产力，生产力", "New quality productive forces are productive forces.")
    assert words[2:] == ["nqpf:New quality productive forces", "pf:productive forces"]


def test_an_english_form_is_found_with_either_apostrophe_and_capitals_mean_capitals() -> None:
    assert shown("人民日报", "The People’s Daily") == ["daily:人民日报", "daily:People’s Daily"]
    assert shown("人工智能", "Ai Yingchun on AI and Artificial Intelligence")[1:] == [
        "ai:AI",
        "ai:Artificial Intelligence",
    ]


def test_a_term_is_read_as_corrected() -> None:
    mark = '<span class="mark correction" title="讹"><del class="sic">成</del><ins class="corr">产</ins></span>'
    done = linked(f"新质生{mark}力")
    assert [o.words for o in done.occurrences] == ["新质生产力"]
    assert f'<a class="term" href="../nqpf/">新质生{mark}力</a>' in done.html
    assert shown('<span class="mark surplus"><del class="surplus">生产力</del></span>甲') == []


def test_a_link_encloses_whole_elements() -> None:
    assert '<a class="term" href="../pf/"><strong>生产</strong>力</a>' in linked("<strong>生产</strong>力").html
    done = linked("<em>甲生产</em>力")
    assert (done.occurrences, done.unlinked) == ([], [("p1", "生产力")])
    assert "<a" not in done.html


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/x">生产力</a>',
        "<code>生产力</code>",
        '<sup><a class="footnote-ref" href="#fn-zh-1">生产力</a></sup>',
        '<span data-search-exclude="">生产力</span>',
        "生产</p><p>力",
    ],
)
def test_where_no_link_stands(html: str) -> None:
    assert shown(html) == []


def test_no_link_in_a_heading() -> None:
    page = '<h2 id="p1" class="pair"><span lang="zh-Hans">生产力</span> <span lang="en">productive forces</span></h2>'
    assert link(page, TERMS, "") == Linked(page)


def test_a_context_excepts() -> None:
    assert shown("质量守恒，质量") == ["quality:质量"]
    assert [o.before for o in linked("质量守恒，质量").occurrences] == ["质量守恒，"]


def test_entities_stay_whole() -> None:
    done = linked("甲&amp;R&amp;D&lt;生产力", "&lt;R&amp;D&gt;")
    assert [o.words for o in done.occurrences] == ["R&D", "生产力", "R&D"]
    assert '甲&amp;<a class="term" href="../rd/">R&amp;D</a>&lt;<a class="term" href="../pf/">生产力</a>' in done.html
    assert '&lt;<a class="term" href="../rd/">R&amp;D</a>&gt;' in done.html


def test_english_follows_the_chinese_of_its_block() -> None:
    assert shown("甲", "quality") == []
    assert shown("质量", "quality, inequality, Quality") == ["quality:质量", "quality:quality", "quality:Quality"]
    assert shown("产业链", "industrial chains")[1:] == ["chain:industrial chains"]


@pytest.mark.parametrize("path", CHINESE)
def test_every_link_is_an_occurrence_and_the_reverse(path: str) -> None:
    pair = pairing.load(ROOT / path, ROOT)
    halves = []
    for file in (ROOT / path, pairing.english_path(ROOT / path)):
        content = file.read_text(encoding="utf-8")
        halves.append(render("\n".join(content.split("\n")[texts.front_matter(content, path)[2] :])))
    woven = weave(pair, *halves, "zh")
    done = link(woven, MATCHER, "../../../glossary/")
    assert done.html.count('class="term"') == len(done.occurrences)
    assert LINK.sub(r"\1", done.html) == woven
    assert done.unlinked == []
    for heading in re.findall(r"<h[1-6].*?</h[1-6]>", done.html, re.DOTALL):
        assert 'class="term"' not in heading

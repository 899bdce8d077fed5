"""Law 4: links are exact."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from corpus import ROOT
from edition.model.edition import Edition
from edition.model.outputs.term_links import with_links
from edition.model.outputs.woven import Row
from edition.model.terms.matcher import Matcher
from edition.model.terms.senses import Sense
from edition.model.terms.term import Term
from edition.publish.linking import linked
from edition.publish.texts import woven_texts

LINK = re.compile(
    r'<(?P<tag>a|span) class="term(?: name)?" (?:href|data-term)="(?P<slug>[^"]*)">(?P<words>.*?)</(?P=tag)>', re.DOTALL
)


@cache
def edition() -> Edition:
    return Edition.read(ROOT)


def term(slug: str, zh: str, *english: str, contexts: tuple[str, ...] = ()) -> Term:
    return Term(
        slug=slug, zh=zh, hant=zh, pinyin="x", preferred=english[0] if english else slug, admitted=english[1:],
        deprecated=(), pos="noun", domain="core", related=(), broader=(), narrower=(), contexts=contexts,
        definition_zh="", definition_en="", path="",
    )  # fmt: skip


# What opens and closes an occurrence. Closing tags of other spans stand between: they are told by counting.
TAGS = re.compile(
    r'<(?:a|span) class="term(?: name)?" (?:href|data-term)="(?P<slug>[^"]*)">|<(?:a|span)[ >]|</(?:a|span)>'
)


def without_tags(page: str) -> str:
    """A page without the tags round its occurrences."""
    opened: list[bool] = []

    def kept(m: re.Match[str]) -> str:
        if not m[0].startswith("</"):
            opened.append(m["slug"] is not None)
            return "" if opened[-1] else m[0]
        return "" if opened.pop() else m[0]

    return TAGS.sub(kept, page)


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


def done(zh: str, en: str = "", kind: str = "paragraph") -> tuple[Row, list[tuple[str, str]]]:
    return linked(Row("p1", kind, 0, "translated", (), zh, en), TERMS)  # type: ignore[arg-type]  # of a test's kinds


def html(zh: str, en: str = "") -> str:
    """The Chinese and the English with their links, one after the other."""
    row, _ = done(zh, en)
    return "".join(with_links(row, lang, lambda slug: f"../{slug}/") for lang in ("zh", "en"))


def shown(zh: str, en: str = "") -> list[str]:
    row, _ = done(zh, en)
    assert len(LINK.findall(html(zh, en))) == len(row.occurrences)
    return [f"{o.slug}:{o.words}" for o in row.occurrences]


def test_the_longest_match_wins() -> None:
    assert shown("新质生产力与生产力") == ["nqpf:新质生产力", "pf:生产力"]
    assert '<a class="term" href="../nqpf/">新质生产力</a>与<a class="term" href="../pf/">生产力</a>' in (
        html("新质生产力与生产力")
    )
    words = shown("新质生产力，生产力", "New quality productive forces are productive forces.")
    assert words[2:] == ["nqpf:New quality productive forces", "pf:productive forces"]


def test_an_english_form_is_found_with_either_apostrophe_and_capitals_mean_capitals() -> None:
    assert shown("人民日报", "The People’s Daily") == ["daily:人民日报", "daily:People’s Daily"]
    assert shown("人工智能，人工智能", "Ai Yingchun on AI and Artificial Intelligence")[2:] == [
        "ai:AI",
        "ai:Artificial Intelligence",
    ]


def test_a_term_is_read_as_corrected() -> None:
    mark = '<span class="mark correction" title="讹"><del class="sic">成</del><ins class="corr">产</ins></span>'
    assert shown(f"新质生{mark}力") == ["nqpf:新质生产力"]
    assert html(f"新质生{mark}力") == f'<a class="term" href="../nqpf/">新质生{mark}力</a>'
    assert shown('<span class="mark surplus"><del class="surplus">生产力</del></span>甲') == []


def test_a_link_encloses_whole_elements() -> None:
    assert '<a class="term" href="../pf/"><strong>生产</strong>力</a>' in html("<strong>生产</strong>力")
    row, unlinked = done("<em>甲生产</em>力")
    assert (row.occurrences, unlinked) == ((), [("p1", "生产力")])
    assert html("<em>甲生产</em>力") == "<em>甲生产</em>力"
    assert html("<b><i>生产</i></b>力") == '<a class="term" href="../pf/"><b><i>生产</i></b>力</a>'
    assert html("生<i>产<b>力</b></i>") == '<a class="term" href="../pf/">生<i>产<b>力</b></i></a>'
    assert done("生<i>产<b>力</b>甲</i>")[1] == [("p1", "生产力")]
    assert done("<b>甲<i>生产</i></b>力")[1] == [("p1", "生产力")]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/x">生产力</a>',
        "<code>生产力</code>",
        '<sup><a class="footnote-ref" href="#fn-zh-1">生产力</a></sup>',
        '<span data-search-exclude="">生产力</span>',
        "生产<br>甲力",
    ],
)
def test_where_no_link_stands(html: str) -> None:
    assert shown(html) == []


def test_no_link_in_a_heading() -> None:
    row = Row("p1", "heading", 2, "translated", (), "生产力", "productive forces")
    assert linked(row, TERMS) == (row, [])


def test_the_english_of_a_note_is_not_linked() -> None:
    row, _ = done("生产力", "productive forces", "note")
    assert [(o.anchor, o.lang) for o in row.occurrences] == [("fn-zh-p1", "zh")]


def test_an_occurrence_that_no_link_encloses_still_tells_its_english() -> None:
    row, unlinked = done("<em>甲生产</em>力", "productive forces")
    assert ([o.words for o in row.occurrences], unlinked) == (["productive forces"], [("p1", "生产力")])


def test_a_context_excepts() -> None:
    assert shown("质量守恒，质量") == ["quality:质量"]
    assert [o.start for o in done("质量守恒，质量")[0].occurrences] == [5]


def test_entities_stay_whole() -> None:
    row, _ = done("甲&amp;R&amp;D&lt;生产力", "&lt;R&amp;D&gt;")
    page = html("甲&amp;R&amp;D&lt;生产力", "&lt;R&amp;D&gt;")
    assert [o.words for o in row.occurrences] == ["R&D", "生产力", "R&D"]
    assert '甲&amp;<a class="term" href="../rd/">R&amp;D</a>&lt;<a class="term" href="../pf/">生产力</a>' in page
    assert '&lt;<a class="term" href="../rd/">R&amp;D</a>&gt;' in page


def test_english_follows_the_chinese_of_its_block() -> None:
    assert shown("甲", "quality") == []
    assert shown("质量", "quality, inequality, Quality") == ["quality:质量", "quality:quality"]
    assert shown("质量质量", "inequality, quality, Quality")[2:] == ["quality:quality", "quality:Quality"]
    assert shown("产业链", "industrial chains")[1:] == ["chain:industrial chains"]


@pytest.mark.parametrize("path", edition().pairs)
def test_every_link_is_an_occurrence_and_the_reverse(path: str) -> None:
    text = woven_texts(edition())[path]
    assert text.unlinked == ()
    for row in text.all_rows:
        assert not (row.kind == "heading" and row.occurrences)
        for lang in ("zh", "en"):
            page = with_links(row, lang, lambda slug: slug)
            own = [o for o in row.occurrences if o.lang == lang]
            assert [m["slug"] for m in TAGS.finditer(page) if m["slug"]] == [o.slug for o in own]
            assert without_tags(page) == row.html(lang)


@pytest.mark.parametrize(
    ("zh", "en", "links"),
    [
        ("生产力<br />生产<br />力", "productive forces<br />productive<br />forces", ["生产力", "productive forces"]),
        (
            "<tr><td>生产力</td><td>生产</td><td>力</td></tr>",
            "<tr><td>productive forces</td><td>productive</td><td>forces</td></tr>",
            ["生产力", "productive forces"],
        ),
        ("<code>生产力</code>", "<code>productive forces</code>", []),
    ],
)
def test_no_link_reaches_across_lines_and_cells_or_into_code(zh: str, en: str, links: list[str]) -> None:
    row, unlinked = linked(Row("p1", "verse", 0, "translated", (), zh, en), TERMS)
    assert ([one.words for one in row.occurrences], unlinked) == (links, [])


def test_a_link_beside_a_struck_end_of_a_line_encloses_the_term_alone() -> None:
    row, _ = linked(Row("p1", "verse", 0, "translated", (), "甲<br />生产力<del><br />丙</del><br />乙", ""), TERMS)
    assert with_links(row, "zh", str).startswith('甲<br /><a class="term" href="pf">生产力</a><del>')


def test_an_occurrence_names_its_sentence_and_english_is_counted_in_each() -> None:
    def spans(*sentences: str) -> str:
        return "".join(f'<span class="s" data-s="{n}">{words}</span>' for n, words in enumerate(sentences, 1))

    zh = spans("生产力。", "质量。", "生产力，生产力。")
    en = spans("Productive forces and productive forces.", "Productive forces, quality.", "<em>Productive</em> forces.")
    row, unlinked = done(zh, en)
    assert unlinked == []
    assert [(one.lang, one.slug, one.sentence) for one in row.occurrences] == [
        ("zh", "pf", 1), ("zh", "quality", 2), ("zh", "pf", 3), ("zh", "pf", 3),
        ("en", "pf", 1), ("en", "quality", 2), ("en", "pf", 3),
    ]  # fmt: skip
    assert [one.sentence for one in done("生产力", "productive forces")[0].occurrences] == [0, 0]


FORCE = Matcher(
    [
        replace(
            term("force", "劳动力", "labor power", "workforce"),
            senses=(
                Sense("能力", "capacity", ("labor power",), ("劳动力的再生产",)),
                Sense("人", "people", ("workforce",), ("传统劳动力",)),
            ),
        )
    ]
)


@pytest.mark.parametrize(
    ("zh", "en", "found"),
    [
        ("劳动力的再生产", "the workforce and labor power", [("劳动力", 1), ("labor power", 0)]),
        ("传统劳动力", "labor power", [("劳动力", 2)]),
        ("劳动力很多", "the workforce and labor power", [("劳动力", 1), ("labor power", 0)]),
        ("劳动力很多", "the workforce", [("劳动力", 2), ("workforce", 0)]),
        (
            "传统劳动力要维持劳动力的再生产",
            "The traditional workforce reproduces labor power, and labor power again.",
            [("劳动力", 2), ("劳动力", 1), ("workforce", 0), ("labor power", 0)],
        ),
        (
            '<span class="s" data-s="1">劳动力。</span><span class="s" data-s="2">劳动力。</span>',
            '<span class="s" data-s="1">Labor power.</span><span class="s" data-s="2">A workforce.</span>',
            [("劳动力", 1), ("劳动力", 2), ("Labor power", 0), ("workforce", 0)],
        ),
    ],
)
def test_english_of_a_sense_is_linked_where_the_chinese_has_it(zh: str, en: str, found: list[tuple[str, int]]) -> None:
    row, _ = linked(Row("p1", "paragraph", 0, "translated", (), zh, en), FORCE)
    assert [(one.words, one.sense) for one in row.occurrences] == found

"""Blocks of documents that say what their lines are: headings and titles, tables, and what there is no word for."""

from __future__ import annotations

import pytest

from edition.convert.conversion import convert
from edition.convert.evidence.labels import Sheet
from edition.convert.order.margins import measure_layout
from edition.extract.html import extract_html
from edition.model.sources.places import Place
from edition.model.sources.source import Source
from edition.model.texts import texts


def blocks(body: str) -> list[tuple[str, str]]:
    """The kinds and words of the blocks of an HTML page, converted."""
    read = extract_html(f"<html><body>{body}</body></html>".encode(), "a.html")
    source = Source("a.txt", tuple(read.text.split("\n")), (*read.places, None))
    [text] = [texts.parse(text.markdown, "a.md") for text in convert(source).texts]
    return [(block.kind + str(block.level or ""), block.plain) for block in text.blocks]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "<h1>读本</h1><p>甲。</p><h2>论题</h2><p>乙。</p><h4>其一</h4><p>丙。</p>",
            ["heading1", "paragraph", "heading2", "paragraph", "heading3", "paragraph"],
        ),
        ("<h2>甲篇</h2><p>甲。</p><h2>乙篇</h2><p>乙。</p>", ["heading1", "paragraph", "heading2", "paragraph"]),
        # A page that begins with text has no title; nor has one whose first line is a row.
        ("<p>甲。</p><h3>论题</h3><p>乙。</p>", ["heading1", "paragraph", "heading2", "paragraph"]),
    ],
)
def test_the_first_line_is_the_title_if_it_is_a_heading_and_others_count_without_gaps(
    body: str, found: list[str]
) -> None:
    assert [kind for kind, _ in blocks(body)] == found
    assert ("无题" in dict(blocks(body)).values()) is body.startswith("<p>")


def test_the_only_heading_of_the_highest_level_is_the_title_though_a_few_lines_stand_above() -> None:
    body = "<div>某县人民政府文件</div><div>某发〔2024〕5号</div><h1>通知</h1><h3>范围</h3><p>甲。</p>"
    assert blocks(body) == [
        ("paragraph", "某县人民政府文件"), ("paragraph", "某发〔2024〕5号"), ("heading1", "通知"), ("heading2", "范围"),
        ("paragraph", "甲。"),
    ]  # fmt: skip


def test_the_cells_of_a_table_may_be_empty_at_either_end() -> None:
    table = "<table><tr><td><td>值<tr><td>1<td><tr><td>a|b<td>\\</table>"
    assert blocks(f"<h1>读本</h1>{table}")[1:] == [("table", "\n值\n1\n\na|b\n\\")]


def test_rows_do_not_count_for_the_width_of_lines() -> None:
    lines = ("发展新质生产力是推动高质量发展的内在要求和",) * 12 + ("很宽的一格" * 20 + "\t值",) * 8
    places = tuple(Place(role="tr" if "\t" in line else "") for line in lines)
    assert measure_layout(Sheet.of(Source("a.txt", lines, places))).layout.wrapped
    assert not measure_layout(Sheet.of(Source("a.txt", lines))).layout.wrapped


def test_a_reference_to_a_note_is_one_and_the_note_is_written() -> None:
    body = '<h1>读本</h1><p>甲 <a id="r" href="#n">1</a>。<p>乙[1]。<div id="n">此处另有说明。<a href="#r">↩</a></div>'
    assert blocks(body)[1:] == [("paragraph", "甲 。"), ("paragraph", "乙[1]。"), ("note", "此处另有说明。")]

"""The contents of a text: both languages of each heading, nested; only what the page holds."""

from __future__ import annotations

from typing import Any

from edition.model.outputs.woven import Row
from edition.publish.contents import contents
from small_edition import pages, path_of


def heading(ident: str, level: int, zh: str, en: str = "") -> Row:
    return Row(ident, "heading", level, "translated", (), zh, en)


def outline(tokens: list[dict[str, Any]]) -> list[Any]:
    return [(one["id"], one["name"].strip(), outline(one["children"])) for one in tokens]


def test_headings_stand_in_both_languages_and_in_their_corrected_reading() -> None:
    rows = [
        heading("title", 1, "很长的题", "A long title"),
        Row("p1", "paragraph", 0, "translated", (), "甲", "A"),
        heading("p2", 2, "一、<del>乙</del><ins>丙</ins> &lt;", "B &amp; C"),
        heading("p3", 3, "（一）"),
        heading("p4", 2, "二、"),
    ]
    assert outline(contents(rows, {"zh": "题", "en": "Title"}, "zh")) == [
        (
            "title",
            '<span lang="zh-Hans">题</span> <span lang="en">Title</span>',
            [
                (
                    "p2",
                    '<span lang="zh-Hans">一、丙 &lt;</span> <span lang="en">B &amp; C</span>',
                    [("p3", '<span lang="zh-Hans">（一）</span>', [])],
                ),
                ("p4", '<span lang="zh-Hans">二、</span>', []),
            ],
        )
    ]


def test_an_excerpt_lists_no_heading_that_its_page_does_not_hold() -> None:
    path = path_of("excerpt")
    shown = {row.id for row in pages("zh").woven[path].rows}
    (title,) = contents(pages("zh").woven[path].rows, {"zh": "题", "en": ""}, "zh")
    assert {title["id"], *(one["id"] for one in title["children"])} <= shown

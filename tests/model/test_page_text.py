"""What is read of a page: elements are known by who made them, and nothing that is shown is passed over."""

from __future__ import annotations

import pytest

from edition.model.texts.page_text import read_html

ZH = '<div id="p1" class="pair"><div lang="zh-Hans"><p>{}</p></div><div lang="en"><p>New</p></div></div>'
SIC = '<span class="mark correction" title="讹"><del class="sic">成</del><ins class="corr">产</ins></span>'
REFERENCE = '<sup id="fnref-zh-3"><a class="footnote-ref" href="#fn-zh-3" data-search-exclude>{}</a></sup>'
CASES = {
    "plain words": ("新质", "新质"),
    "a term": ('<a class="term" href="x">新质</a><span class="term">力</span><em>的</em>', "新质力的"),
    "a correction": (f"甲{SIC}乙", "甲成乙"),
    "an addition": ('甲<span class="mark supplied"><ins class="supplied">乙</ins></span>', "甲"),
    "a deletion": ('甲<span class="mark surplus"><del class="surplus">乙</del></span>', "甲乙"),
    "a gap": ('甲<span class="gap" role="img" aria-label="缺" title="缺"></span>', "甲"),
    "a note's number": (f"甲{REFERENCE.format(3)}", "甲"),
    "a translator's note": (f"甲{REFERENCE.format('t1')}", "甲"),
    "ins by hand": ("甲<ins>乙</ins>", "甲乙"),
    "ins of a class by hand": ('甲<ins class="corr">乙</ins>', "甲乙"),
    "ins of another class in a mark": ('甲<span class="mark"><ins class="x">乙</ins></span>', "甲乙"),
    "sup by hand": ("甲<sup>乙</sup><sup>2</sup>", "甲乙2"),
    "words for a note's number": (f"甲{REFERENCE.format('编造')}", "甲编造"),
    "a gap with words": ('甲<span class="gap">乙</span>', "甲乙"),
    "words excluded from search": ("甲<span data-search-exclude>乙</span>", "甲乙"),
    "words in another language": ('甲<span lang="en">AI</span>', "甲AI"),
    "hidden words": ("甲<span hidden>乙</span>丙", "甲丙"),
    "words under a style": ('甲<span style="display:none">乙</span>丙', "甲丙"),
    "a script": ("甲<script>乙</script>丙", "甲丙"),
    "a line's end": ("needs<br>of", "needs\nof"),
    "odd characters": ("甲\x85乙\x1c\ufeff\x00丙", "甲\x85乙\x1c\ufeff\x00丙"),
}


@pytest.mark.parametrize(("html", "text"), CASES.values(), ids=CASES.keys())
def test_what_is_shown_is_read(html: str, text: str) -> None:
    assert read_html(ZH.format(html), is_page=True).blocks == {"p1": text}
    assert read_html(f'<p id="p1">{html}</p>', is_page=False).blocks == {"p1": text}


def test_the_corrected_reading_is_the_other_side_of_each_mark() -> None:
    assert read_html(ZH.format(f"甲{SIC}乙"), True, "corrected").blocks == {"p1": "甲产乙"}
    assert read_html(ZH.format(f"甲{SIC}乙{SIC}"), True).marks == {"p1": 2}
    assert read_html(ZH.replace("New", SIC).format("甲"), True).marks == {}


def test_of_a_page_the_chinese_of_blocks_is_read_and_the_sources_own_english() -> None:
    page = (
        '<form><label lang="zh-Hans">中文</label></form><div class="provenance"><span lang="zh-Hans">出处</span></div>'
        '<h2 id="p2" class="pair"><span lang="zh-Hans">题</span> <span lang="en">Title</span><a href="#p2">#</a></h2>'
        '<p class="notice">通知</p><div id="a1" class="published"><p lang="en">Needs of</p><a href="#a1">#</a></div>'
        '<div class="pair note"><div lang="zh-Hans"><p id="fn-zh-3"><span class="note-number">3</span> 注'
        '<a class="footnote-backref" href="#fnref-zh-3">↩</a></p></div><div lang="en"><p id="fn-en-3">Note</p></div>'
        "</div>"
        '<div id="" class="pair"><div lang="zh-Hans"><p>编造</p></div></div>'
    )
    read = {ident: text.strip() for ident, text in read_html(page, is_page=True).blocks.items() if text.strip()}
    assert read == {"p2": "题", "a1": "Needs of", "fn-zh-3": "注", "": "编造"}
    assert list(read) == ["p2", "a1", "fn-zh-3", ""]

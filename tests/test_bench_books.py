"""What the bench of conversion takes for the truth of a page of HTML."""

from __future__ import annotations

from pathlib import Path

import pytest
from books import Piece, Reader, translated

SPHINX = """<html><body><nav><ul><li><a href="/">首页</a></li></ul></nav><div role="main">
<div class="admonition note"><p class="admonition-title">Note</p><p>请看原文。</p></div>
<section><h1>并发队列 (cmwq)<a class="headerlink" href="#q">¶</a></h1>
<section><h2><code>flags</code><a class="headerlink" href="#f">¶</a></h2>
<dl><dt><code>WQ_FREEZABLE</code></dt><dd><p>可冻结的队列
参与休眠。</p></dd></dl></section></section>
<div class="toctree-wrapper"><ul><li>下一章</li></ul></div></div><footer><p>第 1 页</p></footer></body></html>"""
OFFICE = """<html><body><header><p>帮助</p></header><div id="DisplayArea"><h1><a name="a"></a>插入脚注</h1>
<div class="tip"><div class="noteicon"><img></div><div class="notetext"><p>按<span hidden class="MAC">命令</span
><span hidden>Ctrl</span>键。</p></div></div>
<div class="bascode"><pre><code>
RmDir Text As String
</code></pre></div></div><footer><h3>Help content debug info:</h3></footer></body></html>"""


def pieces(html: str, folder: Path) -> list[tuple[str, int, str]]:
    """The pieces of a page: kind, level and words."""
    page = folder / "page.html"
    page.write_text(html, encoding="utf-8")
    return [(piece.kind, piece.level, piece.text) for piece in Reader.read(page)]


def test_of_a_sphinx_page_the_main_part_is_read_without_its_signs(tmp_path: Path) -> None:
    assert pieces(SPHINX, tmp_path) == [
        ("paragraph", 0, "请看原文。"),
        ("heading", 2, "并发队列 (cmwq)"),
        ("heading", 3, "flags"),
        ("paragraph", 0, "WQ_FREEZABLE"),
        ("paragraph", 0, "可冻结的队列参与休眠。"),
    ]


def test_of_a_page_of_help_one_system_s_words_are_read(tmp_path: Path) -> None:
    assert pieces(OFFICE, tmp_path) == [
        ("heading", 2, "插入脚注"),
        ("paragraph", 0, "按Ctrl键。"),
        ("code", 0, "RmDir Text As String"),
    ]


@pytest.mark.parametrize(("latin", "kept"), [(False, 0), (True, 2)])
def test_a_heading_without_a_chinese_letter_stays_with_chinese_prose(latin: bool, kept: int) -> None:
    section = [Piece("heading", "flags", 3), Piece("paragraph", "可冻结的队列。")]
    assert len([*translated(section, latin)]) == kept
    assert [*translated([Piece("heading", "flags", 3), Piece("code", "int flags;")], latin)] == []


def test_a_page_of_texinfo_is_read_without_its_ways_to_others(tmp_path: Path) -> None:
    page = """<html><body><div id="main"><table class="nav_table"><tr><td>[首页]</td><td>[目录]</td></tr></table>
<h3 class="subsection">添加文字</h3><p>乐谱中可以添加文字。</p>
<div class="hide"><table><tr><td>联系</td></tr></table></div>
</div><div id="footer"><p id="languages">其他语言：English</p>
<div id="verifier_texinfo"><h3>校验</h3></div></div></body></html>"""
    assert pieces(page, tmp_path) == [("heading", 3, "添加文字"), ("paragraph", 0, "乐谱中可以添加文字。")]


def test_a_section_on_a_page_of_its_own_stands_as_deep_as_its_class_says(tmp_path: Path) -> None:
    page = """<html><body><div class="sect2"><h3 class="title">选择工具</h3><p>甲。</p>
<div class="sect3"><h4 class="title">激活工具</h4><p>乙。</p></div></div></body></html>"""
    assert [(level, words) for kind, level, words in pieces(page, tmp_path) if kind == "heading"] == [
        (4, "选择工具"),
        (5, "激活工具"),
    ]
    chapter = page.replace("sect3", "sect1").replace("sect2", "chapter")
    assert [level for kind, level, _ in pieces(chapter, tmp_path) if kind == "heading"] == [2, 3]


def test_a_page_of_gnome_s_help_is_read_as_a_page_of_html(tmp_path: Path) -> None:
    page = """<page xmlns="http://projectmallard.org/1.0/"><info><desc>说明</desc></info><title>打开文件</title>
<note><title>提示</title><p>先看<gui>窗口</gui>。</p></note>
<steps><item><p>按 <guiseq><gui>文件</gui><gui>打开</gui></guiseq>。</p></item></steps>
<section><title>更多</title><p>见 <cmd>ls</cmd>。</p><code>ls -l</code></section></page>"""
    (tmp_path / "a.page").write_text(page, encoding="utf-8")
    read = [(piece.kind, piece.level, piece.text) for piece in Reader.read(tmp_path / "a.page")]
    assert read == [
        ("heading", 2, "打开文件"),
        ("paragraph", 0, "提示"),
        ("paragraph", 0, "先看窗口。"),
        ("item", 0, "按文件 ▸ 打开。"),
        ("heading", 3, "更多"),
        ("paragraph", 0, "见 ls。"),
        ("code", 0, "ls -l"),
    ]

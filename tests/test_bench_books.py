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

"""HTML and DOCX: a line for each block, with what the document says that it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.base.findings import EditionError
from edition.extract.html import extract_html
from edition.extract.reading import extract


def roles(body: str) -> list[tuple[str, str]]:
    """What each line of a page is, and its words."""
    read = extract_html(f"<html><title>读本</title><body>{body}</body></html>".encode(), "a.html")
    return [(place.role, line) for line, place in zip(read.lines, read.places, strict=True) if place]


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (
            "<h2>一、<b>论题</b></h2><p>发展\n新质 <i>new\nforces</i></p>",
            [("h2", "一、论题"), ("p", "发展新质 new forces")],
        ),
        ("<div>甲<p>乙</p>丙</div>", [("p", "甲"), ("p", "乙"), ("p", "丙")]),
        (
            "<ul><li>甲<ul><li>乙</ul><li><p>丙</p><p>丁</p></ul>",
            [("li", "甲"), ("li", "乙"), ("li", "丙"), ("p", "丁")],
        ),
        ("<ol start=3><li>甲<li>乙</ol>", [("li", "3. 甲"), ("li", "4. 乙")]),
        ("<pre>a\n  b</pre>", [("pre", "a"), ("pre", "  b")]),
        ("<pre>甲<br>  乙</pre>", [("pre", "甲"), ("pre", "  乙")]),
        ("<table><tr><th>年<th>值<tr><td>1</table>", [("tr", "年\t值"), ("tr", "1\t")]),
        ("<table><tr><td><p>甲</p><p>乙</p></table>", [("p", "甲"), ("p", "乙")]),
        ("<nav>目录</nav><script>1</script><p>甲</p><form>乙</form>", [("p", "甲")]),
        ("<p>外</p><article><p>甲</p></article>", [("p", "甲")]),
        ("<p>甲<br>乙</p><span><p>丙</p></span>", [("p", "甲"), ("p", "乙"), ("p", "丙")]),
        ("<p>a &lt; b &amp; c</p>", [("p", "a < b & c")]),
        # A form, or an article, is not all of a page because it is there.
        ("<form><p>甲</p><button>乙</button></form>", [("p", "甲")]),
        ("<article><h2>甲</h2></article><p>乙丙</p>", [("h2", "甲"), ("p", "乙丙")]),
        ('<p style="display: none">甲</p><p hidden>乙</p><p>丙<span hidden>丁</span></p>', [("p", "丙")]),
        ('<p style="color: red; visibility:hidden">甲</p><p>乙<span style="mso-hide:all">丙</span>', [("p", "乙")]),
        ("<ol type=a><li>甲<li value=5>乙</ol>", [("li", "a. 甲"), ("li", "e. 乙")]),
        ("<ol type=I start=4><li>甲<li>乙</ol>", [("li", "IV. 甲"), ("li", "V. 乙")]),
        ("<p><ruby>渡<rp>(</rp><rt>dù</rt><rp>)</rp></ruby>口</p>", [("p", "渡口")]),
        ("<ol reversed><li>甲<li>乙</ol>", [("li", "2. 甲"), ("li", "1. 乙")]),
        ("<p>2<sup>10</sup> H<sub>2</sub>O</p>", [("p", "2¹⁰ H₂O")]),
        ('<p>令<math alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math></p>', [("p", "令x^2")]),
        ("<p><math><mi>x</mi><mo>=</mo><msup><mi>y</mi><mn>2</mn></msup></math></p>", [("p", "x=y²")]),
        (
            "<table><tr><td colspan=2>甲<td>乙<tr><td rowspan=2>1<td>2<td>3<tr><td>4<td>5</table>",
            [("tr", "甲\t\t乙"), ("tr", "1\t2\t3"), ("tr", "\t4\t5")],
        ),
        (
            "<table><tr><td>甲<td><p>乙</p><p>丙</p></table>",
            [("p", "甲"), ("p", "乙"), ("p", "丙")],
        ),
    ],
)
def test_each_block_is_a_line(body: str, read: list[tuple[str, str]]) -> None:
    assert roles(body) == read


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (
            '<p>发展<sup><a id="r1" href="#n1">a</a></sup>。<ol><li id="n1"><p>甲<p>乙 <a href="#r1">↩</a></ol>',
            [("p", "发展[1]。"), ("note", "[1] 甲乙")],
        ),
        (  # as mammoth writes them, two that are referred to the other way round
            '<p>甲<sup id="r2"><a href="#n2">[2]</a></sup>乙<sup id="r1"><a href="#n1">[1]</a></sup>'
            '<ol><li id="n1">一<a href="#r1">↑</a><li id="n2">二<a href="#r2">↑</a></ol>',
            [("p", "甲[1]乙[2]"), ("note", "[1] 二"), ("note", "[2] 一")],
        ),
        (  # as DocBook does
            '<p>甲<a href="#n1" id="r1"><sup>[1]</sup></a>乙<div id="n1"><a href="#r1"><sup>[1]</sup></a> 注</div>丙',
            [("p", "甲[1]乙"), ("p", "丙"), ("note", "[1] 注")],
        ),
        (  # its own mark stands in the note, beside a link that leads back
            '<p>甲<a href="#n1" id="r1"><sup>[1]</sup></a><p id="n1">[1] 注<a href="#r1">↩</a>',
            [("p", "甲[1]"), ("note", "[1] 注")],
        ),
        (  # what a note refers to is none, nor is what refers to one
            '<p id="b">甲<a id="r" href="#n">1</a><a href="#x">2</a><p><a id="x" href="#b">3</a>'
            '<ol><li id="n">注<a id="y" href="#m">4</a><a href="#r">↩</a><li id="m">又<a href="#y">↩</a></ol>',
            [("p", "甲[1]2"), ("p", "3"), ("li", "1. 又↩"), ("note", "[1] 注4")],
        ),
        (  # as Word does, by names
            '<p>甲<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a><div id=ftn1>'
            '<p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> 注</div>',
            [("p", "甲[1]"), ("note", "[1] 注")],
        ),
        (  # a raised number, though nothing leads back
            '<p>甲<sup><a href="#m">[1]</a></sup>乙<a href="#n"><sup>2</sup></a><ol><li id="m">一<li id="n">二</ol>',
            [("p", "甲[1]乙[2]"), ("note", "[1] 一"), ("note", "[2] 二")],
        ),
        ('<p id="b">甲<p>乙<sup><a href="#b">1</a></sup>', [("p", "甲"), ("p", "乙1")]),
        (
            '<p>甲<sup><a href="#b">1</a></sup><div id="b"><h2>乙</h2>丙</div>',
            [("p", "甲1"), ("h2", "乙"), ("p", "丙")],
        ),
        ('<p>甲<sup>第<a href="#b">1</a></sup><p id="b">乙', [("p", "甲第1"), ("p", "乙")]),
        # What leads to a heading, leads not back, or is no short mark, is no note.
        ('<p><a id="a" href="#b">1</a><h2 id="b">论题</h2>', [("p", "1"), ("h2", "论题")]),
        ('<p><a id="a" href="#b">1</a><p id="b">论题', [("p", "1"), ("p", "论题")]),
        (
            '<p><a id="a" href="#b">下文所说的第二个论题</a><p id="b">论题<a href="#a">返回</a>',
            [("p", "下文所说的第二个论题"), ("p", "论题返回")],
        ),
    ],
)
def test_what_a_short_link_leads_to_and_leads_back_is_a_note(body: str, read: list[tuple[str, str]]) -> None:
    assert roles(body) == read


def test_the_first_words_are_the_title_where_they_are_that_of_the_page_and_it_has_no_headings() -> None:
    assert roles("<div>读本</div><div>发展</div>") == [("h1", "读本"), ("p", "发展")]
    assert roles("<div>读本一</div>") == [("p", "读本一")]
    assert roles("<p>读本</p><h2>发展</h2>") == [("p", "读本"), ("h2", "发展")]
    assert roles("<div>发展</div><div>读本</div>") == [("p", "发展"), ("p", "读本")]
    of_site = extract_html("<title>读本 - 某网</title><div>读本</div>".encode(), "a.html")
    assert [place.role for place in of_site.places if place] == ["h1"]


SIMPLIFIED, TRADITIONAL = "河边的柳树一夜之间绿了，谁也不着急。", "河邊的柳樹一夜之間綠了，誰也不著急。"


@pytest.mark.parametrize(
    ("declared", "text", "codec"),
    [
        ('<meta charset="gb18030">', SIMPLIFIED, "gb18030"),
        ("<meta charset=big5>", TRADITIONAL, "big5"),
        # Pages declare a part of what they are written in, the wrong thing, or nothing.
        ('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', f"{SIMPLIFIED}镕㐂", "gb18030"),
        ("<meta charset=utf-8>", SIMPLIFIED, "gb18030"),
        ("<meta charset=iso-8859-1>", TRADITIONAL, "big5"),
        ("", SIMPLIFIED, "gb18030"),
        ("", TRADITIONAL, "big5"),
        ("<meta charset=gb2312>", SIMPLIFIED, "utf-8"),
        ("<meta charset=gb2312>", SIMPLIFIED, "utf-16"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_is_in(declared: str, text: str, codec: str) -> None:
    page = f"<html><head>{declared}<title>读本</title></head><body><p>{text}\0</p></body></html>"
    assert extract_html(page.encode(codec, "replace"), "a.html").lines == (text,)


def test_what_xml_declares_is_read_and_no_part_of_the_text() -> None:
    page = f'<?xml version="1.0" encoding="big5"?>\n<html><body><p>{TRADITIONAL}</p></body></html>'
    for codec in ("big5", "utf-8"):
        assert extract_html(page.encode(codec), "a.xhtml").lines == (TRADITIONAL,)


def test_a_page_whose_encoding_nothing_tells_is_told() -> None:
    with pytest.raises(EditionError) as caught:
        extract_html(b"<p>\xe9\xe8 caf\xe9</p>", "a.html")
    fact = "the page is not in UTF-8, and does not say in what it is"
    assert str(caught.value) == f"a.html:1: encoding-unknown: {fact}. Save it as UTF-8."


def test_what_is_left_out_is_counted() -> None:
    page = "<p>甲乙丙丁</p><aside>旁注</aside><p hidden>隐</p><nav>目 录</nav><p><img src=a><script>1</script></p>"
    read = extract_html(page.encode(), "a.html")
    assert read.remarks == (
        "characters that were left out: 2 in aside, 1 hidden, 2 in nav",
        "pictures that were left out: 1",
    )
    read = extract_html("<p>外</p><main><p>甲乙</p></main>".encode(), "a.html")
    assert read.remarks == ("characters that were left out: 1 outside main",)


def test_rows_of_links_and_links_that_print_or_close_the_page_are_left_out() -> None:
    page = (
        "<div><a>首页</a> | <a>新闻</a></div><p>发展<a href='javascript:show(1)'>新质</a>生产力。"
        "<a href='javascript:window.print()'>打印</a><a href='javascript:void(window.close())'>关闭</a></p>"
        "<div><a>关于做好渡口整修工作的通知</a> <a>关于桥和船</a></div>"
        "<table><tr><td><a>甲</a> <a>乙</a></td><td>丙</td></tr></table>"
    )
    read = extract_html(page.encode(), "a.html")
    assert read.lines == ("发展新质生产力。", "关于做好渡口整修工作的通知 关于桥和船", "甲乙\t丙")
    assert read.remarks == (
        "characters that were left out: 4 in links that print or close the page, 5 in rows of links",
    )


@pytest.mark.parametrize("tag", ["font", "span", "b"])
def test_a_line_ends_where_it_is_broken_wherever_that_stands(tag: str) -> None:
    assert [line for _, line in roles(f"<div><{tag}>　　甲。<br><br>　　<b>乙</b>。</{tag}></div>")] == ["甲。", "乙。"]


def test_what_is_the_sites_and_not_the_texts_is_left_out_and_quoted() -> None:
    """By the names of elements, by the set phrases before links, and by notices; not what holds title or text."""
    text = "<p>渡口在河的右岸，船在天亮时来，天黑时走。</p><p>人们在那里等船，说今年的水位和明年的桥。</p>"
    page = (
        "<div>今天是星期一 <a href='/a'>首页</a><a href='/b'>收藏</a></div><ul><li><a href='/c'>公告</a></li>"
        "<li><a href='/d'>服务</a></li></ul><p>您的位置：<a>首页</a> &gt; <a>公告</a> &gt; 正文</p>"
        "<div class='menu'><h1>渡口</h1></div><ul><li><a href='/e'>附件</a></li><li><a href='/f'>名单</a></li></ul>"
        f"<div class='sidebar'>{text}</div><p>位置：河的右岸。</p><div class='footnotes'>船。</div>"
        "<p>分享到：<a>微信</a><a>微博</a></p><p>上一篇：<a>河边的磨坊</a></p>"
        "<div><h3>相关阅读</h3><p><a>磨坊</a></p></div><div><p><b>评论（2）</b></p><p>好。</p></div>"
        "<div><div>主办：滨河镇</div><p>滨ICP备1号</p><p>版权所有</p></div><div class='page-footer'>滨河</div>"
    )
    read = extract_html(page.encode(), "a.html")
    assert read.lines[:3] == ("渡口", "附件", "名单")
    assert [line[:3] for line in read.lines[3:]] == ["渡口在", "人们在", "位置：", "船。"]
    begins = (
        "今天是星期一首页收藏",
        "公告服务",
        "您的位置：首页>公告>正",
        "分享到：微信微博",
        "上一篇：河边的磨坊",
        "相关阅读磨坊",
    )
    quoted = ", ".join(f"“{words}”" for words in (*begins, "评论（2）好。", "主办：滨河镇滨ICP备1", "滨河"))
    assert read.remarks == (f"parts of the site that were left out: {quoted}",)


def test_what_says_a_sentence_stays_whatever_it_is_called_but_for_feet_and_comments() -> None:
    text = "<h1>渡口</h1><p>渡口在河的右岸，船在天亮时来，天黑时走。</p><p>人们在那里等船，说今年的水位和明年的桥。</p>"
    boxes = "<div class='sidebar'><p>水位见<a href='/a'>表</a>。</p></div><div><h2>更多信息</h2><p>问船工。</p></div>"
    left_out = (
        "<div class='sidebar'><a href='/b'>桥修好了。</a></div><div class='comment'><p>好。</p></div>"
        "<footer>滨河 滨ICP备1号</footer>"
    )
    read = extract_html(f"{text}{boxes}{left_out}".encode(), "a.html")
    assert read.lines[3:] == ("水位见表。", "更多信息", "问船工。")
    assert read.remarks == ("parts of the site that were left out: “桥修好了。”, “好。”, “滨河滨ICP备1号”",)


def test_what_is_long_has_a_heading_or_is_one_link_is_no_part_of_the_site() -> None:
    text = "<p>渡口在河的右岸，船在天亮时来，天黑时走。</p>"
    foot = f"<div>{text * 16}<p>滨ICP备1号</p></div>"
    assert len(extract_html(f"<h1>渡口</h1>{text * 20}{foot}".encode(), "a.html").lines) == 1 + 20 + 16
    foot = "<div><h2>桥</h2><p>石桥。</p><p>滨ICP备1号</p></div>"
    assert extract_html(f"<h1>渡口</h1>{text * 9}{foot}".encode(), "a.html").lines[10:] == ("桥", "石桥。")
    assert extract_html(f"<div class='footer'>{text}</div><p>桥。</p>".encode(), "a.html").lines[1:] == ("桥。",)
    assert (
        extract_html("<div><a href='/a'>滨河文集</a></div><h1>渡口</h1><p>船。</p>".encode(), "a.html").lines[0]
        == "滨河文集"
    )


def test_a_table_of_links_above_the_title_is_left_out_and_one_that_holds_the_page_is_not() -> None:
    links = "<table><tr><td><a href='/a'>首页</a></td><td><a href='/b'>公告</a></td></tr></table>"
    page = f"<table><tr><td>{links}</td></tr><tr><td><h1>渡口</h1><p>船。</p>{links}</td></tr></table>"
    read = extract_html(page.encode(), "a.html")
    assert read.lines == ("渡口", "船。", "首页\t公告")


def test_the_text_may_stand_in_an_aside_and_its_notes_in_a_foot() -> None:
    aside = "<h1>渡口</h1><aside><p>船在天亮时来。</p><p>天黑时走。</p></aside><aside><p>旁注。</p></aside>"
    assert extract_html(aside.encode(), "a.html").lines == ("渡口", "船在天亮时来。", "天黑时走。")
    for foot in ("footer class='footer'", "aside"):
        note = f"<{foot}><p id='b'>见附录。<a href='#a'>回</a></p></{foot.split()[0]}>"
        assert roles(f"<p>船<sup><a id='a' href='#b'>1</a></sup></p>{note}") == [
            ("p", "船[1]"),
            ("note", "[1] 见附录。"),
        ]
    page = "<nav><a id='a' href='#b'>底</a></nav><p>船。</p><div id='b'><p>桥。</p><a href='#a'>顶</a></div>"
    assert ("note", "[1] 桥。") not in roles(page)


def test_a_title_outside_the_article_stands_above_it() -> None:
    """Where it is the page's title, and the article has no heading of that level."""
    page = "<title>渡口 - 滨河网</title><div><h1>{}</h1><p>滨河</p></div><article>甲<p>船在天亮时来。</p>{}</article>"
    assert extract_html(page.format("渡 口", "").replace("渡口", "渡 口").encode(), "a.html").lines == (
        "渡 口", "甲", "船在天亮时来。",
    )  # fmt: skip
    for outside, inside in (("滨河网", ""), ("渡口", "<h1>桥</h1>"), ("", "")):
        assert outside not in extract_html(page.format(outside, inside).encode(), "a.html").lines[:1]


def test_links_above_the_title_that_lead_to_its_parts_stay() -> None:
    page = "<ul><li><a href='#a'>甲</a></li><li><a href='#b'>乙</a></li></ul><h1>渡口</h1><p id=a>船。</p>"
    assert extract_html(page.encode(), "a.html").lines == ("甲", "乙", "渡口", "船。")


def test_a_paragraph_all_in_bold_is_marked_so() -> None:
    bold = ("<p><b>一、</b><strong>渡口</strong></p>", "<div><b>二、船工</b></div>", "<ul><li><b>三</b></li></ul>")
    plain = ("<p><b>四、</b>天亮</p>", "<div><p>五</p></div>", "<p>六</p>")
    read = extract_html("".join((*bold, *plain)).encode(), "a.html")
    assert [place.bold for place in read.places if place] == [True, True, False, False, False, False]


def test_a_page_of_frames_is_told() -> None:
    with pytest.raises(EditionError) as caught:
        extract_html(b'<frameset><frame src="a.htm"><frame src="b.htm"></frameset>', "x.html")
    fact = "the page only names others, in its frames: a.htm, b.htm"
    remedy = "Fetch the one that holds the text, and name that"
    assert str(caught.value) == f"x.html:1: html-frames: {fact}. {remedy}."


@pytest.mark.parametrize("page", [b"", b"<html><body><script>1</script></body></html>"])
def test_a_page_without_text_is_told(page: bytes) -> None:
    with pytest.raises(EditionError, match=r"a\.html:1: (no-text|html-broken): "):
        extract_html(page, "a.html")


@pytest.mark.parametrize(
    ("name", "code"),
    [("a.docx", "docx-broken"), ("a.pdf", "pdf-broken"), ("a.wps", "file-kind"), ("a.doc", "file-kind")],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / name).write_bytes(b"PK nothing")
    with pytest.raises(EditionError, match=f":1: {code}: "):
        extract(tmp_path / name)


def test_how_a_file_of_another_kind_becomes_one_that_is_read_is_told(tmp_path: Path) -> None:
    names = ("渡 口.doc", "渡口.epub", "渡口.png", "渡口.xyz")
    said = []
    for path in [tmp_path / name for name in names]:
        path.write_bytes(b"PK")
        with pytest.raises(EditionError) as caught:
            extract(path)
        said.append(str(caught.value).replace(str(tmp_path), "."))
    read = ".txt, .pdf, .html, .htm, .xhtml, .docx"
    assert said == [
        "./渡 口.doc:1: file-kind: nothing here reads .doc files. "
        "Save it as .docx, such as by: soffice --headless --convert-to docx './渡 口.doc'.",
        "./渡口.epub:1: file-kind: nothing here reads .epub files. "
        "Make a DOCX of it, such as by: pandoc ./渡口.epub -o 渡口.docx.",
        "./渡口.png:1: file-kind: nothing here reads .png files. "
        "Have its characters recognized first, and name the PDF or the text that this writes.",
        f"./渡口.xyz:1: file-kind: nothing here reads .xyz files. Save it as one of {read}.",
    ]


def test_a_file_that_is_named_for_another_kind_is_told_its_own(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"%PDF-1.5")
    with pytest.raises(EditionError) as caught:
        extract(path)
    assert str(caught.value) == (
        f"{path}:1: file-kind: the file is PDF, not .docx. Name it a.pdf, and run make add FILE=a.pdf."
    )


def test_a_text_file_is_a_source_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "a.TXT").write_text("发展", encoding="utf-8")
    assert extract(tmp_path / "a.TXT") is None

"""HTML and DOCX: a line for each block, with what the document says that it is."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from edition.base.findings import EditionError
from edition.extract.docx import read_docx
from edition.extract.html import extract_html
from edition.extract.reading import extract

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


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
        (  # what a note refers to is none, nor is what refers to one
            '<p id="b">甲<a id="r" href="#n">1</a><a href="#x">2</a><p><a id="x" href="#b">3</a>'
            '<ol><li id="n">注<a id="y" href="#m">4</a><a href="#r">↩</a><li id="m">又<a href="#y">↩</a></ol>',
            [("p", "甲[1]2"), ("p", "3"), ("li", "1. 又↩"), ("note", "[1] 注4")],
        ),
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


def test_a_page_in_an_old_encoding_is_read_as_it_declares() -> None:
    page = '<html><head><meta charset="gb18030"><title>读本</title></head><body><p>发展</p></body></html>'
    read = extract_html(page.encode("gb18030"), "a.html")
    assert (read.lines, read.title) == (("发展",), "读本")


@pytest.mark.parametrize("page", [b"", b"<html><body><script>1</script></body></html>"])
def test_a_page_without_text_is_told(page: bytes) -> None:
    with pytest.raises(EditionError, match=r"a\.html:1: (no-text|html-broken): "):
        extract_html(page, "a.html")


def docx(path: Path, *paragraphs: tuple[str, str]) -> Path:
    """A DOCX of paragraphs, each with the name of its style."""
    styles = {style: f"S{n}" for n, style in enumerate(dict.fromkeys(style for style, _ in paragraphs))}
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{styles[style]}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
        for style, text in paragraphs
    )
    named = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{style}"/></w:style>'
        for style, key in styles.items()
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{relation}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{relation}/styles" Target="styles.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
        "word/styles.xml": f'<w:styles xmlns:w="{WORD}">{named}</w:styles>',
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + text)
    return path


def test_a_docx_is_read_by_its_styles(tmp_path: Path) -> None:
    code = [("Source Code", "make"), ("Source Code", "make check")]
    paragraphs = [("heading 1", "读本"), ("标题 2", "一、论题"), ("Normal", "发展新质生产力。"), *code]
    path = docx(tmp_path / "a.docx", *paragraphs)
    read = read_docx(path)
    assert [(place.role, line) for line, place in zip(read.lines, read.places, strict=True) if place] == [
        ("h1", "读本"), ("h2", "一、论题"), ("p", "发展新质生产力。"), ("pre", "make"), ("pre", "make check"),
    ]  # fmt: skip


def test_a_docx_without_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(EditionError, match="no-text: the document holds no text"):
        read_docx(docx(tmp_path / "a.docx"))


@pytest.mark.parametrize(
    ("name", "code"),
    [("a.docx", "docx-broken"), ("a.pdf", "pdf-broken"), ("a.wps", "file-kind"), ("a.doc", "file-kind")],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / name).write_bytes(b"PK nothing")
    with pytest.raises(EditionError, match=f":1: {code}: "):
        extract(tmp_path / name)


def test_a_text_file_is_a_source_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "a.TXT").write_text("发展", encoding="utf-8")
    assert extract(tmp_path / "a.TXT") is None

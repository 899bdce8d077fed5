"""DOCX: what Word shows becomes text, by styles and levels, and what it does not is counted."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from edition.base.findings import EditionError
from edition.extract.docx import read_docx
from worddocs import docx, paragraph, run, style, styled

WORDS = "发展新质生产力。"


def roles(path: Path, body: str, **parts: str) -> list[tuple[str, str]]:
    """What each line of a document is, and its words."""
    read = read_docx(docx(path / "a.docx", body, **parts))
    return [(place.role, line) for line, place in zip(read.lines, read.places, strict=True) if place]


def test_headings_and_code_are_known_by_their_styles(tmp_path: Path) -> None:
    body = "".join(
        styled(words, key)
        for words, key in (("读本", "a"), ("一、论题", "b"), (WORDS, ""), ("make", "c"), ("make check", "c"))
    )
    styles = style("a", "heading 1") + style("b", "标题 2") + style("c", "Source Code")
    assert roles(tmp_path, body, styles=styles) == [
        ("h1", "读本"), ("h2", "一、论题"), ("p", WORDS), ("pre", "make"), ("pre", "make check"),
    ]  # fmt: skip


def test_a_heading_may_be_one_by_its_level_or_by_the_style_that_its_own_is_based_on(tmp_path: Path) -> None:
    styles = style("1", "heading 2") + style("own", "章名", '<w:basedOn w:val="1"/>')
    styles += style("levelled", "节名", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
    styles += style("loop", "甲", '<w:basedOn w:val="loop"/>')
    body = styled("甲", "own") + styled("乙", "levelled") + paragraph("丙", '<w:outlineLvl w:val="0"/>')
    body += paragraph(WORDS, '<w:outlineLvl w:val="9"/>') + styled("丁", "loop")
    assert roles(tmp_path, body, styles=styles) == [("h2", "甲"), ("h3", "乙"), ("h1", "丙"), ("p", WORDS), ("p", "丁")]


BOLD, LARGE, LARGER = "<w:b/>", '<w:sz w:val="28"/>', '<w:sz w:val="36"/>'


def test_where_no_style_says_heading_short_paragraphs_in_bold_or_larger_letters_are_some(tmp_path: Path) -> None:
    text = paragraph(run(WORDS * 9, '<w:sz w:val="21"/>'))
    title, heading = paragraph(run("读本", LARGER)), paragraph(run("一、", BOLD) + run("论题", BOLD))
    bold, larger = ("h2", "一、论题"), paragraph(run("二、论题", LARGE))
    page = [title, text, heading, text, text, larger, text, text]
    read = [(role, line) for role, line in roles(tmp_path, "".join(page)) if line != WORDS * 9]
    assert read == [("h1", "读本"), ("h3", "一、论题"), ("h2", "二、论题")]
    assert bold in roles(tmp_path, heading + text + heading + text * 3)
    # Not where a style says so of others, nor what ends a sentence, is bold in part, is last, or is one of many.
    styled_one = styled("三、论题", "a") + heading + text * 3
    assert ("p", "一、论题") in roles(tmp_path, styled_one, styles=style("a", "heading 1"))
    for words in (run("要快。", BOLD), run("要", BOLD) + run("快"), run("要" * 41, BOLD)):
        assert {role for role, _ in roles(tmp_path, text + paragraph(words) + text * 3)} == {"p"}
    assert {role for role, _ in roles(tmp_path, text * 3 + heading)} == {"p"}
    partly = text + paragraph(run("论", LARGE) + run("题", '<w:sz w:val="21"/>')) + text * 3
    assert {role for role, _ in roles(tmp_path, partly)} == {"p"}
    plain, small = paragraph(WORDS * 9), paragraph(run("论题", '<w:sz w:val="18"/>'))
    assert {role for role, _ in roles(tmp_path, plain + small + plain)} == {"p"}  # nothing says how large the text is
    assert {role for role, _ in roles(tmp_path, heading * 3 + text * 2)} == {"p"}


LEVELS = """
<w:abstractNum w:abstractNumId="5">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="1"/>
<w:lvlText w:val="第%1章"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:pStyle w:val="2"/><w:lvlText w:val="（%2）"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="6">
<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="6"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
"""


def item(text: str, number: int, level: int = 0) -> str:
    """A paragraph of a list."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def test_the_numbers_that_word_shows_are_words(tmp_path: Path) -> None:
    numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("1", "heading 1", numbered) + style("2", "heading 2", numbered)
    body = styled("起点", "1") + styled("早晨", "2") + styled("中午", "2") + styled("终点", "1") + styled("晚上", "2")
    body += item("甲", 2) + item("乙", 2, 1) + paragraph(WORDS) + item("丙", 2) + item("丁", 3) + item("戊", 3)
    assert roles(tmp_path, body, styles=styles, numbering=LEVELS) == [
        ("h1", "第一章 起点"), ("h2", "（1）早晨"), ("h2", "（2）中午"), ("h1", "第二章 终点"), ("h2", "（1）晚上"),
        ("li", "c. 甲"), ("li", "乙"), ("p", WORDS), ("li", "d. 丙"), ("li", "a. 丁"), ("li", "b. 戊"),
    ]  # fmt: skip


def test_formulas_and_text_boxes_are_words(tmp_path: Path) -> None:
    formula = "<m:oMath><m:r><m:t>x=</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num>"
    formula += (
        "<m:den><m:sSup><m:e><m:r><m:t>y</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:den>"
    )
    formula += "</m:f></m:oMath>"
    box = f"<w:r><w:drawing><w:txbxContent>{paragraph('框一')}{paragraph('框二')}</w:txbxContent></w:drawing></w:r>"
    body = paragraph(f"{run('令')}{formula}{run('则')}") + paragraph(f"{box}{run(WORDS)}")
    assert roles(tmp_path, body) == [("p", "令x=1/y^2则"), ("p", WORDS), ("p", "框一"), ("p", "框二")]


def test_what_is_deleted_hidden_or_said_beside_the_text_is_left_out_and_counted(tmp_path: Path) -> None:
    gone = "<w:del><w:r><w:delText>旧词</w:delText></w:r></w:del>"
    ruby = f"<w:r><w:ruby><w:rt>{run('hé')}</w:rt><w:rubyBase>{run('河')}</w:rubyBase></w:ruby></w:r>"
    words = f"{run('发展')}{gone}<w:ins>{run('新质')}</w:ins>{run('藏', '<w:vanish/>')}{ruby}"
    comments = f'<w:comment w:id="0">{paragraph("批注。")}</w:comment>'
    other = "<w:altChunk/>"
    read = read_docx(docx(tmp_path / "a.docx", paragraph(words) + other, comments=comments))
    assert read.lines == ("发展新质河",)
    counted = (
        "2 deleted by tracked changes, 1 hidden, 2 above words, as their readings, 1 in parts of another format, "
        "3 in comments"
    )
    assert read.remarks == (f"characters that were left out: {counted}",)


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    end = "<w:rPr><w:del/></w:rPr>"
    gone = "<w:del><w:r><w:delText>旧词</w:delText></w:r></w:del>"
    body = paragraph("渡口在", end) + paragraph("河边。") + paragraph(gone, end) + paragraph(WORDS)
    body += f"<w:moveFrom>{run('移走。')}</w:moveFrom>".join(("<w:p>", "</w:p>"))
    body += f"<w:moveTo>{run('移走。')}</w:moveTo>".join(("<w:p>", "</w:p>"))
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    rows = row.format(paragraph("年"), paragraph("值")) + row.format(paragraph(gone, end), paragraph(gone))
    body += f"<w:tbl>{rows}</w:tbl>" + paragraph(gone, end)
    assert roles(tmp_path, body) == [("p", "渡口在河边。"), ("p", WORDS), ("p", "移走。"), ("tr", "年\t值")]


def test_words_in_a_heavy_face_are_bold_and_a_title_in_larger_letters_stands_above_styled_headings(
    tmp_path: Path,
) -> None:
    face = '<w:rFonts w:eastAsia="黑体"/>'
    title, text = paragraph(run("读本", LARGER)), paragraph(run(WORDS, LARGE))
    body = title + text * 2 + styled("一、论题", "a") + paragraph(run("（一）甲", face)) + text
    read = read_docx(docx(tmp_path / "a.docx", body, styles=style("a", "heading 1")))
    said = [(place.role, place.bold) for place in read.places if place]
    assert said == [("h1", False), ("p", False), ("p", False), ("h1", False), ("p", True), ("p", False)]
    small = paragraph(run("读本", '<w:sz w:val="20"/>')) + text * 2 + styled("一、论题", "a")
    assert roles(tmp_path, small, styles=style("a", "heading 1"))[0] == ("p", "读本")
    bold = paragraph(run("读本", LARGE + BOLD)) + text * 2 + styled("一、论题", "a")
    assert roles(tmp_path, bold, styles=style("a", "heading 1"))[0] == ("p", "读本")  # no larger than the text


def test_rows_keep_the_paragraphs_of_their_cells(tmp_path: Path) -> None:
    cells = [paragraph("年"), paragraph("值"), paragraph("1") + paragraph("b"), paragraph("2")]
    rows = "".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells[n : n + 2])}</w:tr>" for n in (0, 2))
    assert roles(tmp_path, f"<w:tbl>{rows}</w:tbl>") == [("tr", "年\t值"), ("tr", "1 b\t2")]


def test_one_without_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(EditionError, match="no-text: the document holds no text"):
        read_docx(docx(tmp_path / "a.docx", ""))


def test_one_that_is_broken_is_told(tmp_path: Path) -> None:
    whole = docx(tmp_path / "a.docx", paragraph(WORDS))
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(tmp_path / "b.docx", "w") as target:
        for name in source.namelist():
            part = source.read(name)
            target.writestr(name, part[: len(part) // 2] if name == "word/document.xml" else part)
    with zipfile.ZipFile(tmp_path / "c.docx", "w") as target:
        target.writestr("content.xml", "<office/>")
    (tmp_path / "d.docx").write_bytes(whole.read_bytes()[:200])
    for name in "bcd":
        with pytest.raises(EditionError, match=":1: docx-broken: this is no DOCX, or a broken or encrypted one"):
            read_docx(tmp_path / f"{name}.docx")

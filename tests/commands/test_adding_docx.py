"""From a DOCX in Chinese, as Word keeps one, to a page: headings, a list, notes and a table."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from arrivals import ENGLISH, A, B, C, D, complete, edition_of_one
from edition.commands import adding, english, maintenance
from edition.commands.collate import collate_all
from edition.model.edition import Edition
from edition.model.sources import catalogue
from edition.publish.pages import Pages
from edition.publish.texts import woven_texts
from worddocs import docx, paragraph, run, style, styled

TEXT = "docs/texts/mo-fang/he-bian-de-mo-fang.md"
STYLES = style("a", "Title") + style("b", "heading 1") + style("c", "heading 2") + style("d", "List Paragraph")
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="●"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
ITEM = '<w:pStyle w:val="d"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def note(key: int, words: str) -> str:
    """A footnote, as Word keeps it."""
    return f'<w:footnote w:id="{key}">{paragraph(words)}</w:footnote>'


def row(*cells: str) -> str:
    """A row of a table."""
    return f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in cells)}</w:tr>"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return edition_of_one(tmp_path / "tree")


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A DOCX of two sections with two notes, a list and a table."""
    referring = '<w:r><w:footnoteReference w:id="{}"/></w:r>'.format
    body = (
        styled("河边的磨坊", "a")
        + styled("一、水车", "b")
        + paragraph(f"{run(A, '<w:b/>')}{referring(2)}")
        + paragraph(B)
        + styled("（一）账本", "c")
        + paragraph(f"{run(C[:10])}{referring(3)}{run(C[10:])}")
        + paragraph("账本记三件事：")
        + "".join(paragraph(words, ITEM) for words in ("水位；", "电量；", "卖出的面。"))
        + f"<w:tbl>{row('年份', '水位', '电量')}{row('1978', '1.2', '—')}{row('1992', '0.9', '30')}</w:tbl>"
        + styled("二、学校", "b")
        + paragraph(D)
    )
    notes = note(2, "见县志卷二。") + note(3, "学校在桥的那一头。")
    return docx(tmp_path / "磨坊.docx", body, styles=STYLES, numbering=NUMBERING, footnotes=notes)


def test_a_document_goes_from_a_docx_to_its_page(
    tree: Path, document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = adding.add(document, tree)
    assert f"make english FILE={TEXT}" in said
    blocks = [
        block for block in (tree / TEXT).read_text(encoding="utf-8").split("\n\n") if "{:" in block or "[^" in block
    ]
    assert [re.sub(r"[{\n].*", "", block, flags=re.DOTALL).strip() for block in blocks] == [
        "# 河边的磨坊", "## 一、水车", f"{A}[^n1]", B, "### （一）账本", f"{C[:10]}[^n2]{C[10:]}", "账本记三件事：",
        "- 水位；", "/// table", "## 二、学校", D, "[^n1]: 见县志卷二。", "[^n2]: 学校在桥的那一头。",
    ]  # fmt: skip
    _, (_, collated) = collate_all(tree)
    assert (collated.findings, collated.dropped.total()) == ([], 0)
    complete(tree)
    printed = english.begin(tree / TEXT, tree)
    [stamped] = re.findall(r"\{: #p2 data-of=\w+ \}", printed)
    path = tree / TEXT.replace(".md", ".en.md")
    translated = f"\n{ENGLISH}[^n1]\n{stamped}\n\n[^n1]: See the county’s annals, volume 2.\n"
    path.write_text(path.read_text(encoding="utf-8") + translated, encoding="utf-8")
    found, _ = maintenance.check_all(tree)
    ours = [str(one) for one in found if one.path.startswith(("sources/", "docs/texts/mo-fang/"))]
    assert [finding for finding in ours if "sentence-" not in finding] == []
    edition = Edition.read(tree)
    page = Pages(edition, woven_texts(edition), "en").text(TEXT)
    assert "<th>年份</th>" in page and "学校在桥的那一头。" in page
    assert catalogue.load(tree)[-1].file == "磨坊.txt"

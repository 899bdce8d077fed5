"""A book's pieces as an HTML page and as a DOCX, for measuring the readers of both.

Neither is the markup that the pieces were read from: the page is plain HTML5, wrapped in what pages have round their
text, its lines broken anywhere; the DOCX knows styles, lists, tables and footnotes alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import groupby
from pathlib import Path

from books import Piece

from edition.base.markup import escape
from worddocs import docx, style

LINE = 90  # characters: where the page's lines are broken


def grouped(pieces: list[Piece]) -> Iterator[tuple[str, list[Piece]]]:
    """The pieces in runs: the items of a list together, `ol` where they are numbered, others one by one."""

    def kind(numbered: tuple[int, Piece]) -> str:
        at, piece = numbered
        if piece.kind == "item":
            return "ul" if piece.mark == "•" else "ol"
        return f"{piece.kind} {at}"

    for name, run in groupby(enumerate(pieces), kind):
        yield name.split(" ")[0], [piece for _, piece in run]


def html_page(pieces: list[Piece]) -> bytes:
    """The page of a book."""
    notes: list[str] = []
    body = "\n".join(html_of(kind, run, notes) for kind, run in grouped(pieces))
    items = "".join(
        f'<li id="note-{n}"><p>{html} <a href="#ref-{n}" aria-label="back">↩</a></p></li>'
        for n, html in enumerate(notes, 1)
    )
    listed = f'<section role="doc-endnotes"><hr><ol>{items}</ol></section>' if notes else ""
    page = f"""<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>{pieces[0].html}</title></head><body>
<header><p>网站名称</p></header><nav><ul><li><a href="/">首页</a></li></ul></nav>
<main><div class="content">{body}
{listed}</div></main><footer><p>版权所有</p></footer></body></html>"""
    return page.encode()


def html_of(kind: str, run: list[Piece], notes: list[str]) -> str:
    """Pieces of one kind as elements; what they note is added to the notes."""
    first = run[0]
    if kind == "heading":
        return f'<section><h{first.level} id="s{id(first)}">{first.html}</h{first.level}></section>'
    if kind == "code":
        return f"<pre><code>{first.html}</code></pre>"
    if kind == "table":
        head, *rows = (["th", *["td"] * len(first.rows)])[: len(first.rows)], *first.rows
        cells = (
            "".join(f"<{name}><p>{cell}</p></{name}>" for cell in row) for name, row in zip(head, rows, strict=True)
        )
        return f"<div class='wrap'><table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table></div>"
    if kind in ("ul", "ol"):
        start = f' start="{first.mark[:-1]}"' if kind == "ol" else ""
        items = "".join(f"<li><span>{broken(html_notes(piece, notes))}</span></li>" for piece in run)
        return f"<{kind}{start}>{items}</{kind}>"
    return f"<p>{broken(html_notes(first, notes))}</p>"


def html_notes(piece: Piece, notes: list[str]) -> str:
    """A piece's HTML with links to its notes."""
    added = iter(piece.notes)

    def link(_: re.Match[str]) -> str:
        notes.append(next(added))
        n = len(notes)
        return f'<sup><a id="ref-{n}" href="#note-{n}">{n}</a></sup>'

    return re.sub("<sup>.*?</sup>", link, piece.html)


def broken(html: str) -> str:
    """HTML in several lines, as editors leave it: broken at spaces, and between Chinese characters."""
    return re.sub(rf"([\u4e00-\u9fff][^<>&]{{{LINE}}}?[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", r"\1\n", html)


def write_docx(pieces: list[Piece], path: Path) -> None:
    """Writes a book as a DOCX."""
    notes: list[str] = []
    body = "".join(docx_of(kind, run, notes) for kind, run in grouped(pieces))
    footnotes = "".join(
        f'<w:footnote w:id="{n}">{paragraph(runs(html, []))}</w:footnote>' for n, html in enumerate(notes, 1)
    )
    names = {"Code": "Source Code"} | {f"H{n}": f"heading {n}" for n in range(1, 7)}
    styles = "".join(style(key, name) for key, name in names.items())
    kinds = (("1", "bullet", "•"), ("2", "decimal", "%1."))
    numbering = "".join(
        f'<w:abstractNum w:abstractNumId="{key}"><w:lvl w:ilvl="0"><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{mark}"/></w:lvl></w:abstractNum>'
        for key, form, mark in kinds
    ) + "".join(f'<w:num w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>' for key, *_ in kinds)
    docx(path, body, styles=styles, numbering=numbering, footnotes=footnotes)


def docx_of(kind: str, run: list[Piece], notes: list[str]) -> str:
    """Pieces of one kind as paragraphs or a table."""
    first = run[0]
    if kind == "heading":
        return paragraph(runs(first.html, notes), f'<w:pStyle w:val="H{first.level}"/>')
    if kind == "code":
        lines = "<w:r><w:br/></w:r>".join(runs(line, notes) for line in first.html.split("\n"))
        return paragraph(lines, '<w:pStyle w:val="Code"/>')
    if kind == "table":
        rows = (
            "".join(f"<w:tc>{paragraph(runs(cell, notes))}</w:tc>" for cell in row) for row in first.rows
        )  # fmt: skip
        return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    if kind in ("ul", "ol"):
        numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{1 if kind == "ul" else 2}"/></w:numPr>'
        return "".join(paragraph(runs(docx_notes(piece, notes), notes), numbered) for piece in run)
    return paragraph(runs(docx_notes(first, notes), notes))


def docx_notes(piece: Piece, notes: list[str]) -> str:
    """A piece's HTML in which each `sup` holds the number of its note."""
    added = iter(piece.notes)

    def number(_: re.Match[str]) -> str:
        notes.append(next(added))
        return f"<sup>{len(notes)}</sup>"

    return re.sub("<sup>.*?</sup>", number, piece.html)


def runs(html: str, notes: list[str]) -> str:
    """Inline HTML as runs: bold, and references to notes; code is a run like others."""
    found, bold = [], False
    for part in re.split(r"(</?b>|</?code>|<sup>\d*</sup>)", html):
        if part in ("<b>", "</b>"):
            bold = part == "<b>"
        elif number := re.fullmatch(r"<sup>(\d+)</sup>", part):
            found.append(f'<w:r><w:footnoteReference w:id="{number[1]}"/></w:r>')
        elif part and not part.startswith(("<code", "</code", "<sup")):
            style = "<w:rPr><w:b/></w:rPr>" if bold else ""
            found.append(f'<w:r>{style}<w:t xml:space="preserve">{escape_once(part)}</w:t></w:r>')
    return "".join(found)


def escape_once(part: str) -> str:
    """Text of HTML as text of XML: named characters that XML does not know are written out."""
    return escape(unescape(part))


def paragraph(inside: str, style: str = "") -> str:
    return f"<w:p><w:pPr>{style}</w:pPr>{inside}</w:p>"

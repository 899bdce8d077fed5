"""Printing a book in several layouts with Chromium, and what on each page is no text of the book."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from books import Piece, without_notes
from packages import CACHE
from playwright.sync_api import Browser, sync_playwright

from edition.base.markup import escape

PAGINATE = Path(__file__).with_name("paginate.js")
CIRCLED = [chr(0x2460 + n) for n in range(20)]
BRACKETED = [f"[{n}]" for n in range(1, 40)]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# Chromium's own head and foot, as a print from a browser has them.
OWN_HEAD = '<div style="font-size:8px;width:100%;padding:0 1cm">2026/11/26 15:30　　　　{title}</div>'
OWN_FOOT = (
    '<div style="font-size:8px;width:100%;padding:0 1cm">https://www.example.org/doc/book.html　　　　'
    '<span class="pageNumber"></span>/<span class="totalPages"></span></div>'
)


@dataclass(frozen=True)
class Layout:
    """How a book is printed. Sizes in millimetres, type in points; margins from the top clockwise.

    `odd` and `even` are the patterns of a page's head and foot. Where `marks` is empty the notes are left out. A layout
    that is `native` is printed as a browser prints a page: Chromium breaks the pages itself.
    """

    name: str
    size: tuple[int, int] = (210, 297)
    margins: tuple[int, int, int, int] = (25, 25, 25, 25)
    columns: int = 1
    type: float = 11
    leading: float = 1.6
    indent: float = 2
    gap: float = 0.0
    justify: bool = False
    odd: tuple[str, str] = ("", "")
    even: tuple[str, str] = ("", "")
    contents: bool = False
    fresh: bool = True  # a chapter begins a page
    marks: tuple[str, ...] = ()
    native: str = ""  # "bare", or "headed" with Chromium's head and foot


LAYOUTS = (
    Layout("plain", indent=0, gap=0.8, native="bare"),
    Layout("browser", indent=0, gap=0.8, native="headed"),
    Layout("report", gap=0.4, odd=("{title}", "— {page} —"), even=("{title}", "— {page} —"), contents=True),
    Layout("book", (176, 250), (24, 20, 24, 20), type=10.5, justify=True, odd=("{chapter}", "{page}"),
           even=("{title}", "{page}"), contents=True, marks=tuple(CIRCLED)),
    Layout("columns", margins=(22, 18, 22, 18), columns=2, type=9, leading=1.45, justify=True,
           odd=("{title}", "{page}"), even=("{chapter}", "{page}"), fresh=False),
    Layout("pocket", (105, 148), (14, 10, 8, 10), type=8.5, leading=1.5, odd=("{chapter}　{page}", ""),
           even=("{page}　{title}", "")),
    Layout("notes", (148, 210), (16, 16, 18, 16), type=9.5, indent=0, gap=0.6, odd=("", "{page}"), even=("", "{page}"),
           marks=tuple(BRACKETED), fresh=False),
    Layout("margins", margins=(30, 25, 30, 60), type=12, leading=1.8, justify=True,
           odd=("内部学习材料|{chapter}", "第 {page} 页 共 {pages} 页"),
           even=("内部学习材料|{title}", "第 {page} 页 共 {pages} 页")),
)  # fmt: skip


@dataclass(frozen=True)
class PrintedPage:
    """What on a page is no text: all of it where it belongs to the list of contents, else some lines."""

    contents: bool
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Printed:
    """A printed book: its file, what on each page is no text, and its pieces with the notes that were printed."""

    path: Path
    pages: tuple[PrintedPage, ...]
    pieces: tuple[Piece, ...]


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium, closed at the end."""
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield running
        finally:
            running.close()


def printed(name: str, pieces: list[Piece], layout: Layout, chromium: Browser) -> Printed:
    """A book in a layout, from the cache if it was printed so before."""
    pieces = pieces if layout.marks else [without_notes(piece) for piece in pieces]
    html = page_of(pieces, layout)
    notes = [note for piece in pieces for note in piece.notes]
    code = PAGINATE.read_text(encoding="utf-8")
    made_of = json.dumps([asdict(layout), html, notes, code, OWN_HEAD, OWN_FOOT], ensure_ascii=False)
    stem = CACHE / "printed" / f"{name}-{layout.name}-{hashlib.sha256(made_of.encode()).hexdigest()[:12]}"
    path, record = stem.with_suffix(".pdf"), stem.with_suffix(".json")
    if not record.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        pages = print_to(path, html, notes, layout, pieces[0].text, chromium)
        record.write_text(json.dumps(pages, ensure_ascii=False), encoding="utf-8")
    pages = json.loads(record.read_text(encoding="utf-8"))
    found = tuple(PrintedPage(page["contents"], tuple(page["lines"])) for page in pages)
    return Printed(path, found, tuple(pieces))


def print_to(path: Path, html: str, notes: list[str], layout: Layout, title: str, chromium: Browser) -> Any:
    """Prints a book's HTML; returns what on each page is no text of it, as the record keeps it."""
    page = chromium.new_page()
    page.set_content(html, wait_until="load")
    pages: Any = []
    if not layout.native:
        page.add_script_tag(path=PAGINATE)
        config = {
            "columns": layout.columns, "marks": layout.marks, "odd": layout.odd, "even": layout.even,
            "contents": layout.contents, "fresh": layout.fresh, "bareFirst": layout.contents, "title": title,
        }  # fmt: skip
        pages = page.evaluate("([config, notes]) => paginate(config, notes)", [config, notes])
    headed = layout.native == "headed"
    page.pdf(
        path=path,
        prefer_css_page_size=True,
        print_background=False,
        display_header_footer=headed,
        header_template=OWN_HEAD.format(title=escape(title)) if headed else "<i></i>",
        footer_template=OWN_FOOT if headed else "<i></i>",
    )
    page.close()
    return pages


def page_of(pieces: list[Piece], layout: Layout) -> str:
    """The HTML page that a book is printed from."""
    counter = iter(range(10_000))
    body = "\n".join(element(piece, counter) for piece in pieces)
    style = styles(layout)
    lang = "zh-Hans"
    return f'<!doctype html><html lang="{lang}"><meta charset="utf-8"><style>{style}</style><div id="flow">{body}</div>'


def element(piece: Piece, counter: Iterator[int]) -> str:
    """A piece as an element; each `sup` names its note."""
    html = re.sub("<sup>", lambda _: f'<sup data-note="{next(counter)}">', piece.html)
    if piece.kind == "heading":
        return f"<h{piece.level}>{html}</h{piece.level}>"
    if piece.kind == "code":
        return f"<pre>{html}</pre>"
    if piece.kind == "table":
        rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in piece.rows)
        return f"<table><tbody>{rows}</tbody></table>"
    mark = f"{piece.mark} " if piece.mark else ""
    return f'<p class="{piece.kind}">{mark}{html}</p>'


def styles(layout: Layout) -> str:
    """The style sheet of a layout."""
    width, height = layout.size
    top, right, bottom, left = layout.margins
    # Each column is measured before the next one stands beside it, so that its width may not depend on that one.
    share = (
        "1 1 0"
        if layout.columns == 1
        else f"0 0 {(width - left - right - 8 * (layout.columns - 1)) / layout.columns}mm"
    )
    page = (
        f"@page {{ size: {width}mm {height}mm; margin: {top}mm {right}mm {bottom}mm {left}mm; }}"
        if layout.native
        else f"""@page {{ size: {width}mm {height}mm; margin: 0; }}
.page {{ width: {width}mm; height: {height}mm; position: relative; break-after: page; overflow: hidden; }}
.head, .foot {{ position: absolute; left: {left}mm; right: {right}mm; text-align: center; font-size: .85em;
  line-height: 1.3; }}
.head {{ bottom: {height - top + 3}mm; }}
.foot {{ top: {height - bottom + 4}mm; }}
.frames {{ position: absolute; inset: {top}mm {right}mm {bottom}mm {left}mm; display: flex; gap: 8mm; }}
.frame {{ flex: {share}; min-width: 0; position: relative; height: 100%; }}
.notes {{ position: absolute; bottom: 0; left: 0; right: 0; font-size: .8em; line-height: 1.4; }}
.notes p {{ margin: 0; text-indent: 0; }}
.text {{ display: flow-root; }}"""
    )
    align = "justify" if layout.justify else "start"
    return f"""{page}
body {{ margin: 0; font: {layout.type}pt/{layout.leading} "Noto Serif CJK SC", serif; }}
p {{ margin: 0 0 {layout.gap}em; text-indent: {layout.indent}em; text-align: {align}; }}
p.item {{ padding-left: 2em; text-indent: -1em; }}
p.rest {{ text-indent: 0; }}
p.begun {{ margin-bottom: 0; text-align-last: {align}; }}
h1, h2, h3, h4, h5, h6 {{ font-family: "Noto Sans CJK SC", sans-serif; line-height: 1.4; margin: 1em 0 .5em;
  break-after: avoid; }}
h1 {{ font-size: 2em; text-align: center; }} h2 {{ font-size: 1.6em; }} h3 {{ font-size: 1.35em; }}
h4 {{ font-size: 1.15em; }} h5, h6 {{ font-size: 1em; }}
pre, code {{ font-family: "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; font-size: .85em; }}
pre {{ margin: .5em 0; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.35; }}
pre.begun {{ margin-bottom: 0; }}
table {{ border-collapse: collapse; margin: .6em 0; font-size: .9em; }}
td {{ border: 1px solid; padding: .1em .4em; vertical-align: top; }}
sup {{ font-size: .6em; line-height: 0; }}
.entry {{ display: flex; text-indent: 0; margin: 0; white-space: nowrap; gap: 4px; }}
.entry span:nth-child(2) {{ flex: 1; }}
.entry span:nth-child(2) {{ flex: 0 0 auto; margin-left: auto; }}
.entry.h3 {{ padding-left: 2em; }}
.contents {{ text-align: center; font-size: 1.4em; text-indent: 0; }}
"""

"""Books for measuring conversion: Chinese manuals from Debian's packages, whose HTML is the truth of what they say.

The packages are fetched with apt into a cache, unpacked there and never installed. Half of the books were set aside
before any rule was tuned. The first ten were written in DocBook and AsciiDoc; six came later, by other makers
(LibreOffice's help, the kernel's Sphinx, a wiki), then eight more (Texinfo, GNOME's Mallard, manual pages, GIMP's
DocBook, other parts of the former), and by lot, the order of their names' SHA-256, half of these are set aside as well.
Some were set aside until the end of November 2026, measured then, and opened to see why they were told worse than the
books that rules had been tuned on: Debian's reference, in two scripts, and the manual pages, then Debian's installation
guide and handbook, then the guide to ITIL, the help of Calc and GNOME's, then the kernel's guides to its process and
its file systems, LibreOffice's shared help and the manual pages of files. They count among the books that rules are
tuned on. Three books came with Debian's two, four with ITIL's, and three by other makers (DocBook, Doxygen, Pandoc)
with the last four; of each some are set aside by the same lot.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from html import unescape
from itertools import groupby
from pathlib import Path
from typing import Any

import lxml.html
from foreign import html_of
from packages import fetch

from edition.base.markup import escape

DOCBOOK = re.compile(r"\b(?:part|chapter|appendix|preface|section|sect[1-5]|simplesect)\b")
TOP = re.compile(r"\b(?:part|chapter|appendix|preface)\b")
DEPTH = re.compile(r"\bsect([1-5])\b")
# What a page of a manual holds besides its text.
LEFT_OUT = re.compile(
    r"\b(?:navheader|navfooter|docnav|toc|toc2|footnotes?|legalnotice|authorgroup|revhistory|indexterm|details"
    r"|footer|index|mediaobject|imageblock|navigation|copyright|abstract-title"
    r"|toctree-wrapper|nav_table|hide|ttc|list-of-(?:figures|tables)|contents|headerlink|admonition-title|noteicon|MAC|UNIX)\b"
)
NO_TEXT = frozenset({"languages", "verifier_texinfo", "TOC"})  # below each of LilyPond's pages; Pandoc's contents
# Where Sphinx, LibreOffice and Doxygen put a page's text.
MAIN = "//*[@role='main' or @id='DisplayArea' or @class='textblock']"
ADMONITION = re.compile(r"\b(?:note|tip|warning|caution|important|sidebar|admonitionblock)\b")
BLOCK = re.compile(
    "html|head|body|div|section|article|main|p|ul|ol|li|dl|dt|dd|pre|table|blockquote|h[1-6]|figure|hr|address|center"
    "|header|footer|nav|aside|form|script|style"
)
HAN = re.compile(r"[\u3400-\u9fff]")
EAST = r"[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]"


@dataclass(frozen=True)
class Book:
    """A manual: its Debian package, where its pages stand in it, the set it belongs to, and what it is.

    `pages` are an index whose links give the order, the pages themselves, or patterns of their names.
    """

    name: str
    package: str
    pages: tuple[str, ...]
    held: bool
    technical: bool
    latin: bool = (
        False  # headings that name a command or a function are kept: of the first ten books they were left out
    )


@dataclass(frozen=True)
class Piece:
    """A block of a book: its kind, its text as HTML that holds nothing but b, code and sup, and what its kind needs.

    `mark` stands before an item; `rows` are the cells of a table; `notes` the HTML of the notes it refers to, in order.
    """

    kind: str
    html: str
    level: int = 0
    mark: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Its words without its notes' marks."""
        return words_of(self.html)


OFFICE = "usr/share/libreoffice/help/zh-CN/text"
OFFICE_TW = OFFICE.replace("zh-CN", "zh-TW")
LILYPOND = "usr/share/doc/lilypond/html/Documentation"
KERNEL = "usr/share/doc/linux-doc-6.1/html/translations/zh_CN"
BOOKS = (
    Book("faq", "debian-faq-zh-cn", ("usr/share/doc/debian/FAQ/zh-cn/index.zh-cn.html",), False, False),
    Book("edu", "debian-edu-doc-zh-cn",
         ("usr/share/doc/debian-edu-doc-zh-cn/debian-edu-bookworm-manual.html",), False, False),
    Book("maint-guide", "maint-guide-zh-cn", ("usr/share/doc/maint-guide-zh-cn/html/index.zh-cn.html",), False, True),
    Book("maint-guide-tw", "maint-guide-zh-tw",
         ("usr/share/doc/maint-guide-zh-tw/html/index.zh-tw.html",), False, True),
    Book("kicad", "kicad-doc-zh",
         tuple(f"usr/share/doc/kicad/help/zh/{name}.html" for name in ("introduction", "pl_editor", "gerbview")),
         False, True),
    Book("installation", "installation-guide-amd64",
         ("usr/share/doc/installation-guide-amd64/zh_CN/index.html",), False, False),
    Book("handbook", "debian-handbook", ("usr/share/doc/debian-handbook/html/zh-CN/index.html",), False, False),
    Book("debmake", "debmake-doc", ("usr/share/doc/debmake-doc/html/index.zh-cn.html",), True, True),
    Book("reference", "debian-reference-zh-cn", ("usr/share/debian-reference/index.zh-cn.html",), False, True),
    Book("reference-tw", "debian-reference-zh-tw", ("usr/share/debian-reference/index.zh-tw.html",), False, True),
    Book("writer", "libreoffice-help-zh-cn", (f"{OFFICE}/swriter/guide/*.html",), False, False, True),
    Book("basic", "libreoffice-help-zh-cn", (f"{OFFICE}/sbasic/shared/03*.html",), False, True, True),
    Book("kernel", "linux-doc-6.1", (f"{KERNEL}/core-api/index.html",), False, True, True),
    Book("itil", "debian-edu-doc-legacy-zh-cn",
         ("usr/share/doc/debian-edu-doc-legacy-zh-cn/debian-edu-itil-manual.html",), False, False, True),
    Book("process", "linux-doc-6.1", (f"{KERNEL}/process/index.html",), False, False, True),
    Book("calc", "libreoffice-help-zh-cn", (f"{OFFICE}/scalc/01/040601*.html",), False, True, True),
    Book("lilypond", "lilypond-doc-html-zh",
         tuple(f"{LILYPOND}/{part}/*.zh.html" for part in ("web", "learning")), False, True, True),
    Book("gimp", "gimp-help-zh-cn", ("usr/share/gimp/2.0/help/zh_CN/*.html",), False, False, True),
    Book("mm", "linux-doc-6.1", (f"{KERNEL}/mm/index.html",), False, True, True),
    Book("impress", "libreoffice-help-zh-cn", (f"{OFFICE}/simpress/guide/*.html",), False, False, True),
    Book("gnome", "gnome-user-docs", ("usr/share/help/zh_CN/gnome-help/*.page",), False, False, True),
    Book("admin", "linux-doc-6.1", (f"{KERNEL}/admin-guide/index.html",), True, True, True),
    Book("sheets-tw", "libreoffice-help-zh-tw", (f"{OFFICE_TW}/scalc/guide/*.html",), True, False, True),
    Book("manuals", "manpages-zh", ("usr/share/man/zh_CN/man1/[a-g]*.gz",), False, True, True),
    Book("office", "libreoffice-help-zh-cn", (f"{OFFICE}/shared/guide/*.html",), False, False, True),
    Book("scheduler", "linux-doc-6.1", (f"{KERNEL}/scheduler/index.html",), True, True, True),
    Book("overviews", "manpages-zh", ("usr/share/man/zh_CN/man7/*.gz",), False, True, True),
    Book("filesystems", "linux-doc-6.1", (f"{KERNEL}/filesystems/index.html",), False, True, True),
    Book("configs", "manpages-zh", ("usr/share/man/zh_CN/man5/*.gz",), False, True, True),
    Book("draw", "libreoffice-help-zh-cn", (f"{OFFICE}/sdraw/guide/*.html",), False, False, True),
    Book("rapidjson", "rapidjson-doc",
         ("usr/share/doc/rapidjson-doc/html/zh-cn/md_doc_*.html",), True, True, True),
    Book("omegat", "omegat", ("usr/share/doc/omegat/html/zh_CN/index.html",), False, False, True),
    Book("maxima", "wxmaxima", ("usr/share/doc/wxmaxima/wxmaxima.zh_CN.html",), False, True, True),
    Book("tools", "linux-doc-6.1", (f"{KERNEL}/dev-tools/index.html",), False, True, True),
)  # fmt: skip


def read(book: Book) -> list[Piece]:
    """All pieces of a book, its title first; sections that are not translated are left out."""
    folder = fetch(book.package)
    paths = [path for page in book.pages for path in sorted(folder.glob(page))]
    if "index." in paths[0].name:
        found = re.findall(r'href="([^"#:/]+\.html)"', re.sub('#[^"]*', "", paths[0].read_text(encoding="utf-8")))
        paths = [path for name in dict.fromkeys(found) if (path := paths[0].parent / name).is_file()]
    pieces = [piece for path in paths for piece in Reader.read(path)]
    return ranked([Piece("heading", escape(title_of(book)), 1), *translated(pieces, book.latin)])


def ranked(pieces: list[Piece]) -> list[Piece]:
    """The pieces with their headings' levels counted without gaps, from 1."""
    levels = sorted({piece.level for piece in pieces if piece.level})
    return [replace(piece, level=levels.index(piece.level) + 1) if piece.level else piece for piece in pieces]


def deeper(pieces: Iterable[Piece], by: int) -> list[Piece]:
    """The pieces with all headings but the title so many levels deeper, none below the lowest.

    >>> [piece.level for piece in deeper((Piece("heading", "甲", level) for level in (1, 2, 5)), 2)]
    [1, 4, 6]
    """
    return [replace(piece, level=min(piece.level + by, 6)) if piece.level > 1 else piece for piece in pieces]


def title_of(book: Book) -> str:
    """A title for the book's first page: the packages' own stand among authors and addresses."""
    names = {
        "faq": "常见问题汇编", "edu": "校园系统手册", "maint-guide": "新维护者手册", "maint-guide-tw": "新維護人員手冊",
        "kicad": "电路设计入门", "installation": "安装手册", "handbook": "管理员手册", "debmake": "维护者指南",
        "reference": "参考手册", "reference-tw": "參考手冊", "writer": "文字处理入门", "basic": "编程语言说明",
        "kernel": "核心接口", "itil": "服务管理手册", "process": "开发流程", "calc": "电子表格函数",
        "lilypond": "乐谱入门", "gimp": "图像工具说明", "mm": "内存管理", "impress": "演示文稿入门",
        "gnome": "桌面帮助", "admin": "系统管理", "sheets-tw": "試算表入門", "manuals": "命令说明",
        "office": "办公软件入门", "scheduler": "进程调度", "overviews": "概览手册", "filesystems": "文件系统",
        "configs": "配置文件说明", "draw": "绘图入门", "tools": "开发工具", "rapidjson": "解析库指南",
        "omegat": "辅助翻译手册", "maxima": "代数系统手册",
    }  # fmt: skip
    return names[book.name]


def translated(pieces: list[Piece], latin: bool = False) -> Iterator[Piece]:
    """The pieces without the sections of which less than seven in ten paragraphs are Chinese, and empty chapters.

    `latin`: whether a section with Chinese prose may have headings without a Chinese letter.
    """
    section = 0
    numbered: list[tuple[int, Piece]] = []
    for piece in pieces:
        section += piece.kind == "heading" and 0 < piece.level <= 3
        numbered.append((section, piece))
    for _, group in groupby(numbered, key=lambda pair: pair[0]):
        own = [piece for _, piece in group]
        prose = [piece for piece in own if piece.kind in ("paragraph", "item")]
        chinese = sum(len(HAN.findall(piece.text)) > len(piece.text) / 8 for piece in prose)
        headings = all(HAN.search(piece.text) for piece in own if piece.kind == "heading")
        if chinese >= 0.7 * len(prose) and (headings or (latin and prose)):
            yield from own


def words_of(html: str) -> str:
    """The words of a piece's HTML, notes' marks left out."""
    bare = re.sub(r"<sup>.*?</sup>|</?(?:b|code)>", "", html)
    return unescape(bare)


@dataclass
class Reader:
    """Walks a page's elements and gathers pieces; `inline` is what stands between two blocks."""

    notes: dict[str, str]
    pieces: list[Piece] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    item: str = ""  # the mark of an item that has no words yet
    chapters: bool = False  # each page is a chapter, its title the highest heading

    @classmethod
    def read(cls, path: Path) -> list[Piece]:
        """The pieces of a page."""
        root = lxml.html.fromstring(html_of(path).replace(b"encoding=", b"x="), parser=PARSER)
        main = root.xpath(MAIN)
        reader = cls({key: note_html(note) for key, note in notes_of(root)}, chapters=bool(main))
        reader.walk(main[0] if main else root)
        reader.flush()
        return reader.pieces

    def walk(self, element: Any) -> None:
        """Reads an element that is a block, and what stands in it."""
        tag, css = element.tag, element.get("class") or ""
        left_out = (LEFT_OUT.search(css) and tag != "body") or element.get("id") in NO_TEXT
        if not isinstance(tag, str) or tag in ("head", "script", "style") or left_out:
            return
        self.flush()
        if re.fullmatch("h[1-6]", tag):
            self.heading(element)
        elif css == "fragment":  # Doxygen's code
            self.add(Piece("code", escape("\n".join(line.text_content().rstrip() for line in element))))
        elif tag == "pre":
            text = element.text_content().strip("\n").replace("\t", "    ")
            self.add(Piece("code", escape("\n".join(line.rstrip() for line in text.split("\n")))))
        elif tag == "table" and not ADMONITION.search(parent_classes(element)):
            self.table(
                [tuple(inner(cell, {}) for cell in row if cell.tag in ("td", "th")) for row in element.iter("tr")]
            )
        else:
            self.children(element)

    def children(self, element: Any) -> None:
        """Reads what stands in a block that holds others."""
        number = int(element.get("start") or 1) - 1
        self.inline.append(escape(element.text or ""))
        for child in element:
            if child.tag == "li":
                number += 1
                self.flush()
                self.item = f"{number}." if element.tag == "ol" else "•"
            if isinstance(child.tag, str) and BLOCK.fullmatch(child.tag):
                self.walk(child)
                self.flush()
            elif isinstance(child.tag, str) and not LEFT_OUT.search((child.get("class") or "").replace("footnote", "")):
                self.inline.append(inline(child, self.notes))
            self.inline.append(escape(child.tail or ""))
        self.flush()

    def heading(self, element: Any) -> None:
        """Adds a heading, unless it only names a box: its level goes by the divisions that it stands in."""
        if ADMONITION.search(parent_classes(element)):
            return
        depth = [css for css in ancestor_classes(element) if DOCBOOK.search(css)]
        level = int(element.tag[1]) + self.chapters
        if depth:
            numbered = DEPTH.search(depth[-1])  # a page of its own may begin at any depth
            level = 1 + len(depth) + (int(numbered[1]) if numbered else not TOP.search(depth[-1]))
        self.add(Piece("heading", re.sub("</?(?:b|code)>", "", inner(element, {})), max(level, 2)))

    def table(self, rows: Iterable[tuple[str, ...]]) -> None:
        """Adds a table; where no row has words in two cells, pictures beside them, each is a paragraph as any other.

        >>> reader = Reader({})
        >>> reader.table([("", "甲"), ("", "乙")])
        >>> [(piece.kind, piece.text) for piece in reader.pieces]
        [('paragraph', '甲'), ('paragraph', '乙')]
        >>> reader.table([("子", "甲"), ("", "乙")])
        >>> reader.pieces[-1].kind
        'table'
        """
        rows = [row for row in rows if row]
        if any(sum(bool(words_of(cell).strip()) for cell in row) > 1 for row in rows):
            self.add(Piece("table", "", rows=tuple(rows)))
        else:
            for html in (tidy("".join(row)) for row in rows):
                self.add(Piece("paragraph", html))

    def add(self, piece: Piece) -> None:
        if piece.text.strip() or piece.rows:
            self.pieces.append(piece)

    def flush(self) -> None:
        """Ends a run of words: a paragraph, or an item's first one."""
        html = tidy("".join(self.inline))
        self.inline = []
        if words_of(html).strip():
            notes = tuple(self.notes[key] for key in re.findall("<sup>(.*?)</sup>", html))
            kind = "item" if self.item else "paragraph"
            self.add(Piece(kind, re.sub("<sup>.*?</sup>", "<sup></sup>", html), mark=self.item, notes=notes))
            self.item = ""


PARSER = lxml.html.HTMLParser(encoding="utf-8")


def notes_of(root: Any) -> Iterator[tuple[str, Any]]:
    """The notes of a page by the ids that references name; notes of several paragraphs are left out."""
    for note in root.iter("div"):
        if "footnote" in (note.get("class") or "").split() and note.get("id"):
            yield note.get("id"), note


def note_html(note: Any) -> str:
    """A note's words, without the mark before them."""
    return re.sub(r"^\[\d+\]\s*", "", tidy("".join(inner(child, {}) + " " for child in note)))


def inner(element: Any, notes: dict[str, str]) -> str:
    """What stands in an element, as inline HTML."""
    parts = [escape(element.text or "")]
    for child in element:
        if isinstance(child.tag, str):
            space = " " if BLOCK.fullmatch(child.tag) else ""
            parts += [space, inline(child, notes), space]
        parts.append(escape(child.tail or ""))
    return tidy("".join(parts), ends=False)


def inline(element: Any, notes: dict[str, str]) -> str:
    """An inline element with what stands in it: bold and code as such, a reference to a note as `sup`.

    Code within code is no smaller than the code: browsers print it so, and so do these books' own style sheets.

    >>> inline(lxml.html.fromstring("<code>man <em><code>command</code></em></code>"), {})
    '<code>man command</code>'
    """
    css = element.get("class") or ""
    if element.tag in ("img", "script", "object") or re.search(r"indexterm|\b(?:headerlink|MAC|UNIX)\b", css):
        return ""
    target = (element.get("href") or "").rpartition("#")[2]
    if element.tag == "a" and target in notes:
        return f"<sup>{escape(target)}</sup>"
    if element.tag == "sup" and "footnote" in (element.get("class") or ""):
        found = [a.get("href").rpartition("#")[2] for a in element.iter("a") if a.get("href")]
        return "".join(f"<sup>{escape(target)}</sup>" for target in found if target in notes)
    if element.tag == "br":
        return " "
    words = inner(element, notes)
    name = {"strong": "b", "b": "b", "code": "code", "tt": "code", "kbd": "code"}.get(element.tag)
    if name == "code":
        words = re.sub("</?code>", "", words)
    return f"<{name}>{words}</{name}>" if name and words.strip() and "<sup>" not in words else words


def tidy(html: str, ends: bool = True) -> str:
    """HTML with single spaces, and none between Chinese characters, where a source's line merely ends."""
    html = re.sub(r"[\s\u200b\xad]+", " ", html)
    html = re.sub(rf"(?<={EAST}) (?={EAST})", "", html)
    return html.strip() if ends else html


def ancestor_classes(element: Any) -> list[str]:
    """The classes of an element's ancestors, the nearest first."""
    return [ancestor.get("class") or "" for ancestor in element.iterancestors()]


def parent_classes(element: Any) -> str:
    """The classes of what holds a box's heading."""
    return " ".join(ancestor_classes(element)[:1])


def chosen(name: str) -> Iterable[Book]:
    """The books of a set: dev, held or all."""
    return [book for book in BOOKS if name == "all" or book.held == (name == "held")]


def without_notes(piece: Piece) -> Piece:
    """A piece that refers to no notes."""
    return replace(piece, html=re.sub("<sup>.*?</sup>", "", piece.html), notes=())

"""The Chinese of files that readers take away, read back block by block as the source prints it."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO

import pypdfium2
from lxml import etree

from edition.model.outputs.woven import WovenText
from edition.model.texts.page_text import ReadBlocks

X = "{http://www.w3.org/1999/xhtml}"
ZH = "zh-Hans"
CALL = re.compile(r"(?<!\\)\[\^(ed)?([\w-]+)\](?!:)|〔(注|校)([\w-]+)〕")
NOTE = re.compile(r"(?:\[\^(ed)?([\w-]+)\]: |〔(注|校)([\w-]+)〕 )(.*)", re.DOTALL)
REMARK = re.compile(r"(?:(.*?)］)?(?:原书作“(.*?)”。|原书无，编者补。|原书此处衍“(.*?)”。|原书此处有缺。)", re.DOTALL)
MARKUP = re.compile(r"\\(.)|\*+|`+")


def of_epub(content: bytes) -> list[ReadBlocks]:
    """The texts of a book in its order."""
    with zipfile.ZipFile(BytesIO(content)) as book:
        names = sorted(
            (name for name in book.namelist() if "/text-" in name),
            key=lambda name: int(re.findall(r"\d+", name)[-1]),
        )
        return [of_page(etree.fromstring(book.read(name))) for name in names]


def of_page(root: etree._Element) -> ReadBlocks:
    """A text of a book: what is called an editor's note is put back as the source prints it."""
    printed = {
        aside.get("id", ""): "".join("".join(one.itertext()) for one in aside.iter(f"{X}span") if has(one, "printed"))
        for aside in root.iter(f"{X}aside")
        if has(aside, "remark")
    }
    blocks, marks = {}, Counter[str]()
    for element in root.iter(f"{X}div", f"{X}li", f"{X}aside", *(f"{X}h{n}" for n in range(1, 7))):
        ident = element.get("id", "")
        if not ident or ident == "notes" or has(element, "remark"):
            continue
        sides = [element] if element.get("lang") else [*element.iter(f"{X}p", f"{X}span", f"{X}table", f"{X}pre")]
        sides = [one for one in sides if one.get("lang") == ZH or (has(element, "published") and one.get("lang"))]
        if sides:
            blocks[ident] = "".join("".join(words(one, printed)) for one in sides)
            marks[ident] = sum(has(one, "mark") for side in sides for one in side.iter(f"{X}span"))
    return ReadBlocks(blocks, +marks)


def has(element: etree._Element, name: str) -> bool:
    return name in element.get("class", "").split()


def words(element: etree._Element, printed: dict[str, str]) -> Iterator[str]:
    """What an element says as the source prints it: no numbers of notes, and for a mark what its note says."""
    if has(element, "mark"):
        yield from (printed[one.get("href", "")[1:]] for one in element.iter(f"{X}a"))
        return
    if element.tag == f"{X}sup" or {"gap", "note-number", "back"} & set(element.get("class", "").split()):
        return
    yield "\n" if element.tag == f"{X}br" else element.text or ""
    for child in element:
        yield from words(child, printed)
        yield child.tail or ""
        yield "\n" if child.tag in (f"{X}td", f"{X}th") else ""


def of_plain(content: bytes, text: WovenText) -> ReadBlocks:
    """A text of a Markdown or plain file; which block is which, its order says."""
    written = re.split(r"\n\n(?:---|\* \* \*)\n\n", content.decode())[0]
    pieces = [line for piece in written.split("\n\n") for line in (piece.split("\n") if piece[:2] == "- " else [piece])]
    notes = {m[2] or m[4]: m[5] for piece in pieces if (m := NOTE.fullmatch(piece)) and not (m[1] or m[3] == "校")}
    remarks = {m[2] or m[4]: m[5] for piece in pieces if (m := NOTE.fullmatch(piece)) and (m[1] or m[3] == "校")}
    body = [re.sub(r"^(?:#+ |- )", "", piece) for piece in pieces if not NOTE.fullmatch(piece)]
    assert len(body) == len(text.rows)
    found = {row.id: as_printed(piece, remarks) for row, piece in zip(text.rows, body, strict=True)}
    found |= {f"fn-zh-{label}": as_printed(piece, remarks) for label, piece in notes.items()}
    marks = {row.id: row.zh.count('class="mark ') for row in text.all_rows}
    return ReadBlocks(found, +Counter(marks))


def as_printed(piece: str, remarks: dict[str, str]) -> str:
    """A piece of a plain file as the source prints it."""
    out = ""
    at = 0
    for m in CALL.finditer(piece):
        out += piece[at : m.start()]
        at = m.end()
        if m[1] or m[3] == "校":
            note = REMARK.match(remarks[m[2] or m[4]])
            assert note, remarks
            lemma = note[1] or ""
            assert out.endswith(lemma)
            out = out[: len(out) - len(lemma)].removesuffix("［……］") + (note[2] or note[3] or "")
    return MARKUP.sub(lambda m: m[1] or "", out + piece[at:])


def of_pdf(content: bytes) -> str:
    """What a PDF says between running heads and page numbers, beside the numbers of paragraphs; without white space."""
    document = pypdfium2.PdfDocument(content)
    pages = [page.get_textpage().get_text_bounded(left=80, right=560, bottom=56, top=778) for page in document]
    # A hyphen at the end of a line is read as the character 2.
    return re.sub(r"[\s\u2022\ufffe]", "", "".join(pages)).replace("\x02", "-")


def of_sheet(content: bytes) -> str:
    """What the page says that was printed, up to the colophon, which is set in two columns."""
    body = etree.fromstring(content).find(f"{X}body")
    for unprinted in [*body.iter(f"{X}a"), *body.iter(f"{X}section")]:
        if unprinted.get("class") in ("back", "colophon"):
            unprinted.clear()
    return re.sub(r"\s", "", "".join(body.itertext()))

"""Small PDFs, written by hand: lines of text at their places, in a Chinese font that no reader needs to have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

WIDTH, HEIGHT = 420, 595
FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font"
    " /Subtype /CIDFontType0 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>"
    " /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /{name} /Flags {flags}"
    " /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>] >>"
)
FONTS = {"F1": ("STSong-Light", 4), "F2": ("STSong-Mono", 5)}


@dataclass(frozen=True)
class Put:
    """Words at a place: points from the page's left, and of the baseline from its top; size; in which font."""

    x: float
    y: float
    words: str
    size: float = 10
    font: str = "F1"


@dataclass(frozen=True)
class Drawn:
    """A line from one place to another, in points from the page's left and top; how light it is, from 0 to 1."""

    left: float
    top: float
    right: float
    bottom: float
    light: float = 0


Page = Sequence[Put | Drawn]


def pdf(*pages: Page, title: str = "") -> bytes:
    """A PDF of pages with words and lines on them."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    fonts = []
    for name, flags in FONTS.values():
        objects.append(FONT.format(name=name, flags=flags))
        fonts.append(len(objects))
    resources = " ".join(f"/{key} {number} 0 R" for key, number in zip(FONTS, fonts, strict=True))
    kids = []
    for page in pages:
        content = "\n".join(map(operators, page))
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {len(objects)} 0 R"
            f" /Resources << /Font << {resources} >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< /Title <feff{hexed(title)}> >>")
    return written(objects)


def operators(put: Put | Drawn) -> str:
    """What a page's content says to put words, or a line, in their place."""
    if isinstance(put, Drawn):
        return f"{put.light} G {put.left} {HEIGHT - put.top} m {put.right} {HEIGHT - put.bottom} l S"
    return f"BT /{put.font} {put.size} Tf 1 0 0 1 {put.x} {HEIGHT - put.y} Tm <{hexed(put.words)}> Tj ET"


def hexed(words: str) -> str:
    """Words as a PDF has them between angle brackets."""
    return words.encode("utf-16-be").hex()


def written(objects: list[str]) -> bytes:
    """The file that objects are, the last of which says what the document is called."""
    out, places = b"%PDF-1.5\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("ascii")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    trailer = f"trailer\n<< /Size {count} /Root 1 0 R /Info {count - 1} 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + f"xref\n0 {count}\n0000000000 65535 f \n{table}".encode("ascii") + trailer.encode("ascii")


def wrapped(words: str, first: float, width: float) -> list[str]:
    """Words in lines of as many characters at most, of which Latin ones count half; the first line may be shorter."""
    lines, room = [""], first
    for char in words:
        room -= 0.5 if char.isascii() else 1
        if room < 0:
            lines.append("")
            room = width - (0.5 if char.isascii() else 1)
        lines[-1] += char
    return lines


def paragraph(y: float, words: str, indent: float = 2, x: float = 60, width: float = 28) -> list[Put]:
    """The lines of a paragraph, in letters of ten points and sixteen points apart; the first is set in."""
    lines = wrapped(words, width - indent, width)
    return [Put(x if n else x + 10 * indent, y + 16 * n, line) for n, line in enumerate(lines)]


def ruled(xs: Sequence[float], ys: Sequence[float]) -> list[Drawn]:
    """The lines of a grid."""
    level = [Drawn(xs[0], y, xs[-1], y) for y in ys]
    return level + [Drawn(x, ys[0], x, ys[-1]) for x in xs]


def table(x: float, y: float, rows: Sequence[Sequence[str]], width: float = 100) -> list[Put | Drawn]:
    """A table with a line round each cell; the lines of a cell's words are parted by line ends."""
    puts, ys = list[Put | Drawn](), [y]
    for row in rows:
        for column, cell in enumerate(row):
            puts += [Put(x + width * column + 4, ys[-1] + 12 + 14 * n, line) for n, line in enumerate(cell.split("\n"))]
        ys.append(ys[-1] + 4 + 14 * max(cell.count("\n") + 1 for cell in row))
    return [*puts, *ruled([x + width * n for n in range(len(rows[0]) + 1)], ys)]


def write(path: Path, *pages: Page, title: str = "") -> Path:
    """The path, at which a PDF now stands."""
    path.write_bytes(pdf(*pages, title=title))
    return path

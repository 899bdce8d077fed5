"""PDFs: lines in reading order with their places, and what cannot be read."""

from __future__ import annotations

from pathlib import Path

import pypdfium2.raw as raw
import pytest

from edition.base.findings import EditionError
from edition.extract import glyphs
from edition.extract.legibility import refuse_illegible
from edition.extract.pdf import read_pdf
from pdfs import Put, paragraph, write

WORDS = (
    "新质生产力由技术革命性突破催生，以劳动者、劳动资料、劳动对象及其优化组合的跃升为基本内涵，"
    "以全要素生产率的提升为核心标志。"
)


def lines(path: Path) -> list[str]:
    return list(read_pdf(path).lines)


def test_indentation_gaps_and_pages_stand_in_the_text(tmp_path: Path) -> None:
    pages = [[*paragraph(80, WORDS), *paragraph(160, WORDS)], paragraph(80, WORDS)]
    path = write(tmp_path / "a.pdf", *pages, title="读本")
    first = ["    " + WORDS[:26], WORDS[26:54], WORDS[54:]]
    assert lines(path) == [*first, "", *first, "\f" + first[0], *first[1:]]
    assert read_pdf(path).title == "读本"


@pytest.mark.parametrize("title", ["Microsoft Word - 读本.doc", "未命名1", "a.tex", " "])
def test_what_a_program_calls_a_document_is_no_title(tmp_path: Path, title: str) -> None:
    assert read_pdf(write(tmp_path / "a.pdf", paragraph(80, WORDS), title=title)).title == ""


def test_a_line_has_its_place_and_size(tmp_path: Path) -> None:
    path = write(tmp_path / "a.pdf", [Put(60, 80, "一、论题", 16), *paragraph(120, WORDS)])
    place = read_pdf(path).places[0]
    assert place and (place.x, place.right, place.y, place.size) == (60, 124, 80, 16)


def test_words_that_stand_apart_are_parted_and_spread_characters_are_not(tmp_path: Path) -> None:
    spread = [Put(60 + 11.5 * n, 96, char) for n, char in enumerate("新质生产力发展")]
    path = write(tmp_path / "a.pdf", [*paragraph(80, WORDS)[:1], *spread, Put(60, 112, "new"), Put(84, 112, "forces")])
    assert lines(path)[1:] == ["新质生产力发展", "new forces"]


@pytest.mark.parametrize(
    ("y", "size", "raised"), [(76, 6, ((20, 21),)), (78.5, 6, ((20, 21),)), (76, 9, ((20, 21),)), (79.5, 9, ())]
)
def test_a_raised_mark_stays_in_its_line_and_is_known(
    tmp_path: Path, y: float, size: float, raised: tuple[tuple[int, int], ...]
) -> None:
    page = [Put(60, 80, WORDS[:20]), Put(260, y, "1", size), Put(265, 80, "，以及发展"), *paragraph(120, WORDS)]
    read = read_pdf(write(tmp_path / "a.pdf", page))
    assert read.lines[0] == WORDS[:20] + "1，以及发展"
    place = read.places[0]
    assert place and place.raised == raised


def test_letters_are_as_large_as_the_page_scales_them(tmp_path: Path) -> None:
    small = write(tmp_path / "a.pdf", [Put(60, 80, WORDS[:20])])
    scaled = tmp_path / "b.pdf"
    scaled.write_bytes(small.read_bytes().replace(b" 10 Tf 1 0 0 1 ", b"  5 Tf 2 0 0 2 "))
    assert scaled.read_bytes() != small.read_bytes()
    assert read_pdf(scaled) == read_pdf(small)


def test_the_left_column_is_read_before_the_right_one(tmp_path: Path) -> None:
    rows = range(80, 240, 16)
    columns = [Put(x, y, f"{side}{WORDS[:13]}") for side, x in (("左", 40), ("右", 220)) for y in rows]
    # The file may hold both columns line by line.
    page = [Put(120, 50, "跨过两栏的一个题目", 16), *sorted(columns, key=lambda put: put.y)]
    read = read_pdf(write(tmp_path / "a.pdf", page))
    assert [line.strip()[0] for line in read.lines if line] == ["跨", *"左" * 10, *"右" * 10]
    assert [place.column for place in read.places if place] == [0, *[1] * 10, *[2] * 10]


def test_short_lines_of_what_stands_across_both_columns_stand_across_too_and_a_stop_may_hang(tmp_path: Path) -> None:
    rows = range(120, 280, 16)
    columns = [Put(x, y, f"{side}{WORDS[:15]}") for side, x in (("左", 40), ("右", 220)) for y in rows]
    columns[3] = Put(40, rows[3], f"左{WORDS[:15]}，；")  # beyond the gutter
    above = [Put(60, 60, WORDS[:32], 9), Put(60, 72, WORDS[:10], 9), Put(60, 84, WORDS[:4], 9)]
    notes = [Put(40, 310, f"1{WORDS[:12]}", 8), Put(40, 321, f"2{WORDS[:30]}", 8), Put(40, 332, f"3{WORDS[:9]}", 8)]
    alone = Put(40, 90, "近", 11)  # of another size
    read = read_pdf(write(tmp_path / "a.pdf", [*above, alone, *columns, *notes]))
    assert [place.column for place in read.places if place] == [0, 0, 0, *[1] * 11, *[2] * 10, 0, 0, 0]
    assert [line.strip()[0] for line in read.lines if line][-3:] == ["1", "2", "3"]


def test_lines_that_stand_far_below_what_crosses_the_gutter_belong_to_the_left_column(tmp_path: Path) -> None:
    rows = range(120, 280, 16)
    columns = [Put(x, y, f"{side}{WORDS[:13]}") for side, x in (("左", 40), ("右", 220)) for y in rows]
    page = [Put(40, 60, WORDS[:32], 11), Put(40, 96, WORDS[:6], 11), *columns]
    read = read_pdf(write(tmp_path / "a.pdf", page))
    assert [place.column for place in read.places if place] == [0, *[1] * 11, *[2] * 10]


def test_a_page_whose_gutter_a_table_hides_has_that_of_the_others(tmp_path: Path) -> None:
    rows = range(80, 240, 16)
    full = [Put(x, y, WORDS[:14]) for x in (40, 220) for y in rows]
    cells = [Put(x, y, "值") for x in (40, 90, 140, 220, 270, 320) for y in rows]
    words = ["左", "右"]
    ends = [Put(x, 300, word + WORDS[:13]) for x, word in zip((40, 220), words, strict=True)]
    read = lines(write(tmp_path / "a.pdf", full, full, [*cells, *ends]))
    page = [line.strip() for line in read[[n for n, line in enumerate(read) if line.startswith("\f")][1] :] if line]
    assert [line[0] for line in page] == [*"值" * 10, "左", *"值" * 10, "右"]


def test_pages_that_show_no_gutter_have_none_where_few_others_show_one(tmp_path: Path) -> None:
    rows = range(80, 240, 16)
    full = [Put(x, y, WORDS[:14]) for x in (40, 220) for y in rows]
    cells = [Put(x, y, "值") for x in (40, 90, 140, 220, 270, 320) for y in rows]
    for others, columns in ((2, [1, 2]), (3, [0])):
        read = read_pdf(write(tmp_path / "a.pdf", full, *[cells] * others))
        last = [place for place in read.places if place][-10:]
        assert [*dict.fromkeys(place.column for place in last)] == columns[-1:]


def test_letters_of_one_width_are_known_but_not_a_command_in_prose(tmp_path: Path) -> None:
    prose = [Put(60, 112, "运行", 10), Put(80, 112, "make", 9, "F2"), Put(100, 112, "即可。", 10)]
    page = [Put(60, 80, "x = 1", 9, "F2"), Put(78, 92, "y = 2", 9, "F2"), *prose]
    read = read_pdf(write(tmp_path / "a.pdf", page))
    assert [(line, place.mono) for line, place in zip(read.lines, read.places, strict=True) if place] == [
        ("x = 1", True), ("    y = 2", True), ("运行make即可。", False),
    ]  # fmt: skip


def test_a_page_without_text_is_told_and_counted(tmp_path: Path) -> None:
    path = write(tmp_path / "a.pdf", paragraph(80, WORDS * 3), [], paragraph(80, WORDS * 3))
    read = read_pdf(path)
    assert [line.count("\f") for line in read.lines].count(1) == 2
    assert read.remarks == ("pages without text, perhaps pictures: 2",)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            b"%PDF-1.5\nnot really",
            "pdf-broken: this is no PDF, or a broken one. Fetch the file again, or name another.",
        ),
        (b"", "pdf-broken: this is no PDF, or a broken one. Fetch the file again, or name another."),
    ],
)
def test_a_broken_file_is_told(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    with pytest.raises(EditionError) as raised:
        read_pdf(path)
    assert str(raised.value) == f"{path}:1: {message}"


def test_a_scan_is_told(tmp_path: Path) -> None:
    path = write(tmp_path / "a.pdf", [Put(60, 80, "1")], [], [])
    with pytest.raises(EditionError) as raised:
        read_pdf(path)
    assert str(raised.value) == (
        f"{path}:1: no-text-layer: its 3 pages hold no text, or next to none: they are pictures. "
        "Have its characters recognized first, such as by ocrmypdf -l chi_sim, and name what that writes."
    )


def test_a_page_with_a_single_sentence_is_no_scan(tmp_path: Path) -> None:
    assert lines(write(tmp_path / "a.pdf", [Put(60, 80, "只有一句。")])) == ["只有一句。"]


def pages_of(*texts: str, unexplained: int = 0) -> list[glyphs.PdfPage]:
    """Pages with these characters, and some that no font explains."""
    return [
        glyphs.PdfPage(number, tuple(glyphs.Glyph(char, 0, 10, 10, 10) for char in text), 0, unexplained)
        for number, text in enumerate(texts, 1)
    ]


def test_a_text_that_its_fonts_do_not_explain_is_told() -> None:
    with pytest.raises(EditionError, match="text-garbled: its fonts do not say which characters they draw"):
        refuse_illegible(Path("a.pdf"), pages_of("Ê·j山OLPõ7¦见ô¹ÎìçÁ口", unexplained=2))
    with pytest.raises(EditionError, match="text-garbled"):
        refuse_illegible(Path("a.pdf"), pages_of("ʃԌƸ࣎͵क़߈࠸ூॎ한ࠔఛࢋࡓ"))
    with pytest.raises(EditionError, match="text-garbled"):
        refuse_illegible(Path("a.pdf"), pages_of("\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008\ue009\ue00a"))
    refuse_illegible(Path("a.pdf"), pages_of("\uf0b7" + WORDS))  # a bullet
    refuse_illegible(Path("a.pdf"), pages_of("Это по-русски, без китайских слов."))
    refuse_illegible(Path("a.pdf"), pages_of("nǐ hǎo ma wǒ hěn hǎo nǐ ne yě hěn hǎo 你好吗"))
    refuse_illegible(Path("a.pdf"), pages_of(WORDS, unexplained=2))


def test_a_page_of_characters_that_its_fonts_have_for_themselves_is_named(tmp_path: Path) -> None:
    private = [Put(60, 80, "\ue001\ue002\ue003\ue004\ue005")]
    read = read_pdf(write(tmp_path / "a.pdf", paragraph(80, WORDS * 3), private, paragraph(80, "\uf0b7" + WORDS)))
    said = "pages whose fonts do not say which characters they draw: 2; compare them with the print"
    assert read.remarks == (said,)


def test_what_stands_outside_what_is_shown_of_a_page_is_left_out_and_counted(tmp_path: Path) -> None:
    path = write(tmp_path / "a.pdf", [Put(20, 20, "封面.indd"), *paragraph(80, WORDS)])
    whole, shown = b"/MediaBox [0 0 420 595]", b"/MediaBox [0 0 420 595] /CropBox [40 40 400 560]"
    path.write_bytes(path.read_bytes().replace(whole, shown))
    read = read_pdf(path)
    assert [line.strip() for line in read.lines] == [WORDS[:26], WORDS[26:54], WORDS[54:]]
    assert read.remarks == ("7 characters outside what is shown of their pages were left out",)
    path.write_bytes(path.read_bytes().replace(b"[40 40 400 560]", b"[500 40 900 560]"))  # nothing would be shown
    assert "封面" in read_pdf(path).text


def test_large_letters_across_the_text_of_most_pages_are_left_out_and_counted(tmp_path: Path) -> None:
    mark = Put(150, 104, "样张", 30)
    pages = [[*paragraph(80, WORDS), mark] for _ in range(3)]
    read = read_pdf(write(tmp_path / "a.pdf", *pages))
    assert "样" not in read.text
    assert read.remarks == ("6 characters of watermarks, or that are turned, were left out",)
    head = Put(60, 40, "样张", 30)  # no text runs through it
    assert read_pdf(write(tmp_path / "b.pdf", *([*page[:-1], head] for page in pages))).text.count("样张") == 3
    few = [*pages[:2], *[paragraph(80, WORDS)] * 3]
    assert "样" in read_pdf(write(tmp_path / "c.pdf", *few)).text


def test_an_encrypted_file_is_told(tmp_path: Path) -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(write(tmp_path / "open.pdf", paragraph(80, WORDS))))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "a.pdf")
    with pytest.raises(EditionError, match="pdf-encrypted: the PDF is encrypted"):
        read_pdf(tmp_path / "a.pdf")


def test_a_character_beyond_the_first_plane_is_one() -> None:
    """PDFium gives it in two halves; one half alone, or two of a kind, is none."""

    def read(*codes: int) -> str:
        made = {"FPDFText_CountChars": lambda text: len(codes), "FPDFText_IsGenerated": lambda text, at: 0,
                "FPDFText_GetUnicode": lambda text, at: codes[at]}  # fmt: skip
        with pytest.MonkeyPatch.context() as patch:
            for name, function in made.items():
                patch.setattr(raw, name, function)
            return "".join(char for _, char in glyphs.characters(None) if not glyphs.NO_CHARACTER.match(char))

    assert read(0x65B0, 0xD842, 0xDFB7, 0x8D28) == "新𠮷质"
    assert read(0xD842, 0x65B0, 0xDFB7, 0x8D28, 0xD842) == "新质"
    assert read(0xD842, 0xD842, 0xDFB7) == "𠮷"

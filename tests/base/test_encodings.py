"""What is said of a file that is no text in UTF-8."""

from __future__ import annotations

import io
import zipfile

import pytest

from edition.base.encodings import kind_of_file, likely_encoding

SIMPLIFIED = "我们要坚持从实际出发，因地制宜发展新质生产力。"
TRADITIONAL = "我們要堅持從實際出發，因地制宜發展新質生產力。"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (SIMPLIFIED.encode("gb18030"), "; it seems to be GB 18030"),
        (TRADITIONAL.encode("gb18030"), "; it seems to be GB 18030"),
        (TRADITIONAL.encode("big5"), "; it seems to be Big5"),
        (TRADITIONAL.encode("big5") * 4_000, "; it seems to be Big5"),
        (SIMPLIFIED.encode("utf-16"), "; it seems to be UTF-16"),
        (SIMPLIFIED.encode("utf-16-be"), "; it seems to be UTF-16"),
        ("甲".encode("gb18030"), "; it seems to be GB 18030, or else Big5"),
        ("naïve café".encode("latin-1"), ""),
        (("The willows by the river turned green overnight, " * 9 + "café").encode("latin-1"), ""),
        (bytes(range(128, 256)), ""),
    ],
)
def test_the_likelier_encoding_is_named_first(raw: bytes, words: str) -> None:
    assert likely_encoding(raw) == words


def archive(*names: str) -> bytes:
    """A ZIP archive that holds files of these names."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as target:
        for name in names:
            target.writestr(name, "")
    return made.getvalue()


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"%PDF-1.7\n", ("PDF", ".pdf")),
        (b"PK\x03\x04\x14\0", ("a broken ZIP archive", "")),
        (archive("word/document.xml"), ("DOCX", ".docx")),
        (archive("mimetype", "META-INF/container.xml"), ("EPUB", "")),
        (archive("content.xml"), ("OpenDocument", "")),
        (archive("a.txt"), ("a ZIP archive", "")),
        (b"\xef\xbb\xbf<!DOCTYPE html>", ("HTML", ".html")),
        (b"\n <html lang=zh>", ("HTML", ".html")),
        (rb"{\rtf1\ansi", ("RTF", "")),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", ("a document of old Word or WPS, or one with a password", "")),
        (b"\x89PNG\r\n", ("a picture", "")),
        (SIMPLIFIED.encode(), ("", "")),
        (b"<b>", ("", "")),
    ],
)
def test_a_file_that_is_no_text_is_known_by_its_first_bytes(raw: bytes, kind: tuple[str, str]) -> None:
    assert kind_of_file(raw) == kind

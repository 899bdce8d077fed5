"""What a file is that is no text in UTF-8: its encoding by the characters that it would hold, or its kind."""

import io
import zipfile
from codecs import BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

# The commonest characters of Chinese prose, in both scripts: another encoding reads them as rare ones.
COMMON = frozenset(
    "的一是不了在人有我他这这個个中大来上国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成"
    "事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名"
    "定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市这來國說們為時"
    "會過學對裡後麼沒於還發當無開見經頭動兩長樣現將與進實點種聲話門問機給幾業間電東氣關並內卻軍產萬，。、"
)
SAMPLE = 40_000  # bytes
FEWEST = 0.3  # of all characters are Chinese
COMMONEST = 0.1  # of the Chinese characters are among the commonest: any two bytes are a character of UTF-16
UNREADABLE = 0.01  # of the characters may be, as where a sample ends inside one
ENCODINGS = {"gb18030": "GB 18030", "big5": "Big5", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}

KINDS = (
    (b"%PDF", "PDF", ".pdf"),
    (b"\xd0\xcf\x11\xe0", "a document of old Word or WPS, or one with a password", ""),
    (b"{\\rtf", "RTF", ""),
    (b"<!doctype html", "HTML", ".html"),
    (b"<html", "HTML", ".html"),
    (b"<?xml", "XML", ""),
    (b"\x89png", "a picture", ""),
    (b"\xff\xd8\xff", "a picture", ""),
)
ARCHIVE = b"PK\x03\x04"
# What a ZIP archive is that holds a file of this name.
ARCHIVED = (
    ("word/document.xml", "DOCX", ".docx"),
    ("META-INF/container.xml", "EPUB", ""),
    ("content.xml", "OpenDocument", ""),
    ("xl/workbook.xml", "a workbook of Excel", ""),
    ("ppt/presentation.xml", "slides of PowerPoint", ""),
)


def likely_encoding(raw: bytes) -> str:
    """What a file that is not UTF-8 seems to be instead, the likelier first; nothing where that does not show.

    >>> likely_encoding("我们要坚持发展。".encode("gb18030")), likely_encoding("我們要堅持發展。".encode("big5"))
    ('; it seems to be GB 18030', '; it seems to be Big5')
    >>> likely_encoding("我们".encode() + b"\\xe6")
    '; it is but for a few bytes: write the characters that they were'
    >>> likely_encoding("我们".encode("utf-32")), likely_encoding("我们".encode("utf-16"))
    ('; it seems to be UTF-32', '; it seems to be UTF-16')
    """
    if raw.startswith((BOM_UTF32_LE, BOM_UTF32_BE)):
        return "; it seems to be UTF-32"
    if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "; it seems to be UTF-16"
    read = raw[:SAMPLE].decode("utf-8", "replace")
    if any("\u4e00" <= char <= "\u9fff" for char in read) and read.count("\ufffd") <= 1 + UNREADABLE * len(read):
        return "; it is but for a few bytes: write the characters that they were"
    likely = dict.fromkeys(ENCODINGS[codec] for codec in likely_codecs(raw))
    return "; it seems to be " + ", or else ".join(likely) if likely else ""


def likely_codecs(raw: bytes) -> list[str]:
    """The codecs by which bytes may be Chinese, the likelier first."""
    shares = {codec: share for codec in ENCODINGS if (share := common_share(raw[:SAMPLE], codec)) is not None}
    best = max(shares.values(), default=0)
    return sorted((codec for codec, share in shares.items() if share or not best), key=lambda codec: -shares[codec])


def common_share(raw: bytes, codec: str) -> float | None:
    """The share of common characters in what bytes would be in an encoding; none where they would be no Chinese."""
    text = raw.decode(codec, "replace")
    letters = [char for char in text if not char.isascii()]
    chinese = sum("\u4e00" <= char <= "\u9fff" for char in letters)
    if text.count("\ufffd") > 1 + UNREADABLE * len(text) or chinese < max(0.5 * len(letters), FEWEST * len(text), 1):
        return None
    share = sum(char in COMMON for char in letters) / len(letters)
    return share if share >= COMMONEST or not codec.startswith("utf-16") else None


def kind_of_file(raw: bytes) -> tuple[str, str]:
    """What a file is by its first bytes, or an archive by what it holds, if it is no text; and the ending by which such
    a file is named, if we read it.

    >>> kind_of_file(b"%PDF-1.7"), kind_of_file(b"  <HTML>"), kind_of_file(b"New")
    (('PDF', '.pdf'), ('HTML', '.html'), ('', ''))
    """
    if raw.startswith(ARCHIVE):
        return kind_of_archive(raw)
    head = raw.removeprefix(b"\xef\xbb\xbf").lstrip()[:64].lower()
    return next(((what, ending) for begins, what, ending in KINDS if head.startswith(begins.lower())), ("", ""))


def kind_of_archive(raw: bytes) -> tuple[str, str]:
    """The same of a ZIP archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return "a broken ZIP archive", ""
    return next(((what, ending) for name, what, ending in ARCHIVED if name in names), ("a ZIP archive", ""))

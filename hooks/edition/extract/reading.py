"""Which reader reads a file, by its name."""

from collections.abc import Callable
from pathlib import Path

from ..base.encodings import kind_of_file
from ..base.files import quoted, read_bytes
from ..base.findings import EditionError, Finding
from .docx import read_docx
from .extract import Extract
from .html import read_html
from .pdf import read_pdf

READERS: dict[str, Callable[[Path], Extract]] = {
    ".pdf": read_pdf,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".docx": read_docx,
}
TEXT = frozenset({".txt", ".text", ".md", ""})
# What to do with files that nobody here reads: their endings, and what makes another of them.
OFFICE = "Save it as .docx, such as by: soffice --headless --convert-to docx {name}"
BOOK = "Make a DOCX of it, such as by: pandoc {name} -o {stem}.docx"
PICTURE = "Have its characters recognized first, and name the PDF or the text that this writes"
REMEDIES = {
    **dict.fromkeys((".doc", ".dot", ".wps", ".odt", ".rtf", ".fodt", ".uot"), OFFICE),
    **dict.fromkeys((".epub", ".fb2", ".tex", ".rst", ".org"), BOOK),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".bmp", ".djvu"), PICTURE),
}


def extract(path: Path) -> Extract | None:
    """What is read from a document; none where it is a text file, which is a source as it stands.

    Raises `EditionError` where the file cannot be read, or where nobody reads its kind.
    """
    suffix = path.suffix.lower()
    raw = read_bytes(path, str(path))
    if suffix in TEXT:
        return None
    what, ending = kind_of_file(raw)
    if ending in READERS and READERS[ending] is not READERS.get(suffix):
        other = f"{path.stem}{ending}"
        remedy = f"Name it {other}, and run make add FILE={quoted(other)}"
        raise EditionError([Finding(str(path), 1, "file-kind", f"the file is {what}, not {suffix}", remedy)])
    if what not in ("", "XML") and not ending and suffix in READERS:
        remedy = f"Save it anew as {suffix}, without a password"
        raise EditionError([Finding(str(path), 1, "file-kind", f"the file is {what}, not {suffix}", remedy)])
    if suffix not in READERS:
        remedy = REMEDIES.get(suffix, f"Save it as one of {', '.join(('.txt', *READERS))}")
        remedy = remedy.format(name=quoted(str(path)), stem=quoted(path.stem))
        raise EditionError([Finding(str(path), 1, "file-kind", f"nothing here reads {suffix} files", remedy)])
    return READERS[suffix](path)

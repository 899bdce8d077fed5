"""Which reader reads a file, by its name."""

from collections.abc import Callable
from pathlib import Path

from ..base.encodings import kind_of_file
from ..base.files import read_bytes
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
        remedy = f"Name it {other}, and run make add FILE={other}"
        raise EditionError([Finding(str(path), 1, "file-kind", f"the file is {what}, not {suffix}", remedy)])
    if suffix not in READERS:
        fact, known = f"nothing here reads {suffix} files", ", ".join((".txt", *READERS))
        raise EditionError([Finding(str(path), 1, "file-kind", fact, f"Save it as one of {known}")])
    return READERS[suffix](path)

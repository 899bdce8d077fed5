"""Reading the files of an edition: regular files inside the repository that hold text in UTF-8."""

import os
import re
import shlex
from codecs import BOM_UTF8
from pathlib import Path

from .characters import TOO_LONG
from .encodings import likely_encoding
from .findings import EditionError, Finding

# A file with one of these holds nothing that is known, so that nothing else is said of it.
NOT_READ = TOO_LONG | {"not-utf8", "empty-file", "file-unreadable", "link-outside", "link-dangling", "merge-unfinished"}
FENCE = re.compile("`{3,}")


def read_text(path: Path, name: str | None = None, root: Path | None = None) -> str:
    """The text of a file, which findings call by its path or the name given, without a byte order mark before it.

    Lines that end as on Windows end as elsewhere: Git writes them so.

    Raises `EditionError` where the file is not there, is no file, cannot be read, is not UTF-8 or holds nothing but
    white space, and where it stands outside the root that is given, though a link inside leads to it.
    """
    name = name or str(path)
    raw = read_bytes(path, name, root).removeprefix(BOM_UTF8).replace(b"\r\n", b"\n")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        fact = f"byte {raw[error.start]:#04x} is not UTF-8"
        remedy = f"Save the file as UTF-8{likely_encoding(raw)}"
        raise EditionError([Finding(name, line, "not-utf8", fact, remedy)]) from error
    if not text.strip():
        raise EditionError([Finding(name, 1, "empty-file", "the file holds no text", "Fill it or remove it")])
    return text


def read_edited(path: Path, name: str, root: Path | None = None) -> str:
    """The text of a file that people edit; raises `EditionError` as `read_text` does, and where it is not merged."""
    text = read_text(path, name, root)
    if "<<<<<<< " in text and (finding := unmerged(text, name)):
        raise EditionError([finding])
    return text


def unmerged(text: str, name: str) -> Finding | None:
    """The finding that Git has left both sides of a conflict in a file, where they are not shown as code; else none.

    >>> print(unmerged("甲\\n<<<<<<< HEAD\\n乙\\n=======\\n丙\\n>>>>>>> other\\n", "a.md"))
    a.md:2: merge-unfinished: Git has left both sides of a conflict here. Keep what is right, and delete the marks.
    >>> unmerged("```\\n<<<<<<< HEAD\\n=======\\n>>>>>>> other\\n```\\n", "a.md")
    """
    first, fence = 0, ""
    for number, line in enumerate(text.split("\n"), 1):
        if fence:
            fence = fence if line.strip("`") or not line.startswith(fence) else ""
        elif opening := FENCE.match(line):
            fence = opening[0]
        elif line.startswith("<<<<<<< "):
            first = first or number
        elif first and line.startswith(">>>>>>> "):
            fact, remedy = "Git has left both sides of a conflict here", "Keep what is right, and delete the marks"
            return Finding(name, first, "merge-unfinished", fact, remedy)
    return None


def read_bytes(path: Path, name: str, root: Path | None = None) -> bytes:
    """The bytes of a file; raises `EditionError` as `read_text` does."""
    if root and (finding := outside(path, name, root)):
        raise EditionError([finding])
    if not os.path.lexists(path):
        raise EditionError([Finding(name, 1, "file-missing", "the file is not there", "Restore it, or name another")])
    if os.path.exists(path) and not path.is_file():
        fact = "this is a folder" if path.is_dir() else "this is no regular file"
        raise EditionError([Finding(name, 1, "file-unreadable", fact, "Put a text file in its place")])
    try:
        return path.read_bytes()
    except OSError as error:
        fact = f"the file cannot be read: {error.strerror}"
        raise EditionError([Finding(name, 1, "file-unreadable", fact, "Make it readable or restore it")]) from error


def outside(path: Path, name: str, root: Path) -> Finding | None:
    """The finding that a path inside a root leads out of it by a symbolic link, or to nothing; else none."""
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root)):
        return Finding(
            name, 1, "link-outside", "a symbolic link leads out of the repository", "Put the file itself here"
        )
    if os.path.islink(path) and not os.path.exists(path):
        return Finding(name, 1, "link-dangling", "the symbolic link leads to nothing", "Put the file itself here")
    return None


def quoted(name: str) -> str:
    """A name as a shell takes it: in quotes where it holds more than letters, digits and a few signs.

    >>> quoted("读本.pdf"), quoted("调查 报告.docx")
    ('读本.pdf', "'调查 报告.docx'")
    """
    return name if re.fullmatch(r"[\w./+@-]+", name) else shlex.quote(name)

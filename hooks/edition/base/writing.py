"""Writing files: all that a command writes, or none of it."""

import os
import shutil
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from .findings import EditionError, Finding


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Writes files, each whole: who is interrupted, or has no room, finds all as they were.

    Each is written beside its place first, and put into it when all are there; folders that are not there are made.
    Raises `EditionError` where one of the files cannot be written: none is then.
    """
    with ExitStack() as undo:
        beside = {path: written_beside(path, content, undo) for path, content in contents.items()}
        undo.pop_all()
    for path, new in beside.items():
        new.replace(os.path.realpath(path))


def written_beside(path: Path, content: bytes, undo: ExitStack) -> Path:
    """The new file beside a path that has the content; what was made for it is taken away when `undo` is closed."""
    new = path.with_name(f"{path.name}.new")
    try:
        for folder in [folder for folder in reversed(path.parents) if not folder.exists()]:
            folder.mkdir()
            undo.callback(folder.rmdir)
        undo.callback(new.unlink, missing_ok=True)
        new.write_bytes(content)
        if path.exists():
            with path.open("rb+"):  # one that may not be written is not replaced either
                shutil.copymode(path, new)
    except OSError as error:
        fact = f"the file cannot be written, and none was: {error.strerror}"
        remedy = "Make room or give leave, and run the command again"
        raise EditionError([Finding(str(path), 1, "file-unwritable", fact, remedy)]) from error
    return new

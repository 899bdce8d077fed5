"""What the tools have to say of faults that are in no file of the edition: of the disk, of a builder, of a hook."""

import errno
import os
import re
from pathlib import Path
from traceback import format_exception

import paths
from edition.base.findings import Finding

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
# A line of a traceback; the last one in the repository says where the fault is.
FRAME = re.compile(r'^  File "([^"\n]+)", line (\d+)', re.MULTILINE)


def shown(path: Path | str, root: Path) -> str:
    """A path as findings name it: from the root, where it is inside."""
    absolute = Path(os.path.abspath(path))
    return absolute.relative_to(root).as_posix() if absolute.is_relative_to(root) else str(path)


def of_file(error: OSError, site: Path, root: Path = paths.ROOT) -> Finding:
    """The finding that a file could not be read or written while a site was built."""
    if error.errno in FULL:
        return Finding(shown(site, root), 1, "disk-full", f"{error.strerror}", "Make room, then build again")
    named = str(error.filename or site)
    name, fact = shown(named, root), error.strerror or str(error)
    if error.errno in FORBIDDEN:
        return Finding(name, 1, "file-forbidden", fact, "Give yourself the right to it, then build again")
    if os.path.islink(named) and not os.path.exists(named):
        return Finding(name, 1, "link-dangling", "the symbolic link leads to nothing", "Put the file itself here")
    if error.errno == errno.ENOENT:
        return Finding(name, 1, "file-missing", "the file went away during the build", "Build again")
    return Finding(name, 1, "file-unusable", fact, "Look at this file and its disk, then build again")


def of_disk(site: Path, root: Path = paths.ROOT) -> Finding:
    """The finding that a disk cannot exchange two folders in one step; the site was built all the same."""
    fact = "this disk cannot exchange two folders, so the site was absent for a moment"
    return Finding(shown(site, root), 1, "exchange-missing", fact, "Serve the site from another disk")


def of_builder() -> Finding:
    """The finding that the system ended a builder."""
    fact = "a builder was ended before its site was done"
    return Finding("tools/build.py", 1, "builder-ended", fact, "Build again; if it was for want of memory, make some")


def of_code(error: Exception, root: Path = paths.ROOT) -> Finding:
    """The finding that the code which builds has a fault, at the last line of its traceback that is in the repository.

    The traceback of another process comes as the error's cause.
    """
    traceback = str(error.__cause__) if error.__cause__ else "".join(format_exception(error))
    frames = [(name, int(line)) for name, line in FRAME.findall(traceback) if is_own(name, root)]
    name, line = frames[-1] if frames else ("tools/build.py", 1)
    fact = f"{type(error).__name__}: {error}".strip().rstrip(".")
    return Finding(shown(name, root), line, "code-broken", " ".join(fact.split()), "Mend it; the traceback is above")


def is_own(name: str, root: Path) -> bool:
    """Whether a file of a traceback is the repository's own, and not installed in it."""
    return Path(name).is_relative_to(root) and not Path(name).is_relative_to(root / ".venv")

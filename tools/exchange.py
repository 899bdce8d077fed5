"""Puts a new folder in the place of an old one in one step: who reads finds the one or the other, and always whole."""

import ctypes
import errno
import os
import sys
from pathlib import Path

AT_FDCWD = -100  # Linux: a path is relative to the working directory
RENAME_EXCHANGE = RENAME_SWAP = 2  # Linux, macOS
# What a system or a disk says that cannot do it.
CANNOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def exchange(one: Path, other: Path) -> None:
    """Gives each of two paths what stands at the other; raises `OSError` where system or disk cannot in one step.

    `renameat2` and `renamex_np` do it; the plain `rename` does not put a folder over one that holds something.
    """
    library = ctypes.CDLL(None, use_errno=True)
    paths = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        failed = library.renamex_np(*paths, RENAME_SWAP)
    elif hasattr(library, "renameat2"):
        failed = library.renameat2(AT_FDCWD, paths[0], AT_FDCWD, paths[1], RENAME_EXCHANGE)
    else:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS), str(one))
    if failed:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(one), None, str(other))


def take_place(fresh: Path, site: Path) -> bool:
    """Puts a folder in another's place, and the other, where there is one, into its own.

    False where that took two steps, because nothing here can do it in one: between them the site was not there.
    """
    if not os.path.lexists(site):
        fresh.rename(site)
        return True
    try:
        exchange(fresh, site)
    except OSError as error:
        if error.errno not in CANNOT:
            raise
        aside = fresh.with_name(f"{fresh.name}-old")
        site.rename(aside)
        fresh.rename(site)
        aside.rename(fresh)
        return False
    return True

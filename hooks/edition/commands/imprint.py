"""Finds out which edition is built: by the environment, else by git; of files without git nobody knows."""

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from ..model.outputs.imprint import Imprint

DATE, COMMIT = "SOURCE_DATE_EPOCH", "EDITION_COMMIT"


def imprint(root: Path) -> Imprint:
    """The edition that the files under a root are: their commit and its day, unless the environment says otherwise.

    A commit with `-dirty` has been changed since.
    """
    seconds = os.environ.get(DATE) or git(root, "log", "-1", "--format=%ct")
    commit = os.environ.get(COMMIT) or git(root, "describe", "--always", "--dirty", "--abbrev=7", "--exclude=*")
    day = datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%d") if seconds.isdigit() else ""
    return Imprint(day, commit)


def git(root: Path, *arguments: str) -> str:
    """What git says of a repository; empty where the root is none, but perhaps lies in another one."""
    if not (root / ".git").exists():
        return ""
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""

"""Finds out which edition is built: by the environment, else by Git; of files without Git nobody knows."""

import os
from datetime import UTC, datetime
from pathlib import Path

from ..model.outputs.imprint import Imprint
from .git import git

DATE, COMMIT = "SOURCE_DATE_EPOCH", "EDITION_COMMIT"


def imprint(root: Path) -> Imprint:
    """The edition that the files under a root are: their commit and its day, unless the environment says otherwise.

    A commit with `-dirty` has been changed since.
    """
    seconds = os.environ.get(DATE) or git(root, "log", "-1", "--format=%ct")
    commit = os.environ.get(COMMIT) or git(root, "describe", "--always", "--dirty", "--abbrev=7", "--exclude=*")
    day = datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%d") if seconds.isdigit() else ""
    return Imprint(day, commit)

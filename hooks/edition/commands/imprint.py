"""Finds out which edition is built: by the environment, else by Git; of files without Git nobody knows."""

import os
from pathlib import Path

from ..model.outputs.imprint import Imprint, day
from .git import git

DATE, COMMIT = "SOURCE_DATE_EPOCH", "EDITION_COMMIT"


def imprint(root: Path) -> Imprint:
    """The edition that the files under a root are: their commit and its day, unless the environment says otherwise.

    A commit with `-dirty` has been changed since.
    """
    seconds = os.environ.get(DATE) or git(root, "log", "-1", "--format=%ct")
    commit = os.environ.get(COMMIT) or git(root, "describe", "--always", "--dirty", "--abbrev=7", "--exclude=*")
    return Imprint(day(int(seconds)) if seconds.isdigit() else "", commit)

"""How a script in hooks/ begins and ends."""

import sys
from collections.abc import Callable
from pathlib import Path

from ..base.findings import EditionError

ROOT = Path(__file__).resolve().parents[3]


def run(main: Callable[[Path], int | None]) -> None:
    """Ends the process as a script's `main`, given the repository's root, says; or with an error's findings."""
    try:
        sys.exit(main(ROOT))
    except EditionError as error:
        sys.exit(str(error))

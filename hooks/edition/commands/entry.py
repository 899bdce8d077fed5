"""How a script in hooks/ begins and ends."""

import gc
import sys
from collections.abc import Callable
from pathlib import Path

from ..base.findings import EditionError
from ..base.reporting import report

# Objects made before Python looks for those that could go: what a command makes stays until it ends.
SELDOM = 100_000
ROOT = Path(__file__).resolve().parents[3]


def run(main: Callable[[Path], int | None]) -> None:
    """Runs the `main` of a script on the repository's root, and ends the process with the status that it returns.

    Where it raises `EditionError`, the findings are reported to standard error and the status is 1.
    """
    gc.set_threshold(SELDOM)
    try:
        sys.exit(main(ROOT))
    except EditionError as error:
        sys.exit(report(error.findings))

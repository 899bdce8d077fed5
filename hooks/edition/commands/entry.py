"""How a script in hooks/ begins and ends."""

import gc
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from ..base.findings import EditionError
from ..base.reporting import report

# Objects made before Python looks for those that could go: what a command makes stays until it ends.
SELDOM = 100_000
INTERRUPTED = 130  # the status of a process that Ctrl-C has ended, as shells give it
ROOT = Path(__file__).resolve().parents[3]


def run(main: Callable[[Path], int | None]) -> None:
    """Runs the `main` of a script on the repository's root, and ends the process with the status that it returns.

    Where it raises `EditionError`, the findings are reported to standard error, with paths from the root on, and the
    status is 1. Who interrupts it, or reads no further, is told nothing more.
    """
    gc.set_threshold(SELDOM)
    try:
        sys.exit(main(ROOT))
    except EditionError as error:
        sys.exit(report(replace(one, path=one.path.removeprefix(f"{ROOT}/")) for one in error.findings))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left is written nowhere
        sys.exit(1)

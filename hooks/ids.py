"""Gives each block without an id the next unused number of its text, in both files, and names the files changed."""

import sys
from pathlib import Path

from edition import maintenance
from edition.findings import EditionError

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    for path in maintenance.number_all(ROOT):
        print(path)


if __name__ == "__main__":
    try:
        main()
    except EditionError as error:
        sys.exit(str(error))

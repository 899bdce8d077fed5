"""Lists the blocks whose English does not follow their Chinese; `--stamp FILE` says that a file now does."""

import argparse
import sys
from pathlib import Path

from edition import maintenance
from edition.findings import EditionError

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stamp", type=Path, metavar="FILE", help="an .en.md whose translations are up to date")
    stamp = parser.parse_args().stamp
    if stamp:
        maintenance.stamp(stamp.resolve(), ROOT)
    else:
        for finding in maintenance.stale_all(ROOT):
            print(finding)


if __name__ == "__main__":
    try:
        main()
    except EditionError as error:
        sys.exit(str(error))

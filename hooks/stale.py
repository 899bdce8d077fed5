"""Lists the blocks whose English does not follow their Chinese; `--stamp FILE` says that a file now does."""

import argparse
from pathlib import Path

from edition.commands import maintenance
from edition.commands.entry import run


def main(root: Path) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stamp", type=Path, metavar="FILE", help="an .en.md whose translations are up to date")
    if stamp := parser.parse_args().stamp:
        maintenance.stamp(stamp.resolve(), root)
        return
    for finding in maintenance.stale_all(root):
        print(finding)


if __name__ == "__main__":
    run(main)

"""Says what conversion does with one line of a source, and which rule decides: `explain.py FILE LINE`."""

import argparse
from pathlib import Path

from edition.commands import explain
from edition.commands.entry import run


def main(root: Path) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("line", type=int)
    args = parser.parse_args()
    print(*explain.explain_line(args.file, args.line, root), sep="\n")


if __name__ == "__main__":
    run(main)

"""Adds a document: `add.py FILE` for one in PDF, HTML, DOCX or text; `--revises KEY` for another version of one."""

import argparse
from pathlib import Path

from edition.commands import adding
from edition.commands.entry import run


def main(root: Path) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--revises", metavar="KEY", help="the key of the document whose source this replaces")
    args = parser.parse_args()
    done = adding.revise(args.file, args.revises, root) if args.revises else adding.add(args.file, root)
    print(done, end="")


if __name__ == "__main__":
    run(main)

"""Converts a source to Markdown: `convert.py FILE`, `--into docs/texts/<group>/`, or `--compare` for all of them."""

import argparse
from pathlib import Path

from edition.commands import compare, convert
from edition.commands.entry import run


def main(root: Path) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--into", type=Path, help="a folder for new texts; nothing is overwritten")
    parser.add_argument("--markdown", action="store_true", help="the source is Markdown: # and ** are marks in it")
    parser.add_argument("--compare", action="store_true", help="score raw conversion against the proofread texts")
    args = parser.parse_args()
    if bool(args.file) == args.compare:
        parser.error("name a file, or --compare")
    compare.compare_all(root) if args.compare else convert.convert_file(args.file, root, args.into, args.markdown)


if __name__ == "__main__":
    run(main)

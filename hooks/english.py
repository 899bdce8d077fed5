"""Begins a translation: writes an English file without blocks, and prints the blocks to put into it, in Chinese."""

import argparse
from pathlib import Path

from edition.commands import english
from edition.commands.entry import run


def main(root: Path) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, help="the Chinese file of a text")
    print(english.begin(parser.parse_args().file.resolve(), root), end="")


if __name__ == "__main__":
    run(main)

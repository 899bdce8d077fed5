"""Gives each block without an id the next unused number of its text, in both files, and names the files changed."""

from pathlib import Path

from edition.commands import maintenance
from edition.commands.entry import run


def main(root: Path) -> None:
    for path in maintenance.number_all(root):
        print(path)


if __name__ == "__main__":
    run(main)

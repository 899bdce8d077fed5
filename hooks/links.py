"""Prints, by term, how often the Chinese holds it and how often English is linked for it, and what is left alone."""

from pathlib import Path

from edition.commands import links
from edition.commands.entry import run


def main(root: Path) -> None:
    print(*links.table(root), sep="\n")


if __name__ == "__main__":
    run(main)

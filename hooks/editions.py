"""Makes the files that readers take away, of the site as it is built, into site/downloads/."""

from pathlib import Path

from edition.commands import editions
from edition.commands.entry import run


def main(root: Path) -> int:
    return editions.make_all(root)


if __name__ == "__main__":
    run(main)

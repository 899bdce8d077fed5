"""Lists the blocks with sentences that are not paired one to one, or not surely, with both sides of each."""

from pathlib import Path

from edition.commands import sentences
from edition.commands.entry import run


def main(root: Path) -> None:
    for line in sentences.worth_a_look(root):
        print(line)


if __name__ == "__main__":
    run(main)

"""Takes an edited TMX or XLIFF file back into the English files of the texts, and says what it changed."""

import argparse
from pathlib import Path

from edition.base.findings import EditionError
from edition.commands import taking_back
from edition.commands.entry import run


def main(root: Path) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, help="a .tmx or .xlf file that was exported from here")
    taken = taking_back.take(parser.parse_args().file, root)
    print(taken)
    if taken.refused:
        raise EditionError(taken.refused)


if __name__ == "__main__":
    run(main)

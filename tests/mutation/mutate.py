"""Draws small changes to the code and measures whether the tests notice them; README.md says more.

mutate.py draw              draws mutations in each room, by a seed
mutate.py run               makes each in a copy of the tree and runs the tests there
mutate.py show publish-1234 prints one of them
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from functools import partial
from pathlib import Path

# The folder that holds this package, for `python tests/mutation/mutate.py`.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from mutation import drawing, records
from mutation.drawing import Mutation
from mutation.measuring import Measurement

ROOT = Path(__file__).resolve().parents[2]
HERE = "tests/mutation"


def drawn(folder: Path) -> list[Mutation]:
    """The mutations that were drawn last."""
    if not (folder / "drawn.tsv").exists():
        raise FileNotFoundError(f"{folder / 'drawn.tsv'} is missing: run {HERE}/mutate.py draw first")
    return drawing.read(folder / "drawn.tsv")


def draw(root: Path, folder: Path, args: argparse.Namespace) -> None:
    """Draws mutations and writes them to `drawn.tsv`; says which patterns of `rooms.yml` find no file."""
    rooms = drawing.rooms(root / HERE / "rooms.yml")
    for room, patterns in rooms.items():
        for pattern in patterns:
            if not drawing.files(root, [pattern]):
                print(f"{HERE}/rooms.yml: {room}: {pattern} finds no file", file=sys.stderr)
    mutations = drawing.draw(root, rooms, args.seed, args.each)
    drawing.write(folder / "drawn.tsv", mutations)
    counts = Counter(mutation.room for mutation in mutations)
    print(f"{folder / 'drawn.tsv'}: " + ", ".join(f"{room} {count}" for room, count in counts.items()))


def run(root: Path, folder: Path, args: argparse.Namespace) -> None:
    """Runs what has not been run yet, and prints a table of the rooms and every mutation that survived."""
    mutations = drawn(folder)
    equivalent = records.equivalents(root / HERE / "equivalent.tsv", (mutation.id for mutation in mutations))
    chosen = [mutation for mutation in mutations if args.room in (None, mutation.room)]
    commands = list(dict.fromkeys(filter(None, (args.command, args.then))))
    known = records.Records.open(folder / "results.tsv")
    measurement = Measurement(root, commands, known, folder / "outputs", args.jobs, args.timeout)
    measurement.say = partial(print, flush=True)
    measurement.run([mutation for mutation in chosen if mutation.id not in equivalent])
    print("\n" + records.table(chosen, equivalent, known, commands))
    for mutation in chosen:
        if mutation.id not in equivalent and known.noticed_by(mutation.id, commands) == -1:
            print(f"survived: {mutation.id} {mutation.path}:{mutation.line}")
            print(mutation.diff((root / mutation.path).read_text(encoding="utf-8")))


def show(root: Path, folder: Path, args: argparse.Namespace) -> None:
    """Prints what a mutation changes."""
    mutation = next((each for each in drawn(folder) if each.id == args.id), None)
    if mutation is None:
        raise ValueError(f"{args.id} is not drawn")
    print(mutation.diff((root / mutation.path).read_text(encoding="utf-8")), end="")


def options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=ROOT, help="the tree whose code is changed")
    commands = parser.add_subparsers(required=True)
    one = commands.add_parser("draw", help="draw mutations")
    one.add_argument("--seed", type=int, default=20261126)
    one.add_argument("--each", type=int, default=20, help="how many mutations of each room")
    one.set_defaults(act=draw)
    one = commands.add_parser("run", help="measure which mutations the tests notice; what is recorded is not run again")
    one.add_argument("--room", help="only the mutations of this room")
    one.add_argument("--jobs", type=int, default=1, help="how many mutations at a time, each in a copy of its own")
    one.add_argument("--command", default="make quick")
    one.add_argument("--then", default="make test", help="run where the command notices nothing; may be empty")
    one.add_argument("--timeout", type=float, help="seconds; without it, by the time that an unmutated run takes")
    one.set_defaults(act=run)
    one = commands.add_parser("show", help="print a mutation as a diff")
    one.add_argument("id")
    one.set_defaults(act=show)
    return parser


def main(arguments: list[str] | None = None) -> int:
    args = options().parse_args(arguments)
    root = args.root.resolve()
    try:
        args.act(root, root / ".cache/mutation", args)
    except (ValueError, RuntimeError, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

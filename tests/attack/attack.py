"""Runs the attacks and prints one table; the exit status is 1 if anything got through."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from attack import builds, changes, injections, malformed, sentences, whole

TABLE = "{:<24} {:<28} {:>7} {:>8} {:>6} {:>7}".format


def changed(wanted: int) -> tuple[list[str], list[str]]:
    """The table's lines about changes, and what got through."""
    tallies = [changes.attack(kind, wanted) for kind in changes.KINDS]
    lines = [TABLE("changed characters", "", "drawn", "caught", "line", "through")]
    lines += [TABLE("", t.kind, t.drawn, t.caught, t.on_its_line, len(t.missed)) for t in tallies]
    return lines, [missed for tally in tallies for missed in tally.missed]


def changed_sentences(wanted: int) -> tuple[list[str], list[str], list[str]]:
    """The table's lines about changed sentences, what got through where too much did, and all that passes."""
    tallies = [sentences.attack(kind, wanted) for kind in sentences.KINDS]
    lines = [TABLE("changed sentences", "", "drawn", "caught", "", "missed")]
    lines += [TABLE("", t.kind, t.drawn, t.caught, "", len(t.missed)) for t in tallies]
    missed = [one for tally in tallies for one in tally.missed]
    return lines, [] if sentences.enough(tallies) else missed, missed


def damaged(root: Path, draws: int, wanted: int | None) -> tuple[list[str], list[str], list[str]]:
    """The table's lines about malformed files, what got through, and what passes because no check can tell."""
    tallies = malformed.added(followed(malformed.attack(root, draws, wanted)))
    lines = [TABLE("malformed files", "", "inputs", "refused", "equal", "through")]
    lines += [TABLE("", t.kind, t.inputs, t.refused, t.equal, len(t.faults)) for t in tallies]
    return lines, [one for tally in tallies for one in tally.faults], [one for tally in tallies for one in tally.passed]


def followed(tried: Iterable[tuple[int, malformed.Tally]]) -> Iterator[malformed.Tally]:
    """The tallies; meanwhile each fault is printed where it is found, and after each hundred cases how far it is."""
    for number, (of, tally) in enumerate(tried, 1):
        show(f"    {fault}" for fault in tally.faults)
        if number % 100 == 0 or number == of:
            show([f"malformed files: {number} of {of} tried"])
        yield tally


def injected(root: Path) -> tuple[list[str], list[str]]:
    """The table's lines about injections, and what got through."""
    tallies = [*injections.attack(root / "each"), whole.data(root / "data"), whole.site(root / "site")]
    lines = [TABLE("injections", "", "inputs", "refused", "shown", "through")]
    lines += [TABLE("", Path(t.kind).name, t.inputs, t.refused, t.shown, len(t.through)) for t in tallies]
    return lines, [through for tally in tallies for through in tally.through]


def disturbed(root: Path, rebuilds: int, rate: int, kills: int) -> tuple[list[str], list[str]]:
    """The table's lines about builds under load and builds that are killed, and what was wrong."""
    load = builds.under_load(builds.whole(root / "load"), rebuilds, rate)
    killed = builds.kills(builds.whole(root / "kills"), kills, changes.SEED)
    per_second = f"{load.requests / load.seconds:.0f} a second"
    lines = [
        TABLE("builds", "", "number", "", "", "through"),
        TABLE("", f"requests in {load.rebuilds} rebuilds", load.requests, per_second, "", len(load.failures)),
        TABLE("", "kills", killed.killed, "", "", len(killed.faults)),
    ]
    return lines, load.failures + killed.faults


def show(lines: Iterable[str]) -> None:
    """Prints lines at once, for each part takes minutes."""
    for line in lines:
        print(line, flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--changes", type=int, default=1000, help="how many changes of each kind are drawn")
    parser.add_argument("--sentences", type=int, default=20, help="how many changes of sentences of each kind")
    parser.add_argument("--draws", type=int, default=5, help="how often each file is damaged in each way by draw")
    parser.add_argument("--malformed", type=int, help="how many malformed files are tried, by draw; without it, all")
    parser.add_argument("--rebuilds", type=int, default=10, help="how often the site is built while it is read")
    parser.add_argument("--rate", type=int, default=200, help="how many requests a second are sent meanwhile")
    parser.add_argument("--kills", type=int, default=20, help="how many builds are killed")
    parser.add_argument("--builds-alone", action="store_true", help="attack the builds, and nothing else")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        lines, faulty = disturbed(root / "builds", args.rebuilds, args.rate, args.kills)
        show(lines)
        if args.builds_alone:
            return told(faulty)
        lines, through = changed(args.changes)
        show(lines)
        lines, unseen, quiet = changed_sentences(args.sentences)
        show(lines)
        lines, faults, passed = damaged(root / "malformed", args.draws, args.malformed)
        show(lines)
        lines, shown = injected(root / "injections")
        show(lines)
    show([f"passes, and says something else: {len(passed)}", *(f"    {one}" for one in passed)])
    show([f"changes of sentences that no check sees: {len(quiet)}", *(f"    {one}" for one in quiet)])
    return told(faulty + through + unseen + faults + shown)


def told(through: list[str]) -> int:
    """Says what got through; the exit status of it."""
    show([f"got through: {len(through)}", *(f"    {one}" for one in through)])
    return 1 if through else 0


if __name__ == "__main__":
    sys.exit(main())

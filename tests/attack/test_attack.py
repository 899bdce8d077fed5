"""The quick part of `make attack`: nothing of it gets through.

Changes of sentences, malformed files, builds under load and killed, and injections in all of a built site, are its own
alone.
"""

from __future__ import annotations

import inspect
import re
import time
from pathlib import Path

import pytest

from attack import attack, changes, injections, malformed, sentences, whole
from edition.base.characters import LONGEST_LINE
from edition.model.texts.rendering import render

QUICK = ("script out of an element", "mark in a mark")


@pytest.mark.parametrize("kind", changes.KINDS)
def test_each_change_is_found_with_file_and_line(kind: str) -> None:
    tally = changes.attack(kind, 40, seed=changes.SEED + 1)
    assert (tally.drawn, tally.caught, tally.on_its_line, tally.missed) == (40, 40, 40, [])


@pytest.mark.whole_site
def test_injections_are_refused_or_shown_as_they_are_written(tmp_path: Path) -> None:
    tallies = injections.attack(tmp_path, {what: injections.PAYLOADS[what] for what in QUICK})
    assert [one for tally in tallies for one in tally.through] == []
    assert sum(tally.refused for tally in tallies) > 40 < sum(tally.shown for tally in tallies)


def test_what_scripts_read_holds_injections_as_they_are_written(tmp_path: Path) -> None:
    tally = whole.data(tmp_path)
    assert (tally.inputs, tally.shown, tally.through) == (14, 14, [])


def test_a_fault_is_counted() -> None:
    assert not sentences.enough([sentences.Tally("x", drawn=60, caught=54)])
    assert injections.shown("<p>zq<b>qz</b></p>", "zq<b>qz") != injections.shown("<p>zqwqz</p>", injections.HARMLESS)
    with pytest.raises(malformed.Hang):
        malformed.bounded(0.01, lambda: [re.match("(a+)+b", "a" * 40)])


def test_faults_of_malformed_files_are_printed_as_they_are_found(capsys: pytest.CaptureFixture[str]) -> None:
    kinds = ["source", "ledger", "source"]
    tried = ((3, malformed.Tally(kind, 1, n, faults=[f"fault {n}"] * n)) for n, kind in enumerate(kinds))
    following = attack.followed(tried)
    assert [next(following).kind, next(following).kind] == ["source", "ledger"]
    assert inspect.getgeneratorstate(tried) == "GEN_SUSPENDED", "the third was asked for before the second was told"
    assert capsys.readouterr().out == "    fault 1\n"
    [last] = following
    assert capsys.readouterr().out == "    fault 2\n    fault 2\nmalformed files: 3 of 3 tried\n"
    kept = malformed.Tally("source", 1, equal=1, passed=["a"])
    assert malformed.added([kept, malformed.Tally("ledger", 1), last]) == [
        malformed.Tally("source", 2, 2, 1, ["a"], ["fault 2", "fault 2"]),
        malformed.Tally("ledger", 1),
    ]


def test_a_call_that_was_slow_but_once_is_no_hang() -> None:
    waits = [0.2, 0.0]

    def call() -> str:
        until = time.process_time() + waits.pop(0)
        while time.process_time() < until:
            pass
        return "done"

    assert malformed.within(0.05, call) == "done"
    waits = [0.2, 0.2]
    with pytest.raises(malformed.Hang):
        malformed.within(0.05, call)


@pytest.mark.parametrize("opener", ["[", "[^", "[a](", "([", "[[^", "/// ", "`[", "*["])
def test_what_opens_without_end_is_rendered_at_once(opener: str) -> None:
    malformed.bounded(1, lambda: render((opener * LONGEST_LINE)[:LONGEST_LINE]))

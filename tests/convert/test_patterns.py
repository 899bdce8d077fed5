"""What each pattern takes, and what looks like it and is something else: fixtures/patterns.tsv."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from edition.convert.evidence import names, patterns
from edition.convert.furniture import contents, contents_entries, furniture
from edition.convert.notes import note_marks
from edition.convert.writing import markdown
from edition.model.sources import ledger_rules

MODULES = {
    "contents": contents,
    "contents_entries": contents_entries,
    "furniture": furniture,
    "ledger_rules": ledger_rules,
    "markdown": markdown,
    "names": names,
    "note_marks": note_marks,
    "patterns": patterns,
}
ROWS = (Path(__file__).parents[1] / "fixtures/patterns.tsv").read_text(encoding="utf-8").rstrip("\n").split("\n")[1:]
CASES = [row.split("\t") for row in ROWS]


@pytest.mark.parametrize(("name", "takes", "text"), CASES, ids=[" ".join(case) for case in CASES])
def test_a_pattern_takes_what_it_should_and_nothing_that_looks_like_it(name: str, takes: str, text: str) -> None:
    module, constant = name.split(".")
    pattern: re.Pattern[str] = getattr(MODULES[module], constant)
    found = pattern.fullmatch(text) if name.startswith("ledger") else pattern.search(text)
    assert (found is not None) is (takes == "yes")


def test_every_pattern_that_a_line_is_matched_with_has_both_kinds_of_cases() -> None:
    named = {f"patterns.{constant}" for constant, value in vars(patterns).items() if isinstance(value, re.Pattern)}
    named |= {f"names.{constant}" for constant in vars(names) if isinstance(getattr(names, constant), re.Pattern)}
    named -= {f"names.{constant}" for constant in vars(patterns)}
    for takes in ("yes", "no"):
        assert named <= {name for name, verdict, _ in CASES if verdict == takes}

"""Findings: sorted, each once, and equal where they print alike."""

from __future__ import annotations

from edition.base.findings import EditionError, Fault, Finding


def test_an_error_holds_each_finding_once_by_path_and_line() -> None:
    last, first = Finding("b.md", 1, "x", "f", "r"), Finding("a.md", 10, "x", "f", "r")
    earlier = Finding("a.md", 9, "y", "f", "r")
    error = EditionError([last, first, earlier, first])
    assert error.findings == [earlier, first, last]
    assert str(error) == "a.md:9: y: f. r.\na.md:10: x: f. r.\nb.md:1: x: f. r."


def test_a_fault_becomes_a_finding_where_it_stands() -> None:
    finding = Fault("figure-missing", "p1 lacks 3", "Add it", "3").at("a.md", 7, "p1")
    assert str(finding) == "a.md:7: figure-missing: p1 lacks 3. Add it."
    assert (finding.block, finding.what) == ("p1", "3")
    assert finding == Finding("a.md", 7, "figure-missing", "p1 lacks 3", "Add it")

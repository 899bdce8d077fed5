"""Findings as they are printed: sorted, each once, counted by code, and annotated on GitHub."""

from __future__ import annotations

import pytest

from edition.base.findings import Finding
from edition.base.reporting import report

FINDINGS = [
    Finding("docs/b.md", 1, "id-missing", "this paragraph has no id", "Run make ids"),
    Finding("docs/a,1:2.md", 10, "figure-missing", "p1 has 13% in Chinese:\r\nlost, so", "Add it"),
    Finding("docs/a,1:2.md", 9, "figure-missing", "p1 has 3", "Add it"),
    Finding("docs/b.md", 1, "id-missing", "this paragraph has no id", "Run make ids"),
    Finding("docs/b.md", 2, "block-run-on", "a block goes on", "Join them"),
]
SORTED = [
    "docs/a,1:2.md:9: figure-missing: p1 has 3. Add it.",
    "docs/a,1:2.md:10: figure-missing: p1 has 13% in Chinese:\r\nlost, so. Add it.",
    "docs/b.md:1: id-missing: this paragraph has no id. Run make ids.",
    "docs/b.md:2: block-run-on: a block goes on. Join them.",
]
COUNT = "checked 2: 4 findings: figure-missing 2, block-run-on 1, id-missing 1"


@pytest.mark.parametrize("environment", [{}, {"GITHUB_ACTIONS": "false"}, {"CI": "true"}])
def test_findings_are_sorted_each_once_and_counted_by_code(environment: dict[str, str]) -> None:
    assert report(FINDINGS, "checked 2: ", environment) == "\n".join([*SORTED, COUNT])


def test_in_a_workflow_each_finding_is_annotated_on_its_line() -> None:
    annotations = [
        "::error file=docs/a%2C1%3A2.md,line=9,title=figure-missing::p1 has 3. Add it.",
        "::error file=docs/a%2C1%3A2.md,line=10,title=figure-missing::p1 has 13%25 in Chinese:%0D%0Alost, so. Add it.",
        "::error file=docs/b.md,line=1,title=id-missing::this paragraph has no id. Run make ids.",
        "::error file=docs/b.md,line=2,title=block-run-on::a block goes on. Join them.",
    ]
    both = [line for pair in zip(SORTED, annotations, strict=True) for line in pair]
    assert report(FINDINGS, "checked 2: ", {"GITHUB_ACTIONS": "true"}) == "\n".join([*both, COUNT])


def test_the_environment_of_the_process_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert report(FINDINGS[:1]).splitlines()[1].startswith("::error file=docs/b.md,line=1,")
    monkeypatch.delenv("GITHUB_ACTIONS")
    assert report(FINDINGS[:1]).splitlines()[1] == "1 finding: id-missing 1"


def test_nothing_found_is_said() -> None:
    assert report([], environment={"GITHUB_ACTIONS": "true"}) == "0 findings"

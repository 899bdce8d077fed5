"""The table of terms: what each language has, and what is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.commands import links
from edition.model.edition import Edition
from small_edition import edition


def test_a_line_for_each_term_those_first_that_differ_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Edition, "read", lambda root: edition())
    header, *rows, total = [line.split("\t") for line in links.table(Path("x"))]
    assert header == list(links.HEADER)
    found = {row[0]: row[1:] for row in rows}
    assert found["marx"] == ["4", "1", "3", "0", "0", "马克思"]
    assert found["quality"] == ["3", "3", "0", "1", "0", "质量"]
    differing = [int(row[3]) + int(row[4]) for row in rows]
    assert differing == sorted(differing, reverse=True)
    assert total[0] == "all"
    assert [int(cell) for cell in total[1:6]] == [sum(int(row[n]) for row in rows) for n in range(1, 6)]

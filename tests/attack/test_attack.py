"""The quick part of `make attack`: random changes of characters that sources print, forty of each kind."""

from __future__ import annotations

import pytest

from attack import changes


@pytest.mark.parametrize("kind", changes.KINDS)
def test_each_change_is_found_with_file_and_line(kind: str) -> None:
    tally = changes.attack(kind, 40, seed=changes.SEED + 1)
    assert (tally.drawn, tally.caught, tally.on_its_line, tally.missed) == (40, 40, 40, [])

"""Lines in their frames: which leave room for what the next one begins with."""

from __future__ import annotations

import pytest

from edition.convert.evidence.frames import Frame, SetLine, leaves_room
from edition.model.sources.places import Place
from edition.model.sources.source import Source


@pytest.mark.parametrize(
    ("before", "after", "free", "short"),
    [
        ("每月能领到现", "钱。", 10, False),  # its stop would not have had room
        ("每月能领到现", "钱很多。", 30, True),
        ("每月能领到。", "钱。", 10, True),  # behind a sentence's end any room is enough
        ("每月能领到。", "钱。", 5, False),
    ],
)
def test_a_justified_line_may_leave_room_where_two_characters_cannot_be_parted(
    before: str, after: str, free: float, short: bool
) -> None:
    frame = Frame(0, 100, 15, justified=True)
    one, other = Source("example", (before, after)).lines()
    line = SetLine(one, Place(x=0, right=100 - free, y=10, size=10), frame, turn=False)
    assert leaves_room(line, SetLine(other, Place(x=0, right=50, y=25, size=10), frame, turn=False), 10) is short

"""What a build made is remembered for the next one alone."""

from __future__ import annotations

import pytest

from edition.base import memory
from edition.base.memory import LastBuild


class Maker:
    """Makes a string of a name and a number, and notes what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []

    def make(self, name: str, number: int) -> str:
        self.asked.append((name, number))
        if number < 0:
            raise ValueError(name)
        return name * number


def test_what_each_build_asks_for_is_made_once() -> None:
    maker = Maker()
    made = LastBuild(maker.make)
    for _ in range(4):
        memory.begin()
        assert (made("甲", 1), made("甲", 2), made("甲", 1)) == ("甲", "甲甲", "甲")
    assert maker.asked == [("甲", 1), ("甲", 2)]


def test_what_a_build_does_not_ask_for_is_gone_after_the_next_one_begins() -> None:
    maker = Maker()
    made = LastBuild(maker.make)
    made("甲", 1)
    made("乙", 1)
    memory.begin()
    made("乙", 1)
    assert maker.asked == [("甲", 1), ("乙", 1)]
    memory.begin()
    made("乙", 1)
    made("甲", 1)
    assert maker.asked == [("甲", 1), ("乙", 1), ("甲", 1)]


def test_what_was_not_asked_for_is_held_nowhere() -> None:
    made = LastBuild(Maker().make)
    made("甲", 1)
    memory.begin()
    assert (made.now, made.before) == ({}, {("甲", 1): "甲"})
    memory.begin()
    assert (made.now, made.before) == ({}, {})


def test_a_call_that_raises_is_not_remembered() -> None:
    maker = Maker()
    made = LastBuild(maker.make)
    for _ in range(2):
        with pytest.raises(ValueError, match="甲"):
            made("甲", -1)
    assert len(maker.asked) == 2

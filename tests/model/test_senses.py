"""Senses: told by the words round a term, else by its English, else the usual one."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from edition.model.terms.senses import Sense, Sought, by_context, by_rendering, told_by_english

CAPACITY = Sense("能力", "capacity", ("power", "force"), ("力的再生", "甲力"))
PEOPLE = Sense("人", "people", ("workforce", "force"), ("乙甲力", "大力"))


@dataclass(frozen=True)
class Entry:
    slug: str
    senses: tuple[Sense, ...] = ()


TWO, PLAIN = Entry("two", (CAPACITY, PEOPLE)), Entry("plain")
USUAL = Entry("usual", (CAPACITY, Sense("人", "people", ("workforce",), (), True)))


@pytest.mark.parametrize(
    ("text", "at", "sense"),
    [
        ("力的再生", 0, 1),
        ("力，力的再生", 0, 0),
        ("力，力的再生", 2, 1),
        ("甲力", 1, 1),
        ("乙甲力", 2, 2),  # the longer context
        ("大力", 1, 2),
        ("力", 0, 0),
    ],
)
def test_a_context_tells_the_sense_of_the_term_in_it(text: str, at: int, sense: int) -> None:
    assert by_context(TWO, text, at, at + 1) == sense
    assert by_context(PLAIN, text, at, at + 1) == 0


def test_renderings_are_known_whatever_their_capitals_and_number() -> None:
    told = {words: by_rendering(TWO, words) for words in ("Power", "powers", "Workforces", "force", "labor")}
    assert told == {"Power": [1], "powers": [1], "Workforces": [2], "force": [1, 2], "labor": []}


@pytest.mark.parametrize(
    ("senses", "renderings", "told"),
    [
        ([0], ["power"], [1]),
        ([0], ["workforce"], [2]),
        ([0], ["force"], [0]),
        ([0], [], [0]),
        ([1], ["workforce"], [1]),
        ([1, 0], ["power", "workforce"], [1, 2]),
        ([0, 1], ["power", "power"], [1, 1]),
        ([0, 1], ["power"], [0, 1]),
        ([0, 0], ["power"], [1, 1]),
        ([0, 0], ["workforce", "power"], [2, 1]),
        ([0, 0, 0], ["workforce", "power"], [0, 0, 0]),
        ([0, 0], ["labor", "power"], [1, 1]),
    ],
)
def test_english_tells_what_no_context_does(senses: list[int], renderings: list[str], told: list[int]) -> None:
    assert told_by_english(TWO, senses, renderings) == told


def test_the_usual_sense_is_that_of_which_nothing_tells() -> None:
    assert told_by_english(USUAL, [0, 1, 0], []) == [2, 1, 2]
    assert told_by_english(USUAL, [0], ["power"]) == [1]


def test_words_of_one_sense_are_not_wanted_for_another() -> None:
    sought = Sought({("two", 1): 1})
    assert [sought.wants(TWO, words) for words in ("workforce", "power", "force", "labor")] == [False, True, True, True]
    assert [sought.take(TWO, words) for words in ("workforce", "Power", "power", "force")] == [
        False,
        True,
        False,
        False,
    ]
    assert list(sought.slugs) == []


def test_an_occurrence_of_no_told_sense_takes_any_words() -> None:
    sought = Sought({("two", 0): 1, ("two", 2): 1, ("plain", 0): 1})
    assert list(sought.slugs) == ["two", "plain"]
    assert [sought.take(TWO, "workforce"), sought.take(TWO, "power"), sought.take(TWO, "labor")] == [True, True, False]
    assert [sought.take(PLAIN, "x"), sought.take(PLAIN, "x")] == [True, False]

"""The levels of a text's words, and its hard words."""

from __future__ import annotations

import pytest

from edition.learner.levels import level_of
from edition.learner.profiles import LISTED, is_hard, profile, profiles_of
from edition.learner.readings import Reader
from edition.model.outputs.levels import HardWord, Profile, Share
from edition.publish.texts import tools_of, woven_texts
from small_edition import edition

READER = Reader((), {})


def test_words_are_counted_by_level_and_names_left_out() -> None:
    found = profile({"我们": 5, "习近平": 9, "洪银兴": 2, "阐释": 1, "算力": 3, "中国": 1}, {"洪银兴"}, READER)
    assert {share.level: (share.words, share.times) for share in found.shares if share.words} == {
        1: (2, 6), 7: (1, 1), 0: (1, 3),
    }  # fmt: skip
    assert [share.level for share in found.shares] == [1, 2, 3, 4, 5, 6, 7, 0]
    assert found.hard == (HardWord("算力", "suànlì", 0, 3), HardWord("阐释", "chǎnshì", 7, 1))
    assert (found.times, found.up_to(1), found.up_to(7)) == (10, 0.6, 0.7)


def test_the_hard_words_that_are_met_most_are_listed() -> None:
    words = {f"{first}{second}": 1 for first in "颠砥踔锚靶" for second in "覆砺靶锚厉"}
    found = profile(words | {"阐释": 3}, (), READER)
    assert len(found.hard) == LISTED < len(words)
    assert [one.word for one in found.hard] == ["阐释", *sorted(one.word for one in found.hard[1:])]


@pytest.mark.parametrize(("word", "hard"), [("看到", False), ("第一", False), ("力", False), ("高质量", True)])
def test_words_made_of_easy_ones_are_not_hard(word: str, hard: bool) -> None:
    assert is_hard(word) == hard


def test_a_text_without_words_knows_nothing() -> None:
    empty = profile({}, (), READER)
    assert (empty.times, empty.up_to(7), empty.hard) == (0, 0.0, ())
    assert Profile((Share(0, 1, 4),), ()).up_to(7) == 0.0


def test_each_text_has_a_profile() -> None:
    woven = woven_texts(edition())
    found = profiles_of(woven, tools_of(edition())[0].matcher, READER)
    assert list(found) == list(woven)
    assert any(one.hard for one in found.values())
    assert not any(word.word == "马克思" for one in found.values() for word in one.hard)


def test_the_syllabus_is_that_of_2025() -> None:
    assert level_of("一一") == 6  # in the standard of 2021 it has another

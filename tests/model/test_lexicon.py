"""A lexicon that the edition makes of itself."""

from __future__ import annotations

from edition.model.beads.lexicon import ENOUGH, NEUTRAL, Lexicon, shares

BEADS = [(f"x#p{n}", zh, en) for n, (zh, en) in enumerate([("甲甲", "alpha one"), ("乙乙", "beta one")] * 5)]


def test_what_stands_together_in_many_beads_supports_each_other() -> None:
    lexicon = Lexicon(BEADS)
    assert lexicon.support_of_english("alphas", "甲甲", "y#p1") == NEUTRAL  # another word, which nobody knows
    right, wrong = (lexicon.support_of_english("Alpha", zh, "y#p1") for zh in ("甲甲", "乙乙"))
    assert (right, wrong) == ((NEUTRAL * 3 + 1) / 4, NEUTRAL * 3 / 4)
    right, wrong = (lexicon.support_of_chinese("甲甲", en, "y#p1") for en in ("alpha", "beta"))
    assert (right, wrong) == ((NEUTRAL * 3 + 1) / 4, NEUTRAL * 3 / 4)


def test_a_block_is_judged_by_all_others() -> None:
    beads = [("x#p1", "丙丙", "gamma"), ("x#p1", "丙丙", "gamma"), ("x#p2", "丙丙", "gamma")]
    assert Lexicon(beads).support_of_english("gamma", "丙丙", "x#p1") == NEUTRAL  # one bead elsewhere says nothing
    assert Lexicon(beads).support_of_english("gamma", "丙丙", "x#p2") > NEUTRAL


def test_words_that_go_with_everything_say_less() -> None:
    lexicon = Lexicon(BEADS)
    assert lexicon.support_of_english("one", "甲甲", "y") < lexicon.support_of_english("alpha", "甲甲", "y")
    assert lexicon.support_of_english("the which would", "甲甲", "y") == NEUTRAL


def test_texts_share_a_lexicon_with_their_neighbors_and_none_has_few_beads() -> None:
    assert shares([10] * 20, 100) == [0] * 10 + [1] * 10
    assert set(shares([ENOUGH // 2, ENOUGH // 2 - 1, ENOUGH // 3])) == {0}
    sizes = [7, 0, 90, 3, 55, 41, 8, 8, 60]
    found = shares(sizes, 40)
    assert found == sorted(found) and max(found) <= sum(sizes) // 40 - 1

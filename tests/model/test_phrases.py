"""Phrases of which many are sought at once."""

from __future__ import annotations

from edition.model.terms.phrases import Phrases


def test_phrases_are_found_inside_one_another_and_named_once_in_their_order() -> None:
    phrases = Phrases(["means of labor", "of labor", "labor", "of labor", "Labor law"])
    assert phrases.within("the means of labor, the labor") == ["means of labor", "of labor", "labor"]
    assert phrases.within("labor law") == ["labor"]
    assert Phrases([]).within("labor") == [] == phrases.within("")

"""Terms that begin inside a word of the dictionary are findings, but where a row of data grants them."""

from __future__ import annotations

import pytest

from edition.check import boundaries
from edition.model.languages.languages import SOURCES
from edition.model.terms.matcher import Entry, Matcher
from edition.model.terms.names import Name
from edition.model.texts import texts
from edition.model.texts.pairing import Pair

ENTRIES: list[Entry] = [Name("factors", "title", ("要素", "全要素"), "", ("factors",), "", "", 2)]
GRANT = {("factors", "健全要素"): 5}
FOUND = (
    "x.md:2: term-inside-word: p1 has 全要素 inside 健全. Except it in the term’s file, or grant it in data/bounds.tsv."
)
IDLE = "data/bounds.tsv:5: bounds-idle: no factors in 健全要素 begins inside a word. Delete the row."


def found(text: str, grants: boundaries.Grants) -> list[str]:
    pair = Pair(texts.parse(f"## 健全要素 {{: #p9 }}\n{text}\n{{: #p1 }}\n", "x.md"), None)
    return [str(one) for one in boundaries.inside_words([pair], Matcher(ENTRIES), grants)]


@pytest.mark.parametrize(
    ("text", "grants", "messages"),
    [
        ("健全要素参与", {}, [FOUND]),
        ("健全要素参与", GRANT, []),
        ("全要素，要素", {}, []),
        ("全要素", GRANT, [IDLE]),
        ("健全要素，健全要素", {}, [FOUND, FOUND]),
        ("健全要素参与", {("others", "健全要素"): 5}, [FOUND, IDLE.replace("factors", "others")]),
        ("健全要素参与", {("factors", "要素参与"): 5}, [FOUND, IDLE.replace("健全要素", "要素参与")]),
    ],
)
def test_what_begins_inside_a_word_is_told(text: str, grants: boundaries.Grants, messages: list[str]) -> None:
    assert found(text, grants) == messages


def test_where_no_dictionary_knows_the_words_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boundaries, "SOURCE", SOURCES["japanese"])
    assert found("健全要素参与", {}) == []

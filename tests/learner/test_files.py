"""The files beside a text: what the cards of words read."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

import pytest

from edition.base import memory
from edition.learner.blocks import blocks_of
from edition.learner.files import files_of, in_digits, learner_files
from edition.learner.readings import Reader
from edition.learner.words import CHINESE_RUN
from edition.model.outputs.woven import Row, WovenText
from edition.publish.texts import tools_of, woven_texts
from small_edition import edition

WOVEN = woven_texts(edition())
MATCHER = tools_of(edition())[0].matcher
READER = Reader((), {})
CALL = re.compile(r'xinzhiLearner\("([^"]+)",(.*)\)\n', re.DOTALL)
NAMES = ("words", "levels", "dictionary", "dictionary-more")


@cache
def files() -> dict[str, str]:
    return dict(learner_files(WOVEN.values(), MATCHER, READER))


def content(name: str) -> dict[str, Any]:
    """What a file says."""
    notice, call = re.split(r"(?=xinzhiLearner)", files()[f"{name}.js"])
    found = CALL.fullmatch(call)
    assert found and found[1] == name
    assert bool(notice) == ("dictionary" in name)
    data: dict[str, Any] = json.loads(found[2])
    return data


def test_each_text_has_its_files() -> None:
    folders = [text.name for text in WOVEN.values()]
    assert sorted(files()) == sorted(f"{folder}/{name}.js" for folder in folders for name in NAMES)


def test_the_dictionary_says_where_it_is_from_and_stands_alone() -> None:
    for name, text in files().items():
        is_of_dictionary = "dictionary" in name
        assert ("CC-CEDICT (2023-11-07)" in text and "CC BY-SA 4.0" in text and "Changed" in text) == is_of_dictionary
    assert all(set(content(name.removesuffix(".js"))) == {"words"} for name in files() if "dictionary" in name)


@pytest.mark.parametrize("path", WOVEN)
def test_lengths_are_those_of_the_words_of_each_block(path: str) -> None:
    text = WOVEN[path]
    folder = text.name
    own, words = content(f"{folder}/words"), content(f"{folder}/dictionary")["words"]
    blocks = blocks_of(text, MATCHER, READER)
    assert list(own["blocks"]) == [block.anchor for block in blocks]
    for block, row in zip(blocks, (row for row in text.all_rows if row.zh), strict=True):
        lengths = [int(digit, 36) for digit in own["blocks"][block.anchor]]
        assert "".join(block.words) == "".join(CHINESE_RUN.findall(row.text("zh")))
        assert [len(word) for word in block.words] == lengths
        assert len(block.words) == len(block.readings) == len(block.english)
        assert not own["senses"][block.anchor].endswith("0")
        for word, digit in zip(block.words, own["senses"][block.anchor], strict=False):
            assert int(digit, 36) < sum(len(senses) for _, _, senses in words.get(word, [("", "", [""])]))


def test_words_have_the_english_of_their_own_sentence() -> None:
    text = next(text for text in WOVEN.values() if any(len(row.beads) > 1 for row in text.rows))
    row = next(row for row in text.rows if len(row.beads) > 1)
    block = next(block for block in blocks_of(text, MATCHER, READER) if block.anchor == row.id)
    spans = [bead.span("en") for bead in row.beads if bead.span("zh")]
    assert list(dict.fromkeys(block.english)) == [row.text("en")[slice(*span)] if span else "" for span in spans]
    for bead in row.beads:
        own, theirs = bead.span("zh"), bead.span("en")
        if own and theirs:
            words = [
                w for w, en in zip(block.words, block.english, strict=True) if en == row.text("en")[slice(*theirs)]
            ]
            assert "".join(words) == "".join(CHINESE_RUN.findall(row.text("zh")[slice(*own)]))


def test_words_that_begin_where_others_do_are_in_the_second_file() -> None:
    for folder in {name.rsplit("/", 1)[0] for name in files()}:
        first, more = (content(f"{folder}/{name}")["words"] for name in NAMES[2:])
        for word in set(first) & set(more):  # those of which the first file has not all
            assert sum(len(entry[2]) for entry in first[word]) < sum(len(entry[2]) for entry in more[word])
    assert any("生产" in content(name.removesuffix(".js"))["words"] for name in files() if name.endswith("-more.js"))


def test_terms_and_names_are_said_by_their_slugs() -> None:
    said = [content(f"{name.rsplit('/', 1)[0]}/words")["terms"] for name in files() if name.endswith("/words.js")]
    terms = {slug: one for several in said for slug, one in several.items()}
    assert terms["marx"] == ["马克思", "", "Mǎkèsī", "Marx"]
    term = edition().terms["productive-forces"]
    assert terms["productive-forces"] == [term.zh, term.hant, term.pinyin, term.preferred]


def test_a_later_build_makes_anew_what_an_edited_text_changes_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    make = files_of.make

    def noted(folder: str, *others: Any) -> dict[str, str]:
        made.append(folder)
        return make(folder, *others)

    monkeypatch.setattr(files_of, "make", noted)
    english = ["Raise it.", *["Work."] * 9]
    before, after = (
        {name: written(name, said) for name, said in texts.items()}
        for texts in (
            {"a": ["Raise it."] * 9 + english, "b": [""], "c": ["Work."]},
            {"a": ["Improve it."] * 9 + english, "b": [""], "c": ["Work."]},
        )
    )
    memory.begin()
    old = dict(learner_files(before.values(), MATCHER, READER))
    memory.begin()
    made.clear()
    new = dict(learner_files(after.values(), MATCHER, READER))
    assert new.keys() == old.keys()
    changed = {name.rsplit("/", 1)[0] for name in new if new[name] != old[name]}
    # The English of one text tells which sense of 提高 another shows first.
    assert changed == {"x/a", "x/b"} == set(made)


def written(name: str, english: list[str]) -> WovenText:
    """A text of one sentence a paragraph, 工作 where its English is “Work.” and 提高 elsewhere."""
    rows = (
        Row(f"p{n}", "paragraph", 0, "translated", (), "工作" if said == "Work." else "提高", said)
        for n, said in enumerate(english, 1)
    )
    return WovenText(f"docs/texts/x/{name}.md", tuple(rows), (), (), False)


def test_numbers_are_digits() -> None:
    assert in_digits([0, 9, 10, 35, 36]) == "09azz"

"""Characters are read as one reads them where they stand: rules by their examples, sentences as labelled by hand."""

from __future__ import annotations

import pytest

from corpus import ROOT
from edition.learner.readings import Reader, readings, spelled
from edition.learner.scripts import only_han
from edition.model.data.reading_rules import MARKED, pattern_fault, reading_rule, unproved
from labelled import edition, read, reader, sentences, words

LEAST = 0.998  # of the characters
TABLE = [line.split("\t") for line in (ROOT / "data/readings.tsv").read_text(encoding="utf-8").splitlines()[1:]]


def marked_reading(example: str) -> str:
    """The syllable of the character that an example marks, as the whole text is read."""
    before, _, _ = example.partition("〈")
    return read(MARKED.sub(r"\1", example))[len(only_han(before))]


@pytest.mark.parametrize(("pattern", "reading", "example", "counter"), TABLE, ids=[row[0] for row in TABLE])
def test_each_rule_reads_its_example_and_leaves_its_counter_example(
    pattern: str, reading: str, example: str, counter: str
) -> None:
    assert marked_reading(example) == reading
    assert marked_reading(counter) != reading


def test_sentences_are_read_as_labelled_by_hand() -> None:
    pairs = [
        (character, syllable, label.split("|"))
        for sentence in sentences()
        for character, syllable, label in zip(
            only_han(sentence.zh), map(str.lower, read(sentence.zh)), sentence.pinyin.split(), strict=True
        )
    ]
    wrong = [pair for pair in pairs if pair[1] not in pair[2]]
    assert len(pairs) == 4540
    assert len(wrong) <= (1 - LEAST) * len(pairs), wrong


def test_persons_and_places_are_read_as_the_glossary_says() -> None:
    kinds = ("person", "place")
    for name in edition().registers.names:
        if name.pinyin and name.kind in kinds and (syllables := spelled(name.chinese[0], name.pinyin)):
            found = " ".join(read(name.chinese[0]))
            assert found.lower() == " ".join(syllables).lower(), name.slug
            assert name.kind != "person" or found == " ".join(syllables), name.slug


@pytest.mark.parametrize(
    ("text", "syllables"),
    [
        ("", ""),
        ("，", ""),
        ("一不一不", "yī bù yī bù"),
        ("得得地地", "de de de de"),
        ("以为以为", "yǐ wéi yǐ wéi"),
        ("银行（银行）银行", "yín háng yín háng yín háng"),
        ("为、为，为。", "wèi wèi wèi"),
    ],
)
def test_odd_texts_are_read(text: str, syllables: str) -> None:
    assert " ".join(readings(text, words(text), reader())) == syllables


def test_a_character_that_nobody_knows_has_an_empty_syllable() -> None:
    assert readings("𱎑字", ("𱎑", "字"), Reader((), {})) == ("", "zì")


def test_a_rule_speaks_of_characters_whose_neighbors_others_share() -> None:
    assert list(reading_rule("行〈行〉", "háng").places("行行行", ())) == [1, 2]


def test_of_two_rules_for_a_character_the_later_one_holds() -> None:
    rules = (reading_rule("〈行〉", "xíng"), reading_rule("银〈行〉", "háng"))
    assert readings("银行行", ("银行", "行"), Reader(rules, {})) == ("yín háng", "xíng")


@pytest.mark.parametrize(
    ("pattern", "code"),
    [("新冠", "pattern-unmarked"), ("(〈新〉", "pattern-broken"), ("新〈冠〉", None), ("|〈地〉|", None)],
)
def test_a_pattern_marks_a_character_and_can_be_matched(pattern: str, code: str | None) -> None:
    fault = pattern_fault(pattern, "pattern")
    assert (fault and fault.code) == code


def test_an_example_and_a_counter_example_prove_a_rule() -> None:
    assert unproved(("新〈冠〉", "guān", "新〈冠〉疫情", "〈冠〉军")) is None
    unmatched = unproved(("新〈冠〉", "guān", "〈冠〉军", "〈冠〉军"))
    matched = unproved(("〈冠〉", "guān", "新〈冠〉", "〈冠〉军"))
    assert unmatched and unmatched.code == "example-unmatched"
    assert matched and matched.fact == "the pattern matches 〈冠〉军"

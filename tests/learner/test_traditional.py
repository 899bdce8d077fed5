"""Texts become traditional as one writes them in Taiwan, and the browser's data makes exactly that of them."""

from __future__ import annotations

import re

import pytest

from edition.learner.scripts import Conversion, Converted, conversion_of, corrections, only_han
from edition.learner.traditional import Converter, by_opencc
from edition.model.data.traditional_forms import traditional_forms, uneven
from labelled import characters, chinese_blocks, edition, sentences, traditional, words

LEAST = 0.999  # of the characters
# Forms that are as good as those that were labelled; the glossary has them.
AS_GOOD = {"佈": "布", "樑": "梁"}
# The glossary writes 着 as Hong Kong does.
OF_GLOSSARY = str.maketrans("著", "着")


def test_a_word_keeps_its_number_of_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pinyin and corrections are counted by characters."""
    by_opencc.cache_clear()
    monkeypatch.setattr("edition.learner.traditional.opencc_converter", Longer)
    assert (by_opencc("软件"), by_opencc("复兴")) == ("软件", "復興")
    by_opencc.cache_clear()


class Longer:
    """A converter that exchanges one word for a longer one."""

    def convert(self, word: str) -> str:
        return {"软件": "軟體程式"}.get(word, "復興")


def test_sentences_are_converted_as_labelled_by_hand() -> None:
    pairs = [
        (converted, label)
        for sentence in sentences()
        if sentence.hant
        for converted, label in zip(only_han(traditional(sentence.zh)), only_han(sentence.hant), strict=True)
    ]
    wrong = [(converted, label) for converted, label in pairs if converted not in (label, AS_GOOD.get(label))]
    assert len(pairs) == 2020
    assert len(wrong) <= (1 - LEAST) * len(pairs), wrong


def test_characters_that_may_become_several_are_converted_as_labelled_by_hand() -> None:
    blocks = chinese_blocks()
    wrong = []
    for one in characters():
        text = blocks[one.block]
        place = text.index(one.before + one.zh + one.after) + len(one.before)
        found = traditional(text)[place]
        wrong += [(one, found)] if found not in one.hant.split("|") else []
    assert len(characters()) == 200
    assert not wrong


def test_terms_are_converted_as_the_glossary_has_them() -> None:
    for term in edition().terms.values():
        assert traditional(term.zh).translate(OF_GLOSSARY) == term.hant.translate(OF_GLOSSARY), term.slug


def test_what_the_browser_is_given_makes_of_every_text_what_was_converted() -> None:
    texts = [words(text) for text in chinese_blocks().values()]
    blocks = [Converted(found, only_han(traditional("，".join(found)))) for found in texts]
    conversion = conversion_of(blocks)
    for block in blocks:
        found = list(conversion.convert(block.zh))
        for number, character in numbered(corrections(block, conversion)):
            found[number] = character
        assert "".join(found) == block.hant
    assert len(conversion.words) < 200, "mostly a character becomes what it usually becomes"


def numbered(said: str) -> list[tuple[int, str]]:
    return [(int(number), character) for number, character in re.findall(r"(\d+)(\D)", said)]


def test_a_form_of_the_table_holds_across_words_and_the_longest_has_the_last_word() -> None:
    converter = Converter(traditional_forms([("干杯", "乾杯", ""), ("若干", "若干", ""), ("若干杯", "若干盃", "")]))
    assert converter.traditional("若干杯，干杯", ("若干", "杯", "干", "杯")) == "若干盃，乾杯"


@pytest.mark.parametrize("word", ["", "新质", "𠀀", "〇"])
def test_a_word_keeps_the_number_of_its_characters(word: str) -> None:
    assert len(by_opencc(word)) == len(word)


def test_a_form_has_as_many_characters_as_its_word() -> None:
    assert uneven(("里夫金", "里夫金", "a name")) is None
    assert uneven(("里夫金", "里夫", "a name"))


def test_a_word_that_becomes_something_unusual_is_told_apart_by_its_neighbors() -> None:
    texts = [("复兴", "復興"), ("复兴", "復興"), ("复杂", "複雜"), ("复", "複")]
    conversion = conversion_of(Converted([zh], hant) for zh, hant in texts)
    assert conversion.data() == {"usual": "兴興复復杂雜", "words": "复杂複雜"}
    assert corrections(Converted(["复"], "複"), conversion) == "0複"
    assert Conversion({}, {}).convert("复杂") == "复杂"


def test_the_longest_word_is_found_first_and_what_stays_is_not_said() -> None:
    conversion = Conversion({"新": "新", "机": "機"}, {"机制": "機制", "机制度": "機製度"})
    assert conversion.convert("机制度，机制，新机") == "機製度，機制，新機"
    assert conversion.data() == {"usual": "机機", "words": "机制機制 机制度機製度"}

"""What the browser is told of a text's pinyin makes the readings again."""

from __future__ import annotations

import re

from edition.learner.pinyin import Read, pinyin_data
from edition.learner.readings import readings
from labelled import reader, sentences, words

NUMBERED = re.compile(r"(\d+)(\D+)")


def test_the_data_of_a_text_make_the_readings_again() -> None:
    blocks = {}
    for number, sentence in enumerate(sentences()):
        found = words(sentence.zh)
        blocks[f"p{number}"] = Read(found, readings(sentence.zh, found, reader()))
    data = pinyin_data(blocks)
    usual = {character: syllable for syllable, all_ in data["usual"].items() for character in all_}
    for anchor, block in blocks.items():
        made = [usual[character] for word in block.words for character in word]
        for number, syllable in NUMBERED.findall(data["others"].get(anchor, "")):
            made[int(number)] = syllable
        assert made == " ".join(block.readings).split(" ")


def test_blocks_without_chinese_are_read_as_nothing() -> None:
    assert pinyin_data({"p1": Read([], [])}) == {"usual": {}, "others": {}}
    assert pinyin_data({}) == {"usual": {}, "others": {}}

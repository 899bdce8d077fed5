"""The words of a Chinese text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.learner.dictionary import dictionary
from edition.learner.words import words_of
from edition.model.terms.matcher import Matcher
from edition.model.terms.names import Name
from small_edition import edition


def name(kind: str, zh: str) -> Name:
    return Name("slug", kind, (zh,), "", ("X",), "", "", 1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("加快发展新质生产力，2024年", "加快|发展|新|质|生产力|年"),
        ("人才培养的颠覆性", "人才|培养|的|颠覆|性"),  # one word each for jieba
        ("一以贯之地抓", "一以贯之|地|抓"),  # the dictionary lacks it, and its characters say nothing
        ("5G网络，A股", "网络|股"),
        ("发展\n新，质", "发展|新|质"),
        ("", ""),
        ("2024, %", ""),
        ("々〇里", "〇|里"),
        ("𠮷", "𠮷"),
    ],
)
def test_words_are_those_of_the_dictionary(text: str, words: str) -> None:
    found: Matcher[Name] = Matcher(())
    assert words_of(text, found, dictionary()) == tuple(filter(None, words.split("|")))


@pytest.mark.parametrize(
    ("kind", "zh", "text", "words"),
    [
        ("person", "洪银兴", "洪银兴说", "洪银兴|说"),
        ("person", "习近平总书记", "习近平总书记说", "习近平|总书记|说"),  # words of the dictionary, both
        ("place", "张江高科技园区", "在张江高科技园区", "在|张|江|高|科技|园区"),  # too long for one word
        ("work", "质量强", "质量强国", "质量|强|国"),  # nothing crosses its edge
        ("institution", "民革", "民革界", "民|革|界"),
    ],
)
def test_names_part_words_and_short_ones_of_persons_and_places_are_one(
    kind: str, zh: str, text: str, words: str
) -> None:
    assert words_of(text, Matcher([name(kind, zh)]), dictionary()) == tuple(words.split("|"))


@pytest.mark.parametrize(("zh", "words"), [("新动能", "新动能"), ("颠覆性技术", "颠覆|性|技术"), ("生产力", "生产力")])
def test_short_terms_are_one_word(zh: str, words: str) -> None:
    term = replace(next(iter(edition().terms.values())), zh=zh, variants=())
    assert words_of(f"和{zh}，", Matcher([term]), dictionary()) == ("和", *words.split("|"))

"""Where sentences end, in both languages, and the passages of HTML that hold them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.base.markup import escape, tokens
from edition.model.languages import chinese_sentences, english_sentences
from edition.model.languages.language import Language
from edition.model.languages.languages import LANGUAGES
from edition.model.languages.sentences import sentence_spans
from edition.model.texts.passages import passage

ZH_LETTERS = "甲乙一是的。！？…“”‘’（）《》；：，、［1］— \n"
EN_LETTERS = "AbcMr.St?!…“”’() ;:,2[]—\n"


def split(text: str, language: Language) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, language.sentence_ends(text))]


@pytest.mark.parametrize(
    "marked",
    [
        "甲。|乙！|丙？|丁",
        "他问：“为什么？”|“行！”|他说。",
        "引述：“甲。|乙。”|这一论断成立。",  # a quotation of two sentences, which ends one
        "“甲。|乙”。|丙",  # the stop stands behind it
        "“甲。乙”的部署。|丙",  # the sentence goes on
        "“甲？”的问题，“乙！”，“丙。”是丁。|戊",
        "“他说‘甲。’的话。”|乙",
        "“‘甲。’|乙。”|丙",
        "他想……|再说，等等……|然后",
        "想了……，走了。",
        "甲（乙。丙）丁。|戊",
        "甲。|（乙。）|丙",
        "《怎么办？》是书。|丙",
        "《怎么办？怎么办？》。|丙",
        "一是甲；二是乙。|（1）丙；（2）丁。",
        "为东西。”［2］|张三说。",
        "甲！！|乙？！|丙",
        "甲。\n|乙",
        "他说”甲。|乙“丙",  # marks without partners
        "甲！，乙",
    ],
)
def test_chinese_sentences(marked: str) -> None:
    assert split(marked.replace("|", ""), LANGUAGES["zh"]) == marked.split("|")


@pytest.mark.parametrize(
    "marked",
    [
        "One. |Two! |Three? |Four",
        "He asked, “Why?” |“Go!” |He left.",
        "“Why? What?” is the question. |So.",  # the sentence goes on behind the quotation
        "He said, “One. |Two.” |So it was.",
        "Mr. J. M. Keynes and Dr. Li. |They left.",
        "See vol. 3, No. 4, pp. 5 and Fig. 6. |Then p. 7.",
        "In the U.S. the rate rose 4.5 percent to 3.2. |Then it fell.",
        "Firms, banks, etc. |They grew, e.g. in May.",
        "I. Why? |II. How",
        "2. Aims. |See 3 and 4. |Next",
        "First: 1. Grow. |2. Share.",
        "It is small (see Fig. 2. And more) here. |So.",
        "It is. |(It is not.) |So.",
        "From 0 to 1. |Taking stock",
        "The wisdom … |At present",
        "The wisdom … of all",
        "It is so［9］. |Next［10］",
        "Industry.［9］ |Next",
        "It is iPhone. iPads are not.",  # a small letter: nobody can tell
        "The end.” |—The editors",
        "Built in 2035. |2036 will come.",
    ],
)
def test_english_sentences(marked: str) -> None:
    assert split(marked.replace("|", ""), LANGUAGES["en"]) == marked.split("|")


def test_a_gap_ends_a_sentence_where_words_stand_on_both_sides() -> None:
    assert sentence_spans("甲乙。丙", [3, 4], gaps=[1]) == [(0, 1), (1, 3), (3, 4)]
    assert sentence_spans("甲乙", [2], gaps=[0, 2]) == [(0, 2)]
    assert sentence_spans("甲。丙", [2, 3], gaps=[1]) == [(0, 2), (2, 3)]  # a stop alone is no sentence
    assert sentence_spans("——。甲", [3, 4]) == [(0, 4)]


def test_clauses_end_at_semicolons() -> None:
    assert chinese_sentences.clause_ends("甲；乙；丙") == [2, 4, 5]
    assert english_sentences.clause_ends("a; b. Cd; e") == [3, 6, 10, 11]


@pytest.mark.parametrize(("code", "letters"), [("zh", ZH_LETTERS), ("en", EN_LETTERS)])
def test_every_character_stands_in_one_sentence(code: str, letters: str) -> None:
    language = LANGUAGES["zh" if code == "zh" else "en"]

    @given(st.text(letters, max_size=60), st.lists(st.integers(0, 60)), st.lists(st.tuples(*[st.integers(0, 60)] * 2)))
    def holds(text: str, gaps: list[int], held: list[tuple[int, int]]) -> None:
        spans = sentence_spans(text, language.sentence_ends(text), gaps, held)
        assert "".join(text[start:end] for start, end in spans) == text
        assert all(start < end for start, end in spans)
        inside = [end for _, end in spans[:-1] for first, last in held if first < end < last]
        assert inside == []
        # What is split is not split again elsewhere: its own ends are all that there are.
        again = sentence_spans(text, [end for _, end in spans], (), held)
        assert again == spans

    holds()


def test_a_passage_skips_what_is_not_read_and_knows_gaps_and_elements() -> None:
    read = passage('甲<span class="mark"><del>乙</del><ins>丙</ins></span>&lt;<sup>1</sup><span class="gap"></span>丁')
    assert (read.text, read.gaps, read.held) == ("甲丙<丁", (3,), ((1, 2),))
    assert passage(' <span class="gap"></span> One. ').text == "One."
    assert passage(' <span class="gap"></span> One. ').gaps == (0,)


@pytest.mark.parametrize(
    ("html", "offset", "before"),
    [
        ("甲。乙", 2, "甲。"),
        ("甲。<sup>1</sup>乙", 2, "甲。<sup>1</sup>"),  # a note belongs to what it stands behind
        ("甲。<strong>乙</strong>", 2, "甲。"),
        ('甲<span class="mark"><ins>。</ins></span>乙', 2, '甲<span class="mark"><ins>。</ins></span>'),
        ('甲<span class="gap"></span>乙', 1, '甲<span class="gap"></span>'),
        ("A &amp; B. <em>C</em>", 7, "A &amp; B. "),
        ("A.&amp;B", 2, "A."),
    ],
)
def test_tags_are_put_outside_elements(html: str, offset: int, before: str) -> None:
    [place] = passage(html).places([offset])
    assert html[:place] == before


@given(
    st.lists(st.sampled_from(["甲", "。", "&amp;", "<em>乙。</em>", "<sup>1</sup>", " ", "<del>丙</del>"]), max_size=12)
)
def test_a_place_is_outside_elements_and_before_its_character(pieces: list[str]) -> None:
    html = "".join(pieces)
    read = passage(html)
    free = [at for at in range(len(read.text)) if not any(start < at < end for start, end in read.held)]
    for at, place in zip(free, read.places(free), strict=True):
        assert passage(html[:place]).text == read.text[:at].rstrip()
        list(tokens(html[place:]))
    assert passage(escape(read.text)).text == read.text
    assert re.sub(r"\s+$", "", read.text) == read.text

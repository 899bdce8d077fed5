"""CC-CEDICT as it is read, and which sense of a word is chosen."""

from __future__ import annotations

import pytest

from edition.learner.dictionary import Dictionary, dictionary
from edition.learner.evidence import Evidence
from edition.learner.function_words import FIRST_SENSE
from edition.learner.glosses import Chooser, toned_letters
from edition.learner.listing import Lister, ordered, readable, shortened

LINES = (
    "#! date=2023-11-07T06:42:16Z\n",
    "與 与 [yu2] /variant of 歟|欤[yu2]/\n",
    "與 与 [yu3] /and/to give/together with/\n",
    "與 与 [yu4] /to take part in/\n",
    "驅動 驱动 [qu1 dong4] /to drive/to propel/drive (vehicle wheel)/\n",
    "新 新 [Xin1] /surname Xin/\n",
    "新 新 [xin1] /new/newly/meso- (chemistry)/CL:個|个[ge4]/also pr. [xin2]/\n",
    "長 长 [chang2] /length/long/\n",
    "長 长 [zhang3] /chief/to grow/\n",
    "華 华 [Hua2] /Mount Hua/\n",
    "華 华 [hua2] /splendid/\n",
    "場 场 [chang2] /variant of 場|场[chang2]/\n",
)
SENTENCES = [
    (("新", "驱动"), "It propels the new."),
    (("新",), "Something new"),
    (("长",), "The chief is new"),
    (("与",), "Some of the rest"),
]
KNOWN = Dictionary(LINES)
CHOOSER = Chooser(KNOWN, Evidence(SENTENCES))


def test_every_entry_of_a_form_is_kept_with_the_day_of_the_dictionary() -> None:
    assert [entry.pinyin for entry in KNOWN.entries("与")] == ["yú", "yǔ", "yù"]
    assert KNOWN.entries("驱动")[0].senses == ("to drive", "to propel", "drive (vehicle wheel)")
    assert (KNOWN.date, "没有" in KNOWN, KNOWN.entries("没有")) == ("2023-11-07", False, ())


@pytest.mark.parametrize(
    ("word", "reading", "english", "sense"),
    [
        ("驱动", "qū dòng", "It propels the new.", "to propel"),  # the English of the sentence decides
        ("新", "xīn", "nothing of it", "new"),  # no proper noun, no measure word
        ("长", "zhǎng", "nothing of it", "chief"),  # by its reading
        ("长", "cháng", "nothing of it", "length"),
        ("长", "cháng", "The chief is new", "chief"),  # the English is stronger than a doubtful reading
        ("与", "yù", "to take part", "and"),  # a word of grammar has one sense first
        ("华", "huá", "", "splendid"),  # no proper noun
        ("场", "cháng", "", "variant of 場|场[chang2]"),  # it has no other
    ],
)
def test_the_sense_is_chosen_that_most_speaks_for(word: str, reading: str, english: str, sense: str) -> None:
    chosen = CHOOSER.first(word, reading, english)
    assert chosen and chosen.text == sense


def test_half_a_gloss_says_something_and_less_says_nothing() -> None:
    evidence = Evidence([((), "frontier of the sea"), ((), "the sea"), ((), "the hill")])
    held = frozenset(("frontier"[:6], "sea"))
    assert evidence.share(frozenset(("fronti", "sea")), held) == 1
    assert 0.5 < evidence.share(frozenset(("fronti", "th")), held) < 1
    assert evidence.share(frozenset(("nothin", "sea")), held) == 0
    assert evidence.share(frozenset(("nothin",)), held) == 0


def test_what_the_dictionary_lacks_has_no_sense() -> None:
    assert CHOOSER.first("没有", "méi yǒu", "none") is None
    assert Lister(KNOWN).whole("没有") == []


def test_senses_are_listed_by_their_use_with_their_entries() -> None:
    newly = KNOWN.senses("新")[2]
    senses = ordered(KNOWN.senses("新"), {newly: 3})
    assert [sense.text for sense in senses] == ["newly", "new", "meso- (chemistry)", "surname Xin"]
    assert [sense.text for sense in shortened(senses, {newly: 3})] == ["newly", "new", "meso- (chemistry)"]
    assert Lister(KNOWN).whole("新") == [
        ("新", "xīn", ["new", "newly", "meso- (chemistry)"]),
        ("新", "Xīn", ["surname Xin"]),
    ]
    assert [entry[1] for entry in Lister(KNOWN).whole("与")] == ["yǔ", "yù"]  # mere variants are left out
    assert [entry[2] for entry in Lister(KNOWN).whole("场")] == [["variant of 场 cháng"]]  # but where there is no other


def test_a_short_list_has_every_sense_that_is_used() -> None:
    senses = KNOWN.senses("与")
    assert [one.text for one in shortened(senses, {senses[4]: 1, senses[1]: 1})] == [
        "and", "to give", "together with", "to take part in",
    ]  # fmt: skip
    assert [one.text for one in shortened(senses[1:], {})] == ["and", "to give", "together with"]


@pytest.mark.parametrize(
    ("sense", "shown"),
    [
        ("see 大夫[dai4 fu5]", "see 大夫 dàifu"),
        ("abbr. for 開爾文|开尔文[Kai1 er3 wen2], Kelvin", "abbr. for 开尔文 Kāi'ěrwén, Kelvin"),
        ("country; nation (CL:個|个[ge4])", "country; nation"),
        ("only (Example: 只有屈服[zhi3 you3 qu1 fu2] \"give in\")", "only"),
        ("plain", "plain"),
    ],
)  # fmt: skip
def test_senses_are_shown_in_the_script_of_the_text(sense: str, shown: str) -> None:
    assert readable(sense) == shown


def test_readings_are_compared_with_their_tones_alone() -> None:
    assert toned_letters("Běijīng Dàxué") == toned_letters("běi jīng dà xué") != toned_letters("bèi jīng dà xué")


@pytest.mark.parametrize("word", FIRST_SENSE)
def test_the_dictionary_has_the_first_senses_of_words_of_grammar(word: str) -> None:
    senses = [sense for entry in dictionary().entries(word) for sense in entry.senses]
    assert [sense for sense in senses if sense.startswith(FIRST_SENSE[word])], senses

"""The rules for one bead, each with a whole message and with what it must let pass."""

from __future__ import annotations

import pytest

from corpus import ROOT
from edition.base.findings import Fault
from edition.base.markup import escape
from edition.check import sentence_rules
from edition.check.sentence_rules import Words
from edition.model.beads.bead_pairing import Pairer
from edition.model.beads.beads import Bead, beads_of
from edition.model.beads.lexicon import Lexicon
from edition.model.data.bead_shapes import read_shapes
from edition.model.data.negations import Negations
from edition.model.terms import glossary
from edition.model.terms.matcher import Matcher
from edition.model.texts.passages import passage

MATCHER = Matcher(glossary.load(ROOT))
ROWS = (ROOT / "data/negations.tsv").read_text(encoding="utf-8").splitlines()[1:]
WORDS = Words(MATCHER, Negations(tuple(row.split("\t")) for row in ROWS), Lexicon(()))
PAIRER = Pairer(MATCHER, {})


def as_given(zh: list[str], en: list[str], shapes: str, posterior: float = 1.0) -> tuple[str, str, tuple[Bead, ...]]:
    """Both texts and the beads that shapes make of their sentences."""
    starts = [[sum(map(len, side[:n])) for n in range(len(side))] for side in (zh, en)]
    spans = [
        [(at, at + len(one)) for at, one in zip(ats, side, strict=True)]
        for ats, side in zip(starts, (zh, en), strict=True)
    ]
    return "".join(zh), "".join(en), tuple(beads_of(((shape, posterior) for shape in read_shapes(shapes)), *spans))


def judged(texts: tuple[str, str, tuple[Bead, ...]], corrected: bool = False, words: Words = WORDS) -> list[Fault]:
    zh, en, beads = texts
    return list(sentence_rules.faults("x/y", "p1", (zh, en), beads, words, corrected))


def found(texts: tuple[str, str, tuple[Bead, ...]], corrected: bool = False) -> list[str]:
    faults = judged(texts, corrected)
    return [str(fault.at("x.en.md", 3, "p1")).removeprefix("x.en.md:3: ") for fault in faults]


def codes(zh: str, en: str) -> list[str]:
    """The codes of what is found where a block is paired as it is computed."""
    beads = PAIRER.beads("x/y", "p1", passage(escape(zh)), passage(escape(en)))
    return [fault.code for fault in judged((zh, en, beads))]


def test_a_sentence_without_partner() -> None:
    assert found(as_given(["甲乙丙丁。"], ["A few words of it. ", "More."], "1-1 0-1")) == [
        "sentence-unpaired: p1.2 “More.…” has no Chinese. See whether all of it is translated, and nothing else."
    ]
    assert found(as_given(["甲乙丙丁。", "戊。"], ["A few words of it."], "1-1 1-0")) == [
        "sentence-unpaired: p1.2 “戊。…” has no English. See whether all of it is translated, and nothing else."
    ]
    assert found(as_given(["甲乙丙丁。", "戊。"], ["A few words of it."], "1-1 1-0"), corrected=True) == []


def test_a_bead_that_is_not_sure() -> None:
    assert found(as_given(["甲乙丙丁。"], ["A few words of it."], "1-1", 0.5)) == [
        "sentence-doubtful: p1.1 “甲乙丙丁。…” belongs to its English with a probability of 0.50. "
        "Compare both, and say in data/beads.tsv which belong together."
    ]
    assert found(as_given(["甲乙丙丁。"], ["A few words of it."], "1-1", 0.85)) == []


def test_a_length_that_is_far_off() -> None:
    zh = "建设强国的任务" * 10 + "。"
    assert found(as_given([zh], ["A word."], "1-1")) == [
        "sentence-length-odd: p1.1 has 7 English characters, where 341 are usual. "
        "See whether all of it is translated, and nothing else."
    ]
    assert found(as_given([zh], ["x" * 341], "1-1")) == found(as_given([zh], ["x" * 500], "1-1")) == []
    assert len(found(as_given([zh], ["x" * 540], "1-1"))) == len(found(as_given([zh], ["x" * 150], "1-1"))) == 1
    assert found(as_given(["CAGR" * 30], ["CAGR" * 30], "1-1")) == []  # letters say less than characters


@pytest.mark.parametrize(("shapes", "least", "most"), [("1-1", 164, 518), ("2-1", 295, 518)])
def test_several_chinese_sentences_for_one_have_a_nearer_limit(shapes: str, least: int, most: int) -> None:
    zh = ["建设强国的任务" * 5, "建设强国的任务" * 5 + "。"] if shapes[0] == "2" else ["建设强国的任务" * 10 + "。"]

    def lengths_found(length: int, corrected: bool) -> list[str]:
        return found(as_given(zh, ["x" * length], shapes), corrected)

    assert lengths_found(least, False) == lengths_found(most, False) == []
    assert len(lengths_found(least - 6, False)) == len(lengths_found(most + 6, False)) == 1
    assert len(lengths_found(164, True)) == len(lengths_found(518, True)) == 0


# What other blocks teach: 甲甲 goes with alpha, 乙乙 with beta, 丙丙 with gamma.
TAUGHT = [
    ("x/z#p" + str(n), zh, en)
    for n, (zh, en) in enumerate([("甲甲", "alpha"), ("乙乙", "beta"), ("丙丙", "gamma")] * 4)
]
LEARNED = Words(MATCHER, WORDS.negations, Lexicon(TAUGHT))


def test_a_sentence_that_is_added_is_seen_by_length_and_lexicon() -> None:
    own, added = "Alpha alpha alpha of the alpha. ", "Gamma is a gamma, and all the gamma in it is a gamma again."
    fact = "p1.1 “Gamma is a gamma, and all the ga…” says what its Chinese does not"
    [fault] = judged(as_given(["甲甲甲甲甲甲甲甲。"], [own, added], "1-2"), words=LEARNED)
    assert (fault.code, fault.fact, fault.what) == ("sentence-added", fact, "Gamma is a gamma, and al")
    # What its Chinese says is right, however long; what is no longer than usual is right too.
    assert judged(as_given(["甲甲甲甲丙丙丙丙。"], [own, added], "1-2"), words=LEARNED) == []
    assert judged(as_given(["甲甲甲甲甲甲甲甲丁丁丁丁丁丁丁丁。"], [own, added], "1-2"), words=LEARNED) == []


def test_a_clause_that_is_lost_is_seen_by_length_and_lexicon() -> None:
    zh = ["甲甲甲甲甲甲甲甲，乙乙乙乙乙乙乙乙。"]
    [fault] = judged(as_given(zh, ["Alpha."], "1-1"), words=LEARNED)
    assert (fault.code, fault.fact) == ("clause-lost", "p1.1 leaves out “乙乙乙乙乙乙乙乙。…”, as it seems")
    assert judged(as_given(zh, ["Alpha beta."], "1-1"), words=LEARNED) == []
    assert (
        judged(as_given(zh, ["Alpha is an alpha of alphas." + " And so it is again." * 3], "1-1"), words=LEARNED) == []
    )


def test_a_figure_in_another_sentence() -> None:
    texts = as_given(["占13%的甲。", "占比是乙丙。"], ["It is a share of A. ", "13% of it is B and C."], "1-1 1-1")
    assert found(texts) == [
        "figure-astray: p1.1 has 13% in Chinese, which its English has in another sentence. "
        "Put it where it belongs, or mend the beads."
    ]
    # What the whole block lacks, the rules for blocks say.
    assert found(as_given(["占13%的甲。", "占比是乙丙。"], ["It is a share. ", "Some of it is B."], "1-1 1-1")) == []
    ordinal = as_given(["这是第一个甲。", "是另一乙丙。"], ["This is an A of it. ", "The first is B and C."], "1-1 1-1")
    assert found(ordinal) == []


def test_terms_in_another_sentence() -> None:
    zh, en = (
        ["新质生产力好。", "甲是新的。"],
        ["A thing is good, I said so. ", "New quality productive forces are new."],
    )
    assert found(as_given(zh, en, "1-1 1-1")) == [
        "term-astray: p1.1 has 新质生产力 in Chinese, which its English has in another sentence. "
        "Put it where it belongs, or mend the beads."
    ]
    with_pronoun = [en[0].replace("A thing", "It"), en[1]]
    assert found(as_given(zh, with_pronoun, "1-1 1-1")) == []  # which stands for one term
    assert found(as_given(zh, [en[0], "The rest is new, I said."], "1-1 1-1")) == []
    more = "New quality productive forces and industrial chains."
    [finding] = found(as_given(["新质生产力和产业链好。", zh[1]], [with_pronoun[0], more], "1-1 1-1"))
    assert "has 新质生产力、产业链 in Chinese" in finding


def test_negations() -> None:
    assert found(as_given(["我们不能这样做。"], ["We can do it in this way."], "1-1")) == [
        "negation-missing: p1.1 denies in Chinese (不能) what its English does not. "
        "Deny it, or except it with a reason."
    ]
    assert found(as_given(["我们要这样去做。"], ["We do not do it in this way."], "1-1")) == [
        "negation-invented: p1.1 denies in English (not) what its Chinese does not. "
        "Take it out, or except it with a reason."
    ]
    assert found(as_given(["坚定不移去做。"], ["We do it unswervingly."], "1-1")) == []


def test_an_exception_names_a_finding_by_how_its_sentence_begins() -> None:
    [fault] = judged(as_given(["我们不能这样做吗甲乙丙丁戊。"], ["We can do it in this very way. So."], "1-1"))
    assert fault.what == "我们不能这样做吗甲乙丙丁"
    [fault] = judged(as_given([], ["A sentence of some length."], "0-1"))
    assert fault.what == "A sentence of some lengt"


def test_what_is_right_passes_and_dropped_inserted_and_negated_sentences_do_not() -> None:
    zh = "加快形成新质生产力，是高质量发展的要求。要保护生态环境，推动经济社会发展。科技创新是核心要素。"
    one = "Accelerating the formation of new quality productive forces is a requirement of high-quality development. "
    two = "We should protect the ecological environment and promote economic and social development. "
    three = "Scientific and technological innovation is the core element."
    more = "Reform of the electricity market has been carried out by universities and colleges in every province. "
    assert codes(zh, one + two + three) == []
    assert codes(zh, one + three)
    assert codes(zh, one + more + two + three)
    assert codes(zh, one + two.replace("should", "should not") + three) == ["negation-invented"]

"""The translation against the glossary, the memory and the usual length."""

from __future__ import annotations

from corpus import ROOT
from edition.check import consistency
from edition.model import glossary, pairing
from edition.model.matcher import Matcher

MATCHER = Matcher(glossary.load(ROOT))
SENTENCE = "加快形成新质生产力，既是发展方向，也是改革使命"
SETTLED = "Accelerating the formation of new quality productive forces is both a direction and a mission"


def codes(zh: str, english: str) -> list[tuple[str, str]]:
    memory = {SENTENCE: SETTLED}
    return [(f.code, f.what) for f in consistency.in_block("p1", zh, english, MATCHER, memory)]


def test_the_glossarys_forms_satisfy_the_check_and_others_do_not() -> None:
    assert codes("新质生产力", "New quality productive forces") == []
    assert codes("新质生产力", "New productivity") == [("term-missing", "新质生产力")]


def test_a_settled_sentence_is_never_translated_otherwise() -> None:
    assert codes(f"{SENTENCE}。", f"{SETTLED}.") == []
    other = "To speed up new quality productive forces is a direction and a reform mission."
    assert ("sentence-differs", SENTENCE[:12]) in codes(f"{SENTENCE}。", other)


def test_half_a_translation_is_too_short() -> None:
    zh = "这一段话里没有任何一个术语，只是为了让长度超过四十个汉字，好让检查去看译文是不是短得太不像话了。"
    assert codes(zh, "This paragraph is short.") == [("length-odd", "")]


def test_what_the_corpus_repeats_has_one_settled_english() -> None:
    pairs = pairing.load_all(ROOT)
    assert list(consistency.unsettled(pairs, consistency.read_memory(ROOT))) == []
    memory = consistency.read_memory(ROOT)
    lost, _ = memory.popitem()
    [finding] = consistency.unsettled(pairs, memory)
    assert finding.code == "sentence-unsettled" and lost[:20] in finding.fact

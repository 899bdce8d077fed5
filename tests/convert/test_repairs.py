"""Law 2: each repair rule applied twice equals once, keeps every character, and leaves clean text alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import documents, parsed
from edition.check.comparison import solid
from edition.convert.writing import repairs
from edition.convert.writing.repairs import CHINESE, ENGLISH, RepairRule
from edition.model.languages.chinese import squeezed

TORN = st.text(
    st.sampled_from("新质生产力甲乙摘要，。、；：？！“”（）《》—…①■·,:;?!().-‐‑%+/ 　\t\nABcd0123"), max_size=40
)
RULES = list(dict.fromkeys((*CHINESE, *ENGLISH)))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__.replace("_", "-"))
@settings(max_examples=200)
@given(text=TORN)
def test_a_rule_twice_is_once_and_keeps_every_character(rule: RepairRule, text: str) -> None:
    once = rule(text)
    assert rule(once) == once
    assert squeezed(once) == squeezed(text)


@pytest.mark.parametrize("rules", [CHINESE, ENGLISH], ids=["chinese", "english"])
@settings(max_examples=100)
@given(text=TORN)
def test_what_is_reported_is_what_was_done(rules: tuple[RepairRule, ...], text: str) -> None:
    better, done = repairs.repaired(text, rules)
    assert squeezed(better) == squeezed(text)
    assert done or better == text.strip()
    assert all(0 <= repair.position < max(1, len(squeezed(text))) for repair in done)


@pytest.mark.parametrize("path", [path for document in documents() for path in document.paths()])
def test_proofread_text_is_left_alone(path: str) -> None:
    for block in parsed(path).blocks:
        assert block.published or repairs.repaired(solid(block), CHINESE) == (solid(block), []), block.id

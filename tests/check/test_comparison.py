"""How raw conversion differs from the proofread text."""

from __future__ import annotations

from edition.check.comparison import Score, compare, score, solid, starts
from edition.model.texts import texts
from edition.model.texts.blocks import Block


def blocks(content: str) -> list[Block]:
    return list(texts.parse(content, "x.md").blocks)


PROOFREAD = blocks("# 题 {: #title }\n\n甲 乙[^n1]丙。\n{: #p1 }\n\n- 丁\n{: #p2 }\n\n[^n1]: 注。\n")


def test_a_score() -> None:
    assert Score(2, 2, 2).f1 == Score(0, 0, 0).f1 == 1
    assert Score(0, 3, 1).f1 == 0
    assert Score(1, 2, 4) + Score(2, 3, 5) == Score(3, 5, 9)
    assert score({1, 2, 3}, {2, 3, 4, 5}) == Score(2, 3, 4)


def test_blocks_start_where_their_characters_do() -> None:
    assert starts(PROOFREAD) == {0, 1, 5, 6}
    assert starts(PROOFREAD, "heading") == {0}
    assert starts(PROOFREAD, "bullet", "note") == {5, 6}
    assert starts(blocks("[^n1]:\n\n甲\n{: #p1 }\n")) == {0}


def test_a_block_is_compared_as_it_is_printed() -> None:
    assert solid(Block("paragraph", "p1", "**甲：**{~~乙~>丙~~}{>>讹<<}[^n1] 1\\. {++丁++}{>>脱<<}", 1)) == "甲：乙 1. "


def test_each_kind_of_sign_is_scored_by_itself() -> None:
    assert compare(PROOFREAD, PROOFREAD) == {
        "boundaries": Score(4, 4, 4),
        "headings": Score(1, 1, 1),
        "notes": Score(1, 1, 1),
    }
    raw = blocks("题\n\n甲乙丙[^n1]。\n\n丁注。\n")
    assert compare(raw, PROOFREAD) == {
        "boundaries": Score(3, 3, 4),
        "headings": Score(0, 0, 1),
        "notes": Score(0, 1, 1),
    }

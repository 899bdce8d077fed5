"""Law 3: pairs are whole."""

from __future__ import annotations

import pytest

from edition.model.texts import texts
from sample import CLEAN, EN, ZH, findings


def test_a_clean_pair_has_no_finding() -> None:
    assert texts.parse(ZH, "x.md").findings == texts.parse(CLEAN, "x.en.md").findings == ()
    assert findings() == []


def test_a_text_without_english_is_no_error() -> None:
    assert findings(en=None) == []


DEFECTS = {
    "block-missing": (
        "- One point\n{: #p3 }\n", "",
        "x.md:13: block-missing: p3 has no English. Translate it in x.en.md.",
    ),
    "block-unknown": (
        "## New quality {: #p4 }", "## New quality {: #p4 }\n\nMore\n{: #p9 }",
        "x.en.md:18: block-unknown: p9 is no block of x.md. Correct its id, or take it out.",
    ),
    "published-block-repeated": (
        "## New quality {: #p4 }", "## New quality {: #p4 }\n\nMore\n{: #a1 }",
        "x.en.md:18: block-unknown: a1 is no block of x.md. Correct its id, or take it out.",
    ),
    "order-differs": (
        "- One point\n{: #p3 }\n\n## New quality {: #p4 }", "## New quality {: #p4 }\n\n- One point\n{: #p3 }",
        "x.en.md:13: order-differs: p4 stands where p3 stands in Chinese. Put the blocks in its order.",
    ),
    "kind-differs": (
        "- One point", "One point",
        "x.en.md:13: kind-differs: p3 is a paragraph in English, a bullet in Chinese. Make it the same.",
    ),
    "level-differs": (
        "## New", "### New",
        "x.en.md:16: kind-differs: p4 is a heading of level 3 in English, a heading of level 2 in Chinese. "
        "Make it the same.",
    ),
    "note-differs": (
        "[^n1][^t1]", "[^t1]",
        "x.en.md:7: note-differs: p1 refers to no note, its Chinese to [^n1]. Refer to the same notes.",
    ),
    "note-undefined": (
        "[^n1]: See p. 10.\n", "",
        "x.md:21: note-undefined: [^n1] is not defined in English. Translate it in x.en.md.",
    ),
    "note-unknown": (
        "[^n1]: See", "[^n2]: Idle.\n[^n1]: See",
        "x.en.md:18: note-unknown: [^n2] is no note of x.md. Correct it, or name it [^t1], [^t2] ….",
    ),
    "gap-differs": (
        "{>>gap: Lost<<}", "",
        "x.en.md:10: gap-differs: p2 has 0 gaps, its Chinese 1. Put {>>gap: …<<} where the Chinese has it.",
    ),
    "speaker-missing": (
        "**Moderator:** In", "In",
        "x.en.md:7: speaker-differs: p1 has no speaker’s label, its Chinese has one. Label both, or neither.",
    ),
    "work-not-cited": (
        "One point", "One point[3]",
        "x.en.md:13: note-differs: p3 refers to [3], its Chinese to no note. Refer to the same notes.",
    ),
    "speaker-added": (
        "- One point", "- **Moderator**: One point",
        "x.en.md:13: speaker-differs: p3 has a speaker’s label, its Chinese has none. Label both, or neither.",
    ),
    "quotes-unbalanced": (
        "percent.”", "percent.",
        "x.en.md:7: quotes-unbalanced: p1 has 1 “ and 0 ”, or has them out of order. Pair them; use ‘ ’ inside “ ”.",
    ),
    "quotes-reversed": (
        "“13 percent.”", "”13 percent.“",
        "x.en.md:7: quotes-unbalanced: p1 has 1 “ and 1 ”, or has them out of order. Pair them; use ‘ ’ inside “ ”.",
    ),
    "chinese-punctuation": (
        "One point", "One point，",
        "x.en.md:13: chinese-left: p3 holds ，. Translate it.",
    ),
    "chinese-left": (
        "One point", "One 点",
        "x.en.md:13: chinese-left: p3 holds 点. Translate it.",
    ),
    "figure-missing": (
        "13 percent", "13 of them",
        "x.en.md:7: figure-missing: p1 has 13% in Chinese, which its English does not hold. "
        "Add it, or except it with a reason.",
    ),
    "figure-missing-in-a-note": (
        "p. 10", "p. nine",
        "x.en.md:18: figure-missing: n1 has 10 in Chinese, which its English does not hold. "
        "Add it, or except it with a reason.",
    ),
    "figure-invented": (
        "One point", "One point of 24 percent",
        "x.en.md:13: figure-invented: p3 has 24 percent in English, which its Chinese does not hold. "
        "Take it out, or except it with a reason.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "message"), DEFECTS.values(), ids=DEFECTS.keys())
def test_each_defect_has_its_message(old: str, new: str, message: str) -> None:
    assert CLEAN.count(old) == 1
    assert findings(en=CLEAN.replace(old, new)) == [message]


def test_chinese_in_a_marks_reason_is_no_finding() -> None:
    assert findings(en=CLEAN.replace("One point", "{++One++}{>>原文脱字<<} point")) == []


def test_a_translators_note_is_not_aligned() -> None:
    assert findings(en=EN) == []

"""Ids for blocks that have none: numbers that were never used, the same in both files."""

from __future__ import annotations

from edition.commands import numbering
from edition.model.texts import texts


def test_numbering_fills_both_files_with_numbers_never_used() -> None:
    zh = "---\nretired: [p7]\n---\n\n# 题 {: #title }\n\n甲\n\n乙\n{: #p3 }\n\n## 丙\n\n- 丁\n- 戊\n{: data-of=3f2a }\n"
    en = "# T {: #title }\n\nA\n\nB\n{: #p3 }\n\n## C\n\n- D\n- E\n"
    numbered_zh, numbered_en = numbering.numbered(zh, en)
    assert numbered_zh == (
        "---\nretired: [p7]\n---\n\n# 题 {: #title }\n\n甲\n{: #p8 }\n\n乙\n{: #p3 }\n\n## 丙 {: #p9 }\n\n"
        "- 丁\n{: #p10 }\n- 戊\n{: #p11 data-of=3f2a }\n"
    )
    assert numbered_en == (
        "# T {: #title }\n\nA\n{: #p8 }\n\nB\n{: #p3 }\n\n## C {: #p9 }\n\n- D\n{: #p10 }\n- E\n{: #p11 }\n"
    )
    assert numbering.numbered(numbered_zh, numbered_en) == (numbered_zh, numbered_en)
    assert texts.parse(numbered_zh, "x.md").findings == texts.parse(numbered_en, "x.en.md").findings == ()


def test_numbering_gives_an_english_block_without_partner_a_number_of_its_own() -> None:
    zh, en = "甲\n{: #p1 }\n\n乙\n{: #p2 }\n", "A\n{: #p1 }\n\nMore\n\nB\n{: #p2 }\n"
    assert numbering.numbered(zh, en) == (zh, "A\n{: #p1 }\n\nMore\n{: #p3 }\n\nB\n{: #p2 }\n")


def test_numbering_gives_no_two_english_blocks_one_partner() -> None:
    zh, en = "甲\n{: #p1 }\n\n乙\n{: #p2 }\n\n丙\n{: #p3 }\n", "A\n{: #p1 }\n\nB\n\nA again\n{: #p1 }\n\nB again\n"
    numbered = "A\n{: #p1 }\n\nB\n{: #p2 }\n\nA again\n{: #p1 }\n\nB again\n{: #p4 }\n"
    assert numbering.numbered(zh, en) == (zh, numbered)


def test_numbering_passes_over_what_the_source_prints_in_english() -> None:
    zh = "甲\n{: #p1 }\n\nPrinted.\n{: #a1 .published lang=en }\n\n乙\n"
    assert numbering.numbered(zh, "A\n{: #p1 }\n\nB\n") == (f"{zh}{{: #p2 }}\n", "A\n{: #p1 }\n\nB\n{: #p2 }\n")


def test_numbering_needs_no_english() -> None:
    assert numbering.numbered("甲\n\n## 乙 {: .x }\n") == ("甲\n{: #p1 }\n\n## 乙 {: #p2 .x }\n", None)
    assert numbering.numbered("甲[^n1]\n{: #p1 }\n\n[^n1]: 注\n") == ("甲[^n1]\n{: #p1 }\n\n[^n1]: 注\n", None)


def test_numbering_writes_an_id_behind_what_keeps_its_lines() -> None:
    verse = "/// verse\n甲\n\n乙\n///\n"
    table = "/// table\n| 丙 | 丁 |\n| --- | --- |\n| 戊 | 己 |\n///\n"
    code = "```\n庚\n\n辛\n```\n"
    zh, _ = numbering.numbered(f"{verse}\n{table}\n{code}{{: .draft }}\n")
    assert zh == f"{verse}{{: #p1 }}\n\n{table}{{: #p2 }}\n\n{code}{{: #p3 .draft }}\n"

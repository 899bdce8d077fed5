"""Law 3: pairs are whole. Figures, exceptions, numbering, staleness and stamps."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.base.findings import EditionError
from edition.check import exceptions
from edition.commands import maintenance, numbering
from edition.model import figures, texts
from edition.model.pairing import Pair

ZH = """---
source: "001"
---

# 题 {: #title }

**主持人：**2023年9月，占13%。[^n1]
{: #p1 }

要以发展{>>gap: 原书此下缺页<<}
{: #p2 }

- 一点
{: #p3 }

## 新质 {: #p4 }

Published abstract.
{: #a1 .published lang=en }

[^n1]: 见第10页。
"""
EN = """---
status: revised
---

# Title {: #title }

**Moderator:** In September 2023, “13 percent.”[^n1][^t1]
{: #p1 }

With development{>>gap: Lost<<}
{: #p2 }

- One point
{: #p3 }

## New quality {: #p4 }

[^n1]: See p. 10.
[^t1]: 译者 is the translator’s word.
"""
CLEAN = EN.replace("译者 is the", "The")


def check(zh: str = ZH, en: str | None = CLEAN) -> list[str]:
    pair = Pair(texts.parse(zh, "x.md"), texts.parse(en, "x.en.md") if en is not None else None)
    return list(map(str, exceptions.check(pair)))


def test_a_clean_pair_has_no_finding() -> None:
    assert texts.parse(ZH, "x.md").findings == texts.parse(CLEAN, "x.en.md").findings == ()
    assert check() == []


def test_a_text_without_english_is_no_error() -> None:
    assert check(en=None) == []


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
        "One point", "One point［3］",
        "x.en.md:13: note-differs: p3 refers to ［3］, its Chinese to no note. Refer to the same notes.",
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
        "p. 10", "p. 11",
        "x.en.md:18: figure-missing: n1 has 10 in Chinese, which its English does not hold. "
        "Add it, or except it with a reason.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "message"), DEFECTS.values(), ids=DEFECTS.keys())
def test_each_defect_has_its_message(old: str, new: str, message: str) -> None:
    assert CLEAN.count(old) == 1
    assert check(en=CLEAN.replace(old, new)) == [message]


def test_chinese_in_a_marks_reason_is_no_finding() -> None:
    assert check(en=CLEAN.replace("One point", "{++One++}{>>原文脱字<<} point")) == []


def test_a_translators_note_is_not_aligned() -> None:
    assert check(en=EN) == []


EXCEPTED = CLEAN.replace("13 percent", "13 of them")


@pytest.mark.parametrize(
    ("exception", "english", "expected"),
    [
        ('{block: p1, code: figure-missing, what: "13%", reason: "all know it"}', EXCEPTED, []),
        (
            '{block: p1, code: figure-missing, what: "13%", reason: "all know it"}',
            CLEAN,
            ["x.en.md:3: exception-idle: the exception p1 figure-missing 13% is no longer needed. Delete it."],
        ),
        (
            '{block: p1, code: figure-missing, what: "13%"}',
            EXCEPTED,
            [
                "x.en.md:3: exception-bare: the exception p1 figure-missing 13% gives no reason. Add reason: ….",
                "x.en.md:8: figure-missing: p1 has 13% in Chinese, which its English does not hold. "
                "Add it, or except it with a reason.",
            ],
        ),
        (
            "all",
            CLEAN,
            ["x.en.md:3: exception-bare: the exception all names nothing. Write {block, code, reason}."],
        ),
    ],
)
def test_exceptions_must_earn_their_place(exception: str, english: str, expected: list[str]) -> None:
    granted = english.replace("status: revised", f"status: revised\nexceptions: [{exception}]")
    assert check(en=granted) == expected


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("421.2万件", "4.212 million"),
        ("421.2万件", "4,212,000"),
        ("3万亿元", "3 trillion yuan"),
        ("3万亿元", "three trillion yuan"),
        ("5500万光年", "55 million light-years"),
        ("1.1亿千瓦", "110 million kilowatts"),
        ("40多万", "more than 400,000"),
        ("6000多项", "over 6,000 items"),
        ("2024年1月31日", "January 31, 2024"),
        ("增长20.5%", "20.5 percent"),
        ("百分之二十", "20%"),
        ("第十一次集体学习", "the eleventh group study"),
        ("第十一次集体学习", "the 11th group study"),
        ("党的二十大", "the 20th National Congress"),
        ("二十届三中全会", "the twentieth Central Committee"),
        ("“十四五”规划", "the 14th Five-Year Plan"),
        ("第二十一条", "Article twenty-one"),
        ("第一生产力", "the primary productive force"),
        ("5G", "5G"),
        ("工业4.0", "Industry 4.0"),
        ("105个", "one hundred and five"),
        ("2500年", "two thousand five hundred years"),
        ("创新［1］", "innovation"),
        ("1.高校", "Universities"),
        ("（二）新产业", "(2) New industries"),
        ("三个方面、十大类", "several aspects"),
    ],
)
def test_figures_are_found_in_any_spelling(zh: str, en: str) -> None:
    assert figures.missing(zh, en) == []


@pytest.mark.parametrize(
    ("zh", "en", "shown"),
    [
        ("421.2万件", "421.2 thousand", ["421.2万"]),
        ("3万亿元", "3 billion", ["3万亿"]),
        ("9月7日", "August 7", ["9月"]),
        ("占13%", "13 provinces", ["13%"]),
        ("第三次", "once, both, the second", ["第三"]),
        ("党的二十大", "the 19th National Congress", ["二十"]),
        ("2022年和2023年", "2022, 2024", ["2023"]),
        ("2023年至2023年", "From 2023 to that year", ["2023"]),
        ("7个和5个", "seven thousand and five", ["7", "5"]),
    ],
)
def test_a_lost_figure_is_named(zh: str, en: str, shown: list[str]) -> None:
    assert [figure.shown for figure in figures.missing(zh, en)] == shown


def test_numbering_fills_both_files_with_numbers_never_used() -> None:
    zh = "---\nretired: [p7]\n---\n\n# 题 {: #title }\n\n甲\n\n乙\n{: #p3 }\n\n## 丙\n\n- 丁\n- 戊\n{: .wide }\n"
    en = "# T {: #title }\n\nA\n\nB\n{: #p3 }\n\n## C\n\n- D\n- E\n"
    numbered_zh, numbered_en = numbering.numbered(zh, en)
    assert numbered_zh == (
        "---\nretired: [p7]\n---\n\n# 题 {: #title }\n\n甲\n{: #p8 }\n\n乙\n{: #p3 }\n\n## 丙 {: #p9 }\n\n"
        "- 丁\n{: #p10 }\n- 戊\n{: #p11 .wide }\n"
    )
    assert numbered_en == (
        "# T {: #title }\n\nA\n{: #p8 }\n\nB\n{: #p3 }\n\n## C {: #p9 }\n\n- D\n{: #p10 }\n- E\n{: #p11 }\n"
    )
    assert numbering.numbered(numbered_zh, numbered_en) == (numbered_zh, numbered_en)
    assert texts.parse(numbered_zh, "x.md").findings == texts.parse(numbered_en, "x.en.md").findings == ()


def test_numbering_gives_an_english_block_without_partner_a_number_of_its_own() -> None:
    zh, en = "甲\n{: #p1 }\n\n乙\n{: #p2 }\n", "A\n{: #p1 }\n\nMore\n\nB\n{: #p2 }\n"
    assert numbering.numbered(zh, en) == (zh, "A\n{: #p1 }\n\nMore\n{: #p3 }\n\nB\n{: #p2 }\n")


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    folder = tmp_path / "docs/texts/group"
    folder.mkdir(parents=True)
    (folder / "x.md").write_text(ZH, encoding="utf-8")
    (folder / "x.en.md").write_text(CLEAN, encoding="utf-8")
    return tmp_path


def test_stamping_makes_a_translation_fresh_until_its_chinese_changes(edition: Path) -> None:
    zh, en = (edition / f"docs/texts/group/x{suffix}" for suffix in (".md", ".en.md"))
    assert {f.code for f in maintenance.stale_all(edition)} == {"translation-stale"}
    maintenance.stamp(en, edition)
    assert maintenance.stale_all(edition) == []
    assert "\n{: #p3 data-of=" in en.read_text(encoding="utf-8")
    zh.write_text(ZH.replace("一点", "二点").replace("[^n1]: ", "新段\n{: #p5 }\n\n[^n1]: "), encoding="utf-8")
    assert list(map(str, maintenance.stale_all(edition))) == [
        "docs/texts/group/x.en.md:13: translation-stale: the Chinese of p3 has changed since it was translated. "
        "Revise it, then stamp the file.",
        "docs/texts/group/x.md:21: translation-missing: p5 has no English. Translate it.",
    ]


def test_stamping_refuses_what_is_no_english_file(edition: Path) -> None:
    with pytest.raises(EditionError, match=r"this is no English file of a text\. Name the \.en\.md of a pair\.$"):
        maintenance.stamp(edition / "docs/texts/group/x.md", edition)


def test_ids_are_written_into_changed_files_alone(edition: Path) -> None:
    assert maintenance.number_all(edition) == []
    zh = edition / "docs/texts/group/x.md"
    zh.write_text(ZH.replace("[^n1]: ", "新段\n\n[^n1]: "), encoding="utf-8")
    assert maintenance.number_all(edition) == ["docs/texts/group/x.md"]
    assert "新段\n{: #p5 }\n" in zh.read_text(encoding="utf-8")


def test_ids_are_not_written_where_blocks_run_on(edition: Path) -> None:
    zh = edition / "docs/texts/group/x.md"
    broken = ZH.replace("[^n1]: ", "新段\n又一行\n\n[^n1]: ")
    zh.write_text(broken, encoding="utf-8")
    with pytest.raises(EditionError, match="block-run-on"):
        maintenance.number_all(edition)
    assert zh.read_text(encoding="utf-8") == broken


def test_the_whole_edition_is_counted(edition: Path) -> None:
    findings, summary = maintenance.check_all(edition)
    assert (findings, summary) == ([], "checked 1 pairs, 6 blocks: 0 findings")

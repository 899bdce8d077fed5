"""What a maintainer does with texts: checks all, lists what is stale, stamps a translation, numbers new blocks."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from edition.base.findings import EditionError
from edition.base.reporting import report
from edition.commands import maintenance
from sample import CLEAN, ZH


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    folder = tmp_path / "docs/texts/group"
    folder.mkdir(parents=True)
    (folder / "x.md").write_text(ZH, encoding="utf-8")
    (folder / "x.en.md").write_text(CLEAN, encoding="utf-8")
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "a.txt").write_text("甲", encoding="utf-8")
    entry = f"file: a.txt, sha256: {hashlib.sha256('甲'.encode()).hexdigest()}, group: group"
    more = "title: {zh: 甲, en: A}, rights: {show: full}, texts: [{slug: x}]"
    (sources / "catalogue.yml").write_text(f'"001": {{{entry}, {more}}}\n', encoding="utf-8")
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
        "Revise it, then run make stamp FILE=docs/texts/group/x.en.md.",
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


def test_a_byte_order_mark_changes_nothing(edition: Path) -> None:
    zh, en = (edition / f"docs/texts/group/x{suffix}" for suffix in (".md", ".en.md"))
    maintenance.stamp(en, edition)
    for path in (zh, en):
        path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert (maintenance.check_all(edition)[0], maintenance.stale_all(edition)) == ([], [])
    assert maintenance.number_all(edition) == []
    zh.write_text(ZH.replace("[^n1]: ", "新段\n\n[^n1]: "), encoding="utf-8-sig")
    assert maintenance.number_all(edition) == ["docs/texts/group/x.md"]
    assert zh.read_text(encoding="utf-8").startswith("---\n")


def test_of_a_file_that_cannot_be_read_nothing_else_is_said(edition: Path) -> None:
    (edition / "docs/texts/group/x.en.md").write_bytes(CLEAN.encode("utf-16"))
    fact = "not-utf8: byte 0xff is not UTF-8. Save the file as UTF-8; it seems to be UTF-16."
    assert [str(finding) for finding in maintenance.check_all(edition)[0]] == [f"docs/texts/group/x.en.md:1: {fact}"]


def test_ids_are_not_written_where_blocks_run_on(edition: Path) -> None:
    zh = edition / "docs/texts/group/x.md"
    broken = ZH.replace("[^n1]: ", "新段\n又一行\n\n[^n1]: ")
    zh.write_text(broken, encoding="utf-8")
    with pytest.raises(EditionError, match="block-run-on"):
        maintenance.number_all(edition)
    assert zh.read_text(encoding="utf-8") == broken


def test_the_whole_edition_is_counted(edition: Path) -> None:
    maintenance.stamp(edition / "docs/texts/group/x.en.md", edition)
    assert report(*maintenance.check_all(edition)) == "checked 1 pairs, 6 blocks: 0 findings"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("---\nsource", "---\nsource: [\nx", "front-matter-broken"),
        ("一点", "{: #p9 }\n\n- 一点", "id-misplaced"),
        ("- 一点", "> 一点", "paragraph-is-markup"),
        ("- 一点\n", "一点\n又一行\n", "block-run-on"),
        ("- 一点\n", "/// verse\n一点\n", "block-unclosed"),
        ("- 一点\n", "/// poem\n一点\n///\n", "block-unopened"),
        ("- 一点\n", "/// verse\n///\n", "block-empty"),
        ("- 一点\n", "/// verse\n一点\n  二点\n///\n", "line-misread"),
        ("- 一点\n", "/// table\n| 一 | 点 |\n| --- |\n| 二 |\n///\n", "table-uneven"),
    ],
)
def test_nothing_is_written_where_blocks_are_not_what_they_seem(edition: Path, old: str, new: str, code: str) -> None:
    zh = edition / "docs/texts/group/x.md"
    broken = ZH.replace(old, new).replace("[^n1]: ", "新段\n\n[^n1]: ")
    zh.write_text(broken, encoding="utf-8")
    with pytest.raises(EditionError) as caught:
        maintenance.number_all(edition)
    assert {finding.code for finding in caught.value.findings} == {code}
    assert zh.read_text(encoding="utf-8") == broken
    en = edition / "docs/texts/group/x.en.md"
    with pytest.raises(EditionError, match=code):
        maintenance.stamp(en, edition)
    assert en.read_text(encoding="utf-8") == CLEAN


def test_what_is_not_utf8_or_empty_is_not_written(edition: Path) -> None:
    zh, en = (edition / f"docs/texts/group/x{suffix}" for suffix in (".md", ".en.md"))
    zh.write_text(ZH.replace("[^n1]: ", "新段\n\n[^n1]: "), encoding="utf-8")
    for content in (b"\xff", b"\n"):
        en.write_bytes(content)
        with pytest.raises(EditionError):
            maintenance.number_all(edition)
        assert en.read_bytes() == content
    assert "新段\n\n" in zh.read_text(encoding="utf-8")


def test_stamping_asks_for_both_files(edition: Path) -> None:
    for name in ("y.en.md", "x.fr.md"):
        with pytest.raises(EditionError, match="file-unknown"):
            maintenance.stamp(edition / "docs/texts/group" / name, edition)
    (edition / "docs/texts/group/x.md").unlink()
    with pytest.raises(EditionError, match="file-unknown"):
        maintenance.stamp(edition / "docs/texts/group/x.en.md", edition)


def test_a_stale_block_is_a_finding_but_where_the_status_or_an_exception_says_so(edition: Path) -> None:
    zh, en = (edition / f"docs/texts/group/x{suffix}" for suffix in (".md", ".en.md"))
    maintenance.stamp(en, edition)
    zh.write_text(ZH.replace("一点", "二点"), encoding="utf-8")
    stale = (
        "docs/texts/group/x.en.md:13: translation-stale: the Chinese of p3 has changed since it was translated. "
        "Revise it, then run make stamp FILE=docs/texts/group/x.en.md."
    )
    assert list(map(str, maintenance.check_all(edition)[0])) == [stale]
    stamped = en.read_text(encoding="utf-8")
    for allowed in (
        "status: partial",
        "status: partial-revised",
        "status: revised\nexceptions: [{block: p3, code: translation-stale, reason: the English says both}]",
    ):
        en.write_text(stamped.replace("status: revised", allowed), encoding="utf-8")
        assert maintenance.check_all(edition)[0] == []
        assert [finding.code for finding in maintenance.stale_all(edition)] == ["translation-stale"]


def test_texts_pairs_terms_and_sentences_are_checked_together(edition: Path) -> None:
    zh = edition / "docs/texts/group/x.md"
    maintenance.stamp(edition / "docs/texts/group/x.en.md", edition)
    again = "这一句话在全书里出现了两次。"
    zh.write_text(ZH.replace("一点", f"一点。{again}{again}").replace("# 题 {: #title }", "# 题"), encoding="utf-8")
    glossary = edition / "docs/glossary"
    glossary.mkdir()
    meta = "zh: 题\npinyin: tí\nen: {preferred: theme}\npos: noun\ndomain: core"
    term = f"---\n{meta}\n---\n\n甲\n{{: #zh }}\n\nA\n{{: #en }}\n"
    (glossary / "theme.md").write_text(term, encoding="utf-8")
    findings, summary = maintenance.check_all(edition)
    assert [(finding.path, finding.code) for finding in findings] == [
        ("docs/texts/group/x.en.md", "block-unknown"),
        ("docs/texts/group/x.en.md", "translation-stale"),
        ("docs/texts/group/x.md", "id-missing"),
        ("docs/texts/group/x.md", "sentence-unsettled"),
    ]
    assert report(findings, summary).splitlines()[-1] == (
        "checked 1 pairs, 6 blocks: 4 findings: "
        "block-unknown 1, id-missing 1, sentence-unsettled 1, translation-stale 1"
    )
    zh.write_text(ZH, encoding="utf-8")
    assert [finding.code for finding in maintenance.check_all(edition)[0]] == ["term-missing"]
    (glossary / "theme.md").write_text(term.replace("\nA\n", "\nA’s and B's\n"), encoding="utf-8")
    assert [str(finding) for finding in maintenance.check_all(edition)[0] if finding.code != "term-missing"] == [
        "docs/glossary/theme.md:12: apostrophe-straight: the apostrophe of B's is straight. Write ’."
    ]
    (glossary / "theme.md").write_text(term, encoding="utf-8")
    en = edition / "docs/texts/group/x.en.md"
    stamped = en.read_text(encoding="utf-8")
    en.write_text(stamped.replace("One point", "One's point"), encoding="utf-8")
    assert "docs/texts/group/x.en.md:13: apostrophe-straight: the apostrophe of One's is straight. Write ’." in map(
        str, maintenance.check_all(edition)[0]
    )
    en.write_text(stamped, encoding="utf-8")
    (glossary / "theme.md").write_text(term.replace("pos: noun", "pos: x"), encoding="utf-8")
    assert [finding.code for finding in maintenance.check_all(edition)[0]] == ["value-unknown"]

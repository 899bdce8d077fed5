"""Broken data: every command tells all of it, by file and line, and writes nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from edition.base.characters import REMEDY
from edition.base.findings import EditionError
from edition.commands import collate, convert, maintenance
from edition.model import reading
from edition.model.data.schemas import INTERFACE_WORDS
from edition.model.edition import Edition
from edition.model.sources import catalogue

ENTRY = """"{key}":
  file: {key}.txt
  sha256: {sha256}
  group: g{key}
  title: {{zh: 题, en: Title}}
  rights: {{show: full}}
  texts: [{{slug: one}}]
"""
ZH = '---\nsource: "{key}"\nlines: 1-1\n---\n\n甲\n{{: #p1 }}\n'
TERM = """---
zh: 人
pinyin: rén
en: {preferred: people}
pos: noun
domain: core
related: []
---

甲
{: #zh }

A
{: #en }
"""

NAMES = "slug\tkind\tzh\tvariants\tpinyin\ten\twho_zh\twho_en\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small repository in order: two documents of one text each, one term, one table."""
    root = tmp_path / "root"
    entries = ""
    for key in ("001", "002"):
        write(root, f"sources/{key}.txt", "甲")
        write(root, f"docs/texts/g{key}/one.md", ZH.format(key=key))
        entries += ENTRY.format(key=key, sha256=hashlib.sha256("甲".encode()).hexdigest())
    write(root, "sources/catalogue.yml", entries)
    write(root, "docs/glossary/people.md", TERM)
    write(root, "data/names.tsv", NAMES + "a\tperson\t甲\t\tJiǎ\tA\t\t\n")
    return root


def write(root: Path, name: str, content: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(content, encoding="utf-8")


def change(root: Path, name: str, old: str, new: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    assert old in text
    write(root, name, text.replace(old, new, 1))


def put_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def put_link(path: Path, target: Path) -> None:
    path.rename(target)
    path.symlink_to(target)


def told(root: Path) -> list[str]:
    """What the check says; a build would end with no less."""
    findings = [str(finding) for finding in maintenance.check_all(root)[0]]
    if findings:
        with pytest.raises(EditionError) as caught:
            Edition.read(root)
        assert [str(finding) for finding in caught.value.findings] == findings
    return findings


def test_a_repository_in_order(root: Path) -> None:
    assert told(root) == []
    assert list(Edition.read(root).pairs) == ["docs/texts/g001/one.md", "docs/texts/g002/one.md"]
    assert [result.findings for _, result in collate.collate_all(root)] == [[], []]


C = "sources/catalogue.yml"
WRITE = "Write it, give its file this name, or delist it."
LISTED = "List its slug in sources/catalogue.yml, give it the name of one that is listed, or take it out"
BROKEN: dict[str, tuple[Callable[[Path], object], list[str]]] = {
    "two entries with one key": (
        lambda root: change(root, C, '"002"', '"001"'),
        [f"{C}:8: key-duplicate: 001 stands at line 1 already. Keep one."],
    ),
    "two entries with one file": (
        lambda root: change(root, C, "002.txt", "001.txt"),
        [f"{C}:9: document-duplicate: the file 001.txt stands at line 2 already. Give each document its own."],
    ),
    "two entries with one group": (
        lambda root: change(root, C, "g002", "g001"),
        [f"{C}:11: document-duplicate: the group g001 stands at line 4 already. Give each document its own."],
    ),
    "one slug twice": (
        lambda root: change(root, C, "{slug: one}", "{slug: one}, {slug: one, page: 2}"),
        [f"{C}:7: text-duplicate: the slug one stands at line 7 already. Give each text of a document its own."],
    ),
    "no catalogue": (
        lambda root: (root / C).unlink(),
        [f"{C}:1: file-missing: the file is not there. Restore it, or name another."],
    ),
    "a text that no entry lists": (
        lambda root: write(root, "docs/texts/g001/two.md", ZH.format(key="001")),
        [f"docs/texts/g001/two.md:1: uncatalogued-text: the catalogue lists no such text. {LISTED}."],
    ),
    "a page among the texts": (
        lambda root: write(root, "docs/texts/a.html", "甲"),
        [f"docs/texts/a.html:1: uncatalogued-text: the catalogue lists no such text. {LISTED}."],
    ),
    "a text in a deeper folder": (
        lambda root: write(root, "docs/texts/g001/deep/one.md", ZH.format(key="001")),
        [f"docs/texts/g001/deep/one.md:1: uncatalogued-text: the catalogue lists no such text. {LISTED}."],
    ),
    "a source that no entry lists": (
        lambda root: write(root, "sources/003.txt", "甲"),
        [
            "sources/003.txt:1: uncatalogued-source: the catalogue lists no such source. "
            "Enter it in sources/catalogue.yml, or take it out."
        ],
    ),
    "a ledger of no source": (
        lambda root: write(root, "sources/003.ledger.tsv", "甲"),
        [
            "sources/003.ledger.tsv:1: uncatalogued-source: the catalogue lists no such source. "
            "Enter it in sources/catalogue.yml, or take it out."
        ],
    ),
    "a listed text that is not there": (
        lambda root: (root / "docs/texts/g001/one.md").unlink(),
        [f"docs/texts/g001/one.md:1: text-missing: the catalogue lists this text. {WRITE}"],
    ),
    "a text of another source": (
        lambda root: change(root, "docs/texts/g001/one.md", '"001"', '"002"'),
        [
            "docs/texts/g001/one.md:2: source-differs: the source is 002, and the catalogue lists this text under 001. "
            'Write source: "001", or list it elsewhere.'
        ],
    ),
    "a text of no source": (
        lambda root: change(root, "docs/texts/g001/one.md", 'source: "001"\n', ""),
        [
            "docs/texts/g001/one.md:1: source-differs: the text names no source, and the catalogue lists it under 001. "
            'Write source: "001", or list it elsewhere.'
        ],
    ),
    "a folder in the place of a text": (
        lambda root: put_folder(root / "docs/texts/g001/one.md"),
        ["docs/texts/g001/one.md:1: file-unreadable: this is a folder. Put a text file in its place."],
    ),
    "a folder in the place of a source": (
        lambda root: put_folder(root / "sources/001.txt"),
        ["sources/001.txt:1: file-unreadable: this is a folder. Put a text file in its place."],
    ),
    "a link to nothing": (
        lambda root: (root / "docs/glossary/x.md").symlink_to("nothing"),
        ["docs/glossary/x.md:1: link-dangling: the symbolic link leads to nothing. Put the file itself here."],
    ),
    "a link out of the repository": (
        lambda root: (root / "docs/about.md").symlink_to(root.parent),
        ["docs/about.md:1: link-outside: a symbolic link leads out of the repository. Put the file itself here."],
    ),
    "a source that is a link out": (
        lambda root: put_link(root / "sources/001.txt", root.parent / "x"),
        ["sources/001.txt:1: link-outside: a symbolic link leads out of the repository. Put the file itself here."],
    ),
    "a term in a deeper folder": (
        lambda root: write(root, "docs/glossary/deep/people.md", TERM),
        [
            "docs/glossary/deep/people.md:1: term-misplaced: this is no term of docs/glossary. "
            "Name it SLUG.md, or take it out."
        ],
    ),
    "a term whose name is no slug": (
        lambda root: (root / "docs/glossary/people.md").rename(root / "docs/glossary/The People.md"),
        [
            "docs/glossary/The People.md:1: value-malformed: the file's name is The People. "
            "Write small letters, digits and single hyphens, such as new-growth, and not index."
        ],
    ),
    "a term without front matter": (
        lambda root: write(root, "docs/glossary/people.md", TERM.partition("---\n\n")[2]),
        ["docs/glossary/people.md:1: front-matter-broken: there is no front matter. Begin the file with it."],
    ),
    "a ledger that is not UTF-8": (
        lambda root: (root / "sources/001.ledger.tsv").write_bytes(b"\xff"),
        ["sources/001.ledger.tsv:1: not-utf8: byte 0xff is not UTF-8. Save the file as UTF-8."],
    ),
    "a ledger of another header": (
        lambda root: write(root, "sources/001.ledger.tsv", "act\n"),
        [
            "sources/001.ledger.tsv:1: ledger-header: the header differs. Write act rule lines first last to."
        ],
    ),
    "a table that no schema declares": (
        lambda root: write(root, "data/x.tsv", "zh\n"),
        [
            "data/x.tsv:1: table-undeclared: no schema says what this table holds. "
            "Declare its columns in hooks/edition/model/data/schemas.py."
        ],
    ),
    "a table of another header": (
        lambda root: write(root, "data/names.tsv", "zh\n甲\n"),
        [
            "data/names.tsv:1: table-header: the header is not slug, kind, zh, variants, pinyin, en, who_zh, who_en. "
            "Write these names with tabs between."
        ],
    ),
    "a table that is not UTF-8": (
        lambda root: (root / "data/sentences.tsv").write_bytes(b"zh\ten\n\xff\tx\n"),
        ["data/sentences.tsv:2: not-utf8: byte 0xff is not UTF-8. Save the file as UTF-8."],
    ),
    "a table with a carriage return": (
        lambda root: write(root, "data/names.tsv", NAMES + "a\tperson\t甲\t\tJiǎ\tA\t\t\r\r\n"),
        [f"data/names.tsv:2: character-unwanted: who_en holds U+000D control. {REMEDY}."],
    ),
    "a habit of wording that says nothing of what to write": (
        lambda root: write(root, "data/wording.tsv", "en\tzh\twrite\nthe cause of\t*\t\n"),
        ["data/wording.tsv:2: value-empty: write is empty. Fill it in, or take it out where it may be missing."],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("break_it", "messages"), BROKEN.values(), ids=BROKEN.keys())
def test_what_is_broken_is_told_by_the_check_and_ends_a_build(
    root: Path, break_it: Callable[[Path], object], messages: list[str]
) -> None:
    break_it(root)
    assert told(root) == messages


def test_the_librarys_own_tables_are_checked(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(root, "words.yml", "home: [首页]\n")
    table = (root / "words.yml", INTERFACE_WORDS, "words.yml", "words-broken")
    absent = (root / "absent.yml", INTERFACE_WORDS, "absent.yml", "words-broken")
    monkeypatch.setattr(reading, "OWN_TABLES", (table, absent))
    assert told(root) == [
        "absent.yml:1: file-missing: the file is not there. Restore it, or name another.",
        "words.yml:1: value-wrong: word home has 1 values, where 2 are wanted. "
        "Write a list: [words, in quotes where they look like a number or a date, …].",
    ]


def test_everything_is_told_at_once(root: Path) -> None:
    change(root, C, "show: full", "show: exceprt")
    change(root, "docs/texts/g001/one.md", "lines: 1-1", "lines: [")
    change(root, "docs/texts/g002/one.md", "甲\n", "甲{++乙\n")
    change(root, "docs/glossary/people.md", "related: []", "related: [people]")
    write(root, "data/names.tsv", NAMES + "\n甲\n")
    found = maintenance.check_all(root)[0]
    assert [(finding.path, finding.line, finding.code) for finding in found] == [
        ("data/names.tsv", 2, "row-blank"),
        ("data/names.tsv", 3, "row-cells"),
        ("docs/glossary/people.md", 7, "relation-circular"),
        ("docs/texts/g001/one.md", 3, "front-matter-broken"),
        ("docs/texts/g002/one.md", 6, "mark-broken"),
        (C, 6, "value-unknown"),
    ]


def test_pairs_are_checked_though_the_catalogue_and_a_term_are_broken(root: Path) -> None:
    write(root, "docs/texts/g001/one.en.md", "---\nstatus: revised\n---\n\nA\n{: #p9 }\n")
    change(root, C, "show: full", "show: none")
    write(root, "docs/glossary/x.md", "甲\n")
    assert {"block-unknown", "block-missing", "value-unknown"} <= {one.code for one in maintenance.check_all(root)[0]}


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("docs/texts/g001/one.md", "lines: 1-1", "retired: [[p3]]", "value-wrong"),
        ("docs/texts/g001/one.md", "lines: 1-1", "retired: p3\nretired: p4", "key-duplicate"),
        ("docs/texts/g001/one.md", "lines: 1-1", "lines: &x 1-1", "yaml-alias"),
    ],
)
def test_no_number_is_given_where_a_front_matter_is_broken(
    root: Path, name: str, old: str, new: str, code: str
) -> None:
    change(root, name, old, new)
    change(root, "docs/texts/g002/one.md", "甲\n", "乙\n\n甲\n")
    before = {path: path.read_bytes() for path in root.rglob("*.md")}
    with pytest.raises(EditionError) as caught:
        maintenance.number_all(root)
    assert [finding.code for finding in caught.value.findings] == [code]
    assert {path: path.read_bytes() for path in root.rglob("*.md")} == before


def test_nothing_seems_stale_where_a_front_matter_is_broken(root: Path) -> None:
    change(root, "docs/texts/g001/one.md", "lines: 1-1", "lines: [")
    with pytest.raises(EditionError, match=r"^docs/texts/g001/one\.md:3: front-matter-broken: [^\n]*$"):
        maintenance.stale_all(root)


def test_a_retired_number_is_not_given_again(root: Path) -> None:
    change(root, "docs/texts/g001/one.md", "lines: 1-1", "lines: 1-1\nretired: p3")
    change(root, "docs/texts/g001/one.md", "甲\n", "乙\n\n甲\n")
    maintenance.number_all(root)
    assert "{: #p4 }" in (root / "docs/texts/g001/one.md").read_text(encoding="utf-8")


def test_conversion_writes_nothing_where_the_catalogue_is_broken(root: Path) -> None:
    change(root, C, "slug: one", "slug: ../one")
    before = sorted(root.rglob("*"))
    with pytest.raises(EditionError, match="value-malformed"):
        convert.convert_file(root / "sources/001.txt", root, root / "docs/texts/g001")
    assert sorted(root.rglob("*")) == before


def test_a_source_that_the_catalogue_does_not_list_is_converted(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    convert.convert_file(root / "sources/001.txt", root, None)
    assert capsys.readouterr().out.startswith('---\nsource: "001"\n')
    write(root, "sources/new.txt", "甲乙丙丁")
    convert.convert_file(root / "sources/new.txt", root, None)
    assert capsys.readouterr().out.startswith('---\nsource: "new.txt"\n')


def test_the_collation_of_what_cannot_be_read_says_so_alone(root: Path) -> None:
    change(root, "docs/texts/g001/one.md", "lines: 1-1", "lines: 1")
    (root / "sources/002.ledger.tsv").write_bytes(b"\xff")
    results = [result.findings for _, result in collate.collate_all(root)]
    assert [[str(finding) for finding in found] for found in results] == [
        ["docs/texts/g001/one.md:3: value-malformed: lines is 1. Write the first and the last line, such as 1-297."],
        ["sources/002.ledger.tsv:1: not-utf8: byte 0xff is not UTF-8. Save the file as UTF-8."],
    ]
    write(root, "docs/texts/g001/two.md", "甲\n")
    with pytest.raises(EditionError, match="uncatalogued-text"):
        collate.collate_all(root)


def test_rights_fail_closed(root: Path) -> None:
    [document, _] = catalogue.load(root)
    assert not document.excerpt
    for rights in ({"show": "excerpt"}, {"show": "exceprt"}, {"show": ""}, {}, None):
        assert catalogue.Document("001", "a.txt", "g", (), {"rights": rights}).excerpt
    change(root, "docs/texts/g002/one.md", "lines: 1-1", "lines: 1-1\nshow: excerpt")
    edition = Edition.read(root)
    shown = [edition.is_excerpt(path) for path in ("docs/texts/g001/one.md", "docs/texts/g002/one.md")]
    assert shown == [False, True]

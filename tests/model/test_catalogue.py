"""The catalogue: what it must say of each document, and the sources it answers for."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from edition.base.findings import EditionError
from edition.model.sources import catalogue
from edition.model.sources.catalogue import Document


def test_a_changed_source_is_named(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    raw = "甲".encode()
    digest = hashlib.sha256(raw).hexdigest()
    document = Document("001", "a.txt", "g", (), {"sha256": digest})
    [missing] = catalogue.changed_source(tmp_path, document, 7)
    assert str(missing) == "sources/catalogue.yml:7: source-missing: sources/a.txt is not there. Restore the file."
    (tmp_path / "sources/a.txt").write_bytes(raw)
    assert list(catalogue.changed_source(tmp_path, document, 7)) == []
    (tmp_path / "sources/a.txt").write_bytes(raw + b"\n")
    other = hashlib.sha256(raw + b"\n").hexdigest()
    assert [str(f) for f in catalogue.changed_source(tmp_path, document, 7)] == [
        f"sources/a.txt:1: source-changed: the hash is {other[:12]}…, not {digest[:12]}…. "
        "Restore the source byte for byte."
    ]


DOCUMENT = """"001":
  file: a.txt
  sha256: "{digest}"
  group: hong
  title: {{zh: 题, en: Title}}
  rights: {{show: full}}
  texts: [{{slug: one}}, {{slug: two}}]
"""
KEYS = (
    "affiliation, authors, file, group, kind, made_from, markup, pages, published, rights, sha256, short, texts, title"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with one source and its entry."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/a.txt").write_bytes("甲".encode())
    write(tmp_path, "# The documents.\n" + DOCUMENT)
    return tmp_path


def write(root: Path, content: str) -> None:
    digest = hashlib.sha256("甲".encode()).hexdigest()
    (root / "sources/catalogue.yml").write_text(content.format(digest=digest), encoding="utf-8")


def messages(root: Path) -> list[str]:
    with pytest.raises(EditionError) as caught:
        catalogue.load(root)
    return str(caught.value).split("\n")


def test_a_document_knows_its_files(root: Path) -> None:
    [document] = catalogue.load(root)
    assert (document.key, document.file, document.group, document.slugs) == ("001", "a.txt", "hong", ("one", "two"))
    assert document.meta["title"] == {"zh": "题", "en": "Title"}
    assert document.ledger == "sources/a.ledger.tsv"
    assert document.paths() == ["docs/texts/hong/one.md", "docs/texts/hong/two.md"]


def test_all_that_is_wrong_is_named_at_the_documents_line(root: Path) -> None:
    write(root, DOCUMENT + DOCUMENT.replace("001", "002").replace("a.txt", "b.txt").replace("  title", "  heading"))
    assert messages(root) == [
        "sources/catalogue.yml:8: key-missing: document 002 has no title. Add it.",
        f"sources/catalogue.yml:12: key-unknown: heading is no key of document 002. Use one of {KEYS}.",
    ]
    write(root, DOCUMENT + DOCUMENT.replace("001", "002").replace("a.txt", "b.txt").replace("hong", "shi"))
    assert messages(root) == ["sources/catalogue.yml:8: source-missing: sources/b.txt is not there. Restore the file."]
    write(root, DOCUMENT.replace("  sha256", "  short: {{zh: 题}}\n  sha"))
    assert messages(root) == [
        "sources/catalogue.yml:1: key-missing: document 001 has no sha256. Add it.",
        "sources/catalogue.yml:3: key-missing: document 001.short has no en. Add it.",
        f"sources/catalogue.yml:4: key-unknown: sha is no key of document 001. Use one of {KEYS}.",
    ]


def test_a_withdrawn_document_is_not_shown(root: Path) -> None:
    assert catalogue.load(root)[0].withdrawn == ""
    write(root, DOCUMENT.replace("show: full", "show: full, withdrawn: 2026-11-27"))
    line = next(n for n, words in enumerate(DOCUMENT.split("\n"), 1) if "show: full" in words)
    assert messages(root) == [
        f'sources/catalogue.yml:{line}: withdrawn-shown: "001" is withdrawn since 2026-11-27, and is shown. '
        "Write show: nothing, or take the day away."
    ]
    write(root, DOCUMENT.replace("show: full", "show: nothing, withdrawn: 2026-11-27"))
    assert catalogue.load(root)[0].withdrawn == "2026-11-27"
    write(root, DOCUMENT.replace("show: full", "show: nothing, withdrawn: 2026-13"))
    assert "2026-13" in messages(root)[0]


def test_what_is_no_yaml_is_named_by_line(root: Path) -> None:
    write(root, DOCUMENT + "]")
    [message] = messages(root)
    assert message.startswith("sources/catalogue.yml:8: catalogue-broken: this is no YAML (")
    assert message.endswith("). Mend it.")

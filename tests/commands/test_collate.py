"""The collation as a command: what it reads of a text, and what it says of files that are not in order."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from edition.base.findings import EditionError
from edition.base.markup import MarkupError
from edition.check.collation import Collation, Witness
from edition.commands.collate import collate_one, published, report
from edition.model.edition import Edition
from edition.model.sources.catalogue import Document
from edition.model.texts import texts
from edition.model.texts.pairing import Pair
from edition.publish.pages import Pages
from edition.publish.texts import tools_of
from small_edition import FOLDERS, edition, path_of

DOCUMENT = Document(
    "001", "s.txt", "g", ("x",), {"title": {"zh": "件", "en": "Item"}, "sha256": "0", "rights": {"show": "excerpt"}}
)
SOURCE = "1\n甲乙\n丙⻓丁\n"
LEDGER = "act\trule\tlines\tfirst\tlast\tto\ndrop\tpage-number\t1\t1\t1\nfold\tradical\t3:2\tU+2ED3\tU+2ED3\t长\n"
TEXT = '---\nsource: "001"\nlines: 2-3\n---\n\n# 甲乙 {: #title }\n\n丙长\n{: #p1 }\n\n丁\n{: #p2 }\n'
ENGLISH = "---\nstatus: draft\n---\n\n# A {: #title }\n"

NOTHING = tools_of(Edition(Path(), (), {}, {}, {}))  # finds no term


def only(folder: str) -> Edition:
    """The small edition with one text alone."""
    return replace(edition(), pairs={path_of(folder): edition().pairs[path_of(folder)]})


def of_text(chinese: str, english: str | None = None) -> Edition:
    """An edition of one text, given by its files."""
    pair = Pair(texts.parse(chinese, "docs/texts/g/x.md"), texts.parse(english, "x.en.md") if english else None)
    return Edition(Path(), (DOCUMENT,), {"docs/texts/g/x.md": pair}, {}, {})


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_page_says_in_full_what_the_markdown_says(folder: str) -> None:
    page = published(only(folder), path_of(folder), tools_of(edition())).printed
    plain = Witness.rendered(edition().pairs[path_of(folder)].zh).printed
    words = {name.replace("fn:n", "fn-zh-"): " ".join(text.split()) for name, text in plain.blocks.items()}
    named = {name: text for name, text in words.items() if text}
    assert {name: " ".join(text.split()) for name, text in page.blocks.items() if text.strip()} == named
    assert {name.replace("fn:n", "fn-zh-"): count for name, count in plain.marks.items()} == page.marks


def test_of_an_excerpt_the_page_is_read_as_it_would_be_in_full() -> None:
    shown = published(of_text(TEXT), "docs/texts/g/x.md", NOTHING).printed.blocks
    assert {name: text.strip() for name, text in shown.items()} == {"title": "甲乙", "p1": "丙长", "p2": "丁"}


def test_a_page_that_cannot_be_made_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> str:
        raise MarkupError("a tag is not closed", "<b>", 0)

    monkeypatch.setattr(Pages, "text", refuse)
    with pytest.raises(EditionError) as caught:
        published(of_text(TEXT), "docs/texts/g/x.md", NOTHING)
    [finding] = caught.value.findings
    assert (finding.path, finding.line, finding.code) == ("docs/texts/g/x.md", 1, "page-broken")
    assert str(finding).endswith(" Take the markup out of the text.")


def tree(root: Path, text: str | bytes = TEXT, ledger: str | bytes = LEDGER) -> list[str]:
    """What the collation says of a small repository."""
    for name, content in (("sources/s.txt", SOURCE), ("sources/s.ledger.tsv", ledger), ("docs/texts/g/x.md", text)):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return list(map(str, collate_one(DOCUMENT, root, NOTHING).findings))


def test_what_is_in_order_is_accounted_for(tmp_path: Path) -> None:
    assert tree(tmp_path) == []
    assert report([(DOCUMENT, collate_one(DOCUMENT, tmp_path, NOTHING))]).split("\n") == [
        "001 s.txt: 6 characters, 4 kept in place",
        "    dropped 1 (page-number 1)",
        "    moved 0",
        "    markers 0",
        "    folded 1 (radical 1)",
        "    blocks 3 (headings 1, paragraphs 2); marks: none",
        "    accounted for 6 of 6: nothing lost, nothing invented",
    ]


def test_each_kind_of_block_is_counted() -> None:
    counted = Collation(blocks=Counter(verse=1, table=2, code=1, paragraph=3))
    assert report([(DOCUMENT, counted)]).split("\n")[-2] == (
        "    blocks 7 (paragraphs 3, pieces of code 1, tables 2, verses 1); marks: none"
    )


def test_what_is_added_or_taken_behind_an_excerpt_is_found(tmp_path: Path) -> None:
    remedy = "Restore the source's reading, or mark the change with its reason."
    fact = "p2 reads “甲乙丙长丁[戊]” where line 3 of s.txt reads “甲乙丙长丁[]”"
    assert tree(tmp_path, TEXT.replace("丁", "丁戊")) == [f"docs/texts/g/x.md:11: reading-differs: {fact}. {remedy}"]


def test_a_ledger_that_does_not_hold_ends_the_collation_of_its_document(tmp_path: Path) -> None:
    cannot = "sources/s.ledger.tsv:2: ledger-implausible: page-number cannot take “甲乙” of lines 2. "
    rows = LEDGER.replace("\t1\t1\t1", "\t2\t甲\t乙")
    assert tree(tmp_path, ledger=rows) == [f"{cannot}It takes lines of digits and ornaments."]
    [message] = tree(tmp_path, ledger=b"\xff")
    assert message.startswith("sources/s.ledger.tsv:1: not-utf8: ")


def test_a_text_with_faults_of_form_is_read_as_it_is_rendered(tmp_path: Path) -> None:
    found = tree(tmp_path, TEXT.replace("丁\n{: #p2 }", "丁{++戊++}\n{: #p2 }"))
    assert found == [
        "docs/texts/g/x.md:11: mark-without-reason: {++戊++} gives no reason. Add {>>…<<} right behind it."
    ]
    found = tree(tmp_path, TEXT.replace("lines:", "published: [1]\nnonsense: 1\nlines:"))
    assert [message.split(": ")[:2] for message in found] == [
        ["docs/texts/g/x.md:3", "value-wrong"],
        ["docs/texts/g/x.md:4", "key-unknown"],
    ]
    (tmp_path / "docs/texts/g/x.md").unlink()
    remedy = "Write it, give its file this name, or delist it."
    missing = f"docs/texts/g/x.md:1: text-missing: the catalogue lists this text. {remedy}"
    assert missing in map(str, collate_one(DOCUMENT, tmp_path, NOTHING).findings)

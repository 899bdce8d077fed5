"""From a stranger's PDF to a page, by the commands that CONTRIBUTING names; and what is revised or withdrawn."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from arrivals import ENGLISH, OLD, A, B, C, D, E, complete, edition_of_one
from corpus import ROOT
from edition.base import characters
from edition.base.findings import EditionError
from edition.commands import adding, english, maintenance
from edition.commands.collate import collate_all
from edition.commands.explain import explain_line
from edition.model.edition import Edition
from edition.model.sources import catalogue
from edition.publish.pages import Pages
from edition.publish.texts import woven_texts
from edition.publish.withdrawn import withdrawn
from pdfs import Put, paragraph, write

KEY = "001"
TEXT = "docs/texts/shui-che/he-bian-de-mo-fang.md"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return edition_of_one(tmp_path / "tree")


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A PDF of two pages with a running number."""
    pages = [
        [Put(60, 60, "河边的磨坊", 18), *paragraph(110, A), *paragraph(190, B), Put(208, 560, "1", 9)],
        [*paragraph(80, C), *paragraph(160, D), Put(208, 560, "2", 9)],
        [*paragraph(80, E), Put(208, 560, "3", 9)],
    ]
    return write(tmp_path / "水车.pdf", *pages)


def files(root: Path) -> dict[str, bytes]:
    """All files of a tree that a command may write."""
    found = [path for folder in ("sources", "docs/texts") for path in (root / folder).rglob("*.*")]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def added(root: Path) -> list[str]:
    """The files that the tree did not have, and the catalogue."""
    return sorted(name for name in files(root) if name not in OLD and "booklet" not in name)


def wrong(root: Path) -> list[str]:
    """What `make check` finds in the new document; tables that others need are empty."""
    found, _ = maintenance.check_all(root)
    return [str(finding) for finding in found if finding.path.startswith(("sources/", "docs/texts/shui-che/"))]


def test_a_document_goes_from_a_pdf_to_its_page(tree: Path, document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = adding.add(document, tree)
    assert f"make english FILE={TEXT}" in said
    assert "sources/水车.txt:" in capsys.readouterr().err
    assert added(tree) == [
        TEXT, "sources/catalogue.yml", "sources/水车.ledger.tsv", "sources/水车.places.tsv", "sources/水车.txt",
    ]  # fmt: skip
    _, (_, collated) = collate_all(tree)
    assert (collated.findings, collated.dropped.total()) == ([], 3)
    assert wrong(tree) == []
    assert TEXT not in Edition.read(tree).pairs, "what may not be shown is shown"

    complete(tree)
    printed = english.begin(tree / TEXT, tree)
    [stamped] = re.findall(r"\{: #p1 data-of=\w+ \}", printed)
    path = tree / TEXT.replace(".md", ".en.md")
    path.write_text(path.read_text(encoding="utf-8") + f"\n{ENGLISH}\n{stamped}\n", encoding="utf-8")
    assert [finding for finding in wrong(tree) if "sentence-" not in finding] == []
    edition = Edition.read(tree)
    page = Pages(edition, woven_texts(edition), "en").text(TEXT)
    assert "and not a single day had been missed." in page
    assert page.count("This paragraph has not been translated yet.") == 4


def test_what_is_not_completed_is_not_shown(tree: Path, document: Path) -> None:
    adding.add(document, tree)
    path = tree / catalogue.PATH
    path.write_text(path.read_text(encoding="utf-8").replace("show: nothing", "show: full"), encoding="utf-8")
    with pytest.raises(EditionError) as raised:
        catalogue.load(tree)
    assert str(raised.value) == (
        'sources/catalogue.yml:25: document-unfinished: the title of "001" is still to be stated in English. '
        "State it, or write show: nothing."
    )


def test_a_line_of_it_is_explained_with_the_place_as_evidence(tree: Path, document: Path) -> None:
    adding.add(document, tree)
    said = explain_line(tree / "sources/水车.txt", 1, tree)
    assert any("he-bian-de-mo-fang.md" in line for line in said)


def test_it_is_added_once(tree: Path, document: Path) -> None:
    adding.add(document, tree)
    before = files(tree)
    other = shutil.copy(document, document.with_name("别名.pdf"))
    with pytest.raises(EditionError, match='source-known: it is the source of "001"'):
        adding.add(Path(other), tree)
    write(document, [*paragraph(80, A), *paragraph(160, A)])
    with pytest.raises(EditionError, match=r"source-name: .* run make revise FILE=.* KEY=001\."):
        adding.add(document, tree)
    assert files(tree) == before


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.pdf", b"%PDF-1.5 torn", "pdf-broken"),
        ("a.txt", b"\xff\xfe\x00", "not-utf8"),
        ("a.txt", b" \n ", "empty-file"),
        ("a.html", b"<html><body></body></html>", "no-text"),
        ("a.odt", b"PK", "file-kind"),
        ("a.pdf", b"<html><body><p>\xe7\x94\xb2</p></body></html>", "file-kind"),
        ("a.docx", b"%PDF-1.5", "file-kind"),
        ("a.htm", b"PK\x03\x04", "file-kind"),
    ],
)
def test_nothing_is_written_of_what_cannot_be_read(
    tree: Path, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    before = files(tree)
    (tmp_path / name).write_bytes(content)
    with pytest.raises(EditionError, match=f": {code}: "):
        adding.add(tmp_path / name, tree)
    assert files(tree) == before


def test_nothing_is_written_where_a_text_is_there_already(tree: Path, document: Path) -> None:
    (tree / TEXT).parent.mkdir(parents=True)
    (tree / TEXT).write_text("mine", encoding="utf-8")
    before = files(tree)
    with pytest.raises(EditionError, match="file-exists"):
        adding.add(document, tree)
    assert files(tree) == before


def test_nothing_is_written_where_the_disk_is_full(tree: Path, document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Path.write_bytes

    def write_but_no_catalogue(path: Path, content: bytes) -> int:
        if path.name.startswith("catalogue"):
            raise OSError(28, "No space left on device")
        return whole(path, content)

    def refused(command: Callable[[], str]) -> None:
        before = files(tree)
        with monkeypatch.context() as full:
            full.setattr(Path, "write_bytes", write_but_no_catalogue)
            with pytest.raises(EditionError, match="file-unwritable"):
                command()
        assert files(tree) == before

    refused(lambda: adding.add(document, tree))
    adding.add(document, tree)
    write(document, [*paragraph(80, A), *paragraph(160, B)])
    refused(lambda: adding.revise(document, KEY, tree))


def test_a_revised_source_leaves_texts_and_ids_and_names_what_differs(tree: Path, document: Path) -> None:
    adding.add(document, tree)
    complete(tree)
    text = (tree / TEXT).read_bytes()
    words = B.replace("电机", "马达")
    pages = [
        [Put(60, 60, "河边的磨坊", 18), *paragraph(110, A), *paragraph(190, words), Put(208, 560, "1", 9)],
        [*paragraph(80, C), *paragraph(160, D), Put(208, 560, "2", 9)],
        [*paragraph(80, E), Put(208, 560, "3", 9)],
    ]
    said = adding.revise(write(document, *pages), KEY, tree)
    assert "make collate" in said
    assert "write `lines:`" not in said
    assert (tree / TEXT).read_bytes() == text.replace(b"lines: 1-18", b"lines: 1-20")  # with the last page's number
    _, revised = catalogue.load(tree)
    assert revised.meta["made_from"]["sha256"] == hashlib.sha256(document.read_bytes()).hexdigest()
    _, (_, collated) = collate_all(tree)
    assert [finding.code for finding in collated.findings] == ["reading-differs"]
    assert (collated.findings[0].path, collated.findings[0].line) == (TEXT, 11)
    (tree / TEXT).write_bytes(text.replace("电机".encode(), "马达".encode(), 1))
    assert [collated.findings for _, collated in collate_all(tree)] == [[], []]


def test_a_revised_source_keeps_the_rows_of_its_ledger_that_were_entered_by_hand(tree: Path, document: Path) -> None:
    adding.add(document, tree)
    path = tree / "sources/水车.ledger.tsv"
    raw = (tree / "sources/水车.txt").read_text(encoding="utf-8").split("\n")
    number = next(n for n, line in enumerate(raw, 1) if B[:9] in line)
    rows = [
        f"move\tauthor-note\t{n}\t{line.strip()[0]}\t{line.strip()[-1]}\tp1\n"
        for n, line in ((number, raw[number - 1]), (number + 1, raw[number]))
    ]
    path.write_text(path.read_text(encoding="utf-8") + "".join(rows), encoding="utf-8")
    second = raw[number].strip()
    pages = [
        [Put(60, 60, "河边的磨坊", 18), *paragraph(110, "一" + A), *paragraph(190, B.replace(second[2:6], "另说一事"))],
        [*paragraph(80, C), *paragraph(160, D), Put(208, 560, "2", 9)],
        [*paragraph(80, E), Put(208, 560, "3", 9)],
    ]
    said = adding.revise(write(document, *pages), KEY, tree)
    after = (tree / "sources/水车.txt").read_text(encoding="utf-8").split("\n")
    moved = after.index(raw[number - 1]) + 1
    assert rows[0].replace(f"\t{number}\t", f"\t{moved}\t") in path.read_text(encoding="utf-8")
    assert f"lacks a row that was entered by hand: move author-note {number + 1} " in said
    assert rows[1] not in path.read_text(encoding="utf-8")


def test_a_revised_source_that_is_longer_says_where_its_text_is(tree: Path, document: Path) -> None:
    adding.add(document, tree)
    text = (tree / TEXT).read_text(encoding="utf-8")
    pages = [
        [Put(60, 60, "河边的磨坊", 18), *paragraph(110, A), *paragraph(190, B), Put(208, 560, "1", 9)],
        [*paragraph(80, C), *paragraph(160, D), Put(208, 560, "2", 9)],
        [*paragraph(80, E), *paragraph(160, A), Put(208, 560, "3", 9)],
    ]
    adding.revise(write(document, *pages), KEY, tree)
    last = len((tree / "sources/水车.txt").read_text(encoding="utf-8").rstrip().split("\n"))
    first, _, rest = text.partition("lines: 1-")
    assert (tree / TEXT).read_text(encoding="utf-8") == f"{first}lines: 1-{last}\n{rest.partition(chr(10))[2]}"
    _, (_, collated) = collate_all(tree)
    assert [finding.code for finding in collated.findings] == ["reading-differs"]


def test_the_same_source_is_no_revision(tree: Path, document: Path) -> None:
    adding.add(document, tree)
    before = files(tree)
    with pytest.raises(EditionError, match="source-known"):
        adding.revise(document, KEY, tree)
    with pytest.raises(EditionError, match='document-unknown: no document has the key "009"'):
        adding.revise(document, "009", tree)
    assert files(tree) == before


def test_a_withdrawn_document_has_no_page_and_keeps_its_ids_and_addresses(tree: Path, document: Path) -> None:
    adding.add(document, tree)
    complete(tree)
    assert list(Edition.read(tree).pairs)[-1] == TEXT
    path = tree / catalogue.PATH
    before, _, after = path.read_text(encoding="utf-8").rpartition("show: full")
    path.write_text(f"{before}show: nothing, withdrawn: 2026-11-27{after}", encoding="utf-8")
    edition = Edition.read(tree)
    assert TEXT not in edition.pairs
    assert [one.key for one in edition.documents] == ["000"]
    assert list(withdrawn(edition)) == ["texts/shui-che/index.md", TEXT.removeprefix("docs/")]
    assert (tree / TEXT).is_file()
    assert wrong(tree) == []
    # Its key, its group and its slugs stay taken, so that no other text gets its addresses.
    assert [one.group for one in catalogue.load(tree)] == ["booklet", "shui-che"]


def test_a_text_file_among_the_sources_is_entered_where_it_stands(tree: Path) -> None:
    path = tree / "sources/文集.txt"
    path.write_text("一、论题\n\n" + A + "\n\n" + B + "\n", encoding="utf-8")
    before = path.read_bytes()
    adding.add(path, tree)
    assert path.read_bytes() == before
    assert catalogue.load(tree)[-1].file == "文集.txt"
    assert [collated.findings for _, collated in collate_all(tree)] == [[], []]


def test_a_text_that_is_too_long_is_told_and_may_be_divided_at_a_heading(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tree / "sources/long.txt"
    path.write_text(f"磨坊\n\n　　{A}\n\n第一章 水位\n\n　　{B}\n\n第二章 旧账\n\n　　{C}\n", encoding="utf-8")
    with monkeypatch.context() as patch, pytest.raises(EditionError) as raised:
        patch.setattr(characters, "MOST_LINES", 15)
        adding.add(path, tree)
    assert [str(finding).partition(":16: ")[2][:13] for finding in raised.value.findings] == ["file-too-long"]
    [whole] = (tree / "docs/texts/long").glob("*.md")
    text = whole.read_text(encoding="utf-8")
    first, heading, second = text.partition("## 第二章 旧账 {: #p4 }\n")
    assert heading and "\nlines: 1-11\n" in first
    front = text[: text.index("---\n", 4) + 4]
    whole.write_text(first.replace("1-11", "1-8").rstrip("\n") + "\n", encoding="utf-8")
    second = f"{front.replace('1-11', '9-11')}\n# 第二章 旧账 {{: #title }}\n{second}"
    whole.with_name("old-accounts.md").write_text(second, encoding="utf-8")
    entries = tree / catalogue.PATH
    written = entries.read_text(encoding="utf-8")
    entries.write_text(written.rstrip("\n") + "\n    - {slug: old-accounts}\n", encoding="utf-8")
    assert [collated.findings for _, collated in collate_all(tree)] == [[], []]


def test_the_root_is_left_alone() -> None:
    assert not list((ROOT / "sources").glob("*.places.tsv"))


def test_a_markdown_file_is_read_as_markdown(tree: Path, tmp_path: Path) -> None:
    path = tmp_path / "mill.md"
    path.write_text(f"# 河边的**磨坊**\n\n{A}\n\n## 后来\n\n{B}\n", encoding="utf-8")
    adding.add(path, tree)
    assert "\n  markup: markdown\n" in (tree / catalogue.PATH).read_text(encoding="utf-8")
    [text] = (tree / "docs/texts/mill").glob("*.md")
    assert [line.partition(" {:")[0] for line in text.read_text(encoding="utf-8").split("\n") if line[:1] == "#"] == [
        "# 河边的磨坊",
        "## 后来",
    ]
    assert [collated.findings for _, collated in collate_all(tree)] == [[], []]

"""A text's file: every fault is named whole, by path, line, code, fact and remedy."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from corpus import all_files, parsed
from edition.model import catalogue, texts
from edition.model.catalogue import Document

HEAD = "---\nsource: 001\n---\n\n"  # four lines
KEYS = "exceptions, lines, pages, published, retired, revised, show, source, status"
FAULTS = {
    "missing": ("甲乙丙\n", "5: id-missing: the paragraph “甲乙丙…” has no id. Run make ids."),
    "duplicate": (
        "甲\n{: #p1 }\n\n乙\n{: #p1 }\n",
        "9: id-duplicate: p1 stands at line 6 already. Delete one and run make ids.",
    ),
    "misplaced, of no block": (
        "甲\n{: #p1 }\n\n{: #p2 }\n",
        "8: id-misplaced: this id belongs to no block. Put it on the line right after its block.",
    ),
    "misplaced, below a heading": (
        "## 甲 {: #p1 }\n{: #p2 }\n",
        "6: id-misplaced: a heading's id stands on a line of its own. Put it at the heading's end.",
    ),
    "malformed": (
        "甲\n{: #x1 }\n",
        "6: id-malformed: x1 is no id of the form p7, a1, title or by. Delete it and run make ids.",
    ),
    "malformed, with a zero": (
        "甲\n{: #p07 }\n",
        "6: id-malformed: p07 is no id of the form p7, a1, title or by. Delete it and run make ids.",
    ),
    "unclosed mark": (
        "甲{++乙\n{: #p1 }\n",
        "5: mark-broken: {++ at “甲{++乙” opens or closes nothing. "
        "Close the mark inside its block, or write the braces as \\{.",
    ),
    "mark without reason": (
        "甲{++乙++}\n{: #p1 }\n",
        "5: mark-without-reason: {++乙++} gives no reason. Add {>>…<<} right behind it.",
    ),
    "mark too wide": (
        "{~~甲乙~>甲丙~~}{>>讹<<}\n{: #p1 }\n",
        "5: mark-too-wide: 甲乙 and 甲丙 share their first or last character. Mark what differs alone.",
    ),
    "stray comment": (
        "甲{>>乙<<}\n{: #p1 }\n",
        "5: comment-stray: the comment “乙” stands behind no mark. "
        "Put it right behind a mark, begin it with gap:, or take it out.",
    ),
    "a number that opens a list": (
        "2. 甲\n{: #p1 }\n",
        "5: paragraph-is-markup: Markdown takes “2. 甲” for something other than a paragraph. "
        "Escape its first mark with a backslash.",
    ),
    "two lines": (
        "甲\n乙\n{: #p1 }\n",
        "6: block-run-on: a block goes on over two lines. Join them, or put a blank line between.",
    ),
    "note without definition": (
        "甲[^n1]\n{: #p1 }\n",
        "5: note-missing: [^n1] has no definition. Write [^n1]: … at the end.",
    ),
    "note without reference": (
        "甲\n{: #p1 }\n\n[^n1]: 乙\n",
        "8: note-unused: [^n1] is referred to nowhere. Refer to it or delete it.",
    ),
}


def messages(content: str) -> list[str]:
    return [str(finding) for finding in texts.parse(content, "docs/t.md").findings]


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_has_one_message(name: str) -> None:
    body, message = FAULTS[name]
    found = [one for one in messages(HEAD + body) if "id-missing" not in one or name == "missing"]
    assert found == [f"docs/t.md:{message}"]


def test_an_id_on_the_paragraphs_line() -> None:
    assert messages(HEAD + "甲 {: #p1 }\n") == [
        "docs/t.md:5: id-misplaced: the id stands on the paragraph's own line. Put it on the line after.",
        "docs/t.md:5: id-missing: the paragraph “甲 {: #p1 }…” has no id. Run make ids.",
    ]


def test_retired_id() -> None:
    assert messages("---\nretired: [p3]\n---\n\n甲\n{: #p3 }\n") == [
        "docs/t.md:6: id-retired: p3 is listed as retired. Give the block a new id with make ids."
    ]


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("source: 001\nauthor: 甲", f"3: key-unknown: author is no key of a text's front matter. Use one of {KEYS}."),
        ("source: [", "2: front-matter-broken: the front matter is no YAML ("),
        ("甲", "2: front-matter-broken: it holds no keys. Write key: value."),
    ],
)
def test_front_matter(front: str, message: str) -> None:
    [found] = messages(f"---\n{front}\n---\n\n甲\n{{: #p1 }}\n")
    assert found.startswith(f"docs/t.md:{message}")


def test_front_matter_that_is_not_closed() -> None:
    message = "docs/t.md:1: front-matter-broken: the front matter is not closed. End it with a line ---."
    assert message in messages("---\nsource: 001\n\n甲\n{: #p1 }\n")


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ("甲\n乙".encode() + b"\xff", "2: not-utf8: byte 0xff is not UTF-8. Save the file as UTF-8."),
        ("甲".encode("gb18030"), "1: not-utf8: byte 0xbc is not UTF-8. Save the file as UTF-8."),
        (b"", "1: empty-file: the file holds no text. Fill it or remove it."),
        (b" \n\n", "1: empty-file: the file holds no text. Fill it or remove it."),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, raw: bytes, message: str) -> None:
    (tmp_path / "t.md").write_bytes(raw)
    assert [str(f) for f in texts.read(tmp_path / "t.md", tmp_path).findings] == [f"t.md:{message}"]


def test_all_findings_are_shown() -> None:
    content = "---\ncolour: red\nretired: [p2]\n---\n\n甲\n\n"
    content += "乙{++丙++}\n{: #p2 }\n\n> 丁{>>备<<}\n{: #q }\n\n戊[^n1]\n{: #p2 }\n"
    assert [(f.line, f.code) for f in texts.parse(content, "t.md").findings] == [
        (2, "key-unknown"),
        (6, "id-missing"),
        (8, "mark-without-reason"),
        (9, "id-retired"),
        (11, "comment-stray"),
        (11, "paragraph-is-markup"),
        (12, "id-malformed"),
        (14, "note-missing"),
        (15, "id-duplicate"),
        (15, "id-retired"),
    ]


def test_a_changed_source_is_named(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    raw = "甲".encode()
    digest = hashlib.sha256(raw).hexdigest()
    document = Document("001", "a.txt", "g", (), {"sha256": digest})
    [missing] = catalogue.source_changed(tmp_path, document, 7)
    assert str(missing) == "sources/catalogue.yml:7: source-missing: sources/a.txt is not there. Restore the file."
    (tmp_path / "sources/a.txt").write_bytes(raw)
    assert catalogue.source_changed(tmp_path, document, 7) == []
    (tmp_path / "sources/a.txt").write_bytes(raw + b"\n")
    other = hashlib.sha256(raw + b"\n").hexdigest()
    assert [str(f) for f in catalogue.source_changed(tmp_path, document, 7)] == [
        f"sources/a.txt:1: source-changed: the hash is {other[:12]}…, not {digest[:12]}…. "
        "Restore the source byte for byte."
    ]


@pytest.mark.parametrize("path", all_files())
def test_the_corpus_has_no_faults(path: str) -> None:
    assert [str(finding) for finding in parsed(path).findings] == []

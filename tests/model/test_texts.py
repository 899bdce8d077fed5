"""A text's file: every fault is named whole, by path, line, code, fact and remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus import all_files, parsed
from edition.base.memory import LastBuild
from edition.model.texts import texts

HEAD = "---\nsource: 001\n---\n\n"  # four lines
KEYS = "lines, pages, published, retired, short, show, source"
FAULTS = {
    "missing": ("甲乙丙\n", "5: id-missing: the paragraph “甲乙丙…” has no id. Run make ids."),
    "duplicate": (
        "甲\n{: #p1 }\n\n乙\n{: #p1 }\n",
        "9: id-duplicate: p1 stands at line 6 already. Delete one, in both files, and run make ids.",
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
    "note that refers to itself": (
        "甲\n{: #p1 }\n\n[^n1]: 乙[^n1]\n",
        "8: note-circular: [^n1] refers to itself. Take the reference out.",
    ),
    "title that is no heading": (
        "甲\n{: #title }\n",
        "5: heading-level: the title is no heading of level 1. Write # before it.",
    ),
    "title of a lower level": (
        "## 甲 {: #title }\n",
        "5: heading-level: the title is no heading of level 1. Write # before it.",
    ),
    "second heading of the first level": (
        "# 甲 {: #title }\n\n# 乙 {: #p1 }\n",
        "7: heading-level: p1 is of level 1, which is the title's. Write ## before it, or call it #title.",
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
        ("source: [", "2: front-matter-broken: this is no YAML ("),
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
        (
            "甲\n乙".encode() + b"\xff",
            "2: not-utf8: byte 0xff is not UTF-8. Save the file as UTF-8; it is but for a few bytes: write the "
            "characters that they were.",
        ),
        (
            "甲".encode("gb18030"),
            "1: not-utf8: byte 0xbc is not UTF-8. Save the file as UTF-8; it seems to be GB 18030, or else Big5.",
        ),
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


def test_a_text_knows_its_title_and_its_notes() -> None:
    text = texts.parse(HEAD + "## 甲 {: #p1 }\n\n# 题{--目--}{>>衍<<}[^n1] {: #title }\n\n[^n1]: 乙\n", "docs/t.md")
    assert (text.title, text.findings) == ("题", ())
    assert [(label, note.text, note.line) for label, note in text.notes().items()] == [("n1", "乙", 9)]
    assert (text.meta, text.meta_lines) == ({"source": "001"}, {"source": 2})
    assert texts.parse("甲\n{: #p1 }\n", "docs/t.md").title == "t"


def test_a_note_may_have_the_label_of_a_block_but_not_of_a_note() -> None:
    assert messages("甲[^p1]\n{: #p1 }\n\n[^p1]: 乙\n") == []
    assert messages("甲[^n1]\n{: #p1 }\n\n[^n1]: 乙\n\n[^n1]: 丙\n") == [
        "docs/t.md:6: id-duplicate: n1 stands at line 4 already. Name one otherwise."
    ]


@pytest.mark.parametrize("ident", ["by", "p1", "a12", "p10"])
def test_well_formed_ids(ident: str) -> None:
    assert messages(f"甲\n{{: #{ident} }}\n") == []


@pytest.mark.parametrize("ident", ["p", "p0", "q1", "titles", "p1a", "P1"])
def test_malformed_ids(ident: str) -> None:
    [message] = messages(f"甲\n{{: #{ident} }}\n")
    assert message.startswith(f"docs/t.md:2: id-malformed: {ident} is no id")


def test_a_build_reads_each_content_once() -> None:
    assert isinstance(texts.parse, LastBuild)
    assert texts.parse("甲\n", "a.md") is texts.parse("甲\n", "a.md")
    assert texts.parse("甲\n", "a.md") is not texts.parse("乙\n", "a.md")
    assert texts.parse("甲\n", "a.md").path != texts.parse("甲\n", "b.md").path


@pytest.mark.parametrize("path", all_files())
def test_the_corpus_has_no_faults(path: str) -> None:
    assert [str(finding) for finding in parsed(path).findings] == []


def test_a_page_about_the_site_may_hold_links_tables_and_code() -> None:
    page = (
        "# 关于 {: #title }\n\n见[术语](../glossary/index.md)与`make test`。\n\n| 甲 | 乙 |\n| - | - |\n| 丙 | 丁 |\n"
    )
    assert texts.parse_page(page, "docs/about/index.md").findings == ()
    assert texts.parse(page, "docs/texts/g/x.md").findings != ()
    [finding] = texts.parse_page("甲\u200b\n", "docs/about/index.md").findings
    assert (finding.line, finding.code) == (1, "character-unwanted")


@pytest.mark.parametrize(
    ("page", "line", "code"),
    [
        ("甲\n\n{: #p1 }\n", 3, "id-misplaced"),
        ("甲\n{: #p1 }\n\n乙\n{: #p1 }\n", 5, "id-duplicate"),
        ("甲\n{: #x }\n", 2, "id-malformed"),
    ],
)
def test_the_ids_of_a_page_about_the_site_are_those_of_a_text(page: str, line: int, code: str) -> None:
    [finding] = texts.parse_page(page, "docs/about/index.md").findings
    assert (finding.line, finding.code) == (line, code)


def test_a_character_of_the_front_matter_is_told_once() -> None:
    content = '---\nsource: "00\u200b1"\n---\n\n甲\u200b\n{: #p1 }\n'
    assert [(f.line, f.code) for f in texts.parse(content, "x.md").findings] == [
        (2, "character-unwanted"),
        (5, "character-unwanted"),
    ]

"""Pairs: blocks aligned by id, and what each translation was made from."""

from __future__ import annotations

import hashlib
from pathlib import Path

from edition.model.texts import pairing, texts
from edition.model.texts.blocks import Block
from edition.model.texts.pairing import Pair, fingerprint

ZH = """# 题 {: #title }

甲{++乙++}{>>脱<<}[^n1]
{: #p1 }

- 丙
{: #p2 }

Printed.
{: #a1 .published lang=en }

[^n1]: 注。
"""
EN = """# Title {: #title data-of=0000 }

A
{: #p1 }

- B
{: #p2 data-of=ffff }

Ours.
{: #a1 }

[^n1]: Note.
"""


def pair(zh: str = ZH, en: str | None = EN) -> Pair:
    return Pair(texts.parse(zh, "x.md"), None if en is None else texts.parse(en, "x.en.md"))


def aligned(pair: Pair) -> list[tuple[str, str | None]]:
    return [(one.zh.id, one.en.text if one.en else None) for one in pair.aligned()]


def test_blocks_are_aligned_by_id_without_notes_and_published_english() -> None:
    assert aligned(pair()) == [("title", "Title"), ("p1", "A"), ("p2", "B"), ("a1", None)]
    assert aligned(pair(en=None)) == [("title", None), ("p1", None), ("p2", None), ("a1", None)]


def test_of_two_english_blocks_with_one_id_the_first_counts_and_an_empty_one_does_not() -> None:
    assert aligned(pair(en=EN.replace("#a1", "#p1")))[1] == ("p1", "A")
    assert aligned(pair(en="- \n{: #p1 }\n"))[1] == ("p1", None)


def test_a_fingerprint_is_of_the_corrected_reading() -> None:
    digest = hashlib.sha256("甲乙丙".encode()).hexdigest()[:4]
    assert fingerprint(Block("paragraph", "p1", "甲{++乙++}{>>脱<<} \u3000**丙**[^n1]", 1)) == digest


def test_a_translation_is_fresh_where_it_names_its_chinese() -> None:
    fresh = EN.replace("#p1", f"#p1 data-of={fingerprint(pair().zh.blocks[1])}")
    assert [one.stale for one in pair(en=fresh).aligned()] == [True, False, True, False]


def test_stamping_writes_every_fingerprint_at_its_place() -> None:
    stamped = pairing.stamped(EN, pair())
    title, first, second = (fingerprint(block) for block in pair().zh.blocks[:3])
    expected = EN.replace("data-of=0000", f"data-of={title}").replace("data-of=ffff", f"data-of={second}")
    assert stamped == expected.replace("#p1 }", f"#p1 data-of={first} }}")
    assert not any(one.stale for one in pair(en=stamped).aligned())
    assert pairing.stamped(stamped, pair(en=stamped)) == stamped


def test_pairs_are_loaded_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for name, content in (("b/x.md", ZH), ("b/x.en.md", EN), ("a/y.md", ZH)):
        path = tmp_path / "docs/texts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    assert pairing.english_path(tmp_path / "b/x.md") == tmp_path / "b/x.en.md"
    loaded = pairing.load_all(tmp_path)
    assert [(one.zh.path, one.en.path if one.en else None) for one in loaded] == [
        ("docs/texts/a/y.md", None),
        ("docs/texts/b/x.md", "docs/texts/b/x.en.md"),
    ]


def test_the_fingerprint_of_what_keeps_its_lines_is_that_of_its_words_and_code_is_taken_as_it_stands() -> None:
    prose = Block("paragraph", "p1", "甲乙丙丁", 1)
    verse, table = Block("verse", "p1", "甲乙\n\n丙*丁*", 1), Block("table", "p1", "甲\n乙\n丙\n丁", 1, columns=2)
    assert fingerprint(verse) == fingerprint(table) == fingerprint(prose)
    marked = "甲{++乙++}{>>脱<<}"
    assert fingerprint(Block("code", "p1", marked, 1)) != fingerprint(Block("verse", "p1", marked, 1))

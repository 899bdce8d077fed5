"""An edited memory or workbench file comes back: what it changes is written, and all else is reported at its line."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from corpus import ROOT
from edition.commands import english_blocks, taking_back
from edition.commands.taking_back import Report
from edition.editions.returned import read
from edition.editions.tmx import tmx
from edition.editions.xliff import xliff
from edition.model.edition import Edition
from edition.model.outputs.imprint import Imprint
from edition.model.texts import texts
from edition.model.texts.pairing import Pair, english_path, fingerprint
from edition.publish.texts import woven_texts
from small_edition import edition
from trees import run

ENGLISH = "docs/texts/{}/text.en.md"


def content(text: texts.Text) -> str:
    """What a text's file holds; its front matter does not matter here."""
    return f"---\n---\n{text.markdown}"


@pytest.fixture
def small(tmp_path: Path) -> Edition:
    """The small edition with its files, written under a root of its own."""
    pairs = {}
    for path, pair in edition().pairs.items():
        chinese, en = tmp_path / path, None
        chinese.parent.mkdir(parents=True)
        chinese.write_text(content(pair.zh), encoding="utf-8")
        if pair.en:
            english_path(chinese).write_text(content(pair.en), encoding="utf-8")
            en = texts.parse(content(pair.en), pair.en.path)
        # Their front matter is not whole here, which is no matter of blocks.
        zh = texts.parse(content(pair.zh), path)
        pairs[path] = Pair(replace(zh, meta=pair.zh.meta), en)
    return replace(edition(), root=tmp_path, pairs=pairs)


@cache
def exported(kind: str) -> str:
    woven = woven_texts(edition()).values()
    return (tmx(woven, Imprint("2026-11-26", "abc")) if kind == "tmx" else xliff(woven)).decode()


def take(small: Edition, kind: str, *changes: tuple[str, str]) -> Report:
    """The report on an exported file in which some words have been changed."""
    file = exported(kind)
    for old, new in changes:
        assert old in file
        file = file.replace(old, new)
    return taking_back.taken(read(file.encode(), f"x.{kind}"), small, f"x.{kind}", small.root)


def unit(key: str, zh: str, en: str) -> str:
    """A unit of a memory as another tool might write it."""
    sides = "".join(
        f'<tuv xml:lang="{lang}"><seg>{words}</seg></tuv>' for lang, words in (("zh-CN", zh), ("EN-US", en))
    )
    return f'<tu tuid="{key}">{sides}</tu>'


def files(small: Edition) -> dict[str, str]:
    return {path.as_posix(): path.read_text(encoding="utf-8") for path in sorted(small.root.rglob("*.md"))}


def english(small: Edition, folder: str) -> str:
    return (small.root / ENGLISH.format(folder)).read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["tmx", "xliff"])
def test_what_was_not_changed_changes_nothing(small: Edition, kind: str) -> None:
    before = files(small)
    report = take(small, kind)
    assert (report.changed, report.refused) == ([], [])
    assert files(small) == before


@pytest.mark.parametrize("kind", ["tmx", "xliff"])
def test_a_changed_sentence_is_written_and_all_else_stays(small: Edition, kind: str) -> None:
    before = english(small, "sentences")
    report = take(small, kind, ("This statement is ", "What he said is 2*3 and "))
    assert report.refused == []
    assert [line.split(": ", 1)[1] for line in report.changed] == ["p1 changed"]
    assert english(small, "sentences") == before.replace("This statement is ", "What he said is 2\\*3 and ")


def test_a_changed_note_is_written(small: Edition) -> None:
    take(small, "tmx", ("C is the third letter.", "C comes third."))
    assert "[^t1]: C comes third.\n" in english(small, "notes") + "\n"


EDIT = ("What are new quality productive forces?", "What, then, are new quality productive forces?")
KEY = "sentences/text#p1.1"


@pytest.mark.parametrize(
    ("changes", "code", "fact"),
    [
        (
            [EDIT, ("<seg>新质生产力是什么？", "<seg>新质生产力为何？")],
            "chinese-changed",
            f"the Chinese of {KEY} is not the present one",
        ),
        (
            [EDIT, (f'tuid="{KEY}"', 'tuid=""'), ("<seg>新质生产力是什么？", "<seg>无此句。")],
            "segment-unknown",
            "a unit without an id is in no text",
        ),
        (
            [("New quality productive forces lead.", "New forces lead.")],
            "english-printed",
            "the source itself prints the English of published/text#a1.1",
        ),
        ([("C is the third letter.", "")], "english-missing", "notes/text#fn-t1.1 has no English in the file"),
        (
            [("Productive forces, in one sentence.", "Productive\nforces.")],
            "lines-kept",
            "the English of sentences/text#p2.1 has several lines",
        ),
        ([('<ph x="3" type="x-note">[^t1]</ph>', "")], "code-missing", "the English of notes/text#p1.1 lacks [^t1]"),
        ([("[^t1]</ph>", "[^t9]</ph>")], "code-missing", "the English of notes/text#p1.1 lacks [^t1]"),
        ([(EDIT[0], EDIT[1] + "<ph>[^n7]</ph>")], "code-unknown", f"the English of {KEY} has [^n7] beside what it had"),
    ],
)
def test_what_cannot_be_taken_is_reported(small: Edition, changes: list[tuple[str, str]], code: str, fact: str) -> None:
    before = files(small)
    report = take(small, "tmx", *changes)
    [finding] = report.refused
    assert (finding.path, finding.code, finding.fact) == ("x.tmx", code, fact)
    assert finding.line > 1
    assert (report.changed, files(small)) == ([], before)


def test_a_unit_that_has_lost_its_id_is_known_by_its_chinese(small: Edition) -> None:
    report = take(small, "tmx", EDIT, (f'tuid="{KEY}"', ""))
    assert (len(report.changed), report.refused) == (1, [])
    assert EDIT[1] in english(small, "sentences")


def test_two_translations_of_a_sentence_are_one_too_many(small: Edition) -> None:
    units = [unit("sentences/text#p2.1", "只有一句生产力。", english) for english in ("One sentence.", "A sentence.")]
    report = take(small, "tmx", ("</body>", "".join(units) + "</body>"))
    assert [finding.code for finding in report.refused] == ["segment-ambiguous"]
    assert "\nOne sentence.\n" in english(small, "sentences")


def test_a_block_of_which_a_sentence_was_not_seen_stays_stale(small: Edition) -> None:
    path = small.root / ENGLISH.format("sentences")
    path.write_text(re.sub(r"(#p1 data-of=)\w+", r"\g<1>0000", path.read_text(encoding="utf-8")), encoding="utf-8")
    name = "docs/texts/sentences/text.md"
    pair = replace(small.pairs[name], en=texts.parse(english(small, "sentences"), ENGLISH.format("sentences")))
    own = unit(KEY, "新质生产力是什么？。", EDIT[1]).encode()
    changed = replace(small, pairs={**small.pairs, name: pair})
    report = taking_back.taken(read(b"<tmx><body>" + own + b"</body></tmx>", "x"), changed, "x", small.root)
    assert (len(report.changed), report.refused) == (1, [])
    assert "#p1 data-of=0000 }" in english(small, "sentences")


def test_a_new_bullet_stands_close_to_the_one_before_it() -> None:
    chinese = "---\n---\n\n# 题 {: #title }\n\n- 甲\n{: #p1 }\n- 乙\n{: #p2 }\n\n丙\n{: #p3 }\n"
    english = "---\n---\n\n# T {: #title }\n\n- A\n{: #p1 }\n"
    pair = Pair(texts.parse(chinese, "a.md"), texts.parse(english, "a.en.md"))
    new = {"p2": "B", "p3": "C"}
    lines = english_blocks.written(english.split("\n"), chinese.split("\n"), pair, new, ())
    prints = [fingerprint(block) for block in pair.zh.blocks[-2:]]
    added = f"- B\n{{: #p2 data-of={prints[0]} }}\n\nC\n{{: #p3 data-of={prints[1]} }}\n"
    assert "\n".join(lines) == english + added


def test_what_would_be_read_as_something_else_is_not_written(small: Edition) -> None:
    before = files(small)
    report = take(small, "tmx", ("Productive forces, in one sentence.", "# No heading."))
    assert report.changed == []
    assert report.refused
    assert files(small) == before


def test_a_new_translation_is_written_in_its_place_with_the_fingerprint_of_its_chinese(small: Edition) -> None:
    row = next(row for row in woven_texts(edition())["docs/texts/partial/text.md"].rows if row.state == "untranslated")
    seg = unit(f"partial/text#{row.id}.1", row.text("zh"), "A new one.")
    report = take(small, "tmx", ("</body>", seg + "</body>"))
    assert report.refused == []
    pair = small.pairs["docs/texts/partial/text.md"]
    written = texts.parse(english(small, "partial"), ENGLISH.format("partial"))
    [block] = [block for block in written.blocks if block.id == row.id]
    [zh] = [block for block in pair.zh.blocks if block.id == row.id]
    assert (block.text, block.kind, block.data_of) == ("A new one.", zh.kind, fingerprint(zh))
    order = [block.id for block in pair.zh.blocks]
    ids = [block.id for block in written.blocks]
    assert ids == sorted(ids, key=order.index)


def test_a_stale_block_is_current_again_when_all_of_it_was_seen(small: Edition) -> None:
    path = small.root / ENGLISH.format("sentences")
    path.write_text(re.sub(r"(#p2 data-of=)\w+", r"\g<1>0000", path.read_text(encoding="utf-8")), encoding="utf-8")
    pairs = dict(small.pairs)
    name = "docs/texts/sentences/text.md"
    pairs[name] = Pair(pairs[name].zh, texts.parse(english(small, "sentences"), ENGLISH.format("sentences")))
    take(replace(small, pairs=pairs), "tmx", ("Productive forces, in one sentence.", "One sentence."))
    [zh] = [block for block in pairs[name].zh.blocks if block.id == "p2"]
    assert f"\nOne sentence.\n{{: #p2 data-of={fingerprint(zh)} }}" in english(small, "sentences")


@pytest.mark.whole_site
@pytest.mark.parametrize("kind", ["tmx", "xliff"])
def test_on_the_way_of_all_texts_there_and_back_nothing_changes(kind: str, tmp_path: Path) -> None:
    whole = Edition.read(ROOT)
    woven = woven_texts(whole).values()
    content = tmx(woven, Imprint()) if kind == "tmx" else xliff(woven)
    # What would be written has no place in an empty folder.
    report = taking_back.taken(read(content, "x"), whole, "x", tmp_path)
    assert (report.changed, report.refused) == ([], [])
    assert report.unchanged > 1000


def test_the_command_names_a_file_that_is_not_there() -> None:
    called = run(ROOT, "hooks/take_back.py", "nowhere.tmx")
    assert called.returncode == 1
    said = "nowhere.tmx:1: file-unreadable: No such file or directory. Name a .tmx or .xlf file."
    assert said in called.stdout + called.stderr

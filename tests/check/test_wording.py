"""Habits of translated English, long sentences and nouns chained by *of*."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus import ROOT
from edition.check import wording
from edition.check.wording import Habit, Usage
from edition.model.terms import glossary
from edition.model.texts.blocks import Block

HABITS = (
    Habit(("the cause of",), ("事业",), "Drop the empty noun"),
    Habit(("is to be", "are to be"), (), "Name who acts"),
)
NAME = "Standing Committee of the Political Bureau of the CPC Central Committee"
USAGE = Usage(HABITS, (NAME,))


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


def block(text: str, kind: str = "paragraph") -> Block:
    return Block("note" if kind == "note" else "paragraph", "p1", text, 3)


def told(zh: str, en: str, kind: str = "paragraph") -> list[tuple[str, str]]:
    return [(f.code, f.what) for f in wording.in_block(block(zh), block(en, kind), USAGE)]


@pytest.mark.parametrize(
    ("zh", "en", "expected"),
    [
        ("教育事业", "The Cause of education", ["the cause of"]),
        ("原因", "The cause of the delay", []),  # its Chinese says something else
        ("教育事业", "The cause, of course, and because of it", []),
        ("甲", "It is to be done; they are to be found", ["is to be", "are to be"]),
        ("甲", "This to be, and what is **to** be", ["is to be"]),
        ("甲", "His to bear", []),
    ],
)
def test_forms_are_found_as_whole_words(zh: str, en: str, expected: list[str]) -> None:
    assert [what for code, what in told(zh, en) if code == "wording-avoided"] == expected


def test_a_finding_says_what_to_write() -> None:
    [fault] = wording.in_block(block("教育事业"), block("The cause of education."), USAGE)
    assert str(fault.at("x.en.md", 3)) == "x.en.md:3: wording-avoided: p1 has “The cause of”. Drop the empty noun."


def words(count: int) -> str:
    return " ".join(["Word"] * count)


@pytest.mark.parametrize(
    ("en", "expected"),
    [
        (f"{words(45)}.", []),
        (f"{words(46)}.", ["Word Word Word Word"]),
        (f"{words(44)} two-fold.", []),
        (f"{words(30)}; {words(30)}. {words(30)}? “{words(30)}.” {words(30)}", []),
        (f"In {words(30)}, p. 7, of J. Smith, {words(20)}.", ["In Word Word Word"]),  # these points end nothing
        (f"It is 2.5 {words(43)}.", ["It is 2 5"]),
    ],
)
def test_a_sentence_has_at_most_45_words(en: str, expected: list[str]) -> None:
    assert [what for code, what in told("甲", en) if code == "sentence-long"] == expected


def test_a_note_may_have_long_sentences() -> None:
    assert told("甲", f"{words(60)}.", "note") == []


def test_the_finding_about_a_long_sentence_counts_its_words() -> None:
    [fault] = wording.in_block(block("甲"), block(f"Short. {words(50)}."), USAGE)
    assert str(fault.at("x.en.md", 3)) == (
        "x.en.md:3: sentence-long: p1 has 50 words without a stop or a semicolon, from “Word Word Word Word”. "
        "Divide the sentence, or except it with a reason; 45 are enough."
    )


@pytest.mark.parametrize(
    ("en", "expected"),
    [
        ("the level of the use of means of labor", ["level of the use of means of labor"]),
        ("the level of the use of means, of labor", []),
        (f"a member of the {NAME}", []),
        (f"a use of the results of the reform of the {NAME}", ["use of the results of the reform of the"]),
    ],
)
def test_nouns_are_chained_twice_at_most(en: str, expected: list[str]) -> None:
    assert [what for code, what in told("甲", en) if code == "of-chained"] == expected


def test_a_name_within_a_name_is_counted_with_it(tmp_path: Path) -> None:
    usage = wording.read_usage(tmp_path, [NAME.partition(" of the ")[2], NAME])
    assert list(wording.chains("p1", f"the use of the results of the {NAME}", usage.found_names)) == []


def test_a_translators_note_is_read_too() -> None:
    found = wording.in_block(None, block("They are to be built.", "note"), USAGE)
    assert [fault.what for fault in found] == ["are to be"]


def test_the_tables_are_read(tmp_path: Path) -> None:
    assert wording.read_usage(tmp_path, ["means of labor"]) == Usage((), ("means of labor",))
    write(
        tmp_path, "data/wording.tsv", "en\tzh\twrite\nthe cause of; causes of\t事业; 工作\tDrop it\na; b\t*\tWrite c\n"
    )
    header = "slug\tkind\tzh\tvariants\tpinyin\ten\twho_zh\twho_en\n"
    rows = "a\tinstitution\t甲\t\t\tBoC; Bank of China\t\t\nb\tperson\t乙\t\t\tXi Jinping\t\t\n"
    write(tmp_path, "data/names.tsv", header + rows)
    assert wording.read_usage(tmp_path, []) == Usage(
        (Habit(("the cause of", "causes of"), ("事业", "工作"), "Drop it"), Habit(("a", "b"), (), "Write c")),
        ("Bank of China",),
    )


def test_no_habit_forbids_what_the_glossary_recommends() -> None:
    terms = glossary.load(ROOT)
    usage = wording.read_usage(ROOT, [])
    for term in terms:
        for form in term.english:
            found = list(wording.avoided(term.slug, term.zh, form, usage.habits))
            assert found == [], f"{term.zh}: {form}"


@pytest.mark.parametrize(
    ("kept", "found"),
    [
        (Block("paragraph", "p1", "words " * 46, 1), ["sentence-long"]),
        (Block("verse", "p1", "words " * 23 + "\n" + "words " * 23, 1), []),
        (Block("verse", "p1", "words\n" + "words " * 46, 1), ["sentence-long"]),
        (Block("table", "p1", "level of the use\nof ways of working\n" + "word\n" * 47 + "word", 1, columns=2), []),
        (Block("code", "p1", "words " * 46, 1), []),
    ],
)
def test_lines_and_cells_are_read_one_by_one_and_code_is_not_read(kept: Block, found: list[str]) -> None:
    assert [fault.code for fault in wording.in_block(None, kept, Usage((), ()))] == found

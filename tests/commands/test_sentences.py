"""Sentences as a maintainer sees them: what the check says, corrections, and the list of what wants a look."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from corpus import ROOT
from edition.commands import maintenance, sentences
from edition.model.edition import Edition
from edition.model.reading import read_all
from edition.model.terms.matcher import Matcher
from sample import CLEAN
from sample import ZH as WHOLE

HEADER = "text\tblock\tbeads\treason\n"
ZH = "- 我们不能这样做。大家都要发展起来。\n"
EN = "- We cannot do it in this way. All of us should develop.\n"


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """The small pair as an edition of its own."""
    (tmp_path / "docs/texts/group").mkdir(parents=True)
    (tmp_path / "docs/texts/group/x.md").write_text(WHOLE, encoding="utf-8")
    (tmp_path / "docs/texts/group/x.en.md").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/a.txt").write_text("甲", encoding="utf-8")
    entry = f"file: a.txt, sha256: {hashlib.sha256('甲'.encode()).hexdigest()}, group: group"
    more = "title: {zh: 甲, en: A}, rights: {show: full}, texts: [{slug: x}]"
    (tmp_path / "sources/catalogue.yml").write_text(f'"001": {{{entry}, {more}}}\n', encoding="utf-8")
    return tmp_path


def written(root: Path, english: str = EN, *rows: str) -> list[str]:
    """What the check says where p3 is two sentences in each language, with some corrections."""
    folder = root / "docs/texts/group"
    for name, old, new in (("x.md", "- 一点\n", ZH), ("x.en.md", "- One point\n", english)):
        path = folder / name
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    maintenance.stamp(folder / "x.en.md", root)
    (root / "data").mkdir(exist_ok=True)
    negations = (ROOT / "data/negations.tsv").read_text(encoding="utf-8")
    (root / "data/negations.tsv").write_text(negations, encoding="utf-8")
    (root / "data/beads.tsv").write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return [str(finding) for finding in maintenance.check_all(root)[0]]


def test_the_check_reads_sentence_by_sentence_and_an_exception_silences_it(edition: Path) -> None:
    wrong = EN.replace("cannot", "can")
    [finding] = written(edition, wrong)
    assert finding.startswith("docs/texts/group/x.en.md:13: negation-missing: p3.1 denies in Chinese (不能)")
    path = edition / "docs/texts/group/x.en.md"
    allowed = "exceptions: [{block: p3, code: negation-missing, what: 我们不能这样做。, reason: irony}]"
    path.write_text(
        path.read_text(encoding="utf-8").replace("status: revised", f"status: revised\n{allowed}"), encoding="utf-8"
    )
    assert maintenance.check_all(edition)[0] == []


def test_a_correction_is_needed_and_fits_and_stands_once(edition: Path) -> None:
    rows = (
        "group/x\tp3\t1-1 1-1\tby hand",
        "group/x\tp3\t2-2\tby hand",
        "group/x\tp9\t1-1\tby hand",
        "group/x\tp4\t2-1\tx",
    )
    assert written(edition, EN, *rows) == [
        "data/beads.tsv:2: beads-idle: 1-1 1-1 are computed by themselves. Delete the row.",
        "data/beads.tsv:3: row-repeated: p3 stands at line 2 already. Keep one row.",
        "data/beads.tsv:4: beads-unknown: group/x has no block p9 in both languages. Correct it, or delete it.",
        "data/beads.tsv:5: beads-unfit: p4 has 1 sentences of Chinese and 1 of English, and these beads have others. "
        "Count again, or delete the row.",
    ]


def test_a_correction_of_several_sentences_is_counted_as_they_are_split(edition: Path) -> None:
    english = EN.replace("way. All", "way. That is so, and it stays so. All")
    assert written(edition, english, "group/x\tp3\t1-1 1-2\tby hand") == []


def test_many_texts_have_several_lexicons_each_of_neighbors(edition: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("x.md", "x.en.md"):
        text = (edition / "docs/texts/group" / name).read_text(encoding="utf-8")
        (edition / "docs/texts/group" / name.replace("x", "y", 1)).write_text(text, encoding="utf-8")
    reading = read_all(edition)
    one = sentences.Sentences(reading, Matcher(reading.terms)).words
    x, y = sorted(one)
    assert one[x] is one[y] and {place[:8] for place in one[x].lexicon.blocks} == {"group/x#", "group/y#"}
    monkeypatch.setattr(sentences, "shares", lambda sizes: list(range(len(sizes))))
    each = sentences.Sentences(reading, Matcher(reading.terms)).words
    assert [{place[:8] for place in each[path].lexicon.blocks} for path in (x, y)] == [{"group/x#"}, {"group/y#"}]


def test_a_correction_takes_the_place_of_what_is_computed(edition: Path) -> None:
    assert written(edition, EN, "group/x\tp3\t2-2\tby hand") == []
    read = Edition.read(edition)
    reading = read_all(edition)
    assert [one.shapes for one in read.corrections] == [((2, 2),)]
    rows = sentences.Sentences(reading, Matcher(reading.terms)).rows["docs/texts/group/x.md"]
    assert {row.id: [bead.shape for bead in row.beads] for row in rows}["p3"] == [(2, 2)]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("group/x\tp3\t1-1,2-1\tx", "value-malformed: beads is 1-1,2-1."),
        ("x\tp3\t1-1\tx", "value-malformed: text is x."),
        ("group/x\tp3\t1-1\t", "value-empty: reason is empty."),
    ],
)
def test_a_malformed_row_is_a_finding_at_its_line(edition: Path, row: str, message: str) -> None:
    [finding] = written(edition, EN, row)
    assert finding.startswith(f"data/beads.tsv:2: {message}")


def test_what_wants_a_look_is_listed_with_both_sides(edition: Path) -> None:
    assert written(edition) == []
    assert list(sentences.worth_a_look(edition)) == []
    assert written(edition, EN, "group/x\tp3\t2-2\tby hand") == []
    assert list(sentences.worth_a_look(edition)) == [
        "docs/texts/group/x.md:13: group/x p3: 2-2",
        "  1: 2-2, 1.00",
        "    我们不能这样做。",
        "    大家都要发展起来。",
        "    We cannot do it in this way.",
        "    All of us should develop.",
    ]


def test_a_text_with_faults_in_its_form_is_left_out(edition: Path) -> None:
    zh = edition / "docs/texts/group/x.md"
    zh.write_text(zh.read_text(encoding="utf-8").replace("{: #p3 }", "{: #p2 }"), encoding="utf-8")
    assert any("id-duplicate" in str(finding) for finding in maintenance.check_all(edition)[0])


def test_the_list_of_the_whole_edition_shows_both_sides() -> None:
    done = subprocess.run([sys.executable, "hooks/beads.py"], cwd=ROOT, capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    heads = [line for line in lines if not line.startswith(" ")]
    assert heads and all(line.startswith("docs/texts/") and ".md:" in line for line in heads)
    assert any(line.startswith("  ") and "1-2, " in line for line in lines)

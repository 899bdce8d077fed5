"""The linker against ninety paragraphs labelled by hand (tests/fixtures/links): precision and recall."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from corpus import ROOT
from edition.base.pair import Lang
from edition.model.beads.bead_pairing import Pairer
from edition.model.outputs.woven import Row
from edition.model.reading import Reading, read_all
from edition.model.terms.matcher import Entry, Matcher
from edition.model.texts.passages import passage
from edition.publish.linking import linked
from edition.publish.quotations import stretch
from edition.publish.sentences import with_sentences

LABELLED = ROOT / "tests/fixtures/links"
SETS = {"sixty": LABELLED, "held-out": LABELLED / "held-out"}
LABEL = re.compile(r"【(.*?)】")
LEAST = 0.995
Place = tuple[int, int, str]  # where words start and end in a paragraph, and the slug of what they are


@cache
def reading() -> Reading:
    return read_all(ROOT)


def now(slug: str) -> str:
    """The slug that an entry has now."""
    return reading().registers.moved.get(slug, slug)


@cache
def tools(folder: Path) -> tuple[Matcher[Entry], Pairer]:
    """What links the entries that there were when the paragraphs were labelled."""
    known = {now(slug) for slug in (folder / "known.txt").read_text(encoding="utf-8").split()}
    entries: list[Entry] = [*reading().terms, *(name for name in reading().registers.names if name.has_page)]
    pairer = Pairer(Matcher(reading().terms), reading().registers.english())
    return Matcher([entry for entry in entries if entry.slug in known]), pairer


def labelled(folder: Path, lang: Lang) -> list[tuple[str, str, str, set[Place]]]:
    """Each paragraph: its id, both texts, and its labels in the language."""
    out = []
    for paragraph in (folder / f"{lang}.txt").read_text(encoding="utf-8").strip().split("\n\n"):
        head, *lines = paragraph.split("\n")
        parts = dict(line.split(": ", 1) for line in lines if ": " in line)
        slugs, at, places = parts["is"].split(), 0, set()
        for number, label in enumerate(LABEL.finditer(parts[lang])):
            start = label.start() - 2 * number
            places.add((start, start + len(label[1]), now(slugs[number])))
            at = number + 1
        assert at == len(slugs)
        texts = {side: re.sub("[【】]", "", parts.get(side, "")) for side in ("zh", "en")}
        out.append((head, texts["zh"], texts["en"], places))
    return out


def found(folder: Path, zh: str, en: str, lang: Lang) -> set[Place]:
    """What the linker finds in a paragraph."""
    matcher, pairer = tools(folder)
    plain = Row("p1", "paragraph", 0, "translated", (), zh, en)
    [row] = with_sentences((plain,), "labelled/text", pairer)
    done, _ = linked(row, matcher)
    read = passage(done.html(lang))
    return {(*stretch(read, one), one.slug) for one in done.occurrences if one.lang == lang}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("folder", SETS.values(), ids=SETS)
def test_links_are_those_that_a_person_would_make(folder: Path, lang: Lang) -> None:
    right = wrong = missed = 0
    told = []
    for name, zh, en, wanted in labelled(folder, lang):
        got = found(folder, zh, en, lang)
        right, wrong, missed = right + len(got & wanted), wrong + len(got - wanted), missed + len(wanted - got)
        text = zh if lang == "zh" else en
        for kind, places in (("wrong", got - wanted), ("missed", wanted - got)):
            told += [f"{name}: {kind} {text[max(0, a - 9) : a]}【{text[a:b]}】 {slug}" for a, b, slug in places]
    precision, recall = right / (right + wrong), right / (right + missed)
    assert right + missed > 250
    assert min(precision, recall) >= LEAST, f"precision {precision:.4f}, recall {recall:.4f}:\n" + "\n".join(told)

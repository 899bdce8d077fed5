"""The English face: it has what the texts are written with, is light, and bears its license and no reserved name."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

import fonts
from corpus import ROOT

LATIN = [*(ROOT / "docs/texts").rglob("*.en.md"), *(ROOT / "docs/glossary").glob("*.md")]
FILES = sorted(fonts.FONTS.glob("*.woff2"))
# What a first visit may load.
MOST_BYTES = 30_000
MARKDOWN = '#*@[]_{}"'


def characters(name: str) -> set[int]:
    return set(TTFont(fonts.FONTS / f"xinzhi-serif-{name}.woff2").getBestCmap())


def test_the_face_has_every_letter_and_mark_that_the_texts_are_written_with() -> None:
    used = {ord(one) for path in LATIN for one in path.read_text(encoding="utf-8")}
    prose = {one for one in used if one < 0x3000 and unicodedata.category(chr(one))[0] in "LP"}
    written = prose - set(map(ord, MARKDOWN))
    assert not {chr(one) for one in written - characters("regular") - characters("tones")}


@pytest.mark.parametrize("name", ["italic", "semibold"])
def test_emphasis_and_headings_have_all_that_prose_has(name: str) -> None:
    assert characters(name) == set(map(ord, fonts.PROSE))


def test_a_first_visit_loads_little() -> None:
    assert {path.stem.removeprefix("xinzhi-serif-") for path in FILES} == {part.name for part in fonts.PARTS}
    assert sum(path.stat().st_size for path in FILES if "tones" not in path.name) < MOST_BYTES


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_part_bears_a_name_of_its_own_and_its_license(path: Path) -> None:
    font = TTFont(path)
    names = {record.nameID: record.toUnicode() for record in font["name"].names}
    assert "STAT" not in font, "it speaks of names that are gone, and Firefox says so on every page"
    assert all("Source" not in names[number] for number in (1, 3, 4, 6))
    assert names[1] == fonts.NAME and "Open Font License" in names[13]
    assert "SIL OPEN FONT LICENSE Version 1.1" in (fonts.FONTS / "LICENSE.txt").read_text(encoding="utf-8")

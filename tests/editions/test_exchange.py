"""TMX and XLIFF: read by another tool, by rules from their specifications, and back without loss."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from translate.storage.tmx import tmxfile
from translate.storage.xliff2 import Xliff2File

from edition.base.findings import EditionError
from edition.editions.inline import markdown, plain
from edition.editions.returned import read
from edition.editions.segments import Segment, Unit, units
from edition.editions.tmx import tmx
from edition.editions.xliff import CORE, xliff
from edition.model.outputs.imprint import Imprint
from edition.publish.texts import woven_texts
from small_edition import edition

RULES = Path(__file__).parent / "rules"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
WOVEN = woven_texts(edition())


@cache
def made(kind: str) -> bytes:
    return tmx(WOVEN.values(), Imprint("2026-11-26", "abc1234")) if kind == "tmx" else xliff(WOVEN.values())


@cache
def present() -> dict[str, tuple[Unit, Segment]]:
    return {
        unit.key(one.number): (unit, one) for text in WOVEN.values() for unit in units(text) for one in unit.segments
    }


@pytest.mark.parametrize("kind", ["tmx", "xliff"])
def test_files_keep_to_rules_written_from_their_specification(kind: str) -> None:
    rules = etree.RelaxNG(etree.parse(str(RULES / f"{kind}.rng")))
    rules.assertValid(etree.fromstring(made(kind)))


@pytest.mark.parametrize("kind", ["tmx", "xliff"])
def test_every_sentence_comes_back_as_it_went(kind: str) -> None:
    returned = {one.key: one for one in read(made(kind), "x")}
    assert list(returned) == list(present())
    for key, (unit, segment) in present().items():
        if unit.row.kind != "published":
            assert markdown(returned[key].zh) == markdown(segment.zh)
            assert markdown(returned[key].en) == markdown(segment.en)


def test_a_memory_is_read_by_another_tool() -> None:
    found = tmxfile.parsestring(made("tmx"))
    assert len(found.units) == len(present())
    by_id = {unit.xmlelement.get("tuid"): unit for unit in found.units}
    unit = by_id["plain/text#p1.1"]
    segment = present()["plain/text#p1.1"][1]
    assert (unit.source, unit.target) == (plain(segment.zh), plain(segment.en))


def test_a_workbench_file_is_read_by_another_tool() -> None:
    found = Xliff2File.parsestring(made("xliff"))
    assert (found.sourcelanguage, found.targetlanguage) == ("zh-Hans", "en")
    assert len(found.units) == len(present())
    segment = present()["plain/text#p1.1"][1]
    pairs = {(str(unit.source), str(unit.target)) for unit in found.units}
    assert (plain(segment.zh), plain(segment.en)) in pairs


def test_a_unit_says_where_it_stands_and_how_sure_its_pairing_is() -> None:
    root = etree.fromstring(made("tmx"))
    [unit] = root.xpath("//tu[@tuid='sentences/text#p1.1']")
    known = {one.get("type"): one.text for one in unit.iter("prop")}
    assert {name: known[name] for name in ("x-text", "x-block", "x-sentence", "x-kind", "x-state")} == {
        "x-text": "sentences/text",
        "x-block": "p1",
        "x-sentence": "1",
        "x-kind": "paragraph",
        "x-state": "translated",
    }
    assert 0 < float(known["x-confidence"]) <= 1
    assert root.find("header").get("creationdate") == "20261126T000000Z"
    assert "owners decide" in root.findtext("header/note")


def test_codes_hold_the_markdown_and_words_the_corrected_reading() -> None:
    root = etree.fromstring(made("tmx"))
    [seg] = root.xpath("//tu[@tuid='marks/text#p1.1']/tuv[@xml:lang='zh-Hans']/seg")
    assert "".join(seg.itertext()).startswith("新质生{~~成~>产~~}{>>讹字<<}力，生产{++力++}{>>脱<<}")
    assert seg.text + seg[0].tail == "新质生产"
    assert [one.tag for one in seg] == ["bpt", "ept", "bpt", "ept", "ph"]


def test_a_translator_cannot_delete_a_note_but_a_mark_of_the_chinese() -> None:
    root = etree.fromstring(made("xliff"))
    kinds = {one.get("subType"): one.get("canDelete") for one in root.iter(f"{CORE}pc", f"{CORE}ph")}
    assert kinds["xinzhi:note"] == kinds["xinzhi:gap"] == "no"
    assert kinds["xinzhi:correction"] is kinds["xlf:i"] is None


def test_english_that_the_source_prints_is_no_translation() -> None:
    published = [unit for unit, _ in present().values() if unit.row.kind == "published"]
    assert published
    root = etree.fromstring(made("xliff"))
    marked = [one.get("name") for one in root.iter(f"{CORE}unit") if one.get("translate") == "no"]
    assert marked == [f"{unit.text}#{unit.id}" for unit in published]
    units = etree.fromstring(made("tmx")).xpath("//tu[@srclang='en']")
    assert [[tuv.get(LANG) for tuv in unit.iter("tuv")] for unit in units] == [["en"]] * len(published)


def test_the_same_texts_give_the_same_bytes() -> None:
    assert tmx(WOVEN.values(), Imprint("2026-11-26", "abc1234")) == made("tmx")
    assert xliff(WOVEN.values()) == made("xliff")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "x.tmx:1: file-broken: this is no XML: "),
        (b"<tmx>\n<body>\n</tmx>", "x.tmx:3: file-broken: this is no XML: "),
        (b"\n<html/>", "x.tmx:2: file-unknown: the file begins with <html>, which is neither TMX nor XLIFF 2. "),
        (b"<xliff version='1.2'/>", "x.tmx:1: file-unknown: the file begins with <xliff>, "),
        (b"\xff\xfe\x00", "x.tmx:1: file-broken: this is no XML: "),
    ],
)
def test_a_file_of_another_kind_is_refused_with_its_line(content: bytes, said: str) -> None:
    with pytest.raises(EditionError, match=f"^{re.escape(said)}"):
        read(content, "x.tmx")


def test_what_is_not_translated_or_stale_is_to_be_done() -> None:
    root = etree.fromstring(made("xliff"))
    found = {}
    for unit in root.iter(f"{CORE}unit"):
        segment = unit.find(f"{CORE}segment")
        has_target = segment.find(f"{CORE}target") is not None
        found[unit.get("name")] = segment.get("state"), segment.get("subState"), has_target
    assert found["partial/text#p2"] == ("initial", None, False)
    assert found["partial/text#p4"] == ("initial", "xinzhi:stale", True)
    assert found["partial/text#p5"] == ("translated", None, True)


def test_words_that_a_tool_highlights_are_words() -> None:
    content = b'<tmx><body><tu><tuv xml:lang="en"><seg>A <hi>big <ph>*</ph></hi> one</seg></tuv></tu></body></tmx>'
    [one] = read(content, "x.tmx")
    assert (plain(one.en), markdown(one.en)) == ("A big  one", "A big * one")
    segment = '<segment id="s1"><target>A <mrk id="m1">big</mrk> one</target></segment>'
    file = f'<file original="a"><unit id="p1">{segment}</unit></file>'
    content = f'<xliff xmlns="{CORE[1:-1]}" version="2.0" trgLang="en">{file}</xliff>'.encode()
    [one] = read(content, "x.xlf")
    assert plain(one.en) == "A big one"


def test_a_file_in_another_language_is_refused() -> None:
    with pytest.raises(
        EditionError, match=r"^x:2: file-unknown: its translations are in de\. Export it with trgLang en\.$"
    ):
        read(made("xliff").replace(b'trgLang="en"', b'trgLang="de"'), "x")


@pytest.mark.parametrize("language", ["en-GB", "EN"])
def test_english_may_be_that_of_a_country(language: str) -> None:
    content = f'<xliff xmlns="{CORE[1:-1]}" version="2.0" srcLang="zh" trgLang="{language}"/>'
    assert read(content.encode(), "x.xlf") == []


def test_a_sentence_must_not_be_cut_or_joined_by_a_tool() -> None:
    assert {one.get("canResegment") for one in etree.fromstring(made("xliff")).iter(f"{CORE}file")} == {"no"}


def test_what_a_file_refers_to_is_not_fetched() -> None:
    content = b'<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    content += b'<tmx><body><tu tuid="a"><tuv xml:lang="en"><seg>A&x;</seg></tuv></tu></body></tmx>'
    [one] = read(content, "x.tmx")
    assert plain(one.en) == "A"

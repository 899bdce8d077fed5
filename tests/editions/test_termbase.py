"""The glossary as a term base: TBX, CSV, JSON-LD, and the list of downloads."""

from __future__ import annotations

import csv
import hashlib
import json
from dataclasses import replace
from io import StringIO
from xml.etree import ElementTree as xml

from translate.storage.tbx import tbxfile

from edition.commands.site import Site
from edition.editions.downloads import downloads
from edition.model.edition import Edition
from edition.publish.moved import moved_pages
from small_edition import edition, pages

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SLUG = "new-quality-productive-forces"


def fuller() -> Edition:
    """The small edition, one of its terms with everything that a term may have."""
    term = replace(
        edition().terms[SLUG], variants=("新质力 & 量",), match=("hidden form",), note_zh="注意。", note_en="<Mind>."
    )
    return replace(edition(), terms={**edition().terms, SLUG: term})


def test_tbx_has_each_form_in_its_language_with_its_status() -> None:
    root = xml.fromstring(downloads(fuller())["terms.tbx"].encode())
    assert (root.tag, root.get("type")) == ("martif", "TBX-Basic")
    assert root.findtext(".//encodingDesc/p[@type='XCSURI']") == "TBXBasicXCSV02.xcs"
    assert [one.get("id") for one in root.iter("termEntry")] == [
        "term-industrial-chain",
        "term-daily",
        "term-productive-forces",
        f"term-{SLUG}",
        "term-r-and-d",
        "term-quality",
    ]
    entry = root.find(f".//termEntry[@id='term-{SLUG}']")
    assert entry is not None
    assert entry.findtext("descrip[@type='subjectField']") == "Core concepts"
    found = [
        (one.get(LANG), tig.findtext("term"), tig.findtext("termNote[@type='administrativeStatus']"))
        for one in entry.iter("langSet")
        for tig in one.iter("tig")
    ]
    assert found == [
        ("zh-Hans", "新质生产力", "preferredTerm-admn-sts"),
        ("zh-Hans", "新质力 & 量", "admittedTerm-admn-sts"),
        ("en", "new quality productive forces", "preferredTerm-admn-sts"),
        ("en", "NQPF", "admittedTerm-admn-sts"),
        ("en", "new productivity", "deprecatedTerm-admn-sts"),
        ("zh-Hant", "新質生產力", "preferredTerm-admn-sts"),
    ]
    assert [one.findtext("note") for one in entry.iter("langSet")] == ["注意。", "<Mind>.", None]
    definitions = [one.findtext("descrip[@type='definition']") for one in entry.iter("langSet")]
    assert definitions == ["以创新为主导的先进生产力。", "Advanced productive forces led by innovation.", None]
    assert {one.text for one in entry.iter("termNote") if one.get("type") == "partOfSpeech"} == {"noun"}


def test_tbx_is_read_by_another_tool_as_it_was_meant() -> None:
    found = tbxfile.parsestring(downloads(fuller())["terms.tbx"], sourcelanguage="zh-Hans", targetlanguage="en")
    assert found.document.getroot().get("type") == "TBX-Basic"
    assert len(found.units) == 6
    unit = next(unit for unit in found.units if unit.xmlelement.get("id") == f"term-{SLUG}")
    assert (unit.source, unit.target) == ("新质生产力", "new quality productive forces")
    assert [term.text for term in unit.get_source_terms()] == ["新质生产力", "新质力 & 量"]
    assert [(term.text, term.deprecated) for term in unit.get_target_terms()] == [
        ("new quality productive forces", False),
        ("NQPF", False),
        ("new productivity", True),
    ]
    assert [term.text for term in unit.get_target_terms("zh-Hant")] == ["新質生產力"]
    for is_source, definition, note in (
        (True, "以创新为主导的先进生产力。", "注意。"),
        (False, "Advanced productive forces led by innovation.", "<Mind>."),
    ):
        notes = [(one.category, one.text) for one in unit.get_common_notes(source=is_source)]
        assert notes == [("subjectField", "Core concepts"), ("definition", definition), (None, note)]


def test_csv_has_a_line_a_term() -> None:
    rows = list(csv.DictReader(StringIO(downloads(fuller())["terms.csv"])))
    assert len(rows) == 6
    assert rows[3] == {
        "slug": SLUG,
        "zh": "新质生产力",
        "variants": "新质力 & 量",
        "hant": "新質生產力",
        "pinyin": "xīnzhì shēngchǎnlì",
        "en": "new quality productive forces",
        "admitted": "NQPF",
        "deprecated": "new productivity",
        "pos": "noun",
        "domain": "core",
        "definition_zh": "以创新为主导的先进生产力。",
        "definition_en": "Advanced productive forces led by innovation.",
        "note_zh": "注意。",
        "note_en": "<Mind>.",
    }


def test_json_ld_defines_each_term_in_both_languages() -> None:
    found = json.loads(downloads(fuller())["terms.jsonld"])
    assert (found["@context"], found["@type"], found["@id"]) == ("https://schema.org", "DefinedTermSet", "terms.jsonld")
    term = found["hasDefinedTerm"][3]
    assert (term["@id"], term["termCode"], term["inDefinedTermSet"]) == (
        f"../zh/glossary/{SLUG}/",
        SLUG,
        "terms.jsonld",
    )
    assert [one["@value"] for one in term["name"]] == ["新质生产力", "new quality productive forces"]
    assert [one["@value"] for one in term["alternateName"]] == ["新质力 & 量", "NQPF"]
    assert [one["@language"] for one in term["description"]] == ["zh-Hans", "en"]


def test_forms_that_only_help_to_find_a_term_are_in_no_download() -> None:
    assert not [name for name, content in downloads(fuller()).items() if "hidden form" in content]


def test_the_index_lists_every_file_with_its_size_and_hash() -> None:
    files = downloads(edition())
    listed = json.loads(files.pop("index.json"))
    assert [(one["path"], one["kind"], one["languages"]) for one in listed] == [
        ("terms.tbx", "tbx", ["zh", "en"]),
        ("terms.csv", "csv", ["zh", "en"]),
        ("terms.jsonld", "jsonld", ["zh", "en"]),
    ]
    for one in listed:
        content = files[one["path"]].encode()
        assert (one["bytes"], one["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())


def test_downloads_are_written_once_and_moved_terms_lead_on_in_both_languages() -> None:
    zh, en = Site(edition(), pages("zh")), Site(edition(), pages("en"))
    assert [sum("/downloads/" in name for name, _ in one.shared()) for one in (zh, en)] == [5, 0]
    alone = [f"texts/{one.group}/index.html" for one in edition().documents if one.is_one_text]
    leading = {ui: moved_pages(pages(ui)) for ui in ("zh", "en")}
    assert list(leading["zh"]) == list(leading["en"]) == ["glossary/old-forces/index.html", *alone]
    assert '<meta http-equiv="refresh" content="0; url=text/">' in leading["en"][alone[0]]
    moved = leading["en"]["glossary/old-forces/index.html"]
    assert '<meta http-equiv="refresh" content="0; url=../productive-forces/">' in moved
    assert '<a href="../productive-forces/">productive forces 生产力</a>' in moved

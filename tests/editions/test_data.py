"""JSON, TEI and lists of literature: as their schemas say, and complete."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree

from edition.editions import bibliography, records, tei
from edition.editions.xml_lines import LANG, XML
from edition.model.outputs.imprint import Imprint
from edition.model.outputs.woven import Row, WovenText
from edition.publish.texts import woven_texts
from small_edition import edition

RULES = Path(__file__).parent / "rules"
T = "{http://www.tei-c.org/ns/1.0}"
WOVEN = woven_texts(edition())
IMPRINT = Imprint("2026-11-26", "abc1234")
CITED = list(bibliography.cited_texts(edition(), WOVEN, IMPRINT, "http://x/"))
SCHEMA = json.loads(records.SCHEMA.read_text(encoding="utf-8"))


def corpus() -> Any:
    return json.loads(records.corpus_json(edition().documents, WOVEN, IMPRINT))


def lines() -> list[dict[str, Any]]:
    return [json.loads(line) for line in records.corpus_lines(WOVEN.values()).splitlines()]


def made() -> bytes:
    return tei.tei(zip(WOVEN.values(), [one.origin for one in CITED], strict=True), "The small edition", IMPRINT)


def test_json_is_as_its_schema_says() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft202012Validator(SCHEMA).validate(corpus())


def test_each_line_is_a_block_as_the_schema_says() -> None:
    block = {"$ref": "#/$defs/block", "$defs": SCHEMA["$defs"]}
    for one in lines():
        jsonschema.Draft202012Validator(block).validate(one)
    in_one = [block for document in corpus()["documents"] for text in document["texts"] for block in text["blocks"]]
    assert sorted(one["id"] for one in in_one) == sorted(one["id"] for one in lines())


@pytest.mark.parametrize("wrong", [{"kind": "poem"}, {"id": "p7"}, {"zh": "甲"}, {"sentences": []}, {"more": 1}])
def test_the_schema_refuses_what_is_no_block(wrong: dict[str, Any]) -> None:
    block = {"$ref": "#/$defs/block", "$defs": SCHEMA["$defs"]}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(block).validate(lines()[0] | wrong)


def test_a_block_has_its_readings_sentences_and_terms() -> None:
    one = next(one for one in lines() if one["id"] == "marks/text#p1")
    assert one["zh"] == {
        "corrected": "新质生产力，生产力，。",
        "printed": "新质生成力，生产，生产力。",
        "markdown": "新质生{~~成~>产~~}{>>讹字<<}力，生产{++力++}{>>脱<<}，{--生产力--}{>>衍文<<}。",
    }
    assert "new-quality-productive-forces" in one["terms"]
    many = next(one for one in lines() if one["id"] == "sentences/text#p1")
    assert [pair["number"] for pair in many["sentences"]] == list(range(1, len(many["sentences"]) + 1))
    assert many["sentences"][0]["zh"] == "新质生产力是什么？。"


def test_tei_keeps_to_rules_written_from_its_guidelines() -> None:
    etree.RelaxNG(etree.parse(str(RULES / "tei.rng"))).assertValid(etree.fromstring(made()))


def test_what_tei_points_at_is_there() -> None:
    root = etree.fromstring(made())
    ids = [one.get(f"{XML}id") for one in root.iter() if one.get(f"{XML}id")]
    assert len(ids) == len(set(ids))
    pointers = [value for one in root.iter() for name in ("corresp", "target") if (value := one.get(name))]
    assert len(pointers) > 20
    assert {one.removeprefix("#") for one in pointers} <= set(ids)
    for one in root.iter():
        if other := one.get("corresp"):
            [partner] = root.xpath("//*[@xml:id=$id]", id=other[1:])
            assert partner.get("corresp") == f"#{one.get(f'{XML}id')}"


def test_tei_has_the_apparatus() -> None:
    root = etree.fromstring(made())
    [block] = root.xpath("//*[@xml:id='t-marks.text.zh.p1']")
    assert (block.findtext(f"{T}choice/{T}sic"), block.findtext(f"{T}choice/{T}corr")) == ("成", "产")
    assert (block.findtext(f"{T}supplied"), block.findtext(f"{T}surplus")) == ("力", "生产力")
    assert [one.text for one in block.iter(f"{T}note")] == ["讹字", "脱", "衍文"]
    [gap] = root.xpath("//*[@xml:id='t-marks.text.zh.p2']/t:gap", namespaces={"t": T[1:-1]})
    assert (gap.get("reason"), gap.findtext(f"{T}desc")) == ("lost", "原书此下缺页")


def test_tei_keeps_lines_and_the_english_that_the_source_prints() -> None:
    root = etree.fromstring(made())
    assert len(next(root.iter(f"{T}lg"))) > 1
    assert next(root.iter(f"{T}row"))[0].tag == f"{T}cell"
    published = [one for one in root.iter(f"{T}p") if one.get(LANG) == "en"]
    assert published
    rights = [one.findtext(f"{T}p", "") for one in root.iter(f"{T}availability")]
    assert len(rights) == 1 + len(WOVEN) and all("no licence" in said.lower() for said in rights)


def test_lists_of_literature_have_an_entry_a_text() -> None:
    keys = [one.key for one in CITED]
    assert len(keys) == len(WOVEN)
    written = bibliography.bibtex_list(iter(CITED))
    assert re.findall(r"^@\w+\{([^,]+),$", written, re.MULTILINE) == keys
    assert written.count("{") == written.count("}")
    items = json.loads(bibliography.csl_list(iter(CITED)))
    assert [one["id"] for one in items] == keys
    assert all("accessed" not in one and one["URL"].startswith("http://x/zh/texts/") for one in items)


def test_headings_of_tei_open_divisions_by_their_level() -> None:
    levels = {"title": 1, "p1": 2, "p2": 3, "p3": 2}
    rows = tuple(Row(one, "heading", level, "translated", (), one, "") for one, level in levels.items())
    text = WovenText("docs/texts/a/b.md", rows, (), (), excerpt=False)
    root = etree.fromstring(tei.tei([(text, CITED[0].origin)], "", IMPRINT))
    depths = {head.text: len(list(head.iterancestors(f"{T}div"))) for head in root.iter(f"{T}head")}
    assert depths == levels

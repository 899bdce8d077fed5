"""The files for translators and scholars: of the corpus, and of each document and text."""

import hashlib
from collections.abc import Callable, Iterator
from functools import partial

from ..model.outputs.imprint import Imprint
from . import bibliography, records
from .tei import tei
from .tmx import tmx
from .works import Corpus, Planned, Work
from .xliff import xliff

TITLE = "The corpus of the Xinzhi Reader"
Make = Callable[[], bytes]


def files(corpus: Corpus) -> Iterator[Planned]:
    """Memory, workbench file and TEI of each work; of the corpus these, data, their schema, and the literature."""
    whole = hashlib.sha256("".join(work.fingerprint for work in corpus.works).encode()).hexdigest()
    made_of = f"{whole} {corpus.stamp} {corpus.site_url}"
    for name, make in of_corpus(corpus).items():
        yield Planned(f"xinzhi.{name}", kind(name), ("zh", "en"), "", made_of, make)
    for work in corpus.works:
        for name, make in of_work(corpus, work).items():
            made_of = f"{work.fingerprint} {corpus.site_url}"
            yield Planned(f"{work.name}.{name}", kind(name), ("zh", "en"), work.name, made_of, make)


def of_work(corpus: Corpus, work: Work) -> dict[str, Make]:
    """How the files of a document or text are made, by the ends of their names."""
    imprint = work.stamp.imprint
    return {
        "tmx": partial(tmx, work.texts, imprint),
        "xlf": partial(xliff, work.texts),
        "tei.xml": partial(tei_of, corpus, work, imprint),
    }


def tei_of(corpus: Corpus, work: Work, imprint: Imprint) -> bytes:
    """A work as TEI."""
    cited = bibliography.cited_texts(corpus.edition, {one.path: one for one in work.texts}, imprint, corpus.site_url)
    return tei(zip(work.texts, (one.origin for one in cited), strict=True), work.titles["en"] or work.name, imprint)


def of_corpus(corpus: Corpus) -> dict[str, Make]:
    """How the files of the corpus are made, by the ends of their names."""
    edition, imprint = corpus.edition, corpus.stamp.imprint
    woven = {text.path: text for text in corpus.texts()}
    cited = partial(bibliography.cited_texts, edition, woven, imprint, corpus.site_url)
    return {
        "tmx": lambda: tmx(woven.values(), imprint),
        "xlf": lambda: xliff(woven.values()),
        "tei.xml": lambda: tei(zip(woven.values(), (one.origin for one in cited()), strict=True), TITLE, imprint),
        "json": lambda: records.corpus_json(edition.documents, woven, imprint).encode(),
        "jsonl": lambda: records.corpus_lines(woven.values()).encode(),
        "schema.json": records.SCHEMA.read_bytes,
        "bib": lambda: bibliography.bibtex_list(cited()).encode(),
        "csl.json": lambda: bibliography.csl_list(cited()).encode(),
    }


def kind(end: str) -> str:
    """What a file is called on the download page, by the end of its name.

    >>> kind("tei.xml"), kind("tmx")
    ('tei', 'tmx')
    """
    return end.partition(".")[0]

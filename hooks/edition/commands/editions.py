"""Makes the files that readers take away, keeps those that stay the same, and fills in the pages that list them."""

import hashlib
import os
import sys
import time
from pathlib import Path

from ..base.findings import EditionError, Finding
from ..base.writing import write_all
from ..editions.downloads import LIST, list_of, listed_terms, made
from ..editions.formats import FORMATS
from ..editions.works import Corpus
from ..model.languages.languages import LANGUAGES
from ..model.outputs.download import ALL, Download, filled
from ..publish import downloads
from . import keeping
from .site import Site
from .works import corpus_of

KEPT = ".cache/editions"
# What decides how a file is made beside what it is made of.
CODE = ("hooks/edition/base", "hooks/edition/model", "hooks/edition/editions", "hooks/edition/commands")
SUFFIXES = {".py", ".yml", ".xhtml", ".svg", ".css", ".txt"}


def make_all(root: Path) -> int:
    """Makes every file of the built site's edition; returns 0. Raises `EditionError` where there is no site yet."""
    began, built = time.perf_counter(), root / "site"
    if not (built / "404.html").is_file():
        raise EditionError([Finding("site", 1, "site-missing", "the site is not built", "Run make build first")])
    site = Site.open(root, "zh")
    site_url = os.environ.get("SITE_URL", "http://127.0.0.1:8000/").rstrip("/") + "/"
    corpus = corpus_of(site.edition, site.pages.woven, built, site_url)
    files, anew = make(corpus, root / KEPT, code(root))
    files = [*listed_terms(corpus.edition), *files]
    publish(corpus, files)
    total = downloads.size(sum(one.bytes for one in files))
    print(f"{len(files)} files, {total}, {anew} of them made anew, in {time.perf_counter() - began:.1f} s")
    return 0


def make(corpus: Corpus, keep: Path, code: str) -> tuple[list[Download], int]:
    """Makes the files of the corpus that are not kept from before; returns all, and how many were made."""
    planned = [one for format_ in FORMATS for one in format_(corpus)]
    files, anew, keys = [], 0, set()
    for number, one in enumerate(planned, 1):
        key = hashlib.sha256(f"{one.path} {one.made_of} {code}".encode()).hexdigest()
        keys.add(key)
        if not (keep / key).exists():
            print(f"{number}/{len(planned)} {one.path}", file=sys.stderr)
            write_all({keep / key: one.make()})
            anew += 1
        content = (keep / key).read_bytes()
        write_all({corpus.site / "downloads" / one.path: content})
        files.append(made(one, content))
    for path in keep.iterdir() if keep.exists() else ():
        if path.name not in keys:
            path.unlink()
    return files, anew


def code(root: Path) -> str:
    """A hash of what decides how files are made: the library, and the versions of what it is made with."""
    paths = [path for folder in CODE for path in sorted((root / folder).rglob("*")) if path.suffix in SUFFIXES]
    digest = hashlib.sha256()
    for path in (*paths, root / "requirements.txt"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def publish(corpus: Corpus, files: list[Download]) -> None:
    """Writes the list, and fills in the pages of both languages."""
    write_all({corpus.site / "downloads" / LIST: list_of(files).encode()})
    for ui in LANGUAGES:
        pages = corpus.site / ui
        titles = {work.name: (work.titles[ui], work.is_document) for work in corpus.works}
        listing = downloads.Listing.of(files, titles, downloads.is_parted(corpus.edition))
        fill(pages / downloads.FOLDER / "index.html", ALL, listing.html(ui))
        for group, content in listing.by_document(ui).items():
            fill(pages / downloads.FOLDER / group / "index.html", ALL, content)
        for work in listing.works:
            to_root = "../../" if work.is_document else "../../../"
            fill(pages / "texts" / work.name / "index.html", work.name, listing.line(work, ui, to_root))
    keeping.complete(corpus.site)


def fill(path: Path, name: str, content: str) -> None:
    """Fills in a place of a page."""
    write_all({path: filled(path.read_text("utf-8"), name, content).encode()})

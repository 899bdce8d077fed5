"""Completeness: every source, ledger and text belongs to the catalogue, and every text of the catalogue is there."""

import os
from collections.abc import Iterator
from pathlib import Path

from ..base.files import outside
from ..base.findings import Finding
from .sources.catalogue import PATH, Document
from .texts.pairing import Pair, english_path

# The folders that data and pages are read from.
FOLDERS = ("docs", "sources", "data")

MISSING = "Write it, give its file this name, or delist it"


def incomplete(root: Path, documents: list[Document]) -> list[Finding]:
    """A finding for each file that the catalogue does not know, and each text that it lists and that is not there."""
    return [*uncatalogued(root, documents), *missing(root, documents)]


def uncatalogued(root: Path, documents: list[Document]) -> list[Finding]:
    """A finding for each file that the catalogue does not know: source, ledger or text; and each that is no term."""
    return [*uncatalogued_sources(root, documents), *uncatalogued_texts(root, documents), *misplaced_terms(root)]


def uncatalogued_sources(root: Path, documents: list[Document]) -> Iterator[Finding]:
    """A finding for each source, ledger and table of places in sources/ that belongs to no document."""
    known = {path for document in documents for path in (f"sources/{document.file}", document.ledger, document.places)}
    for path in sorted((root / "sources").glob("*")):
        name = f"sources/{path.name}"
        if name not in known and name.endswith((".txt", ".ledger.tsv", ".places.tsv")):
            fact, remedy = "the catalogue lists no such source", f"Enter it in {PATH}, or take it out"
            yield Finding(name, 1, "uncatalogued-source", fact, remedy)


def uncatalogued_texts(root: Path, documents: list[Document]) -> Iterator[Finding]:
    """A finding for each file under docs/texts that is no text of the catalogue: the site would publish it."""
    chinese = [path for document in documents for path in document.paths()]
    known = {*chinese, *(english_path(Path(path)).as_posix() for path in chinese)}
    for path in files_under(root / "docs/texts"):
        if (name := path.relative_to(root).as_posix()) not in known:
            fact, remedy = (
                "the catalogue lists no such text",
                f"List its slug in {PATH}, give it the name of one that is listed, or take it out",
            )
            yield Finding(name, 1, "uncatalogued-text", fact, remedy)


def misplaced_terms(root: Path) -> Iterator[Finding]:
    """A finding for each file under docs/glossary that is no term: the site would publish it as it is."""
    for path in files_under(root / "docs/glossary"):
        if path.parent != root / "docs/glossary" or path.suffix != ".md":
            name = path.relative_to(root).as_posix()
            yield Finding(
                name, 1, "term-misplaced", "this is no term of docs/glossary", "Name it SLUG.md, or take it out"
            )


def missing(root: Path, documents: list[Document]) -> Iterator[Finding]:
    """A finding for each text of the catalogue that is not there."""
    for path in (path for document in documents for path in document.paths()):
        if not os.path.lexists(root / path):
            yield Finding(path, 1, "text-missing", "the catalogue lists this text", MISSING)


def links(root: Path) -> Iterator[Finding]:
    """A finding for each symbolic link in the edition's folders that leads out of the repository, or to nothing."""
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.is_symlink() and (finding := outside(path, path.relative_to(root).as_posix(), root)):
                yield finding


def differing_source(pair: Pair, document: Document) -> Iterator[Finding]:
    """A finding where a text names no source, or another than the document that lists it."""
    given = pair.zh.meta.get("source")
    if given != document.key and not pair.zh.findings:
        fact = f"the source is {given}, and the catalogue lists this text under {document.key}"
        if given is None:
            fact = f"the text names no source, and the catalogue lists it under {document.key}"
        line = pair.zh.meta_lines.get("source", 1)
        yield Finding(
            pair.zh.path, line, "source-differs", fact, f'Write source: "{document.key}", or list it elsewhere'
        )


def files_under(folder: Path) -> Iterator[Path]:
    """The files under a folder and the links in it, hidden ones left out, in order."""
    for path in sorted(folder.rglob("*")):
        if (path.is_symlink() or not path.is_dir()) and not path.name.startswith("."):
            yield path

"""The catalogue: what each source document is, as far as it says so itself, and how much of it may be shown."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...base.files import read_bytes, read_edited
from ...base.findings import EditionError, Finding
from ...base.yaml_nodes import Node, read_nodes
from ..data.schema import line_of
from ..data.schemas import CATALOGUE, read_as

PATH = "sources/catalogue.yml"
UNSTATED = "?"  # what a new entry has where a person is to say more


@dataclass(frozen=True)
class Document:
    """One source document: its key (`002`), file, group of texts, slugs of the texts in order, and all as written."""

    key: str
    file: str
    group: str
    slugs: tuple[str, ...]
    meta: dict[str, Any]

    @property
    def ledger(self) -> str:
        """The path of its ledger from the root."""
        return f"sources/{Path(self.file).stem}.ledger.tsv"

    @property
    def places(self) -> str:
        """The path of the places of its source's lines from the root; a source that came as text has none."""
        return f"sources/{Path(self.file).stem}.places.tsv"

    @property
    def withheld(self) -> bool:
        """Whether nothing of its texts may be shown: not yet, or no more."""
        return bool(self.meta["rights"]["show"] == "nothing")

    @property
    def withdrawn(self) -> str:
        """The day since when nothing of its texts is shown that once was; empty where it was not withdrawn."""
        return str(self.meta["rights"].get("withdrawn", ""))

    @property
    def excerpt(self) -> bool:
        """Whether no more of its texts may be shown than their first paragraphs: unless its rights say `full`."""
        return (self.meta.get("rights") or {}).get("show") != "full"

    @property
    def is_one_text(self) -> bool:
        return len(self.slugs) == 1

    def paths(self) -> list[str]:
        """The paths of its Chinese files from the root, in order."""
        return [f"docs/texts/{self.group}/{slug}.md" for slug in self.slugs]


def load(root: Path) -> list[Document]:
    """All documents in order; raises `EditionError` with everything that is wrong, a changed source included."""
    node, written = read_catalogue(read_edited(root / PATH, PATH, root))
    documents = [document_of(key, meta) for key, meta in written.items()]
    findings = list(duplicates(documents, node))
    for document in documents:
        findings += changed_source(root, document, line_of(node, document.key))
        findings += [*unfinished(document, node), *withdrawn_but_shown(document, node)]
    if findings:
        raise EditionError(findings)
    return documents


def read_catalogue(text: str) -> tuple[Node | None, dict[str, dict[str, Any]]]:
    """What is written of each document, by its key, and as nodes; raises `EditionError` with all that is wrong."""
    node, findings = read_nodes(text, PATH, "catalogue-broken")
    written: dict[str, dict[str, Any]] = {}
    if not findings:
        written, findings = read_as(node, CATALOGUE, PATH, "the catalogue")
    if findings:
        raise EditionError(findings)
    return node, written


def document_of(key: str, meta: dict[str, Any]) -> Document:
    """The document that an entry of the catalogue describes."""
    return Document(key, meta["file"], meta["group"], tuple(text["slug"] for text in meta["texts"]), meta)


def duplicates(documents: list[Document], node: Node | None) -> Iterator[Finding]:
    """A finding for each file and each group that two documents have, and each slug that a document has twice."""
    for key in ("file", "group"):
        values = ((getattr(document, key), line_of(node, document.key, key)) for document in documents)
        for value, line, first in repeated(values):
            fact = f"the {key} {value} stands at line {first} already"
            yield Finding(PATH, line, "document-duplicate", fact, "Give each document its own")
    for document in documents:
        slugs = ((slug, line_of(node, document.key, "texts", n, "slug")) for n, slug in enumerate(document.slugs))
        for slug, line, first in repeated(slugs):
            fact = f"the slug {slug} stands at line {first} already"
            yield Finding(PATH, line, "text-duplicate", fact, "Give each text of a document its own")


def unfinished(document: Document, node: Node | None) -> Iterator[Finding]:
    """A finding for each title that is still to be stated of a document that is shown."""
    for lang in ("zh", "en"):
        if document.meta["title"][lang] == UNSTATED and not document.withheld:
            line = line_of(node, document.key, "title", lang)
            fact = f'the title of "{document.key}" is still to be stated in {"Chinese" if lang == "zh" else "English"}'
            yield Finding(PATH, line, "document-unfinished", fact, "State it, or write show: nothing")


def withdrawn_but_shown(document: Document, node: Node | None) -> Iterator[Finding]:
    """A finding where a document is withdrawn and shown all the same."""
    if document.withdrawn and not document.withheld:
        fact = f'"{document.key}" is withdrawn since {document.withdrawn}, and is shown'
        line = line_of(node, document.key, "rights", "withdrawn")
        yield Finding(PATH, line, "withdrawn-shown", fact, "Write show: nothing, or take the day away")


def changed_source(root: Path, document: Document, line: int) -> Iterator[Finding]:
    """A finding where the source is missing or its hash is not the one at this line of the catalogue."""
    name = f"sources/{document.file}"
    path = root / name
    if not path.exists() and not path.is_symlink():
        yield Finding(PATH, line, "source-missing", f"{name} is not there", "Restore the file")
        return
    try:
        digest = hashlib.sha256(read_bytes(path, name, root)).hexdigest()
    except EditionError as error:
        yield from error.findings
        return
    if digest != document.meta["sha256"]:
        fact = f"the hash is {digest[:12]}…, not {document.meta['sha256'][:12]}…"
        yield Finding(name, 1, "source-changed", fact, "Restore the source byte for byte")


def repeated(values: Iterable[tuple[str, int]]) -> Iterator[tuple[str, int, int]]:
    """Of values with their lines, each that was there before: the value, its line, and the line where it came first."""
    first: dict[str, int] = {}
    for value, line in values:
        if value in first:
            yield value, line, first[value]
        first.setdefault(value, line)

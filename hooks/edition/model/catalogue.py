"""The catalogue: what each source document is, as far as it says so itself, and how much of it may be shown."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..base.files import read_text, read_yaml, unknown_keys, yaml_problem
from ..base.findings import EditionError, Finding

PATH = "sources/catalogue.yml"
NEEDED = {"file", "sha256", "group", "title", "rights", "texts"}
KEYS = NEEDED | {"kind", "short", "authors", "affiliation", "published", "pages"}


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
    def excerpt(self) -> bool:
        """Whether no more of its texts may be shown than their first paragraphs."""
        return (self.meta.get("rights") or {}).get("show") == "excerpt"

    def paths(self) -> list[str]:
        """The paths of its Chinese files from the root, in order."""
        return [f"docs/texts/{self.group}/{slug}.md" for slug in self.slugs]


def load(root: Path) -> list[Document]:
    """All documents in order; raises `EditionError` with everything that is wrong, a changed source included."""
    text = read_text(root / PATH, PATH)
    documents, findings = [], []
    for key, meta in read_catalogue(text).items():
        line = next((n for n, row in enumerate(text.split("\n"), 1) if row.strip('":') == key), 1)
        findings += unknown_keys(meta, dict.fromkeys(meta, line), PATH, "a document", sorted(KEYS))
        if missing := NEEDED - set(meta):
            fact = f"{key} lacks {', '.join(sorted(missing))}"
            findings.append(Finding(PATH, line, "key-missing", fact, "Add it"))
            continue
        document = Document(key, meta["file"], meta["group"], tuple(text["slug"] for text in meta["texts"]), meta)
        findings += changed_source(root, document, line)
        documents.append(document)
    if findings:
        raise EditionError(findings)
    return documents


def read_catalogue(text: str) -> dict[str, dict[str, Any]]:
    """What is written of each document, by its key; raises `EditionError` where the text is no YAML."""
    try:
        written: dict[str, dict[str, Any]] = read_yaml(text)
    except yaml.YAMLError as error:
        line, problem = yaml_problem(error)
        fact = f"this is no YAML ({problem})"
        raise EditionError([Finding(PATH, line, "catalogue-broken", fact, "Mend it")]) from error
    return written


def changed_source(root: Path, document: Document, line: int) -> Iterator[Finding]:
    """A finding where the source is missing or its hash is not the one at this line of the catalogue."""
    path = root / "sources" / document.file
    if not path.is_file():
        fact = f"sources/{document.file} is not there"
        yield Finding(PATH, line, "source-missing", fact, "Restore the file")
        return
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != document.meta["sha256"]:
        fact = f"the hash is {digest[:12]}…, not {str(document.meta['sha256'])[:12]}…"
        yield Finding(f"sources/{document.file}", 1, "source-changed", fact, "Restore the source byte for byte")

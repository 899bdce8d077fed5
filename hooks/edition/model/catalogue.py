"""The catalogue: what each source document is, as far as it says so itself, and how much of it may be shown."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..base.findings import EditionError, Finding, read_text, read_yaml, unknown_keys

PATH = "sources/catalogue.yml"
KEYS = {
    "file", "sha256", "group", "kind", "title", "short", "authors", "affiliation", "published", "pages",
    "rights", "texts",
}  # fmt: skip


@dataclass(frozen=True)
class Document:
    """One source document: its key (`002`), file, group of texts, texts' slugs in order, and the rest as written."""

    key: str
    file: str
    group: str
    slugs: tuple[str, ...]
    meta: dict[str, Any]

    @property
    def ledger(self) -> str:
        return f"sources/{Path(self.file).stem}.ledger.tsv"

    @property
    def excerpt(self) -> bool:
        """Whether no more of its texts may be shown than their first paragraphs."""
        return (self.meta.get("rights") or {}).get("show") == "excerpt"

    def paths(self) -> list[str]:
        """The documents' Chinese files, in order, relative to the root."""
        return [f"docs/texts/{self.group}/{slug}.md" for slug in self.slugs]


def load(root: Path) -> list[Document]:
    """All documents in order; raises `EditionError` where the catalogue does not hold, a changed source included."""
    text = read_text(root / PATH, PATH)
    try:
        data = read_yaml(text)
    except yaml.YAMLError as error:
        at = getattr(error, "problem_mark", None)
        fact = f"this is no YAML ({getattr(error, 'problem', 'cannot be read')})"
        raise EditionError([Finding(PATH, (at.line if at else 0) + 1, "catalogue-broken", fact, "Mend it")]) from error
    documents, findings = [], []
    for key, meta in data.items():
        line = next((n for n, row in enumerate(text.split("\n"), 1) if row.strip('":') == key), 1)
        findings += unknown_keys(meta, dict.fromkeys(meta, line), PATH, "a document", sorted(KEYS))
        if missing := {"file", "sha256", "group", "title", "rights", "texts"} - set(meta):
            fact = f"{key} lacks {', '.join(sorted(missing))}"
            findings.append(Finding(PATH, line, "key-missing", fact, "Add it"))
            continue
        document = Document(key, meta["file"], meta["group"], tuple(t["slug"] for t in meta["texts"]), meta)
        findings += source_changed(root, document, line)
        documents.append(document)
    if findings:
        raise EditionError(findings)
    return documents


def source_changed(root: Path, document: Document, line: int) -> list[Finding]:
    """A finding where the source is missing or its hash is not the one written down."""
    path = root / "sources" / document.file
    if not path.is_file():
        fact = f"sources/{document.file} is not there"
        return [Finding(PATH, line, "source-missing", fact, "Restore the file")]
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest == document.meta["sha256"]:
        return []
    fact = f"the hash is {digest[:12]}…, not {str(document.meta['sha256'])[:12]}…"
    return [Finding(f"sources/{document.file}", 1, "source-changed", fact, "Restore the source byte for byte")]

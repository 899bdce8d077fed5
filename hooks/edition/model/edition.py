"""The edition: its documents, pairs, terms and pages, read and validated once."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..base.findings import EditionError
from . import catalogue, glossary, pairing
from .catalogue import Document
from .glossary import Term
from .pairing import Pair


@dataclass(frozen=True)
class Edition:
    """All that the files of the repository say, read together.

    `pairs` go by the path of the Chinese file, in the catalogue's order; `terms` by slug; `pages` are the pairs that
    are not woven, the home page and those about the site, by the path of the Chinese file.
    """

    root: Path
    documents: tuple[Document, ...]
    pairs: Mapping[str, Pair]
    terms: Mapping[str, Term]
    pages: Mapping[str, Pair]

    @classmethod
    def read(cls, root: Path) -> "Edition":
        """The edition as its files are now; raises `EditionError` with every fault that keeps it from being built."""
        documents = catalogue.load(root)
        pairs = {path: pairing.load(root / path, root) for document in documents for path in document.paths()}
        if findings := [finding for pair in pairs.values() for finding in pair.findings]:
            raise EditionError(findings)
        terms = {term.slug: term for term in glossary.load(root)}
        chinese = [root / "docs/index.md", *sorted((root / "docs/about").glob("*.md"))]
        pages = {
            path.relative_to(root).as_posix(): pairing.load(path, root)
            for path in chinese
            if path.exists() and not path.name.endswith(".en.md")
        }
        return cls(root, tuple(documents), pairs, terms, pages)

    def document_of(self, path: str) -> Document:
        """The document that a text's Chinese file belongs to."""
        return next(document for document in self.documents if path in document.paths())

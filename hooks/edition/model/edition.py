"""The edition: its documents, pairs, terms and pages, read and validated once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ..base.findings import EditionError
from .data.bead_shapes import Correction
from .data.reading_rules import ReadingRule
from .data.traditional_forms import TraditionalForm
from .reading import Registers, read_all
from .sources.catalogue import Document
from .terms.term import Term
from .texts.pairing import Pair


@dataclass(frozen=True)
class Edition:
    """All that the files of the repository say, read together, without the documents of which nothing may be shown.

    `pairs` go by the path of the Chinese file, in the catalogue's order; `terms` by slug; `pages` are the pairs that
    are not woven, the home page and those about the site, by the path of the Chinese file; `registers` are the names,
    domains, moved slugs and events of data/; `corrections` are those of sentence pairs; `reading_rules` say how
    characters are read where their neighbors tell it, `traditional_forms` what no dictionary gives; `withdrawn` are
    the documents that were shown once.
    """

    root: Path
    documents: tuple[Document, ...]
    pairs: Mapping[str, Pair]
    terms: Mapping[str, Term]
    pages: Mapping[str, Pair]
    registers: Registers = field(default_factory=Registers)
    corrections: tuple[Correction, ...] = ()
    reading_rules: tuple[ReadingRule, ...] = ()
    traditional_forms: tuple[TraditionalForm, ...] = ()
    withdrawn: tuple[Document, ...] = ()

    @classmethod
    def read(cls, root: Path) -> "Edition":
        """The edition as its files are now; raises `EditionError` with every fault that keeps it from being built."""
        reading = read_all(root)
        if reading.findings:
            raise EditionError(reading.findings)
        shown = tuple(document for document in reading.documents if not document.withheld)
        paths = [path for document in shown for path in document.paths()]
        pairs = {path: reading.texts[path] for path in paths}
        terms = {term.slug: term for term in reading.terms}
        return cls(
            root,
            shown,
            pairs,
            terms,
            reading.pages,
            reading.registers,
            reading.corrections,
            reading.reading_rules,
            reading.traditional_forms,
            tuple(document for document in reading.documents if document.withdrawn),
        )

    def is_excerpt(self, path: str) -> bool:
        """Whether no more than the first paragraph of a text may be shown, by its document's rights or its own word."""
        return self.document_of(path).excerpt or self.pairs[path].zh.meta.get("show", "full") != "full"

    def document_of(self, path: str) -> Document:
        """The document that a text's Chinese file belongs to."""
        return self.documents_by_path[path]

    @cached_property
    def documents_by_path(self) -> dict[str, Document]:
        """The document of each text by the path of its Chinese file."""
        return {path: document for document in self.documents for path in document.paths()}

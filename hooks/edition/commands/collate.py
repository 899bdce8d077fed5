"""Collation as a command: every source of the catalogue against its texts, and the figures of it."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from ..base.files import read_text
from ..base.findings import EditionError
from ..check import collation
from ..check.collation import Collation, Witness
from ..model import catalogue, completeness, ledger, texts
from ..model.catalogue import Document
from ..model.front_matter import CODES, front_matter
from ..model.reading import as_far_as_read
from ..model.schemas import TEXT
from ..model.source import Source

# What keeps a file from being read as a text at all.
UNREADABLE = CODES | {"not-utf8", "empty-file", "file-unreadable", "link-outside", "link-dangling"}


def witness(text: texts.Text, markdown: str) -> Witness:
    """A text as the collation reads it: parsed, and its Markdown without front matter."""
    start = front_matter(markdown, text.path, TEXT).end
    return Witness(text, "\n".join(markdown.split("\n")[start:]))


def collate_all(root: Path) -> list[tuple[Document, Collation]]:
    """The collation of every document of the catalogue, the texts' own findings among its findings.

    Raises `EditionError` where the catalogue is not in order, or does not know all sources and texts.
    """
    documents = catalogue.load(root)
    if unknown := [*completeness.links(root), *completeness.uncatalogued(root, documents)]:
        raise EditionError(unknown)
    return [(document, collate_one(document, root)) for document in documents]


def collate_one(document: Document, root: Path) -> Collation:
    """The collation of one document; a text that the catalogue lists and that is not there is a finding.

    Where a front matter, a file or the ledger cannot be read, that is all it finds: the rest would follow from it.
    """
    there = [path for path in document.paths() if (root / path).exists()]
    read = [texts.read(root / path, root) for path in there]
    broken = {finding for text in read for finding in text.findings if finding.code in UNREADABLE}
    read_or_none = as_far_as_read(lambda: witnesses_of(document, read, root), broken)
    if broken or read_or_none is None:
        return Collation(sorted(broken))
    source, entries, witnesses = read_or_none
    result = collation.collate(source, entries, witnesses, document.ledger)
    result.findings += [finding for text in read for finding in text.findings]
    for missing in set(document.paths()).difference(there):
        result.find(missing, 1, "text-missing", "the catalogue lists this text", "Write it or delist it")
    return result


def witnesses_of(
    document: Document, read: list[texts.Text], root: Path
) -> tuple[Source, list[ledger.Entry], list[Witness]]:
    """A document's source, its ledger and its texts; raises `EditionError` where one cannot be read."""
    source = Source.read(root / "sources" / document.file)
    path = root / document.ledger
    entries = ledger.read(read_text(path, document.ledger, root), document.ledger, source) if path.exists() else []
    return source, entries, [witness(text, read_text(root / text.path, text.path, root)) for text in read]


def report(results: Iterable[tuple[Document, Collation]]) -> str:
    """The collations' figures, a paragraph a document."""
    out = []
    for document, c in results:
        out.append(f"{document.key} {document.file}: {c.total} characters, {c.kept} kept in place")
        for name, tally in (("dropped", c.dropped), ("moved", c.moved), ("markers", c.markers)):
            parts = f" ({listed(tally)})" if tally else ""
            out.append(f"    {name} {tally.total()}{parts}")
        blocks = Counter({f"{kind}s": n for kind, n in c.blocks.items()})
        out.append(f"    blocks {blocks.total()} ({listed(blocks)}); marks: {listed(c.marks) or 'none'}")
        accounted = c.kept + (c.dropped + c.moved + c.markers).total()
        proved = "" if c.findings else ": nothing lost, nothing invented"
        out.append(f"    accounted for {accounted} of {c.total}{proved}")
    return "\n".join(out)


def listed(tally: Counter[str]) -> str:
    """What a tally counts, by name.

    >>> listed(Counter(paragraphs=3, headings=1))
    'headings 1, paragraphs 3'
    """
    return ", ".join(f"{name} {n}" for name, n in sorted(tally.items()))

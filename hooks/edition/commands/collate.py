"""Collation as a command: every source of the catalogue against its texts, and the figures of it."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from ..check import collation
from ..check.collation import Collation, Witness
from ..model import catalogue, ledger, texts
from ..model.catalogue import Document
from ..model.source import Source


def witness(text: texts.Text, markdown: str) -> Witness:
    """A text as the collation reads it: parsed, and its Markdown without front matter."""
    _, _, start, _ = texts.front_matter(markdown, text.path)
    return Witness(text, "\n".join(markdown.split("\n")[start:]))


def collate_all(root: Path) -> list[tuple[Document, Collation]]:
    """The collation of every document of the catalogue, the texts' own findings among its findings."""
    return [(document, collate_one(document, root)) for document in catalogue.load(root)]


def collate_one(document: Document, root: Path) -> Collation:
    """The collation of one document; a text that the catalogue lists and that is not there is a finding."""
    source = Source.read(root / "sources" / document.file)
    path = root / document.ledger
    entries = ledger.read(path.read_text(encoding="utf-8-sig"), document.ledger, source) if path.exists() else []
    there = [path for path in document.paths() if (root / path).exists()]
    read = [texts.read(root / path, root) for path in there]
    witnesses = [witness(text, (root / text.path).read_text(encoding="utf-8-sig", errors="replace")) for text in read]
    result = collation.collate(source, entries, witnesses, document.ledger)
    result.findings += [finding for text in read for finding in text.findings]
    for missing in set(document.paths()).difference(there):
        result.find(missing, 1, "text-missing", "the catalogue lists this text", "Write it or delist it")
    return result


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

"""Collation as a command: every source of the catalogue against its texts, and the figures of it."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from ..base.files import NOT_READ
from ..base.findings import EditionError, Finding
from ..base.markup import MarkupError
from ..check import collation
from ..check.collation import Collation, Witness
from ..model import completeness
from ..model.data.front_matter import CODES
from ..model.edition import Edition
from ..model.reading import as_far_as_read
from ..model.sources import catalogue, ledger
from ..model.sources.catalogue import Document
from ..model.sources.ledger import Entry
from ..model.sources.source import Source
from ..model.terms import glossary
from ..model.texts import pairing
from ..model.texts.page_text import read_html
from ..publish.pages import Pages
from ..publish.texts import Tools, in_full, tools_of

# What keeps a file from being read as a text at all.
UNREADABLE = CODES | NOT_READ


def published(edition: Edition, path: str, tools: Tools) -> Witness:
    """A text as its page shows it in full; raises `EditionError` where no page can be made."""
    try:
        page = Pages(edition, in_full(edition, tools), "zh").text(path)
    except MarkupError as error:
        remedy = "Take the markup out of the text"
        raise EditionError([Finding(path, 1, "page-broken", f"no page can be made: {error}", remedy)]) from error
    return Witness(edition.pairs[path].zh, read_html(page, is_page=True))


def collate_all(root: Path) -> list[tuple[Document, Collation]]:
    """The collation of every document of the catalogue, the texts' own findings among its findings.

    Raises `EditionError` where the catalogue or the glossary is not in order, or does not know all sources and texts.
    """
    documents = catalogue.load(root)
    if unknown := [*completeness.links(root), *completeness.uncatalogued(root, documents)]:
        raise EditionError(unknown)
    terms = {term.slug: term for term in glossary.load(root)}
    tools = tools_of(Edition(root, tuple(documents), {}, terms, {}))
    return [(document, collate_one(document, root, tools)) for document in documents]


def collate_one(document: Document, root: Path, tools: Tools) -> Collation:
    """The collation of one document; a text that the catalogue lists and that is not there is a finding.

    `tools` find the terms of the whole edition: they are made once, for a long glossary takes its time.

    Where a front matter, a file or the ledger cannot be read, that is all it finds: the rest would follow from it.
    """
    there = [path for path in document.paths() if (root / path).exists()]
    pairs = [pairing.load(root / path, root) for path in there]
    broken = {finding for pair in pairs for finding in pair.zh.findings if finding.code in UNREADABLE}
    read = as_far_as_read(lambda: source_and_ledger(document, root), broken)
    if broken or read is None:
        return Collation(sorted(broken))
    source, entries = read
    faults: list[Finding] = []
    witnesses = [witness(Edition(root, (document,), {pair.zh.path: pair}, {}, {}), tools, faults) for pair in pairs]
    result = collation.collate(source, entries, witnesses, document.ledger)
    result.findings += faults
    for missing in set(document.paths()).difference(there):
        result.find(missing, 1, "text-missing", "the catalogue lists this text", completeness.MISSING)
    return result


def source_and_ledger(document: Document, root: Path) -> tuple[Source, list[Entry]]:
    """A document's source and its ledger; raises `EditionError` where one cannot be read."""
    source = Source.read(root / "sources" / document.file)
    return source, ledger.load(root / document.ledger, document.ledger, source)


def witness(edition: Edition, tools: Tools, faults: list[Finding]) -> Witness:
    """The one text of an edition as it is published; as it is rendered where its form has faults, which are added."""
    [(path, pair)] = edition.pairs.items()
    faults += pair.zh.findings
    if not pair.zh.findings:
        try:
            return published(edition, path, tools)
        except EditionError as error:
            faults += error.findings
    return Witness.rendered(pair.zh)


def report(results: Iterable[tuple[Document, Collation]]) -> str:
    """The collations' figures, a paragraph a document."""
    out = []
    for document, c in results:
        out.append(f"{document.key} {document.file}: {c.total} characters, {c.kept} kept in place")
        for name, tally in (("dropped", c.dropped), ("moved", c.moved), ("markers", c.markers), ("folded", c.folded)):
            parts = f" ({listed(tally)})" if tally else ""
            if name == "folded" and not tally:
                continue
            out.append(f"    {name} {tally.total()}{parts}")
        blocks = Counter({"pieces of code" if kind == "code" else f"{kind}s": n for kind, n in c.blocks.items()})
        out.append(f"    blocks {blocks.total()} ({listed(blocks)}); marks: {listed(c.marks) or 'none'}")
        accounted = c.kept + (c.dropped + c.moved + c.markers + c.folded).total()
        proved = "" if c.findings else ": nothing lost, nothing invented"
        out.append(f"    accounted for {accounted} of {c.total}{proved}")
    return "\n".join(out)


def listed(tally: Counter[str]) -> str:
    """What a tally counts, by name.

    >>> listed(Counter(paragraphs=3, headings=1))
    'headings 1, paragraphs 3'
    """
    return ", ".join(f"{name} {n}" for name, n in sorted(tally.items()))

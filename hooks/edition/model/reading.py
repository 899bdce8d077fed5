"""The reading of all data: what the files of the repository say, and everything that is wrong with their form."""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from ..base import interface
from ..base.files import read_edited
from ..base.findings import EditionError, Finding
from ..base.memory import LastBuild
from ..base.pair import NAME as LANGUAGES_FILE
from ..base.tables import read_table
from ..base.yaml_nodes import read_nodes
from . import completeness
from .data.bead_shapes import Correction, read_shapes
from .data.reading_rules import ReadingRule, reading_rules
from .data.schemas import (
    BEADS,
    EDITION,
    ENGLISH_TABLES,
    INTERFACE_WORDS,
    NEGATIONS,
    READINGS,
    TABLES,
    TRADITIONAL,
    read_as,
)
from .data.strings import Kind
from .data.traditional_forms import TraditionalForm, traditional_forms
from .languages import english_numbers
from .sources import catalogue, ledger, place_tables
from .sources.catalogue import Document
from .sources.source import Source
from .terms import glossary, names, registers
from .terms.names import Name
from .terms.registers import Event
from .terms.term import Term
from .texts import pairing
from .texts.pairing import Pair

Read = TypeVar("Read")
# The library's own tables, each with its schema, its path from the root, and the code of a finding about its syntax.
OWN_TABLES = (
    (interface.FILE, INTERFACE_WORDS, "hooks/edition/base/interface.yml", "words-broken"),
    (english_numbers.FILE, ENGLISH_TABLES, "hooks/edition/model/languages/english.yml", "tables-broken"),
)


@dataclass(frozen=True)
class Reading:
    """What all files say, as far as it could be read: documents in the catalogue's order, pairs of texts and of other
    pages by the path of the Chinese file, terms by slug, the registers of the glossary, words that negate, corrections
    of sentence pairs, rules for the reading of characters, traditional forms that no dictionary gives; and what is
    wrong with the form of any file, sorted.
    """

    documents: tuple[Document, ...]
    texts: dict[str, Pair]
    pages: dict[str, Pair]
    terms: tuple[Term, ...]
    findings: tuple[Finding, ...]
    registers: "Registers"
    negations: tuple[tuple[str, ...], ...]
    corrections: tuple[Correction, ...]
    reading_rules: tuple[ReadingRule, ...]
    traditional_forms: tuple[TraditionalForm, ...]

    def pairs(self) -> list[Pair]:
        """The pairs of the texts, in the order of their paths."""
        return [self.texts[path] for path in sorted(self.texts)]


@dataclass(frozen=True)
class Registers:
    """What the tables say that the glossary is read with: names in the order of the table, both languages' names of
    domains by their keys, new slugs by old ones, events.
    """

    names: tuple[Name, ...] = ()
    domains: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)
    events: tuple[Event, ...] = ()

    def english(self) -> dict[str, str]:
        """The English of each Chinese form of a name."""
        return {form: name.preferred for name in self.names for form in name.chinese}


def read_all(root: Path) -> Reading:
    """Everything that the files say; what cannot be read is left out, and a finding."""
    findings: set[Finding] = set(completeness.links(root))
    documents = as_far_as_read(lambda: catalogue.load(root), findings)
    texts = {pair.zh.path: pair for pair in pairing.load_all(root)}
    if documents is not None:
        findings.update(completeness.incomplete(root, documents), wrong_ledgers(root, documents))
        listed = {path: document for document in documents for path in document.paths()}
        for path in texts.keys() & listed.keys():
            findings.update(completeness.differing_source(texts[path], listed[path]))
    pages = {pair.zh.path: pair for pair in page_pairs(root)}
    for pair in (*texts.values(), *pages.values()):
        findings.update(pair.findings)
    terms, broken = glossary.read_all(root)
    tables, wrong = read_tables(root)
    findings.update(broken, wrong, wrong_own_tables(root))
    known = read_registers(root, terms, {Path(finding.path).stem for finding in broken}, texts, findings)
    return Reading(
        documents=tuple(documents or ()),
        texts=texts,
        pages=pages,
        terms=tuple(terms),
        findings=tuple(sorted(findings)),
        registers=known,
        negations=tuple(tables.get(NEGATIONS, [])),
        corrections=tuple(read_corrections(tables.get(BEADS, []))),
        reading_rules=reading_rules(tables.get(READINGS, [])),
        traditional_forms=traditional_forms(tables.get(TRADITIONAL, [])),
    )


def read_registers(
    root: Path, terms: list[Term], broken: set[str], texts: dict[str, Pair], findings: set[Finding]
) -> Registers:
    """The tables that the glossary is read with; what is wrong with them or with what names them is added.

    `broken` are the slugs of terms whose files are not in order.
    """
    named = as_far_as_read(lambda: names.read(root), findings) or []
    domains = as_far_as_read(lambda: registers.read_domains(root), findings) or {}
    moved = as_far_as_read(lambda: registers.read_moved(root), findings) or {}
    events = as_far_as_read(lambda: registers.read_events(root), findings) or []
    by_slug = {term.slug: term for term in terms}
    slugs = {*by_slug, *broken, *(name.slug for name in named if name.has_page)}
    findings.update(
        names.clashes(named, by_slug),
        registers.unknown_domains(terms, domains),
        registers.wrong_moves(moved, slugs),
        names.wrong_exceptions(root, named),
        registers.wrong_places(terms, events, texts),
    )
    return Registers(tuple(named), domains, {old: new for old, (new, _) in moved.items()}, tuple(events))


def as_far_as_read(read: Callable[[], Read], findings: set[Finding]) -> Read | None:
    """What a reading gives, or none where it raises `EditionError`, whose findings are added to those given."""
    try:
        return read()
    except EditionError as error:
        findings.update(error.findings)
        return None


def page_pairs(root: Path) -> list[Pair]:
    """The pairs that are no texts: the home page and those about the site."""
    chinese = [root / "docs/index.md", *sorted((root / "docs/about").glob("*.md"))]
    there = (path for path in chinese if (path.exists() or path.is_symlink()) and not path.name.endswith(".en.md"))
    return [pairing.load(path, root, are_pages=True) for path in there]


def wrong_ledgers(root: Path, documents: list[Document]) -> Iterator[Finding]:
    """What is wrong with the ledgers of documents and the places of their lines; a document need have neither."""
    for document in documents:
        file, path = root / "sources" / document.file, root / document.ledger
        if path.exists() or (root / document.places).exists():
            try:
                source = Source.read(file)
                place_tables.load(file, document.places, len(source.raw))
                ledger.load(path, document.ledger, source)
            except EditionError as error:
                yield from error.findings


def read_tables(root: Path) -> tuple[dict[str, list[tuple[str, ...]]], list[Finding]]:
    """The rows of the tables of data/ by their paths from the root, and what is wrong with them.

    A table that no schema declares is a finding.
    """
    tables: dict[str, list[tuple[str, ...]]] = {}
    findings: list[Finding] = []
    for path in sorted((root / "data").glob("*.tsv")):
        name = path.relative_to(root).as_posix()
        if name not in TABLES:
            remedy = "Declare its columns in hooks/edition/model/data/schemas.py"
            findings.append(Finding(name, 1, "table-undeclared", "no schema says what this table holds", remedy))
            continue
        try:
            tables[name], wrong = read_table(read_edited(path, name, root), name, TABLES[name])
            findings += wrong
        except EditionError as error:
            findings += error.findings
    return tables, findings


def read_corrections(rows: list[tuple[str, ...]]) -> Iterator[Correction]:
    """The corrections of sentence pairs that rows are; their lines hold where no row of the table is wrong."""
    for line, (text, block, shapes, _) in enumerate(rows, 2):
        yield Correction(text, block, read_shapes(shapes), line)


def wrong_own_tables(root: Path) -> Iterator[Finding]:
    """What is wrong with the words of the interface, the tables of English, and the languages of the edition."""
    own: list[tuple[Path, Kind, str, str]] = [*OWN_TABLES]
    if os.path.lexists(root / LANGUAGES_FILE):
        own.append((root / LANGUAGES_FILE, EDITION, LANGUAGES_FILE, "edition-broken"))
    for file, kind, name, broken in own:
        try:
            text = read_edited(file, name)
        except EditionError as error:
            yield from error.findings
        else:
            yield from wrong_own_table(text, kind, name, broken)


@LastBuild
def wrong_own_table(text: str, kind: Kind, name: str, broken: str) -> tuple[Finding, ...]:
    """What is wrong with one of them, by its text: the next build of a process seldom finds another."""
    node, findings = read_nodes(text, name, broken)
    return tuple(findings or read_as(node, kind, name, "the file")[1])

"""Registers: the small tables of data/ that the glossary is read with: domains, moved slugs, events."""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ...base.files import read_edited
from ...base.findings import Finding
from ...base.tables import read_numbered
from ..data.schemas import BETWEEN, DOMAINS, EVENTS, MOVED, OTHER_PAGES, TABLES
from ..texts.pairing import Pair
from ..texts.texts import text_name
from .term import Term


@dataclass(frozen=True)
class Event:
    """Something dated that texts report: when, what in both languages, and the paragraphs that report it."""

    date: str
    zh: str
    en: str
    blocks: tuple[str, ...]
    line: int


def numbered_rows(root: Path, path: str) -> dict[int, tuple[str, ...]]:
    """The rows of a table of data/ that are in order, by their lines; none where there is no such table.

    Raises `EditionError` where the table cannot be read.
    """
    if not os.path.lexists(root / path):
        return {}
    return read_numbered(read_edited(root / path, path, root), path, TABLES[path])[0]


def read_domains(root: Path) -> dict[str, tuple[str, str]]:
    """The names of each domain in Chinese and English, by its key, in the order in which pages show them."""
    return {key: (zh, en) for key, zh, en in numbered_rows(root, DOMAINS).values()}


def read_moved(root: Path) -> dict[str, tuple[str, int]]:
    """Where each slug that is no more has gone to, with the line that says so."""
    return {old: (new, line) for line, (old, new) in numbered_rows(root, MOVED).items()}


def read_events(root: Path) -> list[Event]:
    """All events, in the order of the table."""
    return [
        Event(date, zh, en, tuple(blocks.split(BETWEEN)), line)
        for line, (date, zh, en, blocks) in numbered_rows(root, EVENTS).items()
    ]


def unknown_domains(terms: Iterable[Term], domains: Collection[str]) -> Iterator[Finding]:
    """A finding for each term of a domain that no row defines; where no domain is defined, every one is taken."""
    for term in terms:
        if domains and term.domain not in domains:
            fact = f"the domain is {term.domain}"
            remedy = f"Use one of {', '.join(domains)}, or add a row to {DOMAINS}"
            yield Finding(term.path, term.lines["domain"], "domain-unknown", fact, remedy)


def wrong_moves(moved: Mapping[str, tuple[str, int]], slugs: Collection[str]) -> Iterator[Finding]:
    """A finding for each old slug that has a page, and each new one that has none; `slugs` are all that have one."""
    for old, (new, line) in moved.items():
        if old in slugs or old in OTHER_PAGES:
            fact = f"{old} has a page of its own"
            yield Finding(MOVED, line, "move-taken", fact, "Delete the row, or give the page another slug")
        if new not in slugs:
            fact = f"{old} leads to {new}, which has no page"
            yield Finding(MOVED, line, "move-broken", fact, "Name the slug that took its place")


def wrong_places(terms: Iterable[Term], events: Iterable[Event], texts: Mapping[str, Pair]) -> Iterator[Finding]:
    """A finding for each paragraph that a term or an event names and that is not there, or does not hold the term."""
    read = {f"{text_name(path)}#{block.id}": block.plain for path, pair in texts.items() for block in pair.zh.blocks}
    for term in terms:
        for place in term.cites:
            if place not in read:
                fact = f"it cites {place}, which is no paragraph"
                yield Finding(term.path, term.lines["cites"], "citation-broken", fact, "Correct the place")
            elif not any(form in read[place] for form in term.chinese):
                fact = f"it cites {place}, which does not hold the term"
                yield Finding(term.path, term.lines["cites"], "citation-idle", fact, "Cite a paragraph that does")
    for event in events:
        for place in event.blocks:
            if place not in read:
                fact = f"{place} is no paragraph"
                yield Finding(EVENTS, event.line, "event-broken", fact, "Correct the place")

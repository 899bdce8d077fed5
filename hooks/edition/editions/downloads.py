"""All files of `site/downloads/`, and the list of them."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from ..model.edition import Edition
from ..model.outputs.defined_terms import SET
from ..model.outputs.download import Download
from ..model.terms.glossary import sort_key
from ..model.terms.term import Term
from . import termbase
from .works import Planned

LIST = "index.json"
SCHEMA = Path(__file__).with_name("index.schema.json")  # of the list, and published beside it


def made(planned: Planned, content: bytes) -> Download:
    """A planned file, made, as the list has it."""
    digest = hashlib.sha256(content).hexdigest()
    return Download(planned.path, planned.kind, planned.languages, planned.of, len(content), digest)


def of_terms(edition: Edition) -> dict[str, str]:
    """The files of the glossary by their names: every build makes them."""
    terms: list[Term] = sorted(edition.terms.values(), key=lambda term: (sort_key(term), term.slug))
    return {
        "terms.tbx": termbase.tbx(terms, edition.registers.domains),
        "terms.csv": termbase.table(terms),
        SET: termbase.defined_term_set(terms),
    }


def listed_terms(edition: Edition) -> list[Download]:
    """The files of the glossary as the list has them."""
    return [
        made(Planned(name, name.rsplit(".", 1)[1], ("zh", "en"), "", "", content.encode), content.encode())
        for name, content in of_terms(edition).items()
    ]


def list_of(files: Iterable[Download]) -> str:
    """The list: path, kind, languages, work, bytes and SHA-256 of each file."""
    return json.dumps([asdict(one) for one in files], indent=1) + "\n"


def downloads(edition: Edition) -> dict[str, str]:
    """The files of the glossary by their names, the list of them, and its schema."""
    return of_terms(edition) | {LIST: list_of(listed_terms(edition)), SCHEMA.name: SCHEMA.read_text(encoding="utf-8")}

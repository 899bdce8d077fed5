"""All files of `site/downloads/`, and the list of them."""

import hashlib
import json

from ..model.defined_terms import SET
from ..model.edition import Edition
from ..model.glossary import Term, sort_key
from . import termbase


def downloads(edition: Edition) -> dict[str, str]:
    """Each file by its name; `index.json` lists name, kind, languages, bytes and SHA-256 of the others."""
    terms: list[Term] = sorted(edition.terms.values(), key=lambda term: (sort_key(term), term.slug))
    files = {
        "terms.tbx": termbase.tbx(terms, edition.registers.domains),
        "terms.csv": termbase.table(terms),
        SET: termbase.defined_term_set(terms),
    }
    listed = [
        {
            "path": name,
            "kind": name.rsplit(".", 1)[1],
            "languages": ["zh", "en"],
            "bytes": len(content.encode()),
            "sha256": hashlib.sha256(content.encode()).hexdigest(),
        }
        for name, content in files.items()
    ]
    return files | {"index.json": json.dumps(listed, indent=1) + "\n"}

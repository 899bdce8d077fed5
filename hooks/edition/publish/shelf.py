"""Documents as pages list them: title, kind, authors, how many texts, how long."""

from ..base.interface import Ui
from ..model.edition import Edition
from ..model.sources.catalogue import Document
from . import facts


def length(edition: Edition, document: Document) -> int:
    """How many Chinese characters a document has."""
    return sum(facts.length(edition.pairs[path]) for path in document.paths())


def address(document: Document) -> str:
    """The address of a document's page under the site's root; of a single text, that text's."""
    return f"texts/{document.group}/" + (f"{document.slugs[0]}/" if document.is_one_text else "")


def listed_document(edition: Edition, document: Document, ui: Ui) -> dict[str, object]:
    """A document; one of a single text leads to that text."""
    pairs = [edition.pairs[path] for path in document.paths()]
    return {
        "url": address(document),
        "titles": {lang: facts.in_interface_language(document.meta["title"], lang) for lang in ("zh", "en")},
        "kind": facts.in_interface_language(document.meta.get("kind"), ui),
        "authors": facts.authors(document, ui) or facts.in_interface_language(document.meta.get("affiliation"), ui),
        "published": facts.published(document.meta, ui, "in") or facts.published(document.meta, ui, "date"),
        "count": 0 if document.is_one_text else len(pairs),
        "length": length(edition, document),
        "minutes": facts.minutes(pairs, ui),
    }

"""The pages at addresses that lead on, by their paths under the site's folder."""

from ..model.sources.catalogue import Document
from .pages import Pages
from .templating import page


def moved_pages(pages: Pages) -> dict[str, str]:
    """Those of terms that have moved, and of documents that are a single text."""
    titles = {entry.slug: entry.title(pages.ui) for entry in pages.entries.values() if entry.kind != "all"}
    terms = {
        f"glossary/{old}/index.html": page("moved.html", pages.ui, said="moved", to=f"../{new}/", title=titles[new])
        for old, new in pages.edition.registers.moved.items()
    }
    alone = [document for document in pages.edition.documents if document.is_one_text]
    return terms | {f"texts/{document.group}/index.html": leading_on(document, pages) for document in alone}


def leading_on(document: Document, pages: Pages) -> str:
    """The page at the address of a document that is a single text."""
    title = pages.title(document.paths()[0])
    return page("moved.html", pages.ui, said="one-text", to=f"{document.slugs[0]}/", title=title)

"""Documents that were withdrawn: what stands at each of their addresses instead of their texts."""

from ..base.interface import Ui, word
from ..model.edition import Edition
from ..model.sources.catalogue import Document
from .facts import in_interface_language
from .templating import page


def withdrawn(edition: Edition) -> dict[str, Document]:
    """The document that stood, or a text of which stood, at an address: by the path of the page's file there."""
    return {
        f"texts/{document.group}/{name}.md": document
        for document in edition.withdrawn
        for name in ("index", *document.slugs)
    }


def withdrawn_page(src: str, document: Document, ui: Ui) -> str:
    """The page at one of its addresses, by the path of the page's file: that it was withdrawn, and since when."""
    title = in_interface_language(document.meta["title"], ui)
    texts = "../" if src.endswith("/index.md") else "../../"
    return page("withdrawn.html", ui, title=title, withdrawn=document.withdrawn, texts=texts)


def description(document: Document, ui: Ui) -> str:
    """The same in a line."""
    title = in_interface_language(document.meta["title"], ui)
    return word("describe-withdrawn", ui).format(title, document.withdrawn)

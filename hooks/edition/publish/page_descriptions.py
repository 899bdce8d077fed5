"""What each page says of itself in a line or two, in the language of the interface."""

from ..base.interface import word
from ..model.data.schemas import OVERVIEWS
from ..model.sources.catalogue import Document
from ..model.terms.term import Term
from ..model.texts.pairing import Pair
from .descriptions import description, opening
from .entries import Entry
from .facts import in_interface_language
from .pages import Pages
from .withdrawn import description as of_withdrawn
from .withdrawn import withdrawn

# Pages that list something, by their files in the docs folder.
LISTS = {
    "texts/index.md": "texts",
    "glossary/index.md": "glossary",
    **{f"glossary/{name}.md": name for name in OVERVIEWS},
    **{f"{name}.md": name for name in ("status", "downloads", "offline", "words")},
}


def page_description(src: str, pages: Pages) -> str:
    """What a page says of itself, by the path of its file in the docs folder."""
    path = f"docs/{src.replace('.en.md', '.md')}"
    if text := pages.woven.get(path):
        return description(text, pages.ui)
    if entry := pages.entries.get(src):
        return of_entry(entry, pages)
    if pair := pages.edition.pages.get(path):
        return of_own_file(pair, pages)
    if part := pages.parts.get(src):
        return word("describe-part", pages.ui).format(part.of, part.title)
    if gone := withdrawn(pages.edition).get(src):
        return of_withdrawn(gone, pages.ui)
    document = next((one for one in pages.edition.documents if src == f"texts/{one.group}/index.md"), None)
    return of_document(document, pages) if document else of_list(src, pages)


def of_entry(entry: Entry, pages: Pages) -> str:
    """The definition of a term, or who bears a name; else what the page lists."""
    about, ui = entry.about, pages.ui
    name = about.preferred if ui == "en" else about.zh
    if entry.kind == "all":
        return word("describe-all", ui).format(name)
    if isinstance(about, Term):
        return opening(about.definition(ui), ui)
    if who := about.who_en if ui == "en" else about.who_zh:
        return opening(word("describe-who", ui).format(name, who), ui)
    return word("describe-name", ui).format(name)


def of_own_file(pair: Pair, pages: Pages) -> str:
    """The first paragraph of a page about the site."""
    text = pair.en if pages.ui == "en" and pair.en else pair.zh
    first = next((block.plain for block in text.blocks if block.kind == "paragraph"), "")
    return opening(first, pages.ui)


def of_document(document: Document, pages: Pages) -> str:
    title = in_interface_language(document.meta["title"], pages.ui)
    return word("describe-document", pages.ui).format(title, len(document.slugs))


def of_list(src: str, pages: Pages) -> str:
    """What a page lists, and of how many; empty where nothing is known of a page."""
    registers = pages.edition.registers
    counts = {
        "texts": len(pages.edition.pairs),
        "glossary": len(pages.edition.terms),
        "names": sum(name.has_page for name in registers.names),
    }
    listed = LISTS.get(src)
    return word(f"describe-{listed}", pages.ui).format(counts.get(listed, 0)) if listed else ""

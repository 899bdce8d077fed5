"""The navigation of the site, and the pages that no file holds."""

from ..base.interface import word
from ..base.markup import escape
from ..model.languages.languages import SOURCE
from ..model.sources.catalogue import Document
from .facts import in_interface_language
from .pages import Pages
from .withdrawn import withdrawn

TEXTS = "texts/index.md"
LEARNING = ("words",) if SOURCE.is_chinese else ()  # pages for learners


def navigation(pages: Pages) -> list[dict[str, object]]:
    """Home, the documents with their texts, glossary, downloads, status, about: titles with paths in docs/.

    A document of a single text is that text. Titles of documents and texts are HTML, for templates print them as they
    are.
    """
    ui = pages.ui
    suffix = ".en.md" if ui == "en" else ".md"
    return [
        {word("home", ui): f"index{suffix}"},
        {word("texts", ui): [TEXTS, *(listed(document, pages) for document in pages.edition.documents)]},
        {word("glossary", ui): "glossary/index.md"},
        {word("downloads", ui): "downloads.md"},
        {word("status", ui): "status.md"},
        {word("about", ui): [f"about/index{suffix}", f"about/translation{suffix}"]},
    ]


def listed(document: Document, pages: Pages) -> dict[str, object]:
    """A document with its page and its texts, under its short title."""
    short = in_interface_language(document.meta.get("short") or {}, pages.ui)
    title = escape(short or in_interface_language(document.meta["title"], pages.ui))
    texts = [{escape(pages.title(path)): path.removeprefix("docs/")} for path in document.paths()]
    if document.is_one_text:
        return {title: document.paths()[0].removeprefix("docs/")}
    return {title: [f"texts/{document.group}/index.md", *texts]}


def generated(pages: Pages) -> dict[str, str]:
    """The pages that no file holds: path in the docs folder and title."""
    ui = pages.ui
    several = [document for document in pages.edition.documents if not document.is_one_text]
    titles = {one.group: in_interface_language(one.meta["title"], ui) for one in several}
    documents = {f"texts/{group}/index.md": title for group, title in titles.items()}
    documents |= {path: in_interface_language(one.meta["title"], ui) for path, one in withdrawn(pages.edition).items()}
    entries = {path: entry.title(ui) for path, entry in pages.entries.items() if entry.kind != "term"}
    own = {TEXTS: word("texts", ui), "glossary/index.md": word("glossary", ui)}
    own |= {f"{name}.md": word(name, ui) for name in ("downloads", "offline", "status", *LEARNING)}
    parts = {path: part.title for path, part in pages.parts.items()}
    return own | documents | pages.overviews.pages_by_path() | entries | parts

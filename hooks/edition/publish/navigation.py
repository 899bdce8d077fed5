"""The navigation of the site, and the pages that no file holds."""

from ..base.interface import word
from ..base.markup import escape
from .facts import in_interface_language
from .pages import Pages


def navigation(pages: Pages) -> list[dict[str, object]]:
    """Home, the documents with their texts, glossary, downloads, status, about: titles with paths in docs/.

    Titles of documents and texts are HTML, for the theme prints them as they are.
    """
    ui, sections = pages.ui, []
    for document in pages.edition.documents:
        short = in_interface_language(document.meta.get("short") or {}, ui)
        title = short or in_interface_language(document.meta["title"], ui)
        texts = [{escape(pages.title(path)): path.removeprefix("docs/")} for path in document.paths()]
        sections.append({escape(title): [f"texts/{document.group}/index.md", *texts]})
    suffix = ".en.md" if ui == "en" else ".md"
    return [
        {word("home", ui): f"index{suffix}"},
        {word("texts", ui): sections},
        {word("glossary", ui): "glossary/index.md"},
        {word("downloads", ui): "downloads.md"},
        {word("status", ui): "status.md"},
        {word("about", ui): [f"about/index{suffix}", f"about/translation{suffix}"]},
    ]


def generated(pages: Pages) -> dict[str, str]:
    """The pages that no file holds: path in the docs folder and title."""
    ui = pages.ui
    titles = {d.group: in_interface_language(d.meta["title"], ui) for d in pages.edition.documents}
    documents = {f"texts/{group}/index.md": title for group, title in titles.items()}
    entries = {path: entry.title(ui) for path, entry in pages.entries.items() if entry.kind != "term"}
    own = {"glossary/index.md": word("glossary", ui)}
    own |= {f"{name}.md": word(name, ui) for name in ("downloads", "status")}
    return own | documents | pages.overviews.pages_by_path() | entries

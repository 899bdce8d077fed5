"""The site in one language of the interface: what MkDocs' handlers ask, without MkDocs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from ..base import memory
from ..base.findings import Finding
from ..base.interface import Ui
from ..base.markup import escape
from ..editions.downloads import downloads, listed_terms
from ..model.citations.citable import Citable, key, origin_of
from ..model.citations.citations import usual
from ..model.citations.origins import Origin
from ..model.edition import Edition
from ..model.outputs.imprint import Imprint
from ..model.outputs.levels import Profile
from ..model.outputs.woven import WovenText, note_number
from ..model.sources.catalogue import Document
from ..model.texts.pairing import Pair
from ..model.texts.rendering import EXTENSIONS as MARKDOWN_EXTENSIONS
from ..publish import addresses, installing, keeping, navigation, scripts, stylesheet
from ..publish import downloads as download_pages
from ..publish.entries import Entry
from ..publish.feed import feed
from ..publish.heads import Addresses, head
from ..publish.moved import moved_pages
from ..publish.page_descriptions import page_description
from ..publish.pages import Pages
from ..publish.policy import Policy
from ..publish.quoting import citation_script
from ..publish.running_lines import RunningLines
from ..publish.shell import Model, Shell
from ..publish.spacing import without_indents
from ..publish.term_cards import all_cards, term_cards
from ..publish.texts import woven_texts
from ..publish.withdrawn import withdrawn, withdrawn_page
from ..search.index import index
from . import learning
from .imprint import imprint

__all__ = ["MARKDOWN_EXTENSIONS", "Model", "Policy", "RunningLines", "Shell", "Site", "without_indents"]
UNLINKED_REMEDY = "Let the markup hold the whole term, or none of it"
opened: dict[tuple[Path, Ui], "Site"] = {}  # by its root and language what this process has opened last


@dataclass(frozen=True)
class Site:
    """The edition with all its texts woven and linked, and the pages made of them.

    `src` is always a path in the docs folder, as MkDocs names its files.
    """

    edition: Edition
    pages: Pages
    imprint: Imprint = field(default_factory=Imprint)

    @classmethod
    def open(cls, root: Path, ui: Ui) -> "Site":
        """The site as the files are now; raises `EditionError` with every fault that keeps it from being built."""
        memory.begin()
        edition = Edition.read(root)
        opened[root, ui] = cls(edition, Pages(edition, woven_texts(edition), ui), imprint(root))
        return opened[root, ui]

    @property
    def ui(self) -> Ui:
        return self.pages.ui

    @property
    def for_learners(self) -> bool:  # whether they are given anything
        return learning.FOR_LEARNERS

    def navigation(self) -> list[dict[str, object]]:
        """The navigation, as MkDocs wants it."""
        return navigation.navigation(self.pages)

    def generated(self) -> dict[str, str]:
        """The pages that no file holds: path and title."""
        return navigation.generated(self.pages)

    def is_text(self, src: str) -> bool:
        return f"docs/{src}" in self.edition.pairs

    def text_title(self, src: str) -> str:
        return self.pages.title(f"docs/{src}")

    def short_title(self, src: str) -> str:
        """A text's title as the frame names it; nothing for other pages."""
        return self.pages.short_title(f"docs/{src}") if self.is_text(src) else ""

    def headings(self, src: str) -> list[dict[str, Any]]:
        """The headings of a text in both languages, nested as Python-Markdown's `toc` nests them."""
        return self.pages.contents(f"docs/{src}")

    def anchors(self, src: str) -> set[str]:
        """The ids of a text's page that other pages may link to."""
        return {row.id for row in self.pages.woven[f"docs/{src}"].rows}

    @cached_property
    def documents(self) -> dict[str, Document]:
        """The documents by the paths where their pages stand."""
        return {f"texts/{one.group}/index.md": one for one in self.edition.documents} | withdrawn(self.edition)

    def entry(self, src: str) -> Entry | None:
        """The page of the glossary that stands at a path: of a term, of a name, or of all sentences that hold one."""
        return self.pages.entries.get(src)

    def entry_title(self, entry: Entry) -> str:
        return entry.title(self.ui)

    def page(self, src: str, content: str, edit_url: str = "", address: str = "") -> str:
        """A page's HTML: what the library makes, or what MkDocs made of its Markdown; `address` is its own."""
        if self.is_text(src):
            return self.pages.text(f"docs/{src}", edit_url, self.citation(src, address), self.levels.get(f"docs/{src}"))
        if entry := self.entry(src):
            return entry.html(self.pages.of_terms)
        if document := self.documents.get(src):
            return withdrawn_page(src, document, self.ui) if document.withdrawn else self.pages.document(document)
        if src in ("index.md", "index.en.md"):
            return self.pages.home(content)
        if part := self.pages.parts.get(src):
            return part.html()
        made = {
            navigation.TEXTS: lambda: self.pages.texts(self.levels),
            "glossary/index.md": self.pages.glossary,
            "glossary/map.md": self.pages.overviews.map,
            "glossary/timeline.md": self.pages.overviews.timeline,
            "glossary/names.md": self.pages.names,
            "status.md": self.pages.status,
            "words.md": self.pages.words,
            "downloads.md": self.list_of_downloads,
            "offline.md": self.pages.offline,
        }
        return made[src]() if src in made else content

    @cached_property
    def levels(self) -> dict[str, Profile]:
        """The levels of each text's words, by its path."""
        return learning.levels(self.edition, self.pages.woven)

    def citation(self, src: str, address: str) -> str:
        """How to cite a text as a whole."""
        text, source = self.origin(src)
        return usual(Citable(source, self.imprint, key(text), address, ""), self.ui)

    def origin(self, src: str) -> tuple[WovenText, Origin]:
        """A text, and where it comes from."""
        path = f"docs/{src}"
        text = self.pages.woven[path]
        return text, origin_of(text, self.edition.pairs[path], self.edition.document_of(path))

    def undeclared(self, src: str, content: str) -> list[Finding]:
        """A finding for each link of a page about the site that leads where none may."""
        pair = self.edition.pages.get(f"docs/{src.replace('.en.md', '.md')}")
        text = pair and (pair.en if src.endswith(".en.md") else pair.zh)
        return list(addresses.undeclared(content, text.blocks, f"docs/{src}")) if text else []

    def repository(self, address: str | None) -> list[Finding]:
        """A finding where the address of the source files, which the environment may give, is none to link to."""
        fact = f"repo_url is “{address}”"
        unwanted = not addresses.is_declared(address or "")
        return [Finding("mkdocs.yml", 1, "link-undeclared", fact, addresses.REMEDY)] if unwanted else []

    def in_shell(self, shell: Shell, entry: Entry, content: str) -> str:
        """A whole page of the glossary: the theme's page around the model, with this one in its place."""
        said = page_description(entry.path, self.pages)
        return shell.around(entry.slug, entry.title(self.ui), said, content, entry.part_name)

    def files(self, root: str = "", repository: str = "") -> Iterator[tuple[str, str]]:
        """Path and content of each file that is no page; `root` is the site's address, `repository` its sources'."""
        yield from self.assets()
        yield from moved_pages(self.pages).items()
        yield from self.shared()
        yield from self.citation_scripts(repository)
        yield "feed.xml", feed(self.edition, self.pages.woven, self.imprint, root, self.ui)
        yield installing.NAME, installing.manifest(self.ui)

    def said_of(self, src: str) -> dict[str, str]:
        """What a page says of itself in a line or two, as HTML; and to robots, where it says that something is gone."""
        robots = "noindex" if src in withdrawn(self.edition) else ""
        return {"description": escape(page_description(src, self.pages)), "robots": robots}

    def addresses(self, url: str, root: str) -> Addresses:
        """Where a page stands in both languages, by its address under the root of the site."""
        return Addresses.of(url, root, self.ui)

    def head(self, src: str, root: str) -> str:
        """What the theme is to say in the head of a text's page, as HTML."""
        text, source = self.origin(src)
        return head(source, self.imprint, page_description(src, self.pages), self.addresses(text.url, root), self.ui)

    def source_file(self, src: str) -> str:
        """The file to edit behind a page: of a text in the English interface its English, where there is one."""
        pair = self.edition.pairs.get(f"docs/{src}")
        return pair.en.path.removeprefix("docs/") if pair and pair.en and self.ui == "en" else src

    def citation_scripts(self, repository: str) -> Iterator[tuple[str, str]]:
        """What the menus of paragraphs know of each text, beside its page."""
        for path in self.pages.woven:
            text, source = self.origin(path.removeprefix("docs/"))
            yield f"{text.url}cite.js", citation_script(text, source, self.imprint, repository, self.ui)

    def assets(self) -> Iterator[tuple[str, str]]:
        """The scripts of the pages and what they read: path under the site's folder and content."""
        terms = self.edition.terms.values()
        yield from ((f"assets/terms/{slug}.json", card) for slug, card in term_cards(terms, self.ui).items())
        yield "assets/terms.js", all_cards(terms, self.ui)
        files = index(self.edition, self.pages.woven, self.ui)
        yield from ((f"assets/search/{name}", file) for name, file in files.items())
        yield keeping.LISTING, keeping.draft(self.edition.documents, self.imprint, self.ui)
        yield from keeping.placed(scripts.with_words(scripts.bundles(self.edition.root), self.ui)).items()

    def stylesheet(self, theme: Path, own: Iterable[str]) -> dict[str, str]:
        """The style sheet of all pages by its path under the site's folder: of the theme's, and of ours."""
        return {f"assets/{stylesheet.ADDRESS}": stylesheet.stylesheet(self.edition.root, theme, own)}

    def early_script(self) -> str:
        """What shows the view of a text before its first paint; it ends the file that pages wait for."""
        return scripts.early(self.edition.root)

    def shared(self) -> Iterator[tuple[str, str]]:
        """What readers take away, and what the cards of words read: the same in both languages, so once.

        `tools/build.py` puts what stands in `shared/` beside the folders of the languages.
        """
        if self.ui == "zh":
            yield from ((f"shared/downloads/{name}", content) for name, content in downloads(self.edition).items())
            yield from ((f"shared/{name}", content) for name, content in learning.files(self.edition, self.pages.woven))

    def list_of_downloads(self) -> str:
        """The page that lists what there is to take away: the glossary, until `make editions` fills in the rest."""
        return download_pages.before_editions(listed_terms(self.edition), self.ui)

    def unlinked(self) -> list[Finding]:
        """A finding for each occurrence that no link can enclose, at the Chinese of its block."""
        return [
            Finding(path, line_of(anchor, self.edition.pairs[path]), "term-unlinked", fact, UNLINKED_REMEDY)
            for path, text in self.pages.woven.items()
            for anchor, words in text.unlinked
            for fact in [f"“{words}” in {anchor} crosses other markup"]
        ]


def line_of(anchor: str, pair: Pair) -> int:
    """The line of a text's Chinese file where the block or note stands whose element on the page has an id."""
    stand = {f"fn-zh-{note_number(b.id)}" if b.kind == "note" else b.id: b.line for b in pair.zh.blocks}
    return stand.get(anchor, 1)

"""The pages that the library makes, as data for their templates: texts, documents, glossary, terms, status, home."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from markupsafe import Markup

from ..base.interface import Ui, word
from ..base.pair import Lang
from ..model.edition import Edition
from ..model.outputs.download import place
from ..model.outputs.levels import Profile
from ..model.outputs.term_links import with_links
from ..model.outputs.woven import Row, WovenText
from ..model.sources.catalogue import Document
from ..model.texts.texts import text_name
from . import downloads, facts, keeping
from .apparatus import remarks
from .contents import contents
from .entries import Entry, entries
from .home import Home
from .indexes import Indexes
from .layout import bullets_together, classes, last_in_window
from .numbers import number
from .overviews import Overviews
from .shelf import listed_document
from .status import status
from .templating import page
from .term_pages import TermPages

LEARNED = 6  # the level up to which words are counted that many learners know
TEXTS = 200  # that the page of all texts lists; where there are more, it lists documents


@dataclass(frozen=True)
class Pages:
    """Every page that the library makes, as HTML in one language of the interface.

    It is made when all texts are linked: `woven` holds them by the paths of their Chinese files.
    """

    edition: Edition
    woven: Mapping[str, WovenText]
    ui: Ui

    @cached_property
    def of_terms(self) -> TermPages:
        """The pages of terms and names."""
        return TermPages(self.edition, self.woven, self.ui)

    @cached_property
    def overviews(self) -> Overviews:
        """The overviews of the glossary."""
        return Overviews(self.of_terms)

    @cached_property
    def indexes(self) -> Indexes:
        """The indexes of the glossary."""
        return Indexes(self.of_terms)

    @cached_property
    def parts(self) -> dict[str, "PartPage"]:
        """The pages that hold what an index or the list of files has no room for, by their files in the docs folder."""
        ui = self.ui
        indexes = {
            path: PartPage(part.group.heading, part.title(ui), partial(part.html, ui))
            for path, part in self.indexes.parts.items()
        }
        files = downloads.pages_of_documents(self.edition, ui)
        return indexes | {
            path: PartPage(word("downloads", ui), title, partial(downloads.whole_of, title, ui))
            for path, title in files.items()
        }

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """Every page of a term or a name by the path of its file in the docs folder."""
        return {entry.path: entry for entry in entries(self.of_terms)}

    def title(self, path: str) -> str:
        """A text's title in the interface's language."""
        return self.woven[path].title(self.ui)

    def short_title(self, path: str) -> str:
        """A text's title where there is little room."""
        return facts.short_title(self.edition.pairs[path].zh.meta, self.title(path), self.ui)

    def short_titles(self, path: str) -> dict[Lang, str]:
        """A text's short title in each language; nothing where it has no title in one."""
        return facts.short_titles(self.edition.pairs[path].zh.meta, self.woven[path].titles)

    def contents(self, path: str) -> list[dict[str, object]]:
        """The headings of a text as its page lists them, under its short title in the languages that it has."""
        return contents(self.woven[path].rows, self.short_titles(path), self.ui)

    def text(self, path: str, edit_url: str = "", cite: str = "", levels: Profile | None = None) -> str:
        """A text's page; what is known of it stands behind its title and byline.

        `edit_url` is where to edit it, `cite` how to cite it, for paper, `levels` what levels its words have.
        """
        text, pair, document = self.woven[path], self.edition.pairs[path], self.edition.document_of(path)
        opening = max((n for n, row in enumerate(text.rows, 1) if row.id in ("title", "by")), default=0)
        return page(
            "text.html",
            self.ui,
            text=text,
            opening=text.rows[:opening],
            body=text.rows[opening:],
            document=facts.in_interface_language(document.meta["title"], self.ui),
            is_one_text=document.is_one_text,
            citation=self.citation(path),
            pages=facts.page_numbers(pair.zh.meta, self.ui),
            source=facts.source_lines(document, pair.zh.meta, self.ui),
            sha256=str(document.meta["sha256"]),
            edit_url=edit_url,
            remarks=remarks(pair, text, self.ui),
            translation=facts.translation(pair, self.ui),
            cite=cite,
            levels=levels,
            holder=facts.holder(document, self.ui),
            take_away=Markup(place(text_name(path))),
            keep=Markup(keeping.offer(document, self.ui)),
            html=self.row_html,
            number_of=lambda row: number(row, self.ui),
            classes=partial(classes, last_in_window(text.rows)),
            bullets_together=bullets_together,
        )

    def citation(self, path: str) -> list[tuple[str, str]]:
        """Who wrote a text, where and when it came out, and how long it is: what nobody knows is said to be unknown.

        An author whom the text itself names under its title is not named again.
        """
        pair, document, unknown = self.edition.pairs[path], self.edition.document_of(path), word("unknown", self.ui)
        alone = len(document.slugs) == 1
        meta = document.meta if alone and not pair.zh.meta.get("published") else pair.zh.meta
        is_named = any(row.id == "by" for row in self.woven[path].rows)
        author = facts.authors(document, self.ui) if alone else ""
        length = f"{facts.length(pair):,} {word('characters', self.ui)}"
        minutes = word("minutes", self.ui).format(facts.minutes([pair], self.ui))
        return [
            *([] if is_named else [("authors", author or unknown)]),
            ("published", facts.published(meta, self.ui, "in") or unknown),
            ("date", facts.published(meta, self.ui, "date") or unknown),
            ("length", facts.clauses((length, minutes), self.ui)),
        ]

    def row_html(self, row: Row, lang: Lang) -> Markup:
        """A row's HTML with its links to the glossary, and what the numbers of an unprinted list of references are."""
        html = with_links(row, lang, lambda slug: f"../../../glossary/{slug}/")
        title = Markup('class="cited" title="{}"').format(word("block-unlisted", self.ui))
        return Markup(html.replace('class="cited"', title))

    def document(self, document: Document) -> str:
        """What a source document is, and its texts."""
        meta = document.meta
        return page(
            "document.html",
            self.ui,
            title=facts.in_interface_language(meta["title"], self.ui),
            authors=facts.authors(document, self.ui),
            affiliation=facts.in_interface_language(meta.get("affiliation"), self.ui),
            published=facts.published(meta, self.ui, "in"),
            date=facts.published(meta, self.ui, "date"),
            pages=facts.page_numbers(meta, self.ui),
            holder=facts.holder(document, self.ui),
            file=document.file,
            sha256=str(meta["sha256"]),
            take_away=Markup(place(document.group)),
            keep=Markup(keeping.offer(document, self.ui)),
            texts=[self.listed_text(path) for path in document.paths()],
        )

    def texts(self, levels: Mapping[str, Profile]) -> str:
        """All texts by document; a document of a single text is that text. `levels` are of their words, by path."""
        if len(self.edition.pairs) > TEXTS:
            documents = [listed_document(self.edition, document, self.ui) for document in self.edition.documents]
            return page(
                "texts.html", self.ui, count=len(self.edition.pairs), documents=(), shelf_of=documents, by_level=()
            )
        listed = [
            {
                "group": document.group,
                "title": facts.in_interface_language(document.meta["title"], self.ui),
                "origin": facts.authors(document, self.ui),
                "texts": [self.listed_text(path) for path in document.paths()],
            }
            for document in self.edition.documents
        ]
        return page(
            "texts.html",
            self.ui,
            count=len(self.edition.pairs),
            documents=listed,
            shelf_of=(),
            by_level=self.by_level(levels),
        )

    def by_level(self, levels: Mapping[str, Profile]) -> list[tuple[str, str, Profile]]:
        """The texts whose words have levels: address, title, levels; those first whose words more learners know."""
        listed = [(self.woven[path].url, self.title(path), of) for path, of in levels.items() if of.times]
        return [
            (url.removeprefix("texts/"), title, of)
            for url, title, of in sorted(listed, key=lambda one: (-one[2].up_to(LEARNED), one[0]))
        ]

    def listed_text(self, path: str) -> dict[str, object]:
        """A text as its document's page lists it: its slug, both titles, its length in Chinese characters."""
        pair, text = self.edition.pairs[path], self.woven[path]
        return {
            "slug": text.name.rpartition("/")[2],
            "zh": text.title("zh"),
            "en": text.own_title("en"),
            "length": facts.length(pair),
            "minutes": facts.minutes([pair], self.ui),
        }

    def home(self, opening: str) -> str:
        """The home page; `opening` is what its own file says."""
        return Home(self.of_terms).html(opening)

    def words(self) -> str:
        """The page of the words that a reader has saved."""
        return page("words.html", self.ui)

    def glossary(self) -> str:
        """The index of terms by domain."""
        return self.indexes.terms.index("glossary.html", self.ui)

    def names(self) -> str:
        """The index of names by kind."""
        return self.indexes.names.index("names.html", self.ui)

    def offline(self) -> str:
        """What the reader's browser has kept, which a script fills in."""
        return page("offline.html", self.ui)

    def status(self) -> str:
        """How far each text is."""
        return status(self.edition, self.woven, self.ui)


@dataclass(frozen=True)
class PartPage:
    """A page of what another has no room for: what that other lists, which part this is, and its HTML."""

    of: str
    title: str
    html: Callable[[], str]

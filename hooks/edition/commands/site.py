"""One build of the site in one interface language: what the MkDocs handlers ask, without MkDocs."""

import base64
import hashlib
import json
import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

from ..base.interface import Ui, word
from ..base.markup import escape
from ..model import catalogue, glossary, pairing
from ..model.glossary import Term
from ..model.matcher import Matcher
from ..model.pairing import Pair
from ..publish import concordance, pages, scripts
from ..publish.concordance import Place
from ..publish.linking import Linked, link
from ..publish.weaving import weave
from ..search.index import index

HOME = ("index.md", "index.en.md")
# What stands in the model of a term's page, in the place of what differs from term to term.
SLUG, TITLE, CONTENT = "model-slug", "model-title", "<h1>model-content</h1>"
SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>(.*?)</script>", re.DOTALL)
STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)

linked = cache(link)
matcher = cache(Matcher)


@dataclass
class Site:
    """The documents, pairs and terms of the edition, and what has been linked so far in this build."""

    root: Path
    ui: Ui
    documents: list[catalogue.Document]
    pairs: dict[str, Pair]
    terms: dict[str, Term]
    matcher: Matcher
    linked: dict[str, Linked] = field(default_factory=dict)
    shell: str = ""

    @classmethod
    def open(cls, root: Path, ui: Ui) -> "Site":
        """The edition as its files are now; raises `EditionError` with every fault that keeps it from being built."""
        documents = catalogue.load(root)
        pairs = {path: pairing.load(root / path, root) for document in documents for path in document.paths()}
        terms = {term.slug: term for term in glossary.load(root)}
        return cls(root, ui, documents, pairs, terms, matcher(tuple(terms.values())))

    def title(self, pair: Pair) -> str:
        """A text's title in the interface's language."""
        return (pair.en if self.ui == "en" and pair.en else pair.zh).title

    def place(self, path: str) -> Place:
        return Place(path.removeprefix("docs/").removesuffix(".md") + "/", self.title(self.pairs[path]))

    def nav(self) -> list[dict[str, object]]:
        """The navigation: home, the documents with their texts, glossary, status, about."""
        sections: list[dict[str, object]] = []
        for document in self.documents:
            title = document.meta.get("short", {}).get(self.ui) or document.meta["title"][self.ui]
            own = [{self.title(self.pairs[path]): path.removeprefix("docs/")} for path in document.paths()]
            sections.append({title: [f"texts/{document.group}/index.md", *own]})
        en = ".en" if self.ui == "en" else ""
        return [
            {word("home", self.ui): f"index{en}.md"},
            {word("texts", self.ui): sections},
            {word("glossary", self.ui): "glossary/index.md"},
            {word("status", self.ui): "status.md"},
            {word("about", self.ui): [f"about/index{en}.md", f"about/translation{en}.md"]},
        ]

    def generated(self) -> dict[str, str]:
        """The pages that no file holds: path in the docs folder and title."""
        documents = {f"texts/{document.group}/index.md": document.meta["title"][self.ui] for document in self.documents}
        return {"glossary/index.md": word("glossary", self.ui), "status.md": word("status", self.ui)} | documents

    def text(self, src: str, zh_html: str, en_html: str, url: str) -> str:
        """A text's page: views, title, byline, head, both languages woven and linked; another page as it is."""
        path = f"docs/{src}"
        if not (pair := self.pairs.get(path)):
            return zh_html
        document = next(d for d in self.documents if path in d.paths())
        woven = weave(pair, zh_html, en_html, self.ui)
        if (document.meta.get("rights") or {}).get("show") == "excerpt":
            woven = excerpt(woven) + f'<p class="notice">{word("excerpt", self.ui)}</p>\n'
        self.linked[path] = linked(woven, self.matcher, "../" * url.count("/") + "glossary/")
        page, head = self.linked[path].html, pages.head(pair, document, self.ui)
        behind = max((m.end() for m in re.finditer(r'<(?:h1|div) id="(?:title|by)".*\n', page)), default=0)
        return pages.views(self.ui) + page[:behind] + head + page[behind:]

    @cached_property
    def found(self) -> dict[str, concordance.Texts]:
        """The concordance, in the catalogue's order; ask when all texts are linked."""
        return concordance.gather((self.place(p), self.linked[p].occurrences) for p in self.pairs if p in self.linked)

    def page(self, src: str, content: str) -> str:
        """A page's HTML when all texts are linked: what is generated, or what MkDocs made of its Markdown."""
        if src == "glossary/index.md":
            return pages.glossary_page(list(self.terms.values()), self.found, self.ui)
        if src == "status.md":
            counts = {path: len(done.occurrences) for path, done in self.linked.items()}
            rows = [(pair, self.place(path), counts.get(path, 0)) for path, pair in self.pairs.items()]
            return pages.status_page(rows, self.ui)
        for document in self.documents:
            if src == f"texts/{document.group}/index.md":
                return pages.document_page(document, [self.pairs[p] for p in document.paths()], self.ui)
        if term := self.term(src):
            return pages.term_page(term, self.terms, self.found.get(term.slug, {}), self.ui)
        return content + (pages.cards(self.documents, self.pairs, self.ui) if src in HOME else "")

    def term(self, src: str) -> Term | None:
        """The term whose file stands at a path in the docs folder."""
        folder, _, name = src.partition("/")
        return self.terms.get(name.removesuffix(".md")) if folder == "glossary" else None

    def term_title(self, term: Term) -> str:
        return f"{term.preferred} {term.zh}" if self.ui == "en" else f"{term.zh} {term.preferred}"

    def in_shell(self, term: Term, content: str) -> str:
        """A term's whole page: the theme's page around the model, with this term in its place."""
        title = escape(self.term_title(term))
        return self.shell.replace(SLUG, term.slug).replace(TITLE, title).replace(CONTENT, content)

    def assets(self) -> dict[str, str]:
        """The scripts of the pages and what they read, by their paths under assets/."""
        found = index(self.root, self.documents, self.pairs, self.terms, self.ui)
        files = {f"search/{name}": content for name, content in found.items()}
        return {"terms.json": self.cards()} | files | scripts.bundles(self.root)

    def cards(self) -> str:
        """What the card of each term shows, as JSON."""
        shown = {
            t.slug: {
                "zh": t.zh,
                "pinyin": t.pinyin,
                "en": t.preferred,
                "define": t.definition_en if self.ui == "en" else t.definition_zh,
            }
            for t in self.terms.values()
        }
        return json.dumps(shown, ensure_ascii=False, separators=(",", ":"), sort_keys=True)

    def unlinked(self) -> list[str]:
        """A message for each occurrence that no link can enclose."""
        return [
            f"{path}: term-unlinked: “{words}” in {block} crosses other markup"
            for path, done in self.linked.items()
            for block, words in done.unlinked
        ]


def excerpt(woven: str) -> str:
    """The page up to its first paragraph."""
    blocks = re.split(r"(?=<(?:div|h\d|ul|section)[ >])", woven)
    first = next((n for n, b in enumerate(blocks) if re.match(r'<div id="p\d', b)), len(blocks) - 1)
    return "".join(blocks[: first + 1])


def with_policy(page: str, ui: Ui) -> str:
    """A built page with its default view, and a Content-Security-Policy that allows its own inline scripts by hash."""

    def hashes(pattern: re.Pattern[str]) -> str:
        digests = (hashlib.sha256(inline.encode()).digest() for inline in dict.fromkeys(pattern.findall(page)))
        return "".join(f" 'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)

    policy = (
        f"default-src 'self'; script-src 'self'{hashes(SCRIPT)}; style-src 'self'{hashes(STYLE)}; "
        "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'"
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    page = page.replace('<html lang="', f'<html data-view="{ui}" lang="', 1)
    return page.replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n      {meta}', 1)

"""Pages that are no texts, as the index has them: home, about, documents, names and the overviews of the glossary."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from ..base.interface import word
from ..base.pair import Lang
from ..model.data.schemas import OVERVIEWS
from ..model.edition import Edition
from ..model.languages.languages import LANGUAGES
from ..model.sources.catalogue import Document
from ..model.terms.names import Name
from ..model.texts.texts import Text
from .segmentation import BOUNDARY, boundary_in_block, segmented

LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*\)")


class PageBlock(NamedTuple):
    """A block of a page: the id of the heading above it (empty under the title), `h` or `p`, and its text."""

    anchor: str
    kind: str
    text: str


class SitePage(NamedTuple):
    """A page in one language; its address is from the language's root."""

    url: str
    title: str
    lang: Lang
    blocks: tuple[PageBlock, ...]

    def with_boundaries(self, forms: frozenset[str]) -> "SitePage":
        """The page with word boundaries in its blocks, if it is Chinese; `forms` are the Chinese forms of terms."""
        if self.lang != "zh":
            return self
        return self._replace(blocks=tuple(block._replace(text=segmented(block.text, forms)) for block in self.blocks))


def site_pages(edition: Edition) -> Iterator[SitePage]:
    """Every page that is no text, in Chinese and in English, without word boundaries.

    Raises `EditionError` where a block holds the character that the index puts between words.
    """
    for path, pair in edition.pages.items():
        for lang in LANGUAGES:
            if text := pair.zh if lang == "zh" else pair.en:
                yield SitePage(address(path), text.title, lang, tuple(page_blocks(text)))
    for document in edition.documents:
        for lang in LANGUAGES:
            yield document_page(document, lang)
    for lang in LANGUAGES:
        yield from listing_pages(edition, lang)
        yield from (name_page(name, lang) for name in edition.registers.names if name.has_page)


def listing_pages(edition: Edition, lang: Lang) -> Iterator[SitePage]:
    """The pages that list texts, terms, names or files, by their titles; the timeline with its events."""
    titles = {f"{name}/": word(name, lang) for name in ("texts", "glossary", "status", "downloads")}
    for url, title in (titles | {f"glossary/{name}/": word(name, lang) for name in OVERVIEWS}).items():
        events = edition.registers.events if url == "glossary/timeline/" else ()
        facts = (PageBlock("", "p", f"{event.date} {event.zh if lang == 'zh' else event.en}") for event in events)
        yield SitePage(url, title, lang, (PageBlock("", "h", title), *facts))


def name_page(name: Name, lang: Lang) -> SitePage:
    """The page of a name: all its forms in both languages."""
    own, other = (name.chinese, name.english) if lang == "zh" else (name.english, name.chinese)
    return SitePage(f"glossary/{name.slug}/", own[0], lang, (PageBlock("", "h", " · ".join((*own, *other))),))


def address(path: str) -> str:
    """Where the page of a Markdown file stands under the language's root.

    >>> address("docs/about/index.md"), address("docs/about/price-index.md"), address("docs/index.md")
    ('about/', 'about/price-index/', '')
    """
    stem = path.removeprefix("docs/").removesuffix(".md")
    return "" if stem == "index" else f"{stem.removesuffix('/index')}/"


def page_blocks(text: Text) -> Iterator[PageBlock]:
    """The blocks of a page's file as plain text; of a link its words remain."""
    anchor = ""
    for block in text.blocks:
        is_heading = block.kind == "heading"
        if is_heading:
            anchor = block.id.removeprefix("title")
        prose = LINK.sub(r"\1", block.plain.replace("\n", " "))
        if BOUNDARY in prose:
            raise boundary_in_block(text.path, block.line)
        yield PageBlock(anchor, "h" if is_heading else "p", prose)


def document_page(document: Document, lang: Lang) -> SitePage:
    """What a document's page says of it: title, authors, affiliation, where and when it was published."""
    meta, published = document.meta, document.meta.get("published") or {}
    title = listed(lang, meta["title"])
    facts = (
        listed(lang, *meta.get("authors") or []),
        listed(lang, meta.get("affiliation")),
        listed(lang, published.get("in"), published.get("date")),
    )
    blocks = (PageBlock("", "h", title), *(PageBlock("", "p", fact) for fact in facts if fact))
    return SitePage(f"texts/{document.group}/", title, lang, blocks)


def listed(lang: Lang, *values: Any) -> str:
    """Values of the catalogue as a list in one language, without those that are empty.

    A value is in both languages (`{zh: …, en: …}`) or the same in either.

    >>> listed("en", {"zh": "求是", "en": "Qiushi"}, None, 2024)
    'Qiushi, 2024'
    """
    own = (value.get(lang) if isinstance(value, dict) else value for value in values)
    return LANGUAGES[lang].list_separator.join(str(value) for value in own if value)

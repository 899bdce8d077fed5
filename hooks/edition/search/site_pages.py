"""Pages that are no texts, as the index has them: home, about, and what each document's page says of it."""

import re
from collections.abc import Iterator
from typing import Any

from ..base.findings import EditionError, Finding
from ..model import texts
from ..model.catalogue import Document
from ..model.edition import Edition
from ..model.texts import Text
from ..model.woven import Lang
from .segmentation import BOUNDARY

LANGS: tuple[Lang, Lang] = ("zh", "en")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*\)")
SitePage = tuple[str, str, Lang, list[tuple[str, str, str]]]  # url, title, language, rows of anchor, h or p, text


def site_pages(edition: Edition) -> Iterator[SitePage]:
    """Every page that is no text, each language by itself."""
    for path, pair in edition.pages.items():
        for lang in LANGS:
            if text := pair.zh if lang == "zh" else pair.en:
                yield address(path), text.title, lang, list(rows(text))
    for document in edition.documents:
        for lang in LANGS:
            yield document_page(document, lang)


def address(path: str) -> str:
    """Where a Markdown file's page stands under the language's root.

    >>> address("docs/about/index.md"), address("docs/about/price-index.md"), address("docs/index.md")
    ('about/', 'about/price-index/', '')
    """
    stem = path.removeprefix("docs/").removesuffix(".md")
    return "" if stem == "index" else f"{stem.removesuffix('/index')}/"


def rows(text: Text) -> Iterator[tuple[str, str, str]]:
    """A page's blocks under the anchors of the headings above them."""
    anchor = ""
    for block in text.blocks:
        is_heading = block.kind == "heading"
        anchor = block.id.removeprefix("title") if is_heading else anchor
        prose = LINK.sub(r"\1", texts.plain(block.text))
        if BOUNDARY in prose:
            fact = "the block holds U+007F, which parts words in the search index"
            raise EditionError([Finding(text.path, block.line, "character-reserved", fact, "Delete it")])
        yield anchor, "h" if is_heading else "p", prose


def document_page(document: Document, lang: Lang) -> SitePage:
    """What a document's page says of it: title, authors, affiliation, where and when it was published."""
    meta, published = document.meta, document.meta.get("published") or {}
    title = listed(lang, meta["title"])
    facts = [
        listed(lang, *meta.get("authors") or []),
        listed(lang, meta.get("affiliation")),
        listed(lang, published.get("in"), published.get("date")),
    ]
    return f"texts/{document.group}/", title, lang, [("", "h", title), *(("", "p", fact) for fact in facts if fact)]


def listed(lang: Lang, *values: Any) -> str:
    """Values of a data file in one language, those that are not empty, as a list."""
    own = (value.get(lang) if isinstance(value, dict) else value for value in values)
    return ("、" if lang == "zh" else ", ").join(str(value) for value in own if value)

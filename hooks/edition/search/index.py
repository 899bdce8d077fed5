"""What search reads: the files of its index.

A file of the index is `xinzhi(<JSON>)`, so that a script tag can load it as well as a worker. `zh.js` and `en.js` hold
one language each, `rest.js` what a reader can wait for:

- `texts`: `[url, group, title, ids, kinds]` in the catalogue's order, and `blocks`, a list for each; the title is empty
  where it is the first block. A block's kind is t title, b byline, h heading, p paragraph, l bullet, a English that the
  source prints, n note; notes come last. Texts too long to be sent whole are in shards (see `shards`).
- `terms`: `[slug, form, …]`, the form in use first; of English ones only that (the others are `forms`, which can wait:
  7 KB of gzip), and no slug where that form gives it. `groups`: the short title of each document.
  `simplified` is traditional's table, `readings`, `polyphones` and `seconds` are pinyin's.
- `pages`: `[url, title, language, [[anchor, h or p, text], …]]`, those that stand on this site.
- `definitions`: `[slug, Chinese, English]`.

Chinese blocks, definitions and pages carry jieba's word boundaries.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any

from ..base.interface import Ui
from ..model import glossary, texts
from ..model.edition import Edition
from ..model.glossary import Term
from ..model.woven import Lang, WovenText
from . import pinyin, shards, traditional
from .entries import entry
from .segmentation import WORD, segmented
from .site_pages import LANGS, SitePage, site_pages


def index(edition: Edition, woven: Mapping[str, WovenText], ui: Ui) -> dict[str, str]:
    """The files of the index by name, for one language of the interface; only the pages of `rest.js` differ."""
    content = Content.of(edition, woven)
    data = shards.sharded(content.heads(edition), content.texts) | {"rest": content.rest(ui)}
    write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    return {f"{name}.js": f"xinzhi({write(columns(file))})\n" for name, file in sorted(data.items())}


@dataclass(frozen=True)
class Content:
    """All that the index holds, Chinese with word boundaries: terms by slug, texts by language, pages, definitions."""

    terms: list[Term]
    texts: dict[Lang, list[list[Any]]]
    pages: list[SitePage]
    definitions: list[tuple[str, str, str]]

    @classmethod
    def of(cls, edition: Edition, woven: Mapping[str, WovenText]) -> "Content":
        """The content of an edition; raises `EditionError` where a block holds what the index keeps for itself."""
        terms = [edition.terms[slug] for slug in sorted(edition.terms)]
        known = frozenset(form for term in terms for form in chinese_forms(term))

        def words(text: str, lang: Lang = "zh") -> str:
            return segmented(text, known) if lang == "zh" else text

        entries: dict[Lang, list[list[Any]]] = {}
        for lang in LANGS:
            rows = (entry(text, edition, lang) for text in woven.values())
            entries[lang] = [[*head, [words(block, lang) for block in blocks]] for *head, blocks in rows]
        pages: list[SitePage] = [
            (url, title, lang, [(anchor, kind, words(text, lang)) for anchor, kind, text in rows])
            for url, title, lang, rows in site_pages(edition)
        ]
        definitions = [(t.slug, words(texts.plain(t.definition_zh)), texts.plain(t.definition_en)) for t in terms]
        return cls(terms, entries, pages, definitions)

    @cached_property
    def word_counts(self) -> Counter[str]:
        """How often each Chinese word stands in the index."""
        everything = chain(
            (block for text in self.texts["zh"] for block in text[5]),
            (text for page in self.pages if page[2] == "zh" for *_, text in page[3]),
            (zh for _, zh, _ in self.definitions),
            (form for term in self.terms for form in chinese_forms(term)),
        )
        return Counter(word for text in everything for word in WORD.findall(text))

    def heads(self, edition: Edition) -> dict[Lang, dict[str, Any]]:
        """What stands before the texts of each language: terms, short titles of documents, tables of readings."""
        syllables, polyphones = pinyin.tables(self.word_counts, known_pinyin(self.terms))
        return {
            "zh": {
                "groups": short_titles(edition, "zh"),
                "terms": [[term.slug, *chinese_forms(term)] for term in self.terms],
                "simplified": traditional.simplified(self.word_counts),
                "readings": syllables,
                "polyphones": polyphones,
                "seconds": pinyin.seconds(syllables),
            },
            "en": {
                "groups": short_titles(edition, "en"),
                "terms": [
                    ["" if kebab(term.preferred) == term.slug else term.slug, term.preferred] for term in self.terms
                ],
            },
        }

    def rest(self, ui: Ui) -> dict[str, Any]:
        """What can wait: pages of one language of the interface, definitions, further English forms of terms."""
        forms = ((term.slug, *dict.fromkeys((*term.english[1:], *term.deprecated))) for term in self.terms)
        return {
            "lang": "",
            "pages": [page for page in self.pages if page[2] == ui],
            "definitions": self.definitions,
            "forms": [row for row in forms if len(row) > 1],
        }


def columns(data: dict[str, Any]) -> dict[str, Any]:
    """A file with the blocks of its texts by themselves: gzip makes 1 KB less of them."""
    if "parts" in data:
        return data | {"parts": [columns(part) for part in data["parts"]]}
    if "texts" not in data:
        return data
    return data | {"texts": [text[:5] for text in data["texts"]], "blocks": [text[5] for text in data["texts"]]}


def short_titles(edition: Edition, lang: Lang) -> dict[str, str]:
    """The short title of each document, by its group."""
    metas = {document.group: document.meta for document in edition.documents}
    return {group: (meta.get("short") or {}).get(lang) or meta["title"][lang] for group, meta in metas.items()}


def known_pinyin(terms: Iterable[Term]) -> dict[str, tuple[str, ...]]:
    """The syllables of terms as the glossary gives them."""
    return {t.zh: pinyin.spelled(t.zh, glossary.sort_key(t)) for t in terms if WORD.fullmatch(t.zh)}


def kebab(form: str) -> str:
    """The slug that a term's English name gives; must give the same as `kebab` in the engine's `store.js`.

    >>> kebab("“three new” products")
    'three-new-products'
    """
    return re.sub(r"[^a-z0-9]+", "-", form.lower()).strip("-")


def chinese_forms(term: Term) -> list[str]:
    """The term's Chinese; its traditional form too, where folding does not lead from the one to the other."""
    same = traditional.folded(term.hant) == traditional.folded(term.zh)
    return [term.zh] if same else [term.zh, term.hant]

"""What search reads: the files of its index.

A file of the index is `xinzhi(<JSON>)`, so that a script tag can load it as well as a worker. `zh.js` and `en.js` hold
one language each, `rest.js` what a reader can wait for:

- `texts`: `[url, group, title, ids, kinds]` in the catalogue's order, and `blocks`, a list for each; the title is empty
  where it is the first block. A block's kind is t title, b byline, h heading, p paragraph, l bullet, a English that the
  source prints, n note; notes come last. Texts too long to be sent whole are in shards (see `routes`).
- `terms`: `[slug, form, …]`, the form in use first; of English ones only that (the others are `forms`, which can wait:
  7 KB of gzip), and no slug where that form gives it. `groups`: the short title of each document.
  `simplified`, `readings`, `polyphones` and `seconds` are readings' tables.
- `pages`: `[url, title, language, [[anchor, h or p, text], …]]`, those that stand on this site.
- `definitions`: `[slug, Chinese, English]`.

Chinese blocks, definitions and pages carry jieba's word boundaries.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from ..base.findings import EditionError, Finding
from ..base.interface import Ui
from ..model import glossary, texts
from ..model.catalogue import Document
from ..model.glossary import Term
from ..model.pairing import Pair, english_path
from ..model.texts import Block
from . import readings, shards

KINDS = {"heading": "h", "paragraph": "p", "bullet": "l", "note": "n"}
MARKDOWN_LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*\)")
UIS: tuple[Ui, Ui] = ("zh", "en")


def index(
    root: Path, documents: list[Document], pairs: dict[str, Pair], by_slug: dict[str, Term], ui: Ui
) -> dict[str, str]:
    """The files of the index by name, for one language of the interface; only the pages of `rest.js` differ."""
    terms = [by_slug[slug] for slug in sorted(by_slug)]
    chinese = frozenset(form for term in terms for form in chinese_forms(term))

    def words(text: str, lang: str = "zh") -> str:
        return readings.segmented(text, chinese) if lang == "zh" else text

    entries: dict[str, list[list[Any]]] = {
        lang: [
            [*head, [words(block, lang) for block in blocks]]
            for document in documents
            for *head, blocks in (entry(pairs[path], document, lang) for path in document.paths())
        ]
        for lang in UIS
    }
    pages = [
        [url, title, lang, [[anchor, kind, words(text, lang)] for anchor, kind, text in rows]]
        for url, title, lang, rows in chain(written_pages(root), document_pages(documents))
    ]
    definitions = [[t.slug, words(texts.plain(t.definition_zh)), texts.plain(t.definition_en)] for t in terms]
    everything = chain(
        chain.from_iterable(text[5] for text in entries["zh"]),
        (text for page in pages if page[2] == "zh" for *_, text in page[3]),
        (zh for _, zh, _ in definitions),
        chinese,
    )
    counts = Counter(word for text in everything for word in readings.WORD.findall(text))
    known = {t.zh: readings.spelled(t.zh, glossary.sort_key(t)) for t in terms if readings.WORD.fullmatch(t.zh)}
    syllables, polyphones = readings.tables(counts, known)
    zh, en = ({d.group: (d.meta.get("short") or {}).get(u) or d.meta["title"][u] for d in documents} for u in UIS)
    heads: dict[str, dict[str, Any]] = {
        "zh": {
            "groups": zh,
            "terms": [[t.slug, *chinese_forms(t)] for t in terms],
            "simplified": readings.simplified(counts),
            "readings": syllables,
            "polyphones": polyphones,
            "seconds": readings.seconds(syllables),
        },
        "en": {
            "groups": en,
            "terms": [["" if kebab(t.preferred) == t.slug else t.slug, t.preferred] for t in terms],
        },
    }
    own_pages = [page for page in pages if page[2] == ui]
    others = [[t.slug, *dict.fromkeys((*t.english[1:], *t.deprecated))] for t in terms if t.english[1:] or t.deprecated]
    found: dict[str, Any] = {"rest": {"lang": "", "pages": own_pages, "definitions": definitions, "forms": others}}
    found |= shards.sharded(heads, entries)
    write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    return {f"{name}.js": f"xinzhi({write(columns(data))})\n" for name, data in sorted(found.items())}


def columns(data: dict[str, Any]) -> dict[str, Any]:
    """A file with the blocks of its texts by themselves: gzip makes 1 KB less of them."""
    if "parts" in data:
        return data | {"parts": [columns(part) for part in data["parts"]]}
    if "texts" not in data:
        return data
    return data | {"texts": [text[:5] for text in data["texts"]], "blocks": [text[5] for text in data["texts"]]}


def kebab(form: str) -> str:
    """The slug that a term's English name gives, as the engine reckons it.

    >>> kebab("“three new” products")
    'three-new-products'
    """
    return re.sub(r"[^a-z0-9]+", "-", form.lower()).strip("-")


def chinese_forms(term: Term) -> list[str]:
    """The term's Chinese; its traditional form too, where folding does not lead from the one to the other."""
    return [term.zh] if readings.folded(term.hant) == readings.folded(term.zh) else [term.zh, term.hant]


def entry(pair: Pair, document: Document, lang: Ui) -> tuple[str, str, str, str, str, list[str]]:
    """A text as `texts` has it, without word boundaries."""
    shown = list(blocks(pair, lang, (document.meta.get("rights") or {}).get("show") == "excerpt"))
    title = (pair.en if lang == "en" and pair.en else pair.zh).title
    ids = " ".join(block.id for block, _ in shown)
    kinds = "".join(kind(block) for block, _ in shown)
    prose = [plain(*one) for one in shown]
    return address(pair.zh.path), document.group, "" if prose[:1] == [title] else title, ids, kinds, prose


def address(path: str) -> str:
    """Where a Markdown file's page stands under the language's root.

    >>> address("docs/about/index.md"), address("docs/texts/hong/price-index.md"), address("docs/index.md")
    ('about/', 'texts/hong/price-index/', '')
    """
    stem = path.removeprefix("docs/").removesuffix(".md")
    return "" if stem == "index" else f"{stem.removesuffix('/index')}/"


def blocks(pair: Pair, lang: Ui, excerpt: bool) -> Iterator[tuple[Block, str]]:
    """A text's blocks in one language as its page shows them, each with its file; of an excerpt the shown ones."""
    text = pair.zh if lang == "zh" else pair.en
    for aligned in pair.aligned():
        if aligned.zh.published == (lang == "en"):
            yield aligned.zh, pair.zh.path
        elif lang == "en" and text and aligned.en:
            yield aligned.en, text.path
        if excerpt and aligned.zh.kind == "paragraph" and aligned.zh.id.startswith("p"):
            return
    notes = text.notes() if text else {}
    for label in sorted(notes, key=lambda label: label not in pair.zh.notes()):
        yield notes[label], text.path if text else ""


def kind(block: Block) -> str:
    """The letter of a block's kind."""
    return "a" if block.published else block.id[0] if block.id in ("title", "by") else KINDS[block.kind]


def plain(block: Block, path: str) -> str:
    """The block's corrected reading; raises `EditionError` where it holds what the index keeps for itself."""
    text = texts.plain(block.text)
    if readings.BOUNDARY in text:
        fact = "the block holds U+007F, which parts words in the search index"
        raise EditionError([Finding(path, block.line, "character-reserved", fact, "Delete it")])
    return text


def written_pages(root: Path) -> Iterator[tuple[str, str, Ui, list[tuple[str, str, str]]]]:
    """The home page and the pages about the site, each language by itself."""
    for path in [root / "docs/index.md", *sorted((root / "docs/about").glob("*.md"))]:
        for lang, file in zip(UIS, (path, english_path(path)), strict=True):
            if path.name.endswith(".en.md") or not file.exists():
                continue
            text, anchor, rows = texts.read(file, root), "", []
            for block in text.blocks:
                heading = block.kind == "heading"
                anchor = block.id.removeprefix("title") if heading else anchor
                prose = MARKDOWN_LINK.sub(r"\1", plain(block, text.path))
                rows.append((anchor, "h" if heading else "p", prose))
            yield address(path.relative_to(root).as_posix()), text.title, lang, rows


def document_pages(documents: list[Document]) -> Iterator[tuple[str, str, Ui, list[tuple[str, str, str]]]]:
    """What the page of each source document says of it, each language by itself."""
    for document in documents:
        meta, published = document.meta, document.meta.get("published") or {}
        for lang in UIS:

            def own(*values: Any, lang: Ui = lang) -> str:
                said = (value.get(lang) if isinstance(value, dict) else value for value in values)
                return ("、" if lang == "zh" else ", ").join(str(value) for value in said if value)

            title = own(meta["title"])
            facts = own(*meta.get("authors") or []), own(meta.get("affiliation"))
            prose = [*facts, own(published.get("in"), published.get("date"))]
            rows = [("", "h", title), *(("", "p", row) for row in prose if row)]
            yield f"texts/{document.group}/", title, lang, rows

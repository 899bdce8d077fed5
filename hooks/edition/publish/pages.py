"""HTML of the pages that no file holds: documents, glossary, terms, status, and the head of a text."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from ..base.interface import Ui, word
from ..base.markup import escape
from ..model import marks, texts
from ..model.catalogue import Document
from ..model.glossary import DOMAINS, Term, sort_key
from ..model.pairing import Pair
from . import concordance
from .concordance import Place, Texts

COUNTED = ("blocks", "translated", "stale", "missing", "gaps", "corrections", "terms-linked")


def in_language(value: object, ui: Ui) -> str:
    """A catalogue value in the interface's language: of a mapping its part, else the value itself."""
    value = value.get(ui) if isinstance(value, dict) else value
    return escape(str(value)) if value not in (None, "") else ""


def joined(parts: Iterable[str], ui: Ui, marks: tuple[str, str] = ("，", ", ")) -> str:
    """What is not empty, parted by the language's own mark.

    >>> joined(("甲", "", "乙"), "zh"), joined(("A", "B"), "en")
    ('甲，乙', 'A, B')
    """
    return marks[ui == "en"].join(filter(None, parts))


def authors(document: Document, ui: Ui) -> str:
    return joined((in_language(author, ui) for author in document.meta.get("authors") or []), ui, ("、", ", "))


def published(meta: dict[str, Any], ui: Ui, *names: str) -> str:
    """Where (`in`) and when (`date`) something was published."""
    known = meta.get("published") or {}
    return joined((in_language(known.get(name), ui) for name in names), ui)


def numbers(meta: dict[str, Any], name: str, ui: Ui) -> str:
    """Pages or lines, with the dash of a range."""
    return in_language(meta.get(name), ui).replace("-", "–")


def said(text: str, lang: str) -> str:
    """Words marked with their language."""
    return f'<span lang="{lang}">{escape(text)}</span>' if text else ""


def own_first(zh: str, en: str, ui: Ui) -> tuple[str, str]:
    """Chinese and English, that of the interface first."""
    return (en, zh) if ui == "en" else (zh, en)


def named(term: Term, ui: Ui) -> tuple[str, str]:
    return own_first(said(term.zh, "zh-Hans"), said(term.preferred, "en"), ui)


def facts(rows: dict[str, str], ui: Ui) -> str:
    """A list of facts by the interface's words for them; those without a value are left out."""
    kept = "".join(f"<div><dt>{word(name, ui)}</dt><dd>{value}</dd></div>" for name, value in rows.items() if value)
    return f'<dl class="facts">{kept}</dl>\n' if kept else ""


def views(ui: Ui) -> str:
    """The switch between the views: radio buttons, which the style sheet reads."""
    buttons = "".join(
        f'<input type="radio" name="view" id="view-{value}" value="{value}"{" checked" if value == ui else ""}>'
        f'<label for="view-{value}"{lang}>{word(f"view-{value}", ui)}</label>'
        for value, lang in (("zh", ' lang="zh-Hans"'), ("parallel", ""), ("en", ' lang="en"'))
    )
    label = word("view", ui)
    return f'<form class="views" data-search-exclude><fieldset><legend>{label}</legend>{buttons}</fieldset></form>\n'


def state(pair: Pair, ui: Ui) -> str:
    """How far a text is translated."""
    return word(str((pair.en.meta if pair.en else {}).get("status") or "untranslated"), ui)


def head(pair: Pair, document: Document, ui: Ui) -> str:
    """Where a text comes from, and the state of its translation."""
    meta = pair.zh.meta
    rows = {
        "document": f'<a href="../">{in_language(document.meta["title"], ui)}</a>',
        "published": published(meta, ui, "in", "date"),
        "pages": numbers(meta, "pages", ui),
        "source": joined((escape(document.file), f"{word('lines', ui)} {numbers(meta, 'lines', ui)}"), ui),
        "translation": joined((state(pair, ui), word("unofficial", ui) if pair.en else ""), ui, ("；", "; ")),
    }
    return f'<div class="provenance" data-search-exclude>{facts(rows, ui)}</div>\n'


def document_page(document: Document, pairs: list[Pair], ui: Ui) -> str:
    """What a source document is, and its texts."""
    meta = document.meta
    holder = str((meta.get("rights") or {}).get("holder") or "unknown")
    rows = {
        "authors": authors(document, ui),
        "affiliation": in_language(meta.get("affiliation"), ui),
        "published": published(meta, ui, "in", "date"),
        "pages": numbers(meta, "pages", ui),
        "rights": word("unknown", ui) if holder == "unknown" else escape(holder),
        "source": escape(document.file),
        "hash": f'<code class="hash">{escape(str(meta["sha256"]))}</code>',
    }
    items = "".join(text_item(pair, ui) for pair in pairs)
    return f'<h1 id="title">{in_language(meta["title"], ui)}</h1>\n{facts(rows, ui)}<ol class="texts">{items}</ol>\n'


def text_item(pair: Pair, ui: Ui) -> str:
    own, other = (pair.en, pair.zh) if ui == "en" else (pair.zh, pair.en)
    lang, other_lang = own_first("zh-Hans", "en", ui)
    slug = pair.zh.path.rsplit("/", 1)[1].removesuffix(".md")
    first = f'<a href="{escape(slug)}/" lang="{lang}">{escape((own or pair.zh).title)}</a>'
    note = f'<span class="count">{characters(pair):,} {word("characters", ui)}</span>'
    return f"<li>{first}{said(other.title if other else '', other_lang)}{note}</li>\n"


def characters(pair: Pair) -> int:
    """How long a text is in Chinese."""
    return sum(len(texts.plain(block.text)) for block in pair.zh.blocks if not block.published)


def cards(documents: list[Document], pairs: dict[str, Pair], ui: Ui) -> str:
    """The documents as the home page shows them."""
    out = []
    for document in documents:
        own = [pairs[path] for path in document.paths()]
        who = " · ".join(filter(None, (authors(document, ui), published(document.meta, ui, "in"))))
        noun = "text" if ui == "en" and len(own) == 1 else word("article", ui)
        size = f"{len(own)} {noun} · {sum(map(characters, own)):,} {word('characters', ui)}"
        target = f"texts/{document.group}/" + (f"{document.slugs[0]}/" if len(own) == 1 else "")
        out.append(
            f'<li><a href="{escape(target)}"><strong>{in_language(document.meta["title"], ui)}</strong></a>'
            f'<span class="who">{who}</span><span class="count">{size}</span></li>\n'
        )
    return f'<ul class="cards">{"".join(out)}</ul>\n'


def in_order(terms: Iterable[Term], ui: Ui) -> list[Term]:
    """The terms in the order of their pinyin; in the English interface, of their English."""
    return sorted(terms, key=lambda term: term.preferred.lower() if ui == "en" else sort_key(term))


def glossary_page(terms: list[Term], found: dict[str, Texts], ui: Ui) -> str:
    """The index of terms by domain."""
    ordered = in_order(terms, ui)
    parts = [
        f'<h1 id="title">{word("glossary", ui)}</h1>\n<p class="lead">{word("all-terms", ui).format(len(terms))}</p>\n'
        f'<p class="filter" hidden data-search-exclude><label>{word("filter", ui)} <input type="search"></label>'
        f'<span class="none" role="status" data-none="{word("no-match", ui)}"></span></p>\n'
    ]
    for domain in DOMAINS:
        items = "".join(index_item(term, found.get(term.slug, {}), ui) for term in ordered if term.domain == domain)
        if items:
            parts.append(f'<h2 id="{domain}">{word(domain, ui)}</h2>\n<ul class="terms">{items}</ul>\n')
    return "".join(parts)


def index_item(term: Term, found: Texts, ui: Ui) -> str:
    count = sum(o.lang == "zh" for occurrences in found.values() for o in occurrences)
    first, second = named(term, ui)
    keys = escape(f"{term.zh} {term.hant} {sort_key(term)} {term.preferred}".lower())
    link = f'<a href="{escape(term.slug)}/">{first}</a>'
    return f'<li data-keys="{keys}">{link} {second} <span class="count">{count}</span></li>\n'


def term_page(term: Term, terms: dict[str, Term], found: Texts, ui: Ui) -> str:
    """A term's page: what it is, and its concordance."""
    zh = f'<p lang="zh-Hans" id="zh">{escape(term.definition_zh)}</p>\n'
    en = f'<p lang="en" id="en">{escape(term.definition_en)}</p>\n'

    def links(slugs: tuple[str, ...]) -> str:
        names = [(slug, terms[slug].preferred if ui == "en" else terms[slug].zh) for slug in slugs]
        return " · ".join(f'<a href="../{escape(slug)}/">{escape(name)}</a>' for slug, name in names)

    rows = {
        "pinyin": said(term.pinyin, "zh-Latn-pinyin"),
        "traditional": said(term.hant if term.hant != term.zh else "", "zh-Hant"),
        "english": said(term.preferred, "en"),
        "admitted": said("; ".join(term.admitted), "en"),
        "deprecated": said("; ".join(term.deprecated), "en"),
        "broader": links(term.broader),
        "narrower": links(term.narrower),
        "related": links(term.related),
    }
    definitions = "".join(own_first(zh, en, ui))
    count = f'<span class="count">{sum(map(len, found.values()))}</span>'
    page = (
        f'<h1 id="title">{" ".join(named(term, ui))}</h1>\n<div class="definition">{definitions}</div>\n'
        f'{facts(rows, ui)}<h2 id="occurrences" data-search-exclude>{word("occurrences", ui)} {count}</h2>\n'
    )
    if not found:
        return f"{page}<p data-search-exclude>{word('none', ui)}</p>\n"
    legend = f'<p class="lead" data-search-exclude>{word("counts", ui)}</p>\n'
    return page + legend + concordance.render(found, "../../")


def status_page(rows: list[tuple[Pair, Place, int]], ui: Ui) -> str:
    """For each text: blocks, translated, stale, missing; gaps and corrections of the source; terms linked."""
    body, total = [], Counter[str]()
    for pair, place, linked in rows:
        own = [a for a in pair.aligned() if not a.zh.published]
        kinds = Counter(mark.kind for block in pair.zh.blocks for mark in marks.marks_of(block.text))
        missing = sum(a.en is None for a in own)
        stale, gaps = sum(a.stale for a in own), kinds.pop("gap", 0)
        figures = (len(own), len(own) - missing, stale, missing, gaps, kinds.total(), linked)
        counts = Counter(dict(zip(COUNTED, figures, strict=True)))
        total += counts
        link = f'<a href="../{escape(place.url)}">{escape(place.title)}</a>'
        body.append(status_row(link, counts, state(pair, ui)))
    header = "".join(f'<th scope="col">{word(name, ui)}</th>' for name in COUNTED)
    return (
        f'<h1 id="title">{word("status", ui)}</h1>\n<div class="scroll" tabindex="0"><table class="status"><thead><tr>'
        f'<th scope="col">{word("text", ui)}</th>{header}<th scope="col">{word("state", ui)}</th></tr></thead>'
        f"<tbody>{''.join(body)}</tbody><tfoot>{status_row(word('total', ui), total, '')}</tfoot></table></div>\n"
    )


def status_row(label: str, counts: Counter[str], state: str) -> str:
    done = counts["translated"] - counts["stale"]
    meter = f'<meter min="0" max="{counts["blocks"]}" value="{done}">{done}/{counts["blocks"]}</meter>'
    cells = "".join(f"<td>{counts[name]}{meter if name == 'translated' else ''}</td>" for name in COUNTED)
    return f'<tr><th scope="row">{label}</th>{cells}<td>{state}</td></tr>\n'

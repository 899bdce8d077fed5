"""HTML of the pages that no file holds: documents, glossary, terms, status, and the head of a text."""

from collections import Counter
from collections.abc import Iterable

from . import concordance, marks, texts
from .catalogue import Document
from .concordance import Place
from .glossary import DOMAINS, Term, sort_key
from .interface import Ui, word
from .linking import Occurrence
from .markup import escape
from .pairing import Pair


def plain_or(value: object) -> str:
    return escape(str(value)) if value not in (None, "") else ""


def in_language(value: object, ui: Ui) -> str:
    """A catalogue value in the interface's language: of a mapping its part, else the value itself."""
    return plain_or(value.get(ui) if isinstance(value, dict) else value)


def facts(rows: Iterable[tuple[str, str]]) -> str:
    """A list of facts; rows without a value are left out."""
    kept = "".join(f"<div><dt>{label}</dt><dd>{value}</dd></div>" for label, value in rows if value)
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


def head(pair: Pair, document: Document, ui: Ui) -> str:
    """Where a text comes from, and the state of its translation."""
    meta, english = pair.zh.meta, pair.en.meta if pair.en else {}
    published = meta.get("published") or {}
    shown = joined((in_language(published.get("in"), ui), plain_or(published.get("date"))), ui)
    state = str(english.get("status") or "untranslated")
    lines = escape(str(meta.get("lines", "")).replace("-", "–"))
    title = in_language(document.meta["title"], ui)
    rows = (
        (word("document", ui), f'<a href="../">{title}</a>'),
        (word("published", ui), shown),
        (word("pages", ui), plain_or(meta.get("pages")).replace("-", "–")),
        (word("source", ui), joined((escape(document.file), f"{word('lines', ui)} {lines}"), ui)),
        (
            word("translation", ui),
            joined((word(state, ui), word("unofficial", ui) if pair.en else ""), ui, ("；", "; ")),
        ),
    )
    return f'<div class="provenance" data-search-exclude>{facts(rows)}</div>\n'


def joined(parts: Iterable[str], ui: Ui, marks: tuple[str, str] = ("，", ", ")) -> str:
    """What is not empty, parted by the language's own mark.

    >>> joined(("甲", "", "乙"), "zh"), joined(("A", "B"), "en")
    ('甲，乙', 'A, B')
    """
    return marks[ui == "en"].join(filter(None, parts))


def document_page(document: Document, pairs: list[Pair], ui: Ui) -> str:
    """What a source document is, and its texts."""
    meta = document.meta
    authors = joined((in_language(a, ui) for a in meta.get("authors") or []), ui, ("、", ", "))
    published = meta.get("published") or {}
    when = joined((in_language(published.get("in"), ui), plain_or(published.get("date"))), ui)
    holder = str((meta.get("rights") or {}).get("holder") or "unknown")
    rows = (
        (word("authors", ui), authors),
        (word("affiliation", ui), in_language(meta.get("affiliation"), ui)),
        (word("published", ui), when),
        (word("pages", ui), plain_or(meta.get("pages")).replace("-", "–")),
        (word("rights", ui), word("unknown", ui) if holder == "unknown" else escape(holder)),
        (word("source", ui), escape(document.file)),
        (word("hash", ui), f'<code class="hash">{escape(str(meta["sha256"]))}</code>'),
    )
    pages = [t.get("page") for t in meta["texts"]]
    items = "".join(text_item(pair, page, ui) for pair, page in zip(pairs, pages, strict=True))
    return f'<h1 id="title">{in_language(meta["title"], ui)}</h1>\n{facts(rows)}<ol class="texts">{items}</ol>\n'


def text_item(pair: Pair, page: object, ui: Ui) -> str:
    own, other = (pair.en, pair.zh) if ui == "en" else (pair.zh, pair.en)
    slug = pair.zh.path.rsplit("/", 1)[1].removesuffix(".md")
    lang, other_lang = ("en", "zh-Hans") if ui == "en" else ("zh-Hans", "en")
    first = f'<a href="{escape(slug)}/" lang="{lang}">{escape((own or pair.zh).title)}</a>'
    second = f'<span lang="{other_lang}">{escape(other.title)}</span>' if other else ""
    count = sum(len(texts.plain(b.text)) for b in pair.zh.blocks if not b.published)
    note = f'<span class="count">{count:,} {word("characters", ui)}</span>'
    return f"<li>{first}{second}{note}</li>\n"


def cards(documents: list[Document], pairs: dict[str, Pair], ui: Ui) -> str:
    """The documents as the home page shows them."""
    out = []
    for document in documents:
        own = [pairs[path] for path in document.paths()]
        count = sum(len(texts.plain(b.text)) for pair in own for b in pair.zh.blocks if not b.published)
        authors = joined((in_language(a, ui) for a in document.meta.get("authors") or []), ui, ("、", ", "))
        published = document.meta.get("published") or {}
        who = " · ".join(filter(None, (authors, in_language(published.get("in"), ui))))
        noun = "text" if ui == "en" and len(own) == 1 else word("article", ui)
        size = f"{len(own)} {noun} · {count:,} {word('characters', ui)}"
        target = f"texts/{document.group}/" + (f"{document.slugs[0]}/" if len(own) == 1 else "")
        out.append(
            f'<li><a href="{escape(target)}"><strong>{in_language(document.meta["title"], ui)}</strong></a>'
            f'<span class="who">{who}</span><span class="count">{size}</span></li>\n'
        )
    return f'<ul class="cards">{"".join(out)}</ul>\n'


def glossary_page(terms: list[Term], found: dict[str, list[tuple[Place, list[Occurrence]]]], ui: Ui) -> str:
    """The index of terms by domain, in the order of their pinyin (or, in the English interface, of their English)."""
    order = {term.slug: (term.preferred.lower() if ui == "en" else sort_key(term)) for term in terms}
    parts = [
        f'<h1 id="title">{word("glossary", ui)}</h1>\n<p class="lead">{word("all-terms", ui).format(len(terms))}</p>\n'
        f'<p class="filter" hidden data-search-exclude><label>{word("filter", ui)} <input type="search"></label>'
        f'<span class="none" role="status" data-none="{word("no-match", ui)}"></span></p>\n'
    ]
    for domain in DOMAINS:
        own = sorted((t for t in terms if t.domain == domain), key=lambda t: order[t.slug])
        items = "".join(index_item(term, found, ui) for term in own)
        if own:
            parts.append(f'<h2 id="{domain}">{word(domain, ui)}</h2>\n<ul class="terms">{items}</ul>\n')
    return "".join(parts)


def index_item(term: Term, found: dict[str, list[tuple[Place, list[Occurrence]]]], ui: Ui) -> str:
    count = sum(o.lang == "zh" for _, occurrences in found.get(term.slug, []) for o in occurrences)
    zh = f'<span lang="zh-Hans">{escape(term.zh)}</span>'
    en = f'<span lang="en">{escape(term.preferred)}</span>'
    first, second = (en, zh) if ui == "en" else (zh, en)
    keys = escape(f"{term.zh} {term.hant} {sort_key(term)} {term.preferred}".lower())
    link = f'<a href="{escape(term.slug)}/">{first}</a>'
    return f'<li data-keys="{keys}">{link} {second} <span class="count">{count}</span></li>\n'


def term_page(term: Term, terms: dict[str, Term], texts_found: list[tuple[Place, list[Occurrence]]], ui: Ui) -> str:
    """A term's page: what it is, and its concordance."""
    zh, en = f'<span lang="zh-Hans">{escape(term.zh)}</span>', f'<span lang="en">{escape(term.preferred)}</span>'
    title = f"{en} {zh}" if ui == "en" else f"{zh} {en}"
    definitions = (
        f'<p lang="zh-Hans" id="zh">{escape(term.definition_zh)}</p>\n',
        f'<p lang="en" id="en">{escape(term.definition_en)}</p>\n',
    )

    def links(slugs: tuple[str, ...]) -> str:
        shown = (
            f'<a href="../{escape(s)}/">{escape(terms[s].preferred if ui == "en" else terms[s].zh)}</a>' for s in slugs
        )
        return " · ".join(shown)

    rows = (
        (word("pinyin", ui), f'<span lang="zh-Latn-pinyin">{escape(term.pinyin)}</span>'),
        (word("traditional", ui), f'<span lang="zh-Hant">{escape(term.hant)}</span>' if term.hant != term.zh else ""),
        (word("english", ui), f'<span lang="en">{escape(term.preferred)}</span>'),
        (word("admitted", ui), f'<span lang="en">{escape("; ".join(term.admitted))}</span>' if term.admitted else ""),
        (
            word("deprecated", ui),
            f'<span lang="en">{escape("; ".join(term.deprecated))}</span>' if term.deprecated else "",
        ),
        (word("broader", ui), links(term.broader)),
        (word("narrower", ui), links(term.narrower)),
        (word("related", ui), links(term.related)),
    )
    first = definitions if ui == "zh" else definitions[::-1]
    what = f'<h1 id="title">{title}</h1>\n<div class="definition">{"".join(first)}</div>\n{facts(rows)}'
    count = sum(len(found) for _, found in texts_found)
    heading = (
        f'<h2 id="occurrences" data-search-exclude>{word("occurrences", ui)} <span class="count">{count}</span></h2>\n'
    )
    if not texts_found:
        return f"{what}{heading}<p data-search-exclude>{word('none', ui)}</p>\n"
    legend = f'<p class="lead" data-search-exclude>{word("counts", ui)}</p>\n'
    return what + heading + legend + concordance.render(texts_found, "../../")


def status_page(rows: list[tuple[Pair, Place]], found: Counter[str], ui: Ui) -> str:
    """For each text: blocks, translated, stale, missing; gaps and corrections of the source; terms linked."""
    body, total = [], Counter[str]()
    for pair, place in rows:
        own = [a for a in pair.aligned() if not a.zh.published]
        counts = Counter(
            {
                "blocks": len(own),
                "translated": sum(a.en is not None for a in own),
                "stale": sum(a.stale for a in own),
                "missing": sum(a.en is None for a in own),
                "terms-linked": found[place.url],
            }
        )
        for block in pair.zh.blocks:
            for mark in marks.marks_of(block.text):
                counts["gaps" if mark.kind == "gap" else "corrections"] += 1
        total += counts
        state = str((pair.en.meta if pair.en else {}).get("status") or "untranslated")
        link = f'<a href="../{escape(place.url)}">{escape(place.title)}</a>'
        body.append(status_row(link, counts, word(state, ui)))
    names = ("blocks", "translated", "stale", "missing", "gaps", "corrections", "terms-linked")
    header = "".join(f'<th scope="col">{word(name, ui)}</th>' for name in names)
    return (
        f'<h1 id="title">{word("status", ui)}</h1>\n<div class="scroll" tabindex="0"><table class="status"><thead><tr>'
        f'<th scope="col">{word("text", ui)}</th>{header}<th scope="col">{word("state", ui)}</th></tr></thead>'
        f"<tbody>{''.join(body)}</tbody><tfoot>{status_row(word('total', ui), total, '')}</tfoot></table></div>\n"
    )


def status_row(label: str, counts: Counter[str], state: str) -> str:
    done = counts["translated"] - counts["stale"]
    meter = f'<meter min="0" max="{counts["blocks"]}" value="{done}">{done}/{counts["blocks"]}</meter>'
    cells = "".join(
        f"<td>{counts[name]}{meter if name == 'translated' else ''}</td>"
        for name in ("blocks", "translated", "stale", "missing", "gaps", "corrections", "terms-linked")
    )
    return f'<tr><th scope="row">{label}</th>{cells}<td>{state}</td></tr>\n'

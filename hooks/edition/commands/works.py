"""The works of an edition with all that their colophons say: what the room of editions makes files of."""

import os
from collections.abc import Mapping
from pathlib import Path

from ..base.pair import Lang
from ..editions.works import Corpus, Facts, Stamp, Work, linked_terms
from ..model.citations.citable import Citable, key, origin_of
from ..model.citations.citations import usual
from ..model.edition import Edition
from ..model.languages.languages import LANGUAGES
from ..model.outputs.imprint import UNKNOWN
from ..model.outputs.woven import WovenText
from ..model.sources.catalogue import Document
from ..model.texts.pairing import english_path
from ..model.texts.texts import text_name
from ..publish import facts
from .git import git
from .imprint import DATE

Woven = Mapping[str, WovenText]


def corpus_of(edition: Edition, woven: Woven, site: Path, site_url: str) -> Corpus:
    """The whole edition as works: each document before its texts; one of a single text is that text."""
    works: list[Work] = []
    for document in edition.documents:
        if not document.is_one_text:
            works.append(of_document(edition, woven, document, site_url))
        works += [of_text(edition, woven, path, site_url) for path in document.paths()]
    paths = [path for document in edition.documents for path in document.paths()]
    return Corpus(edition, tuple(works), stamp(edition.root, paths), site, site_url)


def of_document(edition: Edition, woven: Woven, document: Document, site_url: str) -> Work:
    """A document with all its texts."""
    paths = document.paths()
    texts = tuple(woven[path] for path in paths)
    own = stamp(edition.root, paths)
    return Work(
        name=document.group,
        document=document,
        texts=texts,
        titles={lang: facts.in_interface_language(document.meta["title"], lang) for lang in LANGUAGES},
        authors={lang: facts.authors(document, lang) for lang in LANGUAGES},
        addresses=addresses(document.group, site_url),
        facts={lang: document_facts(document, own, lang, site_url) for lang in LANGUAGES},
        text_facts={
            path: {lang: text_facts(edition, woven[path], own, lang, site_url) for lang in LANGUAGES} for path in paths
        },
        stamp=own,
        terms=linked_terms(texts, edition),
    )


def of_text(edition: Edition, woven: Woven, path: str, site_url: str) -> Work:
    """One text."""
    text, own = woven[path], stamp(edition.root, [path])
    name = text_name(path)
    by = next((row for row in text.rows if row.id == "by"), None)
    document = edition.document_of(path)
    in_full = {
        lang: (*text_facts(edition, text, own, lang, site_url), *colophon(own, addresses(name, site_url)[lang], lang))
        for lang in LANGUAGES
    }
    return Work(
        name=name,
        document=document,
        texts=(text,),
        titles={lang: text.title(lang) for lang in LANGUAGES},
        authors={lang: by.text(lang) if by else "" for lang in LANGUAGES},
        addresses=addresses(name, site_url),
        facts=in_full,
        text_facts={path: in_full},
        stamp=own,
        terms=linked_terms((text,), edition),
    )


def addresses(name: str, site_url: str) -> dict[Lang, str]:
    """The address of a work's page in each language."""
    return {lang: f"{site_url}{lang}/texts/{name}/" for lang in LANGUAGES}


def known(*pairs: tuple[str, str]) -> Facts:
    """Facts without those of which nothing is known."""
    return tuple((name, value) for name, value in pairs if value)


def document_facts(document: Document, own: Stamp, lang: Lang, site_url: str) -> Facts:
    """What a document is, whose it is, and which edition of it this is."""
    return known(
        ("authors", facts.authors(document, lang)),
        ("published", facts.published(document.meta, lang, "in", "date")),
        ("affiliation", facts.in_interface_language(document.meta.get("affiliation"), lang)),
        ("source", document.file),
        ("hash", str(document.meta["sha256"])),
        ("rights", facts.holder(document, lang)),
        *colophon(own, addresses(document.group, site_url)[lang], lang),
    )


def text_facts(edition: Edition, text: WovenText, own: Stamp, lang: Lang, site_url: str) -> Facts:
    """What a text is and how to cite it, where it stands in its source, and how its translation stands."""
    pair, document = edition.pairs[text.path], edition.document_of(text.path)
    address = addresses(text.name, site_url)[lang]
    cited = Citable(origin_of(text, pair, document), own.imprint, key(text), address, "")
    return known(
        ("cite", usual(cited, lang)),
        ("document", facts.in_interface_language(document.meta["title"], lang)),
        ("pages", facts.page_numbers(pair.zh.meta, lang)),
        ("source", facts.source_lines(document, pair.zh.meta, lang)),
        ("hash", str(document.meta["sha256"])),
        ("rights", facts.holder(document, lang)),
        ("translation", facts.translation(pair, lang)),
    )


def colophon(own: Stamp, address: str, lang: Lang) -> Facts:
    """Which edition this is, and where it is kept."""
    edition = facts.clauses((own.date, own.commit), lang)
    return known(("colophon-edition", edition), ("colophon-address", address))


def stamp(root: Path, paths: list[str]) -> Stamp:
    """The commit that last changed texts, in either language; where Git does not know, the date of the build."""
    files = [file for path in paths for file in (path, english_path(Path(path)).as_posix())]
    commit, _, seconds = git(root, "log", "-1", "--format=%h %ct", "--", *files).partition(" ")
    if not seconds:
        return Stamp("", int(os.environ.get(DATE, UNKNOWN)))
    is_changed = git(root, "status", "--porcelain", "--", *files)
    return Stamp(f"{commit}{'+' if is_changed else ''}", int(seconds))

"""EPUB 3: a text or a document as a book, in Chinese, in English, or in both paragraph by paragraph."""

import textwrap
import uuid
import zipfile
from collections.abc import Iterator
from functools import partial
from io import BytesIO

from ebooklib import epub
from lxml import etree

from ..model.languages.languages import LANGUAGES
from ..model.outputs.download import Form
from ..model.outputs.woven import WovenText
from .apparatus import OPS
from .archive import entry_of
from .chapters import chapter
from .templating import fill, say, style
from .works import Corpus, Planned, Work, languages_of

etree.register_namespace("epub", OPS)
XHTML = "application/xhtml+xml"
GLOSSARY = "glossary.xhtml"
ACCESSIBILITY = (
    ("schema:accessMode", "textual"),
    ("schema:accessModeSufficient", "textual"),
    *(("schema:accessibilityFeature", one) for one in ("tableOfContents", "readingOrder", "structuralNavigation")),
    ("schema:accessibilityHazard", "none"),
)
# How many Chinese characters and how many English ones stand in a line of the cover.
COVER_ZH, COVER_EN = 9, 30
ZH_SIZE, EN_SIZE = 104, 58
COVER_LINES = 6


def files(corpus: Corpus) -> Iterator[Planned]:
    """A book of each work in each form that it has."""
    for work in corpus.works:
        for form in work.forms():
            make = partial(book, work, form)
            yield Planned(f"{work.name}.{form}.epub", "epub", languages_of(form), work.name, work.fingerprint, make)


def book(work: Work, form: Form) -> bytes:
    """A work as an EPUB in a form; the same bytes each time."""
    made = epub.EpubBook()
    describe(made, work, form)
    made.add_item(epub.EpubItem("style", "style.css", "text/css", style("book.css")))
    cover = epub.EpubCover("cover", "cover.svg")
    cover.content = cover_image(work, form).encode()
    made.add_item(cover)
    pages = list(pages_of(work, form))
    for name, _, content in pages:
        made.add_item(epub.EpubItem(name.partition(".")[0], name, XHTML, content))
    nav = epub.EpubNav(title=say("contents", form))
    made.add_item(nav)
    made.add_item(epub.EpubNcx())
    made.toc = [entry(name, title, work, form) for name, title, _ in pages]
    made.spine = [made.get_item_with_href(pages[0][0]), nav, *(made.get_item_with_href(page[0]) for page in pages[1:])]
    out = BytesIO()
    options = {"mtime": work.stamp.moment, "epub3_pages": False, "raise_exceptions": True}
    epub.write_epub(out, made, options)
    return with_dates(out.getvalue(), work)


def describe(made: epub.EpubBook, work: Work, form: Form) -> None:
    """What a library needs to know of the book."""
    languages = languages_of(form)
    made.set_identifier(uuid.uuid5(uuid.NAMESPACE_URL, f"{work.addresses['zh']}{form}").urn)
    made.set_title(work.title(form))
    for lang in languages:
        made.add_metadata("DC", "language", LANGUAGES[lang].tag)
    made.language = LANGUAGES[languages[0]].tag
    for author in dict.fromkeys(work.authors[lang] for lang in languages if work.authors[lang]):
        made.add_metadata("DC", "creator", author)
    made.add_metadata("DC", "publisher", say("book-publisher", form))
    made.add_metadata("DC", "source", work.addresses[languages[0]])
    made.add_metadata("DC", "rights", say("colophon-rights", form))
    for name, value in ACCESSIBILITY:
        made.add_metadata(None, "meta", value, {"property": name})
    made.add_metadata(None, "meta", say("book-accessibility", form), {"property": "schema:accessibilitySummary"})


def pages_of(work: Work, form: Form) -> Iterator[tuple[str, str, bytes]]:
    """The files of the book in reading order: name, title, content."""
    name = work.title(form)
    yield "title.xhtml", name, page(work, form, name, role="titlepage", aria="")
    for number, text in enumerate(work.texts, 1):
        title, found = text_title(text, form), chapter(text, form, GLOSSARY)
        content = page(work, form, title, role="chapter", aria="doc-chapter", chapter=found)
        yield f"text-{number}.xhtml", title, content
    if work.terms:
        title = say("glossary", form)
        yield GLOSSARY, title, page(work, form, title, role="glossary", aria="doc-glossary")
    title = say("colophon", form)
    yield "colophon.xhtml", title, page(work, form, title, role="colophon", aria="doc-colophon")


def text_title(text: WovenText, form: Form) -> str:
    """A text's title in the languages of a form."""
    return " ".join(dict.fromkeys(text.title(lang) for lang in languages_of(form)))


def page(work: Work, form: Form, title: str, **data: object) -> bytes:
    """A page of the book as XHTML, read and written anew so that it is well-formed."""
    root = etree.fromstring(fill("page.xhtml", form, work=work, title=title, **data))
    etree.cleanup_namespaces(root, top_nsmap={"epub": OPS})
    content: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True, doctype="<!DOCTYPE html>")
    return content


def entry(name: str, title: str, work: Work, form: Form) -> object:
    """A line of the contents; that of a text holds those of its headings."""
    link = epub.Link(name, title, name.partition(".")[0])
    if not name.startswith("text-"):
        return link
    text = work.texts[int(name.removeprefix("text-").removesuffix(".xhtml")) - 1]
    headings = [row for row in text.rows if row.kind == "heading" and row.level == 2]
    titles = [(row, " ".join(filter(None, (row.text(lang) for lang in languages_of(form))))) for row in headings]
    inner = [epub.Link(f"{name}#{row.id}", words, f"{name}-{row.id}") for row, words in titles if words]
    return (epub.Section(title, name), inner) if inner else link


def cover_image(work: Work, form: Form) -> str:
    """The cover: both titles, whatever the form, for both say what the book is."""
    zh = [work.titles["zh"][n : n + COVER_ZH] for n in range(0, len(work.titles["zh"]), COVER_ZH)][:COVER_LINES]
    en = textwrap.wrap(work.titles["en"], COVER_EN)[:COVER_LINES]
    return fill(
        "cover.svg",
        form,
        label=f"{work.titles['zh']} {work.titles['en']}",
        zh=zh,
        en=en,
        zh_size=ZH_SIZE,
        en_size=EN_SIZE,
        en_top=round(300 + len(zh) * ZH_SIZE * 1.4 + 20),
        authors=" ".join(dict.fromkeys(work.authors[lang] for lang in languages_of(form))),
    )


def with_dates(packed: bytes, work: Work) -> bytes:
    """The same archive with the date of the work on all that is in it; what says its type comes first, unpacked."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(packed)) as read, zipfile.ZipFile(out, "w") as written:
        for one in sorted(read.infolist(), key=lambda one: one.filename != "mimetype"):
            written.writestr(entry_of(one.filename, work.stamp, one.compress_type), read.read(one))
    return out.getvalue()

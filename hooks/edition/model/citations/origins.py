"""Where a text was printed, as far as its source says so: what a citation is made of."""

import re
from dataclasses import dataclass
from typing import Any, Literal

from ..sources.catalogue import Document

Medium = Literal["journal", "newspaper", "book", "collection"]
# What the catalogue's words say of a document; the first that its kind holds decides.
MEDIA: dict[str, Medium] = {
    "journal": "journal",
    "newspaper": "newspaper",
    "collection": "collection",
    "booklet": "book",
}
ISSUE = re.compile(r"(?P<name>.*?)\s*(?:\d{4}年)?第(?P<issue>\d+)期")
ENGLISH_NAME = re.compile(r"(?P<name>.*?),?\s*no\. \d+")
ROLE = re.compile(r"\s*[（(][^（）()]*[）)]$")
COMPILED = re.compile(r"^Compiled by ")


@dataclass(frozen=True)
class Words:
    """The same in both languages; empty where nobody knows it."""

    zh: str = ""
    en: str = ""

    @classmethod
    def of(cls, value: Any) -> "Words":
        value = value or {}
        return (
            cls(str(value.get("zh") or ""), str(value.get("en") or ""))
            if isinstance(value, dict)
            else cls(value, value)
        )


@dataclass(frozen=True)
class Printing:
    """One place where something was printed: name of journal, newspaper or book, its editor, date, issue, pages."""

    medium: Medium
    name: Words = Words()
    editor: Words = Words()
    date: str = ""
    issue: str = ""
    pages: str = ""

    @property
    def year(self) -> str:
        return self.date[:4]


@dataclass(frozen=True)
class Origin:
    """A text with its authors, as its source names them, and where it was printed first, and again."""

    authors: tuple[Words, ...]
    title: Words
    first: Printing
    again: Printing | None = None


def origin(document: Document, meta: dict[str, Any], title: Words) -> Origin:
    """Where a text comes from, by the catalogue and its own front matter."""
    authors = tuple(
        Words(ROLE.sub("", one.zh), ROLE.sub("", one.en)) for one in map(Words.of, document.meta.get("authors") or [])
    )
    pages = str(meta.get("pages") or document.meta.get("pages") or "").rstrip("-")
    own = meta.get("published")
    if not own:
        return Origin(authors, title, document_printing(document, pages))
    names = Words.of(own.get("in"))
    first = Printing(medium_of_periodical(names.zh), names, date=str(own.get("date") or ""))
    return Origin(
        authors, Words(without(names.zh, title.zh), without(names.en, title.en)), first, reprint(document, pages)
    )


def document_printing(document: Document, pages: str) -> Printing:
    """What a document is, as a place where its texts were printed."""
    meta = document.meta
    kind = Words.of(meta.get("kind")).en.lower()
    medium: Medium = next((medium for words, medium in MEDIA.items() if words in kind), "book")
    name, issue, date = name_and_issue(meta)
    if medium in ("journal", "newspaper"):
        return Printing(medium, name, Words(), date, issue, pages)
    return Printing(medium, Words.of(meta["title"]), editor_of(Words.of(meta.get("affiliation"))), date, issue, pages)


def reprint(document: Document, pages: str) -> Printing:
    """A document as the place where what had come out elsewhere was printed again: of an issue its journal's name."""
    name, issue, date = name_and_issue(document.meta)
    return Printing("journal", name, Words(), date, issue, pages) if issue else document_printing(document, pages)


def name_and_issue(meta: dict[str, Any]) -> tuple[Words, str, str]:
    """The name of the periodical, the issue and the date in the catalogue's words on where a document was published.

    >>> known = {"in": {"zh": "参考 2024年第2期（总第160期）", "en": "Reference, no. 2, 2024"}, "date": "2024"}
    >>> name_and_issue({"published": known})
    (Words(zh='参考', en='Reference'), '2', '2024')
    """
    published = meta.get("published") or {}
    where, date = Words.of(published.get("in")), str(published.get("date") or "")
    issue = ISSUE.fullmatch(where.zh.partition("（")[0])
    if not issue:
        return where, "", date
    english = ENGLISH_NAME.match(where.en)
    return Words(issue["name"], english["name"] if english else ""), issue["issue"], date


def editor_of(affiliation: Words) -> Words:
    """Who compiled a collection, where that is what its affiliation says.

    >>> editor_of(Words("某大学编", "Compiled by the University")), editor_of(Words("某大学", "The University"))
    (Words(zh='某大学', en='the University'), Words(zh='', en=''))
    """
    if not affiliation.zh.endswith("编"):
        return Words()
    return Words(affiliation.zh.removesuffix("编"), COMPILED.sub("", affiliation.en))


def medium_of_periodical(name: str) -> Medium:
    """What a Chinese periodical is, by its name.

    >>> [medium_of_periodical(name) for name in ("人民日报", "南京大学学报", "求是")]
    ['newspaper', 'journal', 'journal']
    """
    return "newspaper" if name.endswith("报") and not name.endswith("学报") else "journal"


def without(name: str, title: str) -> str:
    """A title without the name of the periodical that a collection puts before it.

    >>> without("人民日报", "人民日报：形成新型生产关系"), without("人民日报", "人民日报的八十年")
    ('形成新型生产关系', '人民日报的八十年')
    """
    for colon in ("：", ": "):
        if name and title.startswith(name + colon):
            return title.removeprefix(name + colon)
    return title

"""What editions are made of: works of woven texts, the corpus of all of them, and the files that are to be made."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from ..base.pair import Lang
from ..model.edition import Edition
from ..model.outputs.download import Form
from ..model.outputs.imprint import Imprint, day
from ..model.outputs.woven import WovenText
from ..model.sources.catalogue import Document
from ..model.terms.glossary import sort_key
from ..model.terms.term import Term

FORMS: tuple[Form, ...] = ("zh", "en", "bilingual")
# Facts of a colophon: a word of the interface and what is known, in an order.
Facts = tuple[tuple[str, str], ...]


def languages_of(form: Form) -> tuple[Lang, ...]:
    """The languages of a form, Chinese first."""
    return ("zh", "en") if form == "bilingual" else (form,)


@dataclass(frozen=True)
class Stamp:
    """Which edition a work is of: the commit that last changed its files, empty where nobody knows, and its time."""

    commit: str
    seconds: int

    @property
    def moment(self) -> datetime:
        return datetime.fromtimestamp(self.seconds, UTC)

    @property
    def date(self) -> str:
        return day(self.seconds)

    @property
    def imprint(self) -> Imprint:
        return Imprint(self.date, self.commit)


@dataclass(frozen=True)
class Work:
    """What is taken away as one: a text (`hong/a`), or a document with all its texts (`hong`).

    `titles`, `authors`, `addresses` (of its page) and `facts` are by language; `text_facts` are those of each text, by
    its path.
    """

    name: str
    document: Document
    texts: tuple[WovenText, ...]
    titles: Mapping[Lang, str]
    authors: Mapping[Lang, str]
    addresses: Mapping[Lang, str]
    facts: Mapping[Lang, Facts]
    text_facts: Mapping[str, Mapping[Lang, Facts]]
    stamp: Stamp
    terms: tuple[Term, ...] = ()  # those that a link leads to, by pinyin

    @property
    def is_document(self) -> bool:
        return "/" not in self.name

    @cached_property
    def fingerprint(self) -> str:
        """A hash of everything in it: the same words, the same fingerprint."""
        return hashlib.sha256(repr(self).encode()).hexdigest()

    def title(self, form: Form) -> str:
        """Its titles in the languages of a form, each once."""
        return " / ".join(dict.fromkeys(self.titles[lang] for lang in languages_of(form)))

    def forms(self) -> Iterator[Form]:
        """The forms that it has: English where any of it is translated."""
        is_translated = any(row.en and row.kind != "published" for text in self.texts for row in text.rows)
        return iter(FORMS if is_translated else FORMS[:1])


@dataclass(frozen=True)
class Corpus:
    """Everything: the edition, its works (documents before their texts), its stamp, and the site as it is built."""

    edition: Edition
    works: tuple[Work, ...]
    stamp: Stamp
    site: Path
    site_url: str

    def texts(self) -> tuple[WovenText, ...]:
        """Every text once, in the catalogue's order."""
        return tuple(text for work in self.works if not work.is_document for text in work.texts)


@dataclass(frozen=True)
class Planned:
    """A file that is to be made: its path under `downloads/`, and how.

    `of` is the name of the work that it holds, empty where that is the corpus. `made_of` is a hash of what it is made
    of: while it stays, the file is not made again. `make` gives the bytes, always the same.
    """

    path: str
    kind: str  # epub, pdf, md, txt, tmx, …: what readers call it is its word `download-<kind>` of the interface
    languages: tuple[Lang, ...]
    of: str
    made_of: str
    make: Callable[[], bytes] = field(repr=False, compare=False)


# A module that makes files of one kind offers a function of this form; `formats.FORMATS` lists them all.
Format = Callable[[Corpus], Iterator[Planned]]


def linked_terms(texts: tuple[WovenText, ...], edition: Edition) -> tuple[Term, ...]:
    """The terms that a link in the texts leads to, by pinyin."""
    slugs = {one.slug for text in texts for one in text.occurrences() if one.display == "link"}
    return tuple(sorted((edition.terms[slug] for slug in slugs if slug in edition.terms), key=sort_key))

"""The feed of the texts, in Atom (RFC 4287)."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..base.interface import Ui
from ..model.citations.citable import SITE, origin_of
from ..model.edition import Edition
from ..model.outputs.imprint import Imprint
from ..model.outputs.woven import WovenText
from .descriptions import description
from .heads import said
from .templating import page

# When the day of the edition is not known: every feed must have one.
NO_DAY = "1970-01-01"
# How long a date is that names a day. Dates of the sources are those of China.
DAY = len("2024-03-01")
TEXTS = 100  # that the feed lists


@dataclass(frozen=True)
class FeedEntry:
    """A text as the feed lists it; `published` is empty where the day is not known."""

    url: str
    title: str
    authors: tuple[str, ...]
    published: str
    summary: str


def feed(edition: Edition, woven: Mapping[str, WovenText], imprint: Imprint, root: str, ui: Ui) -> str:
    """The feed of a site whose root has an address: the latest texts, those without a date last."""
    entries = [entry(edition, text, root, ui) for text in woven.values()]
    entries.sort(key=lambda one: one.published, reverse=True)
    day = imprint.date or NO_DAY
    return page("feed.xml", ui, title=said(SITE, ui), root=root, updated=f"{day}T00:00:00Z", entries=entries[:TEXTS])


def entry(edition: Edition, text: WovenText, root: str, ui: Ui) -> FeedEntry:
    pair, document = edition.pairs[text.path], edition.document_of(text.path)
    source = origin_of(text, pair, document)
    date = source.first.date
    published = f"{date}T00:00:00+08:00" if len(date) == DAY else ""
    authors = tuple(said(author, ui) for author in source.authors)
    return FeedEntry(root + text.url, text.title(ui), authors, published, description(text, ui))

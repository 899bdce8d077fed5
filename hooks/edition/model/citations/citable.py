"""What is cited, and what every style of citation says of it."""

from dataclasses import dataclass, field

from ..outputs.imprint import Imprint
from ..outputs.woven import WovenText
from ..sources.catalogue import Document
from ..texts.pairing import Pair
from .origins import Origin, Words, origin

SITE = Words("新质读本", "Xinzhi Reader")


@dataclass(frozen=True)
class Citable:
    """What is cited: a text or a paragraph of it (`place` says which), at an address, as read on a day; where nobody
    knows who will read it, on none.

    `key` is the name of the entry in BibTeX and CSL-JSON.
    """

    origin: Origin
    imprint: Imprint
    key: str
    url: str
    accessed: str
    place: Words = field(default_factory=Words)


def origin_of(text: WovenText, pair: Pair, document: Document) -> Origin:
    """Where a text comes from."""
    return origin(document, pair.zh.meta, Words(text.title("zh"), text.own_title("en")))


def key(text: WovenText) -> str:
    """What a text is called in lists of literature.

    >>> key(WovenText("docs/texts/hong/a.md", (), (), (), False))
    'hong-a'
    """
    return text.name.replace("/", "-")


def edition(cited: Citable, of: str, date: str) -> str:
    """This site, its edition, and the place in it."""
    commit = f" ({cited.imprint.commit})" if cited.imprint.commit else ""
    day = of.format(date) if date else "edition unknown"
    return ", ".join(filter(None, (SITE.en, f"{day}{commit}", cited.place.en)))


def named(name: Words, unknown: str) -> str:
    """The name of a journal, newspaper or book, with its English in brackets."""
    return f"{name.zh} [{name.en}]" if name.zh and name.en else name.zh or unknown


def parts_of(date: str) -> list[int]:
    """Year, month and day of a date, as far as it has them."""
    return [int(part) for part in date.split("-")] if date else []

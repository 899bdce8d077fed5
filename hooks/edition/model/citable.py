"""What is cited, and what every style of citation says of it."""

from dataclasses import dataclass, field

from .imprint import Imprint
from .origins import Origin, Words

SITE = Words("新质读本", "Xinzhi Reader")


@dataclass(frozen=True)
class Citable:
    """What is cited: a text or a paragraph of it (`place` says which), at an address, as read on a day.

    `key` is the name of the entry in BibTeX and CSL-JSON.
    """

    origin: Origin
    imprint: Imprint
    key: str
    url: str
    accessed: str
    place: Words = field(default_factory=Words)


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

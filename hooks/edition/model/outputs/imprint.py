"""Which edition of the site this is: the day of its state, and the commit."""

from dataclasses import dataclass
from datetime import UTC, datetime

# The moment that the Makefile gives a build where nobody knows: the earliest day that the zip of an EPUB can hold.
UNKNOWN = 315532800


@dataclass(frozen=True)
class Imprint:
    """The day of the edition (`2026-11-26`) and the commit that it is made from; empty where nobody knows."""

    date: str = ""
    commit: str = ""


def day(seconds: int) -> str:
    """The day of a moment, counted from 1970 on; empty for the one that stands where nobody knows.

    >>> day(1795863770), day(UNKNOWN)
    ('2026-11-28', '')
    """
    return "" if seconds == UNKNOWN else f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d}"

"""Which edition of the site this is: the day of its state, and the commit."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Imprint:
    """The day of the edition (`2026-11-26`) and the commit that it is made from; empty where nobody knows."""

    date: str = ""
    commit: str = ""

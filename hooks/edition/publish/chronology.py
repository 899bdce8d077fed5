"""The texts of an edition in the order in which they were published, as far as that is known."""

from dataclasses import dataclass

from ..base.interface import Ui, word
from ..model.edition import Edition


@dataclass(frozen=True)
class Dated:
    """A text's path and date. The date is empty where nobody knows it, and `printed` where it is its document's."""

    path: str
    date: str
    printed: bool

    def shown(self, ui: Ui) -> str:
        """The date in words of the interface: of a text that has none of its own, when its document printed it."""
        if not self.date:
            return word("undated", ui)
        return word("printed-on", ui).format(self.date) if self.printed else self.date


def date_order(date: str) -> tuple[str, ...]:
    """What a date is sorted by: a year stands behind its months, a month behind its days; no date stands last.

    >>> sorted(["2024", "", "2024-03-21", "2023-09"], key=date_order)
    ['2023-09', '2024-03-21', '2024', '']
    """
    return (*(date.split("-") if date else ()), "~")


def chronology(edition: Edition) -> tuple[Dated, ...]:
    """All texts by date; those of one day in the catalogue's order, a text's own date before its document's."""
    dated = [dated_text(edition, path) for path in edition.pairs]
    return tuple(sorted(dated, key=lambda one: (date_order(one.date), one.printed)))


def dated_text(edition: Edition, path: str) -> Dated:
    """A text with its own date, else with that of its document."""
    own = date_of(edition.pairs[path].zh.meta)
    return Dated(path, own or date_of(edition.document_of(path).meta), not own)


def date_of(meta: dict[str, object]) -> str:
    """The date of publication that a front matter or an entry of the catalogue gives; empty where it gives none."""
    published = meta.get("published")
    return str(published.get("date") or "") if isinstance(published, dict) else ""

"""A change of a file, and the places at which a file can be changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True)
class Change:
    """One change that an operator can make.

    `place` is the span of what the operator looked at, from its first character to behind its last; of all changes
    with the same place at most one is drawn. `span` is what is replaced, `after` what stands there afterwards.
    """

    operator: str
    place: Span
    span: Span
    after: str

    def applied(self, text: str) -> str:
        """The text of the file with this change made.

        >>> Change("comparison", (3, 8), (5, 6), "<=").applied("if a < b: pass")
        'if a <= b: pass'
        """
        start, end = self.span
        return text[:start] + self.after + text[end:]


def by_place(text: str, changes: Iterable[Change]) -> dict[Span, list[Change]]:
    """The changes at each place, in the order of the file. A change that changes nothing is left out."""
    places: dict[Span, list[Change]] = {}
    for change in changes:
        start, end = change.span
        if text[start:end] != change.after:
            places.setdefault(change.place, []).append(change)
    return dict(sorted(places.items()))

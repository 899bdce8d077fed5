"""Traditional forms that no dictionary gives: the rows of `data/traditional.tsv`, each with a reason."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ...base.findings import Fault


class TraditionalForm(NamedTuple):
    """A piece of a Chinese text in simplified and in traditional characters, as many of them."""

    zh: str
    hant: str


def traditional_forms(rows: Iterable[Sequence[str]]) -> tuple[TraditionalForm, ...]:
    """The forms of the table's rows, the short ones first: a long one that holds them has the last word."""
    return tuple(sorted((TraditionalForm(zh, hant) for zh, hant, _ in rows), key=lambda form: (len(form.zh), form)))


def uneven(cells: Sequence[str]) -> Fault | None:
    """What is wrong with a row whose forms have not as many characters: each stands for one.

    >>> uneven(("里夫金", "里夫", "a name")).fact
    '里夫金 has 3 characters, and 里夫 2'
    """
    zh, hant, _ = cells
    if len(zh) == len(hant):
        return None
    fact = f"{zh} has {len(zh)} characters, and {hant} {len(hant)}"
    return Fault("forms-uneven", fact, "Write one traditional character for each")

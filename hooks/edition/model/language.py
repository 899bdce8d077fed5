"""What a language of the edition is to code that treats both alike. What only one of them has is in its own module.

The two languages are `chinese.CHINESE` and `english.ENGLISH`; `languages.py` has them by their codes.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from ..base.interface import Ui


@dataclass(frozen=True)
class Figure:
    """A figure as a text writes it, and its value: a number, or a short text made by `values.py` (`13%`)."""

    written: str
    value: Decimal | str


@dataclass(frozen=True)
class Language:
    """A language: its code in file names and of the interface, its tag in the `lang` attribute, its name for itself.

    `list_separator` stands between the items of a list, `clause_separator` between short statements, `part_separator`
    between what may hold either. `quotes` are the opening and the closing quotation mark, `inner_quotes` those of a
    quotation in a quotation. `context` is how many characters a concordance shows on each side of a term.
    `figures` reads the figures of a text, in an order of its own; one place may hold several. `sentence_ends` and
    `clause_ends` say where in a text sentences and their clauses end, the last ones with it.
    """

    code: Ui
    tag: str
    name: str
    list_separator: str
    clause_separator: str
    part_separator: str
    quotes: tuple[str, str]
    inner_quotes: tuple[str, str]
    context: int
    figures: Callable[[str], Iterator[Figure]]
    sentence_ends: Callable[[str], list[int]]
    clause_ends: Callable[[str], list[int]]
